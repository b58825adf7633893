// A finished column -> one piece, or several if it is too tall for a page: how table rows, floats
// and notes become parts of the flow around them.
#pragma once

#include <vector>

#include "layout/flow.h"
#include "layout/pass.h"

namespace layout {

// A column's content at fixed heights from its top.
struct Composed {
    struct Strip {
        Length top;
        PieceId piece;
    };
    std::vector<Mark> decorations; // boxes inside the column
    std::vector<Strip> strips;
    Length height;
    Length baseline; // of the first line; the height if there is none
};

Composed compose(Pass& pass, const std::vector<Item>& column);

// Moves the marks of a piece and all that goes with them into `into`, shifted.
void absorb(Piece& into, Piece&& piece, Point shift);

// Shifts a mark on the page.
void move_mark(Mark& mark, Point shift);

// Adds everything composed to `into`, shifted.
void absorb(Pass& pass, Piece& into, Composed&& composed, Point shift);

} // namespace layout
