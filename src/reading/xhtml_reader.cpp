#include "reading/xhtml_reader.h"

#include <algorithm>

#include "base/numerals.h"
#include "base/percent.h"
#include "reading/archive_path.h"
#include "reading/words.h"
#include "verify/epub_xml.h"

namespace reading {
namespace {

constexpr std::size_t deepest = 200; // what is further down is read as if it stood here

struct KindOfElement {
    std::string_view name;
    Kind kind;
};

// HTML; what is not here and not a heading is inline.
constexpr KindOfElement kinds[] = {
    {"address", Kind::group},  {"article", Kind::group},
    {"aside", Kind::group},    {"blockquote", Kind::block_quote},
    {"body", Kind::group},     {"caption", Kind::caption},
    {"dd", Kind::body},        {"details", Kind::group},
    {"div", Kind::group},      {"dl", Kind::list},
    {"dt", Kind::label},       {"figcaption", Kind::caption},
    {"figure", Kind::group},   {"footer", Kind::group},
    {"form", Kind::group},     {"header", Kind::group},
    {"hgroup", Kind::group},   {"hr", Kind::group},
    {"li", Kind::item},        {"main", Kind::group},
    {"nav", Kind::group},      {"ol", Kind::list},
    {"p", Kind::paragraph},    {"pre", Kind::paragraph},
    {"section", Kind::group},  {"summary", Kind::paragraph},
    {"table", Kind::table},    {"tbody", Kind::group},
    {"td", Kind::data_cell},   {"tfoot", Kind::group},
    {"th", Kind::header_cell}, {"thead", Kind::group},
    {"tr", Kind::row},         {"ul", Kind::list},
    {"img", Kind::figure},     {"svg", Kind::figure},
    {"math", Kind::formula},   {"a", Kind::link},
    {"q", Kind::quote},        {"input", Kind::field},
    {"select", Kind::field},   {"textarea", Kind::field},
};

std::string_view local_name(pugi::xml_node element) {
    const std::string_view name = element.name();
    return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

bool has_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1))
        if ((at == 0 || list[at - 1] == ' ') &&
            (at + word.size() == list.size() || list[at + word.size()] == ' '))
            return true;
    return false;
}

bool has_role(pugi::xml_node element, std::string_view role, std::string_view epub_type) {
    return has_word(element.attribute("role").value(), role) ||
           (!epub_type.empty() && has_word(element.attribute("epub:type").value(), epub_type));
}

bool is_hidden(pugi::xml_node element) {
    const std::string_view name = local_name(element);
    return name == "script" || name == "style" || name == "head" || name == "template" || name == "rp" ||
           element.attribute("hidden") ||
           std::string_view(element.attribute("aria-hidden").value()) == "true";
}

bool is_in_contents(pugi::xml_node element) {
    for (; element; element = element.parent())
        if (has_role(element, "doc-toc", "toc"))
            return true;
    return false;
}

Kind kind_of(pugi::xml_node element) {
    const std::string_view name = local_name(element);
    if (has_role(element, "doc-pagebreak", "pagebreak"))
        return Kind::page_break;
    if (has_role(element, "doc-footnote", "footnote") || has_role(element, "doc-endnote", "endnote"))
        return Kind::note;
    if (has_role(element, "heading", ""))
        return Kind::heading;
    if (has_role(element, "img", ""))
        return Kind::figure;
    if (has_role(element, "math", "") && element.attribute("aria-label"))
        return Kind::formula;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
        return Kind::heading;
    if ((name == "ol" || name == "ul" || name == "li") && is_in_contents(element))
        return name == "li" ? Kind::entry : Kind::contents;
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [name](const KindOfElement& row) { return row.name == name; });
    return found == std::end(kinds) ? Kind::span : found->kind;
}

std::string language_of(pugi::xml_node element) {
    const pugi::xml_attribute own = element.attribute("xml:lang");
    return (own ? own : element.attribute("lang")).value();
}

