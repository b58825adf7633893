// The built program by its command line: what it says, writes and returns.
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "press/program.h"

namespace {

namespace fs = std::filesystem;
using press_test::quoted;
using press_test::run_program;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* good =
    "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\" xml:lang=\"en-GB\">\n"
    " <info><title>Bins</title></info>\n <para>Blue bins.</para>\n</article>\n";
constexpr const char* dangling =
    "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\" xml:lang=\"en-GB\">\n"
    " <info><title>Bins</title></info>\n <para>\tCaf\xC3\xA9 <link linkend=\"map\">map</link>.</para>\n"
    "</article>\n";

class CommandLine : public testing::Test {
protected:
    fs::path write(const std::string& name, const std::string& text) {
        base::write_file(folder_.path() / name, text);
        return folder_.path() / name;
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder_.path() / name; }
    // Names of what stands in `name`, hidden files too.
    [[nodiscard]] std::set<std::string> names_in(const std::string& name) const {
        std::set<std::string> names;
        for (const fs::directory_entry& entry : fs::directory_iterator(path(name)))
            names.insert(entry.path().filename().string());
        return names;
    }

    press_test::TemporaryFolder folder_;
};

TEST_F(CommandLine, HelpAndVersionGoToStandardOutput) {
    const auto help = run_program("--help");
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_THAT(help.standard_output, HasSubstr("publish"));
    EXPECT_THAT(help.standard_output, HasSubstr("check"));
    const auto version = run_program("--version");
    EXPECT_EQ(version.exit_code, 0);
    EXPECT_THAT(version.standard_output, StartsWith("evenpage "));
    EXPECT_EQ(run_program("help publish").standard_output, run_program("publish --help").standard_output);
    EXPECT_THAT(run_program("help publish").standard_output, HasSubstr("--draft"));
    EXPECT_THAT(run_program("help publish").standard_output, HasSubstr("{json,sarif,text}"));
    EXPECT_THAT(run_program("help check").standard_output, Not(HasSubstr("--draft")));
}

TEST_F(CommandLine, WrongUsageIsTwo) {
    const std::string file = quoted(write("good.xml", good));
    for (const std::string& arguments :
         {std::string(), std::string("publish"), "publish --no-such-option " + file, "print " + file,
          std::string("help print"), "check --format yaml " + file, "check --threads many " + file,
          "publish --pdf-standard ua-9 " + file}) {
        const auto outcome = run_program(arguments);
        EXPECT_EQ(outcome.exit_code, 2) << arguments;
        EXPECT_THAT(outcome.standard_error, Not(IsEmpty())) << arguments;
    }
}

TEST_F(CommandLine, WhatCannotBeReadOrWrittenIsTwo) {
    EXPECT_EQ(run_program("check " + quoted(path("absent.xml"))).exit_code, 2);
    EXPECT_EQ(run_program("check " + quoted(folder_.path())).exit_code, 2);
    const std::string file = quoted(write("good.xml", good));
    const auto unknown = run_program("check --edition braille " + file);
    EXPECT_EQ(unknown.exit_code, 2);
    EXPECT_THAT(unknown.standard_error, HasSubstr("braille"));
    write("taken", "a file");
    const auto onto_file = run_program("publish --edition epub -o " + quoted(path("taken")) + " " + file);
    EXPECT_EQ(onto_file.exit_code, 2);
    EXPECT_EQ(base::read_file(path("taken")), "a file");
}

TEST_F(CommandLine, AFindingSaysPlaceSeverityRuleLineAndHint) {
    const fs::path file = write("caf\xC3\xA9 bins.xml", dangling);
    const auto outcome = run_program("check --quiet --edition standard " + quoted(file));
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.standard_error,
              file.string() + ":3:20: error: nothing in the manuscript has the id \"map\" [link-target]\n"
                              "   <para> Caf\xC3\xA9 <link linkend=\"map\">map</link>.</para>\n"
                              "                     ^^^^^^^^^^^^^\n"
                              "  hint: check the spelling, or give the element you mean this xml:id\n");
}

