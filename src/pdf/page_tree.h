// Page objects, and what the catalogue says of all of them.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "pdf/haru.h"
#include "pdf/pictures.h"

namespace pdf {

// A root, and below it nodes of up to 64 pages: shallow, and quick to search.
struct PageTree {
    Ref root;
    std::vector<Ref> nodes;
    [[nodiscard]] Ref parent_of(std::size_t page) const;
};

std::vector<Ref> reserve_pages(ObjectStore& store, std::size_t count);
PageTree reserve_page_tree(ObjectStore& store, std::size_t pages);

// The root's reference. Contract: the pages are set.
Ref write_page_tree(ObjectStore& store, const std::vector<Ref>& pages, const PageTree& tree);

// True if anything on the page is see-through, so that it needs a space to be mixed in.
bool is_transparent(const layout::Page& page, const Pictures& pictures);

// "/PageLabels<<...>>"
std::string page_label_entry(const layout::Pages& pages);

} // namespace pdf
