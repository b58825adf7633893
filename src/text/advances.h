// How wide any stretch of a shaped paragraph is, without cutting it: what the line breaker asks
// thousands of times.
#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "text/shape.h"

namespace text {

// Widths in logical order. They are those of the uncut paragraph: a cut that needs shaping again
// may differ by a fraction of a point.
class Advances {
public:
    // Takes time and memory proportional to the text; every query is one look-up.
    explicit Advances(const ShapedParagraph& paragraph);

    // The sum of the advances of all characters before byte `offset`, which is at most the size of
    // the text. Inside a ligature each character has an equal share. Falls where negative letter spacing
    // outweighs a letter's width.
    [[nodiscard]] base::Length upto(std::uint32_t offset) const { return upto_[offset]; }

    [[nodiscard]] base::Length between(std::uint32_t begin, std::uint32_t end) const {
        return upto_[end] - upto_[begin];
    }

private:
    void add_item(const ShapedParagraph& paragraph, const ShapedItem& item);
    void share(std::string_view text, std::uint32_t begin, std::uint32_t end, base::Length width);

    std::vector<base::Length> upto_; // one per byte of the text, and the whole width at the end
};

} // namespace text
