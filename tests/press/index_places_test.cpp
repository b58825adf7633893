#include "press/index_places.h"

#include <gtest/gtest.h>

#include "content/build.h"
#include "source/read.h"

namespace {

using content::NodeId;
using content::Role;

std::string index_with(const std::vector<std::string>& pages) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read_text(
        "t.xml",
        "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><title>T</title><section><title>One"
        "</title><para><indexterm><primary>a</primary></indexterm>x <indexterm><primary>a</primary>"
        "</indexterm>y</para></section><section><title>Two</title><para><indexterm><primary>a</primary>"
        "</indexterm>z</para></section><index/></article>",
        sources, log);
    const content::Tree shared = content::build(document, log);
    edition::Plan plan;
    plan.name = plan.audience = "general";
    plan.output = edition::Output::epub;
    edition::Applied applied = edition::apply(shared, plan, log);
    content::Tree& tree = applied.tree;
    content::PageLabels labels; // of the leaves x, y and z
    NodeId index;
    auto page = pages.begin();
    auto leaf = std::string_view("xyz").begin();
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        if (tree[id].role == Role::index)
            index = id;
        if (page != pages.end() && tree[id].role == Role::text && tree[id].text.starts_with(*leaf))
            labels.starts.push_back({id, 0, *page++}), ++leaf;
    }
    press::settle_index_places(applied, labels);
    std::string words;
    const auto numbers = content::pages_of_nodes(tree, labels);
    for (NodeId id = index; id; id = tree.next(id, index)) {
        words += tree[id].text;
        if (tree[id].role == Role::page_reference)
            words += labels.starts[numbers[tree[id].target] - 1].label;
    }
    EXPECT_EQ(applied.origin.size(), tree.nodes.size());
    return words;
}

TEST(IndexPlaces, AreNamedByTheirPages) {
    EXPECT_EQ(index_with({"1", "2", "3"}), "Indexa, 1, 2, 3");
}

TEST(IndexPlaces, AreNamedByTheirSectionsWhereThereAreNoPages) {
    EXPECT_EQ(index_with({}), "Indexa, One, Two");
}

} // namespace