std::uint32_t span_of(pugi::xml_node element, const char* name) {
    return static_cast<std::uint32_t>(std::clamp(element.attribute(name).as_int(1), 1, 1000));
}

// Without recursion, however deep it is.
std::string all_text(pugi::xml_node element) {
    struct Collector : pugi::xml_tree_walker {
        std::string words;
        bool for_each(pugi::xml_node& node) override {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
                words += node.value();
            return true;
        }
    } collector;
    element.traverse(collector);
    return collector.words;
}

std::string numeral(int number, std::string_view type) {
    if ((type == "a" || type == "A") && number >= 1)
        return base::alphabetic(number, type[0]);
    if (type == "i" || type == "I")
        return base::roman(number, type == "I" ? base::Letters::capital : base::Letters::small);
    return std::to_string(number);
}

} // namespace

void XhtmlReader::read(const pugi::xml_document& document, const std::string& path) {
    path_ = path;
    const pugi::xml_node html = document.document_element();
    Node group;
    group.type = "html";
    group.language = language_of(html);
    if (group.language.empty())
        group.language = book_.language;
    const NodeId root = book_.append(book_.root, std::move(group));
    ids_.emplace(path, root);
    for (pugi::xml_node child = html.first_child(); child; child = child.next_sibling())
        if (local_name(child) == "body")
            element(child, root, 0);
}

void XhtmlReader::children(pugi::xml_node element, NodeId parent, std::size_t depth) {
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
        if (child.type() == pugi::node_element)
            this->element(child, parent, depth);
        else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text(child.value(), parent);
    }
}

void XhtmlReader::text(std::string_view words, NodeId parent) {
    Node node;
    node.kind = Kind::text;
    node.text = words;
    node.language = book_[parent].language;
    book_.append(parent, std::move(node));
}

void XhtmlReader::register_ids(pugi::xml_node element, NodeId node) {
    if (const pugi::xml_attribute id = element.attribute("id"))
        ids_.emplace(path_ + "#" + id.value(), node);
}

void XhtmlReader::element(pugi::xml_node element, NodeId parent, std::size_t depth) {
    if (is_hidden(element))
        return;
    const std::string_view name = local_name(element);
    if (name == "br") {
        text(" ", parent);
        return;
    }
    const Kind kind = kind_of(element);
    const bool decorative =
        kind == Kind::figure && (has_role(element, "presentation", "") || has_role(element, "none", "") ||
                                 (element.attribute("alt") && !*element.attribute("alt").value()));
    if (decorative)
        return;
    if (depth > deepest) {
        text(all_text(element), parent);
        return;
    }
    const NodeId id = book_.append(parent, node_for(element, parent));
    register_ids(element, id);
    if (kind == Kind::page_break || (kind == Kind::figure && name != "figure"))
        return;
    if (kind == Kind::item)
        label_item(element, id);
    if (name == "a" && element.attribute("href"))
        links_.push_back({id, resolved(path_, element.attribute("href").value())});
    if (name == "td" || name == "th")
        for (const std::string_view header : verify::words_of(element.attribute("headers").value()))
            headers_.push_back({id, path_ + "#" + std::string(header)});
    if (name == "dl")
        terms(element, id, depth + 1);
    else
        children(element, id, depth + 1);
    if (kind == Kind::note)
        note_number(id);
}

Node XhtmlReader::node_for(pugi::xml_node element, NodeId parent) const {
    Node node;
    node.type = local_name(element);
    node.classes = element.attribute("class").value();
    node.kind = kind_of(element);
    node.language = language_of(element);
    if (node.language.empty())
        node.language = book_[parent].language;
    read_attributes(element, node);
    return node;
}

