#include "pdf/origins.h"

#include <algorithm>

namespace pdf {

content::NodeId first_shown(const layout::Page& page) {
    for (const layout::Mark& mark : page.marks)
        if (const auto* owner = std::get_if<layout::Content>(&mark.owner))
            return owner->node;
    return {};
}

std::vector<Origin> origins_of(const layout::Pages& pages, const Structure& structure,
                               const StructureRefs& refs) {
    std::vector<Origin> origins;
    for (std::size_t i = 0; i < pages.pages.size(); ++i)
        if (const content::NodeId node = first_shown(pages.pages[i]))
            origins.push_back({refs.pages[i].number, node});
    for (std::uint32_t i = 0; i < structure.elements.size(); ++i) {
        const Element& element = structure.elements[ElementId(i)];
        if (element.node)
            origins.push_back({refs.elements[ElementId(i)].number, element.node});
        for (const Kid& kid : element.kids)
            if (kid.kind == Kid::Kind::annotation)
                origins.push_back({structure.annotations[kid.index].number, element.node});
    }
    std::sort(origins.begin(), origins.end(),
              [](const Origin& a, const Origin& b) { return a.object < b.object; });
    return origins;
}

} // namespace pdf
