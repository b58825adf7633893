// A telephone number is read from left to right also where its language runs from right to left. Left to
// themselves its groups change places there ("01632 960 582" reads "582 960 01632": UAX #9 takes each group
// for a number of its own), so it is set apart in a span with its own direction.
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

using content::Direction;

// How many bytes of what may stand between groups begin at `at`: spaces, hyphens, brackets.
std::size_t separator_length(std::string_view text, std::size_t at) {
    constexpr std::string_view no_break_space = "\u00A0";
    if (text.substr(at).starts_with(no_break_space))
        return no_break_space.size();
    return at < text.size() && std::string_view(" -()").find(text[at]) != std::string_view::npos ? 1 : 0;
}

// Behind a left-to-right mark all is in order already.
bool may_begin(std::string_view text, std::size_t at) {
    constexpr std::string_view left_to_right_mark = "\u200E";
    if (text.substr(0, at).ends_with(left_to_right_mark))
        return false;
    if (at > 0 && (base::is_digit(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == ','))
        return false;
    const bool marked = text[at] == '+' || text[at] == '(';
    return text[at] == '0' || (marked && at + 1 < text.size() && base::is_digit(text[at + 1]));
}

// The end of the number that begins at `begin`; nullopt if it is too short, all digits, which stay in
// order, or would take an opening bracket without its closing one.
std::optional<std::size_t> end_of_number(std::string_view text, std::size_t begin) {
    constexpr int least_digits = 7;
    int digits = 0;
    bool is_parted = !base::is_digit(text[begin]);
    std::size_t end = begin;
    for (std::size_t at = is_parted ? begin + 1 : begin; at < text.size();) {
        if (base::is_digit(text[at])) {
            is_parted = is_parted || (digits > 0 && at > end);
            end = ++at;
            ++digits;
            continue;
        }
        const std::size_t length = separator_length(text, at);
        constexpr std::size_t most_between = 3;
        if (length == 0 || at + length - end > most_between)
            break;
        at += length;
    }
    const std::string_view number = text.substr(begin, end - begin);
    const bool leaves_bracket = number.front() == '(' && number.find(')') == std::string_view::npos;
    return digits >= least_digits && is_parted && !leaves_bracket ? std::optional(end) : std::nullopt;
}

struct Number {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Number> first_number(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (may_begin(text, at))
            if (const auto end = end_of_number(text, at))
                return Number{at, *end};
    return std::nullopt;
}

NodeId make_after(Edition& e, NodeId before, Role role) {
    const NodeId next = e.tree[before].next_sibling;
    return next ? make_before(e, next, role) : make(e, e.tree[before].parent, role);
}

// The text after the number, to be looked at next; none if the number ends the text.
NodeId set_first_apart(Edition& e, NodeId id, Number number) {
    const std::string_view text = e.tree[id].text;
    const NodeId span = make_after(e, id, Role::span);
    e.tree[span].direction = Direction::left_to_right;
    NodeId rest;
    if (number.end < text.size()) {
        rest = make_after(e, span, Role::text);
        e.tree[rest].text = text.substr(number.end);
    }
    if (number.begin == 0) { // what leads to this text leads to the number
        move_to_end(e, id, span);
        e.tree[id].text = text.substr(0, number.end);
    } else {
        make_text(e, span, text.substr(number.begin, number.end - number.begin));
        e.tree[id].text = text.substr(0, number.begin);
    }
    return rest;
}

std::vector<NodeId> texts_from_right(const Tree& tree) {
    std::vector<NodeId> texts;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        if (tree[id].role == Role::text && tree[tree[id].parent].direction == Direction::right_to_left)
            texts.push_back(id);
    return texts;
}

} // namespace

void set_telephone_numbers_apart(Edition& e) {
    for (NodeId id : texts_from_right(e.tree))
        while (id.valid()) {
            const auto number = first_number(e.tree[id].text);
            id = number ? set_first_apart(e, id, *number) : NodeId{};
        }
}

} // namespace edition
