// Which declarations gave the nodes of a tree their styles: for findings about a style sheet itself.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "base/id_vector.h"
#include "content/tree.h"
#include "style/rules.h"

namespace style {

// Points into the sheets that were cascaded, which must outlive it.
class Declared {
public:
    // What an author's sheet says of the property of just this node; null if it says nothing.
    [[nodiscard]] const Declaration* own(content::NodeId node, Property property) const;

    // The same, or what the node inherits from the nearest node around it; null where nobody speaks, and
    // where the built-in sheet speaks first. Only for properties that are inherited.
    [[nodiscard]] const Declaration* inherited(const content::Tree& tree, content::NodeId node,
                                               Property property) const;

    // Of a property that has no effect on pages ("column-count"); null if it is not set at the node.
    [[nodiscard]] const OtherDeclaration* other(content::NodeId node, std::string_view name) const;

private:
    friend class Cascade;
    struct Winner {
        Property property;
        Origin origin;
        const Declaration* declaration;
    };
    struct Entry {
        std::vector<Winner> winners;
        std::vector<const OtherDeclaration*> others; // weakest first
    };
    [[nodiscard]] const Winner* winner(content::NodeId node, Property property) const;

    std::vector<Entry> entries_; // nodes that the same rules match share one
    base::IdVector<content::NodeId, std::uint32_t> entry_of_;
};

} // namespace style
