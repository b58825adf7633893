#include "audit/structure.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace audit {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

NodeId add(content::Tree& tree, NodeId parent, Role role, std::string_view words = {},
           std::string_view language = "en") {
    content::Node node;
    node.role = role;
    node.language = language;
    const NodeId id = tree.append(parent, node);
    if (!words.empty()) {
        node.role = Role::text;
        node.text = words;
        tree.append(id, node);
    }
    return id;
}

content::Tree small_tree() {
    content::Tree tree;
    tree.root = add(tree, {}, Role::document);
    add(tree, tree.root, Role::heading, "Buses");
    tree.set_attribute(add(tree, tree.root, Role::image), Name::alt, "A bus");
    tree.set_attribute(add(tree, tree.root, Role::image), Name::alt, "");
    add(tree, add(tree, tree.root, Role::paragraph, "He said"), Role::foreign, "ciao", "it");
    tree.set_attribute(add(tree, tree.root, Role::link, "Bus times"), Name::href, "https://example.org");
    return tree;
}

std::size_t questions_about(const Audit& audit, std::string_view topic) {
    return static_cast<std::size_t>(
        std::count_if(audit.questions.begin(), audit.questions.end(),
                      [topic](const Question& question) { return question.topic == topic; }));
}

TEST(Structure, AsksAboutWhatOnlyAPersonCanJudge) {
    const Audit audit = audit_structure(small_tree(), {});
    for (const char* const topic :
         {"Headings", "Pictures", "Pictures left out", "Languages", "Links", "Reading order", "Colour"})
        EXPECT_EQ(questions_about(audit, topic), 1U) << topic;
    EXPECT_EQ(questions_about(audit, "Tables"), 0U);
}

TEST(Structure, NamesTheLanguageOfWhatItShows) {
    const Audit audit = audit_structure(small_tree(), {});
    const auto italian = std::find_if(audit.questions.begin(), audit.questions.end(),
                                      [](const Question& question) { return question.topic == "Languages"; });
    EXPECT_EQ(italian->what, "ciao");
    EXPECT_EQ(italian->language, "it");
}

TEST(Structure, NamesTablesByTheirTitleOrTheirHeads) {
    content::Tree tree;
    tree.root = add(tree, {}, Role::document);
    for (const bool titled : {false, true}) {
        const NodeId table = add(tree, tree.root, Role::table);
        if (titled)
            add(tree, table, Role::table_caption, "Targets");
        const NodeId row = add(tree, add(tree, table, Role::table_head), Role::table_row);
        for (const std::string_view head : {"Indicator", "", "Target", "2023"})
            add(tree, row, Role::header_cell, head);
    }
    std::vector<std::string> names;
    for (const Question& question : audit_structure(tree, {}).questions)
        if (question.topic == "Tables")
            names.push_back(question.what);
    EXPECT_EQ(names, (std::vector<std::string>{"Indicator, Target, 2023", "Targets"}));
}

TEST(Structure, CountsWhatWasCheckedAndFound) {
    report::Finding missing;
    missing.rule = "figure-alt";
    const Audit audit = audit_structure(small_tree(), {missing});
    ASSERT_FALSE(audit.outcomes.empty());
    EXPECT_EQ(audit.outcomes[0].rule, "figure-alt");
    EXPECT_EQ(audit.outcomes[0].checked, 2U);
    EXPECT_EQ(audit.outcomes[0].found, 1U);
}

} // namespace
} // namespace audit