TEST_F(CommandLine, FindingsAsJsonAndSarif) {
    const std::string file = quoted(write("dangling.xml", dangling));
    const auto json = run_program("check --format json " + file);
    EXPECT_EQ(json.exit_code, 1);
    EXPECT_EQ(nlohmann::json::parse(json.standard_error).at(0)["rule"], "link-target");
    const auto sarif = run_program("check --format sarif " + file);
    EXPECT_EQ(sarif.exit_code, 1);
    const auto run = nlohmann::json::parse(sarif.standard_error)["runs"][0];
    EXPECT_EQ(run["tool"]["driver"]["name"], "evenpage");
    const auto result = run["results"][0];
    EXPECT_EQ(result["ruleId"], "link-target");
    EXPECT_EQ(result["level"], "error");
    EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"]["startColumn"], 20);
}

TEST_F(CommandLine, FindingsStandInTheOrderOfTheManuscript) {
    const std::string file =
        quoted(write("several.xml", "<article xmlns=\"http://docbook.org/ns/docbook\" "
                                    "version=\"5.2\" xml:lang=\"en\">\n"
                                    " <info><title>Bins</title></info>\n"
                                    " <para><link linkend=\"map\">map</link> &unknown;</para>\n"
                                    " <mediaobject><alt>A bin</alt><imageobject><imagedata "
                                    "fileref=\"no.png\"/></imageobject></mediaobject>\n"
                                    " <para xml:id=\"a\">1</para><para xml:id=\"a\">2</para>\n"
                                    "</article>\n"));
    const auto outcome = run_program("check --edition standard --format json " + file);
    std::vector<std::string> rules;
    for (const auto& finding : nlohmann::json::parse(outcome.standard_error))
        rules.push_back(finding["rule"]);
    EXPECT_THAT(rules,
                testing::ElementsAre("link-target", "entity-unknown", "picture-missing", "id-duplicate"));
}

TEST_F(CommandLine, PublishKeepsWhatElseStandsInTheFolder) {
    const std::string file = quoted(write("our bins.xml", good));
    fs::create_directory(path("out"));
    write("out/notes.txt", "mine");
    write("out/our bins.epub", "an older one");
    const auto outcome = run_program("publish --edition epub -o " + quoted(path("out")) + " " + file);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.standard_error;
    EXPECT_EQ(names_in("out"), (std::set<std::string>{"accessibility.html", "index.html", "notes.txt",
                                                      "our bins.epub", "report.html", "report.json"}));
    EXPECT_THAT(base::read_file(path("out/our bins.epub")), StartsWith("PK"));
}

// The words of the link are no address.
TEST_F(CommandLine, PublishNamesTheAddressThatALinkToWriteLeadsTo) {
    std::string words(good);
    words.insert(words.rfind("</"),
                 "<section><title>Contact</title><para><link xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                 "xlink:href=\"mailto:bins@example.org?subject=x\">"
                 "Write to us</link></para></section>");
    const std::string file = quoted(write("good.xml", words));
    EXPECT_EQ(run_program("publish --edition epub -o " + quoted(path("out")) + " " + file).exit_code, 0);
    EXPECT_THAT(base::read_file(path("out/openacr.yaml")), HasSubstr("email: \"bins@example.org\"\n"));
    EXPECT_THAT(base::read_file(path("out/accessibility.html")), HasSubstr("mailto:bins@example.org\""));
}

TEST_F(CommandLine, PublishMakesFoldersThatAreMissing) {
    const std::string file = quoted(write("good.xml", good));
    EXPECT_EQ(run_program("publish --edition epub -o " + quoted(path("a/b/c/")) + " " + file).exit_code, 0);
    EXPECT_EQ(names_in("a/b/c"), (std::set<std::string>{"accessibility.html", "good.epub", "index.html",
                                                        "report.html", "report.json"}));
    EXPECT_EQ(names_in("a/b"), (std::set<std::string>{"c"}));
}

