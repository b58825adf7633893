#include "content/builder.h"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "content/language.h"
#include "content/role_table.h"

namespace content {
namespace {

using source::Namespace;

bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

bool is_blank(std::string_view text) {
    for (const char byte : text)
        if (!is_space(byte))
            return false;
    return true;
}

const source::Attribute* language_attribute(const Builder& b, Element element) {
    const source::Attribute* xml = b.document.attribute(element, Namespace::xml, "lang");
    return xml ? xml : b.find(element, "lang");
}

// Takes xml:lang and dir; a language without a direction brings its script's.
void set_language(Builder& b, Element element, Node& node) {
    if (const source::Attribute* lang = language_attribute(b, element); lang && !lang->value.empty()) {
        std::string tag(lang->value);
        if (!is_language_tag(tag)) {
            b.log.warning("language-code", lang->span, fmt::format("\"{}\" is not a language code", tag),
                          {"write codes such as en-GB, cy or ur, with a hyphen"});
            for (char& byte : tag)
                byte = byte == '_' ? '-' : byte;
        }
        node.language = is_language_tag(lang->value) ? lang->value
                        : is_language_tag(tag)       ? b.tree.strings.keep(tag)
                                                     : node.language;
        node.direction = direction_of(node.language);
    }
    const std::string_view direction = b.value(element, "dir");
    if (direction == "rtl" || direction == "rlo")
        node.direction = Direction::right_to_left;
    else if (direction == "ltr" || direction == "lro")
        node.direction = Direction::left_to_right;
}

const source::Attribute* id_attribute(const Builder& b, Element element) {
    const source::Attribute* xml = b.document.attribute(element, Namespace::xml, "id");
    return xml ? xml : b.find(element, "id");
}

void add_id(Builder& b, Element element, NodeId node) {
    const source::Attribute* id = id_attribute(b, element);
    if (!id || id->value.empty())
        return;
    if (!b.ids.emplace(id->value, node).second) {
        b.log.error("id-duplicate", id->span, fmt::format("the id \"{}\" is used twice", id->value),
                    {"give each element an id of its own"});
        return;
    }
    b.tree.set_attribute(node, Name::id, id->value, id->span);
}

Kind kind_of_unknown(Builder& b, Element element);

Kind kind_of(Builder& b, Element element) {
    if (!b.is_element(element))
        return Kind::inline_;
    const Word* word = b.at(element).ns == Namespace::other ? nullptr : find_word(b.at(element).name);
    if (!word)
        return kind_of_unknown(b, element);
    if (word->maker == Maker::simple_list)
        return b.value(element, "type") == "inline" ? Kind::inline_ : Kind::block;
    switch (word->shape) {
    case Shape::blocks:
    case Shape::words:
    case Shape::flow: return Kind::block;
    case Shape::transparent: return has_block_child(b, element) ? Kind::block : Kind::inline_;
    default: return Kind::inline_;
    }
}

bool has_loose_text(const Builder& b, Element parent) {
    for (Element child = b.at(parent).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.at(child).kind == source::Kind::text && !b.is_blank_text(child))
            return true;
    return false;
}

// Block if it holds blocks or stands among blocks; siblings share the answer to the second.
Kind kind_of_unknown(Builder& b, Element element) {
    if (b.kinds[element] != Kind::unknown)
        return b.kinds[element];
    b.kinds[element] = Kind::inline_; // whoever asks while we look
    if (has_block_child(b, element))
        return b.kinds[element] = Kind::block;
    const Element parent = b.at(element).parent;
    if (!parent || has_loose_text(b, parent))
        return Kind::inline_;
    const Word* around = find_word(b.at(parent).name);
    return b.kinds[element] = around && around->shape == Shape::blocks ? Kind::block : Kind::inline_;
}

std::vector<std::string> unknown_hints(std::string_view name) {
    const std::string_view nearest = nearest_word(name);
    if (nearest.empty())
        return {"its words are kept; use an element of DocBook 5.2"};
    return {fmt::format("did you mean \"{}\"? its words are kept", nearest)};
}

} // namespace

Builder::Builder(const source::Document& manuscript, report::Log& findings)
    : document(manuscript), log(findings), kinds(manuscript.nodes.size(), Kind::unknown) {}

void add_effectivity(Builder& b, Element element, NodeId node) {
    constexpr std::pair<std::string_view, Name> kept[] = {{"audience", Name::audience},
                                                          {"condition", Name::condition},
                                                          {"outputformat", Name::outputformat},
                                                          {"xreflabel", Name::xreflabel}};
    for (const auto& [name, attribute] : kept)
        if (const source::Attribute* found = b.find(element, name); found && !is_blank(found->value))
            b.tree.set_attribute(node, attribute, found->value, found->span);
}

bool Builder::is_element(Element element) const {
    return at(element).kind == source::Kind::element;
}

bool Builder::is_blank_text(Element element) const {
    return at(element).kind == source::Kind::text && is_blank(at(element).text);
}

const source::Attribute* Builder::find(Element element, std::string_view name) const {
    return document.attribute(element, Namespace::none, name);
}

std::string_view Builder::value(Element element, std::string_view name) const {
    const source::Attribute* attribute = find(element, name);
    return attribute ? attribute->value : std::string_view{};
}

Element Builder::child(Element element, std::string_view name) const {
    Element found = at(element).first_child;
    while (found.valid() && !(is_element(found) && at(found).name == name))
        found = at(found).next_sibling;
    return found;
}

bool Builder::has_role(Element element, std::string_view token) const {
    std::string_view rest = value(element, "role");
    while (!rest.empty()) {
        const std::size_t space = rest.find_first_of(" \t\n\r");
        if (rest.substr(0, space) == token)
            return true;
        rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    }
    return false;
}

bool is_block(Builder& b, Element element) {
    return kind_of(b, element) == Kind::block;
}

bool has_block_child(Builder& b, Element element) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (is_block(b, child))
            return true;
    return false;
}

