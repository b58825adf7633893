// Every character of the tree is on exactly one page mark, in order, whatever the page size: what
// a reader sees, what a screen reader says and what can be copied are the same words.
#include <gtest/gtest.h>

#include <tuple>

#include "content/role_table.h"
#include "edition_pages.h"

namespace {

using namespace layout_test;

// White space of any kind and length counts as one space: it is collapsed or turned into line ends.
// Soft hyphens and zero-width spaces are dropped: they only say where a line may end.
std::string normal(std::string_view text) {
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    constexpr std::string_view zero_width_space = "\xE2\x80\x8B";
    constexpr std::string_view line_separator = "\xE2\x80\xA8";
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with(soft_hyphen)) {
            ++i;
            continue;
        }
        if (text.substr(i).starts_with(zero_width_space)) {
            i += zero_width_space.size() - 1;
            continue;
        }
        const bool separator = text.substr(i).starts_with(line_separator);
        if (separator)
            i += line_separator.size() - 1;
        const bool white =
            separator || text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
        if (!white)
            result += text[i];
        else if (!result.ends_with(' '))
            result += ' ';
    }
    return result;
}

std::string trimmed(std::string text) {
    while (text.starts_with(' '))
        text.erase(0, 1);
    while (text.ends_with(' '))
        text.pop_back();
    return text;
}

// What the marks say for each leaf, in page order.
base::IdVector<NodeId, std::string> shown_text(const Laid& laid) {
    base::IdVector<NodeId, std::string> shown(laid.tree().nodes.size());
    for (const layout::Page& page : laid.pages.pages)
        for (const Mark& mark : page.marks) {
            const layout::Content* owner = content_of(mark);
            const layout::Glyphs* glyphs = glyphs_of(mark);
            if (owner == nullptr || glyphs == nullptr || owner->part != Part::content || glyphs->hyphen)
                continue;
            shown[owner->node] += glyphs->run.text;
            if (glyphs->space_after)
                shown[owner->node] += ' ';
        }
    return shown;
}

bool is_shown(const Laid& laid, NodeId leaf) {
    for (NodeId id = leaf; id; id = laid.tree()[id].parent)
        if (laid.styles.of(id).display == style::Display::none)
            return false;
    return true;
}

// Other letters may stand for the same text.
bool is_transformed(const Laid& laid, NodeId leaf) {
    return laid.styles.of(leaf).text_transform != style::TextTransform::none;
}

NodeId block_of(const Laid& laid, NodeId leaf) {
    NodeId id = laid.tree()[leaf].parent;
    while (laid.tree()[id].parent && laid.styles.of(id).display == style::Display::inline_)
        id = laid.tree()[id].parent;
    return id;
}

void expect_every_leaf(const Laid& laid, const base::IdVector<NodeId, std::string>& shown) {
    const content::Tree& tree = laid.tree();
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        if (tree[id].role != Role::text || !is_shown(laid, id) || is_transformed(laid, id))
            continue;
        EXPECT_EQ(trimmed(normal(shown[id])), trimmed(normal(tree[id].text)))
            << content::role_row(tree[tree[id].parent].role).name << " at byte " << tree[id].span.begin;
    }
}

// A space beside words made by a style sheet may be theirs.
bool has_generated(const Laid& laid, NodeId leaf) {
    const NodeId parent = laid.tree()[leaf].parent;
    return laid.styles.before(parent).valid() || laid.styles.after(parent).valid();
}

// No space between words gets lost where one leaf ends and the next begins, and none is added.
void expect_every_paragraph(const Laid& laid, const base::IdVector<NodeId, std::string>& shown) {
    const content::Tree& tree = laid.tree();
    NodeId block;
    std::string expected;
    std::string actual;
    bool generated = false;
    const auto compare = [&] {
        if (!generated) {
            EXPECT_EQ(trimmed(normal(actual)), trimmed(normal(expected)));
        }
        expected.clear();
        actual.clear();
        generated = false;
    };
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        const bool leaf = tree[id].role == Role::text || tree[id].role == Role::line_break;
        if (!leaf && laid.styles.of(id).display != style::Display::inline_)
            block = {};
        if (!leaf || !is_shown(laid, id) || is_transformed(laid, id))
            continue;
        if (block_of(laid, id) != block)
            compare();
        block = block_of(laid, id);
        generated = generated || has_generated(laid, id);
        const bool text = tree[id].role == Role::text;
        expected += text ? std::string(tree[id].text) : " ";
        actual += text ? shown[id] : " ";
    }
    compare();
}

