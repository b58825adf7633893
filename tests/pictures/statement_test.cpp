#include "pictures/statement.h"

#include <gtest/gtest.h>

#include "pictures/support.h"

namespace {

std::string statements(const std::string& body) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read_text(
        "t.xml",
        "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><title>T</title>" + body + "</article>",
        sources, log);
    const content::Tree shared = content::build(document, log);
    const edition::Applied applied = edition::apply(shared, pictures_test::Leaflet::plan(), log);
    std::string list;
    for (const pictures::Statement& statement : pictures::statements_without_picture(applied.tree))
        list += (list.empty() ? "" : "|") + statement.words;
    return list;
}

const std::string picture =
    "<mediaobject><alt>P</alt><imageobject><imagedata fileref='p.svg'/></imageobject></mediaobject>";
const std::string decoration = "<mediaobject role='decorative'><alt/><imageobject><imagedata "
                               "fileref='p.svg'/></imageobject></mediaobject>";

TEST(Statements, without_a_picture_are_found) {
    EXPECT_EQ(statements("<para>A.</para><itemizedlist><listitem><para>B.</para></listitem></itemizedlist>"
                         "<informalfigure role='statement'><para>C.</para><para>D.</para></informalfigure>"),
              "A.|B.|C. D.");
}

TEST(Statements, with_a_picture_are_not) {
    EXPECT_EQ(statements("<informalfigure role='statement'>" + picture + "<para>C.</para></informalfigure>"),
              "");
    EXPECT_EQ(statements("<itemizedlist><listitem>" + picture + "<para>B.</para></listitem></itemizedlist>"),
              "");
    EXPECT_EQ(statements(picture + "<para>A.</para>"), "");
    EXPECT_EQ(statements("<para>A.</para><informalfigure>" + picture + "</informalfigure>"), "");
}

TEST(Statements, need_more_than_a_decoration) {
    EXPECT_EQ(
        statements("<informalfigure role='statement'>" + decoration + "<para>C.</para></informalfigure>"),
        "C.");
    EXPECT_EQ(statements(decoration + "<para>A.</para>"), "A.");
}

TEST(Statements, are_not_in_tables_notes_addresses_and_word_lists) {
    EXPECT_EQ(
        statements("<informaltable><tgroup cols='1'><tbody><row><entry><para>T.</para></entry></row></tbody>"
                   "</tgroup></informaltable><address>Road 1</address>"
                   "<glossary><title>W</title><glossentry><glossterm>w</glossterm><glossdef><para>G.</para>"
                   "</glossdef></glossentry></glossary>"),
        "");
    EXPECT_EQ(statements("<para>A.<footnote><para>N.</para></footnote></para>"), "A.");
}

} // namespace