void XhtmlReader::read_attributes(pugi::xml_node element, Node& node) const {
    const std::string label = collapsed(element.attribute("aria-label").value());
    switch (node.kind) {
    case Kind::heading:
        node.level = static_cast<std::uint8_t>(node.type.size() == 2 && node.type[0] == 'h'
                                                   ? node.type[1] - '0'
                                                   : element.attribute("aria-level").as_int(2));
        break;
    case Kind::page_break:
        node.text = !label.empty() ? label : collapsed(element.attribute("title").value());
        break;
    case Kind::figure:
        if (element.attribute("alt"))
            node.alternative = element.attribute("alt").value();
        else if (!label.empty())
            node.alternative = label;
        else if (const pugi::xml_node title = element.child("title"))
            node.alternative = title.text().get();
        break;
    case Kind::formula:
        if (element.attribute("alttext"))
            node.alternative = element.attribute("alttext").value();
        else if (!label.empty())
            node.alternative = label;
        break;
    case Kind::link:
        node.description = label;
        node.is_way_back = has_role(element, "doc-backlink", "");
        node.address =
            base::has_scheme(element.attribute("href").value()) ? element.attribute("href").value() : "";
        node.is_link_in_file = node.address.empty() && element.attribute("href");
        if (!element.attribute("href"))
            node.kind = Kind::span;
        break;
    case Kind::header_cell: {
        const std::string_view scope = element.attribute("scope").value();
        node.scope = scope.starts_with("row")   ? Scope::row
                     : scope.starts_with("col") ? Scope::column
                                                : Scope::none;
        [[fallthrough]];
    }
    case Kind::data_cell:
        node.row_span = span_of(element, "rowspan");
        node.column_span = span_of(element, "colspan");
        break;
    default: break;
    }
    if (node.type == "abbr")
        node.expansion = collapsed(element.attribute("title").value());
}

// What reading systems put before an item.
void XhtmlReader::label_item(pugi::xml_node element, NodeId item) {
    Node label;
    label.kind = Kind::label;
    label.language = book_[item].language;
    const NodeId id = book_.append(item, std::move(label));
    const pugi::xml_node list = element.parent();
    if (local_name(list) != "ol") {
        text("•", id);
        return;
    }
    const auto slot =
        numbers_.try_emplace(list.hash_value(), list.attribute("start").as_int(1)).first; // HTML, 4.4.5
    slot->second = element.attribute("value").as_int(slot->second);
    text(numeral(slot->second++, list.attribute("type").value()) + ".", id);
}

// A term and what describes it are an item, with a `div` around them or without.
void XhtmlReader::terms(pugi::xml_node list, NodeId parent, std::size_t depth) {
    NodeId item;
    bool described = true;
    for (pugi::xml_node child = list.first_child(); child; child = child.next_sibling()) {
        const std::string_view name = local_name(child);
        if (child.type() != pugi::node_element)
            continue;
        if (name == "div" || !item || (name == "dt" && described)) {
            Node node;
            node.kind = Kind::item;
            node.language = book_[parent].language;
            if (name == "div" && !language_of(child).empty())
                node.language = language_of(child);
            item = book_.append(parent, std::move(node));
        }
        described = name == "dd";
        if (name == "div") {
            register_ids(child, item);
            children(child, item, depth + 1);
        } else {
            element(child, item, depth);
        }
    }
}

// The way back, which stands first in the note, is its number too.
void XhtmlReader::note_number(NodeId note) {
    for (NodeId at = book_.next(note, note); at; at = book_.next(at, note))
        if (book_[at].kind == Kind::link && book_[at].is_way_back) {
            Node& link = book_[at];
            if (collapsed(link.description).starts_with(words_of(book_, at)))
                link.description.clear();
            return;
        }
}

void XhtmlReader::resolve() {
    for (const Pending& pending : links_)
        if (const auto found = ids_.find(pending.address); found != ids_.end())
            book_[pending.node].target = found->second;
    for (const Pending& pending : headers_)
        if (const auto found = ids_.find(pending.address); found != ids_.end())
            book_[pending.node].headers.push_back(found->second);
}

} // namespace reading
