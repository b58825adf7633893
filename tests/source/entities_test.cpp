#include "source/entities.h"

#include <gtest/gtest.h>

#include "source/read_support.h"

namespace {

using source_test::Reading;

// A document whose only text is `body`, with `declarations` in its DOCTYPE.
std::string with(const std::string& declarations, const std::string& body) {
    return "<!DOCTYPE a [" + declarations + "]><a>" + body + "</a>";
}

TEST(Entities, AreReplacedInTextAndAttributes) {
    const Reading reading("<!DOCTYPE a [<!ENTITY co 'Dorset &amp; &area;'> <!ENTITY area \"Pool&#101;\">]>"
                          "<a b='&co;!'>At &co;.</a>");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.node(1).text, "At Dorset & Poole.");
    EXPECT_EQ(reading.document.attributes[0].value, "Dorset & Poole!");
    EXPECT_EQ(reading.quote(reading.node(1).span), "At &co;.");
}

TEST(Entities, TheFirstDeclarationBinds) {
    EXPECT_EQ(Reading(with("<!ENTITY x '1'><!ENTITY x '2'>", "&x;")).node(1).text, "1");
}

TEST(Entities, EveryUnknownOneIsFoundWithItsNumber) {
    const Reading reading("<a>caf&eacute;\n<b c='&mine;'/></a>");
    EXPECT_FALSE(reading.document.empty()) << "what else is wrong can be found at once";
    EXPECT_EQ(reading.findings(), "1:7 unknown entity `&eacute;` [entity-unknown]\n"
                                  "2:7 unknown entity `&mine;` [entity-unknown]\n");
    EXPECT_EQ(reading.log.findings()[0].hints[0], "write `&#233;` or the character itself instead");
}

TEST(Entities, TheDocBook4DtdNamesCharacters) {
    const std::string start = "<!DOCTYPE a PUBLIC \"-//OASIS//DTD DocBook XML V4.5//EN\" \"docbookx.dtd\">";
    const Reading reading(start + "<a>&eacute;&mdash;&alpha;&lsqb;&wcirc;</a>");
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.node(1).text, "\u00E9\u2014\u03B1[\u0175");
}

TEST(Entities, VariantsOfTheDtdNameCharactersToo) {
    EXPECT_EQ(Reading("<!DOCTYPE a PUBLIC '-//KDE//DTD DocBook XML V4.5-Based Variant V1.1//EN' 'k.dtd'>"
                      "<a>&eacute;</a>")
                  .findings(),
              "");
    EXPECT_EQ(Reading(with("<!ENTITY % l PUBLIC 'ISO 8879:1986//ENTITIES Added Latin 1//EN//XML' 'l.ent'>%l;",
                           "&eacute;"))
                  .findings(),
              "");
}

TEST(Entities, ParametersStandInTheTextOfOthers) {
    const Reading reading(
        with("<!ENTITY % year '2024'><!ENTITY % span '%year;/25'><!ENTITY x 'In %span;: 5%'>"
             "<!ENTITY y '5% of %none;'>",
             "&x; &y;"));
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.node(1).text, "In 2024/25: 5% 5% of %none;");
}

TEST(Entities, ParametersThatGrowInTextsEndQuickly) {
    std::string declarations = "<!ENTITY % l0 'ha ha ha ha'>";
    for (int i = 1; i < 20; ++i) {
        const std::string inner = "%l" + std::to_string(i - 1) + ";";
        declarations += "<!ENTITY % l" + std::to_string(i) + " '" + inner + inner + inner + inner + "'>";
    }
    EXPECT_EQ(Reading(with(declarations, "x")).log.findings().at(0).message,
              "this entity stands for more than 64 kB of text");
}

TEST(Entities, AnUnknownOneSaysThatTheDtdWasNotRead) {
    const Reading reading("<!DOCTYPE a SYSTEM 'http://example.org/handbook.dtd'><a>&mine;</a>");
    EXPECT_EQ(reading.log.findings().at(0).hints.at(0),
              "the DTD http://example.org/handbook.dtd was not read, so names that it declares are unknown");
    EXPECT_EQ(Reading("<a>&mine;</a>").log.findings().at(0).hints.at(0),
              "if a plain `&` is meant, write `&amp;` instead");
}

TEST(Entities, OnesThatAreNotTextAreRefused) {
    EXPECT_EQ(Reading(with("<!ENTITY x '<b/>'>", "<c d='&x;'/>")).findings(),
              "1:43 `&x;` stands for elements, which cannot stand here [entity-markup]\n");
    EXPECT_EQ(Reading(with("<!ENTITY x '&#60;b/>'>", "&x;")).findings(),
              "1:41 `&x;` stands for elements, which cannot stand here [entity-markup]\n");
    EXPECT_EQ(Reading(with("<!ENTITY x SYSTEM 'c.xml'>", "<c d='&x;'/>")).findings(),
              "1:51 `&x;` stands for a file that cannot stand here [entity-external]\n");
    EXPECT_EQ(Reading(with("<!ENTITY x SYSTEM 'c.gif' NDATA gif>", "&x;")).findings(),
              "1:55 `&x;` stands for a file that cannot stand here [entity-external]\n");
    EXPECT_EQ(Reading(with("<!ENTITY x '&y;'><!ENTITY y '&x;'>", "&x;")).findings(),
              "1:53 `&x;` stands for itself, or is nested too deep [entity-expansion]\n");
}

