// Selectors (selectors-4): read from component values, matched against the content tree.
// Type, class and attribute names are HTML's, from content/role_table.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/tree.h"
#include "style/parse.h"
#include "style/sibling_index.h"

namespace style {

struct AttributeTest {
    // [a] [a=v] [a~=v] [a|=v] [a^=v] [a$=v] [a*=v]
    enum class Operator : std::uint8_t { exists, equals, word, dash, prefix, suffix, substring };
    Operator op = Operator::exists;
    std::string value;
    bool ignore_case = false; // the i flag
};

// An+B
struct Nth {
    int step = 0;
    int offset = 0;
    friend bool operator==(const Nth&, const Nth&) = default;
};

enum class PseudoElement : std::uint8_t { none, before, after, marker, footnote_call, footnote_marker };
constexpr std::size_t pseudo_element_count = 6;

struct ComplexSelector;

struct SimpleSelector {
    enum class Kind : std::uint8_t {
        universal,
        type,
        class_,
        id,
        attribute,
        nth_child,
        nth_last_child,
        nth_of_type,
        nth_last_of_type, // first-child is nth-child(1)
        only_child,
        only_of_type,
        root,
        empty,
        any_of,  // :is(), :where()
        none_of, // :not()
        language,
        direction,
        link,
        never, // parsed, but cannot be true on paper: :hover, :visited
    };
    Kind kind = Kind::universal;
    std::string name; // type, class, id, attribute, language range or direction
    AttributeTest attribute;
    Nth nth;
    std::vector<ComplexSelector> list;
};

enum class Combinator : std::uint8_t { descendant, child, next_sibling, later_sibling };

struct CompoundSelector {
    std::vector<SimpleSelector> simples;
    Combinator before = Combinator::descendant; // how it hangs on the compound before it
};

struct ComplexSelector {
    std::vector<CompoundSelector> compounds; // left to right; the last is the subject
    PseudoElement pseudo = PseudoElement::none;
    std::uint32_t specificity = 0; // ids << 20 | classes << 10 | types, each below 1024
    report::Span span;
};

// A selector list. One bad selector makes the whole list invalid (selectors-4, 3.9): the
// result is then empty and the finding is in `log`.
std::vector<ComplexSelector> parse_selectors(const ComponentValues& prelude, report::Span span,
                                             report::Log& log);

// An+B, without "of" (css-syntax-3, section 6). False if `values` is something else.
bool parse_nth(const ComponentValues& values, Nth& nth);

// Matches nodes in document order. Keeps what it learnt of earlier siblings, so that sibling
// selectors take time in proportion to the tree; so ask for nodes in document order.
class Matcher {
public:
    explicit Matcher(const content::Tree& tree) : tree_(tree), siblings_(tree) {}

    // The pseudo-element is not looked at.
    bool matches(const ComplexSelector& selector, content::NodeId node);

private:
    // What is known of the siblings under one parent; places count from 1, 0 is none.
    struct Seen {
        content::NodeId parent;
        std::uint32_t checked = 0; // siblings up to here do not match
        std::uint32_t found = 0;   // this one does
    };

    bool matches_up_to(const ComplexSelector& selector, std::size_t last, content::NodeId node);
    bool matches_earlier_sibling(const ComplexSelector& selector, std::size_t last, content::NodeId node);
    bool matches(const CompoundSelector& compound, content::NodeId node);
    bool matches(const SimpleSelector& simple, content::NodeId node);
    bool matches_nth(const SimpleSelector& simple, content::NodeId node);
    bool matches_any(const std::vector<ComplexSelector>& list, content::NodeId node);

    const content::Tree& tree_;
    SiblingIndex siblings_;
    std::vector<std::pair<const CompoundSelector*, Seen>> seen_; // few: one per ~ in the sheets
};

} // namespace style
