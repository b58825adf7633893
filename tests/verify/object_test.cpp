// Objects read from the bytes of a file, and by libqpdf where the bytes are not as they should be.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/QPDFWriter.hh>

#include "verify/document.h"
#include "verify/object_parser.h"
#include "verify/sample.h"

namespace {

using testing::ElementsAre;
using testing::Pair;
using verify::Document;
using verify::Object;
using verify::ObjectId;
using verify::Value;

// A file of these objects, numbered from 3, with a catalog and one page before them.
std::string file_of(const std::vector<std::string>& objects) {
    std::string bytes = "%PDF-1.7\n";
    std::vector<std::size_t> offsets;
    const auto add = [&](const std::string& object) {
        offsets.push_back(bytes.size());
        bytes += std::to_string(offsets.size()) + " 0 obj\n" + object + "\nendobj\n";
    };
    add("<</Type/Catalog/Pages 2 0 R>>");
    add("<</Type/Pages/Kids[<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>]/Count 1>>");
    for (const std::string& object : objects)
        add(object);
    const std::size_t table = bytes.size();
    bytes += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        bytes += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    bytes += "trailer\n<</Size " + std::to_string(offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
             std::to_string(table) + "\n%%EOF\n";
    return bytes;
}

// The one object of a file.
class OneObject {
public:
    explicit OneObject(const std::string& object) : bytes_(file_of({object})), document_(bytes_) {}
    Object operator*() const { return document_.object({3, 0}); }

private:
    std::string bytes_;
    Document document_;
};

TEST(Object, NumbersAreWholeOrReal) {
    EXPECT_EQ((*OneObject("[+17 -3 9007199254740993 .5 -2. 4]"))[std::size_t{2}].integer(),
              9007199254740993LL);
    const OneObject list("[+17 -.5 2.]");
    EXPECT_EQ((*list)[std::size_t{0}].integer(), 17);
    EXPECT_TRUE((*list)[std::size_t{1}].is_real());
    EXPECT_EQ((*list)[std::size_t{1}].number(), -0.5);
    EXPECT_FALSE((*list)[std::size_t{2}].is_integer());
    EXPECT_TRUE((*list)[std::size_t{3}].is_null()) << "past the end";
}

TEST(Object, StringsStandForBytes) {
    const OneObject list(
        R"([(a\(b\)\\ \101\r(n)) <48 65 6C6> (\376\377\000A\000\366) (\357\273\277é) (\200)])");
    EXPECT_EQ((*list)[std::size_t{0}].bytes(), "a(b)\\ A\r(n)");
    EXPECT_EQ((*list)[std::size_t{1}].bytes(), "Hel`");
    EXPECT_EQ((*list)[std::size_t{2}].text(), "Aö") << "UTF-16";
    EXPECT_EQ((*list)[std::size_t{3}].text(), "é") << "UTF-8";
    EXPECT_EQ((*list)[std::size_t{4}].text(), "•") << "PDFDocEncoding";
}

TEST(Object, NamesAndKeysAreReadThroughTheirEscapes) {
    const OneObject dictionary("<</A#42 /C#20D/A null/E<</F[]>>>>");
    EXPECT_EQ((*dictionary)["/AB"].name(), "C D");
    EXPECT_THAT((*dictionary).keys(), ElementsAre("/AB", "/E")) << "what is null is not there";
    EXPECT_TRUE((*dictionary)["/E"]["/F"].is_array());
    EXPECT_TRUE((*dictionary)["/E"]["/G"]["/H"].is_null());
}

TEST(Object, OfAKeyWrittenTwiceTheLastCounts) {
    std::string many = "<<";
    for (int i = 0; i < 40; ++i)
        many += "/K" + std::to_string(i) + " " + std::to_string(i) + "\n";
    EXPECT_EQ((*OneObject(many + "/K7 70>>"))["/K7"].integer(), 70);
    EXPECT_EQ((*OneObject(many + ">>"))["/K39"].integer(), 39);
    EXPECT_EQ((*OneObject("<</A 1/A 2>>"))["/A"].integer(), 2);
    EXPECT_EQ((*OneObject("<</A 1/A 2>>")).size(), 2U);
    EXPECT_EQ((*OneObject("<</A 1/A 2>>")).keys().size(), 1U);
}

TEST(Object, ReferencesAreFollowedAndKnowWhatTheyLeadTo) {
    const std::string bytes = file_of({"[4 0 R 5 0 R 6 0 R]", "<</Back 3 0 R>>", "6 0 R"});
    const Document document(bytes);
    const Object list = document.object({3, 0});
    EXPECT_EQ(list[std::size_t{0}].id(), (ObjectId{4, 0}));
    EXPECT_EQ(list[std::size_t{0}]["/Back"].id(), (ObjectId{3, 0}));
    EXPECT_EQ(list[std::size_t{2}].id(), (ObjectId{6, 0}));
    EXPECT_TRUE(list[std::size_t{2}].is_null()) << "there is no such object";
}

TEST(Object, WhatIsWrittenDifferentlyButEqualIsEqual) {
    EXPECT_EQ((*OneObject("<</A(x)/B[1 2 0 R]>>")).written(),
              (*OneObject("<< /B [ 1 2 0 R ] /A <78> >>")).written());
    EXPECT_NE((*OneObject("<</A(x)>>")).written(), (*OneObject("<</A(y)>>")).written());
}

TEST(Object, StreamsAnswerForTheirDictionary) {
    const OneObject stream("<</Length 3/Kind/Some>>stream\nabc\nendstream");
    ASSERT_TRUE((*stream).is_stream());
    EXPECT_EQ((*stream)["/Kind"].name(), "Some");
    EXPECT_EQ((*stream).dictionary()["/Length"].integer(), 3);
    EXPECT_EQ(verify::stream_data(*stream), "abc");
}

TEST(Object, ListsInListsMayBeDeep) {
    constexpr std::size_t depth = 200000;
    std::pmr::monotonic_buffer_resource arena;
    verify::ObjectParser parser(arena);
    EXPECT_TRUE(parser.object(std::string(depth, '[') + std::string(depth, ']')).has_value());
    EXPECT_FALSE(parser.object(std::string(depth, '[')).has_value());
}

// What these bytes say; "nothing" if they are left to libqpdf.
std::string parsed(std::string_view bytes) {
    std::pmr::monotonic_buffer_resource arena;
    verify::ObjectParser parser(arena);
    const auto value = parser.object(bytes);
    return value ? "something" : "nothing";
}

TEST(ObjectParser, LeavesWhatIsBrokenToLibqpdf) {
    for (const char* broken :
         {"", "]", "<</A>>", "<<1 2>>", "[1 R]", "[a]", "<</A 1", "[(x]", "<</A[>>]", "[0 0 R]"})
        EXPECT_EQ(parsed(broken), "nothing") << broken;
    for (const char* sound : {"1", "[1 0 R]", "<</A 1>>", "true", "()", "<>"})
        EXPECT_EQ(parsed(sound), "something") << sound;
}

TEST(ObjectStore, ReadsThroughLibqpdfWhatStandsElsewhereThanItShould) {
    std::string bytes = file_of({"<</A 7>>"});
    const std::size_t at = bytes.find("3 0 obj");
    bytes.replace(at, 7, "8 0 obj"); // the table says 3
    const Document document(bytes);
    EXPECT_NO_THROW(static_cast<void>(document.object({3, 0})));
    for (const char* broken : {"<</A 7/B>>", "<</A 7", "[1 2 foo]"}) {
        const OneObject object(broken);
        EXPECT_NO_THROW(static_cast<void>((*object)["/A"])) << broken;
    }
}

TEST(ObjectStore, DecryptsStrings) {
    verify_test::Sample sample;
    QPDFWriter writer(sample.pdf);
    writer.setOutputMemory();
    writer.setR3EncryptionParametersInsecure("", "owner", true, true, true, true, true, true, qpdf_r3p_full);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    const std::string bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    const Document document(bytes);
    ASSERT_EQ(document.problem(), "");
    EXPECT_EQ(verify::text(document.catalog(), "/Lang"), sample.catalog.getKey("/Lang").getUTF8Value());
}

TEST(ObjectStore, ListsEveryObjectOnceInOrder) {
    const std::string bytes = file_of({"7", "[3 0 R]"});
    const Document document(bytes);
    std::vector<int> numbers;
    for (const Object& object : document.all_objects())
        numbers.push_back(object.id().number);
    EXPECT_THAT(numbers, ElementsAre(1, 2, 3, 4));
    EXPECT_EQ(document.offsets().size(), 4U);
    EXPECT_THAT(document.catalog().entries(),
                ElementsAre(Pair("/Pages", testing::_), Pair("/Type", testing::_)));
}

} // namespace
