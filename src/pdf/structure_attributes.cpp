#include "pdf/structure_attributes.h"

#include <fmt/format.h>

#include "content/role_table.h"
#include "pdf/table_headers.h"

namespace pdf {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

std::string_view ordered_numbering(std::string_view numeration) {
    if (numeration == "a")
        return "LowerAlpha";
    if (numeration == "A")
        return "UpperAlpha";
    if (numeration == "i")
        return "LowerRoman";
    if (numeration == "I")
        return "UpperRoman";
    return "Decimal";
}

// As in a list without bullets.
bool has_labels(const AttributeContext& context, NodeId list) {
    for (NodeId item = context.tree[list].first_child; item; item = context.tree[item].next_sibling)
        if (context.structure.label[item])
            return true;
    return false;
}

// ISO 32000-1, table 347: in PDF 1.7 "None" allows any text in Lbl; ISO 32000-2, table 382 has
// names for lists of bullets and of terms, and keeps "None" for lists without labels.
std::string_view list_numbering(const AttributeContext& context, NodeId list) {
    const content::Tree& tree = context.tree;
    const bool is_new = context.structure.dialect == Dialect::pdf20;
    switch (tree[list].role) {
    case Role::ordered_list: return ordered_numbering(tree.attribute(list, Name::numeration).value_or("1"));
    case Role::description_list: return is_new ? "Description" : "None";
    default:
        if (!has_labels(context, list))
            return "None";
        return is_new ? "Unordered" : "Disc";
    }
}

std::string table_attributes(const Element& element, const AttributeContext& context) {
    std::string out;
    if (element.type == "TH")
        out += scope_of(context.tree, element.node) == Scope::row ? "/Scope/Row" : "/Scope/Column";
    if (const auto span = span_of(context.tree, element.node, Name::column_span); span > 1)
        out += fmt::format("/ColSpan {}", span);
    if (const auto span = span_of(context.tree, element.node, Name::row_span); span > 1)
        out += fmt::format("/RowSpan {}", span);
    if (!context.headers.empty()) {
        out += "/Headers[";
        for (const NodeId header : context.headers)
            put_bytes(out, element_id(context.structure, header));
        out += ']';
    }
    return out.empty() ? out : "<</O/Table" + out + ">>";
}

bool stands_alone(const content::Tree& tree, NodeId image) {
    return content::role_row(tree[tree[image].parent].role).level == content::Level::block &&
           tree[tree[image].parent].role != Role::paragraph;
}

std::string layout_attributes(const Element& element, const AttributeContext& context) {
    std::string out;
    if (element.type == "Figure") {
        if (stands_alone(context.tree, element.node))
            out += "/Placement/Block";
        out += "/BBox";
        put_rectangle(out, element.bounds, context.page_height, context.page_shift);
    }
    const content::Node& node = context.tree[element.node];
    const bool is_block = content::role_row(node.role).level == content::Level::block;
    if (element.own && is_block && node.direction != context.direction_around)
        out +=
            node.direction == content::Direction::right_to_left ? "/WritingMode/RlTb" : "/WritingMode/LrTb";
    return out.empty() ? out : "<</O/Layout" + out + ">>";
}

} // namespace

std::string element_id(const Structure& structure, NodeId node) {
    return fmt::format("n{:07}", structure.order[node]);
}

std::string attributes_of(const Element& element, const AttributeContext& context) {
    std::string list;
    if (element.type == "L")
        list = fmt::format("<</O/List/ListNumbering/{}>>", list_numbering(context, element.node));
    else if (element.type == "TH" || element.type == "TD")
        list = table_attributes(element, context);
    else if (element.type == "FENote") {
        const bool gathered = context.tree.closest(element.node, Role::footnote_list).valid();
        list = fmt::format("<</O/FENote/NoteType/{}>>", gathered ? "Endnote" : "Footnote");
    }
    const std::string layout = layout_attributes(element, context);
    if (list.empty() && layout.empty())
        return {};
    if (!list.empty() && !layout.empty())
        return "/A[" + list + layout + "]";
    return "/A" + list + layout;
}

} // namespace pdf
