// The line of source that a finding points at, and a caret line that fits under it on any
// terminal: tabs, wide characters and broken bytes are taken care of.
#pragma once

#include <string>
#include <string_view>

#include "report/source_map.h"

namespace report {

struct Excerpt {
    std::string line;
    std::string carets;
};

// Long lines are cut to what stands around the place.
Excerpt excerpt(const SourceMap& sources, const Span& span);

// `text` as it may be sent to a terminal: what would control it shows as U+FFFD, a tab or a line
// end as a space.
std::string printable(std::string_view text);

// How many columns of a terminal a character takes: 0, 1 or 2 (Unicode Annex #11).
int display_width(char32_t character);

} // namespace report
