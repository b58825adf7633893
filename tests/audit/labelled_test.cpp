// The checks of language against sentences with labels: how much of what they find is right, and how much
// of what there is they find.
#include <cstdio>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "audited.h"

namespace {

// Rules that one sentence alone can keep or break.
const std::set<std::string> judged{
    "sentence-words",  "sentence-ideas",   "passive-voice", "negative-statement",
    "double-negative", "contraction",      "abbreviation",  "all-capitals",
    "number-word",     "percentage",       "numeric-date",  "roman-numeral",
    "hard-word",       "figure-of-speech", "foreign-word",  "cross-reference"};

struct Score {
    int right = 0;  // labelled and found
    int wrong = 0;  // found, not labelled
    int missed = 0; // labelled, not found
};

struct Result {
    std::map<std::string, Score> rules;
    Score all;
    int sentences = 0;
    std::string mistakes;
};

std::string inner_xml(pugi::xml_node element) {
    std::ostringstream text;
    for (const pugi::xml_node child : element.children())
        child.print(text, "", pugi::format_raw);
    return text.str();
}

std::set<std::string> labels_of(pugi::xml_node element) {
    std::istringstream words(element.attribute("rules").value());
    std::set<std::string> labels;
    for (std::string word; words >> word;)
        labels.insert(word);
    return labels;
}

void count(bool labelled, bool found, const std::string& rule, const std::string& text, Result& result) {
    Score& score = result.rules[rule];
    for (Score* const each : {&score, &result.all}) {
        each->right += labelled && found ? 1 : 0;
        each->wrong += !labelled && found ? 1 : 0;
        each->missed += labelled && !found ? 1 : 0;
    }
    if (labelled != found)
        result.mistakes += (found ? "false alarm " : "missed ") + rule + ": " + text + "\n";
}

Result measure(const std::string& file) {
    Result result;
    pugi::xml_document document;
    const std::string path = std::string(EVENPAGE_ROOT) + "/tests/audit/labelled/" + file;
    EXPECT_TRUE(document.load_file(path.c_str())) << path;
    for (const pugi::xml_node sentence : document.document_element().children("s")) {
        const std::string text = inner_xml(sentence);
        const std::set<std::string> labels = labels_of(sentence);
        const auto audited = audit_test::check("<para>" + text + "</para>");
        ++result.sentences;
        for (const std::string& label : labels)
            EXPECT_TRUE(judged.contains(label)) << label;
        for (const std::string& rule : judged)
            count(labels.contains(rule), !audited->found(rule).empty(), rule, text, result);
    }
    return result;
}

double percent(int part, int other) {
    return part + other == 0 ? 100 : 100.0 * part / (part + other);
}

void print(const std::string& file, const Result& result) {
    std::printf("%s: %d sentences\n%-20s right wrong missed precision recall\n", file.c_str(),
                result.sentences, "");
    const auto row = [](const std::string& name, const Score& score) {
        std::printf("%-20s %5d %5d %6d %8.1f%% %5.1f%%\n", name.c_str(), score.right, score.wrong,
                    score.missed, percent(score.right, score.wrong), percent(score.right, score.missed));
    };
    for (const auto& [rule, score] : result.rules)
        row(rule, score);
    row("all", result.all);
    std::printf("%s", result.mistakes.c_str());
}

TEST(Labelled, SentencesAreJudgedAsAnEditorWould) {
    const Result result = measure("sentences.xml");
    print("sentences.xml", result);
    EXPECT_GE(result.sentences, 150);
    EXPECT_LT(result.all.wrong * 100.0 / result.sentences, 5) << "false alarms in 100 sentences";
    EXPECT_GT(percent(result.all.right, result.all.missed), 95) << "faults found";
    for (const auto& [rule, score] : result.rules) {
        EXPECT_GE(percent(score.right, score.wrong), 85) << "precision of " << rule;
        EXPECT_GE(percent(score.right, score.missed), 85) << "recall of " << rule;
    }
}

TEST(Labelled, SentencesKeptAsideAreJudgedNearlyAsWell) {
    const Result result = measure("held-out.xml");
    print("held-out.xml", result);
    EXPECT_GE(result.sentences, 75);
    EXPECT_LT(result.all.wrong * 100.0 / result.sentences, 5) << "false alarms in 100 sentences";
    EXPECT_GT(percent(result.all.right, result.all.missed), 90) << "faults found";
}

} // namespace
