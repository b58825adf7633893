#include "verify/epub_xml.h"

#include <algorithm>

#include "verify/metadata.h"

namespace verify {
namespace {

constexpr std::string_view spaces = " \t\r\n\f";

// Shown to nobody, or read to nobody.
bool is_hidden(pugi::xml_node node) {
    return attribute(node, "aria-hidden") == "true" || is(node, "script") || is(node, "style");
}

// An element of XHTML cannot be declared with entities of its own, so that only these five are known.
bool is_known_entity(std::string_view name) {
    constexpr std::string_view known[] = {"amp", "lt", "gt", "quot", "apos"};
    return name.empty() || name.front() == '#' ||
           std::find(std::begin(known), std::end(known), name) != std::end(known);
}

// Where an entity stands that XML does not know; npos if there is none.
std::size_t unknown_entity(std::string_view text) {
    if (text.find("<!ENTITY") != std::string_view::npos || text.find("<![CDATA[") != std::string_view::npos ||
        text.find("<!--") != std::string_view::npos)
        return std::string_view::npos;
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        constexpr std::size_t longest = 32;
        const std::string_view rest = text.substr(at + 1, longest);
        const std::size_t end = rest.find(';');
        if (end == std::string_view::npos || !is_known_entity(rest.substr(0, end)))
            return at;
    }
    return std::string_view::npos;
}

} // namespace

XmlFile::XmlFile(const ArchiveEntry& entry) : entry_(&entry) {
    const std::string_view text = bytes();
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1))
        line_ends_.push_back(end);
    const pugi::xml_parse_result parsed =
        xml_.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed) {
        problem_ = parsed.description();
        problem_line_ = line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)));
    } else if (const std::size_t at = unknown_entity(text); at != std::string_view::npos) {
        problem_ = "an entity that XML does not know: " +
                   std::string(text.substr(at, std::min<std::size_t>(text.find(';', at) - at + 1, 12)));
        problem_line_ = line_at(at);
    }
    collect();
}

void XmlFile::collect() {
    constexpr int deepest = 512; // so that climbing from each element to the root stays cheap
    int depth = 0;
    pugi::xml_node node = root();
    while (node) {
        if (node.type() == pugi::node_element)
            add(node);
        if (const pugi::xml_node child = node.first_child()) {
            node = child;
            if (++depth > deepest) {
                problem_ = "its elements are nested deeper than any document needs";
                elements_.clear();
                ids_.clear();
                return;
            }
            continue;
        }
        while (node != root() && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node == root() ? pugi::xml_node() : node.next_sibling();
    }
}

void XmlFile::add(pugi::xml_node element) {
    positions_.emplace(element.hash_value(), elements_.size());
    elements_.push_back(element);
    if (const std::string_view id = trimmed(attribute(element, "id")); !id.empty())
        ids_.emplace(id, element);
}

std::size_t XmlFile::position(pugi::xml_node element) const {
    const auto found = positions_.find(element.hash_value());
    return found == positions_.end() ? elements_.size() : found->second;
}

pugi::xml_node XmlFile::by_id(std::string_view id) const {
    const auto found = ids_.find(std::string(id));
    return found == ids_.end() ? pugi::xml_node() : found->second;
}

std::size_t XmlFile::line_of(pugi::xml_node element) const {
    return line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.offset_debug(), 0)));
}

std::size_t XmlFile::line_at(std::size_t offset) const {
    const auto end = std::lower_bound(line_ends_.begin(), line_ends_.end(), offset);
    return static_cast<std::size_t>(end - line_ends_.begin()) + 1;
}

pugi::xml_node next_in_order(pugi::xml_node node, pugi::xml_node top) {
    if (const pugi::xml_node child = node.first_child())
        return child;
    while (node && node != top) {
        if (const pugi::xml_node sibling = node.next_sibling())
            return sibling;
        node = node.parent();
    }
    return {};
}

std::string_view local_name(pugi::xml_node node) {
    return local_of(node.name());
}

bool is(pugi::xml_node node, std::string_view name) {
    return local_name(node) == name;
}

std::string_view attribute(pugi::xml_node node, const char* name) {
    return node.attribute(name).value();
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(spaces);
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

bool has_attribute(pugi::xml_node node, const char* name) {
    return !node.attribute(name).empty();
}

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    for (std::size_t at = list.find_first_not_of(spaces); at != std::string_view::npos;
         at = list.find_first_not_of(spaces, at)) {
        const std::size_t end = std::min(list.find_first_of(spaces, at), list.size());
        words.push_back(list.substr(at, end - at));
        at = end;
    }
    return words;
}

bool has_word(std::string_view list, std::string_view word) {
    const std::vector<std::string_view> words = words_of(list);
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_type(pugi::xml_node node, std::string_view type) {
    if (has_word(attribute(node, "epub:type"), type))
        return true;
    const std::string_view role = attribute(node, "role");
    return role.find("doc-") != std::string_view::npos && has_word(role, "doc-" + std::string(type));
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (const std::string_view word : words_of(text)) {
        out += out.empty() ? "" : " ";
        out += word;
    }
    return out;
}

std::string text_of(pugi::xml_node node) {
    std::string out;
    pugi::xml_node at = node;
    while (at) {
        if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata)
            out += at.value();
        else if (is(at, "img"))
            out.append(" ").append(attribute(at, "alt")).append(" ");
        else if (is(at, "br"))
            out += " ";
        if (!is_hidden(at) || at == node) {
            at = next_in_order(at, node);
            continue;
        }
        while (at && at != node && !at.next_sibling())
            at = at.parent();
        at = at && at != node ? at.next_sibling() : pugi::xml_node();
    }
    return collapsed(out);
}

std::string_view language_of(pugi::xml_node node) {
    for (; node; node = node.parent())
        for (const char* name : {"xml:lang", "lang"})
            if (has_attribute(node, name))
                return attribute(node, name);
    return {};
}

pugi::xml_node inside(pugi::xml_node node, std::initializer_list<std::string_view> names) {
    for (pugi::xml_node around = node.parent(); around; around = around.parent())
        if (std::find(names.begin(), names.end(), local_name(around)) != names.end())
            return around;
    return {};
}

int heading_level_of(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

} // namespace verify
