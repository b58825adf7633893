// Blocks with titles, steps and lists, as a published file tells them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/program.h"

namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* blocks = R"(<qandaset><title>Questions asked</title><qandadiv><title>On parks</title>
<qandaentry><question><para>Why?</para></question><answer><para>Because.</para></answer></qandaentry></qandadiv></qandaset>
<task><title>Change a tyre</title><procedure><title>Steps to take</title><step><para>Stop.</para></step>
<step performance="optional"><para>Phone home.</para></step>
<step performance="optional"><title>At night</title><substeps><step performance="required"><para>Light up.</para></step></substeps></step>
</procedure></task>
<itemizedlist mark="none"><listitem><para>Bare</para></listitem></itemizedlist>
<itemizedlist mark="bullet"><listitem><para>Marked</para></listitem></itemizedlist>
<note><para>Take care.</para></note>)";

// What a screen reader is told of the published blocks. Publishing holds the file to its standard.
std::string told(const std::string& language, const std::string& standard) {
    const press_test::TemporaryFolder folder;
    const auto manuscript = folder.path() / "blocks.xml";
    base::write_file(manuscript,
                     R"(<article xmlns="http://docbook.org/ns/docbook" version="5.2" xml:lang=")" + language +
                         R"("><title>Blocks</title><section><title>One</title>)" + blocks +
                         "</section></article>");
    const auto published = press_test::run_program("publish " + press_test::quoted(manuscript) +
                                                   " --quiet --edition standard --pdf-standard " + standard +
                                                   " -o " + press_test::quoted(folder.path() / "out"));
    EXPECT_EQ(published.exit_code, 0) << published.standard_error;
    return press_test::run_program("read " + press_test::quoted(folder.path() / "out" / "blocks.pdf"))
        .standard_output;
}

TEST(PublishedBlocks, HaveTheirTitlesAsCaptions) {
    for (const char* const standard : {"ua-1", "ua-2"}) {
        const std::string read = told("en", standard);
        for (const char* const title : {"Change a tyre", "Steps to take"})
            EXPECT_THAT(read, HasSubstr(std::string("\ncaption, ") + title + "\n")) << standard;
        EXPECT_THAT(read, Not(HasSubstr("caption, Note"))); // the program's word is no title
    }
}

TEST(PublishedBlocks, HaveHeadingsForTitlesOfQuestions) {
    for (const char* const standard : {"ua-1", "ua-2"}) {
        const std::string read = told("en", standard);
        EXPECT_THAT(read, HasSubstr("\nheading level 3, Questions asked\nheading level 4, On parks\n"))
            << standard;
    }
}

TEST(PublishedBlocks, SayWhichStepsAreOptional) {
    const std::string read = told("en", "ua-1");
    EXPECT_THAT(read,
                HasSubstr("1., Stop.\n2., (Optional) Phone home.\n3., caption, At night\n(Optional)\n"));
    EXPECT_THAT(read, HasSubstr("a., Light up."));
    EXPECT_THAT(told("fr", "ua-2"), HasSubstr("(Facultatif) Phone home."));
}

TEST(PublishedBlocks, HaveNoBulletWhereTheAuthorWantsNone) {
    for (const char* const standard : {"ua-1", "ua-2"})
        EXPECT_THAT(told("en", standard),
                    HasSubstr("list with 1 item\nBare\nout of list\nlist with 1 item\nbullet, Marked\n"));
}

} // namespace
