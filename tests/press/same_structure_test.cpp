#include "press/same_structure.h"

#include <gtest/gtest.h>

#include "press/expected_words.h"

namespace {

using press::EditionResult;

content::Node node(content::Role role, std::string_view text = {}) {
    content::Node made;
    made.role = role;
    made.text = text;
    return made;
}

EditionResult result(const std::string& shape, std::vector<std::string> outline) {
    EditionResult made;
    made.file = "a.pdf";
    made.shape = shape;
    made.outline = std::move(outline);
    return made;
}

TEST(CompareStructures, FindsAnotherTag) {
    std::vector<EditionResult> results;
    results.push_back(result("one", {"0 Document", "1 H1"}));
    results.push_back(result("one", {"0 Document", "1 P"}));
    compare_structures(results);
    EXPECT_FALSE(results[0].log.has_errors());
    ASSERT_EQ(results[1].log.findings().size(), 1U);
    EXPECT_EQ(results[1].log.findings()[0].rule, "same-structure");
}

TEST(CompareStructures, AsksNothingOfEditionsOfOtherTrees) {
    std::vector<EditionResult> results;
    results.push_back(result("one", {"0 Document", "1 H1"}));
    results.push_back(result("two", {"0 Document", "1 P"}));
    results.push_back(result("one", {"0 Document", "1 H1"}));
    results.push_back(result("one", {})); // no tags, for printers
    compare_structures(results);
    for (const EditionResult& one : results)
        EXPECT_FALSE(one.log.has_errors());
}

TEST(ExpectedEpubWords, AreTheTreesWithNotesLast) {
    content::Tree tree;
    tree.root = tree.append({}, node(content::Role::document));
    const auto paragraph = tree.append(tree.root, node(content::Role::paragraph));
    tree.append(paragraph, node(content::Role::text, "Up."));
    const auto note = tree.append(paragraph, node(content::Role::footnote));
    tree.append(note, node(content::Role::text, "By count."));
    tree.append(paragraph, node(content::Role::text, " And down."));
    const auto passages = press::expected_epub_words(tree, {});
    ASSERT_EQ(passages.size(), 3U);
    EXPECT_EQ(passages[1].text, " And down.");
    EXPECT_EQ(passages[2].text, "By count.");
    const std::vector<reading::Passage> found{{"Up. And down.", {}, true}, {"By count.", {}, true}};
    EXPECT_EQ(compare_words(passages, found).mismatches, 0U);
    EXPECT_GT(compare_words(passages, {{"Up. And down.", {}, true}}).mismatches, 0U);
}

} // namespace
