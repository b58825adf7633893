#include "epub/write.h"

#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "base/bytes.h"
#include "epub/sample.h"

namespace {

using epub_test::all_texts;
using epub_test::file_of;
using epub_test::Name;
using epub_test::NodeId;
using epub_test::Role;
using epub_test::Sample;
using testing::HasSubstr;
using testing::Not;

NodeId add_table(Sample& sample, NodeId parent) {
    const NodeId table = sample.add(parent, Role::table, "numbers");
    sample.with_text(table, Role::table_caption, "Plans in numbers");
    const NodeId head = sample.add(sample.add(table, Role::table_head), Role::table_row);
    for (const char* words : {"Year", "Plans"})
        sample.tree.set_attribute(sample.with_text(head, Role::header_cell, words), Name::scope, "col");
    const NodeId row = sample.add(sample.add(table, Role::table_body), Role::table_row);
    sample.tree.set_attribute(sample.with_text(row, Role::header_cell, "2024"), Name::scope, "row");
    sample.with_text(row, Role::data_cell, "4,012");
    return table;
}

void add_figure(Sample& sample, NodeId parent) {
    const NodeId figure = sample.add(parent, Role::figure, "fig");
    const NodeId image = sample.image(figure, "pictures/Big circle.svg", "A blue circle");
    sample.tree.set_attribute(image, Name::width, "50%");
    const NodeId description = sample.add(figure, Role::long_description, "fig-long");
    sample.paragraph(description, "The circle fills three quarters of the square.");
    sample.tree[image].target = description;
    sample.with_text(figure, Role::figure_caption, "What we reached");
}

// One of everything; `Settings` to go with it.
void fill(Sample& sample, epub::Settings& settings) {
    const NodeId cover = sample.cover();
    sample.with_text(cover, Role::publisher, "Dorset Council");
    const NodeId contents = sample.add(sample.tree.root, Role::contents);
    const NodeId entry = sample.with_text(contents, Role::contents_entry, "Introduction");

    const NodeId first = sample.section(sample.tree.root, "introduction", "Introduction");
    const NodeId paragraph = sample.paragraph(first, "We believe that every child deserves to thrive");
    const NodeId reference = sample.add(paragraph, Role::footnote_reference);
    const NodeId rest = sample.text(paragraph, " and learn in Dorset.");
    const NodeId note = sample.add(first, Role::footnote, "note");
    sample.paragraph(note, "All of them & each.");
    sample.tree.set_attribute(note, Name::label, "1");
    sample.tree[reference].target = note;
    const NodeId welsh = sample.add(paragraph, Role::foreign);
    sample.tree[welsh].language = "cy";
    sample.text(welsh, "Croeso");

    const NodeId inner = sample.section(first, "plan", "Our plan", 3);
    const NodeId link = sample.add(sample.paragraph(inner, "See "), Role::cross_reference);
    sample.text(link, "What we did");
    add_table(sample, inner);
    const NodeId list = sample.add(inner, Role::ordered_list);
    sample.tree.set_attribute(list, Name::numeration, "a");
    sample.tree.set_attribute(list, Name::start, "3");
    sample.paragraph(sample.add(list, Role::list_item), "Family Hubs");
    const NodeId abbreviation = sample.add(sample.paragraph(inner, "We help with "), Role::abbreviation);
    sample.tree.set_attribute(abbreviation, Name::expansion, "special educational needs and disabilities");
    sample.text(abbreviation, "SEND");

    const NodeId second = sample.section(sample.tree.root, "did", "What we did");
    add_figure(sample, second);
    const NodeId statement = sample.add(second, Role::statement);
    sample.image(statement, "pictures/wave.svg", "");
    sample.paragraph(statement, "We want every child to do well.");
    sample.tree[link].target = second;
    sample.tree[entry].target = first;

    settings.modified = 1'717'234'200; // 2024-06-01T09:30:00Z
    settings.generator = "evenpage test";
    settings.page_source = "Impact report (tagged PDF, A4)";
    settings.stylesheet = "body { line-height: 1.5; }\n";
    settings.pictures.emplace("pictures/Big circle.svg", epub_test::picture());
    settings.pictures.emplace("pictures/wave.svg", epub_test::picture());
    settings.pictures.emplace("pictures/unused.svg", epub_test::picture());
    settings.pages.starts = {{sample.tree[sample.tree[cover].first_child].first_child, 0, "1"},
                             {sample.tree[entry].first_child, 0, "2"},
                             {rest, 7, "3"}, // inside "learn"
                             {sample.tree[sample.tree[second].first_child].first_child, 2, "4"}};
}

class WriteTest : public testing::Test {
protected:
    WriteTest() { fill(sample, settings); }

