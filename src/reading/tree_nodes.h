// Name trees and number trees of a PDF (ISO 32000-1, 7.9.6 and 7.9.7).
#pragma once

#include <set>
#include <vector>

#include "verify/access.h"

namespace reading {

// Calls visit(key, value) for all pairs that the leaves hold under `entry` ("/Names", "/Nums"), in
// no special order.
template <typename Visit>
void for_each_pair(verify::Object root, const char* entry, const Visit& visit) {
    std::vector<verify::Object> open{root};
    std::set<verify::ObjectId> seen;
    while (!open.empty()) {
        verify::Object node = open.back();
        open.pop_back();
        if (!node.is_dictionary() || (node.is_indirect() && !seen.insert(verify::key_of(node)).second))
            continue;
        for (const verify::Object& kid : verify::items(verify::get(node, "/Kids")))
            open.push_back(kid);
        const std::vector<verify::Object> pairs = verify::items(verify::get(node, entry));
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
            visit(pairs[i], pairs[i + 1]);
    }
}

} // namespace reading
