// Advance widths as the font dictionary states them: the writer of pages reckons with the very
// numbers that a reader will use (ISO 19005-2, 6.2.11.5).
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "text/font_book.h"

namespace pdf {

// Hundredths of a thousandth of an em: 55615 is 556.15/1000 em.
using Width = std::int32_t;
constexpr Width width_units_per_em = 100000;

Width glyph_width(const text::Face& face, std::uint16_t glyph);

// The /W array (ISO 32000-1, 9.7.4.3) for widths by CID; consecutive CIDs share one list.
std::string width_array(const std::map<std::uint32_t, Width>& widths);

} // namespace pdf
