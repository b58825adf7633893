// Line breaks in three layers: UAX #14 by ICU, then what hyphenation and web addresses add, then
// what no-wrap ranges, and numbers with what belongs to them, take away.
#include "text/break_opportunities.h"

#include <algorithm>
#include <memory>
#include <string>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/expect.h"
#include "base/utf8.h"
#include "text/hyphenator.h"
#include "text/kept_together.h"
#include "text/word_breaks.h"

namespace text {
namespace {

using Utf8Text = std::unique_ptr<UText, decltype(&utext_close)>;
using Iterator = std::unique_ptr<UBreakIterator, decltype(&ubrk_close)>;

Iterator open_iterator(UBreakIteratorType type, const char* locale) {
    UErrorCode error = U_ZERO_ERROR;
    Iterator iterator(ubrk_open(type, locale, nullptr, 0, &error), ubrk_close);
    base::expect(U_SUCCESS(error) != 0, "ICU has no rules for breaking text");
    return iterator;
}

// ICU decodes all its rules whenever it opens an iterator, which takes longer than breaking a
// paragraph does; a copy shares them.
Iterator copy_of(const Iterator& rules) {
    UErrorCode error = U_ZERO_ERROR;
    Iterator iterator(ubrk_clone(rules.get(), &error), ubrk_close);
    base::expect(U_SUCCESS(error) != 0, "ICU cannot copy its rules");
    return iterator;
}

Utf8Text open_text(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    Utf8Text opened(utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error),
                    utext_close);
    base::expect(U_SUCCESS(error) != 0, "text could not be opened for ICU");
    return opened;
}

bool follows_soft_hyphen(std::string_view text, std::uint32_t offset) {
    return offset >= 2 && text.substr(offset - 2, 2) == "\u00AD";
}

// ICU tailors the rules for Chinese and Japanese; they hold for the whole paragraph if any part
// of it asks for them, and do nothing to other scripts. Thai, Lao, Khmer and Burmese are broken by
// dictionary in every locale.
Iterator line_iterator(const std::vector<BreakRange>& ranges) {
    static const Iterator japanese = open_iterator(UBRK_LINE, "ja");
    static const Iterator chinese = open_iterator(UBRK_LINE, "zh");
    static const Iterator others = open_iterator(UBRK_LINE, "en");
    for (const BreakRange& range : ranges) {
        const std::string_view language = range.language.substr(0, range.language.find('-'));
        if (language == "ja" || language == "zh")
            return copy_of(language == "ja" ? japanese : chinese);
    }
    return copy_of(others);
}

void add_line_breaks(std::string_view text, const Iterator& iterator, std::vector<BreakOpportunity>& out) {
    const Utf8Text opened = open_text(text);
    UErrorCode error = U_ZERO_ERROR;
    ubrk_setUText(iterator.get(), opened.get(), &error);
    base::expect(U_SUCCESS(error) != 0, "ICU cannot break this text");
    for (std::int32_t at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) {
        const auto offset = static_cast<std::uint32_t>(at);
        if (offset >= text.size())
            break;
        BreakKind kind = BreakKind::allowed;
        if (ubrk_getRuleStatus(iterator.get()) >= UBRK_LINE_HARD)
            kind = BreakKind::mandatory;
        else if (follows_soft_hyphen(text, offset))
            kind = BreakKind::soft_hyphen;
        out.push_back({offset, kind});
    }
}

// The range that decides about a break at `offset`: the one that holds the character before it.
const BreakRange* range_before(const std::vector<BreakRange>& ranges, std::uint32_t offset) {
    const auto found = std::partition_point(ranges.begin(), ranges.end(),
                                            [offset](const BreakRange& range) { return range.end < offset; });
    return found != ranges.end() && found->begin < offset ? &*found : nullptr;
}

// css-text-3, 5.1: a break between two characters belongs to what encloses both, so a no-wrap
// range keeps together what lies inside it and no more; neighbouring ones count as one.
bool is_kept_together(const std::vector<BreakRange>& ranges, std::uint32_t offset) {
    const BreakRange* before = range_before(ranges, offset);
    if (before == nullptr || !before->no_wrap)
        return false;
    if (offset < before->end)
        return true;
    const BreakRange* after = before + 1;
    return after != ranges.data() + ranges.size() && after->no_wrap;
}

bool is_refused(std::string_view text, const BreakOpportunity& opportunity,
                const std::vector<BreakRange>& ranges) {
    if (opportunity.kind == BreakKind::mandatory)
        return false;
    if (is_kept_together(ranges, opportunity.offset))
        return true;
    const BreakRange* range = range_before(ranges, opportunity.offset);
    const auto may_part = [&] {
        return range != nullptr && range->part_years &&
               parts_year_from_word(text, opportunity.offset, range->language);
    };
    if (belongs_together(text, opportunity.offset) && !may_part())
        return true;
    return opportunity.kind == BreakKind::soft_hyphen && range != nullptr &&
           range->hyphenation == Hyphenation::none;
}

// The hyphen of "co-operate", "18-year-old", before which and behind which a letter or figure stands.
bool follows_hyphen_in_word(std::string_view text, std::uint32_t offset) {
    const auto is_part = [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; };
    std::string_view before = text.substr(0, offset);
    for (const std::string_view hyphen : {"-", "\u2010"}) {
        if (!before.ends_with(hyphen))
            continue;
        before.remove_suffix(hyphen.size());
        return is_part(base::last_code_point(before)) && is_part(base::decode_utf8(text, offset).value);
    }
    return false;
}

void keep_compounds(std::string_view text, const std::vector<BreakRange>& ranges,
                    std::vector<BreakOpportunity>& found) {
    for (BreakOpportunity& opportunity : found) {
        if (opportunity.kind != BreakKind::allowed || !follows_hyphen_in_word(text, opportunity.offset))
            continue;
        const BreakRange* range = range_before(ranges, opportunity.offset);
        if (range != nullptr && range->hyphenation == Hyphenation::none)
            opportunity.kind = BreakKind::compound;
    }
}

// UAX #14 parts an address at its hyphens too. It is left what it says of other scripts, which have no
// spaces: there the words around an address count as one with it.
void drop_breaks_in_addresses(std::string_view text, const WordBreaks& words,
                              std::vector<BreakOpportunity>& found) {
    auto address = words.addresses.begin();
    const auto is_ascii = [text](std::uint32_t at) { return static_cast<unsigned char>(text[at]) < 0x80U; };
    std::erase_if(found, [&](const BreakOpportunity& opportunity) {
        while (address != words.addresses.end() && address->second <= opportunity.offset)
            ++address;
        return address != words.addresses.end() && address->first < opportunity.offset &&
               opportunity.kind == BreakKind::allowed && is_ascii(opportunity.offset - 1) &&
               is_ascii(opportunity.offset);
    });
}

} // namespace

