// The rows of easy read: a picture, and beside it the words that it goes with.
#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "audit/page_checks.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

struct Area {
    std::uint32_t page = 0;
    double left = 0, right = 0, top = 0, bottom = 0;
};

void widen(std::optional<Area>& area, const Area& by) {
    if (!area) {
        area = by;
        return;
    }
    area->left = std::min(area->left, by.left);
    area->right = std::max(area->right, by.right);
    area->top = std::min(area->top, by.top);
    area->bottom = std::max(area->bottom, by.bottom);
}

struct Row {
    NodeId statement;
    std::optional<Area> picture; // all of its pictures
    std::optional<Area> words;   // those on its first page
    std::uint32_t last_page = 0;
};

class Rows {
public:
    explicit Rows(const Inspection& in) : in_(in) {
        read_words();
        read_pictures();
    }
    [[nodiscard]] const std::vector<Row>& all() const { return rows_; }

private:
    Row& row_of(NodeId statement, std::uint32_t page) {
        const auto [entry, is_new] = by_node_.try_emplace(statement.index(), rows_.size());
        if (is_new)
            rows_.push_back({statement, {}, {}, page});
        Row& row = rows_[entry->second];
        row.last_page = std::max(row.last_page, page);
        return row;
    }
    void read_words();
    void read_pictures();

    const Inspection& in_;
    std::vector<Row> rows_;
    std::map<std::uint32_t, std::size_t> by_node_;
};

void Rows::read_words() {
    for (const ShownLine& line : in_.shown.lines) {
        const NodeId statement = in_.tree.closest(line.block, Role::statement);
        if (!statement)
            continue;
        Row& row = row_of(statement, line.page);
        if (!row.words || row.words->page == line.page)
            widen(row.words, {line.page, line.left, line.right, line.baseline - line.size, line.baseline});
    }
}

void Rows::read_pictures() {
    for (std::uint32_t page = 0; page < in_.pages.pages.size(); ++page)
        for (const layout::Mark& mark : in_.pages.pages[page].marks) {
            const auto* owner = std::get_if<layout::Content>(&mark.owner);
            const auto* picture = std::get_if<layout::PlacedPicture>(&mark.shape);
            if (owner == nullptr || picture == nullptr)
                continue;
            const NodeId statement = in_.tree.closest(owner->node, Role::statement);
            if (!statement)
                continue;
            const base::Rect& rect = picture->rect;
            widen(row_of(statement, page).picture, {page, rect.left().points(), rect.right().points(),
                                                    rect.top().points(), rect.bottom().points()});
        }
}

bool is_beside(const Row& row, bool right_to_left) {
    const Area& picture = *row.picture;
    const Area& words = *row.words;
    const bool same_row =
        picture.page == words.page && picture.top < words.bottom && words.top < picture.bottom;
    return same_row && (right_to_left ? words.right <= picture.left : picture.right <= words.left);
}

bool is_right_to_left(const Inspection& in, const Row& row) {
    return in.tree[row.statement].direction == content::Direction::right_to_left;
}

} // namespace

void check_row_picture_beside(const Inspection& in, Tally& tally) {
    const Rows rows(in);
    for (const Row& row : rows.all()) {
        if (!row.picture || !row.words)
            continue;
        tally.look();
        if (!is_beside(row, is_right_to_left(in, row)))
            tally.offend(in.tree, {row.statement, row.picture->page},
                         "a picture that is not beside its words");
    }
}

void check_row_whole(const Inspection& in, Tally& tally) {
    const Rows rows(in);
    for (const Row& row : rows.all()) {
        tally.look();
        const std::uint32_t first = std::min(row.words ? row.words->page : row.last_page,
                                             row.picture ? row.picture->page : row.last_page);
        const bool is_kept = in.styles.of(row.statement).break_inside == style::BreakInside::avoid;
        if (first != row.last_page)
            tally.offend(in.tree, {row.statement, first}, "a row on two pages", {},
                         is_kept ? "it is longer than a page: make two rows of it" : "");
    }
}

void check_row_picture_share(const Inspection& in, Tally& tally) {
    const Rows rows(in);
    constexpr double rounding = 0.5; // per cent
    for (const Row& row : rows.all()) {
        if (!row.picture || !row.words)
            continue;
        tally.look();
        const double across =
            (row.picture->right - row.picture->left) / text_width(in, row.picture->page) * 100;
        // A tall picture is as large as the row lets it be.
        const bool tall = row.picture->bottom - row.picture->top > row.picture->right - row.picture->left;
        if (!tall && across < in.value - rounding)
            tally.offend(in.tree, {row.statement, row.picture->page},
                         fmt::format("a picture over {:.0f} % of the line", across));
    }
}

// How much of the line the words have: what the widest of them could fill, not what short ones do.
void check_row_words_share(const Inspection& in, Tally& tally) {
    const Rows rows(in);
    constexpr double rounding = 0.5; // per cent
    for (const Row& row : rows.all()) {
        if (!row.picture || !row.words || !is_beside(row, is_right_to_left(in, row)))
            continue;
        tally.look();
        const double line = text_width(in, row.words->page);
        const double from = left_margin(in, row.words->page);
        const double room =
            is_right_to_left(in, row) ? row.words->right - from : from + line - row.words->left;
        if (room / line * 100 < in.value - rounding)
            tally.offend(in.tree, {row.statement, row.words->page},
                         fmt::format("words on {:.0f} % of the line", room / line * 100));
    }
}

// From the column of pictures to the words: a picture that is narrower than others leaves more room beside
// it.
void check_row_gap(const Inspection& in, Tally& tally) {
    const Rows rows(in);
    double widest = 0;
    for (const Row& row : rows.all())
        if (row.picture)
            widest = std::max(widest, row.picture->right - row.picture->left);
    for (const Row& row : rows.all()) {
        if (!row.picture || !row.words || !is_beside(row, is_right_to_left(in, row)))
            continue;
        tally.look();
        const double gap = is_right_to_left(in, row) ? row.picture->right - widest - row.words->right
                                                     : row.words->left - (row.picture->left + widest);
        const double millimetres = gap * 25.4 / 72;
        if (millimetres > in.value)
            tally.offend(in.tree, {row.statement, row.words->page},
                         fmt::format("words {:.0f} mm from the pictures", millimetres));
    }
}

} // namespace audit
