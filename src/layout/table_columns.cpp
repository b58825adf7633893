#include "layout/table_columns.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>

#include "layout/intrinsic.h"

namespace layout {
namespace {

using content::NodeId;

struct ColumnNeeds {
    Length min;
    Length max;
    // What the longest cell of the head, and of the body, would need on one line; max may be what was written
    // instead.
    Length longest_of_head;
    Length longest_of_body;
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

IntrinsicWidths measure_cell(Pass& pass, NodeId table, const Grid& grid, const GridCell& cell,
                             Length available) {
    const style::Computed& style = pass.style_of(cell.node);
    pass.tight_head = grid.is_tight_head(cell.row);
    IntrinsicWidths widths = measure_block(pass, cell.node, available);
    pass.tight_head = false;
    const Edges own = used_edges(style.padding, Length{});
    const Edges border = border_widths(style);
    const Edges used = cell_edges(pass, table, grid, cell.node);
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
    std::vector<ColumnNeeds> columns(grid.columns);
    const Counters saved = pass.counters;
    for (const GridCell& cell : grid.cells) {
        if (cell.column_span != 1)
            continue;
        const IntrinsicWidths widths = measure_cell(pass, table, grid, cell, available);
        ColumnNeeds& column = columns[cell.column];
        column.min = max(column.min, widths.min);
        column.max = max(column.max, widths.max);
        Length& longest = grid.rows[cell.row].head ? column.longest_of_head : column.longest_of_body;
        longest = max(longest, widths.max);
        if (grid.rows[cell.row].record == RecordRow::none)
            note_written_width(pass, cell, column, available);
    }
    for (const GridCell& cell : grid.cells)
        if (cell.column_span > 1)
            spread(columns, cell, measure_cell(pass, table, grid, cell, available));
    pass.counters = saved;
    return columns;
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

Length sum_of(const std::vector<Length>& lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), Length{});
}

std::int64_t sum_of(const std::vector<std::int64_t>& weights) {
    std::int64_t sum = 0;
    for (const std::int64_t weight : weights)
        sum += weight;
    return sum;
}

bool is_written(const ColumnNeeds& column) {
    return column.fixed || column.share || column.parts;
}

// What the lines of a column leave free at their ends: a third of its longest word or so.
Length ragged_end(const ColumnNeeds& column) {
    return column.min / 3;
}

// What a column needs for its longest cell of the body, and of the head, to have so many lines.
Length need_for_lines(const ColumnNeeds& column, std::int32_t lines, std::int32_t lines_of_head) {
    const auto need = [&column](Length longest, std::int32_t count) {
        return min(longest, longest / count + ragged_end(column));
    };
    return max(column.min,
               max(need(column.longest_of_body, lines), need(column.longest_of_head, lines_of_head)));
}

// The fewest lines, and so the least width of each column, that all columns can have within `width` together:
// a column of sentences beside columns of figures is as wide as the figures leave it.
std::optional<std::vector<Length>> needs_for_fewest_lines(const std::vector<ColumnNeeds>& columns,
                                                          const std::vector<Length>& least, Length width) {
    constexpr std::int32_t most_lines = 12;
    for (std::int32_t lines = 2; lines <= most_lines; ++lines) {
        std::vector<Length> needs;
        for (std::size_t i = 0; i < columns.size(); ++i)
            needs.push_back(max(least[i], need_for_lines(columns[i], lines, lines)));
        if (sum_of(needs) <= width)
            return needs;
    }
    return std::nullopt;
}

// Too little room for all: the columns that need least have it whole, the others share the rest evenly.
std::vector<Length> level_out(const std::vector<Length>& needs, Length width) {
    std::vector<std::size_t> by_need(needs.size());
    std::iota(by_need.begin(), by_need.end(), std::size_t{0});
    std::stable_sort(by_need.begin(), by_need.end(),
                     [&](std::size_t a, std::size_t b) { return needs[a] < needs[b]; });
    std::vector<Length> widths(needs.size());
    auto sharers = static_cast<std::int32_t>(needs.size());
    for (const std::size_t column : by_need) {
        widths[column] = min(needs[column], width / sharers--);
        width -= widths[column];
    }
    return widths;
}

// Roomy: every column as wide as it likes, what is left in proportion. Tight: between what it
// needs and what it likes. Too narrow even for the longest words: these will be broken.
std::vector<Length> distribute(const std::vector<ColumnNeeds>& columns, const std::vector<Length>& least,
                               Length width) {
    if (sum_of(least) > width)
        return level_out(least, width);
    std::vector<Length> needs = least;
    if (std::none_of(columns.begin(), columns.end(), is_written))
        needs = needs_for_fewest_lines(columns, least, width).value_or(least);
    std::vector<std::int64_t> likes;
    std::vector<std::int64_t> more;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        likes.push_back(max(columns[i].max, needs[i]).units());
        more.push_back(likes.back() - needs[i].units());
    }
    if (sum_of(likes) <= width.units()) {
        std::vector<Length> widths(columns.size());
        share_out(widths, width, likes);
        return widths;
    }
    share_out(needs, width - sum_of(needs), more);
    return needs;
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

std::vector<Length> longest_words(const std::vector<ColumnNeeds>& columns) {
    std::vector<Length> widths;
    for (const ColumnNeeds& column : columns)
        widths.push_back(column.min);
    return widths;
}

// In a narrow column a line holds one word or two; more than a few such lines are a stack that the eye loses
// its way in. Eight ems hold a short phrase; where letters are so large that eight ems are over a third of
// the table, the third has to do, or five ems.
std::vector<Length> comfortable_needs(const std::vector<ColumnNeeds>& columns, Length font_size,
                                      Length table) {
    constexpr double phrase = 8;
    constexpr double two_words = 5;
    constexpr std::int32_t most_lines = 3;
    constexpr std::int32_t most_lines_of_head = 5;
    const Length narrow = min(font_size.scaled(phrase), max(font_size.scaled(two_words), table / 3));
    std::vector<Length> needs;
    for (const ColumnNeeds& column : columns)
        needs.push_back(max(column.min, min(narrow, need_for_lines(column, most_lines, most_lines_of_head))));
    return needs;
}

bool are_at_least(const std::vector<Length>& widths, const std::vector<Length>& needs) {
    return std::equal(widths.begin(), widths.end(), needs.begin(),
                      [](Length width, Length need) { return width >= need; });
}

// Of the body.
std::int32_t lines_of(const ColumnNeeds& column, Length width) {
    const Length line = width - ragged_end(column);
    if (column.longest_of_body <= width || line <= Length{})
        return 1;
    return static_cast<std::int32_t>((column.longest_of_body.units() - 1) / line.units()) + 1;
}

std::int32_t most_lines_in(const std::vector<ColumnNeeds>& columns, const std::vector<Length>& widths) {
    std::int32_t most = 1;
    for (std::size_t i = 0; i < columns.size(); ++i)
        most = std::max(most, lines_of(columns[i], widths[i]));
    return most;
}

// A tall stack of lines of a word or two: its readers lose the row.
bool has_stack(const std::vector<ColumnNeeds>& columns, const std::vector<Length>& widths, Length font_size) {
    constexpr std::int32_t most_lines = 5;
    constexpr double phrase = 8; // ems
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (widths[i] < font_size.scaled(phrase) && lines_of(columns[i], widths[i]) > most_lines)
            return true;
    return false;
}

} // namespace

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
    Length least;
    for (const ColumnNeeds& column : columns) {
        wanted += column.max;
        least += column.min;
    }
    const Length width = used_length(style.width, available).value_or(min(max(wanted, least), available));
    apply_written_widths(columns, width);
    const Length used = min(width, available);
    const std::vector<Length> words = longest_words(columns);
    ColumnWidths result{distribute(columns, words, used), sum_of(words) <= used, true,
                        comfortable_needs(columns, style.font_size, available)};
    if (!are_at_least(result.widths, result.needs)) {
        result.comfortable = sum_of(result.needs) <= used;
        if (result.comfortable)
            result.widths = distribute(columns, result.needs, used);
    }
    result.lines = most_lines_in(columns, result.widths);
    result.comfortable = result.comfortable && !has_stack(columns, result.widths, style.font_size);
    return result;
}

} // namespace layout