Word word_for(Builder& b, Element element) {
    const source::Node& node = b.at(element);
    if (const Word* word = node.ns == Namespace::other ? nullptr : find_word(node.name))
        return *word;
    if (b.reported.insert(node.name).second)
        b.log.warning("element-unknown", node.span, fmt::format("\"{}\" is not a DocBook element", node.name),
                      unknown_hints(node.name));
    const bool block = is_block(b, element);
    return {node.name, block ? Shape::flow : Shape::inline_, block ? Role::division : Role::span, node.name,
            Maker::by_table};
}

void add_class(Tree& tree, NodeId id, std::string_view css_class) {
    if (css_class.empty())
        return;
    Node& node = tree[id];
    node.classes =
        node.classes.empty() ? css_class : tree.strings.keep(fmt::format("{} {}", node.classes, css_class));
}

NodeId open_plain(Builder& b, NodeId parent, Role role, report::Span span, std::string_view css_class) {
    Node node;
    node.role = role;
    node.span = span;
    node.classes = css_class;
    if (parent) {
        node.language = b.tree[parent].language;
        node.direction = b.tree[parent].direction;
        node.preserves_space = b.tree[parent].preserves_space;
    }
    return b.tree.append(parent, std::move(node));
}

NodeId open(Builder& b, NodeId parent, Element element, Role role, std::string_view css_class) {
    const NodeId id = open_plain(b, parent, role, b.at(element).span, css_class);
    set_language(b, element, b.tree[id]);
    add_class(b.tree, id, b.value(element, "role"));
    add_id(b, element, id);
    add_effectivity(b, element, id);
    return id;
}

void add_text(Builder& b, NodeId parent, std::string_view text, report::Span span) {
    const NodeId id = open_plain(b, parent, Role::text, span);
    b.tree[id].text = text;
}

void add_phrase(Builder& b, NodeId parent, Phrase which, report::Span span) {
    const std::string_view around = b.tree[parent].language;
    const std::string_view language = phrase_language(around, b.tree[b.tree.root].language);
    NodeId holder = parent;
    if (language != around) {
        holder = open_plain(b, parent, Role::span, span);
        b.tree[holder].language = language;
        b.tree[holder].direction = direction_of(language);
    }
    add_text(b, holder, phrase(which, language), span);
}

void refer(Builder& b, NodeId from, const source::Attribute& attribute) {
    b.tree.set_attribute(from, Name::linkend, attribute.value, attribute.span);
    b.references.push_back({from, attribute.value, attribute.span});
}

Element info_of(const Builder& b, Element element) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child)) {
            const Word* word = find_word(b.at(child).name);
            if (word && word->shape == Shape::titled &&
                (word->name == "info" || word->name.ends_with("info")))
                return child;
        }
    return {};
}

Element title_of(const Builder& b, Element element) {
    if (const Element title = b.child(element, "title"))
        return title;
    const Element info = info_of(b, element);
    return info ? b.child(info, "title") : Element{};
}

void resolve_references(Builder& b) {
    for (const Reference& reference : b.references) {
        const auto found = b.ids.find(reference.id);
        if (found != b.ids.end())
            b.tree[reference.from].target = found->second;
        else if (b.document.complete) // what is missing may hold it
            b.log.error("link-target", reference.span,
                        fmt::format("nothing in the manuscript has the id \"{}\"", reference.id),
                        {"check the spelling, or give the element you mean this xml:id"});
    }
}

} // namespace content
