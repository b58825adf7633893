#include "audit/text_roles.h"

namespace audit {

using content::NodeId;
using content::Role;
using content::Tree;

bool is_heading(const Tree& tree, NodeId block) {
    return tree.closest(block, Role::heading) || tree.closest(block, Role::title);
}

bool is_in_cell(const Tree& tree, NodeId block) {
    return tree.closest(block, Role::data_cell) || tree.closest(block, Role::header_cell);
}

bool is_running_text(const Tree& tree, NodeId block) {
    if (tree[block].role != Role::paragraph || !tree[block].parent)
        return false;
    const Role around = tree[tree[block].parent].role;
    return around == Role::section || around == Role::chapter || around == Role::preface ||
           around == Role::appendix || around == Role::summary || around == Role::document;
}

bool is_raised(const Tree& tree, NodeId node, NodeId block) {
    for (; node && node != block; node = tree[node].parent) {
        const Role role = tree[node].role;
        if (role == Role::superscript || role == Role::subscript || role == Role::footnote_reference)
            return true;
    }
    return false;
}

NodeId hard_word_around(const Tree& tree, NodeId node, NodeId block) {
    for (; node && node != block; node = tree[node].parent)
        if (tree[node].role == Role::glossary_term || tree.has_class(node, "glossterm") ||
            tree.has_class(node, "hardword"))
            return node;
    return {};
}

double line_spacing_of(const style::Computed& style) {
    constexpr double usual = 1.2;
    if (const auto* multiple = std::get_if<double>(&style.line_height))
        return *multiple;
    if (const auto* length = std::get_if<base::Length>(&style.line_height))
        return length->points() / style.font_size.points();
    return usual;
}

bool is_set_off(style::TextAlign align, content::Direction direction) {
    using style::TextAlign;
    const bool right_to_left = direction == content::Direction::right_to_left;
    return align == TextAlign::justify || align == TextAlign::center ||
           align == (right_to_left ? TextAlign::left : TextAlign::right) || align == TextAlign::end;
}

} // namespace audit
