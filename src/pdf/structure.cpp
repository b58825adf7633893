// Walks the tree once, in order. Each node is given the element that takes its content (its
// holder): its own one if it has one, else its parent's.
#include "pdf/structure.h"

#include <set>

#include "content/role_table.h"
#include "pdf/shown_nodes.h"
#include "pdf/structure_types.h"
#include "pdf/table_headers.h"

namespace pdf {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

class Planner {
public:
    Planner(const content::Tree& tree, const layout::Pages& pages, Dialect dialect)
        : tree_(tree), pages_(pages), shown_(tree, pages), wrapper_(tree.nodes.size()) {
        plan_.dialect = dialect;
        plan_.holder.resize(tree.nodes.size());
        plan_.label.resize(tree.nodes.size());
        plan_.own.resize(tree.nodes.size());
        plan_.order.resize(tree.nodes.size());
    }

    Structure run() {
        std::uint32_t order = 0;
        for (NodeId node = tree_.root; node.valid();) {
            plan_.order[node] = order++;
            visit(node);
            node = tree_.next(node, tree_.root);
        }
        return std::move(plan_);
    }

private:
    void visit(NodeId node) {
        if (node == tree_.root) {
            plan_.holder[node] = plan_.own[node] = add("Document", node, {});
            return;
        }
        const Role role = tree_[node].role;
        const ElementId around = parent_element(node);
        plan_.holder[node] = around;
        if (role == Role::table_row || role == Role::header_cell || role == Role::data_cell ||
            role == Role::table_head || role == Role::table_body || role == Role::table_foot)
            table_part(node, around);
        else if (!shown_.any(node) || (role == Role::image && is_decorative(tree_, node)))
            return;
        else if (content::role_row(role).level == content::Level::block)
            block(node, around);
        else
            inline_or_leaf(node, around);
    }

    ElementId add(std::string_view type, NodeId node, ElementId parent) {
        Element element;
        element.type = type;
        element.node = node;
        element.parent = parent;
        const ElementId id = plan_.elements.push_back(element);
        const std::uint32_t link = parent ? plan_.link_of[parent] : no_link;
        plan_.link_of.push_back(link);
        if (parent)
            plan_.elements[parent].kids.push_back({Kid::Kind::element, id.index(), 0});
        return id;
    }

    // The element for the node itself, called what may stand in `parent`.
    ElementId add_own(std::string_view type, NodeId node, ElementId parent) {
        const ElementId id = add(fit(type, type_of(parent), plan_.dialect), node, parent);
        plan_.elements[id].own = true;
        plan_.holder[node] = plan_.own[node] = id;
        return id;
    }

    [[nodiscard]] std::string_view type_of(ElementId element) const { return plan_.elements[element].type; }
    [[nodiscard]] Dialect dialect() const { return plan_.dialect; }

    // Where the element of `node` goes. A list nested in a contents entry stands beside the
    // entry's link, not in it.
    ElementId parent_element(NodeId node) {
        const NodeId parent = tree_[node].parent;
        if (tree_[node].role == Role::contents_list && plan_.own[parent])
            return plan_.own[parent];
        return plan_.holder[parent];
    }

    void block(NodeId node, ElementId around) {
        switch (tree_[node].role) {
        case Role::list_item: return list_item(node, around);
        case Role::footnote: return footnote(node, around);
        case Role::contents_entry: return contents_entry(node, around);
        default: break;
        }
        const std::string_view type = is_title(node) ? "Caption" : table_type(tree_[node], dialect());
        if (type.empty())
            return;
        add_own(type, node, list_place(node, type, around));
        if (tree_[node].role == Role::table)
            for (const NodeId header : find_silent_headers(tree_, node))
                silent_headers_.insert(header);
    }

