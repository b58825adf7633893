// What is said of files that are not well formed, and where.
#include "source/scan.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "source/read_support.h"

namespace {

using source_test::Reading;

struct Broken {
    const char* text;
    const char* finding; // line:column message
};

// What `broken` gives, and that it gives an empty document.
void expect_broken(const Broken& broken) {
    const Reading reading(broken.text);
    EXPECT_EQ(reading.findings(), std::string(broken.finding) + " [xml-well-formed]\n") << broken.text;
    EXPECT_TRUE(reading.document.empty()) << broken.text;
}

TEST(Scan, NamesTagsThatDoNotMatch) {
    const Broken cases[] = {
        {"<section>\n<para>x\n</section>", "3:1 <para> is closed by </section>; it was opened at line 2"},
        {"<section>\n<para>x</pra></section>", "2:8 <para> is closed by </pra>; it was opened at line 2"},
        {"<a>\n<b>\n<c/>\n", "2:1 <b> is never closed; the file ends at line 4"},
        {"<a><b></b", "1:7 this end tag is not complete; wanted </b>"},
        {"<a></a></b>", "1:8 </b> closes nothing: every element is closed"},
        {"<a/>\n<b/>", "2:1 <b> is a second root element; a file has one, with all else inside it"},
        {"<a/> more", "1:6 text after the end of the root element"},
        {"words <a/>", "1:1 text before the first element"},
        {"<!-- only -->", "1:14 there is no element in this file"},
    };
    for (const Broken& broken : cases)
        expect_broken(broken);
}

TEST(Scan, HintsAtTheTagThatIsMissing) {
    const Reading inside("<a><b></a>");
    EXPECT_EQ(inside.log.findings()[0].hints[0], "add </b> before </a>");
    const Reading unknown("<a><b></c></b></a>");
    EXPECT_EQ(unknown.log.findings()[0].hints[0], "write </b> here, or open <c> first");
}

TEST(Scan, NamesAttributesThatAreNotWrittenRight) {
    const Broken cases[] = {
        {"<a b='1' c='2' b='3'/>", "1:16 the attribute b is given twice in one tag"},
        {"<a b=1/>", "1:6 the value of b must be in quotation marks"},
        {"<a b=\u201C1\u201D/>",
         "1:6 the value of b must be in quotation marks; these are curly, and must be straight"},
        {"<a b/>", "1:4 the attribute b has no value; wanted b=\"...\""},
        {"<a b='1'c='2'/>", "1:9 a space is missing in the tag <a>"},
        {"<a b='1 <c/>", "1:9 `<` in the value of b"},
        {"<a b='1", "1:6 the value of b is never closed"},
        {"<a b='1' <c/>", "1:1 the tag <a is not closed with `>`"},
        {"<a / >", "1:4 `/` in a tag must be followed by `>`"},
        {"<a 1='2'/>", "1:4 an attribute must begin with a letter"},
    };
    for (const Broken& broken : cases)
        expect_broken(broken);
}

TEST(Scan, NamesCharactersThatMustBeEscaped) {
    const Broken cases[] = {
        {"<a>Fish & chips</a>", "1:9 a plain `&` must be written `&amp;`"},
        {"<a b='x&y'/>", "1:8 `&y` is not an entity: a `;` is missing after it"},
        {"<a>1 < 2</a>", "1:6 `<` does not begin a tag here"},
        {"<a>]]></a>", "1:4 `]]>` may only close a CDATA section"},
        {"<a>&#0;</a>", "1:4 `&#0;` is not a character that XML allows"},
        {"<a>&#xFFFF;</a>", "1:4 `&#xFFFF;` is not a character that XML allows"},
        {"<a>&#12</a>", "1:4 `&#` does not begin a character reference such as `&#233;`"},
        {"<a>x\x01</a>", "1:5 a control character that XML does not allow"},
    };
    for (const Broken& broken : cases)
        expect_broken(broken);
}

TEST(Scan, ReadsOnAfterAMistakeThatHidesNoOther) {
    EXPECT_EQ(Reading("<a>1 & 2\n3 < 4 &#0; &x;<b c='&' c='2'/>\n</z>").findings(),
              "1:6 a plain `&` must be written `&amp;` [xml-well-formed]\n"
              "2:3 `<` does not begin a tag here [xml-well-formed]\n"
              "2:7 `&#0;` is not a character that XML allows [xml-well-formed]\n"
              "2:12 unknown entity `&x;` [entity-unknown]\n"
              "2:21 a plain `&` must be written `&amp;` [xml-well-formed]\n"
              "2:24 the attribute c is given twice in one tag [xml-well-formed]\n"
              "3:1 <a> is closed by </z>; it was opened at line 1 [xml-well-formed]\n");
}

TEST(Scan, GivesUpAfterTwentyMistakes) {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "& ";
    EXPECT_EQ(Reading("<a>" + text + "</a>").log.findings().size(), 20u);
}

TEST(Scan, NamesMarkupThatIsNeverClosed) {
    const Broken cases[] = {
        {"<a>\n<!-- x</a>", "2:1 this comment is never closed"},
        {"<a><!-- x -- y --></a>", "1:11 `--` inside a comment, which XML does not allow"},
        {"<a><![CDATA[x]]</a>", "1:4 this CDATA section is never closed"},
        {"<a><?x </a>", "1:4 this processing instruction is never closed"},
        {"\n<?xml version='1.0'?><a/>", "2:1 the XML declaration must be the very first thing in the file"},
        {"<a><!DOCTYPE a></a>", "1:4 `<!` begins neither a comment nor a CDATA section"},
        {"<!DOCTYPE a [<!ENTITY b 'c'>", "1:13 the `[` of the DOCTYPE is never closed"},
    };
    for (const Broken& broken : cases)
        expect_broken(broken);
}

TEST(Scan, PassesWhatIsWellFormed) {
    const char* cases[] = {
        "<a/>",
        "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'x>y' [<!ELEMENT a (#PCDATA)> <!-- > --> ]><a/><!-- z -->\n",
        "<a b='x>y' c=\"it's\">a > b ]] &gt; &#xE9;&#233;</a >",
        "<_a.b-c:d xmlns:_a.b-c='u'/>",
        "<\u00E9l\u00E9ment/>",
    };
    for (const char* text : cases)
        EXPECT_EQ(Reading(text).findings(), "") << text;
}

std::string nested(std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i)
        text += "<a>";
    for (std::size_t i = 0; i < depth; ++i)
        text += "</a>";
    return text;
}

