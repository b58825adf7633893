#include "style/selector.h"

#include <gtest/gtest.h>

#include "make_tree.h"

namespace style {
namespace {

using content::Name;
using content::NodeId;
using content::Role;
using content::Tree;
using test::add;
using test::add_text;

std::vector<ComplexSelector> parse(std::string_view text, report::Log& log) {
    return parse_selectors(parse_component_values(tokenize(text, {}, log), log), {}, log);
}

// body > section.chapter > h2, p.a, p.b#b, p, (aside.footnote > p), a, ol
struct SelectorTest : ::testing::Test {
    Tree tree;
    NodeId body = add(tree, {}, Role::document);
    NodeId chapter = add(tree, body, Role::chapter);
    NodeId heading = test::add_heading(tree, chapter, 2);
    NodeId a = add(tree, chapter, Role::paragraph, "a");
    NodeId space = add_text(tree, chapter, " ");
    NodeId b = add(tree, chapter, Role::paragraph, "b intro");
    NodeId c = add(tree, chapter, Role::paragraph);
    NodeId note = add(tree, chapter, Role::footnote);
    NodeId note_text = add(tree, note, Role::paragraph);
    NodeId link = add(tree, chapter, Role::link);
    NodeId list = add(tree, chapter, Role::ordered_list);

    SelectorTest() {
        for (NodeId id : {body, chapter, heading, a, b, c, note, note_text, link})
            tree[id].language = "en-GB";
        tree[list].language = "cy";
        tree[list].direction = content::Direction::right_to_left;
        tree.set_attribute(b, Name::id, "b");
        tree.set_attribute(link, Name::href, "https://www.gov.uk/bins");
        tree.set_attribute(list, Name::numeration, "a");
        tree.set_attribute(a, Name::docbook, "para");
        add_text(tree, a, "x");
    }

