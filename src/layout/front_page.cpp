#include "layout/front_page.h"

#include <algorithm>
#include <vector>

#include "layout/page_break.h"

namespace layout {
namespace {

using content::NodeId;
using content::Role;

// One thing that can give up some of its height.
struct Spare {
    std::size_t item = 0;
    Length height; // how much
};

NodeId node_of(const Piece& piece) {
    for (const Mark& mark : piece.marks)
        if (const auto* owner = std::get_if<Content>(&mark.owner))
            return owner->node;
    return {};
}

PlacedPicture* picture_of(Piece& piece) {
    for (Mark& mark : piece.marks)
        if (auto* picture = std::get_if<PlacedPicture>(&mark.shape))
            return picture;
    return nullptr;
}

class FrontPage {
public:
    explicit FrontPage(Pass& pass)
        : pass_(pass), items_(pass.flow.items),
          room_(page_area(pass.context.styles.page({{}, true, false, false})).height) {}

    void fit() {
        find_ends();
        if (cover_end_ == 0)
            return;
        find_spare();
        Length all;
        for (const Spare& one : spare_)
            all += one.height;
        const Length with_summary = height_of(page_end_) - room_;
        const Length alone = height_of(cover_end_) - room_;
        if (const Length excess = with_summary <= all ? with_summary : alone; excess <= all)
            give_up(excess);
    }

private:
    [[nodiscard]] Role part_of(const Item& item) const {
        const NodeId node = node_of(pass_.flow.pieces[PieceId{item.index}]);
        const content::Tree& tree = pass_.context.tree;
        for (const Role role : {Role::cover, Role::summary})
            if (node && tree.closest(node, role))
                return role;
        return Role::document;
    }

    // The cover ends behind its last piece and the edges that close there, the page at a forced break if
    // nothing but the summary stands between.
    void find_ends() {
        bool on_page = true;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const Item& item = items_[i];
            if (item.kind == Item::Kind::gap && item.cost <= Cost::forced_right)
                break;
            if (item.kind == Item::Kind::close && cover_end_ == i)
                cover_end_ = i + 1;
            if (item.kind == Item::Kind::piece) {
                const Role part = part_of(item);
                on_page = on_page && part != Role::document;
                if (part == Role::cover)
                    cover_end_ = i + 1;
            }
            if (!on_page)
                break;
            page_end_ = i + 1;
        }
        const bool ends_page = page_end_ == items_.size() || items_[page_end_].kind == Item::Kind::gap;
        if (!on_page || !ends_page)
            page_end_ = cover_end_;
    }

    void find_spare() {
        constexpr double least_picture = 85; // points: 30 mm
        std::vector<Spare> edges;
        std::vector<Spare> pictures;
        std::vector<Spare> spaces;
        for (std::size_t i = 0; i < cover_end_; ++i) {
            const Item& item = items_[i];
            if (item.kind == Item::Kind::open && edges.empty())
                edges.push_back({i, item.height / 2});
            if (item.kind == Item::Kind::space && item.height > Length{})
                spaces.push_back({i, item.height / 2});
            if (item.kind != Item::Kind::piece)
                continue;
            const Length more = item.height - Length::from_points(least_picture);
            if (more > Length{} && picture_of(pass_.flow.pieces[PieceId{item.index}]) != nullptr)
                pictures.push_back({i, more});
        }
        for (const auto* some : {&edges, &pictures, &spaces})
            spare_.insert(spare_.end(), some->begin(), some->end());
    }

    [[nodiscard]] Length height_of(std::size_t end) const {
        Length height;
        for (std::size_t i = 0; i < end; ++i)
            height += items_[i].height;
        return height;
    }

    void give_up(Length excess) {
        for (const Spare& one : spare_) {
            const Length less = min(one.height, excess);
            if (less <= Length{})
                return;
            if (items_[one.item].kind == Item::Kind::piece)
                shrink_picture(one.item, less);
            items_[one.item].height -= less;
            excess -= less;
        }
    }

    // With the panel around it, if it has one.
    void shrink_picture(std::size_t item, Length less) {
        Piece& piece = pass_.flow.pieces[PieceId{items_[item].index}];
        Rect& rect = picture_of(piece)->rect;
        const Length width = rect.size.width;
        rect.size.width = width.scaled(static_cast<double>((rect.size.height - less).units()) /
                                       static_cast<double>(rect.size.height.units()));
        rect.size.height -= less;
        piece.height -= less;
        piece.baseline -= less;
        if (item > 0 && items_[item - 1].kind == Item::Kind::open && item + 1 < items_.size() &&
            items_[item + 1].kind == Item::Kind::close)
            pass_.flow.boxes[BoxId{items_[item - 1].index}].width -= width - rect.size.width;
    }

    Pass& pass_;
    std::vector<Item>& items_;
    Length room_;
    std::size_t cover_end_ = 0;
    std::size_t page_end_ = 0;
    std::vector<Spare> spare_; // in the order in which it is given up
};

} // namespace

void fit_front_page(Pass& pass) {
    FrontPage(pass).fit();
}

} // namespace layout
