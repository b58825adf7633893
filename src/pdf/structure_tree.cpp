#include "pdf/structure_tree.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "pdf/page_geometry.h"
#include "pdf/shown_nodes.h"
#include "pdf/structure_attributes.h"
#include "pdf/structure_types.h"
#include "pdf/table_headers.h"

namespace pdf {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

constexpr std::size_t entries_per_leaf = 64;

class Writer {
public:
    Writer(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
           const Structure& structure, const StructureRefs& refs)
        : store_(store), tree_(tree), pages_(pages), structure_(structure), refs_(refs) {
        if (structure.dialect == Dialect::pdf20)
            namespace_ = store.add("/Type/Namespace/NS(http://iso.org/pdf2/ssn)");
        find_table_headers();
        find_references();
    }

    void write(const std::vector<MarkedPage>& marked) {
        for (std::uint32_t i = 0; i < structure_.elements.size(); ++i)
            store_.set(refs_.elements[ElementId(i)], body(ElementId(i)));
        std::string root = "/Type/StructTreeRoot/K ";
        put_ref(root, refs_.elements[ElementId(0)]);
        root += "/ParentTree ";
        put_ref(root, parent_tree(marked));
        root += fmt::format("/ParentTreeNextKey {}", marked.size() + structure_.annotations.size());
        if (!ids_.empty()) {
            root += "/IDTree ";
            put_ref(root, id_tree());
        }
        if (namespace_.valid()) {
            root += "/Namespaces[";
            put_ref(root, namespace_);
            root += ']';
        }
        store_.set(refs_.root, std::move(root));
    }

private:
    void find_table_headers() {
        for (std::uint32_t i = 0; i < structure_.elements.size(); ++i) {
            const Element& element = structure_.elements[ElementId(i)];
            if (element.type == "Table" && element.own)
                headers_.merge(find_headers(tree_, element.node));
        }
        for (const auto& [cell, headers] : headers_)
            named_headers_.insert(headers.begin(), headers.end());
    }

    // ISO 32000-2, 14.8.4.7.3: notes and what refers to them name each other by Ref.
    void find_references() {
        for (const Link& link : structure_.links) {
            if (!link.target || tree_[link.target].role != Role::footnote)
                continue;
            if (const ElementId note = structure_.own[link.target])
                referrers_[note].push_back(link.element);
        }
    }

    std::string body(ElementId id) {
        const Element& element = structure_.elements[id];
        std::string out = "/S/";
        out += element.type;
        out += "/P ";
        put_ref(out, element.parent ? refs_.elements[element.parent] : refs_.root);
        put_kids(out, element);
        put_language(out, element);
        if (element.own)
            put_alternatives(out, element);
        put_id(out, id, element);
        out += attributes_of(element, context_for(element));
        if (structure_.dialect == Dialect::pdf20)
            put_pdf20(out, id, element);
        return out;
    }

    void put_kids(std::string& out, const Element& element) const {
        if (element.first_page) {
            out += "/Pg ";
            put_ref(out, refs_.pages[*element.first_page]);
        }
        if (element.kids.empty())
            return;
        out += "/K";
        if (element.kids.size() == 1 && element.kids.front().kind != Kid::Kind::annotation) {
            put_kid(out, element, element.kids.front());
            return;
        }
        out += '[';
        for (const Kid& kid : element.kids)
            put_kid(out, element, kid);
        out += ']';
    }

    void put_kid(std::string& out, const Element& element, const Kid& kid) const {
        if (kid.kind == Kid::Kind::element) {
            put_ref(out, refs_.elements[ElementId(kid.index)]);
        } else if (kid.kind == Kid::Kind::annotation) {
            out += "<</Type/OBJR/Obj ";
            put_ref(out, structure_.annotations[kid.index]);
            put_page(out, kid.page);
        } else if (element.first_page == kid.page) {
            put_integer(out, kid.index);
        } else {
            out += fmt::format("<</Type/MCR/MCID {}", kid.index);
            put_page(out, kid.page);
        }
    }

    void put_page(std::string& out, std::uint32_t page) const {
        out += "/Pg ";
        put_ref(out, refs_.pages[page]);
        out += ">>";
    }

    [[nodiscard]] const content::Node& node_around(const Element& element) const {
        return tree_[structure_.elements[element.parent].node];
    }

    void put_language(std::string& out, const Element& element) const {
        const std::string_view language = tree_[element.node].language;
        if (language.empty() || (element.parent && node_around(element).language == language))
            return;
        out += "/Lang";
        put_text(out, language);
    }

    void put_alternatives(std::string& out, const Element& element) const {
        const auto alternative = tree_.attribute(element.node, Name::alt);
        if (element.type == "Figure" || element.type == "Formula") {
            out += "/Alt";
            put_text(out, alternative ? std::string(*alternative) : spoken_words(tree_, element.node));
        }
        const auto expansion = tree_.attribute(element.node, Name::expansion);
        if (tree_[element.node].role == Role::abbreviation && expansion && !expansion->empty()) {
            out += "/E";
            put_text(out, *expansion);
        }
    }

    // ISO 14289-1, 7.9: every Note has an ID. Header cells have one if a cell names them by /Headers.
    void put_id(std::string& out, ElementId id, const Element& element) {
        const bool is_note = element.type == "Note" || element.type == "FENote";
        if (!element.own || !(is_note || named_headers_.contains(element.node)))
            return;
        const std::string name = element_id(structure_, element.node);
        out += "/ID";
        put_bytes(out, name);
        ids_.emplace_back(name, id);
    }

