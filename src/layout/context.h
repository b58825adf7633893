// What every step of layout reads, and nothing that it writes.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "content/tree.h"
#include "image/picture.h"
#include "report/source_map.h"
#include "style/cascade.h"
#include "text/font_book.h"
#include "text/hyphenator.h"

namespace layout {

// Pictures by their Name::source value. A picture that could not be read is not in it.
using PictureTable = std::map<std::string, image::Picture, std::less<>>;

struct Context {
    const content::Tree& tree;
    const style::Styles& styles;
    const text::FontBook& fonts;
    const text::Hyphenator& hyphenator;
    const PictureTable& pictures;
    const report::SourceMap& sources; // to point a finding at one character
};

} // namespace layout
