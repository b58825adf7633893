// Text as a page shows it -> text as it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reading {

// Whether a piece is known to be part of a line that runs from right to left.
enum class Line : bool { unknown, leftwards };

// How the first letter in a text runs.
enum class Way : unsigned char { leftwards, rightwards, either };
Way way_of(std::string_view text);

// The characters of each glyph of one piece of a line, from left to right, as one text in the
// order of reading. Glyphs of a right-to-left script are turned round, numbers and words of
// other scripts among them are not. Marks alone, which have no direction, follow their line.
std::string reading_order(const std::vector<std::string>& glyphs, Line line = Line::unknown);

// The glyphs of such a piece, put together one after the other.
class Segment {
public:
    [[nodiscard]] bool open() const { return open_; }
    void add(std::string_view text, Way way) {
        open_ = true;
        turns_ = turns_ || way == Way::leftwards;
        starts_.push_back(words_.size());
        words_ += text;
    }
    // The text in the order of reading; none is left.
    std::string take(Line line);

private:
    std::string words_;
    std::vector<std::size_t> starts_; // of each glyph's text
    bool open_ = false;
    bool turns_ = false;
};

} // namespace reading
