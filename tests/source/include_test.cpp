#include "source/include.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "source/files.h"
#include "source/read_support.h"

namespace {

using source_test::Reading;

// A folder of its own for each test, gone afterwards.
class Include : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path(testing::TempDir()) /
                  (std::string("evenpage_include_") +
                   testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::create_directories(folder_ / "chapters");
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const char* name, const std::string& text) const { base::write_file(folder_ / name, text); }

    // A book that holds `body`.
    [[nodiscard]] Reading read(const std::string& body) const {
        return Reading("<book xmlns:xi='http://www.w3.org/2001/XInclude'>" + body + "</book>",
                       folder_ / "book.xml");
    }

    std::filesystem::path folder_;
};

TEST_F(Include, PutsTheFileInItsPlace) {
    write("chapters/one.xml",
          "<?xml version='1.0'?><chapter xmlns='http://docbook.org/ns/docbook'>1"
          "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='two.xml'/></chapter>");
    write("chapters/two.xml", "<para>2</para>");
    const Reading reading = read("<a/><xi:include href='chapters/one.xml'/><b/>");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.dump(), "book\n a\n chapter\n  \"1\"\n  para\n   \"2\"\n b\n");
    EXPECT_EQ(reading.node(2).ns, source::Namespace::docbook);
    EXPECT_EQ(reading.node(4).ns, source::Namespace::none);
    EXPECT_EQ(reading.quote(reading.node(4).span), "<para>");
    EXPECT_TRUE(reading.sources.name(reading.node(4).span.file).ends_with("chapters/two.xml"));
    EXPECT_EQ(reading.document.folder_of(reading.node(4).span.file), "chapters/");
    EXPECT_EQ(reading.document.folder_of(reading.node(0).span.file), "");
}

TEST_F(Include, ReadsTheEntitiesOfADtdBesideTheManuscript) {
    write("handbook.dtd", "<?xml version='1.0' encoding='UTF-8'?><!ELEMENT a (b)>\n<!ENTITY % co 'Dorset'>"
                          "<!ENTITY council '%co; Council'><!ENTITY area 'of the DTD'>");
    const Reading reading("<!DOCTYPE a SYSTEM 'handbook.dtd' [<!ENTITY area 'Poole'>]>"
                          "<a>&council;, &area;</a>",
                          folder_ / "book.xml");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.node(1).text, "Dorset Council, Poole");
    const Reading missing("<!DOCTYPE a SYSTEM 'no.dtd'><a>&council;</a>", folder_ / "book.xml");
    EXPECT_EQ(missing.log.findings().at(0).hints.at(0),
              "the DTD no.dtd was not read, so names that it declares are unknown");
}

TEST_F(Include, AMistakeInTheDtdIsShownThere) {
    write("handbook.dtd", "\n<!ENTITY council>");
    const Reading reading("<!DOCTYPE a SYSTEM 'handbook.dtd'><a/>", folder_ / "book.xml");
    EXPECT_EQ(reading.findings(),
              "2:1 an entity declaration needs a name and a quoted text [xml-well-formed]\n");
}

TEST_F(Include, TakesOneElementById) {
    write("parts.xml",
          "<x xmlns:p='http://docbook.org/ns/docbook'><p:a xml:id='one'/><p:a id='two'><c/></p:a></x>");
    const Reading reading = read("<xi:include href='parts.xml' xpointer='two'/>"
                                 "<xi:include href='parts.xml' xpointer='element(one)'/>");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.dump(), "book\n a\n  id=two\n  c\n a\n  xml:id=one\n");
    EXPECT_EQ(reading.node(1).ns, source::Namespace::docbook);
}

TEST_F(Include, TakesCharacters) {
    write("code.txt", "if (a < b)\r\n  &amp;");
    const Reading reading = read("<xi:include href='code.txt' parse='text'/>");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.node(1).text, "if (a < b)\n  &amp;");
    EXPECT_EQ(reading.quote(reading.node(1).span), "if (a < b)\r\n  &amp;");
}

TEST_F(Include, WhatIsThereMakesACompleteDocument) {
    write("x.xml", "<a/>");
    EXPECT_TRUE(read("<xi:include href='x.xml'/>").document.complete);
}

TEST_F(Include, FallsBackWhenTheFileIsMissing) {
    const Reading reading = read("<xi:include href='no.xml'><xi:fallback><para>sorry</para></xi:fallback>"
                                 "</xi:include><b/>");
    EXPECT_FALSE(reading.log.has_errors());
    EXPECT_EQ(reading.log.findings().at(0).rule, "include-fallback");
    EXPECT_EQ(reading.dump(), "book\n para\n  \"sorry\"\n b\n");
}

TEST_F(Include, AMissingFileIsAnErrorWhereItIsIncluded) {
    const Reading reading = read("\n  <xi:include href='no.xml'/>");
    EXPECT_FALSE(reading.document.empty()) << "what else is wrong can be found at once";
    EXPECT_FALSE(reading.document.complete);
    EXPECT_EQ(reading.findings(), "2:3 cannot read the included file no.xml [include-missing]\n");
    EXPECT_EQ(read("\n<xi:include href='http://x.org/a.xml'/>").log.findings().at(0).rule, "include-missing");
    EXPECT_EQ(read("\n<xi:include href='chapters'/>").log.findings().at(0).rule, "include-missing");
    EXPECT_EQ(read("\n<xi:include/>").findings(), "2:1 this xi:include names no file [include-missing]\n");
}

