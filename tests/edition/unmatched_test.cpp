#include "edition/unmatched.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/build.h"
#include "source/read.h"

namespace {

// The findings about `body`, where editions are made for all readers and for easy read.
std::string findings(const std::string& body) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read_text(
        "test.xml",
        "<article xmlns=\"http://docbook.org/ns/docbook\" xml:lang=\"en\"><title>T</title>" + body +
            "</article>",
        sources, log);
    const content::Tree tree = content::build(document, log);
    edition::Plan general;
    general.audience = "general";
    general.condition = "standard";
    edition::Plan easy;
    easy.audience = "easy-read";
    easy.output = edition::Output::epub;
    edition::report_unmatched(tree, {general, easy}, log);
    std::string list;
    for (const report::Finding& finding : log.findings())
        list += finding.message + "; " + finding.hints.at(0) + "\n";
    return list;
}

TEST(Unmatched, ValuesOfAnEditionAreFine) {
    EXPECT_EQ(findings("<para audience=\"easy-read\">A</para><para condition=\"draft;standard\">B</para>"
                       "<para outputformat=\"epub\">C</para>"),
              "");
}

TEST(Unmatched, OtherValuesAreSaidOnce) {
    EXPECT_EQ(findings("<para condition=\"quick\">A</para><para condition=\"quick\">B</para>"),
              "no edition is made for condition=\"quick\": what it marks is left out of all; "
              "for all readers, take the attribute away; else write one of: standard\n");
    EXPECT_EQ(findings("<para><phrase audience=\"staff\">A</phrase></para>"),
              "no edition is made for audience=\"staff\": what it marks is left out of all; "
              "for all readers, take the attribute away; else write one of: general, easy-read\n");
}

} // namespace
