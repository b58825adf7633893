#include "content/sentences.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/utf8.h"

namespace content {

namespace {

// Words that a name or a number follows; the rules of Unicode alone would end a sentence there.
constexpr std::array<std::string_view, 10> abbreviations{"Dr.",   "Mr.", "Mrs.", "Ms.",  "Prof.",
                                                         "Cllr.", "St.", "No.",  "Rev.", "Sgt."};

// "J." of a name; "I." ends its sentence.
bool is_initial(std::string_view word) {
    return word.size() == 2 && word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I' && word[1] == '.';
}

// "1." of "1. Fill in the form."
bool is_item_number(std::string_view text) {
    return text.size() > 1 && text.back() == '.' && text.find_first_not_of("0123456789") == text.size() - 1;
}

bool ends_with_abbreviation(std::string_view text) {
    while (text.ends_with(' '))
        text.remove_suffix(1);
    const std::string_view word = text.substr(text.find_last_of(" (") + 1);
    return is_initial(word) || is_item_number(text) ||
           std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

// "She said “Stop!” and left.": what goes on with a small letter is no new sentence.
bool goes_on(std::string_view text, std::size_t at) {
    return u_islower(static_cast<UChar32>(base::decode_utf8(text, at).value)) != 0 ||
           ends_with_abbreviation(text.substr(0, at));
}

} // namespace

std::vector<std::uint32_t> sentence_starts(std::string_view text, std::string_view language) {
    std::vector<std::uint32_t> starts;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> opened(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error), utext_close);
    const std::string locale = std::string(language) + "@ss=standard"; // with the language's abbreviations
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> iterator(
        ubrk_open(UBRK_SENTENCE, locale.c_str(), nullptr, 0, &error), ubrk_close);
    if (U_FAILURE(error) != 0)
        return starts;
    ubrk_setUText(iterator.get(), opened.get(), &error);
    if (U_FAILURE(error) != 0)
        return starts;
    for (std::int32_t at = ubrk_next(iterator.get());
         at != UBRK_DONE && static_cast<std::size_t>(at) < text.size(); at = ubrk_next(iterator.get()))
        if (!goes_on(text, static_cast<std::size_t>(at)))
            starts.push_back(static_cast<std::uint32_t>(at));
    return starts;
}

} // namespace content
