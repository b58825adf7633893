// Blocks -> the items of one column: margins collapse, boxes open and close, breaks get their
// cost (CSS 2.1, 8.3.1 and 9.4.1; css-break-3).
#pragma once

#include <string_view>
#include <vector>

#include "layout/paragraph.h"
#include "layout/pass.h"
#include "layout/used_length.h"

namespace layout {

class Column {
public:
    // Everything is placed between x = `left` and `left + width`.
    Column(Pass& pass, Length left, Length width) : pass_(pass), left_(left), width_(width) {}

    // Lays out a block with its margins, or only what is inside it.
    void block(content::NodeId id);
    void children(content::NodeId id);
    // The same as block() for a note that floats to the foot of its page.
    void note(content::NodeId id) { plain_block(id); }

    // Puts marks, placed relative to a baseline, beside the first line that follows: list
    // markers, note numbers.
    void hang(std::vector<Mark> marks);

    [[nodiscard]] Length left() const { return left_; }
    [[nodiscard]] Length width() const { return width_; }

    // Ends the column: floats are cleared, what still waits is placed.
    std::vector<Item> finish();

private:
    struct FloatBox {
        Rect rect; // margin box; its top is that of the next piece while it waits
        bool on_left = true;
        bool waiting = true;
    };
    // Where a block's content stands, and what to undo when it ends.
    struct Frame {
        Length left;
        Length width;
        std::uint32_t page = 0;
        bool boxed = false; // has edges of its own: margins inside do not collapse through
        BoxId box;
        Length bottom_edge;
        Length content_top;
        std::size_t first_item = 0;
        base::Size picture; // if the block is one
    };

    struct Kept {
        Length top;
        std::size_t first_item = 0;
    };

    void plain_block(content::NodeId id);
    void image_block(content::NodeId id, base::Size size);
    [[nodiscard]] Length picture_limit(content::NodeId image) const;
    void float_block(content::NodeId id);
    void paragraph(content::NodeId parent, content::NodeId first, content::NodeId end, bool before,
                   bool after);
    void place_paragraph(content::NodeId parent, ShapedInline shaped);
    void generated_block(content::NodeId id, Part part, style::ComputedId style);

    Frame enter_frame(content::NodeId id);
    void leave_frame(content::NodeId id, const Frame& frame);
    void let_break(Kept kept);
    // What is placed from the one to the other stays on one page, if it fits on one, whatever becomes of
    // the block around it.
    Kept begin_whole();
    void end_whole(Kept kept);
    void note_beginning(content::NodeId id);
    void add_margin(Length margin);
    void ask_break(style::Break wanted, Cost avoided = Cost::avoid);
    void force_break();
    void name_page(std::string_view name);  // of what follows
    void enter_page(std::string_view name); // that of the block around it if empty
    void separate();                        // gap and space before what comes next
    void emit(Piece piece);
    void glue(Cost cost) { next_cost_ = cost > next_cost_ ? cost : next_cost_; }
    void add_item(Item item);
    void add_space(Length height);
    void clear_floats();
    void settle_floats(); // those that waited stand beside the piece now placed at y_
    [[nodiscard]] LineRoom room_at(Length y) const;
    [[nodiscard]] bool is_block_level(content::NodeId id) const;
    [[nodiscard]] Length next_top() const { return y_ + margin_positive_ + margin_negative_; }
    [[nodiscard]] bool beside_float() const;

    friend class TablePlacer; // may stand on a page of its own
    friend class PartPlacer;  // rows are pieces too

    Pass& pass_;
    Length left_;
    Length width_;
    std::vector<Item> items_;
    Length y_; // height so far
    Length margin_positive_;
    Length margin_negative_;
    Cost next_cost_ = Cost::allowed;
    bool forced_ = false;
    Cost forced_cost_ = Cost::forced;
    std::uint32_t used_page_ = 0;   // named page of the block being laid out
    std::uint32_t placed_page_ = 0; // of what was placed last
    bool separated_ = true;         // nothing goes before the next piece: the column starts, or a box opened
    int avoid_depth_ = 0;           // blocks around with break-inside: avoid
    int least_avoid_ = 0;           // since the last piece
    std::size_t settled_ = 0;       // items whose kept_whole no block around them changes any more
    std::vector<FloatBox> floats_;
    std::vector<Mark> hanging_;    // on the next baseline
    bool note_number_due_ = false; // the next paragraph opens a note
    Piece waiting_;                // goes into the next piece: floats' marks at its top, begins, strings
};

} // namespace layout
