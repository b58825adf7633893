#include "pdf/write.h"

#include <cstdlib>
#include <gtest/gtest.h>

#include "pdf/press_sheet.h"

namespace {

using namespace pdf_test;

// The one document that most tests look at.
void fill(PressSheet& sheet) {
    const NodeId chapter = sheet.node(sheet.root(), Role::chapter);
    const NodeId heading = sheet.block(chapter, Role::heading, "Parks and (open) spaces", 1);
    const NodeId paragraph = sheet.node(chapter, Role::paragraph);
    const std::string_view words = "The council keeps co-operation alive in office";
    const NodeId text = sheet.leaf(paragraph, words);
    std::get<layout::Glyphs>(sheet.show(text, "The council keeps").shape).space_after = true;
    sheet.new_line();
    std::get<layout::Glyphs>(sheet.show(text, "co-opera-").shape).hyphen = true;
    sheet.new_page("2");
    sheet.show_as(layout::Artifact::header, "Running head");
    sheet.new_line();
    sheet.show(text, "tion alive in office");
    const NodeId link = sheet.node(paragraph, Role::link);
    sheet.tree.set_attribute(link, Name::href, "https://example.org/a b");
    sheet.show(sheet.leaf(link, " see the site"), " see the site");
    const NodeId inside = sheet.node(paragraph, Role::cross_reference);
    sheet.tree[inside].target = heading;
    sheet.show(sheet.leaf(inside, " page one"), " page one");
    sheet.new_line();
}

TEST(Write, MakesAFileThatReadsBackWithoutWarnings) {
    PressSheet sheet;
    fill(sheet);
    const std::string bytes = sheet.write();
    if (const char* folder = std::getenv("EVENPAGE_KEEP"))
        base::write_file(std::filesystem::path(folder) / "write.pdf", bytes);
    EXPECT_EQ(bytes.substr(0, 8), "%PDF-1.7");
    Reader reader(bytes);
    EXPECT_EQ(reader.warnings(), 0U);
    EXPECT_EQ(reader.qpdf().getAllPages().size(), 2U);
    EXPECT_TRUE(sheet.log.findings().empty());
}

TEST(Write, KeepsOneParagraphOverAPageBreakOneElement) {
    PressSheet sheet;
    fill(sheet);
    EXPECT_EQ(Reader(sheet.write()).outline_of_tags(), "Document(Sect(H1(0) P(1 1.0 Link(1 @) Link(2 @))))");
}

TEST(Write, IsTheSameAtAnyNumberOfThreads) {
    PressSheet one;
    fill(one);
    PressSheet four;
    fill(four);
    four.settings.threads = 4;
    EXPECT_EQ(one.write(), four.write());
}

TEST(Write, NamesTheDocumentAsPdfUaAsks) {
    PressSheet sheet;
    fill(sheet);
    Reader reader(sheet.write());
    QPDFObjectHandle catalog = reader.catalog();
    EXPECT_TRUE(catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_TRUE(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    EXPECT_EQ(catalog.getKey("/Lang").getUTF8Value(), "en-GB");
    EXPECT_EQ(reader.trailer().getKey("/Info").getKey("/Title").getUTF8Value(), "Test & trial");
    EXPECT_TRUE(reader.trailer().hasKey("/ID"));
    EXPECT_EQ(reader.page(1).getKey("/Tabs").getName(), "/S");
    EXPECT_FALSE(reader.page(0).hasKey("/Tabs"));
}

TEST(Write, Pdf20HasNoInfoAndStructureDestinations) {
    PressSheet sheet;
    fill(sheet);
    sheet.settings.standard = pdf::Standard::ua2_a4;
    const std::string bytes = sheet.write();
    if (const char* folder = std::getenv("EVENPAGE_KEEP"))
        base::write_file(std::filesystem::path(folder) / "write20.pdf", bytes);
    EXPECT_EQ(bytes.substr(0, 8), "%PDF-2.0");
    Reader reader(bytes);
    EXPECT_FALSE(reader.trailer().hasKey("/Info"));
    EXPECT_TRUE(reader.document().hasKey("/NS"));
    QPDFObjectHandle first = reader.catalog().getKey("/Outlines").getKey("/First");
    EXPECT_EQ(first.getKey("/A").getKey("/SD").getArrayItem(0).getKey("/S").getName(), "/H1");
}

TEST(Write, RefusesThePressCopy) {
    PressSheet sheet;
    fill(sheet);
    sheet.settings.standard = pdf::Standard::x4;
    EXPECT_THROW(static_cast<void>(sheet.write()), base::BrokenContract);
}

} // namespace
