#include "content/index_places.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace {

using content::NodeId;
using content::Role;

// An entry whose places lead to leaves that stand on the pages given: {first, last}, last 0 if no range.
struct Entry {
    content::Tree tree;
    NodeId line;
    std::map<NodeId, std::uint32_t> pages;
    std::map<NodeId, std::string> names;

    Entry() { line = add(tree.append({}, node(Role::document)), Role::paragraph); }
    static content::Node node(Role role) {
        content::Node node;
        node.role = role;
        return node;
    }
    NodeId add(NodeId parent, Role role) { return tree.append(parent, node(role)); }

    void number(NodeId parent, std::uint32_t page) {
        const NodeId reference = add(parent, Role::page_reference);
        tree[reference].target = add(tree.root, Role::text);
        pages[tree[reference].target] = page;
    }

    void place(const std::string& name, std::uint32_t first, std::uint32_t last = 0, bool preferred = false) {
        const NodeId holder = add(line, Role::index_place);
        names[holder] = name;
        const NodeId around = preferred ? add(holder, Role::strong) : holder;
        number(around, first);
        if (last == 0)
            return;
        const NodeId end = add(around, Role::span);
        names[end] = name + " end";
        number(end, last);
    }

    [[nodiscard]] std::string repeated() const {
        std::string list;
        for (const NodeId id : content::repeated_places(tree, [this](NodeId leaf) { return pages.at(leaf); }))
            list += (list.empty() ? "" : ", ") + names.at(id);
        return list;
    }
};

TEST(IndexPlaces, APageIsNamedOnceInAnEntry) {
    Entry entry;
    entry.place("a", 3);
    entry.place("b", 3);
    entry.place("c", 5);
    EXPECT_EQ(entry.repeated(), "b");
    entry.line = entry.add(entry.tree.root, Role::paragraph);
    entry.place("of another entry", 5);
    EXPECT_EQ(entry.repeated(), "b");
}

TEST(IndexPlaces, ARangeOnOnePageHasNoEnd) {
    Entry entry;
    entry.place("a", 3, 3);
    entry.place("b", 4, 6);
    entry.place("c", 5);
    EXPECT_EQ(entry.repeated(), "a end, c");
}

TEST(IndexPlaces, ThePreferredPlaceStays) {
    Entry entry;
    entry.place("a", 3);
    entry.place("b", 3, 0, true);
    EXPECT_EQ(entry.repeated(), "a");
}

TEST(IndexPlaces, InAnotherVolumeAPlaceIsToldInWords) {
    Entry entry;
    entry.place("a", 3);
    entry.add(entry.add(entry.line, Role::index_place), Role::text);
    entry.place("c", 3);
    EXPECT_EQ(entry.repeated(), "c");
}

TEST(IndexPlaces, WithoutAPageThereIsNoPlace) {
    Entry entry;
    entry.place("a", 0);
    entry.place("b", 3);
    EXPECT_EQ(entry.repeated(), "a");
}

} // namespace
