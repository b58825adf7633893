// Sums with colours as eyes and photocopiers see them.
#pragma once

#include <string>
#include <string_view>

#include "base/length.h"

namespace audit {

// Relative luminance, 0 (black) to 1 (white), of an opaque colour (WCAG 2.2, "relative luminance").
double luminance(base::Color color);

// 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(base::Color one, base::Color other);

// `over` painted on `under`, which is opaque.
base::Color painted(base::Color under, base::Color over);

// What large letters may do with where `wanted` is asked of all: 3 beside 4.5, 4.5 beside 7 (WCAG 2.2,
// 1.4.3 and 1.4.6).
double least_contrast(double wanted, bool large);

// "#ffffff"; without its alpha.
std::string hex(base::Color color);

// Neither black nor white nor coloured.
bool is_grey(base::Color color);

// What somebody would call it: "dark green", "navy"; empty for pale tints and what has no plain name.
std::string_view name_of(base::Color color);

// True for two colours that readers with low vision or colour blindness cannot tell apart at an edge
// (American Printing House, guidelines for print documents: its list of pairs).
bool is_poor_pair(std::string_view one, std::string_view other);

} // namespace audit
