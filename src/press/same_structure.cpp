#include "press/same_structure.h"

#include <algorithm>

namespace press {
namespace {

using content::Name;
using content::NodeId;

void compare(const EditionResult& first, EditionResult& other) {
    const auto [a, b] =
        std::mismatch(first.outline.begin(), first.outline.end(), other.outline.begin(), other.outline.end());
    if (a == first.outline.end() && b == other.outline.end())
        return;
    const auto said = [](auto at, auto end) { return at == end ? std::string("nothing") : *at; };
    other.log.error("same-structure", {},
                    other.file + ": the tags have \"" + said(b, other.outline.end()) + "\" where those of " +
                        first.file + " have \"" + said(a, first.outline.end()) + "\"",
                    {"run evenpage read on the drafts to hear both, and report this"});
}

} // namespace

std::string shape_of(const content::Tree& tree) {
    std::string shape;
    for (NodeId node = tree.root; node; node = tree.next(node, tree.root)) {
        shape += std::to_string(static_cast<int>(tree[node].role));
        shape += ' ';
        shape += tree[node].language;
        for (const Name name : {Name::alt, Name::expansion, Name::scope, Name::column_span, Name::row_span}) {
            shape += ' ';
            shape += tree.attribute(node, name).value_or("");
        }
        for (NodeId up = node; up && !tree[node].next_sibling && !tree[node].first_child && up != tree.root;
             up = tree[up].parent) {
            if (tree[up].next_sibling)
                break;
            shape += '^';
        }
        shape += '\n';
    }
    return shape;
}

void compare_structures(std::vector<EditionResult>& results) {
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].outline.empty())
            continue;
        for (std::size_t j = 0; j < i; ++j)
            if (!results[j].outline.empty() && results[j].shape == results[i].shape) {
                compare(results[j], results[i]);
                break;
            }
    }
    for (EditionResult& result : results) {
        result.shape = {};
        result.outline = {};
    }
}

} // namespace press
