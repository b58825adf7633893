// One page's content stream: its marked-content sequences in the order of the marks.
#pragma once

#include <string>

#include "layout/page.h"
#include "pdf/font_embedding.h"
#include "pdf/marks.h"
#include "pdf/pictures.h"
#include "pdf/structure.h"

namespace pdf {

// Operators, not compressed. Safe on any thread.
std::string page_content(const layout::Pages& pages, std::uint32_t number, const MarkedPage& marked,
                         const Structure& structure, const Fonts& fonts, const Pictures& pictures);

} // namespace pdf
