#include "layout/table.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/compose.h"
#include "layout/decoration.h"
#include "layout/table_borders.h"
#include "layout/table_columns.h"
#include "layout/table_records.h"

namespace layout {

using content::NodeId;

namespace {

struct PlacedCell {
    GridCell grid;
    Composed content;
    Edges edges;
    Rect box; // from the top of the table
};

// Rows that row spans tie together, cut where no line of text stands.
struct Band {
    Length top;
    Length bottom;
    bool at_row = true; // begins where a row begins
};

// Looks the same, says nothing: the words are in the tags once.
void silence(Piece& piece) {
    for (Mark& mark : piece.marks)
        mark.owner = Artifact::repeated;
    piece.footnotes.clear();
    piece.begins.clear();
    piece.strings.clear();
}

} // namespace

class TablePlacer {
public:
    TablePlacer(Column& column, Pass& pass, NodeId table)
        : column_(column), pass_(pass), table_(table), style_(pass.style_of(table)),
          grid_(build_grid(pass, table)) {}

    void place();

private:
    void choose_grid(Length spacing);
    void lay_out_columns();
    void lay_out_cells();
    void start_lines_at(const PlacedCell& cell, Length left);
    void find_row_heights();
    void place_cells();
    void emit_rows(std::uint32_t first, std::uint32_t end);
    [[nodiscard]] std::uint32_t end_of_group(std::uint32_t first) const;
    [[nodiscard]] std::vector<Band> bands(std::uint32_t first, std::uint32_t end) const;
    Piece make_piece(std::uint32_t first, std::uint32_t end, Band band);
    void draw_cell(const PlacedCell& cell, Band band, std::vector<Mark>& marks) const;
    void draw_borders(const PlacedCell& cell, Band band, std::vector<Mark>& marks) const;
    void draw_record_rule(std::uint32_t row, std::vector<Mark>& marks) const;
    void begin_body();
    PieceId copy_as_artifact(PieceId row);
    [[nodiscard]] bool right_to_left() const {
        return pass_.context.tree[table_].direction == content::Direction::right_to_left;
    }
    [[nodiscard]] bool collapsed() const { return style_.border_collapse == style::BorderCollapse::collapse; }