TEST(Scan, RefusesElementsNestedTooDeep) {
    EXPECT_EQ(Reading(nested(source::deepest_nesting)).findings(), "");
    const Reading deep(nested(100'000));
    EXPECT_EQ(deep.findings(), "1:1537 elements are nested more than 512 deep [xml-depth]\n");
}

constexpr const char* small = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c&#233;\">]>\n"
                              "<a xmlns=\"http://docbook.org/ns/docbook\" x='1 &b;'><!-- c -->"
                              "<b>t &amp; \u2014 &b;<![CDATA[ ] ]]></b><?p i?><c d=\"e\"/></a>\n";

TEST(Scan, SurvivesTextThatIsCutAnywhere) {
    const std::string whole(small);
    ASSERT_EQ(Reading(whole).findings(), "");
    for (std::size_t length = 0; length + 2 < whole.size(); ++length) {
        const Reading reading(whole.substr(0, length));
        EXPECT_TRUE(reading.document.empty()) << length;
        // A reference cut short, and then the element that is never closed.
        EXPECT_GE(reading.log.findings().size(), 1u) << length;
        EXPECT_LE(reading.log.findings().size(), 2u) << length;
    }
}

// Entities that are not known cost the file nothing else.
bool is_broken(const report::Log& log) {
    return std::any_of(log.findings().begin(), log.findings().end(), [](const report::Finding& finding) {
        return finding.severity == report::Severity::error && !finding.rule.starts_with("entity-");
    });
}

// Each byte replaced by each of the bytes that mean something, and by some that mean nothing.
TEST(Scan, SurvivesAnyByteChanged) {
    const std::string whole(small);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char byte : std::string("<>&;'\"=/!?[]-%#x \n\r\0\x80\xFF", 22)) {
            std::string changed = whole;
            changed[at] = byte;
            const Reading reading(changed);
            EXPECT_EQ(reading.document.empty(), is_broken(reading.log)) << changed;
            for (const source::Node& node : reading.document.nodes)
                EXPECT_LE(node.span.end, reading.sources.text(node.span.file).size()) << changed;
        }
    }
}

} // namespace