    // The title that an author gave a block that is no division is its caption, before all else in it.
    [[nodiscard]] bool is_title(NodeId node) const {
        const bool names = tree_.has_class(node, "block-title") || tree_.has_class(node, "caption");
        return names && !tree_.has_class(node, "generated") && !tree_[node].previous_sibling;
    }

    // Only LI and Caption may stand in L: anything else goes into an item of its own.
    ElementId list_place(NodeId node, std::string_view type, ElementId around) {
        if (type_of(around) != "L" || type == "LI" || type == "L" || type == "Caption")
            return around;
        return add("LBody", node, add("LI", node, around));
    }

    void list_item(NodeId node, ElementId around) {
        const ElementId item = add_own("LI", node, around);
        if (type_of(item) != "LI")
            return;
        if (shown_.marker(node))
            plan_.label[node] = add("Lbl", node, item);
        if (shown_.content(node))
            plan_.holder[node] = add("LBody", node, item);
    }

    void footnote(NodeId node, ElementId around) {
        const ElementId note =
            add_own(table_type(tree_[node], dialect()), node, list_place(node, "Note", around));
        if (!shown_.marker(node))
            return;
        plan_.label[node] = add("Lbl", node, note);
        if (leads_somewhere(node))
            plan_.label[node] = add_link(node, plan_.label[node]);
    }

    // ISO 32000-1, 14.8.4.3.4 puts the link into a Reference; ISO/TS 32005 allows no Link in a
    // Reference or directly in a TOCI, but in a P.
    void contents_entry(NodeId node, ElementId around) {
        add_own("TOCI", node, around);
        if (leads_somewhere(node) && !has_link_inside(node))
            plan_.holder[node] = add_link(node, wrap_entry(node, plan_.own[node]));
    }

    ElementId wrap_entry(NodeId node, ElementId entry) {
        return add(dialect() == Dialect::pdf17 && type_of(entry) == "TOCI" ? "Reference" : "P", node, entry);
    }

    [[nodiscard]] bool has_link_inside(NodeId entry) const {
        NodeId node = tree_.next(entry, entry);
        while (node.valid()) {
            const Role role = tree_[node].role;
            if (role == Role::link || role == Role::cross_reference)
                return true;
            node = role == Role::contents_list ? tree_.next_skipping_children(node, entry)
                                               : tree_.next(node, entry);
        }
        return false;
    }

    void inline_or_leaf(NodeId node, ElementId around) {
        const Role role = tree_[node].role;
        if (role == Role::image) {
            add_own("Figure", node, list_place(node, "Figure", around));
            return;
        }
        around = text_place(node, around);
        plan_.holder[node] = around;
        if (role == Role::text || role == Role::line_break)
            return;
        if (is_link(node))
            link(node, around);
        else if (carries_meaning(tree_, node, language_at(around), dialect()))
            add_own(inline_type(node), node, around);
    }

    [[nodiscard]] std::string_view inline_type(NodeId node) const {
        const std::string_view type = table_type(tree_[node], dialect());
        return type == "Link" || type == "Reference" ? "Span" : type;
    }

    [[nodiscard]] std::string_view language_at(ElementId element) const {
        return tree_[plan_.elements[element].node].language;
    }

    // Text that stands in a grouping element gets a paragraph there, shared with what follows
    // on it in the same line of inline nodes.
    ElementId text_place(NodeId node, ElementId around) {
        if (!holds_only_elements(type_of(around)))
            return around;
        const NodeId before = tree_[node].previous_sibling;
        if (before && wrapper_[before] &&
            content::role_row(tree_[before].role).level != content::Level::block)
            return wrapper_[node] = wrapper_[before];
        if (type_of(around) == "TOCI")
            return wrapper_[node] = wrap_entry(node, around);
        return wrapper_[node] = add("P", node, list_place(node, "P", around));
    }

    [[nodiscard]] bool leads_somewhere(NodeId node) const {
        const NodeId target = tree_[node].target;
        return target.valid() && place_of(tree_, pages_, target).valid();
    }

