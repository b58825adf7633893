#include "layout/table_part.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/table_cells.h"
#include "layout/table_paint.h"
#include "layout/table_records.h"

namespace layout {

using content::NodeId;

namespace {

// Of a page, for what is shown again on it.
constexpr double most_for_head = 1.0 / 3;
constexpr double most_for_title = 0.45;

} // namespace

class PartPlacer {
public:
    PartPlacer(Column& column, Pass& pass, NodeId table, const TablePart& part)
        : column_(column), pass_(pass), grid_(part.grid), painter_(pass, table, grid_),
          laid_(lay_out_cells(pass, table, part, {column.left(), column.width()})),
          record_cuts_(cut_records(grid_, laid_.row_top, pass.page_height / 3)) {}

    void place();

private:
    void emit_rows(std::uint32_t first, std::uint32_t end);
    [[nodiscard]] Cost cost_before(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] Cost cost_at(Band band) const;
    [[nodiscard]] std::uint32_t end_of_group(std::uint32_t first) const;
    [[nodiscard]] std::vector<Band> bands(std::uint32_t first, std::uint32_t end) const;
    Piece make_piece(std::uint32_t first, std::uint32_t end, Band band);
    void show_again(const std::vector<PieceId>& rows, double most);
    void stop_showing();
    void begin_record(const std::vector<PieceId>& title);
    void end_record();
    PieceId copy_as_artifact(PieceId row);

