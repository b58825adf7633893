#include "audit/language/reading.h"

#include "audit/language/tokens.h"

namespace audit {
namespace {

constexpr std::size_t longest_excerpt = 60; // bytes

} // namespace

std::string_view word_at(const Passage& passage, const Sentence& sentence, std::size_t index) {
    if (index < sentence.first || index >= sentence.last)
        return {};
    const Token& token = passage.tokens[index];
    return token.kind == TokenKind::word && token.judged ? std::string_view(token.folded)
                                                         : std::string_view{};
}

bool is_prose(const Passage& passage) {
    return passage.kind != PassageKind::title;
}

bool is_running_text(const Passage& passage) {
    switch (passage.kind) {
    case PassageKind::paragraph:
    case PassageKind::list_item:
    case PassageKind::summary:
    case PassageKind::definition:
    case PassageKind::note:
    case PassageKind::imprint: return true;
    default: return false;
    }
}

bool is_name(const Passage& passage, const Sentence& sentence, std::size_t index) {
    const Token& token = passage.tokens[index];
    if (!is_capital(passage.text_of(token)) || token.folded == "i")
        return false;
    for (std::size_t before = sentence.first; before < index; ++before)
        if (passage.tokens[before].kind != TokenKind::mark) {
            // The first word of what is quoted, or stands behind a colon, is a first word again.
            const std::string_view mark = passage.text_of(passage.tokens[index - 1]);
            return mark != ":" && mark != "\"" && mark != "“" && mark != "‘" && mark != "'";
        }
    return false;
}

std::string excerpt(const Passage& passage, const Sentence& sentence) {
    const std::uint32_t begin = passage.tokens[sentence.first].begin;
    const std::string_view text =
        std::string_view(passage.text).substr(begin, passage.tokens[sentence.last - 1].end - begin);
    if (text.size() <= longest_excerpt)
        return std::string(text);
    return std::string(text.substr(0, text.rfind(' ', longest_excerpt))) + " …";
}

} // namespace audit