    void put_pdf20(std::string& out, ElementId id, const Element& element) const {
        if (!is_only_pdf17(element.type)) {
            out += "/NS ";
            put_ref(out, namespace_);
        }
        std::vector<ElementId> references;
        if (const auto found = referrers_.find(id); found != referrers_.end())
            references = found->second;
        const std::uint32_t number = structure_.link_of[id];
        if (number != no_link && structure_.links[number].element == id && structure_.links[number].target)
            references.push_back(nearest_element(structure_.links[number].target));
        if (element.type == "TOCI")
            put_entry_target(references, element);
        std::erase_if(references, [](ElementId reference) { return !reference.valid(); });
        if (references.empty())
            return;
        out += "/Ref[";
        for (const ElementId reference : references)
            put_ref(out, refs_.elements[reference]);
        out += ']';
    }

    // ISO 14289-2, 8.2.5.8: an entry of the contents names what it leads to.
    void put_entry_target(std::vector<ElementId>& references, const Element& entry) const {
        NodeId node = entry.node;
        while (node.valid() && !tree_[node].target)
            node = tree_[node].role == Role::contents_list ? tree_.next_skipping_children(node, entry.node)
                                                           : tree_.next(node, entry.node);
        if (node.valid())
            references.push_back(nearest_element(tree_[node].target));
    }

    [[nodiscard]] ElementId nearest_element(NodeId node) const {
        return structure_.own[node] ? structure_.own[node] : structure_.holder[node];
    }

    [[nodiscard]] AttributeContext context_for(const Element& element) const {
        static const std::vector<NodeId> none;
        const auto headers = headers_.find(element.node);
        const layout::Page* page = element.first_page ? &pages_.pages[*element.first_page] : nullptr;
        return {tree_,
                structure_,
                headers == headers_.end() ? none : headers->second,
                page ? page->size.height : base::Length{},
                page ? shift_of(*page) : base::Point{},
                element.parent ? node_around(element).direction : content::Direction::left_to_right};
    }

    // A tree of two levels: leaves of limited size, each with its first and last key.
    Ref number_tree(const std::vector<std::string>& values) {
        std::string kids;
        for (std::size_t begin = 0; begin < values.size(); begin += entries_per_leaf) {
            const std::size_t end = std::min(values.size(), begin + entries_per_leaf);
            std::string leaf = fmt::format("/Limits[{} {}]/Nums[", begin, end - 1);
            for (std::size_t key = begin; key < end; ++key) {
                put_integer(leaf, static_cast<std::int64_t>(key));
                leaf += ' ';
                leaf += values[key];
            }
            leaf += ']';
            put_ref(kids, store_.add(std::move(leaf)));
        }
        return store_.add("/Kids[" + kids + "]");
    }

    Ref parent_tree(const std::vector<MarkedPage>& marked) {
        std::vector<std::string> values;
        for (const MarkedPage& page : marked) {
            std::string& array = values.emplace_back("[");
            for (const ElementId element : page.elements)
                put_ref(array, refs_.elements[element]);
            array += ']';
        }
        values.resize(marked.size() + structure_.annotations.size());
        for (std::uint32_t i = 0; i < structure_.elements.size(); ++i)
            for (const Kid& kid : structure_.elements[ElementId(i)].kids)
                if (kid.kind == Kid::Kind::annotation)
                    put_ref(values[parent_key_of_annotation(marked.size(), kid.index)],
                            refs_.elements[ElementId(i)]);
        return number_tree(values);
    }

    Ref id_tree() {
        std::sort(ids_.begin(), ids_.end());
        std::string kids;
        for (std::size_t begin = 0; begin < ids_.size(); begin += entries_per_leaf) {
            const std::size_t end = std::min(ids_.size(), begin + entries_per_leaf);
            std::string leaf =
                fmt::format("/Limits[({})({})]/Names[", ids_[begin].first, ids_[end - 1].first);
            for (std::size_t i = begin; i < end; ++i) {
                put_bytes(leaf, ids_[i].first);
                put_ref(leaf, refs_.elements[ids_[i].second]);
            }
            leaf += ']';
            put_ref(kids, store_.add(std::move(leaf)));
        }
        return store_.add("/Kids[" + kids + "]");
    }

    ObjectStore& store_;
    const content::Tree& tree_;
    const layout::Pages& pages_;
    const Structure& structure_;
    const StructureRefs& refs_;
    Ref namespace_;
    std::map<NodeId, std::vector<NodeId>> headers_;
    std::set<NodeId> named_headers_;
    std::map<ElementId, std::vector<ElementId>> referrers_;
    std::vector<std::pair<std::string, ElementId>> ids_;
};

} // namespace

StructureRefs reserve_structure(ObjectStore& store, const Structure& structure, std::vector<Ref> pages) {
    StructureRefs refs;
    refs.pages = std::move(pages);
    refs.root = store.reserve();
    refs.elements.reserve(structure.elements.size());
    for (std::size_t i = 0; i < structure.elements.size(); ++i)
        refs.elements.push_back(store.reserve());
    return refs;
}

void write_structure(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
                     const Structure& structure, const std::vector<MarkedPage>& marked,
                     const StructureRefs& refs) {
    Writer(store, tree, pages, structure, refs).write(marked);
}

std::uint32_t parent_key_of_page(std::uint32_t page) {
    return page;
}

std::uint32_t parent_key_of_annotation(std::size_t pages, std::size_t annotation) {
    return static_cast<std::uint32_t>(pages + annotation);
}

} // namespace pdf
