#include "audit/letters.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace audit {
namespace {

// Letters in capitals that follow one another, word by word.
class CapitalRuns {
public:
    void add_word(std::string_view text, std::size_t from, std::size_t to) {
        std::size_t upper = 0;
        bool mixed = false;
        for (std::size_t at = from; at < to;) {
            const base::CodePoint point = base::decode_utf8(text, at);
            const auto c = static_cast<UChar32>(point.value);
            upper += u_isUUppercase(c) != 0 ? 1U : 0U;
            mixed = mixed || u_isULowercase(c) != 0 || u_isdigit(c) != 0;
            at += std::max<std::size_t>(point.length, 1);
        }
        if (mixed)
            letters_ = 0;
        if (mixed || upper == 0)
            return;
        if (letters_ == 0)
            begin_ = from;
        letters_ += upper;
        if (letters_ > longest_.letters)
            longest_ = {letters_, begin_, to};
    }
    [[nodiscard]] Capitals longest() const { return longest_; }

private:
    Capitals longest_;
    std::size_t letters_ = 0; // of the run that goes on
    std::size_t begin_ = 0;
};

} // namespace

bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, at);
        if (u_isalpha(static_cast<UChar32>(point.value)) != 0)
            return true;
        at += std::max<std::size_t>(point.length, 1);
    }
    return false;
}

bool has_letters_or_digits(std::string_view text) {
    return has_letters(text) ||
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_cased_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, at);
        const auto c = static_cast<UChar32>(point.value);
        if (u_isULowercase(c) != 0 || u_isUUppercase(c) != 0)
            return true;
        at += std::max<std::size_t>(point.length, 1);
    }
    return false;
}

Capitals capitals_in(std::string_view text) {
    CapitalRuns runs;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \n", at);
        if (begin == std::string_view::npos)
            break;
        at = std::min(text.find_first_of(" \n", begin), text.size());
        runs.add_word(text, begin, at);
    }
    return runs.longest();
}

} // namespace audit
