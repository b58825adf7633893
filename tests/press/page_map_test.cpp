#include "press/page_map.h"

#include <gtest/gtest.h>

#include "content/build.h"
#include "source/read.h"

namespace {

using content::NodeId;
using content::Role;

// Two editions of one text: a printed one with the page starts, an e-book that asks for them.
struct Editions {
    report::SourceMap sources;
    report::Log log;
    source::Document document;
    content::Tree shared;
    edition::Applied printed;
    edition::Applied book;
};

edition::Applied made_for(Editions& editions, int contents_depth) {
    edition::Plan plan;
    plan.name = plan.audience = "general";
    plan.contents_depth = contents_depth;
    return edition::apply(editions.shared, plan, editions.log);
}

void make(Editions& editions, int contents_depth_of_book) {
    std::string text =
        "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en' version='5.2'><title>T</title>";
    for (const char* title : {"One", "Two", "Three", "Four"})
        text += std::string("<section><title>") + title + "</title><para>words</para></section>";
    editions.document = source::read_text("t.xml", text + "</article>", editions.sources, editions.log);
    editions.shared = content::build(editions.document, editions.log);
    editions.printed = made_for(editions, 2);
    editions.book = made_for(editions, contents_depth_of_book);
}

NodeId first_leaf_in(const content::Tree& tree, Role role) {
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree[id].role == Role::text && tree.closest(id, role))
            return id;
    return {};
}

TEST(PageMap, APageThatBeginsWithTheContentsListBeginsThereInBoth) {
    Editions editions;
    make(editions, 1);
    const NodeId start = first_leaf_in(editions.printed.tree, Role::contents);
    ASSERT_TRUE(start);
    const content::PageLabels there = press::translate({{{start, 0, "2"}}}, editions.printed, editions.book);
    ASSERT_EQ(there.starts.size(), 1U);
    EXPECT_EQ(editions.book.tree[there.starts[0].node].role, Role::contents);
    EXPECT_EQ(there.starts[0].label, "2");
}

TEST(PageMap, WithoutAContentsListItBeginsWithWhatFollows) {
    Editions editions;
    make(editions, 0);
    const NodeId start = first_leaf_in(editions.printed.tree, Role::contents);
    const content::PageLabels there = press::translate({{{start, 3, "2"}}}, editions.printed, editions.book);
    ASSERT_EQ(there.starts.size(), 1U);
    EXPECT_EQ(editions.book.tree[there.starts[0].node].text, "One");
    EXPECT_EQ(there.starts[0].offset, 0U);
}

TEST(PageMap, TheSameWordsAreFoundAgain) {
    Editions editions;
    make(editions, 0);
    const NodeId start = first_leaf_in(editions.printed.tree, Role::paragraph);
    const content::PageLabels there = press::translate({{{start, 3, "5"}}}, editions.printed, editions.book);
    ASSERT_EQ(there.starts.size(), 1U);
    EXPECT_EQ(editions.book.tree[there.starts[0].node].text, "words");
    EXPECT_EQ(there.starts[0].offset, 3U);
}

TEST(PageMap, TheContentsListShowsThePageOnWhichEachTargetBegins) {
    Editions editions;
    make(editions, 2);
    content::Tree& tree = editions.book.tree;
    content::PageLabels labels;
    int sections = 0;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree[id].role == Role::section) {
            // Pages begin with the title, at "Two", and inside the words of "Three".
            NodeId leaf = id;
            while (tree[leaf].role != Role::text)
                leaf = tree.next(leaf, tree.root);
            ++sections;
            if (sections == 2)
                labels.starts.push_back({leaf, 0, "2"});
            if (sections == 3)
                labels.starts.push_back({leaf, 2, "3"});
        }
    press::label_contents(tree, labels);
    std::vector<std::string> shown;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree[id].role == Role::link && tree.closest(id, Role::contents))
            shown.emplace_back(tree.attribute(id, content::Name::page_label).value_or("none"));
    EXPECT_EQ(shown, (std::vector<std::string>{"none", "2", "2", "3"}));
}

} // namespace
