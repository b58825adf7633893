#include "audit/language/sentences.h"

#include <algorithm>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "audit/language/tokens.h"
#include "base/utf8.h"

namespace audit {
namespace {

bool is_wordlike(const Token& token) {
    return token.kind != TokenKind::mark;
}

bool is_small_letter(std::string_view text, std::size_t at) {
    return u_islower(static_cast<UChar32>(base::decode_utf8(text, at).value)) != 0;
}

bool is_initial(const Passage& passage, const Token& token) {
    const std::string_view text = passage.text_of(token);
    return token.kind == TokenKind::word && text.size() == 1 && is_capital(text);
}

// Looks at the tokens on both sides of a boundary that ICU found.
class Mender {
public:
    Mender(const Passage& passage, const Language& language) : passage_(passage), language_(language) {}

    // True if the sentence that began at token `first` goes on past `next`.
    [[nodiscard]] bool goes_on(std::uint32_t first, std::uint32_t next) const {
        const std::vector<Token>& tokens = passage_.tokens;
        if (has_line_end(tokens[next - 1].end, tokens[next].begin))
            return false;
        if (is_small_letter(passage_.text, tokens[next].begin))
            return true;
        if (passage_.text_of(tokens[next - 1]) != "." && !tokens[next - 1].folded.ends_with('.'))
            return false;
        const std::uint32_t last = tokens[next - 1].kind == TokenKind::mark ? next - 2 : next - 1;
        return last + 1 > first && last < tokens.size() && is_short_form(first, last, next);
    }

private:
    [[nodiscard]] bool has_line_end(std::uint32_t begin, std::uint32_t end) const {
        return std::string_view(passage_.text).substr(begin, end - begin).find('\n') !=
               std::string_view::npos;
    }

    // "Mr. Smith", "No. 10", "J. Smith", "1. Fill in the form": the full stop ends no sentence.
    [[nodiscard]] bool is_short_form(std::uint32_t first, std::uint32_t last, std::uint32_t next) const {
        const std::vector<Token>& tokens = passage_.tokens;
        const Token& token = tokens[last];
        if (last == first && (token.kind == TokenKind::number || is_initial(passage_, token)))
            return true;
        if (language_.has("titles", token.folded))
            return true;
        if (language_.has("before-numbers", token.folded))
            return tokens[next].kind == TokenKind::number;
        if (language_.has("never-last", token.folded))
            return true;
        return is_initial(passage_, token) && token.folded != "i" && last > first &&
               (is_initial(passage_, tokens[last - 1]) || passage_.text_of(tokens[last - 1]) == "." ||
                language_.has("titles", tokens[last - 1].folded));
    }

    const Passage& passage_;
    const Language& language_;
};

} // namespace

struct SentenceFinder::Iterator {
    std::unique_ptr<icu::BreakIterator> breaks;
};

SentenceFinder::SentenceFinder(const Language& language)
    : language_(language), iterator_(std::make_unique<Iterator>()) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(language.known() ? language.tag.c_str() : "root");
    iterator_->breaks.reset(icu::BreakIterator::createSentenceInstance(locale, status));
}

SentenceFinder::~SentenceFinder() = default;

std::vector<Sentence> SentenceFinder::find(const Passage& passage) {
    std::vector<Sentence> sentences;
    UErrorCode status = U_ZERO_ERROR;
    UText* const text =
        utext_openUTF8(nullptr, passage.text.data(), static_cast<std::int64_t>(passage.text.size()), &status);
    if (iterator_->breaks == nullptr || U_FAILURE(status) || passage.tokens.empty()) {
        utext_close(text);
        return sentences;
    }
    iterator_->breaks->setText(text, status);
    const Mender mender(passage, language_);
    std::uint32_t first = 0;
    std::uint32_t next = 0;
    const auto end_sentence = [&] {
        const auto begin = passage.tokens.begin() + first;
        const auto end = passage.tokens.begin() + next;
        if (std::any_of(begin, end, is_wordlike))
            sentences.push_back({first, next});
        else if (!sentences.empty())
            sentences.back().last = next;
        first = next;
    };
    for (std::int32_t at = iterator_->breaks->next(); at != icu::BreakIterator::DONE;
         at = iterator_->breaks->next()) {
        while (next < passage.tokens.size() && passage.tokens[next].begin < static_cast<std::uint32_t>(at))
            ++next;
        if (next == passage.tokens.size())
            break;
        if (next > first && !mender.goes_on(first, next))
            end_sentence();
    }
    next = static_cast<std::uint32_t>(passage.tokens.size());
    end_sentence();
    utext_close(text);
    return sentences;
}

} // namespace audit
