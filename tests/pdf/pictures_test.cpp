#include "pdf/pictures.h"

#include <cstdlib>
#include <gtest/gtest.h>

#include "pdf/image_embedding.h"
#include "pdf/press_sheet.h"

namespace {

using namespace pdf_test;

image::Path square(double x, double y, double side) {
    using image::Verb;
    image::Path path;
    path.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close};
    path.points = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
    return path;
}

image::Picture drawing() {
    image::VectorPicture vector;
    image::Shape shape;
    shape.path = square(5, 5, 40);
    image::Gradient gradient;
    gradient.coordinates = {5, 5, 45, 45, 0, 0};
    gradient.stops = {{0, {255, 0, 0, 255}}, {0.5, {255, 255, 0, 255}}, {1, {0, 0, 255, 128}}};
    shape.fill = gradient;
    vector.items.push_back(shape);
    shape.path = square(30, 30, 40);
    shape.fill = base::Color{0, 128, 0, 255};
    shape.opacity = 0.5;
    shape.stroke =
        image::Stroke{base::Color{}, 2, image::LineCap::round, image::LineJoin::round, 4, {6, 4}, 0};
    vector.items.push_back(shape);
    image::TextLine line;
    line.text = "label";
    line.transform = {1, 0, 0, 1, 10, 90};
    vector.items.push_back(line);
    image::Picture picture;
    picture.natural_size = {Length::from_points(100), Length::from_points(100)};
    picture.contents = vector;
    return picture;
}

// Twice on one page, the second time wider.
void place_drawing(PressSheet& sheet) {
    const layout::PictureId id = sheet.use(drawing());
    layout::PictureText text;
    text.item = 2;
    text::StyledRange style;
    style.end = 5;
    style.font.families = {"Andika"};
    style.size = Length::from_points(12);
    style.language = "en";
    text.runs =
        text::shape_line(sheet.pages.strings.keep("label"), text::Direction::left_to_right, style, fonts());
    for (const int top : {100, 400}) {
        const NodeId image = sheet.node(sheet.root(), Role::image);
        sheet.tree.set_attribute(image, Name::alt, "squares");
        layout::PlacedPicture placed{id,
                                     {{Length::from_points(50), Length::from_points(top)},
                                      {Length::from_points(top), Length::from_points(200)}},
                                     {text}};
        sheet.pages.pages.back().marks.push_back({layout::Content{image, layout::Part::content}, placed});
    }
}

TEST(Pictures, ADrawingPlacedTwiceIsEmbeddedOnce) {
    PressSheet sheet;
    place_drawing(sheet);
    const std::string bytes = sheet.write();
    if (const char* folder = std::getenv("EVENPAGE_KEEP"))
        base::write_file(std::filesystem::path(folder) / "drawing.pdf", bytes);
    Reader reader(bytes);
    QPDFObjectHandle objects = reader.page(0).getKey("/Resources").getKey("/XObject");
    EXPECT_EQ(objects.getKeys().size(), 1U);
    QPDFObjectHandle form = objects.getKey("/X0");
    EXPECT_EQ(form.getDict().getKey("/Subtype").getName(), "/Form");
    EXPECT_EQ(form.getDict().getKey("/Resources").getKey("/Pattern").getKeys().size(), 1U);
    EXPECT_EQ(reader.outline_of_tags(), "Document(Figure(0) Figure(1))");
}

// A form has the colour and opacity of the page where it is drawn, so black words in a drawing
// would have those of the words before it.
TEST(Pictures, ADrawingBeginsBlackAndOpaque) {
    PressSheet sheet;
    sheet.block(sheet.root(), Role::paragraph, "before");
    auto& before = std::get<layout::Glyphs>(sheet.pages.pages.back().marks.back().shape);
    before.color = {200, 0, 0, 128};
    place_drawing(sheet);
    Reader reader(sheet.write());
    const auto data = reader.page(0).getKey("/Contents").getStreamData(qpdf_dl_all);
    const std::string content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const std::string state = content.substr(0, content.find("/X0 Do"));
    EXPECT_LT(state.rfind("/G128 gs"), state.rfind("/G255 gs")) << state;
    EXPECT_LT(state.rfind(" rg"), state.rfind("0 g")) << state;
    EXPECT_NE(state.rfind("0 g"), std::string::npos);
}

TEST(Pictures, SeeThroughDrawingsGiveThePageAGroup) {
    PressSheet sheet;
    place_drawing(sheet);
    EXPECT_TRUE(Reader(sheet.write()).page(0).hasKey("/Group"));
}

TEST(Pictures, PagesWithoutPicturesHaveNoGroup) {
    PressSheet sheet;
    sheet.block(sheet.root(), Role::paragraph, "words");
    EXPECT_FALSE(Reader(sheet.write()).page(0).hasKey("/Group"));
}

image::Jpeg jpeg(image::ColorSpace space) {
    image::Jpeg made;
    made.width = made.height = 1;
    made.color_space = space;
    made.data = "not looked into";
    return made;
}

TEST(Pictures, JpegDataPassesThrough) {
    pdf::ObjectStore store;
    report::Log log;
    const pdf::Ref ref = embed_jpeg(store, jpeg(image::ColorSpace::gray), "a.jpg", log);
    std::string written;
    store.write(ref, written);
    EXPECT_NE(written.find("/Filter/DCTDecode"), std::string::npos);
    EXPECT_NE(written.find("\nstream\nnot looked into\nendstream"), std::string::npos);
    EXPECT_TRUE(log.findings().empty());
}

TEST(Pictures, PrintingColoursWithoutAProfileAreAnError) {
    pdf::ObjectStore store;
    report::Log log;
    EXPECT_FALSE(embed_jpeg(store, jpeg(image::ColorSpace::cmyk), "a.jpg", log).valid());
    ASSERT_EQ(log.findings().size(), 1U);
    EXPECT_EQ(log.findings().front().rule, "picture-cmyk");
}

TEST(Pictures, ProfilesMustSuitThePicture) {
    const std::string srgb = base::read_file(std::filesystem::path(EVENPAGE_ROOT) / "fonts/icc/sRGB.icc");
    EXPECT_TRUE(pdf::is_usable_profile(srgb, image::ColorSpace::rgb));
    EXPECT_FALSE(pdf::is_usable_profile(srgb, image::ColorSpace::gray));
    EXPECT_FALSE(pdf::is_usable_profile("too short", image::ColorSpace::rgb));
}

} // namespace