    epub::Package write() { return epub::write(sample.tree, settings, log); }

    Sample sample;
    epub::Settings settings;
    report::Log log;
};

TEST_F(WriteTest, MakesADocumentOfEachTopLevelDivision) {
    const epub::Package package = write();
    std::vector<std::string> paths;
    for (const epub::Resource& resource : package.resources)
        paths.push_back(resource.path);
    EXPECT_THAT(paths, testing::ElementsAre(
                           "META-INF/container.xml", "EPUB/package.opf", "EPUB/text/01-title-page.xhtml",
                           "EPUB/text/nav.xhtml", "EPUB/text/02-introduction.xhtml", "EPUB/text/03-did.xhtml",
                           "EPUB/text/04-descriptions.xhtml", "EPUB/text/accessibility.xhtml",
                           "EPUB/epub.css", "EPUB/images/big-circle.svg", "EPUB/images/wave.svg"));
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(WriteTest, EveryXmlFileIsWellFormed) {
    for (const epub::Resource& resource : write().resources) {
        if (resource.media_type == "text/css")
            continue;
        pugi::xml_document document;
        EXPECT_TRUE(document.load_string(resource.bytes.c_str())) << resource.path;
    }
}

TEST_F(WriteTest, EachLineOfTheTextNamesItsNode) {
    const epub::Package package = write();
    for (const epub::Resource& resource : package.resources) {
        std::uint32_t before = 0;
        for (const epub::LineOrigin& origin : resource.origins) {
            EXPECT_LT(before, origin.line) << resource.path;
            before = origin.line;
        }
        std::uint32_t line = 1;
        for (std::size_t at = 0; at < resource.bytes.size(); ++line) {
            const std::size_t end = std::min(resource.bytes.find('\n', at), resource.bytes.size());
            if (resource.bytes.substr(at, end - at).find("<table") != std::string::npos) {
                const auto found = std::ranges::find(resource.origins, line, &epub::LineOrigin::line);
                ASSERT_NE(found, resource.origins.end()) << resource.path << ':' << line;
                EXPECT_EQ(sample.tree[found->node].role, Role::table);
            }
            at = end + 1;
        }
    }
}

TEST_F(WriteTest, LinksCrossDocuments) {
    EXPECT_THAT(file_of(write(), "EPUB/text/02-introduction.xhtml"),
                HasSubstr(R"(<a class="xref" href="03-did.xhtml#did">What we did</a>)"));
}

TEST_F(WriteTest, ALinkMayLeadToAWord) {
    const NodeId section = sample.section(sample.tree.root, "words", "Words");
    const NodeId paragraph = sample.paragraph(section, "one ");
    const NodeId word = sample.text(paragraph, "two");
    const NodeId link = sample.add(sample.paragraph(section, "See "), Role::link);
    sample.text(link, "2");
    sample.tree[link].target = word;
    EXPECT_THAT(file_of(write(), "EPUB/text/04-words.xhtml"),
                testing::AllOf(HasSubstr(R"(<p>one <span id="text-1">two</span></p>)"),
                               HasSubstr(R"(<a href="#text-1">2</a>)")));
}

TEST_F(WriteTest, TitlesNameTheirBlocks) {
    const NodeId section = sample.section(sample.tree.root, "boxes", "Boxes");
    const auto titled = [this](NodeId block, const char* css_class) {
        sample.tree[sample.paragraph(block, "Title")].classes = css_class;
        return block;
    };
    sample.paragraph(titled(sample.add(section, Role::example), "caption"), "An example.");
    sample.paragraph(sample.add(section, Role::example), "One without a title.");
    sample.paragraph(titled(sample.add(section, Role::admonition), "block-title"), "A note.");
    const NodeId around = titled(sample.add(section, Role::division), "block-title");
    sample.tree[around].classes = "titled-list";
    sample.paragraph(sample.add(sample.add(around, Role::ordered_list), Role::list_item), "An item.");
    EXPECT_THAT(file_of(write(), "EPUB/text/04-boxes.xhtml"),
                testing::AllOf(HasSubstr(R"(<figure class="example" role="doc-example">)"),
                               HasSubstr(R"(<figcaption class="caption">Title</figcaption>)"),
                               HasSubstr(R"(<div class="example">)"),
                               HasSubstr(R"(role="note" aria-labelledby="paragraph-1">)"),
                               HasSubstr(R"(<p class="block-title" id="paragraph-1">Title</p>)"),
                               HasSubstr(R"(<ol aria-labelledby="paragraph-2">)")));
}

TEST_F(WriteTest, TitlesNameTasksAndDescriptionListsAsGroups) {
    const NodeId section = sample.section(sample.tree.root, "words", "Words");
    const auto division = [this, section](const char* css_class, bool titled) {
        const NodeId made = sample.add(section, Role::division);
        sample.tree[made].classes = css_class;
        if (titled)
            sample.tree[sample.paragraph(made, "Title")].classes = "block-title";
        return made;
    };
    sample.add(division("titled-list", true), Role::description_list);
    sample.paragraph(division("task", true), "A step.");
    sample.paragraph(division("task", false), "One without a title.");
    sample.add(division("titled-list", true), Role::ordered_list);
    EXPECT_THAT(
        file_of(write(), "EPUB/text/04-words.xhtml"),
        testing::AllOf(HasSubstr(R"(<div class="titled-list" role="group" aria-labelledby="paragraph-1">)"),
                       HasSubstr(R"(<div class="task" role="group" aria-labelledby="paragraph-2">)"),
                       HasSubstr(R"(<div class="task">)"), HasSubstr(R"(<div class="titled-list">)"),
                       HasSubstr(R"(<ol aria-labelledby="paragraph-3")")));
}

TEST_F(WriteTest, PagesDoNotBeginInTheNamesOfBlocks) {
    const NodeId section = sample.section(sample.tree.root, "boxes", "Boxes");
    const auto title_in = [this](NodeId block, const char* css_class) {
        const NodeId title = sample.paragraph(block, "Title of it");
        sample.tree[title].classes = css_class;
        sample.paragraph(block, "Words.");
        return sample.tree[title].first_child;
    };
    const NodeId note = title_in(sample.add(section, Role::admonition), "block-title");
    const NodeId example = title_in(sample.add(section, Role::example), "caption");
    settings.pages.starts = {{note, 6, "7"}, {example, 6, "8"}};
    const std::string text = file_of(write(), "EPUB/text/04-boxes.xhtml");
    EXPECT_THAT(
        text, HasSubstr(R"(aria-label="7"></span><p class="block-title" id="paragraph-1">Title of it</p>)"));
    EXPECT_THAT(text, HasSubstr(R"(aria-label="8"></span><figure)"));
}

TEST_F(WriteTest, NotesLinkThereAndBack) {
    const std::string text = file_of(write(), "EPUB/text/02-introduction.xhtml");
    EXPECT_THAT(text, HasSubstr(R"(epub:type="noteref" role="doc-noteref" href="#note">1</a>)"));
    EXPECT_THAT(text,
                HasSubstr(R"(<aside class="footnote" id="note" epub:type="footnote" role="doc-footnote">)"));
    EXPECT_THAT(text, HasSubstr(R"(<p><a class="backlink" role="doc-backlink" href="#footnote-reference-1" )"
                                R"(aria-label="1, back to the text">1</a> All of them &amp; each.</p>)"));
}

TEST_F(WriteTest, TablesKeepTheirHeadersAndScrollByThemselves) {
    const std::string text = file_of(write(), "EPUB/text/02-introduction.xhtml");
    EXPECT_THAT(text,
                HasSubstr(R"(<div class="table-region" role="region" aria-labelledby="table-caption-1" )"
                          R"(tabindex="0"><table id="numbers">)"));
    EXPECT_THAT(text, HasSubstr(R"(<th scope="row">2024</th>)"));
    EXPECT_THAT(text, HasSubstr(R"(<ol type="a" start="3">)"));
}

// Technique H63 of WCAG; screen readers say "blank" for each cell under one that says nothing.
TEST(Tables, HaveNoHeadersThatSayNothing) {
    Sample sample;
    report::Log log;
    const NodeId section = sample.section(sample.tree.root, "s", "Section");
    const NodeId table = sample.add(section, Role::table, "t");
    const NodeId head = sample.add(sample.add(table, Role::table_head), Role::table_row);
    sample.tree.set_attribute(sample.add(head, Role::header_cell), Name::scope, "col");
    sample.tree.set_attribute(sample.with_text(head, Role::header_cell, "Plans"), Name::scope, "col");
    const NodeId picture = sample.add(head, Role::header_cell);
    sample.image(picture, "pictures/dot.svg", "Homes");
    const std::string text = all_texts(epub::write(sample.tree, {}, log));
    EXPECT_THAT(text, HasSubstr("<td/>"));
    EXPECT_THAT(text, HasSubstr(R"(<th scope="col">Plans</th>)"));
    EXPECT_THAT(text, HasSubstr("<th>Homes</th>"));
}

TEST_F(WriteTest, PartsInAnotherLanguageSaySo) {
    EXPECT_THAT(file_of(write(), "EPUB/text/02-introduction.xhtml"),
                HasSubstr(R"(<i class="foreign" lang="cy" xml:lang="cy">Croeso</i>)"));
}

TEST_F(WriteTest, LongDescriptionsHaveADocumentAndAWayBack) {
    const epub::Package package = write();
    const std::string text = file_of(package, "EPUB/text/03-did.xhtml");
    EXPECT_THAT(text, HasSubstr(R"(alt="A blue circle" style="width: 50%" aria-details="to-fig-long"/>)"));
    EXPECT_THAT(text,
                HasSubstr(R"(<a id="to-fig-long" href="04-descriptions.xhtml#fig-long">Description of the )"
                          R"(picture: A blue circle</a>)"));
    EXPECT_THAT(file_of(package, "EPUB/text/04-descriptions.xhtml"),
                HasSubstr(R"(role="doc-backlink" href="03-did.xhtml#image-1">)"));
}

TEST_F(WriteTest, TheTitleOfTheBookIsTheOnlyHeadingOfLevelOne) {
    const epub::Package package = write();
    EXPECT_THAT(file_of(package, "EPUB/text/nav.xhtml"), HasSubstr(R"(<h2 id="contents-title">)"));
    const std::string descriptions = file_of(package, "EPUB/text/04-descriptions.xhtml");
    EXPECT_THAT(descriptions, HasSubstr("<h2>Descriptions of pictures</h2>"));
    EXPECT_THAT(descriptions, HasSubstr("<h3>Description of the picture: A blue circle</h3>"));
    EXPECT_THAT(file_of(package, "EPUB/text/accessibility.xhtml"), HasSubstr(R"(<h2 id="accessibility">)"));
}

TEST_F(WriteTest, DecorativePicturesAreSilent) {
    EXPECT_THAT(file_of(write(), "EPUB/text/03-did.xhtml"),
                HasSubstr(R"(<img src="../images/wave.svg" alt="" role="presentation"/>)"));
}

TEST_F(WriteTest, PageBreaksStandBeforeWordsAndHeadings) {
    const epub::Package package = write();
    EXPECT_THAT(
        file_of(package, "EPUB/text/02-introduction.xhtml"),
        HasSubstr(R"( and <span class="pagebreak" id="page-3" epub:type="pagebreak" role="doc-pagebreak" )"
                  R"(aria-label="3"></span>learn in Dorset.)"));
    EXPECT_THAT(file_of(package, "EPUB/text/03-did.xhtml"), HasSubstr(R"(aria-label="4"></span><h2)"));
    EXPECT_THAT(file_of(package, "EPUB/text/nav.xhtml"), HasSubstr(R"(aria-label="2"></span>)"));
}

TEST_F(WriteTest, ThePageListNamesEveryBreakInOrder) {
    const std::string navigation = file_of(write(), "EPUB/text/nav.xhtml");
    const std::string list = navigation.substr(navigation.find("page-list"));
    EXPECT_THAT(list, testing::ContainsRegex("01-title-page.xhtml#page-1.*\n.*nav.xhtml#page-2.*\n.*"
                                             "02-introduction.xhtml#page-3.*\n.*03-did.xhtml#page-4"));
}

TEST_F(WriteTest, ContentsHaveTheWordsOfTheHeadings) {
    const std::string navigation = file_of(write(), "EPUB/text/nav.xhtml");
    EXPECT_THAT(navigation, HasSubstr(R"(<a href="02-introduction.xhtml">Introduction</a>)"));
    EXPECT_THAT(navigation, HasSubstr(R"(">Our plan</a>)"));
    EXPECT_THAT(navigation, HasSubstr(R"(<a href="03-did.xhtml">What we did</a>)"));
}

TEST_F(WriteTest, DocumentTitlesAreTheirOwn) {
    const epub::Package package = write();
    EXPECT_THAT(file_of(package, "EPUB/text/03-did.xhtml"),
                HasSubstr("<title>What we did – Impact report</title>"));
    EXPECT_THAT(file_of(package, "EPUB/text/01-title-page.xhtml"),
                HasSubstr("<title>Impact report – Title page</title>"));
}

TEST_F(WriteTest, TheSameInputGivesTheSameBytes) {
    const std::string once = epub::pack(write());
    EXPECT_EQ(once, epub::pack(write()));
}

// EVENPAGE_KEEP_EPUB names a file: the validators can then be run on it by hand.
TEST_F(WriteTest, CanBeKeptForTheValidators) {
    const std::string packed = epub::pack(write());
    EXPECT_GT(packed.size(), 1000u);
    if (const char* path = std::getenv("EVENPAGE_KEEP_EPUB"))
        base::write_file(path, packed);
}

TEST(Write, ATreeWithNothingInItStillMakesAPackage) {
    Sample sample;
    report::Log log;
    const epub::Package package = epub::write(sample.tree, {}, log);
    EXPECT_THAT(file_of(package, "EPUB/text/nav.xhtml"), HasSubstr("accessibility.xhtml"));
}

TEST(Write, ANoteInsideAParagraphComesAfterIt) {
    Sample sample;
    const NodeId paragraph = sample.paragraph(sample.section(sample.tree.root, "one", "One"), "Before");
    const NodeId reference = sample.add(paragraph, Role::footnote_reference);
    const NodeId note = sample.add(paragraph, Role::footnote);
    sample.paragraph(note, "The note.");
    sample.tree[reference].target = note;
    sample.tree.set_attribute(reference, Name::label, "1");
    sample.text(paragraph, " after.");
    report::Log log;
    const std::string texts = all_texts(epub::write(sample.tree, {}, log));
    EXPECT_LT(texts.find(" after.</p>"), texts.find("<aside"));
}

TEST(Write, AListInsideAParagraphMakesItADivision) {
    Sample sample;
    const NodeId paragraph = sample.paragraph(sample.section(sample.tree.root, "one", "One"), "These:");
    sample.with_text(sample.add(paragraph, Role::unordered_list), Role::list_item, "first");
    report::Log log;
    const std::string texts = all_texts(epub::write(sample.tree, {}, log));
    EXPECT_THAT(texts, HasSubstr("<div>These:<ul>"));
    EXPECT_THAT(texts, Not(HasSubstr("<p>")));
}

TEST(Write, ALinkToNothingIsNoLink) {
    Sample sample;
    const NodeId paragraph = sample.paragraph(sample.section(sample.tree.root, "one", "One"), "Go ");
    sample.with_text(paragraph, Role::link, "there");
    report::Log log;
    EXPECT_THAT(all_texts(epub::write(sample.tree, {}, log)), HasSubstr("<span>there</span>"));
}

TEST(Write, TwoSectionsWithOneTitleHaveTwoDocumentTitles) {
    Sample sample;
    sample.section(sample.tree.root, "a", "Notes");
    sample.section(sample.tree.root, "b", "Notes");
    report::Log log;
    EXPECT_THAT(all_texts(epub::write(sample.tree, {}, log)),
                HasSubstr("<title>Notes – Impact report (2)</title>"));
}

} // namespace
