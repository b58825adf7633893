#include "edition/volumes.h"

#include <gtest/gtest.h>

#include <string>

#include "content/build.h"
#include "edition/volume_starts.h"
#include "source/read.h"

namespace {

using content::Name;
using content::NodeId;
using content::Role;
using content::Tree;

struct Book {
    report::SourceMap sources;
    report::Log log;
    source::Document document;
    content::Tree shared;
    edition::Plan plan;
    edition::Applied whole;

    explicit Book(const std::string& body, edition::Notes notes = edition::Notes::section,
                  const std::string& element = "article") {
        plan.name = plan.audience = "general";
        plan.notes = notes;
        document = source::read_text(
            "test.xml",
            "<" + element +
                " xmlns='http://docbook.org/ns/docbook' xml:lang='en' version='5.2'><info><title>T"
                "</title><date>2024</date></info>" +
                body + "</" + element + ">",
            sources, log);
        shared = content::build(document, log);
        whole = edition::apply(shared, plan, log);
    }

    [[nodiscard]] NodeId division(std::string_view title) const {
        for (NodeId id = whole.tree.root; id; id = whole.tree.next(id, whole.tree.root))
            if (whole.tree[id].role == Role::heading && text_of(whole.tree, id) == title &&
                !whole.tree.closest(id, Role::contents))
                return whole.tree[id].parent;
        return {};
    }

    // `pages`: which page each of the named divisions begins on, counted from 0.
    [[nodiscard]] std::string starts(const std::vector<std::pair<const char*, std::uint32_t>>& pages,
                                     std::size_t count, std::size_t most) const {
        edition::PageIndex index(whole.tree.nodes.size(), 0);
        for (const auto& [title, page] : pages)
            index[division(title)] = page;
        std::string list;
        for (const NodeId start : edition::choose_volume_starts(whole.tree, index, count, most))
            for (const auto& [title, page] : pages)
                if (division(title) == start)
                    list += (list.empty() ? "" : " ") + std::string(title);
        return list;
    }

