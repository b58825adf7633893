// The place of each element among its siblings, for :nth-child() and its kin. Made once per
// tree on first use, so that a list of n items costs n and not n squared.
#pragma once

#include <cstdint>

#include "base/id_vector.h"
#include "content/tree.h"

namespace style {

struct SiblingPlace {
    std::uint32_t from_start = 1; // one-based, among elements; text is not counted
    std::uint32_t from_end = 1;
    std::uint32_t of_type_from_start = 1;
    std::uint32_t of_type_from_end = 1;
};

class SiblingIndex {
public:
    explicit SiblingIndex(const content::Tree& tree) : tree_(tree) {}

    // The place of `node`, which is an element.
    const SiblingPlace& of(content::NodeId node);

private:
    void build();
    void place_children(content::NodeId parent);

    const content::Tree& tree_;
    base::IdVector<content::NodeId, SiblingPlace> places_; // empty until first used
};

// The nearest sibling on that side that is an element, or none.
content::NodeId previous_element(const content::Tree& tree, content::NodeId node);
bool is_element(const content::Node& node);

} // namespace style
