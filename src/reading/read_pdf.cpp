#include "reading/read_pdf.h"

#include <cmath>
#include <cstdlib>
#include <exception>
#include <limits>

#include <pugixml.hpp>

#include "reading/destinations.h"
#include "reading/page_labels.h"
#include "reading/words.h"
#include "verify/metadata.h"

namespace reading {
namespace {

using verify::Element;
using verify::ElementIndex;
using verify::Object;

constexpr std::size_t deepest = 200; // elements further down are read as if they stood here

struct KindOfType {
    std::string_view type;
    Kind kind;
};

// ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4. What is not here and not a heading is a group.
constexpr KindOfType kinds[] = {
    {"P", Kind::paragraph},
    {"L", Kind::list},
    {"LI", Kind::item},
    {"Lbl", Kind::label},
    {"LBody", Kind::body},
    {"TOC", Kind::contents},
    {"TOCI", Kind::entry},
    {"Table", Kind::table},
    {"TR", Kind::row},
    {"TH", Kind::header_cell},
    {"TD", Kind::data_cell},
    {"Caption", Kind::caption},
    {"BlockQuote", Kind::block_quote},
    {"Note", Kind::note},
    {"FENote", Kind::note},
    {"Figure", Kind::figure},
    {"Formula", Kind::formula},
    {"Form", Kind::field},
    {"Link", Kind::link},
    {"Quote", Kind::quote},
    {"Span", Kind::span},
    {"Em", Kind::span},
    {"Strong", Kind::span},
    {"Sub", Kind::span},
    {"Reference", Kind::span},
    {"BibEntry", Kind::span},
    {"Code", Kind::span},
    {"Annot", Kind::span},
    {"Ruby", Kind::span},
    {"RB", Kind::span},
    {"RT", Kind::span},
    {"RP", Kind::span},
    {"Warichu", Kind::span},
    {"WT", Kind::span},
    {"WP", Kind::span},
    {"Title", Kind::paragraph},
};

Kind kind_of(std::string_view type) {
    for (const KindOfType& row : kinds)
        if (row.type == type)
            return row.kind;
    const bool heading =
        !type.empty() && type[0] == 'H' && type.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return heading ? Kind::heading : Kind::group;
}

Scope scope_of(const std::string& name) {
    if (name == "Row")
        return Scope::row;
    if (name == "Column")
        return Scope::column;
    return name == "Both" ? Scope::both : Scope::none;
}

// Where on the pages the text of a node stands.
struct Placed {
    NodeId node;
    double x = 0;
    double y = 0;
};

class Reader {
public:
    Reader(verify::Document& document, const verify::Structure& structure, ShownText shown)
        : document_(document), structure_(structure), shown_(std::move(shown)), destinations_(document) {}

    Book run() {
        book_.is_pdf = true;
        book_.is_tagged = structure_.present() && !structure_.elements().empty();
        book_.page_labels = read_page_labels(document_);
        book_.language = verify::text(document_.catalog(), "/Lang").value_or("");
        book_.title = collapsed(title());
        Node root;
        root.language = book_.language;
        book_.root = book_.add(root);
        placed_.resize(document_.pages().size() + 1);
        if (book_.is_tagged)
            read_tags();
        else
            read_pages();
        return std::move(book_);
    }

private:
    void read_tags() {
        elements_.resize(structure_.elements().size());
        book_.nodes.reserve(1 + elements_.size() + shown_.tagged.size());
        depth_.resize(elements_.size());
        for (ElementIndex i = 0; i < elements_.size(); ++i)
            add_element(i);
        for (const ElementIndex top : structure_.top())
            book_.append(book_.root, elements_[top]);
        for (ElementIndex i = 0; i < elements_.size(); ++i)
            add_kids(i);
        find_targets();
        for (const std::string& text : shown_.untagged)
            if (const std::string words = collapsed(text); !words.empty())
                book_.stray += (book_.stray.empty() ? "" : " ") + words;
    }

    void add_element(ElementIndex index) {
        const Element& element = structure_[index];
        const NodeId above = element.parent == verify::no_element ? book_.root : elements_[element.parent];
        elements_[index] = book_.add();
        Node& node = book_[elements_[index]];
        node.type = element.type;
        node.kind = kind_of(element.standard);
        if (node.kind == Kind::heading && element.standard.size() > 1)
            node.level = static_cast<std::uint8_t>(std::min(99, std::atoi(&element.standard[1])));
        node.language = element.has_lang && !element.lang.empty() ? element.lang : book_[above].language;
        node.alternative = verify::text(element.dictionary, "/Alt");
        node.replacement = verify::text(element.dictionary, "/ActualText");
        node.expansion = verify::text(element.dictionary, "/E").value_or("");
        if (node.kind == Kind::header_cell || node.kind == Kind::data_cell)
            read_cell(element, node);
        if (Object id = verify::get(element.dictionary, "/ID"); id.is_string())
            ids_.emplace(id.bytes(), elements_[index]);
        depth_[index] = element.parent == verify::no_element ? 0 : depth_[element.parent] + 1;
    }

    void read_cell(const Element& element, Node& node) const {
        const auto span = [&](const char* key) {
            Object value = verify::attribute(structure_, element, "Table", key);
            const long long wanted = value.is_integer() ? value.integer() : 1;
            return static_cast<std::uint32_t>(std::max(1LL, std::min(wanted, 1000LL)));
        };
        node.row_span = span("/RowSpan");
        node.column_span = span("/ColSpan");
        node.scope =
            scope_of(verify::name_of(verify::attribute(structure_, element, "Table", "/Scope")).value_or(""));
    }