    // Volumes that begin with the named divisions; each node is on page 100 of the whole.
    [[nodiscard]] std::vector<edition::Volume> split(const std::vector<const char*>& titles,
                                                     std::uint32_t number = 100) const {
        std::vector<NodeId> begins;
        for (const char* const title : titles)
            begins.push_back(division(title));
        std::vector<edition::Volume> volumes =
            edition::make_volumes(whole, plan, begins, edition::PageNumbers(whole.tree.nodes.size(), number));
        EXPECT_TRUE(edition::hold_all(whole.tree, volumes, edition::home_volumes(whole.tree, begins)));
        return volumes;
    }
};

std::string section(const std::string& title, const std::string& inside = "<para>words</para>",
                    const std::string& element = "section") {
    return "<" + element + " xml:id='" + title + "'><title>" + title + "</title>" + inside + "</" + element +
           ">";
}

NodeId find(const Tree& tree, Role role, NodeId within = {}) {
    for (NodeId id = within ? within : tree.root; id; id = tree.next(id, within ? within : tree.root))
        if (tree[id].role == role)
            return id;
    return {};
}

std::string words_of(const edition::Volume& volume) {
    return text_of(volume.applied.tree, volume.applied.tree.root);
}

bool says(const edition::Volume& volume, std::string_view words) {
    return words_of(volume).find(words) != std::string::npos;
}

TEST(VolumeStarts, none_for_what_fits_or_cannot_be_split) {
    const Book book(section("A") + section("B"));
    EXPECT_EQ(book.starts({{"A", 0}, {"B", 20}}, 40, 40), "");
    EXPECT_EQ(book.starts({{"A", 0}, {"B", 20}}, 41, 40), "B");
    EXPECT_EQ(Book("<para>words</para>").starts({}, 41, 40), "");
}

TEST(VolumeStarts, no_more_volumes_than_must_be_and_none_much_thicker_than_another) {
    const Book book(section("A") + section("B") + section("C") + section("D") + section("E"));
    // Three volumes of 40, 40 and 20 would do too.
    EXPECT_EQ(book.starts({{"A", 0}, {"B", 20}, {"C", 40}, {"D", 60}, {"E", 80}}, 100, 65), "D");
    EXPECT_EQ(book.starts({{"A", 0}, {"B", 10}, {"C", 20}, {"D", 30}, {"E", 90}}, 100, 75), "D");
}

TEST(VolumeStarts, a_section_that_is_too_long_is_split_at_its_own_but_not_behind_its_heading) {
    const Book book(section("A") + section("B", section("B1") + section("B2") + section("B3")) +
                    section("C"));
    EXPECT_EQ(book.starts({{"A", 0}, {"B", 10}, {"B1", 11}, {"B2", 50}, {"B3", 90}, {"C", 130}}, 140, 60),
              "B2 B3");
    // Alone it would fit.
    EXPECT_EQ(book.starts({{"A", 0}, {"B", 10}, {"B1", 11}, {"B2", 20}, {"B3", 30}, {"C", 62}}, 70, 65), "B");
}

TEST(VolumeStarts, what_has_no_sections_stays_in_one_piece) {
    const Book book(section("A") + section("B") + section("C"));
    EXPECT_EQ(book.starts({{"A", 0}, {"B", 10}, {"C", 200}}, 210, 50), "B C");
}

TEST(VolumeStarts, parts_are_kept_together) {
    const Book book(
        section("P", section("1", "<para>x</para>", "chapter") + section("2", "<para>x</para>", "chapter"),
                "part") +
            section("Q",
                    section("3", "<para>x</para>", "chapter") + section("4", "<para>x</para>", "chapter"),
                    "part"),
        edition::Notes::section, "book");
    std::vector<std::pair<const char*, std::uint32_t>> pages{
        {"Part\u00a01: P", 0},  {"Chapter\u00a01: 1", 1},  {"Chapter\u00a02: 2", 30},
        {"Part\u00a02: Q", 40}, {"Chapter\u00a03: 3", 41}, {"Chapter\u00a04: 4", 60}};
    EXPECT_EQ(book.starts(pages, 90, 62), "Part\u00a02: Q");
}

TEST(Volumes, together_have_the_words_of_the_whole_in_order) {
    const Book book(section("A", "<para>one</para>") +
                    section("B", "<para>two</para>" + section("B1", "<para>three</para>") +
                                     section("B2", "<para>four</para>")) +
                    section("C", "<para>five</para>"));
    std::string all;
    for (const edition::Volume& volume : book.split({"B2", "C"})) {
        const Tree& tree = volume.applied.tree;
        for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
            if (tree[id].role == Role::paragraph && !tree.closest(id, Role::contents) &&
                !tree.closest(id, Role::cover))
                all += text_of(tree, id) + " ";
    }
    EXPECT_EQ(all, "one two three four five ");
}

TEST(Volumes, say_which_they_are) {
    const Book book(section("A") + section("B"));
    const auto volumes = book.split({"B"});
    ASSERT_EQ(volumes.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const Tree& tree = volumes[i].applied.tree;
        const std::string name = "Volume " + std::to_string(i + 1) + " of 2";
        EXPECT_EQ(text_of(tree, find(tree, Role::cover)), "T" + name + "2024");
        EXPECT_EQ(tree.metadata.title, "T – " + name);
    }
}

TEST(Volumes, list_their_own_sections_with_links_and_what_is_in_the_others_without) {
    const Book book(section("A", section("A1") + section("A2")) + section("B", section("B1")) + section("C"));
    const auto volumes = book.split({"B"});
    const Tree& tree = volumes[1].applied.tree;
    const NodeId contents = find(tree, Role::contents);
    EXPECT_EQ(text_of(tree, contents), "ContentsVolume 2 of 2BB1CVolume 1 of 2A");
    EXPECT_EQ(tree[tree[contents].previous_sibling].role, Role::cover);
    for (NodeId id = contents; id; id = tree.next(id, contents))
        if (tree[id].role == Role::link) {
            EXPECT_EQ(text_of(tree, content::NodeId(tree[tree[id].target].first_child)), text_of(tree, id));
        }
    const NodeId list = find(tree, Role::unordered_list, contents);
    const NodeId line = find(tree, Role::span, list);
    EXPECT_EQ(tree.attribute(line, Name::label), "100");
    EXPECT_FALSE(find(tree, Role::link, list));
}

TEST(Volumes, a_reference_to_another_is_words_and_one_within_stays_a_link) {
    const Book book(
        section(
            "A",
            "<para>See <xref linkend='B'/>, <link linkend='B'>there</link> and <xref linkend='A'/>.</para>") +
        section("B", "<para>See <xref linkend='B'/>.</para>"));
    const auto volumes = book.split({"B"});
    EXPECT_TRUE(says(volumes[0], "See B (volume 2, page\u00a0100), there (volume 2, page\u00a0100) and A."));
    EXPECT_TRUE(says(volumes[1], "See B."));
    EXPECT_EQ(text_of(volumes[0].applied.tree, find(volumes[0].applied.tree, Role::cross_reference)), "A");
    EXPECT_TRUE(find(volumes[1].applied.tree, Role::cross_reference));
    EXPECT_TRUE(says(book.split({"B"}, 0)[0], "See B (volume 2), there"));
}

TEST(Volumes, a_reference_with_a_page_number_names_the_volume_alone) {
    const Book book(section("A", "<para><xref linkend='B' xrefstyle='select: title page'/></para>") +
                    section("B"));
    EXPECT_TRUE(says(book.split({"B"})[0], "B, page\u00a0100 (volume 2)"));
}

TEST(Volumes, the_words_for_a_place_are_in_the_language_of_the_publication) {
    const Book book(section("A", "<para><link linkend='B' xml:lang='fr'>là-bas</link></para>") +
                    section("B"));
    const auto volumes = book.split({"B"});
    const Tree& tree = volumes[0].applied.tree;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree.has_class(id, "place")) {
            EXPECT_EQ(tree[id].language, "en");
        }
    EXPECT_TRUE(says(volumes[0], "là-bas (volume 2"));
}

