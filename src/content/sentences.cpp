#include "content/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "content/abbreviations.h"

namespace content {
namespace {

constexpr std::u32string_view opening = U"([{\"'“‘«";

bool is_line_end(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_capital(std::string_view word) {
    return u_isupper(static_cast<UChar32>(base::decode_utf8(word, 0).value)) != 0;
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view without_spaces(std::string_view text) {
    constexpr std::array<std::string_view, 4> spaces{" ", "\t", "\u00A0", "\u202F"};
    const auto ends = [&text](std::string_view space) { return text.ends_with(space); };
    for (auto space = std::find_if(spaces.begin(), spaces.end(), ends); space != spaces.end();
         space = std::find_if(spaces.begin(), spaces.end(), ends))
        text.remove_suffix(space->size());
    return text;
}

// Behind brackets and quotation marks that open.
std::size_t skip_opening(std::string_view text, std::size_t at) {
    while (at < text.size() && opening.find(base::decode_utf8(text, at).value) != std::u32string_view::npos)
        at += base::decode_utf8(text, at).length;
    return at;
}

std::string_view last_word(std::string_view text) {
    std::size_t begin = text.find_last_of(" \t\n\r") + 1;
    for (const std::string_view space : {"\u00A0", "\u202F"})
        if (const std::size_t at = text.substr(begin).rfind(space); at != std::string_view::npos)
            begin += at + space.size();
    return text.substr(skip_opening(text, begin));
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const base::CodePoint c = base::decode_utf8(text, end);
        if (u_isalnum(static_cast<UChar32>(c.value)) == 0)
            break;
        end += c.length;
    }
    return text.substr(0, end);
}

// "eBooks", "iPhone": begins small wherever it stands.
bool is_spelled_small(std::string_view word) {
    return word.size() > 2 && word[0] >= 'a' && word[0] <= 'z' && word[1] >= 'A' && word[1] <= 'Z';
}

// "J", "U.K": capital letters with full stops between.
bool is_initials(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); at += 2)
        if (word[at] < 'A' || word[at] > 'Z' || (at + 1 < word.size() && word[at + 1] != '.'))
            return false;
    return !word.empty();
}

// Looks at the words on both sides of a boundary that ICU found.
class Mender {
public:
    Mender(std::string_view text, std::string_view language) : text_(text), language_(language) {}

    // True if the sentence that began at byte `first` goes on past the boundary at `at`.
    [[nodiscard]] bool goes_on(std::size_t first, std::size_t at) const {
        const std::string_view before = text_.substr(first, at - first);
        if (ends_line(before))
            return false;
        const std::size_t next = skip_opening(text_, at);
        // "She said “Stop!” and left."
        if (u_islower(static_cast<UChar32>(base::decode_utf8(text_, next).value)) != 0 &&
            !is_spelled_small(first_word(text_.substr(next))))
            return true;
        const std::string_view sentence = without_spaces(before);
        return sentence.ends_with('.') &&
               is_short_form(sentence.substr(0, sentence.size() - 1), first_word(text_.substr(next)));
    }

private:
    static bool ends_line(std::string_view before) {
        // The last character: three bytes at most of what ends a line.
        for (std::size_t length = 1; length <= 3 && length <= before.size(); ++length)
            if (is_line_end(base::decode_utf8(before, before.size() - length).value))
                return true;
        return false;
    }

    // "Mr. Smith", "No. 10", "1. Fill in the form": the full stop ends no sentence. `before` is without it.
    [[nodiscard]] bool is_short_form(std::string_view before, std::string_view next) const {
        const std::string_view word = last_word(before);
        const std::string folded = base::lowercase(word);
        const auto is = [&](Abbreviation kind) { return is_abbreviation(folded, kind, language_); };
        const bool is_first = word.size() == before.size();
        if (is_first && (is_number(word) || is_initials(word)))
            return true;
        if (is(Abbreviation::title) || is(Abbreviation::never_last))
            return true;
        if (is(Abbreviation::before_number))
            return is_number(next);
        if (is(Abbreviation::before_day))
            return is_abbreviation(base::lowercase(next), Abbreviation::day, language_);
        return is_initials(word) && word != "I" &&
               is_initial_of_name(before.substr(0, before.size() - word.size()), next);
    }

