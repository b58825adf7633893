#include "layout/table.h"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "content/generated_words.h"
#include "layout/page_break.h"
#include "layout/place_lines.h"
#include "layout/running_matter.h"
#include "layout/table_part.h"

namespace layout {

using content::NodeId;
using content::Role;
using style::WideTable;

namespace {

// True if nothing but sections stands around the table: it may have a page of its own.
bool stands_in_text(const content::Tree& tree, NodeId table) {
    for (NodeId node = tree[table].parent; node; node = tree[node].parent)
        switch (tree[node].role) {
        case Role::document:
        case Role::part:
        case Role::chapter:
        case Role::preface:
        case Role::appendix:
        case Role::section: break;
        default: return false;
        }
    return true;
}

} // namespace

class TablePlacer {
public:
    TablePlacer(Column& column, Pass& pass, NodeId table)
        : column_(column), pass_(pass), table_(table), style_(pass.style_of(table)),
          turned_(page_area(pass.context.styles.page({turned_page, false, false, false}))) {
        for (NodeId child = tree()[table].first_child; child; child = tree()[child].next_sibling)
            if (tree()[child].role == Role::table_caption)
                caption_ = child;
    }

    void place();

private:
    [[nodiscard]] const content::Tree& tree() const { return pass_.context.tree; }
    [[nodiscard]] bool may_turn() const;
    void turn_page();
    void place_caption(style::CaptionSide side);
    void place_parts();
    void name_columns(const TablePart& part);
    [[nodiscard]] std::string columns_of(const TablePart& part) const;
    [[nodiscard]] std::string form() const;
    void tell() const;

    Column& column_;
    Pass& pass_;
    NodeId table_;
    const style::Computed& style_;
    base::Size turned_; // the area of a turned page
    NodeId caption_;
    TableSetting setting_;
};

bool TablePlacer::may_turn() const {
    return column_.left() == Length{} && column_.width() == pass_.flow.width &&
           stands_in_text(tree(), table_);
}

// What must not be parted from the table, such as the heading above it, goes with it.
void TablePlacer::turn_page() {
    std::vector<Item>& items = column_.items_;
    std::size_t first = column_.next_cost_ < Cost::avoid ? 0 : items.size();
    while (first > 0 && !(items[first - 1].kind == Item::Kind::gap && items[first - 1].cost < Cost::avoid))
        --first;
    if (first == 0) {
        column_.enter_page(turned_page);
        return;
    }
    column_.name_page(turned_page);
    column_.placed_page_ = column_.used_page_;
    Item& gap = items[first - 1];
    if (gap.cost > Cost::forced_right)
        gap.cost = Cost::forced;
    gap.page_name = column_.used_page_;
}

void TablePlacer::place_caption(style::CaptionSide side) {
    if (!caption_ || pass_.style_of(caption_).caption_side != side)
        return;
    if (side == style::CaptionSide::bottom)
        column_.glue(Cost::avoid);
    column_.block(caption_);
    if (side == style::CaptionSide::top)
        column_.glue(Cost::avoid);
}

// "Table 3 (columns 4 to 6 of 7)"; the caption has the name of the first.
std::string TablePlacer::columns_of(const TablePart& part) const {
    const std::string_view language = tree()[tree().root].language;
    const bool first = &part == setting_.parts.data();
    const std::uint32_t begin = first ? 1 : part.first + 1;
    const std::uint32_t all = setting_.parts.back().end;
    const std::string columns =
        begin == part.end
            ? fmt::format(fmt::runtime(phrase(content::Phrase::column_of, language)), begin, all)
            : fmt::format(fmt::runtime(phrase(content::Phrase::columns_of, language)), begin, part.end, all);
    const auto label = tree().attribute(table_, content::Name::label);
    return (label && !first ? std::string(*label) + " (" : "(") + columns + ")";
}

void TablePlacer::name_columns(const TablePart& part) {
    const style::Computed& style = pass_.style_of(caption_ ? caption_ : table_);
    if (&part != setting_.parts.data())
        column_.add_margin(used_edges(style_.margin, column_.width()).bottom);
    const ShapedInline shaped = shape_running_text(pass_, style, columns_of(part));
    const LineRoom room{column_.left(), column_.width()};
    for (Piece& line : place_lines(pass_, shaped, style, room, nullptr)) {
        for (Mark& mark : line.marks)
            mark.owner = Artifact::repeated;
        column_.emit(std::move(line));
        column_.glue(Cost::avoid);
    }
    constexpr double room_below = 0.4; // ems, if no caption says
    column_.add_margin(caption_ ? used_edges(style.padding, column_.width()).bottom
                                : style.font_size.scaled(room_below));
}

void TablePlacer::place_parts() {
    const bool whole = style_.break_inside == style::BreakInside::avoid;
    const bool groups = setting_.way == WideTable::groups;
    // Records follow one another as paragraphs do; of groups, each is kept on one page, not all of them.
    const bool loose = whole && (groups || setting_.way == WideTable::records);
    if (loose)
        --column_.avoid_depth_;
    pass_.counters.begin_children();
    for (const TablePart& part : setting_.parts) {
        if (groups)
            name_columns(part);
        if (!loose || !groups) {
            place_part(column_, pass_, table_, part);
            continue;
        }
        const auto kept = column_.begin_whole();
        place_part(column_, pass_, table_, part);
        column_.end_whole(kept);
    }
    pass_.counters.end_children();
    if (loose)
        ++column_.avoid_depth_;
}

// What became of a table that does not fit; nothing of one that does.
std::string TablePlacer::form() const {
    const auto too_wide = [](const std::string& how) {
        return "this table is too wide for its page: " + how;
    };
    switch (setting_.way) {
    case WideTable::records:
        return too_wide(setting_.words_fit
                            ? "it is set as records"
                            : "it is set as records, and its longest words or dates are broken");
    case WideTable::groups:
        return too_wide("it is set in " + std::to_string(setting_.parts.size()) + " groups of columns");
    case WideTable::turn: return too_wide("it has a turned page");
    default: break;
    }
    if (setting_.words_fit)
        return {};
    return "this table is too narrow for its longest words: they are broken, or leave their cell";
}

void TablePlacer::tell() const {
    if (const std::string message = form(); !message.empty())
        pass_.log.note(
            "table-wide", tree()[table_].span, message,
            {"-evenpage-wide-table in the style sheet names the forms that a wide table may have"});
}

void TablePlacer::place() {
    const auto width = may_turn() ? std::optional(turned_.width) : std::nullopt;
    setting_ = choose_setting(pass_, table_, column_.width(), width);
    tell();
    const Length page_height = pass_.page_height;
    if (setting_.way == WideTable::turn) {
        turn_page();
        column_.width_ = setting_.width;
        pass_.page_height = turned_.height;
    }
    place_caption(style::CaptionSide::top);
    place_parts();
    place_caption(style::CaptionSide::bottom);
    pass_.page_height = page_height;
}

void place_table(Column& column, Pass& pass, NodeId table) {
    TablePlacer(column, pass, table).place();
}

} // namespace layout
