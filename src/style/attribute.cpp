#include "style/attribute.h"

#include <algorithm>
#include <array>

#include "content/role_table.h"

namespace style {
namespace {

using content::Name;
using content::Node;
using content::NodeId;
using content::Tree;

struct AttributeName {
    std::string_view html;
    Name name;
};

constexpr std::array plain_attributes{
    AttributeName{"id", Name::id},
    AttributeName{"src", Name::source},
    AttributeName{"alt", Name::alt},
    AttributeName{"width", Name::width},
    AttributeName{"height", Name::depth},
    AttributeName{"type", Name::numeration},
    AttributeName{"start", Name::start},
    AttributeName{"scope", Name::scope},
    AttributeName{"colspan", Name::column_span},
    AttributeName{"rowspan", Name::row_span},
    AttributeName{"align", Name::align},
    AttributeName{"data-align", Name::align},
    AttributeName{"data-column", Name::column},
    AttributeName{"data-columns", Name::columns},
    AttributeName{"data-label", Name::label},
    AttributeName{"data-page-label", Name::page_label},
    AttributeName{"data-audience", Name::audience},
    AttributeName{"data-condition", Name::condition},
    AttributeName{"data-kind", Name::kind},
    AttributeName{"data-docbook", Name::docbook},
};

std::optional<std::string> owned(std::optional<std::string_view> value) {
    if (!value)
        return std::nullopt;
    return std::string(*value);
}

std::optional<std::string> non_empty(std::string_view value) {
    if (value.empty())
        return std::nullopt;
    return std::string(value);
}

std::optional<std::string> href_of(const Tree& tree, NodeId id) {
    if (auto href = tree.attribute(id, Name::href))
        return owned(href);
    const NodeId target = tree[id].target;
    if (!target.valid() || content::role_row(tree[id].role).element != "a")
        return std::nullopt;
    return "#" + std::string(tree.attribute(target, Name::id).value_or(""));
}

std::optional<std::string> language_of(const Tree& tree, NodeId id) {
    const Node& node = tree[id];
    if (node.parent.valid() && tree[node.parent].language == node.language)
        return std::nullopt;
    return non_empty(node.language);
}

std::optional<std::string> direction_of(const Tree& tree, NodeId id) {
    const Node& node = tree[id];
    const auto outer = node.parent.valid() ? tree[node.parent].direction : content::Direction::left_to_right;
    if (outer == node.direction)
        return std::nullopt;
    return node.direction == content::Direction::right_to_left ? "rtl" : "ltr";
}

std::optional<std::string> classes_of(const Tree& tree, NodeId id) {
    std::string all(tree[id].classes);
    const std::string_view own = content::role_row(tree[id].role).css_class;
    if (!own.empty() && !tree.has_class(id, own))
        all = all.empty() ? std::string(own) : std::string(own) + " " + all;
    return non_empty(all);
}

} // namespace

std::optional<std::string> attribute_value(const Tree& tree, NodeId node, std::string_view name) {
    if (name == "class")
        return classes_of(tree, node);
    if (name == "href")
        return href_of(tree, node);
    if (name == "lang" || name == "xml:lang")
        return language_of(tree, node);
    if (name == "dir")
        return direction_of(tree, node);
    if (name == "role")
        return non_empty(content::role_row(tree[node].role).aria_role);
    if (name == "title") {
        const auto title = tree.attribute(node, Name::title);
        return owned(title ? title : tree.attribute(node, Name::expansion));
    }
    const auto found = std::find_if(plain_attributes.begin(), plain_attributes.end(),
                                    [name](const AttributeName& row) { return row.html == name; });
    return found == plain_attributes.end() ? std::nullopt : owned(tree.attribute(node, found->name));
}

bool has_class(const Tree& tree, NodeId node, std::string_view name) {
    return content::role_row(tree[node].role).css_class == name || tree.has_class(node, name);
}

} // namespace style
