// The fonts the tests of this folder share: the repository's own, then Debian's.
#pragma once

#include <string_view>

#include "text/font_book.h"
#include "text/shape.h"

namespace text_test {

inline const text::FontBook& fonts() {
    static const text::FontBook book = [] {
        report::Log log;
        return text::load_fonts({EVENPAGE_ROOT "/fonts", "/usr/share/fonts/truetype/noto",
                                 "/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/dejavu"},
                                log);
    }();
    return book;
}

// 12 pt Andika in English, for all of a paragraph.
inline text::StyledRange plain(std::string_view text, std::string_view language = "en-GB") {
    text::StyledRange style;
    style.end = static_cast<std::uint32_t>(text.size());
    style.font.families = {"Andika"};
    style.size = base::Length::from_points(12);
    style.language = language;
    return style;
}

} // namespace text_test
