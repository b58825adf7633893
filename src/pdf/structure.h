// The structure elements of a document and what hangs below each: planned from the semantic tree
// alone, then filled with the marked-content sequences of the pages (ISO 32000-1, 14.7).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/id_vector.h"
#include "content/tree.h"
#include "layout/page.h"
#include "pdf/syntax.h"

namespace pdf {

using ElementId = base::Id<struct StructureElementTag>;

enum class Dialect : std::uint8_t { pdf17, pdf20 }; // which set of structure types

struct Kid {
    enum class Kind : std::uint8_t { element, content, annotation } kind = Kind::element;
    std::uint32_t index = 0; // ElementId, MCID, or number in Structure::annotations
    std::uint32_t page = 0;  // of content and annotations
};

struct Element {
    std::string_view type; // static storage: "P"
    content::NodeId node;  // what it was made from; made-up elements share it
    ElementId parent;
    bool own = false; // stands for the node itself: carries its id, text alternative, ...
    std::vector<Kid> kids;
    std::optional<std::uint32_t> first_page;
    base::Rect bounds; // of a picture on that page
};

// Where a link leads. Exactly one of the two.
struct Link {
    ElementId element;
    content::NodeId node;   // carries the words
    std::string_view href;  // outside
    content::NodeId target; // inside
};

struct Structure {
    Dialect dialect = Dialect::pdf17;
    base::IdVector<ElementId, Element> elements;          // parents before children, in reading order
    base::IdVector<content::NodeId, ElementId> holder;    // gets a node's content; none if not shown
    base::IdVector<content::NodeId, ElementId> label;     // gets a node's marker; none: the holder does
    base::IdVector<content::NodeId, ElementId> own;       // stands for the node; none if none does
    base::IdVector<content::NodeId, std::uint32_t> order; // reading order of the nodes
    std::vector<Link> links;
    base::IdVector<ElementId, std::uint32_t> link_of; // of the element or around it; no_link
    std::vector<Ref> annotations;
};

constexpr std::uint32_t no_link = UINT32_MAX;

// The elements that the tree asks for, given what the pages show. No element is empty but for
// table cells, which keep their column.
Structure plan_structure(const content::Tree& tree, const layout::Pages& pages, Dialect dialect);

// The element for what `owner` shows; none for artifacts.
ElementId element_for(const Structure& structure, const layout::Content& owner);

} // namespace pdf