    // "Margaret A. Lee", "Mr. A. Lee", "J. R. Lee"; not "This is plan B. We like it."
    [[nodiscard]] bool is_initial_of_name(std::string_view before, std::string_view next) const {
        std::string_view word = last_word(without_spaces(before));
        if (word.ends_with('.')) {
            word.remove_suffix(1);
            if (is_initials(word))
                return true;
        }
        const std::string folded = base::lowercase(word);
        if (is_abbreviation(folded, Abbreviation::title, language_))
            return true;
        return is_capital(next) && !is_abbreviation(folded, Abbreviation::lettered, language_) &&
               !is_abbreviation(base::lowercase(next), Abbreviation::opener, language_);
    }

    std::string_view text_;
    std::string_view language_;
};

// Behind the mark that ends a sentence at byte `at`, and what closes after it; `at` if none ends there.
std::size_t skip_end_mark(std::string_view text, std::size_t at) {
    constexpr std::u32string_view marks = U".!?…";
    constexpr std::u32string_view closing = U")]}\"'”’»";
    std::size_t end = at;
    for (const std::u32string_view wanted : {marks, closing})
        while (end < text.size() &&
               wanted.find(base::decode_utf8(text, end).value) != std::u32string_view::npos)
            end += base::decode_utf8(text, end).length;
    const bool is_marked =
        end > at && marks.find(base::decode_utf8(text, at).value) != std::u32string_view::npos;
    return is_marked ? end : at;
}

// Where a sentence may begin that Unicode's rules join to the one before: with a figure ("They help. 2 people
// come."), with a name spelled small ("eBooks"), or behind three dots ("We wait… You come in."). `starts`
// becomes those too, rising.
void add_other_starts(std::string_view text, std::vector<std::size_t>& starts) {
    const std::size_t known = starts.size();
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = skip_end_mark(text, at);
        if (end == at)
            continue;
        const bool is_open_end = text.substr(at).starts_with("…");
        at = end;
        if (at + 1 >= text.size() || text[at] != ' ')
            continue;
        const std::size_t start = at + 1;
        const std::string_view next = first_word(text.substr(skip_opening(text, start)));
        const bool begins =
            !next.empty() &&
            (is_open_end ? is_capital(next) : base::is_digit(next.front()) || is_spelled_small(next));
        if (begins)
            starts.push_back(start);
    }
    std::inplace_merge(starts.begin(), starts.begin() + static_cast<std::ptrdiff_t>(known), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
}

} // namespace

struct SentenceFinder::Rules {
    std::string language;
    std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks{nullptr, ubrk_close};
};

SentenceFinder::SentenceFinder(std::string_view language) : rules_(std::make_unique<Rules>()) {
    rules_->language = language;
    // Where there is no list here, with the abbreviations that ICU knows (UTS 35, ss).
    const std::string locale = rules_->language + (has_abbreviations(language) ? "" : "@ss=standard");
    UErrorCode error = U_ZERO_ERROR;
    rules_->breaks.reset(ubrk_open(UBRK_SENTENCE, locale.c_str(), nullptr, 0, &error));
    if (U_FAILURE(error) != 0)
        rules_->breaks.reset();
}

SentenceFinder::~SentenceFinder() = default;

std::vector<std::uint32_t> SentenceFinder::starts(std::string_view text) {
    std::vector<std::uint32_t> starts;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> opened(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error), utext_close);
    UBreakIterator* const breaks = rules_->breaks.get();
    if (breaks == nullptr || U_FAILURE(error) != 0)
        return starts;
    ubrk_setUText(breaks, opened.get(), &error);
    if (U_FAILURE(error) != 0)
        return starts;
    std::vector<std::size_t> possible;
    for (std::int32_t at = ubrk_next(breaks); at != UBRK_DONE && static_cast<std::size_t>(at) < text.size();
         at = ubrk_next(breaks))
        possible.push_back(static_cast<std::size_t>(at));
    if (has_abbreviations(rules_->language))
        add_other_starts(text, possible);
    const Mender mender(text, rules_->language);
    for (const std::size_t at : possible)
        if (!mender.goes_on(starts.empty() ? 0 : starts.back(), at))
            starts.push_back(static_cast<std::uint32_t>(at));
    return starts;
}

} // namespace content
