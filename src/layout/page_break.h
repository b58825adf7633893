// The flow -> which piece stands on which page, and where. Works on heights alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/flow.h"
#include "layout/pass.h"

namespace layout {

struct PlacedPiece {
    PieceId piece;
    Length top;            // from the top of the page area
    bool repeated = false; // a table head shown again
};

// A box with borders or background, as far as it reaches on this page.
struct PlacedBox {
    BoxId box;
    Length top;
    Length bottom;
    bool begins = true;
    bool ends = true;
};

struct PageContent {
    std::uint32_t name = 0; // index into Flow::page_names
    bool first = false;
    bool left = false;
    bool blank = false;
    std::vector<PlacedBox> boxes; // outer ones first
    std::vector<PlacedPiece> pieces;
    std::vector<PieceId> notes; // at the foot, in order
    Length notes_height;        // with the edges of the footnote area
};

// The part of the page that a page's content may fill.
style::Styles::PageContext page_context(const Flow& flow, const PageContent& page);
base::Size page_area(const style::PageStyle& style);

// Fills pages one after the other. Each ends at the cheapest gap that fits, the last one if
// several cost the same; rules yield in the order of css-break-3, 4.4, and a piece taller than
// the page stands on a page of its own. Linear in the number of items.
std::vector<PageContent> break_pages(const Pass& pass);

} // namespace layout
