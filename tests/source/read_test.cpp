#include "source/read.h"

#include <gtest/gtest.h>

#include "source/read_support.h"

namespace {

using source::Namespace;
using source::NodeId;
using source_test::Reading;

constexpr const char* sample =
    "<?xml version=\"1.0\"?>\n"
    "<!-- a comment -->\n"
    "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"\n"
    "    version=\"5.2\" xml:lang='en-GB'>\n"
    "<para role = \"a&amp;b\">One &lt; <link xlink:href=\"x\">two</link> <![CDATA[<raw>&amp;]]></para>\n"
    "<?page-break now?><empty/>\n"
    "</article>\n";

TEST(Read, GivesTheTreeAsWritten) {
    const Reading reading(sample);
    ASSERT_TRUE(reading.log.findings().empty());
    EXPECT_EQ(reading.dump(), "article\n"
                              " version=5.2 xml:lang=en-GB\n"
                              " \"\\n\"\n"
                              " para\n"
                              "  role=a&b\n"
                              "  \"One < \"\n"
                              "  link\n"
                              "   xlink:href=x\n"
                              "   \"two\"\n"
                              "  \" \"\n"
                              "  \"<raw>&amp;\"\n"
                              " \"\\n\"\n"
                              " ?page-break now\n"
                              " empty\n"
                              " \"\\n\"\n");
}

TEST(Read, KnowsThePlaceOfEverything) {
    const Reading reading(sample);
    std::vector<std::string> places;
    for (const source::Node& node : reading.document.nodes)
        places.push_back(reading.quote(node.span));
    EXPECT_EQ(places[0].substr(0, 20), "<article xmlns=\"http");
    EXPECT_TRUE(places[0].ends_with("xml:lang='en-GB'>"));
    const std::vector<std::string> rest(places.begin() + 2, places.end());
    EXPECT_EQ(rest, (std::vector<std::string>{"<para role = \"a&amp;b\">", "One &lt; ",
                                              "<link xlink:href=\"x\">", "two", " ", "<![CDATA[<raw>&amp;]]>",
                                              "\n", "<?page-break now?>", "<empty/>", "\n"}));
    EXPECT_EQ(reading.quote(reading.document.attributes[2].span), "role = \"a&amp;b\"");
}

TEST(Read, FindsAttributesByNamespaceAndName) {
    const Reading reading(sample);
    const NodeId root = reading.document.root;
    EXPECT_EQ(reading.document.attribute(root, Namespace::none, "lang"), nullptr);
    ASSERT_NE(reading.document.attribute(root, Namespace::xml, "lang"), nullptr);
    EXPECT_EQ(reading.document.attribute(root, Namespace::xml, "lang")->value, "en-GB");
}

TEST(Read, TakesPrefixesAndNoNamespaceAlike) {
    const Reading prefixed(
        "<d:book xmlns:d='http://docbook.org/ns/docbook'><d:para xmlns:d='urn:x'/><d:para/></d:book>");
    EXPECT_EQ(prefixed.node(0).ns, Namespace::docbook);
    EXPECT_EQ(prefixed.node(0).name, "book");
    EXPECT_EQ(prefixed.node(1).ns, Namespace::other);
    EXPECT_EQ(prefixed.node(2).ns, Namespace::docbook);
    EXPECT_EQ(Reading("<book/>").node(0).ns, Namespace::none);
    EXPECT_EQ(Reading("<a xmlns='http://docbook.org/ns/docbook'><b xmlns=''/></a>").node(1).ns,
              Namespace::none);
}

TEST(Read, MakesLineEndsSingle) {
    const Reading reading("<a b='x\r\ny\tz&#10;'>1\r\n2\r3<![CDATA[\r\n&lt;]]></a>");
    EXPECT_EQ(reading.document.attributes[0].value, "x y z\n");
    EXPECT_EQ(reading.node(1).text, "1\n2\n3");
    EXPECT_EQ(reading.node(2).text, "\n&lt;");
}

TEST(Read, MissingManuscriptIsAFaultOfTheMachine) {
    report::SourceMap sources;
    report::Log log;
    EXPECT_THROW(source::read("/nowhere/guide.xml", sources, log), base::FileError);
}

TEST(Read, UndeclaredPrefixIsAnError) {
    const Reading reading("<a>\n <b xlink:href='x'/></a>");
    EXPECT_TRUE(reading.document.empty());
    EXPECT_EQ(reading.findings(), "2:5 the prefix xlink is not declared [xml-namespace]\n");
}

} // namespace
