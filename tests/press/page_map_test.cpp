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

// The leaf with the words of a title, outside the contents list.
NodeId title_leaf(const content::Tree& tree, std::string_view words) {
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree[id].role == Role::text && tree[id].text == words && !tree.closest(id, Role::contents))
            return id;
    return {};
}

std::string told(const content::PageLabels& labels, const content::Tree& tree) {
    std::string text;
    for (const content::PageStart& start : labels.starts)
        text += start.label + " " +
                (tree[start.node].role == Role::text ? std::string(tree[start.node].text) : "contents") +
                ", ";
    return text;
}

TEST(PageMap, AVolumeBeginsWithThePageThatGoesOnInIt) {
    Editions editions;
    make(editions, 1);
    const content::Tree& whole = editions.book.tree;
    edition::Plan plan;
    const NodeId three = whole.closest(title_leaf(whole, "Three"), Role::section);
    const auto volumes =
        edition::make_volumes(editions.book, plan, {three}, edition::PageNumbers(whole.nodes.size(), 1));
    const auto homes = edition::home_volumes(whole, {three});
    NodeId contents = whole.root;
    while (whole[contents].role != Role::contents)
        contents = whole.next(contents, whole.root);
    content::PageLabels labels{{{title_leaf(whole, "T"), 0, "1"},
                                {contents, 0, "2"},
                                {title_leaf(whole, "Two"), 0, "3"},
                                {title_leaf(whole, "Four"), 0, "4"}}};
    const auto of_volume = [&](std::uint32_t volume) {
        return told(press::labels_of_volume(labels, whole, volumes[volume],
                                            {volume, volume == 0 ? NodeId{} : three}, homes),
                    volumes[volume].applied.tree);
    };
    EXPECT_EQ(of_volume(0), "1 T, 2 contents, 3 Two, ");
    EXPECT_EQ(of_volume(1), "1 T, 2 contents, 3 Three, 4 Four, ");
    labels.starts[3].node = title_leaf(whole, "Three"); // nothing goes on
    EXPECT_EQ(of_volume(1), "1 T, 2 contents, 4 Three, ");
}

} // namespace
