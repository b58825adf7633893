// Long editions in several files, as the program publishes them.
#include "press/volumes.h"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "press/program.h"

namespace {

namespace fs = std::filesystem;
using press_test::quoted;

const fs::path root(EVENPAGE_ROOT);

// Alike, but for their numbers.
std::string sections(int count, const std::string& inside) {
    std::string text;
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        text += "<section xml:id='s" + number + "'><title>Section " + number + "</title>" + inside +
                "<para>See <xref linkend='s" + std::to_string(count + 1 - i) +
                "'/>.</para><table><title>Counts</title><thead><tr><th>What</th><th>In " + number +
                "</th></tr></thead><tbody><tr><td>Things</td><td>2</td></tr></tbody></table></section>";
    }
    return text;
}

std::string paragraphs(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "<para>These words are here to fill a page, and they say nothing that anybody would want to "
                "read twice. They go on for a while, so that there are lines enough.</para>";
    return text;
}

// A manuscript that fills about 30 pages of large print, and editions that are split at 20 pages.
class Volumes : public testing::Test {
protected:
    void SetUp() override {
        fs::copy(root / "styles", folder_.path() / "styles", fs::copy_options::recursive);
        set_limit(20);
        write_manuscript(sections(6, paragraphs(20)));
    }

    void write_manuscript(const std::string& body) {
        base::write_file(
            folder_.path() / "long.xml",
            "<article xmlns='http://docbook.org/ns/docbook' version='5.2' xml:lang='en'><info><title>Long"
            "</title><date>2024</date></info>" +
                body + "</article>");
    }

    // Of both large-print editions.
    void set_limit(int pages) {
        std::string text = base::read_file(root / "styles" / "editions.xml");
        text = std::regex_replace(text, std::regex(R"x(\n\s+volume-pages="\d+")x"), "");
        text = std::regex_replace(text, std::regex(R"x((name="large-print[a-z-]*"))x"),
                                  "$1 volume-pages=\"" + std::to_string(pages) + "\"");
        base::write_file(folder_.path() / "styles" / "editions.xml", text);
    }

    press_test::Outcome publish(const std::string& options = "--edition large-print") {
        return press_test::run_program("publish " + options + " --styles " +
                                       quoted(folder_.path() / "styles") + " -o " + quoted(out()) + " " +
                                       quoted(folder_.path() / "long.xml"));
    }

    [[nodiscard]] fs::path out() const { return folder_.path() / "out"; }

    // "long-large-print", "long-large-print-volume-1"
    [[nodiscard]] std::set<std::string> files(const std::string& extension) const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(out()))
            if (entry.path().extension() == extension)
                names.insert(entry.path().stem().string());
        return names;
    }

    std::vector<std::string> lines_of(const std::string& name) {
        std::istringstream text(press_test::run_program("read " + quoted(out() / name)).standard_output);
        std::vector<std::string> lines;
        for (std::string line; std::getline(text, line);)
            lines.push_back(line);
        return lines;
    }

    press_test::TemporaryFolder folder_;
};

TEST_F(Volumes, are_files_of_their_own_that_go_on_with_the_page_numbers) {
    const press_test::Outcome outcome = publish();
    ASSERT_EQ(outcome.exit_code, 0) << outcome.standard_error;
    EXPECT_EQ(outcome.standard_error.find("volume-pages"), std::string::npos) << outcome.standard_error;
    const std::set<std::string> names = files(".pdf");
    ASSERT_GE(names.size(), 2U);
    std::string arguments;
    int last = 0;
    for (std::size_t i = 1; i <= names.size(); ++i) {
        const std::string name = "long-large-print-volume-" + std::to_string(i);
        EXPECT_TRUE(names.contains(name));
        arguments += " " + quoted(out() / (name + ".pdf"));
        int first = 0;
        for (const std::string& line : lines_of(name + ".pdf"))
            if (line.starts_with("page ")) {
                const int page = std::stoi(line.substr(5));
                if (first == 0)
                    first = page;
                EXPECT_LE(page - first, 19);
                last = std::max(last, page);
            }
        EXPECT_EQ(first % 2, 1);
        EXPECT_GE(last, first);
    }
    EXPECT_EQ(press_test::run_program("verify" + arguments).exit_code, 0);
}