    // Element kids among text, in order. Elements that are too deep go to the nearest one that is not.
    void add_kids(ElementIndex index) {
        const Element& element = structure_[index];
        ElementIndex holder = index;
        while (depth_[holder] > deepest)
            holder = structure_[holder].parent;
        const NodeId node = elements_[index];
        for (const verify::Kid& kid : element.kids) {
            if (kid.kind == verify::Kid::Kind::element && kid.element != verify::no_element)
                book_.append(elements_[holder], elements_[kid.element]);
            else if (kid.kind == verify::Kid::Kind::content)
                add_text(node, kid);
            else if (kid.kind == verify::Kid::Kind::object)
                add_object(node, kid);
        }
        if (book_[node].kind == Kind::header_cell || book_[node].kind == Kind::data_cell)
            add_headers(node, element);
    }

    void add_headers(NodeId cell, const Element& element) {
        for (Object& id : verify::items(verify::attribute(structure_, element, "Table", "/Headers")))
            if (const auto found = id.is_string() ? ids_.find(id.bytes()) : ids_.end(); found != ids_.end())
                book_[cell].headers.push_back(found->second);
    }

    void add_text(NodeId parent, const verify::Kid& kid) {
        const auto found = shown_.tagged.find({kid.target, kid.mcid});
        const std::size_t page = document_.page_number(kid.target);
        if (found == shown_.tagged.end()) { // a drawing: it stands on a page at least
            add_text_node(parent, page);
            return;
        }
        for (const Piece& piece : found->second.pieces) {
            const NodeId id = add_text_node(parent, page);
            book_[id].text = piece.text;
            if (!piece.language.empty())
                book_[id].language = piece.language;
            placed_[page].push_back({id, found->second.x, found->second.y});
        }
    }

    NodeId add_text_node(NodeId parent, std::size_t page) {
        const NodeId id = book_.add();
        Node& node = book_[id];
        node.kind = Kind::text;
        node.language = book_[parent].language;
        if (page > 0)
            node.page = static_cast<std::uint32_t>(page - 1);
        book_.append(parent, id);
        return id;
    }

    void add_object(NodeId node, const verify::Kid& kid) {
        Object annotation = document_.object(kid.target);
        if (!annotation.is_dictionary() || verify::name(annotation, "/Subtype") != "Link" ||
            book_[node].kind != Kind::link)
            return;
        Node& link = book_[node];
        link.description = collapsed(verify::text(annotation, "/Contents").value_or(""));
        const auto destination = destinations_.of(annotation);
        if (!destination)
            return;
        if (!destination->address.empty()) {
            link.address = destination->address;
            return;
        }
        link.is_link_in_file = true;
        links_.emplace_back(node, *destination);
    }

    void find_targets() {
        for (const auto& [link, destination] : links_) {
            const ElementIndex element = structure_.find(destination.element);
            const bool named = destination.element.number != 0 && element != verify::no_element;
            book_[link].target = named ? elements_[element] : nearest(destination);
            book_[link].is_way_back =
                book_.closest(link, Kind::note).valid() && book_.closest(link, Kind::label).valid();
        }
    }

    // What stands at the place, or begins first below it.
    [[nodiscard]] NodeId nearest(const Destination& destination) const {
        NodeId best;
        double least = std::numeric_limits<double>::max();
        for (const Placed& placed : placed_[destination.page]) {
            if (!destination.y)
                return placed.node;
            const double down = *destination.y - placed.y;
            const double cost = down + (destination.x ? 0.2 * std::abs(placed.x - *destination.x) : 0);
            if (down > -1 && cost < least) {
                least = cost;
                best = placed.node;
            }
        }
        return best;
    }

    void read_pages() {
        for (std::size_t page = 0; page < shown_.untagged.size(); ++page) {
            std::string_view rest = shown_.untagged[page];
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find('\n'), rest.size());
                add_line(rest.substr(0, end), page);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
    }

    void add_line(std::string_view line, std::size_t page) {
        Node paragraph;
        paragraph.kind = Kind::paragraph;
        paragraph.language = book_.language;
        Node text = paragraph;
        text.kind = Kind::text;
        text.text = line;
        text.page = static_cast<std::uint32_t>(page);
        book_.append(book_.append(book_.root, std::move(paragraph)), std::move(text));
    }

    // Of the XMP packet, else of the document information dictionary.
    std::string title() const {
        const verify::Metadata metadata =
            verify::read_metadata(verify::get(document_.catalog(), "/Metadata"));
        if (const verify::XmpProperty* property = metadata.find(verify::uri::dc, "title"))
            for (const pugi::xml_node item : verify::list_items(property->node))
                return item.text().get();
        return verify::text(verify::get(document_.trailer(), "/Info"), "/Title").value_or("");
    }

    verify::Document& document_;
    const verify::Structure& structure_;
    ShownText shown_;
    Destinations destinations_;
    Book book_;
    std::vector<NodeId> elements_;   // by ElementIndex
    std::vector<std::size_t> depth_; // likewise
    std::map<std::string, NodeId> ids_;
    std::vector<std::pair<NodeId, Destination>> links_;
    std::vector<std::vector<Placed>> placed_; // by page from 1; 0: in forms
};

} // namespace

Book read_pdf(verify::Document& document, const verify::Structure& structure, ShownText shown) {
    return Reader(document, structure, std::move(shown)).run();
}

Book read_pdf(std::string_view bytes) {
    Book book;
    verify::Document document(bytes);
    book.problem = document.problem();
    if (!book.problem.empty())
        return book;
    try {
        return read_pdf(document, verify::Structure(document),
                        read_shown_text(document, ImpliedSpaces::added));
    } catch (const std::exception& error) {
        book.problem = std::string("the file is damaged: ") + error.what();
    }
    return book;
}

} // namespace reading
