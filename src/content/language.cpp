#include "content/language.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace content {
namespace {

constexpr std::array<std::string_view, 13> right_to_left_languages{"ar", "arc", "ckb", "dv", "fa", "he", "iw",
                                                                   "ps", "sd",  "syr", "ug", "ur", "yi"};
constexpr std::array<std::string_view, 6> right_to_left_scripts{"adlm", "arab", "hebr",
                                                                "nkoo", "syrc", "thaa"};

bool is_letter(char byte) {
    return base::ascii_lower(byte) >= 'a' && base::ascii_lower(byte) <= 'z';
}

bool is_alphanumeric(char byte) {
    return is_letter(byte) || (byte >= '0' && byte <= '9');
}

template <typename List>
bool contains(const List& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

// RFC 5646, 2.2.1: no language that is registered has more than three letters.
bool is_language_tag(std::string_view tag) {
    constexpr std::size_t longest_language = 3;
    constexpr std::size_t longest_subtag = 8;
    bool first = true;
    while (true) {
        const std::size_t dash = tag.find('-');
        const std::string_view subtag = tag.substr(0, dash);
        const bool known_bytes = first ? std::all_of(subtag.begin(), subtag.end(), is_letter)
                                       : std::all_of(subtag.begin(), subtag.end(), is_alphanumeric);
        const bool private_use = first && (subtag == "x" || subtag == "i");
        if (!known_bytes || subtag.empty() || subtag.size() > (first ? longest_language : longest_subtag) ||
            (first && subtag.size() == 1 && !private_use))
            return false;
        if (dash == std::string_view::npos)
            return !private_use;
        tag.remove_prefix(dash + 1);
        first = false;
    }
}

Direction direction_of(std::string_view tag) {
    const std::string whole = base::lowercase(tag);
    std::string_view rest = whole;
    const std::size_t dash = rest.find('-');
    const std::string_view language = rest.substr(0, dash);
    while (rest.find('-') != std::string_view::npos) {
        rest.remove_prefix(rest.find('-') + 1);
        const std::string_view subtag = rest.substr(0, rest.find('-'));
        if (subtag.size() == 4 && is_letter(subtag[0])) // a script, RFC 5646, 2.2.3
            return contains(right_to_left_scripts, subtag) ? Direction::right_to_left
                                                           : Direction::left_to_right;
    }
    return contains(right_to_left_languages, language) ? Direction::right_to_left : Direction::left_to_right;
}

} // namespace content