void expect_inside_page(const Laid& laid) {
    for (std::size_t number = 0; number < laid.pages.pages.size(); ++number) {
        const layout::Page& page = laid.pages.pages[number];
        for (const Mark& mark : page.marks) {
            const layout::Glyphs* glyphs = glyphs_of(mark);
            if (glyphs == nullptr)
                continue;
            EXPECT_GE(glyphs->origin.x, Length{}) << number + 1 << ": " << glyphs->run.text;
            EXPECT_LE(glyphs->origin.x + glyphs->run.width, page.size.width)
                << number + 1 << ": " << glyphs->run.text;
            EXPECT_GE(glyphs->origin.y, Length{}) << number + 1 << ": " << glyphs->run.text;
            EXPECT_LE(glyphs->origin.y, page.size.height) << number + 1 << ": " << glyphs->run.text;
        }
    }
}

bool is_leaf_content(const Laid& laid, const Mark& mark) {
    const layout::Content* owner = content_of(mark);
    return owner != nullptr && owner->part == Part::content &&
           (laid.tree()[owner->node].role == Role::text || laid.tree()[owner->node].role == Role::image);
}

// Place of a mark in the tree: node in document order, byte in its text.
using Place = std::pair<std::size_t, std::uint32_t>;

// The first characters on each page that come after the start of the page before are where its label says
// that the page starts. Only cells of a table set as records or in groups of columns come before it.
void expect_page_labels(const Laid& laid) {
    base::IdVector<NodeId, std::size_t> order(laid.tree().nodes.size());
    std::size_t count = 0;
    for (NodeId id = laid.tree().root; id; id = laid.tree().next(id, laid.tree().root))
        order[id] = count++;
    const auto place_of = [&order](const Mark& mark) {
        const layout::Glyphs* glyphs = glyphs_of(mark);
        return Place{order[content_of(mark)->node], glyphs == nullptr ? 0 : glyphs->text_offset};
    };
    std::size_t next = 0;
    Place last;
    for (const layout::Page& page : laid.pages.pages) {
        const auto& marks = page.marks;
        const auto is_leaf = [&laid](const Mark& mark) { return is_leaf_content(laid, mark); };
        const auto first = std::find_if(marks.begin(), marks.end(), is_leaf);
        if (first == marks.end())
            continue;
        ASSERT_LT(next, laid.pages.labels.starts.size());
        const content::PageStart& start = laid.pages.labels.starts[next++];
        EXPECT_EQ(start.label, page.label);
        const auto starts = std::find_if(
            first, marks.end(), [&](const Mark& mark) { return is_leaf(mark) && place_of(mark) >= last; });
        if (starts != first) {
            EXPECT_TRUE(laid.tree().closest(content_of(*first)->node, Role::table)) << "page " << page.label;
        }
        last = starts == marks.end() ? last : place_of(*starts);
        EXPECT_EQ(std::pair(order[start.node], start.offset), last) << "page " << page.label;
        const layout::Glyphs* glyphs = starts == marks.end() ? nullptr : glyphs_of(*starts);
        if (glyphs == nullptr || laid.styles.of(start.node).text_transform != style::TextTransform::none)
            continue;
        ASSERT_LE(start.offset, laid.tree()[start.node].text.size());
        const std::string rest = normal(laid.tree()[start.node].text.substr(start.offset));
        EXPECT_TRUE(rest.starts_with(normal(glyphs->run.text)))
            << "page " << page.label << " starts with \"" << glyphs->run.text << "\", not with \""
            << rest.substr(0, 40) << "\"";
    }
    EXPECT_EQ(next, laid.pages.labels.starts.size());
}

// File, edition, page size (empty: the edition's own).
class WholeText : public testing::TestWithParam<std::tuple<const char*, const char*, const char*>> {};

TEST_P(WholeText, is_on_the_pages_once_and_in_order) {
    const auto& [file, edition, size] = GetParam();
    const std::string css = *size == '\0' ? "" : "@page { size: " + std::string(size) + " }";
    const auto laid = lay_out_edition(root / file, edition, css);
    ASSERT_FALSE(laid->pages.pages.empty());
    const auto shown = shown_text(*laid);
    expect_every_leaf(*laid, shown);
    expect_every_paragraph(*laid, shown);
    expect_page_labels(*laid);
    if (*size == '\0')
        expect_inside_page(*laid);
}

INSTANTIATE_TEST_SUITE_P(
    EveryManuscript, WholeText,
    testing::Combine(testing::Values("input/send-impact-report.xml", "tests/manuscripts/edge.xml",
                                     "tests/manuscripts/facts-docbook45.xml",
                                     "tests/manuscripts/indicators.xml", "tests/manuscripts/languages.xml",
                                     "tests/manuscripts/policy.xml"),
                     testing::Values("standard", "large-print", "easy-read"),
                     testing::Values("", "A5", "300pt 300pt", "A3 landscape")));

TEST(SamePages, two_runs_give_the_same_pages) {
    for (const char* const file : {"input/send-impact-report.xml", "tests/manuscripts/policy.xml"})
        EXPECT_EQ(lay_out_edition(root / file, "standard", "")->dump(),
                  lay_out_edition(root / file, "standard", "")->dump());
}

} // namespace