TEST(Entities, ParameterEntitiesAreAWarning) {
    const Reading reading(with("<!ENTITY % names SYSTEM 'n.ent'> %names;", "x"));
    EXPECT_EQ(reading.findings(),
              "1:47 `%names;` stands for n.ent, which cannot be read, so entities that it declares are "
              "unknown [entity-external]\n");
    EXPECT_FALSE(reading.document.empty());
}

TEST(Entities, StandForElementsBetweenTags) {
    const Reading reading(with("<!ENTITY co '<b>Dorset</b> and &area;'><!ENTITY area 'the <i>south</i>'>",
                               "In &co;, &co;. <c>&area;</c>"));
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.dump(), "a\n \"In \"\n b\n  \"Dorset\"\n \" and \"\n \"the \"\n i\n  \"south\"\n"
                              " \", \"\n b\n  \"Dorset\"\n \" and \"\n \"the \"\n i\n  \"south\"\n"
                              " \". \"\n c\n  \"the \"\n  i\n   \"south\"\n");
    EXPECT_EQ(reading.quote(reading.node(2).span), "<b>");
    EXPECT_EQ(reading.node(2).span.begin, 26u); // in the declaration
}

TEST(Entities, AMistakeInElementsIsFoundInTheDeclaration) {
    EXPECT_EQ(Reading(with("<!ENTITY x '<b>c'>", "&x;")).findings(),
              "1:26 <b> is never closed; the file ends at line 1 [xml-well-formed]\n");
    EXPECT_EQ(Reading(with("<!ENTITY x '<b/></c>'>", "&x;")).findings(),
              "1:30 </c> closes nothing: every element is closed [xml-well-formed]\n");
    EXPECT_EQ(Reading(with("<!ENTITY x '<b>&x;</b>'>", "&x;")).log.findings().at(0).rule, "entity-expansion");
}

TEST(Entities, ElementsThatDoubleEachTimeEndQuickly) {
    std::string declarations = "<!ENTITY l0 '<b/>'>";
    for (int i = 1; i < 30; ++i) {
        const std::string inner = "&l" + std::to_string(i - 1) + ";";
        declarations +=
            "<!ENTITY l" + std::to_string(i) + " '" + std::string(4000, ' ') + inner + inner + "'>";
    }
    const Reading reading(with(declarations, "&l29;"));
    ASSERT_EQ(reading.log.findings().size(), 1u);
    EXPECT_EQ(reading.log.findings()[0].message, "the entities of this file stand for more than 64 MB");
}

TEST(Entities, ParameterEntitiesThatDoubleEachTimeEndQuickly) {
    std::string declarations = "<!ENTITY % l0 ''>";
    for (int i = 1; i < 15; ++i) {
        const std::string inner = "%l" + std::to_string(i - 1) + ";";
        declarations += "<!ENTITY % l" + std::to_string(i) + " '" + inner + inner + "'>";
    }
    EXPECT_EQ(Reading(with(declarations + "%l14;", "x")).log.findings().at(0).message,
              "this DOCTYPE has more than 1000 references like this one");
}

TEST(Entities, ParameterEntitiesOfTheSameFileAreRead) {
    const Reading reading(with("<!ENTITY % draft 'IGNORE'><!ENTITY % final 'INCLUDE'>"
                               "<![%draft;[<!ENTITY x 'draft'>]]><![ %final; [<!ENTITY x 'final'>]]>"
                               "<!ENTITY % more '<!ENTITY y \"why\">'>%more;",
                               "&x; &y;"));
    ASSERT_EQ(reading.findings(), "");
    EXPECT_EQ(reading.node(1).text, "final why");
}

TEST(Entities, ABillionLaughsEndQuickly) {
    std::string declarations = "<!ENTITY l0 'ha ha ha ha'>";
    for (int i = 1; i < 20; ++i) {
        const std::string inner = "&l" + std::to_string(i - 1) + ";";
        declarations += "<!ENTITY l" + std::to_string(i) + " '";
        for (int copies = 0; copies < 10; ++copies)
            declarations += inner;
        declarations += "'>";
    }
    const Reading reading(with(declarations, "&l19;"));
    ASSERT_EQ(reading.log.findings().size(), 1u);
    EXPECT_EQ(reading.log.findings()[0].message, "`&l19;` stands for more than 64 kB of text");
}

TEST(Entities, ManyLongOnesTogetherAreRefusedToo) {
    std::string body;
    for (int i = 0; i < 1000; ++i)
        body += "&x;";
    const Reading reading(with("<!ENTITY x '" + std::string(60'000, 'x') + "'>", body));
    ASSERT_EQ(reading.log.findings().size(), 1u);
    EXPECT_EQ(reading.log.findings()[0].message,
              "the entities of this file stand for more than 8 MB of text");
}

TEST(CharacterReference, ReadsDecimalAndHexadecimal) {
    EXPECT_EQ(source::character_reference("233"), 0xE9u);
    EXPECT_EQ(source::character_reference("x1F600"), 0x1F600u);
    EXPECT_EQ(source::character_reference("xD800"), std::nullopt);
    EXPECT_EQ(source::character_reference(""), std::nullopt);
    EXPECT_EQ(source::character_reference("-1"), std::nullopt);
    EXPECT_EQ(source::character_reference("99999999999"), std::nullopt);
}

} // namespace
