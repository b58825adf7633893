// A leaflet in Arabic as the shipped style sheets set it: what begins at the left in English begins at the
// right.
#include "edition_pages.h"

namespace {

using namespace layout_test;

struct RightToLeft : testing::TestWithParam<const char*> {
    std::unique_ptr<Laid> laid =
        lay_out_edition(root / "tests/manuscripts/leaflet-arabic.xml", GetParam(), "");

    // Where the words of the block with `words` in it begin: their right end, in points.
    [[nodiscard]] double start_of(std::string_view words) const {
        for (const Line& line : lines_of(laid->pages))
            if (line.text.find(words) != std::string::npos)
                return line.right.points();
        ADD_FAILURE() << "no line has " << words;
        return 0;
    }
};

TEST_P(RightToLeft, paragraphs_begin_where_headings_begin) {
    EXPECT_NEAR(start_of("المكتبة مفتوحة"), start_of("قبل الزيارة"), 1);
}

TEST_P(RightToLeft, items_of_lists_are_set_in_from_the_right) {
    EXPECT_LT(start_of("مجلات"), start_of("أحضر معك ما يأتي"));
    EXPECT_LT(start_of("للطلاب من الخارج"), start_of("رسالة من مدرستك"));
}

TEST_P(RightToLeft, the_line_beside_a_quotation_stands_at_the_right) {
    const double words = start_of("أجمل مكتبة");
    std::size_t beside = 0;
    for (const layout::Page& page : laid->pages.pages)
        for (const layout::Fill& fill : fills_on(page)) {
            const double gap = fill.rect.left().points() - words;
            beside += gap > 0 && gap < 20 && fill.rect.size.height > fill.rect.size.width ? 1U : 0U;
        }
    EXPECT_GE(beside, 1u);
}

INSTANTIATE_TEST_SUITE_P(Editions, RightToLeft, testing::Values("standard", "large-print", "easy-read"),
                         [](const auto& info) {
                             std::string name = info.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(RightToLeftCover, the_title_begins_where_the_text_begins) {
    const auto laid = lay_out_edition(root / "tests/manuscripts/leaflet-arabic.xml", "standard", "");
    std::map<std::string, double> starts;
    for (const Line& line : lines_of(laid->pages))
        starts.emplace(line.text, line.right.points());
    EXPECT_NEAR(starts.at("دليل الزوار"), starts.at("قبل الزيارة"), 2);
}

TEST(RightToLeftRow, the_picture_of_easy_read_stands_right_of_its_words) {
    const auto laid = lay_out_edition(root / "tests/manuscripts/leaflet-arabic.xml", "easy-read", "");
    const layout::Page& page = laid->pages.pages.back();
    Length picture;
    Length words;
    for (const Mark& mark : page.marks) {
        if (const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape))
            picture = placed->rect.left();
        else if (const layout::Glyphs* glyphs = glyphs_of(mark);
                 glyphs != nullptr && glyphs->run.text == "قلم")
            words = glyphs->origin.x + glyphs->run.width;
    }
    EXPECT_GT(words, Length{});
    EXPECT_GT(picture, words);
}

} // namespace
