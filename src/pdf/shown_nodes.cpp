#include "pdf/shown_nodes.h"

namespace pdf {

bool is_decorative(const content::Tree& tree, content::NodeId image) {
    return tree.attribute(image, content::Name::alt).value_or("").empty();
}

bool is_content(const content::Tree& tree, const layout::Mark& mark) {
    const auto* owner = std::get_if<layout::Content>(&mark.owner);
    if (!owner)
        return false;
    if (std::holds_alternative<layout::Glyphs>(mark.shape))
        return true;
    return std::holds_alternative<layout::PlacedPicture>(mark.shape) && !is_decorative(tree, owner->node);
}

ShownNodes::ShownNodes(const content::Tree& tree, const layout::Pages& pages)
    : content_(tree.nodes.size()), marker_(tree.nodes.size()) {
    const auto show_from = [&](content::NodeId node) {
        for (; node.valid() && !content_[node.index()]; node = tree[node].parent)
            content_[node.index()] = true;
    };
    for (const layout::Page& page : pages.pages) {
        for (const layout::Mark& mark : page.marks) {
            if (!is_content(tree, mark))
                continue;
            const auto& owner = std::get<layout::Content>(mark.owner);
            if (owner.part != layout::Part::marker) {
                show_from(owner.node);
            } else {
                marker_[owner.node.index()] = true;
                show_from(tree[owner.node].parent);
            }
        }
    }
}

std::string spoken_words(const content::Tree& tree, content::NodeId node, const MadeText& made) {
    std::string words;
    const auto add_made = [&](content::NodeId id) {
        if (const auto found = made.find(id); found != made.end())
            words += found->second;
    };
    for (content::NodeId id = node; id.valid();) {
        const content::Role role = tree[id].role;
        switch (role) {
        case content::Role::text: words += tree[id].text; break;
        case content::Role::line_break: words += ' '; break;
        case content::Role::image: words += tree.attribute(id, content::Name::alt).value_or(""); break;
        case content::Role::page_reference: add_made(id); break;
        default: break;
        }
        // An entry of the contents is not announced with those below it.
        id = role == content::Role::contents_list ? tree.next_skipping_children(id, node)
                                                  : tree.next(id, node);
    }
    if (tree[node].role == content::Role::page_reference || !made.contains(node))
        return words;
    if (!words.empty() && !words.ends_with(' '))
        words += ' '; // a leader stands there on the page
    add_made(node);
    return words;
}

layout::Place place_of(const content::Tree& tree, const layout::Pages& pages, content::NodeId node) {
    for (content::NodeId id = node; id.valid(); id = tree.next(id, node))
        if (id.index() < pages.places.size() && pages.places[id].valid())
            return pages.places[id];
    return {};
}

} // namespace pdf
