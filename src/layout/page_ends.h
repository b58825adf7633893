// Where a page may end, as it fills, and which of those places is the best.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "layout/flow.h"

namespace layout {

// Where the page may end: before the item, with what stands on the page so far.
struct PageEnd {
    std::size_t item = 0;
    std::size_t pieces = 0; // how many of the page's pieces stay
    std::size_t notes = 0;  // how many of its notes stay
    Length height;
};

class PageEnds {
public:
    // At each cost the latest counts. `in_table`: within a large table that is to stay whole.
    void add(const Item& gap, const PageEnd& end, bool in_table);

    // The cheapest, on a page of that height. A large table is cut between rows, and the first or last item
    // of a list left alone, rather than leave much of a page empty.
    [[nodiscard]] std::optional<PageEnd> cheapest(Length page_height) const;

private:
    std::array<std::optional<PageEnd>, 7> ends_; // from allowed to never
    std::optional<PageEnd> yielding_;            // between rows of a table that is to stay whole
};

} // namespace layout
