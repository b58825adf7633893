// The nodes that show something by themselves.
#pragma once

#include "content/tree.h"

namespace content {

// True for text and pictures.
inline bool is_leaf(const Tree& tree, NodeId node) {
    return tree[node].role == Role::text || tree[node].role == Role::image;
}

} // namespace content
