// Page numbers as the viewer shows them (ISO 32000-1, 12.4.2): the labels of the pages, folded
// into ranges that count by themselves.
#pragma once

#include <string>
#include <vector>

namespace pdf {

// The /Nums array: "[0<</S/r>>4<</S/D>>]" for i, ii, iii, iv, 1, 2, ...
std::string page_label_ranges(const std::vector<std::string>& labels);

} // namespace pdf