TEST(Volumes, a_section_that_goes_on_has_its_heading_again) {
    const Book book(section("A") + section("B", section("B1") + section("B2")));
    const auto volumes = book.split({"B2"});
    const Tree& tree = volumes[1].applied.tree;
    const NodeId first = find(tree, Role::section);
    EXPECT_EQ(text_of(tree, find(tree, Role::heading, first)), "B (continued)");
    EXPECT_EQ(tree[find(tree, Role::heading, first)].level, 2);
    const NodeId inner = find(tree, Role::section, tree[first].last_child);
    EXPECT_EQ(text_of(tree, find(tree, Role::heading, inner)), "B2");
    EXPECT_EQ(tree[find(tree, Role::heading, inner)].level, 3);
    // The entry leads to where it goes on; a reference, to where it begins.
    EXPECT_EQ(text_of(tree, find(tree, Role::contents_entry)), "B (continued)B2");
    EXPECT_EQ(tree[find(tree, Role::contents_entry)].target, first);
    const Book referring(section("A") +
                         section("B", section("B1") + section("B2", "<para><xref linkend='B'/></para>")));
    EXPECT_TRUE(says(referring.split({"B2"})[1], "B (volume 1, page"));
}

std::string noted(const std::string& title) {
    return section(title, "<para>x<footnote xml:id='n" + title + "'><para>note " + title +
                              "</para></footnote></para>");
}

