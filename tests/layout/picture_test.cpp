// Pictures: shrunk to what holds them, never out of proportion, together with their captions.
#include "support.h"

namespace {

using namespace layout_test;

Options with_picture(double width, double height) {
    Options options;
    image::Picture picture;
    picture.natural_size = {pt(width), pt(height)};
    options.pictures.emplace("p.png", std::move(picture));
    return options;
}

std::string figure(std::string_view attributes = {}) {
    return "<figure><title>Caption</title><mediaobject><alt>Alt</alt><imageobject><imagedata "
           "fileref=\"p.png\" " +
           std::string(attributes) + "/></imageobject></mediaobject></figure>";
}

struct Placed {
    std::size_t page = 0;
    Rect rect;
};

Placed picture_of(const Laid& laid) {
    for (std::size_t page = 0; page < laid.pages.pages.size(); ++page)
        for (const Mark& mark : laid.pages.pages[page].marks)
            if (const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape))
                return {page, placed->rect};
    ADD_FAILURE() << "no picture";
    return {};
}

TEST(Picture, keeps_its_own_size_where_there_is_room) {
    const auto laid = lay_out(figure(), {}, with_picture(100, 50));
    EXPECT_EQ(picture_of(*laid).rect.size, (base::Size{pt(100), pt(50)}));
}

TEST(Picture, too_wide_is_shrunk_in_proportion) {
    const auto laid = lay_out(figure(), {}, with_picture(320, 100));
    EXPECT_EQ(picture_of(*laid).rect.size, (base::Size{pt(160), pt(50)}));
}

TEST(Picture, too_tall_is_shrunk_so_that_its_caption_stands_on_the_same_page) {
    const auto laid = lay_out(figure(), "figure { break-inside: avoid }", with_picture(100, 1000));
    const Placed placed = picture_of(*laid);
    EXPECT_LT(placed.rect.size.height, pt(240 - 12));
    EXPECT_EQ(laid->pages.pages.size(), 1u);
}

TEST(Picture, is_as_wide_as_the_author_says) {
    const auto laid = lay_out(figure("width=\"50%\""), {}, with_picture(100, 50));
    EXPECT_EQ(picture_of(*laid).rect.size, (base::Size{pt(80), pt(40)}));
}

TEST(Picture, goes_to_the_next_page_with_its_caption) {
    const auto laid =
        lay_out(paragraphs("A", 17) + figure(), "figure { break-inside: avoid }", with_picture(60, 36));
    EXPECT_EQ(picture_of(*laid).page, 1u);
    EXPECT_NE(page_texts(laid->pages).at(1).find("Caption"), std::string::npos);
}

TEST(Picture, that_is_missing_leaves_an_artifact_in_a_draft) {
    const auto laid = lay_out(figure());
    for (const Mark& mark : laid->pages.pages.at(0).marks)
        EXPECT_FALSE(std::holds_alternative<layout::PlacedPicture>(mark.shape));
    EXPECT_EQ(fills_of_color(laid->pages.pages[0], {217, 217, 217, 255}).size(), 1u);
}

TEST(Picture, on_a_panel_has_a_panel_as_wide_as_itself) {
    const auto laid = lay_out(figure(), "img { display: block; padding: 5pt; background-color: red }",
                              with_picture(40, 20));
    const auto panels = fills_of_color(laid->pages.pages.at(0), red);
    ASSERT_EQ(panels.size(), 1U);
    EXPECT_EQ(panels.front().rect.size, (base::Size{pt(50), pt(30)}));
    EXPECT_EQ(picture_of(*laid).rect.left(), pt(25));
}

TEST(Picture, is_enlarged_no_more_than_the_sheet_allows) {
    constexpr std::string_view css = "img { width: 100%; -evenpage-most-enlarged: 1.5 }";
    EXPECT_EQ(picture_of(*lay_out(figure(), css, with_picture(10, 10))).rect.size.width, pt(15));
    EXPECT_EQ(picture_of(*lay_out(figure(), css, with_picture(150, 10))).rect.size.width, pt(160));
    // One that the author has made half as wide as the text was to be seen as large as that.
    EXPECT_EQ(picture_of(*lay_out(figure("width=\"50%\""), css, with_picture(10, 10))).rect.size.width,
              pt(120));
}

TEST(Picture, is_enlarged_until_its_words_are_as_large_as_the_text) {
    Options options = with_picture(50, 50);
    image::VectorPicture drawing;
    image::TextLine words;
    words.size = 5;
    drawing.items.emplace_back(words);
    options.pictures.at("p.png").contents = std::move(drawing);
    const auto laid = lay_out(figure(), "img { width: 100%; -evenpage-most-enlarged: 1.5 }", options);
    EXPECT_EQ(picture_of(*laid).rect.size.width, pt(100)); // of words of 10 pt
}

TEST(Picture, in_a_cell_stays_in_its_cell) {
    const std::string picture = "<inlinemediaobject><alt>Alt</alt><imageobject><imagedata fileref=\"p.png\"/>"
                                "</imageobject></inlinemediaobject>";
    const auto laid =
        lay_out("<informaltable><tgroup cols=\"2\"><tbody><row><entry>Somewhat long words</entry>"
                "<entry>" +
                    picture + "</entry></row></tbody></tgroup></informaltable>",
                "table { width: 100% }", with_picture(400, 100));
    const Rect rect = picture_of(*laid).rect;
    EXPECT_LE(rect.right(), pt(180));
    EXPECT_GE(rect.size.width, pt(50));
}

// The cover: one page, with what stands on it.
std::string cover(std::string_view more = "") {
    return "<info><cover><mediaobject><alt>Alt</alt><imageobject><imagedata fileref=\"p.png\"/></imageobject>"
           "</mediaobject></cover><pubdate>2025</pubdate><abstract><para>In short" +
           std::string(more) +
           "</para></abstract></info><section><title>One</title><para>Text</para></section>";
}

constexpr std::string_view cover_css =
    "header.cover { display: block; padding-top: 40pt; background-color: lime } section.section { "
    "break-before: page }"
    "header.cover img { display: block; padding: 5pt; background-color: red }";

TEST(Cover, shrinks_its_picture_so_that_it_is_one_page_with_the_summary) {
    const auto laid = lay_out(cover(), cover_css, with_picture(150, 150));
    ASSERT_EQ(laid->pages.pages.size(), 2U);
    EXPECT_NE(page_texts(laid->pages).at(0).find("In short"), std::string::npos);
    const Placed placed = picture_of(*laid);
    EXPECT_EQ(placed.page, 0U);
    EXPECT_EQ(placed.rect.size.width, placed.rect.size.height);
    const auto panels = fills_of_color(laid->pages.pages[0], red);
    ASSERT_EQ(panels.size(), 1U);
    EXPECT_EQ(panels.front().rect.size.width, placed.rect.size.width + pt(10));
}

TEST(Cover, that_fits_stays_as_it_is) {
    const auto laid = lay_out(cover(), cover_css, with_picture(100, 100));
    EXPECT_EQ(picture_of(*laid).rect.size, (base::Size{pt(100), pt(100)}));
    EXPECT_EQ(picture_of(*laid).rect.top(), pt(20 + 40 + 12 + 5));
}

} // namespace
