#include "pdf/structure_types.h"

#include <algorithm>
#include <array>

#include "content/role_table.h"

namespace pdf {
namespace {

using content::Role;

template <std::size_t Size>
bool is_one_of(std::string_view type, const std::array<std::string_view, Size>& types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

constexpr std::array<std::string_view, 7> headings{"H1", "H1", "H2", "H3", "H4", "H5", "H6"};
constexpr std::array<std::string_view, 15> grouping{"Document", "Part",  "Sect",  "Div",   "BlockQuote",
                                                    "Aside",    "TOC",   "TOCI",  "L",     "LI",
                                                    "Table",    "THead", "TBody", "TFoot", "Index"};
constexpr std::array<std::string_view, 8> dropped{"BlockQuote", "TOC",  "TOCI",      "Index",
                                                  "Quote",      "Note", "Reference", "Code"};

} // namespace

std::string_view table_type(const content::Node& node, Dialect dialect) {
    if (node.role == Role::heading)
        return headings[std::min<std::size_t>(node.level, 6)];
    // ISO 32000-2, 14.8.4.7.3: Sub is a part of a block, such as a line; it does not mean subscript.
    if (node.role == Role::subscript)
        return "Span";
    const content::RoleRow& row = content::role_row(node.role);
    return dialect == Dialect::pdf17 ? row.pdf17 : row.pdf20;
}

bool holds_only_elements(std::string_view type) {
    return is_one_of(type, grouping) || type == "TR";
}

std::string_view fit(std::string_view type, std::string_view parent, Dialect dialect) {
    const auto parent_is = [&](auto... names) { return ((parent == names) || ...); };
    if (type == "LI" && parent != "L")
        return "Div";
    if (type == "LBody" && parent != "LI")
        return "Div";
    if (type == "Lbl" && parent != "LI" && parent != "Note" && parent != "FENote")
        return "P";
    if (type == "TOC" && !parent_is("TOC", "TOCI", "Document", "Sect", "Div", "Part"))
        return "Div";
    if (type == "TOCI" && parent != "TOC")
        return "P";
    if (type == "Caption" && parent_is("Document", "TD", "TH", "LI", "P", "Lbl", "Caption"))
        return "P";
    if (dialect == Dialect::pdf17)
        return type;
    if (type == "Aside" && parent_is("Aside", "BlockQuote", "TD", "TH"))
        return "Div";
    if (type == "BlockQuote" && parent_is("TD", "TH"))
        return "Div";
    return type;
}

bool is_only_pdf17(std::string_view type) {
    return is_one_of(type, dropped);
}

bool carries_meaning(const content::Tree& tree, content::NodeId id, std::string_view around,
                     Dialect dialect) {
    const content::Node& node = tree[id];
    if (!node.language.empty() && node.language != around)
        return true;
    switch (node.role) {
    case Role::code:
    case Role::inline_formula:
    case Role::quote: return true;
    case Role::abbreviation: return !tree.attribute(id, content::Name::expansion).value_or("").empty();
    case Role::emphasis:
    case Role::strong: return dialect == Dialect::pdf20;
    default: return false;
    }
}

} // namespace pdf