    Column& column_;
    Pass& pass_;
    const Grid& grid_;
    TablePainter painter_;
    LaidCells laid_;
    std::vector<RecordCut> record_cuts_; // per row, of records
    std::vector<PieceId> head_;          // the head rows placed so far
    std::optional<Column::Kept> record_; // the one that has begun and may be cut
    bool in_head_ = true;
    bool open_ = false; // something is to be shown again on the pages that follow
};

std::uint32_t PartPlacer::end_of_group(std::uint32_t first) const {
    std::uint32_t end = first + 1;
    for (std::uint32_t row = first; row < end; ++row)
        for (std::size_t i = laid_.first_cell[row]; i < laid_.first_cell[row + 1]; ++i)
            end = std::max(end, row + laid_.cells[i].grid.row_span);
    return end;
}

std::vector<Band> PartPlacer::bands(std::uint32_t first, std::uint32_t end) const {
    if (grid_.rows[first].head)
        return {{laid_.row_top[first], laid_.row_top[end], true}};
    const std::vector<Length> tops(laid_.row_top.begin() + first, laid_.row_top.begin() + end + 1);
    std::vector<LineExtent> lines;
    for (std::size_t i = laid_.first_cell[first]; i < laid_.first_cell[end]; ++i)
        for (const Composed::Strip& strip : laid_.cells[i].content.strips)
            lines.push_back({strip.top, strip.top + pass_.flow.pieces[strip.piece].height});
    return cut_rows(tops, lines, tops.back() - tops.front() > pass_.page_height / 2);
}

Piece PartPlacer::make_piece(std::uint32_t first, std::uint32_t end, Band band) {
    Piece piece;
    piece.height = band.bottom - band.top;
    piece.baseline = piece.height;
    const std::size_t begin = laid_.first_cell[first];
    const std::size_t stop = laid_.first_cell[end];
    for (std::size_t i = begin; i < stop; ++i)
        painter_.background(laid_.cells[i].grid, laid_.cells[i].box, band, piece.marks);
    for (std::size_t i = begin; i < stop; ++i) {
        PlacedCell& cell = laid_.cells[i];
        if (cell.box.top() >= band.top && cell.box.top() < band.bottom) {
            if (!cell.grid.repeated)
                piece.begins.push_back(cell.grid.node);
            for (Mark& mark : cell.content.decorations) {
                move_mark(mark, {{}, -band.top});
                piece.marks.push_back(std::move(mark));
            }
        }
        for (const Composed::Strip& strip : cell.content.strips)
            if (strip.top >= band.top && strip.top < band.bottom)
                absorb(piece, std::move(pass_.flow.pieces[strip.piece]), {{}, strip.top - band.top});
    }
    for (std::size_t i = begin; i < stop; ++i)
        painter_.borders(laid_.cells[i].grid, laid_.cells[i].box, band, piece.marks);
    if (first > 0 && grid_.rows[first].record == RecordRow::first && band.top == laid_.row_top[first])
        for (std::size_t i = laid_.first_cell[first]; i < laid_.first_cell[first + 1]; ++i)
            painter_.record_rule(laid_.cells[i].grid, laid_.cells[i].box, piece.marks);
    return piece;
}

PieceId PartPlacer::copy_as_artifact(PieceId row) {
    Piece copy;
    copy.height = pass_.flow.pieces[row].height;
    copy.marks = pass_.flow.pieces[row].marks;
    silence(copy);
    return pass_.flow.pieces.push_back(std::move(copy));
}

// On every page that follows, unless they would take more than `most` of it.
void PartPlacer::show_again(const std::vector<PieceId>& rows, double most) {
    FlowTable table;
    for (const PieceId row : rows)
        table.head_height += pass_.flow.pieces[row].height;
    if (table.head_height > pass_.page_height.scaled(most))
        table = {};
    else
        for (const PieceId row : rows)
            table.head.push_back(copy_as_artifact(row));
    const TableId id = pass_.flow.tables.push_back(std::move(table));
    column_.add_item({Item::Kind::table_open, Cost::allowed, {}, id.index(), 0});
    open_ = true;
}

void PartPlacer::stop_showing() {
    if (std::exchange(open_, false))
        column_.add_item({Item::Kind::table_close, Cost::allowed, {}, 0, 0});
}

Cost PartPlacer::cost_before(std::uint32_t first, std::uint32_t end) const {
    if (grid_.rows[first].is_record())
        return record_cuts_[first].cost;
    if (first == 0)
        return Cost::allowed;
    if (grid_.rows[first].head || grid_.rows[first - 1].head)
        return Cost::avoid;
    const bool second_of_body = first == 1 || grid_.rows[first - 2].head;
    return second_of_body || end == grid_.rows.size() ? Cost::poor : Cost::allowed; // no row alone on a page
}

// Of a break before a band that is not the first of its rows.
Cost PartPlacer::cost_at(Band band) const {
    if (!band.at_row)
        return Cost::poor;
    const auto row = static_cast<std::size_t>(
        std::lower_bound(laid_.row_top.begin(), laid_.row_top.end(), band.top) - laid_.row_top.begin());
    return grid_.rows[row].is_record() ? record_cuts_[row].cost : Cost::allowed;
}

// What is shown again after a page break: the head of a table; of a record that may be cut, its first row.
void PartPlacer::emit_rows(std::uint32_t first, std::uint32_t end) {
    const bool head = grid_.rows[first].head;
    const bool begins_record = grid_.rows[first].record == RecordRow::first;
    if (!head && std::exchange(in_head_, false) && !head_.empty())
        show_again(head_, most_for_head);
    if (begins_record)
        end_record();
    column_.glue(cost_before(first, end));
    std::vector<PieceId> pieces;
    for (const Band& band : bands(first, end)) {
        if (!pieces.empty())
            column_.glue(cost_at(band));
        column_.emit(make_piece(first, end, band));
        pieces.emplace_back(column_.items_.back().index);
    }
    if (head)
        head_.insert(head_.end(), pieces.begin(), pieces.end());
    else if (begins_record && record_cuts_[first].may_be_cut)
        begin_record(pieces);
}

// It is cut only where much of a page would be empty else.
void PartPlacer::begin_record(const std::vector<PieceId>& title) {
    show_again(title, most_for_title);
    record_ = column_.begin_whole();
}

void PartPlacer::end_record() {
    if (!record_)
        return;
    stop_showing();
    column_.end_whole(*std::exchange(record_, std::nullopt));
}

void PartPlacer::place() {
    const auto rows = static_cast<std::uint32_t>(grid_.rows.size());
    for (std::uint32_t first = 0; first < rows;) {
        const std::uint32_t end = end_of_group(first);
        emit_rows(first, end);
        first = end;
    }
    end_record();
    stop_showing();
}

void place_part(Column& column, Pass& pass, NodeId table, const TablePart& part) {
    PartPlacer(column, pass, table, part).place();
}

} // namespace layout
