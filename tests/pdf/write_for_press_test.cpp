// Reads press copies back and holds them to ISO 15930-7 and to what print shops ask for.
#include "pdf/write_for_press.h"

#include <gtest/gtest.h>
#include <regex>

#include "base/expect.h"
#include "pdf/press_sheet.h"

namespace {

using namespace pdf_test;

constexpr double bleed = 3 * 72 / 25.4;

pdf::PrintingCondition condition() {
    return {base::read_file(std::filesystem::path(EVENPAGE_ROOT) / "fonts/icc/ISOcoated_v2_300_bas.icc"),
            "FOGRA39"};
}

class PressCopy {
public:
    PressSheet sheet;

    PressCopy() {
        sheet.settings.standard = pdf::Standard::x4;
        sheet.pages.pages.back().bleed = Length::from_points(bleed);
    }
    layout::Page& page() { return sheet.pages.pages.back(); }
    pdf::PressFile file() {
        return pdf::write_for_press(sheet.tree, sheet.pages, fonts(), sheet.settings, condition(), sheet.log);
    }
    Reader read() { return Reader(file().bytes); }
    void fill(double left, double top, double width, double height, base::Color color) {
        const base::Rect rect{{Length::from_points(left), Length::from_points(top)},
                              {Length::from_points(width), Length::from_points(height)}};
        page().marks.push_back({layout::Artifact::background, layout::Fill{rect, color, {}}});
    }
};

std::string content_of(Reader& reader, std::size_t page = 0) {
    const auto data = reader.page(page).getKey("/Contents").getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

std::vector<double> box(QPDFObjectHandle page, const char* name) {
    std::vector<double> numbers;
    for (QPDFObjectHandle number : page.getKey(name).getArrayAsVector())
        numbers.push_back(number.getNumericValue());
    return numbers;
}

std::string metadata_of(Reader& reader) {
    const auto data = reader.catalog().getKey("/Metadata").getRawStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

PressCopy with_a_line_of_text() {
    PressCopy copy;
    copy.sheet.block(copy.sheet.root(), Role::paragraph, "Sharp black words");
    return copy;
}

TEST(WriteForPress, SaysInBothPlacesThatItIsX4) {
    PressCopy copy = with_a_line_of_text();
    Reader reader = copy.read();
    EXPECT_EQ(reader.warnings(), 0U);
    QPDFObjectHandle info = reader.trailer().getKey("/Info");
    EXPECT_EQ(info.getKey("/GTS_PDFXVersion").getUTF8Value(), "PDF/X-4");
    EXPECT_EQ(info.getKey("/Trapped").getName(), "/False");
    EXPECT_EQ(info.getKey("/Title").getUTF8Value(), "Test & trial");
    EXPECT_EQ(info.getKey("/CreationDate").getUTF8Value(), "D:20240610061320Z");
    EXPECT_EQ(info.getKey("/ModDate").getUTF8Value(), "D:20240610061320Z");
    const std::string xmp = metadata_of(reader);
    for (const char* part :
         {"xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"",
          "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "<pdf:Trapped>False</pdf:Trapped>",
          "Test &amp; trial", "<xmp:CreateDate>2024-06-10T06:13:20Z</xmp:CreateDate>",
          "<xmp:ModifyDate>2024-06-10T06:13:20Z</xmp:ModifyDate>", "<xmp:MetadataDate>",
          "<xmpMM:DocumentID>uuid:", "<xmpMM:VersionID>1<",
          "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>"})
        EXPECT_TRUE(contains(xmp, part)) << part;
    EXPECT_FALSE(contains(xmp, "<pdfuaid:part>"));
    EXPECT_EQ(reader.trailer().getKey("/ID").getArrayNItems(), 2);
    EXPECT_FALSE(reader.qpdf().isEncrypted());
    EXPECT_EQ(reader.qpdf().getPDFVersion(), "1.6");
}

TEST(WriteForPress, ADraftClaimsNothing) {
    PressCopy copy = with_a_line_of_text();
    copy.sheet.settings.standard = pdf::Standard::none;
    Reader reader = copy.read();
    EXPECT_FALSE(contains(metadata_of(reader), "GTS_PDFXVersion"));
    EXPECT_FALSE(reader.trailer().getKey("/Info").hasKey("/GTS_PDFXVersion"));
    copy.sheet.settings.standard = pdf::Standard::ua1_a2a;
    EXPECT_THROW(copy.file(), base::BrokenContract);
}

TEST(WriteForPress, NamesItsPrintingConditionAndCarriesTheProfile) {
    PressCopy copy = with_a_line_of_text();
    Reader reader = copy.read();
    QPDFObjectHandle intents = reader.catalog().getKey("/OutputIntents");
    ASSERT_EQ(intents.getArrayNItems(), 1);
    QPDFObjectHandle intent = intents.getArrayItem(0);
    EXPECT_EQ(intent.getKey("/S").getName(), "/GTS_PDFX");
    EXPECT_EQ(intent.getKey("/OutputConditionIdentifier").getUTF8Value(), "FOGRA39");
    EXPECT_EQ(intent.getKey("/RegistryName").getUTF8Value(), "http://www.color.org");
    EXPECT_EQ(intent.getKey("/Info").getUTF8Value(), "ISO Coated v2 300% (basICColor)");
    QPDFObjectHandle profile = intent.getKey("/DestOutputProfile");
    EXPECT_EQ(profile.getDict().getKey("/N").getIntValue(), 4);
    const auto data = profile.getStreamData();
    const std::string bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    EXPECT_EQ(bytes, condition().profile);
    EXPECT_EQ(bytes.substr(12, 4), "prtr");
    EXPECT_EQ(bytes.substr(16, 4), "CMYK");
}

TEST(WriteForPress, HasNothingToClickNoTagsAndNoLayers) {
    PressCopy copy = with_a_line_of_text();
    const NodeId link = copy.sheet.node(copy.sheet.root(), Role::link);
    copy.sheet.tree.set_attribute(link, Name::href, "https://example.org");
    copy.sheet.show(copy.sheet.leaf(link, "a link"), "a link");
    Reader reader = copy.read();
    for (const char* key : {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/OpenAction", "/AA", "/Names",
                            "/OCProperties", "/AcroForm"})
        EXPECT_FALSE(reader.catalog().hasKey(key)) << key;
    for (const char* key : {"/Annots", "/AA", "/StructParents"})
        EXPECT_FALSE(reader.page(0).hasKey(key)) << key;
    EXPECT_FALSE(contains(content_of(reader), "/MCID"));
}

TEST(WriteForPress, HasTrimBoxInBleedBoxInMediaBox) {
    PressCopy copy = with_a_line_of_text();
    Reader reader = copy.read();
    QPDFObjectHandle page = reader.page(0);
    const auto media = box(page, "/MediaBox");
    const auto bleeds = box(page, "/BleedBox");
    const auto trim = box(page, "/TrimBox");
    EXPECT_FALSE(page.hasKey("/ArtBox"));
    EXPECT_NEAR(trim[2] - trim[0], 595, 0.02);
    EXPECT_NEAR(trim[3] - trim[1], 842, 0.02);
    for (const std::size_t low : {0U, 1U}) {
        EXPECT_NEAR(trim[low] - bleeds[low], bleed, 0.02);
        EXPECT_NEAR(bleeds[low + 2] - trim[low + 2], bleed, 0.02);
        EXPECT_LE(media[low], bleeds[low]);
        EXPECT_GE(media[low + 2], bleeds[low + 2]);
    }
}

TEST(WriteForPress, HasATrimBoxWithoutBleedToo) {
    PressCopy copy = with_a_line_of_text();
    copy.page().bleed = {};
    Reader reader = copy.read();
    EXPECT_EQ(box(reader.page(0), "/TrimBox"), box(reader.page(0), "/MediaBox"));
}

TEST(WriteForPress, CropMarksStandOutsideTheBleedOnEveryPlate) {
    PressCopy copy = with_a_line_of_text();
    copy.page().crop_marks = true;
    Reader reader = copy.read();
    QPDFObjectHandle page = reader.page(0);
    EXPECT_NEAR(box(page, "/BleedBox")[0], 18, 0.02); // the marks are 18 pt long
    QPDFObjectHandle space = page.getKey("/Resources").getKey("/ColorSpace").getKey("/Registration");
    EXPECT_EQ(space.getArrayItem(0).getName(), "/Separation");
    EXPECT_EQ(space.getArrayItem(1).getName(), "/All");
    EXPECT_TRUE(contains(content_of(reader), "q .25 w /Registration CS 1 SCN"));
}

TEST(WriteForPress, BlackTextIsBlackInkAloneAndOverprints) {
    PressCopy copy = with_a_line_of_text();
    Reader reader = copy.read();
    const std::string content = content_of(reader);
    EXPECT_TRUE(contains(content, "/O1 gs\n"));
    EXPECT_TRUE(contains(content, "0 0 0 1 k\n"));
    QPDFObjectHandle state = reader.page(0).getKey("/Resources").getKey("/ExtGState").getKey("/O1");
    EXPECT_TRUE(state.getKey("/op").getBoolValue());
    EXPECT_TRUE(state.getKey("/OP").getBoolValue());
    EXPECT_EQ(state.getKey("/OPM").getIntValue(), 1);
}

TEST(WriteForPress, WhiteAndGrayTextKnockOut) {
    for (const base::Color color : {base::Color{255, 255, 255, 255}, base::Color{90, 90, 90, 255}}) {
        PressCopy copy;
        std::get<layout::Glyphs>(
            copy.sheet.show(copy.sheet.leaf(copy.sheet.root(), "not black"), "not black").shape)
            .color = color;
        Reader reader = copy.read();
        EXPECT_FALSE(contains(content_of(reader), "/O1 gs"));
    }
}

TEST(WriteForPress, OverprintingEndsBeforeAnythingElseIsPainted) {
    PressCopy copy = with_a_line_of_text();
    copy.fill(100, 200, 300, 100, {255, 0, 0, 255});
    Reader reader = copy.read();
    const std::string content = content_of(reader);
    EXPECT_LT(content.find("/O1 gs"), content.find("/O0 gs"));
    EXPECT_LT(content.find("/O0 gs"), content.find(" re f"));
}

TEST(WriteForPress, UsesNoColorOfScreens) {
    PressCopy copy = with_a_line_of_text();
    copy.fill(100, 200, 300, 100, {0, 90, 160, 128});
    copy.page().marks.push_back(
        {layout::Artifact::layout,
         layout::DashedLine{
             {}, {Length::from_points(100), {}}, Length::from_points(1), false, {9, 9, 99, 255}}});
    Reader reader = copy.read();
    EXPECT_FALSE(std::regex_search(content_of(reader), std::regex(R"((^|\s)(rg|RG|g|G|sc|SC|cs|CS)\s)")));
    EXPECT_EQ(reader.page(0).getKey("/Group").getKey("/CS").getName(), "/DeviceCMYK");
}

TEST(WriteForPress, WhatTouchesTheEdgeFillsTheBleed) {
    PressCopy copy;
    copy.fill(0, 0, 595, 100, {0, 90, 160, 255});
    copy.fill(100, 200, 300, 100, {0, 90, 160, 255});
    Reader reader = copy.read();
    const std::string content = content_of(reader);
    // Left and top in the sheet's corner; the page's lower left corner lies 8.5 pt inside it.
    EXPECT_TRUE(std::regex_search(content, std::regex(R"(0 750\.5 612 108\.5 re f)"))) << content;
    EXPECT_TRUE(std::regex_search(content, std::regex(R"(108\.5 550\.5 300 100 re f)"))) << content;
}

TEST(WriteForPress, NoRuleIsThinnerThanAQuarterPoint) {
    PressCopy copy;
    copy.fill(100, 200, 300, 0.1, {});
    copy.page().marks.push_back(
        {layout::Artifact::layout,
         layout::DashedLine{{}, {Length::from_points(100), {}}, Length::from_points(0.1), false, {}}});
    Reader reader = copy.read();
    const std::string content = content_of(reader);
    EXPECT_TRUE(contains(content, "300 .25 re f")) << content;
    EXPECT_TRUE(contains(content, ".25 w[")) << content;
}

TEST(WriteForPress, EmbedsEveryFont) {
    PressCopy copy = with_a_line_of_text();
    Reader reader = copy.read();
    QPDFObjectHandle all = reader.page(0).getKey("/Resources").getKey("/Font");
    ASSERT_FALSE(all.getKeys().empty());
    for (const std::string& name : all.getKeys()) {
        QPDFObjectHandle descriptor =
            all.getKey(name).getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor");
        EXPECT_TRUE(descriptor.hasKey("/FontFile2") || descriptor.hasKey("/FontFile3")) << name;
    }
}

TEST(WriteForPress, KeepsPagesSingleAndInOrder) {
    PressCopy copy = with_a_line_of_text();
    copy.sheet.new_page("2");
    copy.page().bleed = Length::from_points(bleed);
    copy.fill(100, 200, 300, 100, {255, 0, 0, 255});
    const pdf::PressFile file = copy.file();
    Reader reader(file.bytes);
    EXPECT_EQ(reader.qpdf().getAllPages().size(), 2U);
    ASSERT_EQ(file.inks.size(), 2U);
    EXPECT_FALSE(file.inks[0].color);
    EXPECT_EQ(file.inks[0].most, 255);
    EXPECT_TRUE(file.inks[1].color);
    EXPECT_EQ(file.condition, "ISO Coated v2 300% (basICColor)");
}

TEST(WriteForPress, IsTheSameAtAnyNumberOfThreads) {
    PressCopy copy = with_a_line_of_text();
    copy.sheet.settings.threads = 1;
    const std::string one = copy.file().bytes;
    copy.sheet.settings.threads = 4;
    EXPECT_EQ(copy.file().bytes, one);
}

layout::PictureId place(PressCopy& copy, image::Picture picture) {
    const layout::PictureId id = copy.sheet.use(std::move(picture));
    const base::Rect rect{{Length::from_points(50), Length::from_points(50)},
                          {Length::from_points(50), Length::from_points(50)}};
    copy.page().marks.push_back({layout::Artifact::layout, layout::PlacedPicture{id, rect, {}}});
    return id;
}

TEST(WriteForPress, PixelsAreSeparatedAndKeepTheirMask) {
    PressCopy copy;
    image::Raster raster;
    raster.width = 2;
    raster.height = 1;
    raster.pixels = std::string("\xFF\0\0\0\0\0", 6);
    raster.alpha = "\x80\xFF";
    place(copy, {{}, {Length::from_points(2), Length::from_points(1)}, raster, {}, {}});
    Reader reader = copy.read();
    QPDFObjectHandle dict = reader.page(0).getKey("/Resources").getKey("/XObject").getKey("/X0").getDict();
    EXPECT_EQ(dict.getKey("/ColorSpace").getName(), "/DeviceCMYK");
    EXPECT_EQ(dict.getKey("/SMask").getDict().getKey("/ColorSpace").getName(), "/DeviceGray");
    EXPECT_EQ(reader.page(0).getKey("/Group").getKey("/CS").getName(), "/DeviceCMYK");
}

TEST(WriteForPress, DrawingsArePaintedWithInkAndNoHairlines) {
    PressCopy copy;
    image::Shape shape;
    shape.path.verbs = {image::Verb::move, image::Verb::line};
    shape.path.points = {{0, 0}, {100, 100}};
    image::Gradient gradient;
    gradient.coordinates = {0, 0, 100, 0, 0, 0};
    gradient.stops = {{0, {255, 0, 0, 255}}, {1, {0, 0, 255, 255}}};
    shape.fill = gradient;
    image::Stroke stroke;
    stroke.paint = base::Color{200, 0, 0, 255};
    stroke.width = 0.1;
    shape.stroke = stroke;
    image::VectorPicture drawing{{shape}};
    // Shown at half its natural size: strokes must be twice as wide in the drawing.
    place(copy, {{}, {Length::from_points(100), Length::from_points(100)}, drawing, {}, {}});
    Reader reader = copy.read();
    QPDFObjectHandle form = reader.page(0).getKey("/Resources").getKey("/XObject").getKey("/X0");
    QPDFObjectHandle shading =
        form.getDict().getKey("/Resources").getKey("/Pattern").getKey("/P0").getKey("/Shading");
    EXPECT_EQ(shading.getKey("/ColorSpace").getName(), "/DeviceCMYK");
    EXPECT_EQ(shading.getKey("/Function").getKey("/Functions").getArrayNItems(), 8);
    const auto data = form.getStreamData();
    const std::string content(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    EXPECT_TRUE(contains(content, ".5 w 0 J")) << content;
    EXPECT_FALSE(std::regex_search(content, std::regex(R"((^|\s)(rg|RG|g|G)\s)"))) << content;
}

TEST(WriteForPress, DamagedJpegDataIsAnError) {
    PressCopy copy;
    image::Jpeg jpeg;
    jpeg.width = jpeg.height = 1;
    jpeg.data = "no JPEG";
    place(copy, {"photo.jpg", {Length::from_points(10), Length::from_points(10)}, jpeg, {}, {}});
    copy.file();
    ASSERT_EQ(copy.sheet.log.findings().size(), 1U);
    EXPECT_EQ(copy.sheet.log.findings().front().rule, "picture-damaged");
}

} // namespace
