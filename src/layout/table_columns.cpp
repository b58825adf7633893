#include "layout/table_columns.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "layout/intrinsic.h"

namespace layout {
namespace {

using content::NodeId;

struct ColumnNeeds {
    Length min;
    Length max;
    Length longest; // what its longest cell would need on one line; max may be what was written instead
    std::optional<Length> fixed;
    std::optional<double> share; // of the table's width
    std::optional<double> parts; // of the width that fixed columns leave
};

// A column width as DocBook's colspec writes it: "2*", "30%", "4cm".
struct WrittenWidth {
    std::optional<double> parts; // "2*": in proportion to the other columns' parts
    std::optional<double> share;
    std::optional<Length> length;
};

WrittenWidth read_width(std::string_view written) {
    double value = 0;
    const char* const end = written.data() + written.size();
    const auto [rest, error] = std::from_chars(written.data(), end, value);
    WrittenWidth width;
    if (error != std::errc{} || value <= 0)
        return width;
    const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
    if (unit.starts_with('*'))
        width.parts = value;
    else if (unit == "%")
        width.share = value / 100;
    else if (unit == "cm")
        width.length = Length::from_points(value * 72 / 2.54);
    else if (unit == "mm")
        width.length = Length::from_points(value * 72 / 25.4);
    else if (unit == "in")
        width.length = Length::from_points(value * 72);
    else if (unit == "pt")
        width.length = Length::from_points(value);
    else if (unit == "px" || unit.empty())
        width.length = Length::from_points(value * 0.75);
    return width;
}

IntrinsicWidths measure_cell(Pass& pass, NodeId cell, const style::Computed& table, Length available) {
    const style::Computed& style = pass.style_of(cell);
    IntrinsicWidths widths = measure_block(pass, cell, available);
    const Edges own = used_edges(style.padding, Length{});
    const Edges border = border_widths(style);
    const Edges used = cell_edges(style, table);
    const Length change = used.left + used.right - own.left - own.right - border.left - border.right;
    return {widths.min + change, widths.max + change};
}

void note_written_width(Pass& pass, const GridCell& cell, ColumnNeeds& needs, Length available) {
    const style::Computed& style = pass.style_of(cell.node);
    if (const auto* length = std::get_if<Length>(&style.width))
        needs.fixed = *length;
    else if (const auto* share = std::get_if<style::Percentage>(&style.width))
        needs.share = share->value;
    else if (const auto written = pass.context.tree.attribute(cell.node, content::Name::width)) {
        const WrittenWidth width = read_width(*written);
        if (width.length)
            needs.fixed = min(*width.length, available);
        if (width.share)
            needs.share = width.share;
        needs.parts = width.parts;
    }
}

// What a cell over several columns needs more than they have is shared out among them.
void spread(std::vector<ColumnNeeds>& columns, const GridCell& cell, IntrinsicWidths widths) {
    Length min_sum;
    Length max_sum;
    for (std::uint32_t i = 0; i < cell.column_span; ++i) {
        min_sum += columns[cell.column + i].min;
        max_sum += columns[cell.column + i].max;
    }
    const auto count = static_cast<std::int32_t>(cell.column_span);
    for (std::uint32_t i = 0; i < cell.column_span; ++i) {
        ColumnNeeds& column = columns[cell.column + i];
        if (widths.min > min_sum)
            column.min += (widths.min - min_sum) / count;
        if (widths.max > max_sum)
            column.max += (widths.max - max_sum) / count;
        column.max = max(column.max, column.min);
    }
}

std::vector<ColumnNeeds> measure_columns(Pass& pass, NodeId table, const Grid& grid, Length available) {
    const style::Computed& style = pass.style_of(table);
    std::vector<ColumnNeeds> columns(grid.columns);
    const Counters saved = pass.counters;
    for (const GridCell& cell : grid.cells) {
        if (cell.column_span != 1)
            continue;
        const IntrinsicWidths widths = measure_cell(pass, cell.node, style, available);
        ColumnNeeds& column = columns[cell.column];
        column.min = max(column.min, widths.min);
        column.max = max(column.max, widths.max);
        column.longest = max(column.longest, widths.max);
        if (grid.rows[cell.row].record == RecordRow::none)
            note_written_width(pass, cell, column, available);
    }
    for (const GridCell& cell : grid.cells)
        if (cell.column_span > 1)
            spread(columns, cell, measure_cell(pass, cell.node, style, available));
    pass.counters = saved;
    return columns;
}

Length sum_min(const std::vector<ColumnNeeds>& columns) {
    Length sum;
    for (const ColumnNeeds& column : columns)
        sum += column.min;
    return sum;
}

// Shares `total` among the columns in proportion to `weights`, to the last unit.
void share_out(std::vector<Length>& widths, Length total, const std::vector<std::int64_t>& weights) {
    std::int64_t sum = 0;
    for (const std::int64_t weight : weights)
        sum += weight;
    if (sum <= 0)
        return;
    std::int64_t seen = 0;
    Length given;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        seen += weights[i];
        const Length upto = Length::from_units(total.units() * seen / sum);
        widths[i] += upto - given;
        given = upto;
    }
}

std::int64_t sum_of(const std::vector<std::int64_t>& weights) {
    std::int64_t sum = 0;
    for (const std::int64_t weight : weights)
        sum += weight;
    return sum;
}

// Roomy: every column as wide as it likes, what is left in proportion. Tight: between what it
// needs and what it likes. Too narrow even for the longest words: these will be broken.
std::vector<Length> distribute(const std::vector<ColumnNeeds>& columns, Length width) {
    std::vector<std::int64_t> needs;
    std::vector<std::int64_t> likes;
    std::vector<std::int64_t> more;
    for (const ColumnNeeds& column : columns) {
        needs.push_back(std::max(column.min.units(), 1));
        likes.push_back(std::max(column.max.units(), 1));
        more.push_back(likes.back() - needs.back());
    }
    std::vector<Length> widths(columns.size());
    if (sum_of(likes) <= width.units() || sum_of(needs) > width.units()) {
        share_out(widths, width, sum_of(likes) <= width.units() ? likes : needs);
        return widths;
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = Length::from_units(needs[i]);
    share_out(widths, width - Length::from_units(sum_of(needs)), more);
    return widths;
}

// CALS: columns measured in parts share the width, if every column is.
void turn_parts_into_shares(std::vector<ColumnNeeds>& columns) {
    double sum = 0;
    for (const ColumnNeeds& column : columns) {
        if (!column.parts)
            return;
        sum += *column.parts;
    }
    for (ColumnNeeds& column : columns)
        column.share = *column.parts / sum;
}

void apply_written_widths(std::vector<ColumnNeeds>& columns, Length width) {
    turn_parts_into_shares(columns);
    for (ColumnNeeds& column : columns) {
        std::optional<Length> wanted = column.fixed;
        if (column.share)
            wanted = width.scaled(*column.share);
        if (wanted)
            column.max = max(column.min, *wanted);
    }
}

// At five ems and less a line holds one word or two; more than a few such lines are a stack that the eye
// loses its way in.
bool are_comfortable(const std::vector<ColumnNeeds>& columns, const std::vector<Length>& widths,
                     Length font_size) {
    constexpr double narrow = 5;
    constexpr std::int32_t most_lines = 3;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (widths[i] < font_size.scaled(narrow) && columns[i].longest > widths[i] * most_lines)
            return false;
    return true;
}

} // namespace

Edges cell_edges(const style::Computed& cell, const style::Computed& table) {
    const Edges padding = used_edges(cell.padding, Length{});
    const Edges border = border_widths(cell);
    if (table.border_collapse == style::BorderCollapse::separate)
        return {padding.top + border.top, padding.right + border.right, padding.bottom + border.bottom,
                padding.left + border.left};
    return {padding.top + border.top / 2, padding.right + border.right / 2,
            padding.bottom + border.bottom / 2, padding.left + border.left / 2};
}

IntrinsicWidths measure_table(Pass& pass, NodeId table, Length available) {
    const Grid grid = build_grid(pass, table);
    IntrinsicWidths widths;
    for (const ColumnNeeds& column : measure_columns(pass, table, grid, available)) {
        widths.min += column.min;
        widths.max += column.max;
    }
    return widths;
}

ColumnWidths column_widths(Pass& pass, NodeId table, const Grid& grid, Length available) {
    std::vector<ColumnNeeds> columns = measure_columns(pass, table, grid, available);
    const style::Computed& style = pass.style_of(table);
    Length wanted;
    for (const ColumnNeeds& column : columns)
        wanted += column.max;
    const Length width =
        used_length(style.width, available).value_or(min(max(wanted, sum_min(columns)), available));
    apply_written_widths(columns, width);
    const Length used = min(width, available);
    ColumnWidths result{distribute(columns, used), sum_min(columns) <= used};
    result.comfortable = result.words_fit && are_comfortable(columns, result.widths, style.font_size);
    return result;
}

} // namespace layout
