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

layout::Place place_of(const content::Tree& tree, const layout::Pages& pages, content::NodeId node) {
    for (content::NodeId id = node; id.valid(); id = tree.next(id, node))
        if (id.index() < pages.places.size() && pages.places[id].valid())
            return pages.places[id];
    return {};
}

} // namespace pdf
