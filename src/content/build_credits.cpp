// People and organisations: the parts of a name by spaces, names and posts by commas.
#include <algorithm>
#include <string>
#include <string_view>

#include "content/builder.h"
#include "content/tidy.h"

namespace content {
namespace {

bool is_name_part(std::string_view name) {
    for (const std::string_view part :
         {"honorific", "firstname", "givenname", "othername", "surname", "lineage", "personname"})
        if (name == part)
            return true;
    return false;
}

bool is_blurb(std::string_view name) {
    return name == "personblurb" || name == "authorblurb";
}

struct Line {
    NodeId parent;
    std::string_view previous; // name of the part before; empty at the start
};

std::string_view separator(std::string_view before, std::string_view after) {
    if (before.empty())
        return {};
    return is_name_part(before) && is_name_part(after) && after != "personname" ? " " : ", ";
}

bool is_group(std::string_view name) {
    for (const std::string_view group : {"personname", "person", "affiliation", "org", "author", "editor",
                                         "othercredit", "collab", "publisher", "authorgroup"})
        if (name == group)
            return true;
    return false;
}

bool has_loose_text(const Builder& b, Element element) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.at(child).kind == source::Kind::text && !b.is_blank_text(child))
            return true;
    return false;
}

// A line end in an address is a comma where it runs in with a name.
std::string commas_for_line_ends(std::string_view text, bool is_first, bool is_last) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t word = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view space = text.substr(at, word - at);
        const bool shown = !(is_first && at == 0) && !(is_last && word == text.size());
        if (shown && !space.empty())
            out += space.find('\n') == std::string_view::npos || out.ends_with(',') ? " " : ", ";
        at = std::min(text.find_first_of(" \t\r\n", word), text.size());
        out += text.substr(word, at - word);
    }
    return out;
}

void build_address_as_words(Builder& b, Element address, NodeId parent) {
    for (Element child = b.at(address).first_child; child.valid(); child = b.at(child).next_sibling) {
        const bool is_first = child == b.at(address).first_child;
        const bool is_last = !b.at(child).next_sibling.valid();
        if (b.at(child).kind == source::Kind::text)
            add_text(b, parent,
                     b.tree.strings.keep(commas_for_line_ends(b.at(child).text, is_first, is_last)),
                     b.at(child).span);
        else
            build_inline(b, child, parent);
    }
}

// Depth follows the manuscript's, which source::read limits.
void build_parts(Builder& b, Element element, Line& line) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        const std::string_view name = b.at(child).name;
        if (is_blurb(name) && b.tree.closest(line.parent, Role::byline))
            continue; // build_blurbs puts them elsewhere, as the blocks that they are
        if (is_group(name) && !has_loose_text(b, child)) {
            const bool whole_name = name == "personname" && !line.previous.empty();
            if (whole_name)
                add_text(b, line.parent, ", ", b.at(child).span);
            Line inner{open(b, line.parent, child, Role::span, name), whole_name ? "" : line.previous};
            build_parts(b, child, inner);
            line.previous = name;
            continue;
        }
        if (const std::string_view between = separator(line.previous, name); !between.empty())
            add_text(b, line.parent, between, b.at(child).span);
        if (name == "address")
            build_address_as_words(b, child, open(b, line.parent, child, Role::span, name));
        else
            build_inline(b, child, line.parent);
        line.previous = name;
    }
}

// Depth follows the manuscript's, which source::read limits.
void build_blurbs_below(Builder& b, Element element, NodeId parent) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (is_blurb(b.at(child).name))
            build_block(b, child, parent);
        else if (is_group(b.at(child).name))
            build_blurbs_below(b, child, parent);
    }
}

std::string plain_text(const Builder& b, Element element) {
    std::string text;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (b.at(child).kind == source::Kind::text)
            text += b.at(child).text;
        else if (b.is_element(child))
            text += (b.at(element).name == "copyright" && !text.empty() ? " " : "") + plain_text(b, child);
    }
    return text;
}

} // namespace

std::string_view keep_text(Builder& b, Element element) {
    return collapsed(b.tree, b.tree.strings.keep(plain_text(b, element)));
}

std::string_view name_of(Builder& b, Element credit) {
    for (const char* part : {"personname", "orgname", "corpname"})
        if (const Element found = b.child(credit, part)) {
            std::string text;
            for (Element child = b.at(found).first_child; child.valid(); child = b.at(child).next_sibling) {
                const std::string words =
                    b.is_element(child) ? plain_text(b, child) : std::string(b.at(child).text);
                if (words.find_first_not_of(" \t\r\n") != std::string::npos)
                    text += (text.empty() ? "" : " ") + words;
            }
            return collapsed(b.tree, b.tree.strings.keep(text));
        }
    std::string name;
    for (const char* part : {"honorific", "firstname", "givenname", "othername", "surname", "lineage"})
        if (const Element found = b.child(credit, part))
            name += (name.empty() ? "" : " ") + plain_text(b, found);
    return name.empty() ? keep_text(b, credit) : b.tree.strings.keep(name);
}

bool is_credit(std::string_view name) {
    for (const std::string_view credit :
         {"author", "authorgroup", "editor", "othercredit", "collab", "corpauthor"})
        if (name == credit)
            return true;
    return false;
}

void build_credit(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, Role::span, word.css_class);
    if (has_loose_text(b, element))
        return build_words(b, element, id);
    Line line{id, {}};
    build_parts(b, element, line);
}

void build_copyright(Builder& b, Element element, NodeId parent) {
    if (has_loose_text(b, element))
        return build_words(b, element, parent);
    add_text(b, parent, "© ", b.at(element).span);
    bool first = true;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (!first)
            add_text(b, parent, b.at(child).name == "year" ? ", " : " ", b.at(child).span);
        first = false;
        build_inline(b, child, parent);
    }
}

void build_blurbs(Builder& b, Element credit, NodeId parent) {
    if (!has_loose_text(b, credit))
        build_blurbs_below(b, credit, parent);
}

} // namespace content
