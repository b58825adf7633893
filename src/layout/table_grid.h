// A table's cells in their grid (HTML, 4.9.12.1).
#pragma once

#include <vector>

#include "layout/pass.h"
#include "layout/used_length.h"

namespace layout {

struct GridCell {
    content::NodeId node;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    bool repeated = false; // looks the same as where it stands first, says nothing
};

// What a row is to a table set as records (table_records.h).
enum class RecordRow : std::uint8_t {
    none,
    first,
    following,
    under_head, // following, and belongs to the head over several columns that stands above
};

struct GridRow {
    content::NodeId node;
    content::NodeId group; // thead, tbody or tfoot
    bool head = false;
    RecordRow record = RecordRow::none;

    [[nodiscard]] bool is_record() const { return record != RecordRow::none; }
};

// What a table gives up where its words need room.
enum class Tightness {
    none,
    heads,         // a year may stand under its word
    heads_padding, // and cells have less room beside their words than the sheet asks for
};

struct Grid {
    std::vector<GridRow> rows;   // head first, foot last
    std::vector<GridCell> cells; // by row, then column
    std::uint32_t columns = 0;
    content::NodeId caption;
    Tightness tightness = Tightness::none;

    [[nodiscard]] bool is_tight_head(std::uint32_t row) const {
        return tightness != Tightness::none && rows[row].head;
    }
};

// What a cell keeps free around its content.
Edges cell_edges(const Pass& pass, content::NodeId table, const Grid& grid, content::NodeId cell);

Grid build_grid(const Pass& pass, content::NodeId table);

} // namespace layout
