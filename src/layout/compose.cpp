#include "layout/compose.h"

#include <iterator>
#include <utility>

#include "layout/decoration.h"

namespace layout {
namespace {

struct OpenBox {
    BoxId box;
    Length top;
    std::size_t first_mark; // decorations of boxes inside come after those of the box itself
};

template <typename T>
void append(std::vector<T>& into, std::vector<T>& from) {
    into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void close_box(const Pass& pass, const OpenBox& open, Length bottom, std::vector<Mark>& decorations) {
    const DecoratedBox& box = pass.flow.boxes[open.box];
    std::vector<Mark> marks;
    draw_box(pass.context.styles[box.style], {{box.left, open.top}, {box.width, bottom - open.top}}, {},
             marks);
    decorations.insert(decorations.begin() + static_cast<std::ptrdiff_t>(open.first_mark), marks.begin(),
                       marks.end());
}

} // namespace

Composed compose(Pass& pass, const std::vector<Item>& column) {
    Composed composed;
    std::vector<OpenBox> open;
    bool has_baseline = false;
    for (const Item& item : column) {
        switch (item.kind) {
        case Item::Kind::piece: {
            const PieceId piece{item.index};
            composed.strips.push_back({composed.height, piece});
            if (!has_baseline)
                composed.baseline = composed.height + pass.flow.pieces[piece].baseline;
            has_baseline = true;
            break;
        }
        case Item::Kind::open:
            open.push_back({BoxId{item.index}, composed.height, composed.decorations.size()});
            break;
        case Item::Kind::close:
            close_box(pass, open.back(), composed.height + item.height, composed.decorations);
            open.pop_back();
            break;
        default: break;
        }
        composed.height += item.height;
    }
    if (!has_baseline)
        composed.baseline = composed.height;
    return composed;
}

void move_mark(Mark& mark, Point shift) {
    const auto move = [shift](Point& point) {
        point.x += shift.x;
        point.y += shift.y;
    };
    if (auto* glyphs = std::get_if<Glyphs>(&mark.shape)) {
        move(glyphs->origin);
    } else if (auto* fill = std::get_if<Fill>(&mark.shape)) {
        move(fill->rect.origin);
    } else if (auto* picture = std::get_if<PlacedPicture>(&mark.shape)) {
        move(picture->rect.origin);
    } else if (auto* line = std::get_if<DashedLine>(&mark.shape)) {
        move(line->from);
        move(line->to);
    }
}

void absorb(Piece& into, Piece&& piece, Point shift) {
    const auto first = static_cast<std::uint32_t>(into.marks.size());
    for (Mark& mark : piece.marks) {
        move_mark(mark, shift);
        into.marks.push_back(std::move(mark));
    }
    for (PageNumber& number : piece.page_numbers) {
        number.mark += first;
        number.end += shift.x;
        into.page_numbers.push_back(number);
    }
    append(into.footnotes, piece.footnotes);
    append(into.begins, piece.begins);
    append(into.strings, piece.strings);
}

void absorb(Pass& pass, Piece& into, Composed&& composed, Point shift) {
    for (Mark& mark : composed.decorations) {
        move_mark(mark, shift);
        into.marks.push_back(std::move(mark));
    }
    for (const Composed::Strip& strip : composed.strips)
        absorb(into, std::move(pass.flow.pieces[strip.piece]), {shift.x, shift.y + strip.top});
}

} // namespace layout
