#include "style/sibling_index.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "content/role_table.h"

namespace style {
namespace {

// How many elements of each name were seen; a parent has few names among its children.
class TypeCounts {
public:
    std::uint32_t add(std::string_view name) {
        const auto found = std::find_if(counts_.begin(), counts_.end(),
                                        [name](const auto& count) { return count.first == name; });
        if (found != counts_.end())
            return ++found->second;
        counts_.emplace_back(name, 1);
        return 1;
    }

private:
    std::vector<std::pair<std::string_view, std::uint32_t>> counts_;
};

} // namespace

bool is_element(const content::Node& node) {
    return node.role != content::Role::text;
}

content::NodeId previous_element(const content::Tree& tree, content::NodeId node) {
    do
        node = tree[node].previous_sibling;
    while (node.valid() && !is_element(tree[node]));
    return node;
}

const SiblingPlace& SiblingIndex::of(content::NodeId node) {
    if (places_.empty())
        build();
    return places_[node];
}

void SiblingIndex::build() {
    places_.resize(tree_.nodes.size());
    for (content::NodeId node = tree_.root; node.valid(); node = tree_.next(node, tree_.root))
        place_children(node);
}

void SiblingIndex::place_children(content::NodeId parent) {
    std::uint32_t count = 0;
    TypeCounts types;
    for (auto child = tree_[parent].first_child; child.valid(); child = tree_[child].next_sibling)
        if (is_element(tree_[child])) {
            places_[child].from_start = ++count;
            places_[child].of_type_from_start = types.add(content::element_name(tree_[child]));
        }
    count = 0;
    types = {};
    for (auto child = tree_[parent].last_child; child.valid(); child = tree_[child].previous_sibling)
        if (is_element(tree_[child])) {
            places_[child].from_end = ++count;
            places_[child].of_type_from_end = types.add(content::element_name(tree_[child]));
        }
}

} // namespace style