// The last file cannot be put in place: those before it must be gone again, and the old ones back.
TEST_F(CommandLine, PublishLeavesTheFolderAsItWasIfOneFileCannotBeWritten) {
    const std::string file = quoted(write("good.xml", good));
    fs::create_directories(path("out/index.html"));
    write("out/good.epub", "an older one");
    const auto outcome = run_program("publish --edition epub -o " + quoted(path("out")) + " " + file);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(base::read_file(path("out/good.epub")), "an older one");
    EXPECT_EQ(names_in("."), (std::set<std::string>{"good.xml", "out"}));
}

TEST_F(CommandLine, NothingIsWrittenForAManuscriptWithErrors) {
    const std::string file = quoted(write("dangling.xml", dangling));
    EXPECT_EQ(run_program("publish -o " + quoted(path("out")) + " " + file).exit_code, 1);
    EXPECT_EQ(names_in("."), (std::set<std::string>{"dangling.xml"}));
}

TEST_F(CommandLine, ADraftIsPublishedInSpiteOfErrorsAndClaimsNothing) {
    const std::string file = quoted(write("dangling.xml", dangling));
    const auto outcome = run_program("publish --draft --edition standard --edition epub -o " +
                                     quoted(path("out")) + " " + file);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.standard_error;
    const std::string pdf = base::read_file(path("out/dangling.pdf"));
    EXPECT_THAT(pdf, HasSubstr("DRAFT: Bins"));
    EXPECT_THAT(pdf, Not(HasSubstr("pdfuaid:part")));
    EXPECT_THAT(pdf, Not(HasSubstr("pdfaid:part")));
    EXPECT_THAT(base::read_file(path("out/index.html")), HasSubstr("<h1>DRAFT: Bins</h1>"));
    const auto package =
        press_test::run_command("unzip -p " + quoted(path("out/dangling.epub")) + " '*.opf'");
    EXPECT_THAT(package.standard_output, HasSubstr("DRAFT: Bins"));
    EXPECT_THAT(package.standard_output, Not(HasSubstr("conformsTo")));
}

TEST_F(CommandLine, NotEvenADraftIsMadeOfWhatIsNotXml) {
    const std::string file = quoted(write("broken.xml", "<article>"));
    EXPECT_EQ(run_program("publish --draft -o " + quoted(path("out")) + " " + file).exit_code, 1);
    EXPECT_EQ(names_in("."), (std::set<std::string>{"broken.xml"}));
}

TEST_F(CommandLine, TheSameBytesAtAnyThreadCountAndFromAnyFolder) {
    write("good.xml", good);
    const auto one =
        run_program("publish --threads 1 -o " + quoted(path("one")) + " " + quoted(path("good.xml")));
    EXPECT_EQ(one.exit_code, 0) << one.standard_error;
    const auto four =
        press_test::run_command("cd " + quoted(folder_.path()) + " && " + quoted(EVENPAGE_PROGRAM) +
                                " publish --threads 4 -o four good.xml </dev/null");
    EXPECT_EQ(four.exit_code, 0) << four.standard_error;
    EXPECT_EQ(names_in("one"), names_in("four"));
    for (const std::string& name : names_in("one"))
        EXPECT_EQ(base::read_file(path("one/" + name)), base::read_file(path("four/" + name))) << name;
}

TEST_F(CommandLine, SourceDateEpochDatesWhatHasNoDate) {
    const std::string file = quoted(write("good.xml", good));
    const auto outcome =
        press_test::run_command("SOURCE_DATE_EPOCH=1000000000 " + quoted(EVENPAGE_PROGRAM) +
                                " publish --edition epub -o " + quoted(path("out")) + " " + file);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.standard_error;
    const auto package = press_test::run_command("unzip -p " + quoted(path("out/good.epub")) + " '*.opf'");
    EXPECT_THAT(package.standard_output, HasSubstr("2001-09-09T01:46:40Z"));
}

} // namespace
