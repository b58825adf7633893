// What stands before the items of lists, and what counts them.
#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "audit/page_checks.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "text/font_book.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

std::string_view without_spaces(std::string_view text) {
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

void check_bullet(const Inspection& in, Tally& tally, const ShownRun& run) {
    constexpr std::array hollow{"◦", "○", "–", "—", "-", "▫", "□", "◇",
                                "☐", "*", "+", "~", "›", "»", ">", "→"};
    constexpr double least = 0.2; // ems
    const std::string_view bullet = without_spaces(run.text);
    const double ink = text::least_ink(in.face_of(run), base::decode_utf8(bullet, 0).value);
    const bool is_small = ink > 0 && ink < least;
    if (is_small || std::find(hollow.begin(), hollow.end(), bullet) != hollow.end())
        tally.offend(in.tree, at(run), fmt::format("the bullet {}", bullet), run.text);
}

bool is_roman(style::ListStyleType type) {
    return type == style::ListStyleType::lower_roman || type == style::ListStyleType::upper_roman;
}

// A counter that `content` shows in Roman numerals.
bool counts_in_roman(const style::Computed& style) {
    return style.content &&
           std::any_of(style.content->begin(), style.content->end(), [](const style::ContentItem& item) {
               const bool counts = item.kind == style::ContentItem::Kind::counter ||
                                   item.kind == style::ContentItem::Kind::target_counter;
               return counts && is_roman(item.counter_style);
           });
}

bool is_set_in_roman(const Inspection& in, const ShownRun& run) {
    if (run.shows == Shows::running) {
        const auto& boxes = in.styles.page({{}, run.page == 0, run.page % 2 == 1, false}).margin_boxes;
        return std::any_of(boxes.begin(), boxes.end(),
                           [](const auto& box) { return box && counts_in_roman(*box); });
    }
    if (run.shows == Shows::marker && in.tree[run.node].role == Role::list_item &&
        is_roman(in.styles.of(run.node).list_style_type))
        return true;
    return run.style != nullptr && counts_in_roman(*run.style);
}

bool is_letter(char c) {
    return base::ascii_lower(c) >= 'a' && base::ascii_lower(c) <= 'z';
}

// "iv", as a word of its own.
bool has_roman_numeral(std::string_view text) {
    constexpr std::string_view digits = "ivxlcdmIVXLCDM";
    for (std::size_t at = text.find_first_of(digits); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
        const bool begins = at == 0 || !is_letter(text[at - 1]);
        if (begins && (end == text.size() || !is_letter(text[end])))
            return true;
        at = text.find_first_of(digits, end);
    }
    return false;
}

// Items that nothing stands before, though the manuscript asked for marks.
void check_missing_bullets(const Inspection& in, Tally& tally) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const NodeId item = in.tree.closest(paragraph.block, Role::list_item);
        const NodeId list = item ? in.tree[item].parent : NodeId{};
        if (!list || in.tree[list].role != Role::unordered_list || !in.tree[list].classes.empty() ||
            in.tree.closest(list, Role::index) ||
            in.styles.of(item).list_style_type != style::ListStyleType::none)
            continue;
        tally.look();
        const style::ComputedId marker = in.styles.marker(item);
        if (!marker.valid() || !in.styles[marker].content)
            tally.offend(in.tree, {item, in.shown.lines_of(paragraph).front().page},
                         "an item without a bullet", text_of(in.shown, in.shown.lines_of(paragraph).front()));
    }
}

} // namespace

void check_bullets(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs)
        if (run.shows == Shows::marker && in.tree[run.node].role == Role::list_item) {
            const NodeId list = in.tree[run.node].parent;
            if (in.tree[list].role != Role::unordered_list || without_spaces(run.text).empty())
                continue;
            tally.look();
            check_bullet(in, tally, run);
        }
    check_missing_bullets(in, tally);
}

// Numbers of items, headings and pages, as the style sheet or the manuscript sets them.
void check_numerals_shown(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows == Shows::picture || run.shows == Shows::leader)
            continue;
        tally.look();
        if (is_set_in_roman(in, run) && has_roman_numeral(run.text))
            tally.offend(in.tree, at(run), "Roman numerals", run.text);
    }
}

} // namespace audit
