// The Unicode Bidirectional Algorithm (UAX #9) over a paragraph's UTF-8, by ICU.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/shape.h"

namespace text {

// The embedding level of every byte of `text`. Empty if all are 0, which is the common case.
// Ranges marked `isolate` are set apart as if between LRI or RLI and PDI; neighbouring isolates
// of one direction are one, as an isolated phrase with emphasis inside is.
std::vector<std::uint8_t> bidi_levels(std::string_view text, Direction direction,
                                      const std::vector<StyledRange>& ranges);

// Rule L2: for the pieces of one line with these levels in logical order, their indices in
// visual order from left to right.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

} // namespace text
