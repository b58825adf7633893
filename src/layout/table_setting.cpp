#include "layout/table_setting.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/table_columns.h"
#include "layout/table_records.h"

namespace layout {
namespace {

using content::NodeId;
using style::WideTable;

class Chooser {
public:
    Chooser(Pass& pass, NodeId table, Length available, std::optional<Length> turned)
        : pass_(pass), table_(table), style_(pass.style_of(table)), available_(available), turned_(turned),
          grid_(build_grid(pass, table)) {}

    TableSetting choose();

private:
    [[nodiscard]] Length without_gaps(Length width, std::uint32_t columns) const;
    [[nodiscard]] ColumnWidths measure(const Grid& grid, Length width) const;
    [[nodiscard]] ColumnWidths measure_or_tighten(Grid& grid, Length width) const;
    std::optional<TableSetting> try_way(WideTable way);
    std::optional<TableSetting> whole(WideTable way, Tightness tightness, Length width) const;
    std::optional<TableSetting> turned() const;
    std::optional<TableSetting> groups() const;
    std::optional<TableSetting> records(bool words_must_fit) const;
    std::optional<TableSetting> with_broken_words() const;

    Pass& pass_;
    NodeId table_;
    const style::Computed& style_;
    Length available_;
    std::optional<Length> turned_;
    Grid grid_;
};

Length Chooser::without_gaps(Length width, std::uint32_t columns) const {
    if (style_.border_collapse == style::BorderCollapse::collapse)
        return width;
    return width - style_.border_spacing * static_cast<std::int32_t>(columns + 1);
}

ColumnWidths Chooser::measure(const Grid& grid, Length width) const {
    return column_widths(pass_, table_, grid, without_gaps(width, grid.columns));
}

// Where a cell would be a stack of many lines, the heads give way: set tight, they leave it more room.
ColumnWidths Chooser::measure_or_tighten(Grid& grid, Length width) const {
    constexpr std::int32_t stack = 4;
    const ColumnWidths columns = measure(grid, width);
    if (grid.tightness != Tightness::none || !columns.comfortable || columns.lines < stack)
        return columns;
    grid.tightness = Tightness::heads;
    ColumnWidths tight = measure(grid, width);
    if (tight.lines + 1 < columns.lines)
        return tight;
    grid.tightness = Tightness::none;
    return measure(grid, width); // once more: what was measured last is what is placed
}

std::optional<TableSetting> Chooser::whole(WideTable way, Tightness tightness, Length width) const {
    Grid grid = grid_;
    grid.tightness = tightness;
    ColumnWidths columns = measure(grid, width);
    if (!columns.comfortable)
        return std::nullopt;
    TableSetting setting{way, width, {}};
    setting.parts.push_back({std::move(grid), std::move(columns.widths)});
    return setting;
}

std::optional<TableSetting> Chooser::turned() const {
    if (!turned_ || *turned_ <= available_)
        return std::nullopt;
    auto setting = whole(WideTable::turn, Tightness::none, *turned_);
    return setting ? setting : whole(WideTable::turn, Tightness::heads_padding, *turned_);
}

// Tight if that saves a group.
std::optional<TableSetting> Chooser::groups() const {
    const auto split = [this](Tightness tightness) {
        Grid grid = grid_;
        grid.tightness = tightness;
        const std::vector<Length> needs = measure(grid, available_).needs;
        return as_groups(pass_.context.tree, grid, needs, without_gaps(available_, grid.columns));
    };
    std::vector<ColumnGroup> groups = split(Tightness::none);
    if (std::vector<ColumnGroup> tight = split(Tightness::heads_padding);
        groups.empty() || tight.size() < groups.size())
        groups = std::move(tight);
    TableSetting setting{WideTable::groups, available_, {}};
    for (ColumnGroup& group : groups) {
        ColumnWidths columns = measure_or_tighten(group.grid, available_);
        if (!columns.comfortable)
            return std::nullopt;
        setting.parts.push_back({std::move(group.grid), std::move(columns.widths), group.first, group.end});
    }
    return setting.parts.empty() ? std::nullopt : std::optional(std::move(setting));
}

std::optional<TableSetting> Chooser::records(bool words_must_fit) const {
    std::optional<Grid> grid = as_records(grid_);
    if (!grid)
        return std::nullopt;
    ColumnWidths columns = measure(*grid, available_);
    if (!columns.words_fit && words_must_fit)
        return std::nullopt;
    TableSetting setting{WideTable::records, available_, {}, columns.words_fit};
    setting.parts.push_back({*std::move(grid), std::move(columns.widths)});
    return setting;
}

// Two columns break fewer words than many do.
std::optional<TableSetting> Chooser::with_broken_words() const {
    const bool may_be_records = std::find(style_.wide_table.begin(), style_.wide_table.end(),
                                          WideTable::records) != style_.wide_table.end();
    return may_be_records ? records(false) : std::nullopt;
}

std::optional<TableSetting> Chooser::try_way(WideTable way) {
    switch (way) {
    case WideTable::none: break;
    case WideTable::refit: return whole(way, Tightness::heads_padding, available_);
    case WideTable::turn: return turned();
    case WideTable::groups: return groups();
    case WideTable::records: return records(true);
    }
    return std::nullopt;
}

TableSetting Chooser::choose() {
    TableSetting setting{WideTable::none, available_, {}};
    if (grid_.columns == 0)
        return setting;
    ColumnWidths columns = measure_or_tighten(grid_, available_);
    if (!columns.comfortable) {
        for (const WideTable way : style_.wide_table)
            if (auto found = try_way(way))
                return *std::move(found);
        if (!columns.words_fit)
            if (auto found = with_broken_words())
                return *std::move(found);
        columns = measure(grid_, available_); // what was measured last is what is placed
    }
    setting.words_fit = columns.words_fit;
    setting.parts.push_back({std::move(grid_), std::move(columns.widths)});
    return setting;
}

} // namespace

TableSetting choose_setting(Pass& pass, NodeId table, Length available, std::optional<Length> turned) {
    return Chooser(pass, table, available, turned).choose();
}

} // namespace layout
