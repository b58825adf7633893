#include "layout/table_cells.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/column.h"

namespace layout {

using content::NodeId;

namespace {

class CellLayout {
public:
    CellLayout(Pass& pass, NodeId table, const TablePart& part, LineRoom room)
        : pass_(pass), table_(table), style_(pass.style_of(table)), grid_(part.grid),
          column_width_(part.widths), left_(room.left), width_(room.width) {}

    LaidCells lay_out() {
        lay_out_columns();
        lay_out_cells();
        align_first_lines();
        find_row_heights();
        place_cells();
        return std::move(laid_);
    }

private:
    void lay_out_columns();
    void lay_out_cells();
    void start_lines_at(const PlacedCell& cell, Length left);
    [[nodiscard]] bool stands_on_line(const PlacedCell& cell) const;
    void align_first_lines();
    void find_row_heights();
    void place_cells();
    [[nodiscard]] Length spacing() const {
        return style_.border_collapse == style::BorderCollapse::collapse ? Length{} : style_.border_spacing;
    }
    [[nodiscard]] bool right_to_left() const {
        return pass_.context.tree[table_].direction == content::Direction::right_to_left;
    }

    Pass& pass_;
    NodeId table_;
    const style::Computed& style_;
    const Grid& grid_;
    const std::vector<Length>& column_width_;
    Length left_;
    Length width_;
    std::vector<Length> column_left_;
    std::vector<Length> row_height_;
    LaidCells laid_;
};

void CellLayout::lay_out_columns() {
    const Length gap = spacing();
    Length total = gap * static_cast<std::int32_t>(grid_.columns + 1);
    for (const Length width : column_width_)
        total += width;
    const bool centred = std::holds_alternative<style::Auto>(style_.margin[1]) &&
                         std::holds_alternative<style::Auto>(style_.margin[3]);
    Length x = left_;
    if (centred)
        x += (width_ - total) / 2;
    else if (right_to_left())
        x += width_ - total;
    x += gap;
    column_left_.resize(grid_.columns);
    for (std::uint32_t i = 0; i < grid_.columns; ++i) {
        const std::uint32_t index = right_to_left() ? grid_.columns - 1 - i : i;
        column_left_[index] = x;
        x += column_width_[index] + gap;
    }
}

// Lines that are set to the end or the middle of a column begin beside their label in a record.
void CellLayout::start_lines_at(const PlacedCell& cell, Length left) {
    const style::TextAlign align = pass_.style_of(cell.grid.node).text_align;
    if (align == style::TextAlign::start || align == style::TextAlign::justify || right_to_left())
        return;
    for (const Composed::Strip& strip : cell.content.strips) {
        std::optional<Length> first;
        for (const Mark& mark : pass_.flow.pieces[strip.piece].marks)
            if (const auto* glyphs = std::get_if<Glyphs>(&mark.shape))
                first = first ? min(*first, glyphs->origin.x) : glyphs->origin.x;
        for (Mark& mark : pass_.flow.pieces[strip.piece].marks)
            move_mark(mark, {left - first.value_or(left), {}});
    }
}

void CellLayout::lay_out_cells() {
    laid_.first_cell.assign(grid_.rows.size() + 1, grid_.cells.size());
    for (std::size_t i = grid_.cells.size(); i-- > 0;)
        laid_.first_cell[grid_.cells[i].row] = i;
    for (std::size_t row = grid_.rows.size(); row-- > 0;)
        laid_.first_cell[row] = std::min(laid_.first_cell[row], laid_.first_cell[row + 1]);
    for (const GridCell& cell : grid_.cells) {
        pass_.counters.enter(pass_.style_of(cell.node));
        PlacedCell placed{cell, {}, cell_edges(pass_, table_, grid_, cell.node), {}, {}};
        const std::uint32_t last = cell.column + cell.column_span - 1;
        placed.box.origin.x = min(column_left_[cell.column], column_left_[last]);
        for (std::uint32_t i = 0; i < cell.column_span; ++i)
            placed.box.size.width += column_width_[cell.column + i];
        placed.box.size.width += spacing() * static_cast<std::int32_t>(cell.column_span - 1);
        const Length width = placed.box.size.width - placed.edges.left - placed.edges.right;
        const Length left = placed.box.left() + placed.edges.left;
        Column inside(pass_, left, max(width, Length::from_points(1)));
        pass_.tight_head = grid_.is_tight_head(cell.row);
        inside.children(cell.node);
        pass_.tight_head = false;
        placed.content = compose(pass_, inside.finish());
        if (grid_.rows[cell.row].is_record())
            start_lines_at(placed, left);
        if (cell.repeated)
            for (const Composed::Strip& strip : placed.content.strips)
                silence(pass_.flow.pieces[strip.piece]);
        laid_.cells.push_back(std::move(placed));
    }
}

// A label in a record stands beside the first line of its cell. A picture is no line of text: beside it, the
// words stay at the top.
bool CellLayout::stands_on_line(const PlacedCell& cell) const {
    const style::Computed& style = pass_.style_of(cell.grid.node);
    const bool asked =
        style.vertical_align == style::VerticalAlign::baseline || grid_.rows[cell.grid.row].is_record();
    return asked && cell.content.baseline < style.font_size * 2;
}

// CSS 2.1, 17.5.3: the baselines of cells that are aligned so meet, whatever the scripts of their words.
void CellLayout::align_first_lines() {
    std::vector<Length> line(grid_.rows.size());
    for (const PlacedCell& cell : laid_.cells)
        if (stands_on_line(cell))
            line[cell.grid.row] = max(line[cell.grid.row], cell.edges.top + cell.content.baseline);
    for (PlacedCell& cell : laid_.cells)
        if (stands_on_line(cell))
            cell.drop = line[cell.grid.row] - cell.edges.top - cell.content.baseline;
}

void CellLayout::find_row_heights() {
    row_height_.assign(grid_.rows.size(), Length{});
    const auto height_of = [](const PlacedCell& cell) {
        return cell.drop + cell.content.height + cell.edges.top + cell.edges.bottom;
    };
    for (const PlacedCell& cell : laid_.cells)
        if (cell.grid.row_span == 1)
            row_height_[cell.grid.row] = max(row_height_[cell.grid.row], height_of(cell));
    for (const PlacedCell& cell : laid_.cells) {
        if (cell.grid.row_span == 1)
            continue;
        Length have;
        for (std::uint32_t i = 0; i < cell.grid.row_span; ++i)
            have += row_height_[cell.grid.row + i];
        if (height_of(cell) > have)
            row_height_[cell.grid.row + cell.grid.row_span - 1] += height_of(cell) - have;
    }
    laid_.row_top.assign(1, Length{});
    for (const Length height : row_height_)
        laid_.row_top.push_back(laid_.row_top.back() + height + spacing());
}

void CellLayout::place_cells() {
    for (PlacedCell& cell : laid_.cells) {
        cell.box.origin.y = laid_.row_top[cell.grid.row];
        for (std::uint32_t i = 0; i < cell.grid.row_span; ++i)
            cell.box.size.height += row_height_[cell.grid.row + i];
        const Length inner = cell.box.size.height - cell.edges.top - cell.edges.bottom;
        const Length free = inner - cell.content.height;
        Length shift = cell.box.top() + cell.edges.top + cell.drop;
        const auto align = pass_.style_of(cell.grid.node).vertical_align;
        const bool in_record = grid_.rows[cell.grid.row].is_record();
        if (align == style::VerticalAlign::middle && !in_record)
            shift += free / 2;
        else if (align == style::VerticalAlign::bottom && !in_record)
            shift += free;
        for (Composed::Strip& strip : cell.content.strips)
            strip.top += shift;
        for (Mark& mark : cell.content.decorations)
            move_mark(mark, {{}, shift});
    }
}

} // namespace

void silence(Piece& piece) {
    for (Mark& mark : piece.marks)
        mark.owner = Artifact::repeated;
    piece.footnotes.clear();
    piece.begins.clear();
    piece.strings.clear();
}

LaidCells lay_out_cells(Pass& pass, NodeId table, const TablePart& part, LineRoom room) {
    return CellLayout(pass, table, part, room).lay_out();
}

} // namespace layout
