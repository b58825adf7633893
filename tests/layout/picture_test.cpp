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

} // namespace
