#include "edition/coverage.h"

#include <gtest/gtest.h>

#include "content/build.h"
#include "source/read.h"

namespace {

std::vector<edition::Counterpart> counterparts(const std::string& sections) {
    report::SourceMap sources;
    report::Log log;
    const std::string xml =
        R"(<article xmlns="http://docbook.org/ns/docbook" xml:lang="en"><info><title>T</title></info>)" +
        sections + "</article>";
    const source::Document document = source::read_text("test.xml", xml, sources, log);
    const content::Tree shared = content::build(document, log);
    edition::Plan plan;
    plan.audience = "easy-read";
    return edition::find_counterparts(shared, plan);
}

TEST(Coverage, TellsWhatHasNoCounterpart) {
    const auto found = counterparts(
        R"(<section xml:id="a" audience="general"><title>A</title><para>x</para></section>
           <section linkend="a" audience="easy-read"><title>Easy A</title><para>x</para></section>
           <section audience="general"><title>B</title><para>x</para></section>
           <section><title><phrase audience="general">C</phrase><phrase audience="easy-read">D</phrase></title>
             <para audience="general">x</para><para audience="easy-read">y</para></section>
           <section audience="general" role="standard-only"><title>E</title><para>x</para></section>)");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].title, "A");
    EXPECT_TRUE(found[0].told);
    EXPECT_EQ(found[1].title, "B");
    EXPECT_FALSE(found[1].told);
    EXPECT_EQ(found[2].title, "C");
    EXPECT_TRUE(found[2].told);
}

} // namespace
