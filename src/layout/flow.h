// The vertical list that pages are cut from: unbreakable pieces, the space between them and
// what a page break there would cost. Building it needs tree, styles and fonts; cutting it
// into pages needs only heights, so pages can be cut again without shaping anything twice.
//
// Worked example: a heading, then a paragraph of four lines, in a box with a border:
//   open(border) piece(heading) gap(avoid) space piece(line) gap(widow) piece(line)
//   gap(allowed) piece(line) gap(widow) piece(line) close(border)
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id_vector.h"
#include "layout/page.h"
#include "style/cascade.h"

namespace layout {

using PieceId = base::Id<struct PieceTag>;
using BoxId = base::Id<struct DecoratedBoxTag>;
using TableId = base::Id<struct FlowTableTag>;

// A page number that is known only once pages are cut.
struct PageNumber {
    std::uint32_t mark = 0;                 // into Piece::marks; its Glyphs hold the guess
    content::NodeId target;                 // whose page
    const style::Computed* style = nullptr; // how it is set
    Length end;                             // right end of the place kept for it (left end for right to left)
    bool flush_end = false;                 // stands at the end of a leader: a wrong guess moves nothing else
};

struct StringAssignment {
    std::string name;
    std::string value;
};

// An unbreakable strip of the page. Marks stand relative to the flow's left edge and the
// strip's top edge.
struct Piece {
    Length height;
    Length baseline;                        // of its first line
    std::vector<Mark> marks;                // in reading order
    std::vector<content::NodeId> footnotes; // notes called in it, to stand at the foot of its page
    std::vector<PageNumber> page_numbers;
    std::vector<content::NodeId> begins;   // nodes whose first box this is
    std::vector<StringAssignment> strings; // string-set
};

// What breaking a page at a gap costs, rising (css-break-3, 4.3 and 4.4).
enum class Cost : std::uint8_t {
    forced,      // a break must be taken
    forced_left, // and the next page must be a left or a right one
    forced_right,
    allowed,
    alone,       // leaves the first or the last item of a list alone
    poor,        // leaves too few lines (orphans, widows), or splits a table row
    inside,      // break-inside: avoid
    inside_poor, // both
    avoid,       // break-before or break-after: avoid: parts a heading or a table's head from what it heads
    never,       // beside a float
};

struct Item {
    enum class Kind : std::uint8_t {
        piece,
        space,      // a margin; vanishes after a break that is not forced
        gap,        // a page may break here
        open,       // a box with borders or background begins; height is its top edge
        close,      // ... ends; height is its bottom edge
        table_open, // from here its head is shown again on each page
        table_close,
    };
    Kind kind = Kind::piece;
    Cost cost = Cost::allowed;   // gap
    Length height;               // piece, space, open, close
    std::uint32_t index = 0;     // piece, open, close, table_open, table_close: the id's index
    std::uint32_t page_name = 0; // gap, forced: index into Flow::page_names of the page that follows
    int kept_whole = 0; // gap: how many blocks around it ask for no break inside (break-inside: avoid)
};

// What it costs to end a page at a gap, break-inside included.
[[nodiscard]] constexpr Cost full_cost(const Item& gap) {
    if (gap.kept_whole == 0 || gap.cost > Cost::inside_poor)
        return gap.cost;
    return gap.cost == Cost::poor ? Cost::inside_poor : Cost::inside;
}

// Borders and background that may span pages.
struct DecoratedBox {
    style::ComputedId style;
    Length left;
    Length width;
};

struct FlowTable {
    std::vector<PieceId> head; // copies of its head rows, all artifacts, shown again after a page break
    Length head_height;
};

struct Flow {
    std::vector<Item> items;
    base::IdVector<PieceId, Piece> pieces;
    base::IdVector<BoxId, DecoratedBox> boxes;
    base::IdVector<TableId, FlowTable> tables;
    std::vector<std::string> page_names{std::string{}};
    base::IdVector<content::NodeId, std::uint32_t> note_of; // footnote node -> 1 + index into notes; 0: none
    std::vector<std::vector<PieceId>> notes;                // pieces of each note, top to bottom
    Length width;
};

} // namespace layout