TEST(Volumes, a_note_is_in_the_volume_that_calls_it) {
    for (const edition::Notes notes : {edition::Notes::page, edition::Notes::section, edition::Notes::end}) {
        const Book book(noted("A") + section("B", noted("B1") + noted("B2") + noted("B3")), notes);
        const auto volumes = book.split({"B2"});
        EXPECT_TRUE(says(volumes[0], "note A") && says(volumes[0], "note B1"));
        EXPECT_FALSE(says(volumes[0], "note B2") || says(volumes[0], "note B3"));
        EXPECT_TRUE(says(volumes[1], "note B2") && says(volumes[1], "note B3"));
        EXPECT_FALSE(says(volumes[1], "note A") || says(volumes[1], "note B1"));
        for (const edition::Volume& volume : volumes) {
            EXPECT_EQ(says(volume, "Notes"), notes != edition::Notes::page);
            const Tree& tree = volume.applied.tree;
            for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
                if (tree[id].role == Role::footnote || tree[id].role == Role::footnote_reference) {
                    EXPECT_TRUE(tree[id].target);
                }
        }
    }
}

TEST(Volumes, a_note_that_is_called_again_in_another_is_told_in_words) {
    const Book book(noted("A") + section("B", "<para>y<footnoteref linkend='nA'/></para>"));
    const auto volumes = book.split({"B"});
    EXPECT_TRUE(says(volumes[1], "y [1] (volume 1, page\u00a0100)"));
    EXPECT_FALSE(find(volumes[1].applied.tree, Role::footnote_reference));
}

TEST(Volumes, a_note_that_is_called_before_its_section_stays_in_it) {
    for (const edition::Notes notes : {edition::Notes::page, edition::Notes::section}) {
        const Book book(section("A", "<para>y<footnoteref linkend='nB'/></para>") + noted("B"), notes);
        const auto volumes = book.split({"B"});
        EXPECT_TRUE(says(volumes[0], "y [1] (volume 2, page\u00a0100)"));
        EXPECT_FALSE(says(volumes[0], "continued"));
        EXPECT_TRUE(says(volumes[1], "note B"));
    }
}

TEST(Volumes, a_hard_word_that_is_explained_elsewhere_is_no_link) {
    const Book book(section("A", "<para>a <glossterm>word</glossterm></para>") + section("B") +
                    "<glossary xml:id='G'><title>G</title><glossentry><glossterm>word</glossterm><glossdef>"
                    "<para>what it means</para></glossdef></glossentry></glossary>");
    EXPECT_TRUE(find(book.whole.tree, Role::glossary_term));
    const auto volumes = book.split({"B"});
    EXPECT_FALSE(find(volumes[0].applied.tree, Role::glossary_term));
    EXPECT_TRUE(says(volumes[0], "a word"));
    EXPECT_FALSE(says(volumes[0], "word ("));
}

TEST(Volumes, know_what_their_nodes_were_made_from) {
    const Book book(section("A") + section("B"));
    const auto volumes = book.split({"B"});
    for (const edition::Volume& volume : volumes) {
        ASSERT_EQ(volume.applied.origin.size(), volume.applied.tree.nodes.size());
        for (NodeId id = volume.applied.tree.root; id;
             id = volume.applied.tree.next(id, volume.applied.tree.root))
            if (volume.applied.origin[id] && volume.applied.tree[id].role == Role::text) {
                EXPECT_EQ(book.shared[volume.applied.origin[id]].text, volume.applied.tree[id].text);
            }
    }
}

TEST(Volumes, what_is_missing_or_there_twice_is_seen) {
    const Book book(section("A") + section("B"));
    auto volumes = book.split({"B"});
    const auto homes = edition::home_volumes(book.whole.tree, {book.division("B")});
    for (NodeId id = book.whole.tree.root; id; id = book.whole.tree.next(id, book.whole.tree.root))
        if (book.whole.tree[id].text == "words") {
            volumes[1].made[id] = volumes[1].applied.tree.root;
            EXPECT_FALSE(edition::hold_all(book.whole.tree, volumes, homes));
            volumes[0].made[id] = volumes[1].made[id] = {};
            EXPECT_FALSE(edition::hold_all(book.whole.tree, volumes, homes));
            return;
        }
    FAIL();
}

} // namespace
