#include "epub/page_breaks.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "content/role_table.h"
#include "epub/block_titles.h"

namespace epub {
namespace {

using content::NodeId;
using content::Role;
using content::Tree;

// A break is not moved further back than this: in scripts without spaces a "word" is a line.
constexpr std::size_t longest_word = 80;

// Nothing may interrupt these: a break goes before them.
bool is_unbroken(Role role) {
    switch (role) {
    case Role::title:
    case Role::subtitle:
    case Role::heading:
    case Role::link:
    case Role::cross_reference:
    case Role::footnote_reference:
    case Role::glossary_term:
    case Role::page_reference:
    case Role::abbreviation:
    case Role::defined_term:
    case Role::subscript:
    case Role::superscript:
    case Role::keyboard:
    case Role::formula:
    case Role::inline_formula: return true;
    default: return false;
    }
}

// After a space, a hyphen, a dash or a stroke a line may end, so a word does not go on there.
bool ends_word(std::string_view before) {
    if (before.empty())
        return true;
    const char last = before.back();
    if (last == ' ' || last == '\n' || last == '\t' || last == '-' || last == '/')
        return true;
    if (before.size() < 3 || before.substr(before.size() - 3, 2) != "\xE2\x80")
        return false;
    return last >= '\x90' && last <= '\x95'; // U+2010 to U+2015, hyphens and dashes
}

bool is_inside_character(std::string_view text, std::size_t offset) {
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

// The start of the word at `offset`, or the place itself where words have no spaces.
std::size_t word_start(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    while (is_inside_character(text, offset))
        --offset;
    while (offset < text.size() && text[offset] == ' ')
        ++offset;
    std::size_t start = offset;
    while (!ends_word(text.substr(0, start))) {
        --start;
        if (offset - start > longest_word)
            return offset;
    }
    return start;
}

// The outermost node of inline content that begins exactly where `id` does.
NodeId outermost_inline(const Tree& tree, NodeId id) {
    // "Equation 1: " is made for each edition, so the page map does not know that it comes first.
    if (const NodeId label = tree[id].previous_sibling;
        label && tree.has_class(label, "label") && !tree[label].previous_sibling)
        id = label;
    for (;;) {
        const NodeId parent = tree[id].parent;
        const bool lifts = parent.valid() && !tree[id].previous_sibling.valid() &&
                           content::role_row(tree[parent].role).level == content::Level::inline_;
        if (!lifts)
            return id;
        id = parent;
    }
}

// The outermost ancestor (or the leaf itself) that may not be interrupted; none if there is none.
NodeId outermost_unbroken(const Tree& tree, NodeId leaf) {
    NodeId found;
    for (NodeId id = leaf; id.valid(); id = tree[id].parent)
        if (is_unbroken(tree[id].role))
            found = id;
    return found;
}

// The paragraph around `leaf` that names a block; none if there is none.
NodeId title_around(const Tree& tree, NodeId leaf) {
    NodeId id = leaf;
    while (id.valid() && !tree.has_class(id, "block-title") && !is_caption(tree, id))
        id = tree[id].parent;
    return id;
}

void place(const Tree& tree, const content::PageStart& start, PageBreak page, PageBreaks& breaks) {
    if (tree.closest(start.node, Role::contents).valid()) {
        breaks.in_contents.push_back(std::move(page));
        return;
    }
    // A long description moves to a document of its own; its page starts where it stood.
    if (const NodeId moved = tree.closest(start.node, Role::long_description); moved.valid()) {
        breaks.before[moved].push_back(std::move(page));
        return;
    }
    // A caption is the table's first child, and a break before it would stand between the two.
    if (const NodeId caption = tree.closest(start.node, Role::table_caption); caption.valid()) {
        breaks.before[tree[caption].parent].push_back(std::move(page));
        return;
    }
    // The number of the page would be heard as a part of the name; in a figure nothing stands before its
    // caption.
    if (const NodeId title = title_around(tree, start.node); title.valid()) {
        breaks.before[is_caption(tree, title) ? tree[title].parent : title].push_back(std::move(page));
        return;
    }
    if (const NodeId whole = outermost_unbroken(tree, start.node); whole.valid()) {
        breaks.before[outermost_inline(tree, whole)].push_back(std::move(page));
        return;
    }
    const std::size_t offset = word_start(tree[start.node].text, start.offset);
    if (offset == 0)
        breaks.before[outermost_inline(tree, start.node)].push_back(std::move(page));
    else
        breaks.inside[start.node].push_back({static_cast<std::uint32_t>(offset), std::move(page)});
}

// The page on which each target of a page reference begins.
std::map<NodeId, std::string> pages_of_targets(const Tree& tree, const content::PageLabels& pages) {
    std::map<NodeId, std::string> page_of;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        if (tree[id].role == Role::page_reference && tree[id].target.valid())
            page_of.emplace(tree[id].target, std::string{});
    if (page_of.empty())
        return page_of;
    const base::IdVector<NodeId, std::uint32_t> numbers = content::pages_of_nodes(tree, pages);
    for (auto& [target, label] : page_of)
        if (numbers[target] != 0)
            label = pages.starts[numbers[target] - 1].label;
    return page_of;
}

} // namespace

PageBreaks place_page_breaks(const Tree& tree, const content::PageLabels& pages, UniqueNames& ids) {
    PageBreaks breaks;
    for (const content::PageStart& start : pages.starts)
        if (start.node.valid() && start.node.index() < tree.nodes.size())
            place(tree, start, {start.label, ids.take(safe_id("page-" + start.label))}, breaks);
    breaks.page_of = pages_of_targets(tree, pages);
    return breaks;
}

} // namespace epub
