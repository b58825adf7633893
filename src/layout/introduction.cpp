#include "layout/introduction.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace layout {
namespace {

using content::NodeId;
using content::Role;

// The last text below `block`, but for the numbers of notes; none if something else stands last.
NodeId last_text(const content::Tree& tree, NodeId block) {
    NodeId node = tree[block].last_child;
    while (node && tree[node].role != Role::text)
        node =
            tree[node].role == Role::footnote_reference ? tree[node].previous_sibling : tree[node].last_child;
    return node;
}

std::string_view without_end_spaces(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00a0";
    while (text.ends_with(' ') || text.ends_with(no_break_space))
        text.remove_suffix(text.ends_with(' ') ? 1 : no_break_space.size());
    return text;
}

} // namespace

bool introduces_what_follows(const content::Tree& tree, NodeId block) {
    constexpr std::array<std::string_view, 2> colons{":", "："}; // that of Chinese and Japanese is wide
    const NodeId last = tree[block].role == Role::paragraph ? last_text(tree, block) : NodeId{};
    if (!last)
        return false;
    const std::string_view words = without_end_spaces(tree[last].text);
    return std::any_of(colons.begin(), colons.end(),
                       [words](std::string_view colon) { return words.ends_with(colon); });
}

} // namespace layout
