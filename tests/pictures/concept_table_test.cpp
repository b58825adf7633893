#include "pictures/concept_table.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <set>
#include <string>

#include "base/bytes.h"
#include "image/picture.h"
#include "pictures/support.h"

namespace {

namespace fs = std::filesystem;
using pictures_test::root;

struct ConceptTable : testing::Test, pictures_test::Sources {
    pictures::ConceptTable english() {
        return pictures::read_concepts(root / "styles/concepts/en.xml", sources, log);
    }
    pictures::ConceptTable read(const std::string& xml) {
        const fs::path file =
            fs::temp_directory_path() / ("evenpage-concepts-" + std::to_string(getpid()) + ".xml");
        base::write_file(file, xml);
        pictures::ConceptTable table = pictures::read_concepts(file, sources, log);
        fs::remove(file);
        return table;
    }
};

TEST_F(ConceptTable, in_english_covers_what_councils_write_about) {
    const pictures::ConceptTable table = english();
    EXPECT_EQ(findings(), "");
    EXPECT_GE(table.concepts.size(), 150U);
    const pictures::Finder finder(table, {}, {});
    for (const char* const words :
         {"plan",     "council",     "support",    "feedback",         "complaint", "assessment",
          "autistic", "our vision",  "local",      "appealed",         "decisions", "report",
          "training", "transition",  "meetings",   "voting",           "money",     "housing",
          "bins",     "library",     "buses",      "doctor",           "hospital",  "vaccinated",
          "school",   "teachers",    "parents",    "children",         "families",  "email",
          "phoned",   "website",     "letters",    "fill in the form", "questions", "time",
          "date",     "year",        "helping",    "rights",           "law",       "safe",
          "abuse",    "working",     "job",        "learning",         "reading",   "easy read",
          "language", "interpreter", "wheelchair", "hearing",          "sight",     "mental health",
          "sad",      "happy",       "pain",       "medicine",         "food",      "park",
          "street",   "police",      "fire",       "emergency"})
        EXPECT_FALSE(finder.propose(words).mentions.empty()) << words;
}

TEST_F(ConceptTable, tells_rights_from_right_and_the_verb_send_from_SEND) {
    const pictures::Finder finder(english(), {}, {});
    EXPECT_TRUE(finder.propose("Turn right.").mentions.empty());
    EXPECT_TRUE(finder.propose("Send it.").mentions.empty());
    EXPECT_EQ(finder.propose("Help with SEND").mentions.size(), 2U);
    EXPECT_EQ(finder.propose("hearing aid").mentions.at(0).idea, "hearing");
}

TEST_F(ConceptTable, an_idea_needs_a_name_and_words) {
    const auto table =
        read("<concepts>\n<concept words='a'/>\n<concept name='b'/>\n"
             "<concept name='c' words='c' strength='strong'/>\n<concept name='d' words='d'/></concepts>");
    EXPECT_EQ(table.concepts.size(), 1U);
    EXPECT_EQ(findings(), "2: this idea has no name [concept-table]\n"
                          "3: no words name the idea \"b\" [concept-table]\n"
                          "4: strength is \"strong\", wanted weak or full [concept-table]\n");
}

TEST_F(ConceptTable, must_be_well_formed) {
    EXPECT_TRUE(read("<concepts><concept").concepts.empty());
    EXPECT_TRUE(log.has_errors());
}

// Needs what scripts/setup --tests installs: the names in the table are those of the symbols, and every
// symbol that may be proposed is drawn whole.
TEST_F(ConceptTable, names_symbols_that_there_are) {
    const fs::path folder = root / "tools/symbols/node_modules/openmoji";
    if (!pictures::holds_openmoji(folder))
        GTEST_SKIP() << "OpenMoji is not installed: scripts/setup --symbols";
    const auto symbols = pictures::read_openmoji(folder, pictures::Stemming::english);
    EXPECT_GT(symbols.size(), 2000U);
    const pictures::ConceptTable table = english();
    EXPECT_EQ(pictures::Finder(table, {}, symbols).unknown_symbols(), std::vector<std::string>{});
    std::set<std::string> named;
    for (const pictures::Concept& read : table.concepts)
        named.insert(read.symbols.begin(), read.symbols.end());
    for (const pictures::Symbol& symbol : symbols)
        if (named.contains(symbol.name) || !symbol.phrases.empty()) {
            EXPECT_TRUE(image::read_picture(symbol.file, {}, log)) << symbol.file;
        }
    EXPECT_EQ(findings(), "");
}

} // namespace
