// People and organisations: the parts of a name by spaces, names and posts by commas.
#include <string>
#include <string_view>

#include "content/builder.h"

namespace content {
namespace {

bool is_name_part(std::string_view name) {
    for (const std::string_view part :
         {"honorific", "firstname", "givenname", "othername", "surname", "lineage", "personname"})
        if (name == part)
            return true;
    return false;
}

bool is_left_out(std::string_view name) {
    for (const std::string_view part : {"personblurb", "authorblurb", "uri", "remark", "address"})
        if (name == part)
            return true;
    return false;
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

void report_left_out(Builder& b, Element element) {
    const std::string name = "author's " + std::string(b.at(element).name);
    if (b.reported.insert(b.tree.strings.keep(name)).second)
        b.log.note("element-dropped", b.at(element).span, "the " + name + " is not shown in any edition");
}

// Depth follows the manuscript's, which source::read limits.
void build_parts(Builder& b, Element element, Line& line) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        const std::string_view name = b.at(child).name;
        if (is_left_out(name)) {
            report_left_out(b, child);
            continue;
        }
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
        build_inline(b, child, line.parent);
        line.previous = name;
    }
}

} // namespace

void build_credit(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, Role::span, word.css_class);
    if (has_loose_text(b, element))
        return build_words(b, element, id);
    Line line{id, {}};
    build_parts(b, element, line);
}

} // namespace content