TEST_F(Volumes, have_all_sections_once_and_lead_to_those_of_the_others_by_page) {
    ASSERT_EQ(publish().exit_code, 0);
    std::vector<std::string> headings;
    std::set<std::string> told; // "Section 5 (volume 2, page 21)"
    std::set<std::string> right;
    int volume = 0;
    for (const std::string& name : files(".pdf")) {
        ++volume;
        std::string page;
        for (const std::string& line : lines_of(name + ".pdf")) {
            if (line.starts_with("page "))
                page = line.substr(5);
            if (line.starts_with("heading level 2, Section")) {
                headings.push_back(line.substr(17));
                right.insert(line.substr(17) + " (volume " + std::to_string(volume) + ", page " + page + ")");
            }
            if (const auto at = line.find(" (volume "); at != std::string::npos)
                told.insert(line.substr(4, line.size() - 5));
        }
    }
    std::vector<std::string> wanted;
    for (int i = 1; i <= 6; ++i)
        wanted.push_back("Section " + std::to_string(i));
    EXPECT_EQ(headings, wanted);
    EXPECT_FALSE(told.empty());
    EXPECT_TRUE(std::includes(right.begin(), right.end(), told.begin(), told.end())) << *told.begin();
}

TEST_F(Volumes, of_an_earlier_run_go_away_when_fewer_are_made) {
    fs::create_directories(out());
    for (const char* const name :
         {"long-large-print.pdf", "long-large-print-volume-9.pdf", "long-volume-2.pdf",
          "long-large-print-volume-x.pdf", "other-large-print-volume-9.pdf",
          "long-large-print-printers-volume-9.txt"})
        base::write_file(out() / name, "before");
    ASSERT_EQ(publish().exit_code, 0);
    std::set<std::string> names = files(".pdf");
    EXPECT_FALSE(names.contains("long-large-print"));
    EXPECT_FALSE(names.contains("long-large-print-volume-9"));
    EXPECT_TRUE(names.contains("long-volume-2")); // may be another publication
    EXPECT_TRUE(names.contains("long-large-print-volume-x"));
    EXPECT_TRUE(names.contains("other-large-print-volume-9"));
    EXPECT_EQ(files(".txt").size(), 1U); // that edition was not made
    set_limit(0);
    ASSERT_EQ(publish().exit_code, 0);
    names = files(".pdf");
    EXPECT_TRUE(names.contains("long-large-print"));
    EXPECT_FALSE(names.contains("long-large-print-volume-1"));
    EXPECT_FALSE(names.contains("long-large-print-volume-2"));
}

TEST_F(Volumes, are_all_on_the_pages_beside_them) {
    ASSERT_EQ(publish("--edition large-print --edition large-print-printers").exit_code, 0);
    const std::string page = base::read_file(out() / "index.html");
    const std::string report = base::read_file(out() / "report.json");
    const std::size_t count = files(".txt").size();
    ASSERT_GE(count, 2U);
    EXPECT_EQ(files(".pdf").size(), 2 * count);
    for (const char* const extension : {".pdf", ".txt"})
        for (const std::string& name : files(extension)) {
            EXPECT_NE(page.find("\"" + name + extension + "\""), std::string::npos) << name;
            if (std::string(extension) == ".pdf") {
                EXPECT_NE(report.find("\"" + name + extension + "\""), std::string::npos) << name;
            }
        }
    EXPECT_NE(page.find("Large print, volume 1 of " + std::to_string(count) + "<"), std::string::npos);
    EXPECT_NE(page.find("<h1>Long</h1>"), std::string::npos);
    EXPECT_NE(base::read_file(out() / "long-large-print-printers-volume-2.txt").find("\nVolume        2 of "),
              std::string::npos);
}

TEST_F(Volumes, are_not_made_of_what_fits) {
    set_limit(200);
    ASSERT_EQ(publish().exit_code, 0);
    EXPECT_EQ(files(".pdf"), std::set<std::string>{"long-large-print"});
}

TEST_F(Volumes, that_cannot_be_short_enough_are_a_finding) {
    write_manuscript(sections(1, paragraphs(25)) + "<section><title>All of it</title>" + paragraphs(150) +
                     "</section>");
    press_test::Outcome outcome = publish();
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_NE(outcome.standard_error.find("warning: volume 2 of the large-print edition has "),
              std::string::npos)
        << outcome.standard_error;
    write_manuscript(paragraphs(150));
    outcome = publish();
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_NE(outcome.standard_error.find("warning: the large-print edition has "), std::string::npos);
    EXPECT_EQ(files(".pdf"), std::set<std::string>{"long-large-print"});
}

TEST_F(Volumes, are_the_same_bytes_at_any_number_of_threads) {
    ASSERT_EQ(publish("--edition large-print --threads 1").exit_code, 0);
    const std::string one = base::read_file(out() / "long-large-print-volume-2.pdf");
    ASSERT_EQ(publish("--edition large-print --threads 4").exit_code, 0);
    EXPECT_EQ(base::read_file(out() / "long-large-print-volume-2.pdf"), one);
}

} // namespace