TEST_F(Include, AnErrorInTheFileIsShownThere) {
    write("bad.xml", "<a>\n</b>");
    const Reading reading = read("<xi:include href='bad.xml'/>");
    EXPECT_FALSE(reading.document.complete);
    EXPECT_EQ(reading.findings(), "2:1 <a> is closed by </b>; it was opened at line 1 [xml-well-formed]\n");
}

TEST_F(Include, AFileThatIncludesItselfIsAnError) {
    const std::string start = "<a xmlns:xi='http://www.w3.org/2001/XInclude'>";
    write("x.xml", start + "<xi:include href='y.xml'/></a>");
    write("y.xml", start + "<xi:include href='./x.xml'/></a>");
    const Reading reading = read("<xi:include href='x.xml'/>");
    ASSERT_EQ(reading.log.findings().size(), 1u);
    EXPECT_EQ(reading.log.findings()[0].rule, "include-cycle");
    EXPECT_TRUE(read("<b xml:id='b'><xi:include xpointer='b'/></b>").log.has_errors());
}

TEST_F(Include, IncludesThatDoubleEachTimeEndQuickly) {
    const std::string start = "<a xmlns:xi='http://www.w3.org/2001/XInclude'>";
    for (int i = 0; i < 30; ++i) {
        const std::string next = "<xi:include href='" + std::to_string(i + 1) + ".xml'/>";
        write((std::to_string(i) + ".xml").c_str(), start + next + next + "</a>");
    }
    write("30.xml", "<a/>");
    const Reading reading = read("<xi:include href='0.xml'/>");
    ASSERT_EQ(reading.log.findings().size(), 1u);
    EXPECT_EQ(reading.log.findings()[0].message, "more than 10000 files are included");
}

TEST_F(Include, OtherPointersAreRefused) {
    write("x.xml", "<a/>");
    EXPECT_EQ(read("<xi:include href='x.xml' xpointer='xpointer(//b)'/>").log.findings().at(0).rule,
              "include-xpointer");
    EXPECT_EQ(read("<xi:include href='x.xml' xpointer='nobody'/>").log.findings().at(0).rule,
              "include-missing");
}

TEST_F(Include, EntitiesStandForFiles) {
    write("chapters/one.xml",
          "<?xml version='1.0' encoding='UTF-8'?>\n<chapter>&name;</chapter>\n<chapter/>");
    const Reading reading("<!DOCTYPE book [<!ENTITY one SYSTEM 'chapters/one.xml'><!ENTITY name 'N'>]>"
                          "<book>\n&one;&name;</book>",
                          folder_ / "book.xml");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.dump(), "book\n \"\\n\"\n \"\\n\"\n chapter\n  \"N\"\n \"\\n\"\n chapter\n \"N\"\n");
    EXPECT_EQ(reading.document.folder_of(reading.node(3).span.file), "chapters/");
    EXPECT_EQ(reading.quote(reading.node(3).span), "<chapter>");
}

TEST_F(Include, FilesDeclareEntities) {
    write("names.ent",
          "<?xml version='1.0'?>\n<!-- names --><!ENTITY co 'Dorset'>\n<!ENTITY one SYSTEM 'one.xml'>");
    write("one.xml", "<chapter/>");
    const Reading reading(
        "<!DOCTYPE book [<!ENTITY % names SYSTEM 'names.ent'>\n%names;]><book>&co;&one;</book>",
        folder_ / "book.xml");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.dump(), "book\n \"Dorset\"\n chapter\n");
    write("names.ent", "<!ENTITY co>");
    const Reading broken("<!DOCTYPE book [<!ENTITY % names SYSTEM 'names.ent'>\n%names;]><book/>",
                         folder_ / "book.xml");
    EXPECT_TRUE(broken.sources.name(broken.log.findings().at(0).span.file).ends_with("names.ent"));
}

TEST_F(Include, AnEntityNeedsItsFile) {
    const Reading reading("<!DOCTYPE book [<!ENTITY one SYSTEM 'no.xml'>]>\n<book>\n &one;</book>",
                          folder_ / "book.xml");
    EXPECT_TRUE(reading.document.empty());
    ASSERT_EQ(reading.log.findings().size(), 1u);
    EXPECT_TRUE(reading.findings().starts_with("3:2 `&one;` stands for the file "));
    EXPECT_TRUE(reading.findings().ends_with("no.xml, which cannot be read [entity-external]\n"));
}

TEST_F(Include, AnEntityThatStandsForItsOwnFileIsAnError) {
    write("one.xml", "<a>&one;</a>");
    const Reading reading("<!DOCTYPE book [<!ENTITY one SYSTEM 'one.xml'>]><book>&one;</book>",
                          folder_ / "book.xml");
    ASSERT_EQ(reading.log.findings().size(), 1u);
    EXPECT_EQ(reading.log.findings()[0].rule, "entity-expansion");
}

TEST(ResolveHref, IsRelativeToTheIncludingFile) {
    EXPECT_EQ(source::resolve_href("in/book.xml", "chapters/a%20b.xml"), "in/chapters/a b.xml");
    EXPECT_EQ(source::resolve_href("in/book.xml", "../x.xml"), "x.xml");
    EXPECT_EQ(source::resolve_href("in/book.xml", "http://x.org/a.xml"), std::nullopt);
    EXPECT_EQ(source::resolve_href("in/book.xml", "a.xml#id"), std::nullopt);
}

} // namespace
