// Content trees by hand, for the tests of styles.
#pragma once

#include <string_view>

#include "content/tree.h"

namespace style::test {

inline content::NodeId add(content::Tree& tree, content::NodeId parent, content::Role role,
                           std::string_view classes = {}) {
    content::Node node;
    node.role = role;
    node.classes = classes;
    if (parent.valid()) {
        node.language = tree[parent].language;
        node.direction = tree[parent].direction;
    }
    return tree.append(parent, node);
}

inline content::NodeId add_text(content::Tree& tree, content::NodeId parent, std::string_view text) {
    const content::NodeId id = add(tree, parent, content::Role::text);
    tree[id].text = text;
    return id;
}

inline content::NodeId add_heading(content::Tree& tree, content::NodeId parent, std::uint8_t level) {
    const content::NodeId id = add(tree, parent, content::Role::heading);
    tree[id].level = level;
    return id;
}

} // namespace style::test