std::vector<BreakOpportunity> break_opportunities(std::string_view text,
                                                  const std::vector<BreakRange>& ranges,
                                                  const Hyphenator& hyphenator) {
    std::vector<BreakOpportunity> found;
    if (text.empty())
        return found;
    add_line_breaks(text, line_iterator(ranges), found);
    const WordBreaks words = word_breaks(text, ranges, hyphenator);
    drop_breaks_in_addresses(text, words, found);
    const auto by_rules = static_cast<std::ptrdiff_t>(found.size());
    found.insert(found.end(), words.opportunities.begin(), words.opportunities.end());
    const auto by_offset = [](const BreakOpportunity& a, const BreakOpportunity& b) {
        return a.offset < b.offset;
    };
    const auto same_offset = [](const BreakOpportunity& a, const BreakOpportunity& b) {
        return a.offset == b.offset;
    };
    std::inplace_merge(found.begin(), found.begin() + by_rules, found.end(), by_offset);
    found.erase(std::unique(found.begin(), found.end(), same_offset), found.end());
    std::erase_if(found,
                  [&](const BreakOpportunity& opportunity) { return is_refused(text, opportunity, ranges); });
    keep_compounds(text, ranges, found);
    return found;
}

std::vector<BreakOpportunity> break_opportunities(std::string_view text,
                                                  const std::vector<BreakRange>& ranges) {
    return break_opportunities(text, ranges, Hyphenator());
}

std::vector<std::uint32_t> grapheme_starts(std::string_view text) {
    std::vector<std::uint32_t> starts;
    if (text.empty())
        return starts;
    const Utf8Text opened = open_text(text);
    UErrorCode error = U_ZERO_ERROR;
    static const Iterator rules = open_iterator(UBRK_CHARACTER, "en");
    const Iterator iterator = copy_of(rules);
    ubrk_setUText(iterator.get(), opened.get(), &error);
    base::expect(U_SUCCESS(error) != 0, "ICU cannot break this text");
    for (std::int32_t at = ubrk_first(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get()))
        if (static_cast<std::size_t>(at) < text.size())
            starts.push_back(static_cast<std::uint32_t>(at));
    return starts;
}

} // namespace text