    [[nodiscard]] bool is_link(NodeId node) const {
        switch (tree_[node].role) {
        case Role::link:
            return !tree_.attribute(node, Name::href).value_or("").empty() || leads_somewhere(node);
        case Role::cross_reference:
        case Role::glossary_term:
        case Role::footnote_reference:
        case Role::page_reference: return leads_somewhere(node);
        default: return false;
        }
    }

    // A Link never stands in a Link: the outer one wins.
    void link(NodeId node, ElementId around) {
        if (plan_.link_of[around] != no_link)
            return;
        const bool refers = tree_[node].role == Role::footnote_reference && dialect() == Dialect::pdf17;
        plan_.holder[node] = add_link(node, refers ? add("Reference", node, around) : around);
    }

    ElementId add_link(NodeId node, ElementId parent) {
        const ElementId element = add("Link", node, parent);
        plan_.link_of[element] = static_cast<std::uint32_t>(plan_.links.size());
        Link link;
        link.element = element;
        link.node = node;
        if (leads_somewhere(node))
            link.target = tree_[node].target;
        else
            link.href = tree_.attribute(node, Name::href).value_or("");
        plan_.links.push_back(link);
        if (content::role_row(tree_[node].role).level == content::Level::inline_) {
            plan_.own[node] = element;
            plan_.elements[element].own = true;
        }
        return element;
    }

    // Cells are kept even if empty, or the cells behind them would move to other columns.
    void table_part(NodeId node, ElementId around) {
        const std::string_view parent = type_of(around);
        const bool in_table =
            parent == "Table" || parent == "THead" || parent == "TBody" || parent == "TFoot";
        const Role role = tree_[node].role;
        if (role == Role::header_cell || role == Role::data_cell) {
            if (parent == "TR")
                add_own(silent_headers_.contains(node) ? "TD" : table_type(tree_[node], dialect()), node,
                        around);
        } else if (role == Role::table_row) {
            if (in_table && tree_[node].first_child)
                add_own("TR", node, around);
        } else if (parent == "Table" && has_rows(node)) {
            section(node, around);
        }
    }

    [[nodiscard]] bool has_rows(NodeId section) const {
        for (NodeId row = tree_[section].first_child; row.valid(); row = tree_[row].next_sibling)
            if (tree_[row].role == Role::table_row && tree_[row].first_child)
                return true;
        return false;
    }

    // A table has at most one THead and one TFoot, and these only beside a TBody. A head without
    // a body is a body; a further one joins the body that it stands before.
    void section(NodeId node, ElementId table) {
        const Role role = tree_[node].role;
        bool first = true;
        for (NodeId other = tree_[node].previous_sibling; other.valid();
             other = tree_[other].previous_sibling)
            first = first && tree_[other].role != role;
        bool has_body = false;
        const NodeId table_node = tree_[node].parent;
        for (NodeId other = tree_[table_node].first_child; other.valid(); other = tree_[other].next_sibling)
            has_body = has_body || (tree_[other].role == Role::table_body && has_rows(other));
        const bool keeps_type = role == Role::table_body || (first && has_body);
        add_own(keeps_type ? table_type(tree_[node], dialect()) : "TBody", node, table);
    }

    const content::Tree& tree_;
    const layout::Pages& pages_;
    ShownNodes shown_;
    Structure plan_;
    std::set<NodeId> silent_headers_;
    base::IdVector<NodeId, ElementId> wrapper_; // made-up element that a node's text went into
};

} // namespace

Structure plan_structure(const content::Tree& tree, const layout::Pages& pages, Dialect dialect) {
    return Planner(tree, pages, dialect).run();
}

ElementId element_for(const Structure& structure, const layout::Content& owner) {
    if (owner.part == layout::Part::marker && structure.label[owner.node])
        return structure.label[owner.node];
    return structure.holder[owner.node];
}

} // namespace pdf