    // The elements that match, in document order.
    std::vector<NodeId> all(std::string_view text) {
        report::Log log;
        const auto selectors = parse(text, log);
        EXPECT_TRUE(log.findings().empty())
            << text << ": " << (log.findings().empty() ? "" : log.findings()[0].message);
        Matcher matcher(tree);
        std::vector<NodeId> found;
        for (NodeId node = tree.root; node.valid(); node = tree.next(node, tree.root))
            for (const auto& selector : selectors)
                if (is_element(tree[node]) && matcher.matches(selector, node)) {
                    found.push_back(node);
                    break;
                }
        return found;
    }
    using Nodes = std::vector<NodeId>;
};

TEST_F(SelectorTest, names_classes_and_ids) {
    EXPECT_EQ(all("H2"), Nodes{heading});
    EXPECT_EQ(all(".intro"), Nodes{b});
    EXPECT_EQ(all("p#b.b"), Nodes{b});
    EXPECT_EQ(all(".footnote"), Nodes{note});
    EXPECT_EQ(all("h1, aside"), Nodes{note});
    EXPECT_EQ(all(".int"), Nodes{});
}

TEST_F(SelectorTest, combinators) {
    EXPECT_EQ(all("section > p"), (Nodes{a, b, c}));
    EXPECT_EQ(all("section p"), (Nodes{a, b, c, note_text}));
    EXPECT_EQ(all("body > p"), Nodes{});
    EXPECT_EQ(all("h2 + p"), Nodes{a});
    EXPECT_EQ(all(".a + p"), Nodes{b});
    EXPECT_EQ(all(".b~p"), Nodes{c});
    EXPECT_EQ(all("h2 ~ .b ~ p"), Nodes{c});
    EXPECT_EQ(all(".c ~ p"), Nodes{});
    EXPECT_EQ(all(".b ~ .a ~ p"), Nodes{});
    EXPECT_EQ(all(".a ~ aside p"), Nodes{note_text});
}

TEST_F(SelectorTest, attributes) {
    EXPECT_EQ(all("[href]"), Nodes{link});
    EXPECT_EQ(all("a[href^=https]"), Nodes{link});
    EXPECT_EQ(all("[href$='/bins']"), Nodes{link});
    EXPECT_EQ(all("[href*='gov.uk']"), Nodes{link});
    EXPECT_EQ(all("[href*='']"), Nodes{});
    EXPECT_EQ(all("[type='a']"), Nodes{list});
    EXPECT_EQ(all("[type='A']"), Nodes{});
    EXPECT_EQ(all("[type='A' i]"), Nodes{list});
    EXPECT_EQ(all("[class~=intro]"), Nodes{b});
    EXPECT_EQ(all("[lang|=en]"), Nodes{body});
    EXPECT_EQ(all("[dir=rtl]"), Nodes{list});
    EXPECT_EQ(all("[data-docbook=para]"), Nodes{a});
}

TEST_F(SelectorTest, places_among_siblings) {
    EXPECT_EQ(all("section > :first-child"), Nodes{heading});
    EXPECT_EQ(all("section > :last-child"), Nodes{list});
    EXPECT_EQ(all("p:only-child"), Nodes{note_text});
    EXPECT_EQ(all("section > :nth-child(2n+1)"), (Nodes{heading, b, note, list}));
    EXPECT_EQ(all("section > :nth-child(even)"), (Nodes{a, c, link}));
    EXPECT_EQ(all("section > :nth-child(-n + 2)"), (Nodes{heading, a}));
    EXPECT_EQ(all("section > :nth-last-child(2)"), Nodes{link});
    EXPECT_EQ(all("section > p:nth-of-type(2)"), Nodes{b});
    EXPECT_EQ(all("section > p:last-of-type"), Nodes{c});
    EXPECT_EQ(all("section > p:first-of-type"), Nodes{a});
}

TEST_F(SelectorTest, logic_and_structure) {
    EXPECT_EQ(all("section > p:not(.a, #b)"), Nodes{c});
    EXPECT_EQ(all(":is(h2, .a)"), (Nodes{heading, a}));
    EXPECT_EQ(all(":is(.a, .b) + p"), (Nodes{b, c}));
    EXPECT_EQ(all(":root"), Nodes{body});
    EXPECT_EQ(all("p:empty"), (Nodes{b, c, note_text}));
    EXPECT_EQ(all(":lang(cy)"), Nodes{list});
    EXPECT_EQ(all("section:lang(en)"), Nodes{chapter});
    EXPECT_EQ(all(":dir(rtl)"), Nodes{list});
    EXPECT_EQ(all("a:link"), Nodes{link});
    EXPECT_EQ(all("a:hover"), Nodes{});
}

std::uint32_t weight(std::string_view text) {
    report::Log log;
    return parse(text, log).at(0).specificity;
}

TEST(Selector, specificity) {
    EXPECT_EQ(weight("*"), 0U);
    EXPECT_EQ(weight("p::before"), 2U);
    EXPECT_EQ(weight("p.a[b]:first-child"), 3U * 1024 + 1);
    EXPECT_EQ(weight("#a"), 1024U * 1024);
    EXPECT_EQ(weight(":is(p, #a)"), 1024U * 1024);
    EXPECT_EQ(weight(":where(#a)"), 0U);
    EXPECT_EQ(weight(":not(.a)"), 1024U);
}

TEST(Selector, pseudo_elements) {
    report::Log log;
    EXPECT_EQ(parse("p::before", log).at(0).pseudo, PseudoElement::before);
    EXPECT_EQ(parse("p:after", log).at(0).pseudo, PseudoElement::after);
    EXPECT_EQ(parse("::footnote-call", log).at(0).pseudo, PseudoElement::footnote_call);
    EXPECT_TRUE(log.findings().empty());
}

TEST(Selector, mistakes_are_findings_at_their_place) {
    for (const std::string_view text :
         {"p >", "> p", "p..a", "p:frist-child", "p::selection", ":nth-child(x)", "p,", "[a=]",
          "p::before span", "p!", ":not(p::before)", ":is()"}) {
        report::Log log;
        EXPECT_TRUE(parse(text, log).empty()) << text;
        ASSERT_EQ(log.findings().size(), 1U) << text;
        EXPECT_EQ(log.findings()[0].rule, "css-selector");
    }
    report::Log log;
    parse("p, li:frist-child", log);
    EXPECT_EQ(log.findings().at(0).span.begin, 6U);
}

TEST(Selector, formulas) {
    const auto nth = [](std::string_view text) {
        report::Log log;
        Nth value;
        EXPECT_TRUE(parse_nth(parse_component_values(tokenize(text, {}, log), log), value)) << text;
        return value;
    };
    EXPECT_EQ(nth("odd"), (Nth{2, 1}));
    EXPECT_EQ(nth("5"), (Nth{0, 5}));
    EXPECT_EQ(nth("n"), (Nth{1, 0}));
    EXPECT_EQ(nth("-n+3"), (Nth{-1, 3}));
    EXPECT_EQ(nth("2n - 1"), (Nth{2, -1}));
    EXPECT_EQ(nth("3n+ 2"), (Nth{3, 2}));
    EXPECT_EQ(nth("+2n"), (Nth{2, 0}));
}

} // namespace
} // namespace style
