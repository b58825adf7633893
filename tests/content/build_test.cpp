#include "content/build.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "content/dump.h"
#include "source/read.h"
#include "support/golden.h"

namespace {

using content::Name;
using content::NodeId;
using content::Role;

struct Built {
    report::SourceMap sources;
    report::Log log;
    source::Document document;
    content::Tree tree;

    [[nodiscard]] std::string rules() const {
        std::string list;
        for (const report::Finding& finding : log.findings())
            if (finding.severity != report::Severity::note)
                list += (list.empty() ? "" : " ") + std::string(finding.rule);
        return list;
    }
    [[nodiscard]] std::string_view place(std::size_t finding = 0) const {
        const report::Span span = log.findings().at(finding).span;
        return sources.text(span.file).substr(span.begin, span.end - span.begin);
    }
    [[nodiscard]] NodeId find(Role role) const {
        NodeId id = tree.root;
        while (id.valid() && tree[id].role != role)
            id = tree.next(id, tree.root);
        return id;
    }
};

Built build_file(std::string xml) {
    Built built;
    built.document = source::read_text("test.xml", std::move(xml), built.sources, built.log);
    built.tree = content::build(built.document, built.log);
    return built;
}

Built build_body(const std::string& body) {
    return build_file("<article xmlns=\"http://docbook.org/ns/docbook\" "
                      "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xml:lang=\"en\"><title>T</title>" +
                      body + "</article>");
}

std::string words(const std::string& body) {
    const Built built = build_body("<para>" + body + "</para>");
    return text_of(built.tree, built.find(Role::paragraph));
}

// Each is one DocBook snippet and the tree it becomes: tests/golden/content/NAME.txt.
struct Case {
    const char* name;
    const char* body;
};

struct Goldens : testing::TestWithParam<Case> {};

TEST_P(Goldens, tree) {
    const Built built = build_body(GetParam().body);
    EXPECT_EQ(built.rules(), "");
    support::expect_golden(std::string("content/") + GetParam().name + ".txt", dump(built.tree));
}

const Case cases[] = {
    {"sections", "<section xml:id='a'><info><title>One</title></info><para>x</para><sect2><title>Two</title>"
                 "<bridgehead>B</bridgehead><para>y</para></sect2></section>"
                 "<appendix><title>App</title><para>z</para></appendix>"},
    {"inlines",
     "<para>Press <guilabel>Save</guilabel>, or <menuchoice><guimenu>File</guimenu><guimenuitem>Exit"
     "</guimenuitem></menuchoice>; <emphasis role='bold'>now</emphasis> <emphasis>then</emphasis> "
     "<filename>a.txt</filename> <trademark>X</trademark> <quote>q</quote> H<subscript>2</subscript>O "
     "<keycombo><keycap>Ctrl</keycap><keycap>C</keycap></keycombo></para>"},
    {"paragraph-with-blocks",
     "<para role='lead'>Before <itemizedlist><listitem><para>item</para></listitem>"
     "</itemizedlist> after</para><para>a<programlisting>\n x  y\n</programlisting>b</para>"},
    {"lists",
     "<orderedlist numeration='loweralpha' startingnumber='3'><title>Steps</title><listitem><para>c</para>"
     "</listitem></orderedlist><variablelist><varlistentry><term>t</term><term>u</term><listitem><para>d"
     "</para></listitem></varlistentry></variablelist><simplelist type='inline'><member>a</member>"
     "<member>b</member></simplelist><procedure><step><para>s</para><substeps><step><para>ss</para></step>"
     "</substeps></step></procedure><segmentedlist><segtitle>K</segtitle><segtitle>V</segtitle><seglistitem>"
     "<seg>k</seg><seg>v</seg></seglistitem></segmentedlist><qandaset><qandaentry><question><para>Why?"
     "</para></question><answer><para>So.</para></answer></qandaentry></qandaset>"},
    {"table-cals",
     "<table rowheader='firstcol'><title>N</title><tgroup cols='3'><colspec colname='a' "
     "colwidth='1*'/><colspec colname='b' colwidth='2*'/><colspec colname='c' colwidth='1*'/><thead>"
     "<row><entry>h</entry><entry namest='b' nameend='c'>wide</entry></row></thead><tbody><row><entry "
     "morerows='1'>tall</entry><entry>1</entry><entry>2</entry></row><row><entry>3</entry><entry>"
     "<para>4</para></entry></row></tbody></tgroup></table>"},
    {"table-html", "<informaltable><thead><tr><th scope='col'>a</th><th>b</th></tr></thead><tbody><tr>"
                   "<td rowspan='2'>x</td><td>y</td></tr><tr><td>z</td></tr></tbody></informaltable>"},
    {"figure",
     "<figure xml:id='f'><title>F</title><mediaobject><alt>short</alt><imageobject role='fo'><imagedata "
     "fileref='a.jpg'/></imageobject><imageobject><imagedata fileref='a.svg' width='50%'/></imageobject>"
     "<textobject><para>long</para></textobject></mediaobject></figure>"},
    {"picture-by-audience", "<mediaobject><imageobject><imagedata fileref='a.png'/></imageobject>"
                            "<textobject audience='general'><phrase>g</phrase></textobject>"
                            "<textobject audience='easy-read'><phrase>e</phrase></textobject></mediaobject>"},
    {"statement", "<informalfigure role='statement'><para>Words.</para><mediaobject><alt>A</alt><imageobject>"
                  "<imagedata fileref='a.svg'/></imageobject></mediaobject></informalfigure>"},
    {"footnotes",
     "<para>a<footnote xml:id='n'><para>note</para></footnote> b</para><itemizedlist><listitem><para>c"
     "<footnoteref linkend='n'/><footnote><para>second</para></footnote></para></listitem>"
     "</itemizedlist><informaltable><tr><td>d<footnote><para>third</para></footnote></td></tr>"
     "</informaltable><para>e</para>"},
    {"quotation",
     "<blockquote><attribution><person><personname><honorific>Cllr</honorific><firstname>Clare"
     "</firstname><surname>Sutton</surname></personname><affiliation><jobtitle>Lead member</jobtitle>"
     "<orgname>Dorset Council</orgname></affiliation></person></attribution><para>q</para></blockquote>"},
    {"address", "<address role='contact'>Dorset Council\n <street>High Street</street>\n<phone "
                "xlink:href='tel:+441'>1</phone> or\n<email>a@b.org</email></address>"},
    {"admonitions", "<warning><para>w</para></warning><note xml:lang='cy'><para>n</para></note>"
                    "<tip><title>Own</title><para>t</para></tip><danger><title>Danger: ice</title><para>d"
                    "</para></danger><caution><title/><para>c</para></caution>"},
    {"formal-paragraph",
     "<formalpara xml:lang='ur'><title>Run in</title><para>x</para></formalpara><formalpara>"
     "<title>Block</title><para>a<itemizedlist><listitem><para>b</para></listitem>"
     "</itemizedlist></para></formalpara>"},
    {"glossary",
     "<para><glossterm linkend='g'>Hubs</glossterm></para><glossary><glossentry xml:id='g'><glossterm>"
     "Hubs</glossterm><acronym>FH</acronym><glossdef><para>d</para><glossseealso otherterm='g'>H"
     "</glossseealso></glossdef></glossentry></glossary>"},
    {"verbatim", "<literallayout>a\n  b</literallayout><screen>\n$ <userinput>ls  -l</userinput>\n</screen>"
                 "<cmdsynopsis><command>x</command><arg>o</arg><group><arg choice='plain'>a</arg><arg "
                 "choice='plain'>b</arg></group></cmdsynopsis>"},
    {"links", "<para xml:id='p'><link linkend='p'>in</link> <ulink url='http://a.org'/> <xref linkend='p'/> "
              "<link xlink:href='#p'>hash</link> <guilabel xlink:href='http://b.org'>B</guilabel></para>"},
};

INSTANTIATE_TEST_SUITE_P(Snippets, Goldens, testing::ValuesIn(cases), [](const auto& parameter) {
    std::string name = parameter.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(Build, white_space_is_one_space_between_words) {
    EXPECT_EQ(words("  a \n b <emphasis> c </emphasis> d  "), "a b c d");
    EXPECT_EQ(words("<emphasis>a</emphasis> <emphasis>b</emphasis>"), "a b");
    EXPECT_EQ(words("a<emphasis>b</emphasis>c"), "abc");
}

TEST(Build, words_in_unusual_places_are_kept) {
    EXPECT_EQ(text_of(build_body(
                          "<bibliography><title>B</title><bibliomixed><title>Book</title> by me</bibliomixed>"
                          "</bibliography>")
                          .tree,
                      NodeId{0}),
              "TBBook by me");
    EXPECT_EQ(text_of(build_body(
                          "<procedure><step><para>s</para></step><result><para>r</para></result></procedure>")
                          .tree,
                      NodeId{0}),
              "Tsr");
}

TEST(Build, a_table_may_have_a_title_and_a_caption) {
    const Built built = build_body("<table><title>Title</title><caption><para>More</para></caption>"
                                   "<tr><td>x</td></tr></table>");
    EXPECT_EQ(text_of(built.tree, built.find(Role::table_caption)), "TitleMore");
}

TEST(Build, cover_and_metadata_come_from_info) {
    const Built built = build_file(
        "<book xml:lang='cy'><info><title>Ti</title><subtitle>Su</subtitle><author><personname><firstname>A"
        "</firstname><surname>B</surname></personname></author><pubdate>2024</"
        "pubdate><publisher><publishername>P"
        "</publishername></publisher><abstract><para>Ab</para></abstract><copyright><year>2024</"
        "year><holder>H"
        "</holder></copyright><keywordset><keyword>k</keyword></keywordset><biblioid "
        "class='uri'>urn:x</biblioid>"
        "</info><chapter><title>C</title><para>x</para></chapter></book>");
    EXPECT_EQ(built.rules(), "");
    const content::Metadata& metadata = built.tree.metadata;
    EXPECT_EQ(metadata.title, "Ti");
    EXPECT_EQ(metadata.creators.at(0), "A B");
    EXPECT_EQ(metadata.publisher, "P");
    EXPECT_EQ(metadata.identifier, "urn:x");
    EXPECT_EQ(metadata.subjects.at(0), "k");
    EXPECT_EQ(metadata.description, "Ab");
    support::expect_golden("content/cover.txt", dump(built.tree));
}

TEST(Build, direction_follows_the_language_unless_dir_says_otherwise) {
    const Built built = build_body("<para xml:lang='ur'>u <phrase xml:lang='en'>e</phrase></para>");
    const NodeId paragraph = built.find(Role::paragraph);
    EXPECT_EQ(built.tree[paragraph].direction, content::Direction::right_to_left);
    EXPECT_EQ(built.tree[built.find(Role::span)].direction, content::Direction::left_to_right);
    const Built said = build_body("<para xml:lang='ur' dir='ltr'>u</para>");
    EXPECT_EQ(said.tree[said.find(Role::paragraph)].direction, content::Direction::left_to_right);
}

TEST(Build, heading_levels_have_no_gaps_and_end_at_six) {
    std::string body = "<para>end</para>";
    for (int i = 0; i < 8; ++i)
        body = "<section><title>S</title>" + body + "</section>";
    const Built built = build_body(body);
    std::string levels;
    for (NodeId id = built.tree.root; id.valid(); id = built.tree.next(id, built.tree.root))
        if (built.tree[id].role == Role::heading)
            levels += std::to_string(built.tree[id].level);
    EXPECT_EQ(levels, "23456666");
}

TEST(Build, no_document_gives_an_empty_tree) {
    const Built built = build_file("<article><para>");
    EXPECT_TRUE(built.tree.root.valid());
    EXPECT_FALSE(built.tree[built.tree.root].first_child.valid());
}

TEST(Rules, document_title_and_language) {
    EXPECT_EQ(build_file("<article><title>T</title><para>x</para></article>").rules(), "document-language");
    EXPECT_EQ(build_file("<article lang='en'><para>x</para></article>").rules(), "document-title");
    EXPECT_EQ(build_file("<article lang='en'><title>T</title><para>x</para></article>").rules(), "");
}

TEST(Rules, language_code) {
    EXPECT_EQ(build_body("<para xml:lang='en_GB'>x</para>").rules(), "language-code");
    EXPECT_EQ(build_body("<para xml:lang='en_GB'>x</para>").place(), "xml:lang='en_GB'");
    EXPECT_EQ(build_body("<para xml:lang='pa-Arab'>x</para>").rules(), "");
}

TEST(Rules, figure_alt) {
    const std::string object = "<imageobject><imagedata fileref='a.png'/></imageobject></mediaobject>";
    EXPECT_EQ(build_body("<mediaobject>" + object).rules(), "figure-alt");
    EXPECT_EQ(build_body("<mediaobject><alt>A</alt>" + object).rules(), "");
    EXPECT_EQ(build_body("<mediaobject role='decorative'>" + object).rules(), "");
    EXPECT_EQ(build_body("<mediaobject><alt>a.png</alt>" + object).rules(), "alt-file-name");
}

TEST(Rules, image_file) {
    EXPECT_EQ(
        build_body("<mediaobject><alt>A</alt><imageobject><imagedata/></imageobject></mediaobject>").rules(),
        "image-file");
}

TEST(Rules, link_target_points_at_the_attribute) {
    const Built built = build_body("<para><xref linkend='nowhere'/></para>");
    EXPECT_EQ(built.rules(), "link-target");
    EXPECT_EQ(built.place(), "linkend='nowhere'");
    EXPECT_EQ(build_body("<para xml:id='here'><link linkend='here'>x</link></para>").rules(), "");
}

TEST(Rules, id_duplicate) {
    EXPECT_EQ(build_body("<para xml:id='a'>x</para><para xml:id='a'>y</para>").rules(), "id-duplicate");
    EXPECT_EQ(build_body("<para xml:id='a'>x</para><para xml:id='b'>y</para>").rules(), "");
}

TEST(Rules, heading_empty) {
    EXPECT_EQ(build_body("<section><title> </title><para>x</para></section>").rules(), "heading-empty");
}

TEST(Rules, section_title) {
    EXPECT_EQ(build_body("<section><para>x</para></section>").rules(), "section-title");
    EXPECT_EQ(build_body("<section><title>A</title><para>x</para></section>").rules(), "");
    EXPECT_EQ(build_body("<glossary><glossentry><glossterm>a</glossterm><glossdef><para>b</para></glossdef>"
                         "</glossentry></glossary>")
                  .rules(),
              "");
}

TEST(Rules, table_heads) {
    const auto table = [](const std::string& attributes, const std::string& rows) {
        return build_body("<informaltable" + attributes + "><tgroup cols='2'>" + rows +
                          "</tgroup></informaltable>")
            .rules();
    };
    const std::string row = "<row><entry>a</entry><entry>b</entry></row>";
    EXPECT_EQ(table("", "<tbody>" + row + row + "</tbody>"), "table-heads");
    EXPECT_EQ(table("", "<thead>" + row + "</thead><tbody>" + row + "</tbody>"), "");
    EXPECT_EQ(table(" rowheader='firstcol'", "<tbody>" + row + row + "</tbody>"), "");
    EXPECT_EQ(table("", "<tbody>" + row + "</tbody>"), "");
    const std::string html = "<tr><td></td><th>2023</th></tr><tr><th>Bins</th><td>5</td></tr>";
    EXPECT_EQ(build_body("<informaltable>" + html + "</informaltable>").rules(), "");
    const std::string three = "<row><entry>a</entry><entry>b</entry><entry>c</entry></row>";
    EXPECT_EQ(build_body("<informaltable rowheader='firstcol'><tgroup cols='3'><tbody>" + three + three +
                         "</tbody></tgroup></informaltable>")
                  .rules(),
              "table-heads");
}

TEST(Rules, table_shape_keeps_every_word) {
    const Built built =
        build_body("<informaltable><tgroup cols='2'><tbody><row><entry>a</entry><entry>b</entry>"
                   "<entry>c</entry></row><row><entry>d</entry></row></tbody></tgroup>"
                   "</informaltable>");
    EXPECT_EQ(built.rules(), "table-shape table-shape table-heads");
    EXPECT_EQ(text_of(built.tree, built.find(Role::table)), "abcd");
}

TEST(Rules, element_unknown_is_said_once_and_its_words_are_kept) {
    const Built built =
        build_body("<para>a <emphasi>b</emphasi> <emphasi>c</emphasi></para><paraa>d</paraa>");
    EXPECT_EQ(built.rules(), "element-unknown element-unknown");
    EXPECT_NE(built.log.findings()[0].hints.at(0).find("emphasis"), std::string::npos);
    EXPECT_EQ(text_of(built.tree, built.tree.root), "Ta b cd");
}

TEST(Rules, media_kind) {
    const Built built = build_body("<mediaobject><videoobject><videodata fileref='a.mp4'/></videoobject>"
                                   "<textobject><para>film</para></textobject></mediaobject>");
    EXPECT_EQ(built.rules(), "media-kind");
    EXPECT_EQ(text_of(built.tree, built.tree.root), "Tfilm");
}

// Everything below the first node with this role.
std::string text_below(const Built& built, Role role) {
    return text_of(built.tree, built.find(role));
}

TEST(Credits, AddressesRunInWithCommasForLineEnds) {
    const Built built = build_file(
        "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><info><title>T</title>"
        "<author><personname><firstname>Ann</firstname> <surname>Lee</surname></personname>\n"
        " <address>\n  <street>1 Long Road</street>,\n  <city>Poole</city> <postcode>BH1</postcode>\n"
        "  Dorset\n</address><uri>http://example.org/</uri></author></info><para>P</para></article>");
    EXPECT_EQ(text_below(built, Role::byline),
              "Ann Lee, 1 Long Road, Poole BH1, Dorset, http://example.org/");
    EXPECT_EQ(built.log.findings().size(), 0u);
}

TEST(Credits, WhatIsToldOfAuthorsStandsWithTheRights) {
    const Built built = build_file(
        "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><info><title>T</title>"
        "<authorgroup><author><orgname>Council</orgname><personblurb><para>It cares.</para></personblurb>"
        "</author></authorgroup></info><para>P</para></article>");
    EXPECT_EQ(text_below(built, Role::byline), "Council");
    EXPECT_EQ(text_below(built, Role::imprint), "It cares.");
}

TEST(Credits, WhatIsToldOfTheAuthorOfAChapterStandsBelowTheName) {
    const Built built = build_file(
        "<book xmlns='http://docbook.org/ns/docbook' "
        "xml:lang='en'><title>T</title><chapter><info><title>C</title>"
        "<author><orgname>Council</orgname><personblurb><para>It cares.</para></personblurb></author>"
        "</info><para>P</para></chapter></book>");
    EXPECT_EQ(text_below(built, Role::chapter), "CCouncilIt cares.P");
}

TEST(Credits, NoImprintIsMadeForAnAuthorOfWhomNothingIsTold) {
    const Built built = build_file("<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><info>"
                                   "<title>T</title><author><orgname>Council</orgname></author></info>"
                                   "<para>P</para></article>");
    EXPECT_FALSE(built.find(Role::imprint).valid());
}

TEST(Synopses, AFunctionIsWrittenAsAProgramHasIt) {
    const auto prototype = [](const std::string& parts) {
        return text_below(build_body("<funcsynopsis><funcprototype><funcdef>int <function>max</function>"
                                     "</funcdef>" +
                                     parts + "</funcprototype></funcsynopsis>"),
                          Role::code_block);
    };
    EXPECT_EQ(prototype("<paramdef>int <parameter>a</parameter></paramdef>"
                        "<paramdef>int <parameter>b</parameter></paramdef><varargs/>"),
              "int max(int a, int b, …)");
    EXPECT_EQ(prototype("<void/>"), "int max(void)");
    EXPECT_EQ(prototype(""), "int max()");
}

TEST(Synopses, TheSectionOfAManualStandsInBrackets) {
    EXPECT_EQ(words("<citerefentry><refentrytitle>ls</refentrytitle><manvolnum>1</manvolnum></citerefentry>"),
              "ls(1)");
    const Built built =
        build_body("<refentry><refmeta><refentrytitle>ls</refentrytitle><manvolnum>1</manvolnum>"
                   "</refmeta><refnamediv><refname>ls</refname><refpurpose>list</refpurpose>"
                   "</refnamediv></refentry>");
    EXPECT_EQ(text_below(built, Role::heading), "ls(1)");
    EXPECT_EQ(text_below(built, Role::section), "ls(1)ls – list");
}

TEST(Formulas, KeepTheirTitleBesideThem) {
    const Built built = build_body("<equation><title>Area</title><alt>pi r squared</alt><mathphrase>πr²"
                                   "</mathphrase></equation><para><inlineequation><alt>x over two</alt>"
                                   "<mathphrase>x/2</mathphrase></inlineequation></para>");
    const NodeId formula = built.find(Role::formula);
    EXPECT_EQ(built.tree.attribute(formula, Name::alt), "pi r squared");
    EXPECT_EQ(text_of(built.tree, formula), "πr²");
    EXPECT_EQ(text_of(built.tree, built.tree[formula].parent), "Areaπr²");
    EXPECT_EQ(built.tree.attribute(built.find(Role::inline_formula), Name::alt), "x over two");
}

TEST(Tables, AFirstRowOfHeadersHeadsTheColumns) {
    const auto scope_of_first = [](const std::string& rows) {
        const Built built = build_body("<informaltable>" + rows + "</informaltable>");
        return std::string(built.tree.attribute(built.find(Role::header_cell), Name::scope).value_or(""));
    };
    EXPECT_EQ(scope_of_first("<tr><th>Day</th><th>Mon</th></tr><tr><th>am</th><td>x</td></tr>"), "col");
    EXPECT_EQ(scope_of_first("<tr><th>am</th><td>x</td></tr><tr><th>pm</th><td>y</td></tr>"), "row");
}

TEST(Admonitions, WithATitleSayTheirKindToo) {
    const auto title_of = [](const std::string& box, const std::string& language = "en") {
        const Built built =
            build_body("<section xml:lang='" + language + "'><title>S</title>" + box + "</section>");
        return text_of(built.tree, built.tree[built.find(Role::admonition)].first_child);
    };
    for (const auto& [name, kind] :
         {std::pair("note", "Note"), std::pair("tip", "Tip"), std::pair("important", "Important"),
          std::pair("caution", "Caution"), std::pair("warning", "Warning"), std::pair("danger", "Danger")})
        EXPECT_EQ(
            title_of("<" + std::string(name) + "><title>Hot water</title><para>x</para></" + name + ">"),
            std::string(kind) + ": Hot water");
    EXPECT_EQ(title_of("<warning><info><title>Eau</title></info><para>x</para></warning>", "fr"),
              "Avertissement: Eau");
}

TEST(Admonitions, WhoseTitleSaysTheirKindDoNotSayItTwice) {
    const auto title_of = [](const std::string& title) {
        const Built built = build_body("<note><title>" + title + "</title><para>x</para></note>");
        return text_of(built.tree, built.tree[built.find(Role::admonition)].first_child);
    };
    EXPECT_EQ(title_of("Note"), "Note");
    EXPECT_EQ(title_of("NOTE: dates"), "NOTE: dates");
    EXPECT_EQ(title_of("Note on dates"), "Note on dates");
    EXPECT_EQ(title_of("Notebooks"), "Note: Notebooks");
}

TEST(GeneratedWords, SayTheirLanguageWhereItIsNotThatOfThePlace) {
    const Built somali =
        build_body("<section xml:lang='so'><title>S</title><note><para>x</para></note></section>");
    NodeId title = somali.tree[somali.find(Role::admonition)].first_child;
    EXPECT_EQ(somali.tree[title].language, "so");
    EXPECT_EQ(somali.tree[somali.tree[title].first_child].language, "en");
    const Built welsh =
        build_body("<section xml:lang='cy'><title>S</title><note><para>x</para></note></section>");
    title = welsh.tree[welsh.find(Role::admonition)].first_child;
    EXPECT_EQ(welsh.tree[welsh.tree[title].first_child].role, Role::text);
}

TEST(GeneratedWords, RunInTheirOwnDirection) {
    const Built urdu =
        build_file("<article xmlns='http://docbook.org/ns/docbook' version='5.2' xml:lang='ur'>"
                   "<title>T</title><section xml:lang='so'><title>S</title><note><para>x</para>"
                   "</note></section></article>");
    const NodeId words = urdu.tree[urdu.tree[urdu.find(Role::admonition)].first_child].first_child;
    EXPECT_EQ(urdu.tree[words].language, "ur");
    EXPECT_EQ(urdu.tree[words].direction, content::Direction::right_to_left);
}

TEST(Links, LeadToWhatHoldsAnIndexTerm) {
    const Built built =
        build_body("<para>A<indexterm xml:id='i'><primary>a</primary></indexterm></para>"
                   "<section><title>S</title><indexterm xml:id='j'><primary>b</primary></indexterm>"
                   "<para>B</para></section><para><link linkend='i'>i</link></para>"
                   "<para><link linkend='j'>j</link></para>");
    EXPECT_EQ(built.rules(), "");
    NodeId link = built.find(Role::link);
    EXPECT_EQ(built.tree[link].target, built.find(Role::paragraph));
    do
        link = built.tree.next(link, built.tree.root);
    while (built.tree[link].role != Role::link);
    EXPECT_EQ(built.tree[link].target, built.find(Role::section));
}

TEST(Credits, WhatIsToldOfAnAuthorInABibliographyRunsIn) {
    const Built built = build_body("<bibliography><biblioentry><author><personname>Ann Lee</personname>"
                                   "<personblurb><para>She writes.</para></personblurb></author>"
                                   "<title>Paths</title></biblioentry></bibliography>");
    EXPECT_NE(text_below(built, Role::bibliography_entry).find("She writes."), std::string::npos);
}

TEST(Bibliography, PartsAreParted) {
    const Built built = build_body("<bibliography><biblioentry><author><orgname>Council</orgname></author>"
                                   "<title>Who pays?</title><publishername>Press, Inc.</publishername>"
                                   "<pubdate>1999</pubdate></biblioentry></bibliography>");
    EXPECT_EQ(text_below(built, Role::bibliography_entry), "Council. Who pays? Press, Inc. 1999");
}

TEST(Bibliography, WhatHasNoWordsIsNotParted) {
    const Built built =
        build_body("<bibliography><biblioentry><indexterm><primary>i</primary></indexterm><title>A</title>"
                   "<indexterm><primary>j</primary></indexterm><abstract><para>Short.</para></abstract>"
                   "<copyright><year>1999</year><year>2000</year><holder>Lee</holder></copyright>"
                   "</biblioentry></bibliography>");
    EXPECT_EQ(text_below(built, Role::bibliography_entry), "A. Short. © 1999, 2000 Lee");
}

TEST(Questions, WithATitleAreSectionsWithHeadingsWhereSectionsMayStand) {
    const std::string entry = "<qandaentry><question><para>Why?</para></question><answer><para>So.</para>"
                              "</answer></qandaentry>";
    const std::string set =
        "<qandaset><title>Asked</title><qandadiv><title>On parks</title>" + entry + "</qandadiv></qandaset>";
    const auto headings = [](const std::string& body) {
        const Built built = build_body(body);
        std::string list;
        for (NodeId id = built.tree.root; id.valid(); id = built.tree.next(id, built.tree.root))
            if (built.tree[id].role == Role::heading)
                list += std::to_string(built.tree[id].level) + " " + text_of(built.tree, id) + "; ";
        return list;
    };
    EXPECT_EQ(headings("<section><title>S</title>" + set + "</section>"), "2 S; 3 Asked; 4 On parks; ");
    EXPECT_EQ(headings("<qandaset><qandadiv><title>On parks</title>" + entry + "</qandadiv></qandaset>"),
              "2 On parks; ");
    EXPECT_EQ(headings("<sidebar><title>S</title>" + set + "</sidebar>"), "");
}

TEST(Lists, StepsInStepsHaveNumbersOfAnotherKind) {
    const Built built = build_body(
        "<procedure><step><para>s</para><substeps><step><para>t</para><substeps><step><para>u</para></step>"
        "</substeps></step></substeps></step></procedure>");
    std::string kinds;
    for (NodeId id = built.tree.root; id.valid(); id = built.tree.next(id, built.tree.root))
        if (built.tree[id].role == Role::ordered_list)
            kinds += built.tree.attribute(id, Name::numeration).value_or("1");
    EXPECT_EQ(kinds, "1ai");
}

TEST(Lists, MayBeginWithTheNumberOfTheirFirstItem) {
    const Built built = build_body("<orderedlist><listitem override='3'><para>c</para></listitem><listitem>"
                                   "<para>d</para></listitem></orderedlist>");
    EXPECT_EQ(built.tree.attribute(built.find(Role::ordered_list), Name::start), "3");
}

TEST(Lists, WhatTheStepsLeadToIsNoStep) {
    const Built built = build_body("<procedure><step><para>s</para></step><result><para>r</para></result>"
                                   "</procedure>");
    EXPECT_EQ(text_below(built, Role::ordered_list), "s");
    EXPECT_EQ(text_of(built.tree, built.tree.root), "Tsr");
}

TEST(Lists, TheLabelOfAnAnswerRunsIn) {
    const auto answer = [](const std::string& blocks) {
        const Built built = build_body("<qandaset><qandaentry><question><label>Q:</label><para>Why?</para>"
                                       "</question><answer><label>A:</label>" +
                                       blocks + "</answer></qandaentry></qandaset>");
        return text_below(built, Role::description_details) + " in " +
               text_of(built.tree, built.tree[built.find(Role::description_details)].first_child);
    };
    EXPECT_EQ(answer("<para>So.</para><para>And so.</para>"), "A: So.And so. in A: So.");
    EXPECT_EQ(answer("<screen>ls</screen><para>So.</para>"), "A:lsSo. in A:");
}

TEST(Info, OfBlocksTellsReadersItsNotices) {
    const std::string info = "<info><title>H</title><legalnotice><para>Mind.</para></legalnotice>"
                             "<copyright><year>2024</year><holder>Lee</holder></copyright>"
                             "<releaseinfo property='x'>no</releaseinfo><releaseinfo>R2</releaseinfo>"
                             "<author><orgname>Council</orgname></author></info>";
    const auto words_of = [&](const std::string& name, const std::string& rest) {
        const Built built = build_body("<" + name + ">" + info + rest + "</" + name + ">");
        EXPECT_EQ(built.rules(), "");
        return text_of(built.tree, built.tree.root);
    };
    const std::string told = "Mind.© 2024 LeeR2Council";
    EXPECT_EQ(words_of("section", "<para>P</para>"), "TH" + told + "P");
    EXPECT_EQ(words_of("sidebar", "<para>P</para>"), "TH" + told + "P");
    EXPECT_EQ(words_of("qandaset", "<qandaentry><question><para>Q</para></question><answer><para>A</para>"
                                   "</answer></qandaentry>"),
              "TH" + told + "QA");
    EXPECT_EQ(words_of("itemizedlist", "<listitem><para>P</para></listitem>"), "TH" + told + "P");
    EXPECT_EQ(words_of("example", "<para>P</para>"), "TH" + told + "P");
    EXPECT_EQ(words_of("table", "<tr><td>P</td></tr>"), "THP" + told);
    EXPECT_EQ(words_of("figure", "<mediaobject><alt>a</alt><imageobject><imagedata fileref='a.png'/>"
                                 "</imageobject></mediaobject>"),
              "TH" + told);
}

TEST(Info, WhatIsToldOfAuthorsMayStandBesideThem) {
    const Built built = build_file("<article lang='en'><articleinfo><title>T</title><authorblurb><para>She "
                                   "writes.</para></authorblurb></articleinfo><para>P</para></article>");
    EXPECT_EQ(text_below(built, Role::imprint), "She writes.");
}

TEST(Info, AManualPageHasItsNameAndItsTitle) {
    const auto headed = [](const std::string& title) {
        const Built built =
            build_body("<refentry><info><title>" + title +
                       "</title></info><refmeta><refentrytitle>ls</refentrytitle><manvolnum>1</manvolnum>"
                       "</refmeta><refnamediv><refname>ls</refname><refpurpose>list</refpurpose>"
                       "</refnamediv></refentry>");
        return text_below(built, Role::section);
    };
    EXPECT_EQ(headed("Listing files"), "ls(1)Listing filesls – list");
    EXPECT_EQ(headed("ls"), "ls(1)ls – list");
}

TEST(Lists, QuestionsHaveTheLabelsThatTheirSetAsksFor) {
    const auto told = [](const std::string& label) {
        const std::string entry = "<qandaentry><question><para>Why?</para></question><answer><para>So.</para>"
                                  "</answer></qandaentry>";
        const Built built =
            build_body("<qandaset defaultlabel=\"" + label + "\">" + entry + entry + "</qandaset>");
        return text_below(built, Role::description_list);
    };
    EXPECT_EQ(told("none"), "Why?So.Why?So.");
    EXPECT_EQ(told("number"), "1. Why?So.2. Why?So.");
    EXPECT_EQ(told("qanda"), "Q: Why?A: So.Q: Why?A: So.");
}

TEST(Info, ANumberOfABookSaysWhatItIs) {
    const auto imprint = [](const std::string& number) {
        return text_below(build_body("<info><title>T</title>" + number + "</info>"), Role::imprint);
    };
    EXPECT_EQ(imprint("<biblioid class='isbn'>978-1</biblioid>"), "ISBN 978-1");
    EXPECT_EQ(imprint("<isbn>ISBN 978-1</isbn>"), "ISBN 978-1");
    EXPECT_EQ(imprint("<biblioid class='other'>A 1</biblioid>"), "A 1");
}

} // namespace
