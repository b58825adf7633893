#include "pdf/press_checks.h"

#include <gtest/gtest.h>

#include "pdf/press_sheet.h"

namespace {

using namespace pdf_test;

// A picture `side` pixels wide and high, shown an inch wide and high.
NodeId place_square(PressSheet& sheet, std::uint32_t side, bool decorative = false) {
    image::Raster raster;
    raster.width = raster.height = side;
    const NodeId node = sheet.node(sheet.root(), Role::image);
    sheet.tree.set_attribute(node, Name::source, "pictures/a.png");
    if (!decorative)
        sheet.tree.set_attribute(node, Name::alt, "a square");
    sheet.tree[node].span = {report::FileId(0), 40, 60};
    const layout::PictureId id = sheet.use({"/home/pictures/a.png", {}, raster, {}, {}});
    const base::Rect rect{{Length::from_points(72), Length::from_points(72)},
                          {Length::from_points(72), Length::from_points(72)}};
    const layout::Owner owner =
        decorative ? layout::Owner{layout::Artifact::layout} : layout::Owner{layout::Content{node}};
    sheet.pages.pages.back().marks.push_back({owner, layout::PlacedPicture{id, rect, {}}});
    return node;
}

TEST(PressChecks, PicturesHaveThreeHundredDotsAnInch) {
    PressSheet sheet;
    place_square(sheet, 300);
    pdf::check_for_press(sheet.tree, sheet.pages, sheet.log);
    EXPECT_TRUE(sheet.log.findings().empty());
}

TEST(PressChecks, PicturesWithFewerAreFoundAtTheirLine) {
    for (const bool decorative : {false, true}) {
        PressSheet sheet;
        place_square(sheet, 150, decorative);
        pdf::check_for_press(sheet.tree, sheet.pages, sheet.log);
        ASSERT_EQ(sheet.log.findings().size(), 1U);
        const report::Finding& finding = sheet.log.findings().front();
        EXPECT_EQ(finding.rule, "print-resolution");
        EXPECT_EQ(finding.severity, report::Severity::warning);
        EXPECT_EQ(finding.span.begin, 40U);
        EXPECT_EQ(finding.message, "this picture is printed with 150 dots an inch; print shops ask for 300");
        EXPECT_EQ(finding.hints.front(), "use one of 300 by 300 pixels, or show it smaller");
    }
}

TEST(PressChecks, DecorationIsFoundWhereItStands) {
    PressSheet sheet;
    const NodeId with_words = place_square(sheet, 600);
    sheet.tree[with_words].span.begin = 10;
    place_square(sheet, 150, true);
    pdf::check_for_press(sheet.tree, sheet.pages, sheet.log);
    ASSERT_EQ(sheet.log.findings().size(), 1U);
    EXPECT_EQ(sheet.log.findings().front().span.begin, 40U);
}

TEST(PressChecks, WordsNearTheEdgeAreFoundOnce) {
    PressSheet sheet;
    sheet.block(sheet.root(), Role::paragraph, "far from the edge");
    pdf::check_for_press(sheet.tree, sheet.pages, sheet.log);
    EXPECT_TRUE(sheet.log.findings().empty());
    for (int i = 0; i < 2; ++i)
        std::get<layout::Glyphs>(sheet.show(sheet.leaf(sheet.root(), "near"), "near").shape).origin.x =
            Length::from_points(14);
    pdf::check_for_press(sheet.tree, sheet.pages, sheet.log);
    ASSERT_EQ(sheet.log.findings().size(), 1U);
    EXPECT_EQ(sheet.log.findings().front().rule, "print-safe-zone");
}

std::size_t findings_of_band(double left, double bleed, base::Color color) {
    PressSheet sheet;
    layout::Page& page = sheet.pages.pages.back();
    page.bleed = Length::from_points(bleed);
    const base::Rect rect{{Length::from_points(left), Length::from_points(100)},
                          {Length::from_points(200), Length::from_points(50)}};
    page.marks.push_back({layout::Artifact::background, layout::Fill{rect, color, {}}});
    pdf::check_for_press(sheet.tree, sheet.pages, sheet.log);
    for (const report::Finding& finding : sheet.log.findings())
        EXPECT_EQ(finding.rule, "print-bleed");
    return sheet.log.findings().size();
}

TEST(PressChecks, ColourAtTheEdgeHasBleed) {
    constexpr double three_millimetres = 8.504;
    const base::Color blue{0, 0, 160, 255};
    EXPECT_EQ(findings_of_band(0, 0, blue), 1U);
    EXPECT_EQ(findings_of_band(0, 3, blue), 1U);
    EXPECT_EQ(findings_of_band(0, three_millimetres, blue), 0U);
    EXPECT_EQ(findings_of_band(20, 0, blue), 0U);
    EXPECT_EQ(findings_of_band(0, 0, {255, 255, 255, 255}), 0U);
}

} // namespace
