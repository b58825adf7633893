#include <algorithm>

#include "base/ascii.h"
#include "content/role_table.h"
#include "style/attribute.h"
#include "style/selector.h"

namespace style {
namespace {

using content::NodeId;
using content::Tree;
using Kind = SimpleSelector::Kind;

bool has_word(std::string_view text, std::string_view word) {
    if (word.empty())
        return false;
    while (!text.empty()) {
        const std::size_t space = text.find_first_of(" \t\n");
        if (text.substr(0, space) == word)
            return true;
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
    return false;
}

bool starts_with_part(std::string_view text, std::string_view part) {
    return text.substr(0, part.size()) == part && (text.size() == part.size() || text[part.size()] == '-');
}

// selectors-4, 6.1 and 6.2. An empty value matches nothing where part of a text is asked for.
bool holds(const AttributeTest& test, std::string value) {
    using Operator = AttributeTest::Operator;
    std::string wanted = test.value;
    if (test.ignore_case) {
        value = base::lowercase(value);
        wanted = base::lowercase(wanted);
    }
    const std::size_t size = wanted.size();
    switch (test.op) {
    case Operator::exists: return true;
    case Operator::equals: return value == wanted;
    case Operator::word: return has_word(value, wanted);
    case Operator::dash: return starts_with_part(value, wanted);
    case Operator::prefix: return size != 0 && value.substr(0, size) == wanted;
    case Operator::suffix:
        return size != 0 && value.size() >= size && value.substr(value.size() - size) == wanted;
    case Operator::substring: return size != 0 && value.find(wanted) != std::string::npos;
    }
    return false;
}

bool counts(const Nth& nth, std::uint32_t place) {
    const int distance = static_cast<int>(place) - nth.offset;
    if (nth.step == 0)
        return distance == 0;
    return distance % nth.step == 0 && distance / nth.step >= 0;
}

// selectors-4, 9.2, by RFC 4647 extended filtering as far as a prefix and "*-" go.
bool speaks(std::string_view language, std::string_view range) {
    const std::string spoken = base::lowercase(language);
    const std::string wanted = base::lowercase(range);
    if (wanted == "*")
        return !spoken.empty();
    if (wanted.substr(0, 2) != "*-")
        return !wanted.empty() && starts_with_part(spoken, wanted);
    const std::string part = wanted.substr(1);
    const std::size_t found = spoken.find(part);
    return found != std::string::npos && starts_with_part(spoken.substr(found), part);
}

// selectors-4, 13.2: white space does not count as content.
bool is_empty(const Tree& tree, NodeId node) {
    for (NodeId child = tree[node].first_child; child.valid(); child = tree[child].next_sibling)
        if (is_element(tree[child]) ||
            tree[child].text.find_first_not_of(" \t\n\r") != std::string_view::npos)
            return false;
    return true;
}

bool points_somewhere(const Tree& tree, NodeId node) {
    return attribute_value(tree, node, "href").has_value();
}

} // namespace

bool Matcher::matches(const ComplexSelector& selector, NodeId node) {
    return !selector.compounds.empty() && matches_up_to(selector, selector.compounds.size() - 1, node);
}

bool Matcher::matches_up_to(const ComplexSelector& selector, std::size_t last, NodeId node) {
    const CompoundSelector& compound = selector.compounds[last];
    if (!matches(compound, node))
        return false;
    if (last == 0)
        return true;
    switch (compound.before) {
    case Combinator::child: {
        const NodeId parent = tree_[node].parent;
        return parent.valid() && matches_up_to(selector, last - 1, parent);
    }
    case Combinator::descendant:
        for (NodeId up = tree_[node].parent; up.valid(); up = tree_[up].parent)
            if (matches_up_to(selector, last - 1, up))
                return true;
        return false;
    case Combinator::next_sibling: {
        const NodeId previous = previous_element(tree_, node);
        return previous.valid() && matches_up_to(selector, last - 1, previous);
    }
    case Combinator::later_sibling: return matches_earlier_sibling(selector, last, node);
    }
    return false;
}

// Once a sibling has matched, it is an earlier sibling of all that follow too; and those
// looked at in vain need not be looked at again.
bool Matcher::matches_earlier_sibling(const ComplexSelector& selector, std::size_t last, NodeId node) {
    const CompoundSelector* key = &selector.compounds[last];
    const NodeId parent = tree_[node].parent;
    const std::uint32_t place = siblings_.of(node).from_start;
    Seen seen{parent, 0, 0};
    for (const auto& [compound, known] : seen_)
        if (compound == key && known.parent == parent)
            seen = known;
    if (seen.found != 0 && seen.found < place)
        return true;
    const std::uint32_t stop = seen.found == 0 ? seen.checked : 0;
    std::uint32_t at_place = place - 1;
    NodeId at = previous_element(tree_, node);
    while (at_place > stop && !matches_up_to(selector, last - 1, at)) {
        at = previous_element(tree_, at);
        --at_place;
    }
    const bool found = at_place > stop;
    if (found)
        seen.found = at_place;
    else if (seen.found == 0)
        seen.checked = std::max(seen.checked, place - 1);
    const auto entry =
        std::find_if(seen_.begin(), seen_.end(), [key](const auto& pair) { return pair.first == key; });
    if (entry == seen_.end())
        seen_.emplace_back(key, seen);
    else
        entry->second = seen;
    return found;
}

bool Matcher::matches(const CompoundSelector& compound, NodeId node) {
    return std::all_of(compound.simples.begin(), compound.simples.end(),
                       [&](const SimpleSelector& simple) { return matches(simple, node); });
}

bool Matcher::matches(const SimpleSelector& simple, NodeId id) {
    const content::Node& node = tree_[id];
    switch (simple.kind) {
    case Kind::universal: return true;
    case Kind::type: return content::element_name(node) == simple.name;
    case Kind::class_: return has_class(tree_, id, simple.name);
    case Kind::id: return tree_.attribute(id, content::Name::id) == std::string_view(simple.name);
    case Kind::attribute: {
        auto value = attribute_value(tree_, id, simple.name);
        return value && holds(simple.attribute, std::move(*value));
    }
    case Kind::root: return id == tree_.root;
    case Kind::empty: return is_empty(tree_, id);
    case Kind::any_of: return matches_any(simple.list, id);
    case Kind::none_of: return !matches_any(simple.list, id);
    case Kind::language: return speaks(node.language, simple.name);
    case Kind::direction:
        return (node.direction == content::Direction::right_to_left) == (simple.name == "rtl");
    case Kind::link: return points_somewhere(tree_, id);
    case Kind::never: return false;
    default: return matches_nth(simple, id);
    }
}

bool Matcher::matches_nth(const SimpleSelector& simple, NodeId id) {
    const SiblingPlace& place = siblings_.of(id);
    switch (simple.kind) {
    case Kind::nth_child: return counts(simple.nth, place.from_start);
    case Kind::nth_last_child: return counts(simple.nth, place.from_end);
    case Kind::nth_of_type: return counts(simple.nth, place.of_type_from_start);
    case Kind::nth_last_of_type: return counts(simple.nth, place.of_type_from_end);
    case Kind::only_child: return place.from_start == 1 && place.from_end == 1;
    case Kind::only_of_type: return place.of_type_from_start == 1 && place.of_type_from_end == 1;
    default: return false;
    }
}

bool Matcher::matches_any(const std::vector<ComplexSelector>& list, NodeId node) {
    return std::any_of(list.begin(), list.end(),
                       [&](const ComplexSelector& selector) { return matches(selector, node); });
}

} // namespace style
