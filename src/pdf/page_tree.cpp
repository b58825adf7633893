#include "pdf/page_tree.h"

#include <algorithm>
#include <fmt/format.h>

#include "pdf/page_labels.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

constexpr std::size_t kids_per_node = 64;

} // namespace

Ref PageTree::parent_of(std::size_t page) const {
    return nodes[page / kids_per_node];
}

std::vector<Ref> reserve_pages(ObjectStore& store, std::size_t count) {
    std::vector<Ref> refs;
    for (std::size_t i = 0; i < count; ++i)
        refs.push_back(store.reserve());
    return refs;
}

PageTree reserve_page_tree(ObjectStore& store, std::size_t pages) {
    const Ref root = store.reserve();
    return {root, reserve_pages(store, (pages + kids_per_node - 1) / kids_per_node)};
}

Ref write_page_tree(ObjectStore& store, const std::vector<Ref>& pages, const PageTree& tree) {
    std::string kids;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        std::string body = "/Type/Pages/Parent ";
        put_ref(body, tree.root);
        const std::size_t begin = i * kids_per_node;
        const std::size_t end = std::min(pages.size(), begin + kids_per_node);
        body += fmt::format("/Count {}/Kids[", end - begin);
        for (std::size_t page = begin; page < end; ++page)
            put_ref(body, pages[page]);
        store.set(tree.nodes[i], body + "]");
        put_ref(kids, tree.nodes[i]);
    }
    store.set(tree.root, fmt::format("/Type/Pages/Count {}/Kids[{}]", pages.size(), kids));
    return tree.root;
}

bool is_transparent(const layout::Page& page, const Pictures& pictures) {
    for (const layout::Mark& mark : page.marks) {
        if (const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape)) {
            if (pictures.looks[placed->picture] == Look::transparent)
                return true;
            continue;
        }
        base::Color color;
        if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
            color = glyphs->color;
        else if (const auto* fill = std::get_if<layout::Fill>(&mark.shape))
            color = fill->color;
        else
            color = std::get<layout::DashedLine>(mark.shape).color;
        if (color.alpha != 255)
            return true;
    }
    return false;
}

std::string page_label_entry(const layout::Pages& pages) {
    std::vector<std::string> labels;
    for (const layout::Page& page : pages.pages)
        labels.push_back(page.label);
    return "/PageLabels<</Nums" + page_label_ranges(labels) + ">>";
}

} // namespace pdf
