// Fonts of one byte a character: each rule about them with a file that breaks it, and the same file
// without the fault.
#include <filesystem>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "verify/font_program.h"
#include "verify/sample.h"

namespace {

using testing::Contains;
using testing::Not;
using namespace verify_test;

constexpr const char* true_type_file =
    EVENPAGE_ROOT "/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Bold.ttf";

unsigned number_at(const std::string& data, std::size_t at, std::size_t bytes) {
    unsigned value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8U | static_cast<unsigned char>(data[at + i]);
    return value;
}

void put(std::string& data, std::size_t at, unsigned value) {
    data[at] = static_cast<char>(value >> 8U);
    data[at + 1] = static_cast<char>(value & 0xFFU);
}

struct Map {
    unsigned platform;
    unsigned encoding;
};

// The TrueType font with its first character maps called by other names, and no others.
std::string with_maps(const std::vector<Map>& maps) {
    std::string data = base::read_file(true_type_file);
    std::size_t table = 0;
    for (unsigned i = 0; i < number_at(data, 4, 2); ++i)
        if (data.compare(12 + i * 16, 4, "cmap") == 0)
            table = number_at(data, 12 + i * 16 + 8, 4);
    EXPECT_LE(maps.size(), number_at(data, table + 2, 2)) << "the font has so few maps";
    put(data, table + 2, static_cast<unsigned>(maps.size()));
    for (std::size_t i = 0; i < maps.size(); ++i) {
        put(data, table + 4 + i * 8, maps[i].platform);
        put(data, table + 4 + i * 8 + 2, maps[i].encoding);
    }
    return data;
}

// A sample that shows an A in a simple font too, as an artifact.
class WithFont : public Sample {
public:
    WithFont(const std::string& subtype, const std::string& data, const std::string& file_key, int flags,
             const std::string& name) {
        descriptor = make("<</Type /FontDescriptor /FontName /" + name + " /Flags " + std::to_string(flags) +
                          " /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 "
                          "/FontBBox [0 0 1000 1000]>>");
        descriptor.replaceKey("/" + file_key, Object::newStream(&pdf, data));
        simple = make("<</Type /Font /Subtype /" + subtype + " /BaseFont /" + name +
                      " /FirstChar 65 /LastChar 65>>");
        simple.replaceKey("/FontDescriptor", descriptor);
        page.getKey("/Resources").getKey("/Font").replaceKey("/F2", simple);
        content = "/Artifact BMC BT /F2 9 Tf 40 40 Td (A) Tj ET EMC " + content;
    }
    void widths(double width) {
        Object only = Object::newArray();
        only.appendItem(Object::newReal(width, 3));
        simple.replaceKey("/Widths", only);
    }

    Object simple = Object::newNull();
};

struct TrueType {
    std::vector<Map> maps{{0, 3}, {3, 1}};
    int flags = 32;
    std::string encoding = "/WinAnsiEncoding";
    std::size_t widths = 1;
};

using Profile = std::vector<std::string>;

std::vector<std::string> broken_by(const TrueType& made, const Profile& profile = {"ua-1", "a-2a"}) {
    WithFont sample("TrueType", with_maps(made.maps), "FontFile2", made.flags, "Simple");
    const verify::FontProgram program(base::read_file(true_type_file));
    sample.widths(*program.width(program.glyph_by_map(3, 1, 'A')));
    for (std::size_t i = 1; i < made.widths; ++i)
        sample.simple.getKey("/Widths").appendItem(Object::newInteger(500));
    if (!made.encoding.empty())
        sample.simple.replaceKey("/Encoding", QPDFObjectHandle::parse(made.encoding));
    return broken(sample.bytes(), profile);
}

const std::vector<std::string> rules{
    "true-type-map",          "true-type-map-2",          "true-type-encoding", "true-type-symbolic-encoding",
    "true-type-symbolic-map", "true-type-symbolic-map-2", "font-widths-entry"};

void expect_sound(const TrueType& made) {
    for (const Profile& profile : {Profile{"ua-1", "a-2a"}, Profile{"ua-2", "a-4"}}) {
        const std::vector<std::string> found = broken_by(made, profile);
        for (const std::string& rule : rules)
            EXPECT_THAT(found, Not(Contains(rule)));
    }
}

TEST(SimpleFont, SoundOnesBreakNoRule) {
    expect_sound({});
    expect_sound({{{1, 0}}, 32, "/MacRomanEncoding"});
    expect_sound({{{3, 0}}, 4, ""});
    expect_sound({{{0, 3}, {3, 0}}, 4, ""});
    expect_sound({{{0, 3}, {3, 1}}, 32, "<</BaseEncoding/WinAnsiEncoding/Differences[65/A]>>"});
}

TEST(SimpleFont, OthersThanSymbolsNeedAMap) {
    EXPECT_THAT(broken_by({{}, 32, "/WinAnsiEncoding"}), Contains("true-type-map"));
    EXPECT_THAT(broken_by({{{0, 3}}, 32, "/WinAnsiEncoding"}, {"ua-2", "a-4"}), Contains("true-type-map-2"));
}

TEST(SimpleFont, OthersThanSymbolsNeedAnEncodingByName) {
    EXPECT_THAT(broken_by({{{0, 3}, {3, 1}}, 32, ""}), Contains("true-type-encoding"));
    EXPECT_THAT(broken_by({{{0, 3}, {3, 1}}, 32, "/StandardEncoding"}), Contains("true-type-encoding"));
    EXPECT_THAT(broken_by({{{0, 3}, {3, 1}}, 32, "<</BaseEncoding/WinAnsiEncoding/Differences[65/nosuch]>>"}),
                Contains("true-type-encoding"));
}

TEST(SimpleFont, SymbolsHaveTheirOwnEncoding) {
    EXPECT_THAT(broken_by({{{3, 0}}, 4, "/WinAnsiEncoding"}), Contains("true-type-symbolic-encoding"));
    EXPECT_THAT(broken_by({{{0, 3}, {3, 1}}, 4, ""}), Contains("true-type-symbolic-map"));
    EXPECT_THAT(broken_by({{{0, 3}}, 4, ""}, {"ua-2", "a-4"}), Contains("true-type-symbolic-map-2"));
}

TEST(SimpleFont, WidthsAreThoseOfTheCharactersThatItSaysItHas) {
    EXPECT_THAT(broken_by({{{0, 3}, {3, 1}}, 32, "/WinAnsiEncoding", 2}), Contains("font-widths-entry"));
}

// The list of a Type 1 subset's glyphs: all that the program has.
std::vector<std::string> broken_by_list(const std::string& list) {
    const std::string data = base::read_file("/usr/share/fonts/type1/urw-base35/NimbusSans-Bold.t1");
    const verify::FontProgram program(data);
    WithFont sample("Type1", data, "FontFile", 32, "ABCDEF+Nimbus");
    sample.widths(*program.width(program.glyph_by_name("A")));
    sample.simple.replaceKey("/Encoding", Object::newName("/WinAnsiEncoding"));
    std::string names;
    for (std::uint32_t glyph = 0; glyph < program.glyph_count(); ++glyph)
        if (program.glyph_name(glyph) != ".notdef")
            names += "/" + program.glyph_name(glyph);
    sample.descriptor.replaceKey("/CharSet", Object::newString(list.empty() ? names : list));
    return broken(sample.bytes(), {"ua-1", "a-2a"});
}

TEST(SimpleFont, ASubsetListsItsGlyphs) {
    EXPECT_THAT(broken_by_list(""), Not(Contains("char-set")));
    EXPECT_THAT(broken_by_list("/A"), Contains("char-set"));
}

} // namespace
