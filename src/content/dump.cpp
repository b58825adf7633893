#include "content/dump.h"

#include <fmt/format.h>

#include "content/role_table.h"

namespace content {
namespace {

constexpr std::string_view names[] = {
    "id",      "href",         "source",  "alt",        "expansion",   "title",     "width",
    "depth",   "numeration",   "start",   "scope",      "column_span", "row_span",  "column",
    "columns", "align",        "label",   "page_label", "audience",    "condition", "kind",
    "docbook", "outputformat", "linkend", "endterm",    "xrefstyle",   "xreflabel", "credit",
    "rights",  "rights_uri",   "sort_as", "range",      "index_type"};
static_assert(std::size(names) == static_cast<std::size_t>(Name::index_type) + 1);

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char byte : text) {
        if (byte == '\n')
            result += "\\n";
        else if (byte == '\t')
            result += "\\t";
        else if (byte == '"' || byte == '\\')
            result += {'\\', byte};
        else
            result += byte;
    }
    return result + "\"";
}

std::string target_of(const Tree& tree, const Node& node) {
    if (!node.target)
        return {};
    if (const auto id = tree.attribute(node.target, Name::id))
        return fmt::format(" -> {}", *id);
    return fmt::format(" -> ({})", role_row(tree[node.target].role).name);
}

std::string line_of(const Tree& tree, NodeId id) {
    const Node& node = tree[id];
    const Node* parent = node.parent ? &tree[node.parent] : nullptr;
    std::string line(role_row(node.role).name);
    if (node.role == Role::heading)
        line += fmt::format(" {}", node.level);
    if (!node.classes.empty())
        line += fmt::format(" .{}", node.classes);
    if (!parent || parent->language != node.language)
        line += fmt::format(" lang={}", node.language);
    if ((parent ? parent->direction : Direction::left_to_right) != node.direction)
        line += node.direction == Direction::right_to_left ? " rtl" : " ltr";
    for (const Attribute& attribute : node.attributes)
        line +=
            fmt::format(" {}={}", names[static_cast<std::size_t>(attribute.name)], quoted(attribute.value));
    line += target_of(tree, node);
    if (node.role == Role::text)
        line += " " + quoted(node.text);
    return line;
}

} // namespace

std::string dump(const Tree& tree) {
    std::string result;
    std::size_t depth = 0;
    NodeId id = tree.root;
    while (id.valid()) {
        result += std::string(2 * depth, ' ') + line_of(tree, id) + "\n";
        if (tree[id].first_child) {
            id = tree[id].first_child;
            ++depth;
            continue;
        }
        while (id.valid() && id != tree.root && !tree[id].next_sibling) {
            id = tree[id].parent;
            --depth;
        }
        id = id == tree.root ? NodeId{} : tree[id].next_sibling;
    }
    return result;
}

} // namespace content