    Column& column_;
    Pass& pass_;
    NodeId table_;
    const style::Computed& style_;
    Grid grid_;
    std::vector<Length> column_left_; // one more than columns
    std::vector<Length> column_width_;
    std::vector<Length> row_height_;
    std::vector<Length> row_top_; // one more than rows
    std::vector<PlacedCell> cells_;
    std::vector<std::size_t> first_cell_; // per row: the first of cells_ that begins in it
    std::optional<TableBorders> borders_;
    FlowTable flow_table_;
    bool in_head_ = true;
    bool open_ = false;
};

// Rather than break words or stack them up, a table too wide for the page becomes a list of records.
void TablePlacer::choose_grid(Length spacing) {
    const auto measure = [&](const Grid& grid) {
        const Length gaps = spacing * static_cast<std::int32_t>(grid.columns + 1);
        return column_widths(pass_, table_, grid, column_.width() - gaps);
    };
    ColumnWidths columns = measure(grid_);
    if (!columns.comfortable)
        if (auto records = as_records(grid_)) {
            ColumnWidths of_records = measure(*records);
            if (of_records.words_fit) {
                grid_ = *std::move(records);
                columns = std::move(of_records);
            }
        }
    column_width_ = std::move(columns.widths);
}

void TablePlacer::lay_out_columns() {
    const Length spacing = collapsed() ? Length{} : style_.border_spacing;
    choose_grid(spacing);
    Length total = spacing * static_cast<std::int32_t>(grid_.columns + 1);
    for (const Length width : column_width_)
        total += width;
    const bool centred = std::holds_alternative<style::Auto>(style_.margin[1]) &&
                         std::holds_alternative<style::Auto>(style_.margin[3]);
    Length x = column_.left();
    if (centred)
        x += (column_.width() - total) / 2;
    else if (right_to_left())
        x += column_.width() - total;
    x += spacing;
    column_left_.resize(grid_.columns);
    for (std::uint32_t i = 0; i < grid_.columns; ++i) {
        const std::uint32_t index = right_to_left() ? grid_.columns - 1 - i : i;
        column_left_[index] = x;
        x += column_width_[index] + spacing;
    }
}

// Lines that are set to the end or the middle of a column begin beside their label in a record.
void TablePlacer::start_lines_at(const PlacedCell& cell, Length left) {
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

void TablePlacer::lay_out_cells() {
    first_cell_.assign(grid_.rows.size() + 1, grid_.cells.size());
    for (std::size_t i = grid_.cells.size(); i-- > 0;)
        first_cell_[grid_.cells[i].row] = i;
    for (std::size_t row = grid_.rows.size(); row-- > 0;)
        first_cell_[row] = std::min(first_cell_[row], first_cell_[row + 1]);
    const Length spacing = collapsed() ? Length{} : style_.border_spacing;
    for (const GridCell& cell : grid_.cells) {
        const style::Computed& style = pass_.style_of(cell.node);
        pass_.counters.enter(style);
        PlacedCell placed{cell, {}, cell_edges(style, style_), {}};
        const std::uint32_t last = cell.column + cell.column_span - 1;
        placed.box.origin.x = min(column_left_[cell.column], column_left_[last]);
        for (std::uint32_t i = 0; i < cell.column_span; ++i)
            placed.box.size.width += column_width_[cell.column + i];
        placed.box.size.width += spacing * static_cast<std::int32_t>(cell.column_span - 1);
        const Length width = placed.box.size.width - placed.edges.left - placed.edges.right;
        const Length left = placed.box.left() + placed.edges.left;
        Column inside(pass_, left, max(width, Length::from_points(1)));
        inside.children(cell.node);
        placed.content = compose(pass_, inside.finish());
        if (grid_.rows[cell.row].record != RecordRow::none)
            start_lines_at(placed, left);
        if (cell.repeated)
            for (const Composed::Strip& strip : placed.content.strips)
                silence(pass_.flow.pieces[strip.piece]);
        cells_.push_back(std::move(placed));
    }
}

void TablePlacer::find_row_heights() {
    row_height_.assign(grid_.rows.size(), Length{});
    const auto height_of = [](const PlacedCell& cell) {
        return cell.content.height + cell.edges.top + cell.edges.bottom;
    };
    for (const PlacedCell& cell : cells_)
        if (cell.grid.row_span == 1)
            row_height_[cell.grid.row] = max(row_height_[cell.grid.row], height_of(cell));
    for (const PlacedCell& cell : cells_) {
        if (cell.grid.row_span == 1)
            continue;
        Length have;
        for (std::uint32_t i = 0; i < cell.grid.row_span; ++i)
            have += row_height_[cell.grid.row + i];
        if (height_of(cell) > have)
            row_height_[cell.grid.row + cell.grid.row_span - 1] += height_of(cell) - have;
    }
    const Length spacing = collapsed() ? Length{} : style_.border_spacing;
    row_top_.assign(1, Length{});
    for (const Length height : row_height_)
        row_top_.push_back(row_top_.back() + height + spacing);
}

void TablePlacer::place_cells() {
    for (PlacedCell& cell : cells_) {
        cell.box.origin.y = row_top_[cell.grid.row];
        for (std::uint32_t i = 0; i < cell.grid.row_span; ++i)
            cell.box.size.height += row_height_[cell.grid.row + i];
        const Length inner = cell.box.size.height - cell.edges.top - cell.edges.bottom;
        const Length free = inner - cell.content.height;
        Length shift = cell.box.top() + cell.edges.top;
        const auto align = pass_.style_of(cell.grid.node).vertical_align;
        // A label stands beside the first line of its cell.
        const bool in_record = grid_.rows[cell.grid.row].record != RecordRow::none;
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

std::uint32_t TablePlacer::end_of_group(std::uint32_t first) const {
    std::uint32_t end = first + 1;
    for (std::uint32_t row = first; row < end; ++row)
        for (std::size_t i = first_cell_[row]; i < first_cell_[row + 1]; ++i)
            end = std::max(end, row + cells_[i].grid.row_span);
    return end;
}

std::vector<Band> TablePlacer::bands(std::uint32_t first, std::uint32_t end) const {
    const Length top = row_top_[first];
    const Length bottom = row_top_[end];
    if (grid_.rows[first].head)
        return {{top, bottom, true}};
    const Length tall = pass_.page_height.scaled(0.5);
    std::vector<Length> cuts;
    for (std::uint32_t row = first + 1; row < end; ++row)
        cuts.push_back(row_top_[row]);
    std::vector<std::pair<Length, Length>> lines;
    for (std::size_t i = first_cell_[first]; i < first_cell_[end]; ++i)
        for (const Composed::Strip& strip : cells_[i].content.strips) {
            const Length height = pass_.flow.pieces[strip.piece].height;
            lines.emplace_back(strip.top, strip.top + height);
            if (bottom - top > tall)
                cuts.push_back(strip.top + height);
        }
    std::sort(cuts.begin(), cuts.end());
    std::vector<Band> result{{top, bottom, true}};
    for (const Length cut : cuts) {
        const bool inside_line = std::any_of(lines.begin(), lines.end(), [cut](const auto& line) {
            return line.first < cut && cut < line.second;
        });
        if (inside_line || cut <= result.back().top || cut >= bottom)
            continue;
        result.back().bottom = cut;
        const bool at_row = std::find(row_top_.begin(), row_top_.end(), cut) != row_top_.end();
        result.push_back({cut, bottom, at_row});
    }
    return result;
}

void TablePlacer::draw_cell(const PlacedCell& cell, Band band, std::vector<Mark>& marks) const {
    const Length top = max(cell.box.top(), band.top);
    const Length bottom = min(cell.box.bottom(), band.bottom);
    if (bottom <= top)
        return;
    const Rect rect{{cell.box.left(), top - band.top}, {cell.box.size.width, bottom - top}};
    for (const NodeId node :
         {grid_.rows[cell.grid.row].group, grid_.rows[cell.grid.row].node, cell.grid.node}) {
        style::Computed style = pass_.style_of(node);
        const bool own_borders = node == cell.grid.node && !collapsed();
        if (!own_borders)
            style.border = {};
        draw_box(style, rect, {top == cell.box.top(), bottom == cell.box.bottom()}, marks);
    }
}

void TablePlacer::draw_borders(const PlacedCell& cell, Band band, std::vector<Mark>& marks) const {
    const Length top = max(cell.box.top(), band.top) - band.top;
    const Length bottom = min(cell.box.bottom(), band.bottom) - band.top;
    if (!collapsed() || bottom <= top)
        return;
    const Rect& box = cell.box;
    const std::uint32_t last = cell.grid.column + cell.grid.column_span;
    const bool at_left = right_to_left() ? last == grid_.columns : cell.grid.column == 0;
    const style::Border left = right_to_left() ? borders_->right(cell.grid) : borders_->left(cell.grid);
    const style::Border right = right_to_left() ? borders_->left(cell.grid) : borders_->right(cell.grid);
    // The background of a record's label covers half of the rule above it.
    const bool needs_top = cell.grid.row == 0 || grid_.rows[cell.grid.row].record != RecordRow::none;
    if (needs_top && box.top() >= band.top)
        draw_border(borders_->top(cell.grid), {box.left(), top}, {box.right(), top}, marks);
    if (box.bottom() <= band.bottom)
        draw_border(borders_->bottom(cell.grid), {box.left(), bottom}, {box.right(), bottom}, marks);
    if (at_left)
        draw_border(left, {box.left(), top}, {box.left(), bottom}, marks);
    draw_border(right, {box.right(), top}, {box.right(), bottom}, marks);
}

Piece TablePlacer::make_piece(std::uint32_t first, std::uint32_t end, Band band) {
    Piece piece;
    piece.height = band.bottom - band.top;
    piece.baseline = piece.height;
    for (std::size_t i = first_cell_[first]; i < first_cell_[end]; ++i)
        draw_cell(cells_[i], band, piece.marks);
    for (std::size_t i = first_cell_[first]; i < first_cell_[end]; ++i) {
        PlacedCell& cell = cells_[i];
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
    for (std::size_t i = first_cell_[first]; i < first_cell_[end]; ++i)
        draw_borders(cells_[i], band, piece.marks);
    if (first > 0 && grid_.rows[first].record == RecordRow::first && band.at_row)
        draw_record_rule(first, piece.marks);
    return piece;
}

// Where one record ends and the next begins the rule is heavier.
void TablePlacer::draw_record_rule(std::uint32_t row, std::vector<Mark>& marks) const {
    constexpr int times = 3;
    for (std::size_t i = first_cell_[row]; i < first_cell_[row + 1]; ++i) {
        style::Border rule = borders_->top(cells_[i].grid);
        rule.width = rule.width * times;
        draw_border(rule, {cells_[i].box.left(), {}}, {cells_[i].box.right(), {}}, marks);
    }
}

PieceId TablePlacer::copy_as_artifact(PieceId row) {
    Piece copy;
    copy.height = pass_.flow.pieces[row].height;
    copy.marks = pass_.flow.pieces[row].marks;
    silence(copy);
    return pass_.flow.pieces.push_back(std::move(copy));
}

void TablePlacer::begin_body() {
    in_head_ = false;
    if (!flow_table_.head.empty())
        column_.glue(Cost::avoid);
    if (flow_table_.head.empty() || flow_table_.head_height > pass_.page_height / 3)
        return;
    for (PieceId& row : flow_table_.head)
        row = copy_as_artifact(row);
    const TableId id = pass_.flow.tables.push_back(flow_table_);
    column_.add_item({Item::Kind::table_open, Cost::allowed, {}, id.index(), 0});
    open_ = true;
}

void TablePlacer::emit_rows(std::uint32_t first, std::uint32_t end) {
    const bool head = grid_.rows[first].head;
    if (!head && in_head_)
        begin_body();
    const bool second_of_body =
        first > 0 && !grid_.rows[first - 1].head && (first == 1 || grid_.rows[first - 2].head);
    if (second_of_body || (first > 0 && end == grid_.rows.size()))
        column_.glue(Cost::poor); // no row alone on a page
    const bool within_record = grid_.rows[first].record == RecordRow::following;
    if ((head && first > 0) || within_record)
        column_.glue(Cost::avoid);
    for (const Band& band : bands(first, end)) {
        if (!band.at_row)
            column_.glue(Cost::poor);
        column_.emit(make_piece(first, end, band));
        if (!head)
            continue;
        flow_table_.head.push_back(PieceId{column_.items_.back().index});
        flow_table_.head_height += band.bottom - band.top;
    }
}

void TablePlacer::place() {
    if (grid_.caption && pass_.style_of(grid_.caption).caption_side == style::CaptionSide::top) {
        column_.block(grid_.caption);
        column_.glue(Cost::avoid);
    }
    pass_.counters.begin_children();
    if (grid_.columns > 0) {
        lay_out_columns();
        lay_out_cells();
        find_row_heights();
        place_cells();
        borders_.emplace(pass_, table_, grid_);
        const auto rows = static_cast<std::uint32_t>(grid_.rows.size());
        for (std::uint32_t first = 0; first < rows;) {
            const std::uint32_t end = end_of_group(first);
            emit_rows(first, end);
            first = end;
        }
    }
    if (open_)
        column_.add_item({Item::Kind::table_close, Cost::allowed, {}, 0, 0});
    pass_.counters.end_children();
    if (grid_.caption && pass_.style_of(grid_.caption).caption_side == style::CaptionSide::bottom) {
        column_.glue(Cost::avoid);
        column_.block(grid_.caption);
    }
}

void place_table(Column& column, Pass& pass, NodeId table) {
    TablePlacer(column, pass, table).place();
}

} // namespace layout
