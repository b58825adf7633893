#include "audit/language/hardness.h"

#include "audit/language/tokens.h"

namespace audit {
namespace {

// "eBay", "MPs", "McDonald".
bool has_inner_capital(std::string_view text) {
    for (const char c : text.substr(1))
        if (c >= 'A' && c <= 'Z')
            return true;
    return false;
}

} // namespace

bool is_unknown(const Reading& reading, const Passage& passage, const Sentence& sentence, std::size_t index) {
    const Token& token = passage.tokens[index];
    const std::string_view text = passage.text_of(token);
    if (!reading.has_common_words || is_name(passage, sentence, index) || is_all_capitals(text) ||
        text.find_first_of("0123456789.") != std::string_view::npos || has_inner_capital(text))
        return false;
    for (const std::string_view elsewhere : {"contractions", "short-forms", "short-dates", "numbers"})
        if (reading.language.table(elsewhere).contains(token.folded))
            return false;
    // "council'll" is a contraction.
    if (reading.words.is_known(token.folded) ||
        reading.words.is_known(token.folded.substr(0, token.folded.find('\''))))
        return false;
    // First in its sentence, and a name or in no list at all.
    return !is_capital(text) || (reading.words.is_word(token.folded) && !reading.words.is_name(text) &&
                                 !reading.language.has("given-names", token.folded));
}

bool has_hard_word(const Reading& reading, const Passage& passage, const Sentence& sentence,
                   std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
        const std::size_t length = reading.phrases.plain.match(passage, sentence, i).length;
        const Token& token = passage.tokens[i];
        // "Statins are tablets": no word of any list, which may begin with a small letter elsewhere.
        const bool is_new = reading.has_common_words && i == first && !reading.words.is_known(token.folded) &&
                            !reading.words.is_word(token.folded) && !is_name(passage, sentence, i);
        if ((length > 0 && i + length <= last + 1) || is_unknown(reading, passage, sentence, i) || is_new ||
            (is_all_capitals(passage.text_of(token)) && !reading.language.has("known-letters", token.folded)))
            return true;
    }
    return false;
}

} // namespace audit
