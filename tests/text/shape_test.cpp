#include "text/shape.h"

#include <gtest/gtest.h>

#include "text/advances.h"
#include "text/break_opportunities.h"

namespace {
using namespace text;
FontBook book() {
    report::Log log;
    return load_fonts({"/usr/share/fonts/truetype/andika", "/usr/share/fonts/truetype/noto",
                       "/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype/dejavu"},
                      log);
}
StyledRange style() {
    StyledRange s;
    s.font.families = {"Andika"};
    s.size = base::Length::from_points(12);
    s.language = "en-GB";
    return s;
}
TEST(Shape, LatinLine) {
    const FontBook fonts = book();
    const auto runs = shape_line("Hello, “world” – fi", Direction::left_to_right, style(), fonts);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_GT(runs[0].width.points(), 60);
    EXPECT_EQ(fonts[runs[0].face].family, "Andika");
}
} // namespace
