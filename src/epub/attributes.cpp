#include "epub/attributes.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "content/role_table.h"
#include "epub/xhtml.h"

namespace epub {
namespace {

using content::Name;
using content::Role;

void add_class(std::string& list, std::string_view name) {
    const std::string spaced = fmt::format(" {} ", list);
    if (name.empty() || spaced.find(fmt::format(" {} ", name)) != std::string::npos)
        return;
    if (!list.empty())
        list += ' ';
    list += name;
}

void copy(XmlWriter& xml, const content::Tree& tree, NodeId id, Name name, std::string_view html) {
    if (const auto value = tree.attribute(id, name); value && !value->empty())
        xml.attribute(html, *value);
}

// "1" is what a cell spans anyway.
void copy_span(XmlWriter& xml, const content::Tree& tree, NodeId id, Name name, std::string_view html) {
    if (const auto value = tree.attribute(id, name); value && !value->empty() && *value != "1")
        xml.attribute(html, *value);
}

void write_list_numbers(XmlWriter& xml, const content::Tree& tree, NodeId id) {
    const std::string_view type = tree.attribute(id, Name::numeration).value_or("");
    if (type.size() == 1 && std::string_view("aAiI").find(type) != std::string_view::npos)
        xml.attribute("type", type);
    copy_span(xml, tree, id, Name::start, "start");
}

} // namespace

std::string classes_of(const content::Node& node) {
    std::string list;
    add_class(list, content::role_row(node.role).css_class);
    std::string_view rest = node.classes;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        add_class(list, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return list;
}

void write_own_attributes(XmlWriter& xml, const content::Tree& tree, NodeId id) {
    copy(xml, tree, id, Name::title, "title");
    switch (tree[id].role) {
    case Role::ordered_list: write_list_numbers(xml, tree, id); break;
    case Role::header_cell:
        if (content::says_something(tree, id))
            copy(xml, tree, id, Name::scope, "scope");
        [[fallthrough]];
    case Role::data_cell:
        copy_span(xml, tree, id, Name::column_span, "colspan");
        copy_span(xml, tree, id, Name::row_span, "rowspan");
        copy(xml, tree, id, Name::align, "data-align");
        break;
    case Role::abbreviation:
        if (!tree.attribute(id, Name::title))
            copy(xml, tree, id, Name::expansion, "title");
        break;
    default: break;
    }
}

void write_language_and_direction(XmlWriter& xml, const content::Node& node, const Surroundings& around) {
    if (!node.language.empty() && node.language != around.language)
        write_language(xml, node.language);
    if (node.direction != around.direction)
        xml.attribute("dir", node.direction == content::Direction::right_to_left ? "rtl" : "ltr");
}

std::string css_size(std::string_view written) {
    constexpr std::array<std::string_view, 9> units{"%", "px", "pt", "pc", "em", "rem", "cm", "mm", "in"};
    const auto not_number =
        std::ranges::find_if(written, [](char c) { return (c < '0' || c > '9') && c != '.'; });
    const auto digits = static_cast<std::size_t>(not_number - written.begin());
    const std::string_view unit = written.substr(digits);
    if (digits == 0)
        return {};
    if (unit.empty())
        return fmt::format("{}px", written); // DocBook: a number alone is pixels
    return std::ranges::find(units, unit) == units.end() ? std::string{} : std::string(written);
}

} // namespace epub
