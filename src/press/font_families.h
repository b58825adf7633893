// Families that a sheet asks for and that are not there.
#pragma once

#include <memory>
#include <vector>

#include "report/log.h"
#include "style/sheet.h"
#include "text/font_book.h"

namespace press {

// A note (css-font) for each place where a list of families begins with one that no font file has.
void report_missing_families(const std::vector<std::shared_ptr<const style::Sheet>>& sheets,
                             const text::FontBook& fonts, report::Log& log);

} // namespace press
