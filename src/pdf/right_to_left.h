// What keeps text from right to left whole for readers that put it together from the page. Most do not ask
// the tags: pdf.js takes show strings in the order of the content, and turns each round that has letters from
// right to left; poppler sorts all there is in a line, and turns round what stands between numbers.
#pragma once

#include <vector>

#include "base/string_pool.h"
#include "pdf/to_unicode.h"

namespace pdf {

// Parts the run into pieces, and adds right-to-left marks, which nobody sees or hears, at signs and spaces.
void keep_order(const text::GlyphRun& run, std::vector<Spelled>& spelled, base::StringPool& scratch);

} // namespace pdf
