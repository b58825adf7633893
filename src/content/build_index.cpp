// Indexes: those written by hand, and the terms that others are made of. A term is met in the text, but its
// words are no part of it: they are gathered at the end of the tree, each led to where it stood.
#include <array>
#include <string>

#include "content/builder.h"

namespace content {
namespace {

// How deep an entry written by hand stands; 0 for all else.
std::size_t depth_of(std::string_view name) {
    constexpr std::array<std::string_view, 3> names{"primaryie", "secondaryie", "tertiaryie"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return i + 1;
    return 0;
}

bool is_list_of_entries(const Tree& tree, NodeId id) {
    return id && tree[id].role == Role::unordered_list && tree.has_class(id, "index-list");
}

// Entries side by side share a list: the first makes it.
NodeId list_in(Builder& b, NodeId parent, Element element) {
    const NodeId last = b.tree[parent].last_child;
    return is_list_of_entries(b.tree, last)
               ? last
               : open_plain(b, parent, Role::unordered_list, b.at(element).span, "index-list");
}

void add_see(Builder& b, Element element, NodeId line) {
    const report::Span span = b.at(element).span;
    add_text(b, line, ". ", span);
    add_phrase(b, line, b.at(element).name == "seeie" ? Phrase::see : Phrase::see_also, span);
    add_text(b, line, " ", span);
    build_inline(b, element, line);
}

bool has_entries(const Builder& b, Element index) {
    for (const std::string_view name : {"indexdiv", "indexentry", "segmentedlist"})
        if (b.child(index, name))
            return true;
    return false;
}

void build_part(Builder& b, Element part, NodeId term) {
    const NodeId id = open(b, term, part, Role::paragraph, b.at(part).name);
    if (const source::Attribute* sort_as = b.find(part, "sortas"))
        b.tree.set_attribute(id, Name::sort_as, sort_as->value, sort_as->span);
    build_words(b, part, id);
}

NodeId build_term(Builder& b, Element element, NodeId terms) {
    const NodeId term = open_plain(b, terms, Role::index_term, b.at(element).span);
    add_effectivity(b, element, term);
    if (b.value(element, "significance") == "preferred")
        add_class(b.tree, term, "preferred");
    const bool ends = b.value(element, "class") == "endofrange";
    const bool begins = b.value(element, "class") == "startofrange";
    if (begins || ends)
        b.tree.set_attribute(term, Name::kind, b.value(element, "class"));
    const source::Attribute* id = b.document.attribute(element, source::Namespace::xml, "id");
    if (const source::Attribute* range = ends ? b.find(element, "startref") : id ? id : b.find(element, "id"))
        b.tree.set_attribute(term, Name::range, range->value, range->span);
    if (const source::Attribute* type = b.find(element, "type"))
        b.tree.set_attribute(term, Name::index_type, type->value, type->span);
    for (const std::string_view name : {"primary", "secondary", "tertiary", "see", "seealso"})
        for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
            if (b.is_element(child) && b.at(child).name == name)
                build_part(b, child, term);
    return term;
}

// A term with `zone` speaks of the elements that it names.
void build_for_zones(Builder& b, Element element, const source::Attribute& zone, NodeId terms) {
    std::string_view rest = zone.value;
    while (true) {
        const std::size_t begin = rest.find_first_not_of(" \t\r\n");
        if (begin == std::string_view::npos)
            return;
        rest.remove_prefix(begin);
        const std::size_t end = rest.find_first_of(" \t\r\n");
        refer(b, build_term(b, element, terms), {zone.ns, zone.name, rest.substr(0, end), zone.span});
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
    }
}

void check_ranges(Builder& b, NodeId terms) {
    std::set<std::string_view> open;
    const auto range_of = [&b](NodeId term) { return b.tree.attribute(term, Name::range).value_or(""); };
    for (NodeId term = b.tree[terms].first_child; term.valid(); term = b.tree[term].next_sibling) {
        const std::string_view kind = b.tree.attribute(term, Name::kind).value_or("");
        if (kind == "startofrange")
            open.insert(range_of(term));
        else if (kind == "endofrange" && open.erase(range_of(term)) == 0)
            b.log.warning("index-range", b.tree[term].span, "this is the end of a range that does not begin",
                          {"startref names the id of an indexterm before it, with class=\"startofrange\""});
    }
    for (NodeId term = b.tree[terms].first_child; term.valid(); term = b.tree[term].next_sibling)
        if (b.tree.attribute(term, Name::kind).value_or("") == "startofrange" &&
            open.contains(range_of(term)))
            b.log.warning("index-range", b.tree[term].span, "this range does not end",
                          {"add an indexterm with class=\"endofrange\" and the id of this one as startref"});
}

} // namespace

void build_index(Builder& b, Element element, NodeId parent, const Word& word) {
    build_division(b, element, parent, word);
    const NodeId index = b.tree[parent].last_child;
    if (has_entries(b, element))
        return;
    b.tree.set_attribute(index, Name::kind, "terms");
    if (const source::Attribute* type = b.find(element, "type"))
        b.tree.set_attribute(index, Name::index_type, type->value, type->span);
    b.indexes.push_back(index);
}

void build_index_entry(Builder& b, Element element, NodeId parent) {
    const NodeId list = list_in(b, parent, element);
    std::vector<NodeId> items; // the open ones, from the outermost
    NodeId line;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        const std::size_t depth = depth_of(b.at(child).name);
        if (depth > 0 || !line) {
            while (items.size() >= std::max<std::size_t>(depth, 1))
                items.pop_back();
            const NodeId around = items.empty() ? list : list_in(b, items.back(), child);
            items.push_back(items.empty() ? open(b, around, element, Role::list_item)
                                          : open_plain(b, around, Role::list_item, b.at(child).span));
            line = open_plain(b, items.back(), Role::paragraph, b.at(child).span, "index-entry");
        }
        if (b.at(child).name == "seeie" || b.at(child).name == "seealsoie")
            add_see(b, child, line);
        else
            build_inline(b, child, line);
    }
}

void build_index_term(Builder& b, Element element, NodeId parent) {
    build_anchor(b, element, parent); // index terms are pointed at too
    b.index_terms.push_back({element, open_plain(b, parent, Role::index_mark, b.at(element).span)});
}

void gather_index_terms(Builder& b) {
    if (b.index_terms.empty())
        return;
    if (b.indexes.empty()) {
        b.log.note("element-dropped", b.at(b.index_terms.front().element).span,
                   "\"indexterm\" is not shown in any edition", {"add <index/> where the index shall stand"});
        return;
    }
    const NodeId terms = open_plain(b, b.tree.root, Role::index_terms, b.tree[b.tree.root].span);
    // The words of a term may have terms in them, which are met on the way and are left out.
    const auto met_terms = b.index_terms;
    for (const MetTerm& met : met_terms) {
        if (const source::Attribute* zone = b.find(met.element, "zone")) {
            build_for_zones(b, met.element, *zone, terms);
            continue;
        }
        b.tree[build_term(b, met.element, terms)].target = met.mark;
    }
    check_ranges(b, terms);
}

} // namespace content
