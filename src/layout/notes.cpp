#include "layout/notes.h"

#include <utility>

#include "layout/column.h"
#include "layout/compose.h"

namespace layout {
namespace {

// Pieces one below the other, the space between them made part of them.
std::vector<PieceId> stack(Pass& pass, const Composed& composed) {
    std::vector<PieceId> pieces;
    Length bottom;
    for (const Composed::Strip& strip : composed.strips) {
        Piece& piece = pass.flow.pieces[strip.piece];
        const Length gap = strip.top - bottom;
        for (Mark& mark : piece.marks)
            move_mark(mark, {{}, gap});
        piece.height += gap;
        bottom += piece.height;
        pieces.push_back(strip.piece);
    }
    return pieces;
}

} // namespace

void lay_out_notes(Pass& pass) {
    pass.flow.note_of = base::IdVector<content::NodeId, std::uint32_t>(pass.context.tree.nodes.size(), 0);
    for (std::size_t i = 0; i < pass.flow.pieces.size(); ++i) { // notes may call notes
        const std::vector<content::NodeId> called =
            pass.flow.pieces[PieceId{static_cast<std::uint32_t>(i)}].footnotes;
        for (const content::NodeId note : called) {
            if (pass.style_of(note).float_ != style::Float::footnote)
                continue;
            Column column(pass, {}, pass.flow.width);
            column.note(note);
            pass.flow.notes.push_back(stack(pass, compose(pass, column.finish())));
            pass.flow.note_of[note] = static_cast<std::uint32_t>(pass.flow.notes.size());
        }
    }
}

} // namespace layout
