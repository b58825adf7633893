// What is left between lines, paragraphs, items, words and letters.
#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "audit/page_checks.h"
#include "audit/text_roles.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

// One below the other: not in another column, nor on another page.
bool are_stacked(const ShownLine& above, const ShownLine& below) {
    return above.page == below.page && below.baseline > above.baseline &&
           std::min(above.right, below.right) > std::max(above.left, below.left);
}

// Calls `see(above, below)` for each line and the one below it, within a paragraph or in the next one.
template <typename See>
void for_each_neighbour(const Inspection& in, See see) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const auto lines = in.shown.lines_of(paragraph);
        for (std::size_t i = 1; i < lines.size(); ++i)
            if (lines[i].page == lines[i - 1].page)
                see(lines[i - 1], lines[i]);
        const std::uint32_t next = paragraph.end_line;
        if (next < in.shown.lines.size() && are_stacked(lines.back(), in.shown.lines[next]))
            see(lines.back(), in.shown.lines[next]);
    }
}

void check_spacing(const Inspection& in, Tally& tally, const ShownLine& above, const ShownLine& below) {
    constexpr double rounding = 0.01;
    tally.look();
    // What is larger on purpose, as a term above its explanation, stands nearer in its own measure.
    const auto [less, more] = std::minmax(above.size, below.size);
    const double spacing = (below.baseline - above.baseline) / (above.block == below.block ? more : less);
    if (spacing >= in.value - rounding)
        return;
    tally.offend(in.tree, {below.block, below.page},
                 spacing > 0 ? fmt::format("line spacing of {:.2f}", spacing) : "lines one over the other",
                 text_of(in.shown, below));
}

// What text flows in, one block below the other.
bool is_flow(Role role) {
    constexpr std::array flows{Role::section,    Role::chapter, Role::preface,
                               Role::appendix,   Role::summary, Role::document,
                               Role::admonition, Role::sidebar, Role::block_quote};
    return std::find(flows.begin(), flows.end(), role) != flows.end();
}

// The outermost block around that stands in a flow of text; none in covers, contents, cells and items.
NodeId block_of_flow(const Inspection& in, NodeId block) {
    for (NodeId node = block; node && in.tree[node].parent; node = in.tree[node].parent)
        if (is_flow(in.tree[in.tree[node].parent].role))
            return node;
    return {};
}

bool is_spaced_block(const Inspection& in, NodeId node) {
    constexpr std::array blocks{
        Role::paragraph, Role::unordered_list, Role::ordered_list, Role::description_list, Role::block_quote,
        Role::address,   Role::table,          Role::figure,       Role::admonition,       Role::sidebar};
    return std::find(blocks.begin(), blocks.end(), in.tree[node].role) != blocks.end() &&
           !in.tree.has_class(node, "block-title") && !in.tree.has_class(node, "caption");
}

// True if they follow one another in a flow of text, and one of them is a paragraph.
bool want_space(const Inspection& in, const ShownLine& above, const ShownLine& below) {
    const NodeId upper = block_of_flow(in, above.block);
    const NodeId lower = block_of_flow(in, below.block);
    return upper && lower && in.tree[upper].next_sibling == lower && is_spaced_block(in, upper) &&
           is_spaced_block(in, lower) &&
           (in.tree[upper].role == Role::paragraph || in.tree[lower].role == Role::paragraph);
}

// Letters and words of margin boxes, if all of them are set in one way that is wrong.
const style::Computed* margin_style(const Inspection& in, const ShownRun& run) {
    for (const auto& box : in.styles.page({{}, run.page == 0, run.page % 2 == 1, false}).margin_boxes)
        if (box && (box->letter_spacing != base::Length{} || box->word_spacing != base::Length{}))
            return &*box;
    return nullptr;
}

std::string_view wrong_spacing(const style::Computed& style, const ShownRun& run) {
    constexpr double most_between_letters = 0.12; // ems, as are these (WCAG 2.2, 1.4.12: letters 0.12)
    constexpr double most_between_words = 0.3;    // beside the space of the family, a quarter of an em
    constexpr double least_between_words = -0.1;
    const double letters = style.letter_spacing.points();
    const double words = style.word_spacing.points() + letters;
    if (letters > most_between_letters * run.size)
        return "letters set far apart";
    if (run.text.find(' ') == std::string_view::npos && !run.space_after)
        return {};
    if (words > most_between_words * run.size)
        return "words set far apart";
    return words < least_between_words * run.size ? "words that run together" : "";
}

} // namespace

// Headings have a rule of their own: large letters may be set closer.
void check_line_spacing(const Inspection& in, Tally& tally) {
    for_each_neighbour(in, [&](const ShownLine& above, const ShownLine& below) {
        if (!is_heading(in.tree, above.block) && !is_heading(in.tree, below.block))
            check_spacing(in, tally, above, below);
    });
}

void check_heading_line_spacing(const Inspection& in, Tally& tally) {
    for_each_neighbour(in, [&](const ShownLine& above, const ShownLine& below) {
        if (above.block == below.block && is_heading(in.tree, above.block))
            check_spacing(in, tally, above, below);
    });
}

void check_paragraph_spacing(const Inspection& in, Tally& tally) {
    constexpr double rounding = 0.05; // ems: lines of cells and of text stand differently in theirs
    for_each_neighbour(in, [&](const ShownLine& above, const ShownLine& below) {
        if (above.block == below.block || !want_space(in, above, below))
            return;
        tally.look();
        const double between = std::max(0.0, below.baseline - above.baseline -
                                                 line_spacing_of(in.styles.of(below.block)) *
                                                     in.styles.of(below.block).font_size.points());
        if (between < (in.value - rounding) * std::min(above.size, below.size))
            tally.offend(in.tree, {below.block, below.page},
                         fmt::format("{:.1f} pt between paragraphs", between), text_of(in.shown, below));
    });
}

// From one item to the next of its list.
void check_item_spacing(const Inspection& in, Tally& tally) {
    for_each_neighbour(in, [&](const ShownLine& above, const ShownLine& below) {
        const NodeId upper = in.tree.closest(above.block, Role::list_item);
        const NodeId lower = in.tree.closest(below.block, Role::list_item);
        if (!upper || !lower || in.tree[upper].next_sibling != lower ||
            in.tree[lower].direction == content::Direction::right_to_left)
            return; // lines of other scripts may be farther apart than their style says
        tally.look();
        const double between = std::max(0.0, below.baseline - above.baseline -
                                                 line_spacing_of(in.styles.of(below.block)) *
                                                     in.styles.of(below.block).font_size.points());
        if (between > in.value * below.size)
            tally.offend(in.tree, {lower, below.page}, fmt::format("{:.1f} pt between items", between),
                         text_of(in.shown, below));
    });
}

void check_text_spacing(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows == Shows::leader || run.is_blank)
            continue;
        tally.look();
        const style::Computed* const style = run.shows == Shows::running ? margin_style(in, run) : run.style;
        const std::string_view wrong = style != nullptr     ? wrong_spacing(*style, run)
                                       : run.stretch > 1.15 ? "letters drawn too wide"
                                                            : "";
        if (!wrong.empty())
            tally.offend(in.tree, at(run), wrong, run.text);
    }
}

} // namespace audit
