#include <gtest/gtest.h>

#include <string>

#include "content/leaf.h"
#include "made.h"

namespace {

using content::NodeId;
using content::Role;

struct Made : edition_test::Made {
    // Each entry on a line, set in by its depth; a page is told by the words that stand there.
    [[nodiscard]] std::string index() const {
        std::string lines;
        for (NodeId id = tree().root; id.valid(); id = tree().next(id, tree().root)) {
            const NodeId heading = tree().closest(id, Role::heading);
            if (!tree().closest(id, Role::index) || (heading && tree()[heading].level == 2))
                continue;
            if (tree()[id].role == Role::list_item)
                lines += "\n" + indent_of(id);
            else if (id == heading)
                lines += "\n# ";
            else if (tree()[id].role == Role::strong)
                lines += "*";
            else if (tree()[id].role == Role::page_reference)
                lines += "<" + std::string(tree()[tree()[id].target].text) + ">";
            else if (tree()[id].role == Role::text)
                lines += tree()[id].text;
        }
        return lines;
    }

private:
    [[nodiscard]] std::string indent_of(NodeId item) const {
        std::string indent;
        for (NodeId id = tree()[item].parent; id; id = tree()[id].parent)
            indent += tree()[id].role == Role::list_item ? "  " : "";
        return indent;
    }
};

Made make(const std::string& body, const std::string& audience = "general", const std::string& lang = "en") {
    edition::Plan plan;
    plan.name = plan.audience = audience;
    Made made;
    made.make("<article xmlns='http://docbook.org/ns/docbook' xml:lang='" + lang + "'><title>T</title>" +
                  body + "</article>",
              plan);
    return made;
}

std::string term(const std::string& primary, const std::string& more = "", const std::string& attrs = "") {
    return "<indexterm " + attrs + "><primary>" + primary + "</primary>" + more + "</indexterm>";
}

std::string words(const Made& made) {
    return text_of(made.tree(), made.tree().root);
}

TEST(Index, SortsAsTheLanguageDoesAndSaysTheSameWordsOnce) {
    EXPECT_EQ(make("<para>" + term("zebra") + "one " + term("apple") + "two " + term("Éclair") + "three " +
                   term("apple") + "four</para><index/>")
                  .index(),
              "\napple, <two >, <four>\nÉclair, <three >\nzebra, <one >");
    // Swedish: ö after z.
    const std::string two = "<para>" + term("zebra") + "one " + term("öl") + "two</para><index/>";
    EXPECT_EQ(make(two, "general", "sv").index(), "\nzebra, <one >\nöl, <two>");
    EXPECT_EQ(make(two, "general", "en").index(), "\nöl, <two>\nzebra, <one >");
}

TEST(Index, SortasDecidesWhereAnEntryStands) {
    EXPECT_EQ(make("<para><indexterm><primary sortas='two'>2</primary></indexterm>x" + term("one") +
                   "y</para><index/>")
                  .index(),
              "\none, <y>\n2, <x>");
}

TEST(Index, HasThreeLevels) {
    EXPECT_EQ(make("<para>" + term("a", "<secondary>b</secondary><tertiary>c</tertiary>") + "x" +
                   term("a", "<secondary>b</secondary>") + "y</para><index/>")
                  .index(),
              "\na\n  b, <y>\n    c, <x>");
}

TEST(Index, ReferencesFromEntryToEntryAreLinksIfThereIsOne) {
    const Made made =
        make("<para>" + term("car", "<see>motor</see>") + "x" +
             term("motor", "<seealso>engine</seealso><seealso>wheel</seealso>") + "y</para><index/>");
    EXPECT_EQ(made.index(), "\ncar. See motor\nmotor, <y>. See also engine; wheel");
    int links_to_entries = 0;
    for (NodeId id = made.tree().root; id.valid(); id = made.tree().next(id, made.tree().root))
        if (made.tree()[id].role == Role::link && !content::is_leaf(made.tree(), made.tree()[id].target)) {
            ++links_to_entries;
            EXPECT_TRUE(text_of(made.tree(), made.tree()[id].target).starts_with("motor"));
        }
    EXPECT_EQ(links_to_entries, 1);
}

TEST(Index, RangesHaveTwoEnds) {
    EXPECT_EQ(make("<para>" + term("a", "", "class='startofrange' xml:id='r'") +
                   "one</para><para>two three<indexterm class='endofrange' startref='r'/></para><index/>")
                  .index(),
              "\na, <one>–<three>");
}

TEST(Index, AZoneIsARange) {
    EXPECT_EQ(make("<para>zero" + term("a", "", "zone='z'") +
                   "</para><section xml:id='z'><title>one</title><para>two</para></section><index/>")
                  .index(),
              "\na, <one>–<two>");
}

TEST(Index, PreferredPlacesAreStrong) {
    EXPECT_EQ(make("<para>" + term("a", "", "significance='preferred'") + "one</para><index/>").index(),
              "\na, *<one>");
}

TEST(Index, LeadsToTheWordBehindATermOrAtTheEndOfABlockToTheLast) {
    EXPECT_EQ(make("<para>one " + term("a") + "two</para><para>three four." + term("b") +
                   "</para><section><title>five</title>" + term("c") + "<para>six</para></section><index/>")
                  .index(),
              "\na, <two>\nb, <four.>\nc, <six>");
}

TEST(Index, LeavesTheTextAsItIs) {
    const std::string with = "<para>one " + term("a") + " two" + term("b") + ".</para>";
    EXPECT_EQ(words(make(with)), "Tone two.");
    EXPECT_TRUE(words(make(with + "<index/>")).starts_with("Tone two.Index"));
}

TEST(Index, ALongOneIsGroupedByLetters) {
    std::string terms;
    for (const char* word : {"a1", "a2", "a3", "a4", "a5", "a6", "a7", "b1", "b2", "b3",
                             "b4", "b5", "b6", "b7", "b8", "b9", "9a", "9b", "9c", "9d"})
        terms += term(word) + "x ";
    const std::string index = make("<para>" + terms + "</para><index/>").index();
    EXPECT_TRUE(index.starts_with("\n# Numbers and symbols\n9a, <x >\n9b")) << index;
    EXPECT_NE(index.find("\n# A\na1"), std::string::npos);
    EXPECT_NE(index.find("\n# B\nb1"), std::string::npos);
}

TEST(Index, HasTheTermsOfItsEditionAlone) {
    const std::string body = "<para audience='easy-read'>" + term("easy") +
                             "one</para><para audience='general'>" + term("hard") + "two</para><index/>";
    EXPECT_EQ(make(body).index(), "\nhard, <two>");
    EXPECT_EQ(make(body, "easy-read").index(), "\neasy, <one>");
    EXPECT_EQ(
        words(make("<para audience='easy-read'>" + term("easy") + "one</para><para>two</para><index/>")),
        "Ttwo");
}

TEST(Index, OfATypeHasTheTermsOfThatType) {
    EXPECT_EQ(make("<para>" + term("Lee", "", "type='people'") + "one " + term("bin") +
                   "two</para><index type='people'/>")
                  .index(),
              "\nLee, <one >");
}

TEST(Index, TwoOfThemMayHaveTheSameTerms) {
    const std::string found =
        make("<para>" + term("Lee", "", "type='people'") + "one</para><index/><index type='people'/>")
            .index();
    EXPECT_EQ(found, "\nLee, <one>\nLee, <one>");
}

TEST(Index, ATermInATermIsLeftOut) {
    EXPECT_EQ(make("<para>" + term("bin" + term("lid")) + "one</para><index/>").index(), "\nbin, <one>");
}

TEST(Index, WrittenByHandIsSetAsItIs) {
    EXPECT_EQ(make("<index><indexdiv><title>B</title><indexentry><primaryie>bins, 3</primaryie>"
                   "<seealsoie>waste</seealsoie><secondaryie>blue, 4</secondaryie><tertiaryie>lids "
                   "of, 5</tertiaryie></indexentry><indexentry><primaryie>boxes, 6</primaryie></indexentry>"
                   "</indexdiv></index>")
                  .index(),
              "\n# B\nbins, 3. See also waste\n  blue, 4\n    lids of, 5\nboxes, 6");
}

TEST(Index, WithoutTermsThereIsNone) {
    EXPECT_EQ(words(make("<para>one</para><index/>")), "Tone");
}

} // namespace
