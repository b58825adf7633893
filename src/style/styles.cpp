// Looking up what the cascade computed.
#include <algorithm>

#include "base/expect.h"
#include "style/cascade.h"
#include "style/page_cascade.h"

namespace style {
namespace {

template <typename Rows>
auto find_node(const Rows& rows, content::NodeId node) {
    const auto at = std::lower_bound(rows.begin(), rows.end(), node,
                                     [](const auto& row, content::NodeId id) { return row.first < id; });
    return at == rows.end() || at->first != node ? nullptr : &at->second;
}

template <typename Rows>
auto find_page(const Rows& pages, std::string_view name, std::uint8_t flags) {
    const auto find = [&](std::string_view wanted) {
        return std::find_if(pages.begin(), pages.end(),
                            [&](const auto& page) { return page.flags == flags && page.name == wanted; });
    };
    const auto named = find(name);
    const auto page = named == pages.end() ? find("") : named;
    base::expect(page != pages.end(), "styles have every page");
    return page;
}

} // namespace

ComputedId Styles::before(content::NodeId node) const {
    const auto* pseudo = find_node(pseudo_, node);
    return pseudo ? pseudo->before : ComputedId{};
}
ComputedId Styles::after(content::NodeId node) const {
    const auto* pseudo = find_node(pseudo_, node);
    return pseudo ? pseudo->after : ComputedId{};
}
ComputedId Styles::marker(content::NodeId node) const {
    const auto* pseudo = find_node(pseudo_, node);
    return pseudo ? pseudo->marker : ComputedId{};
}
ComputedId Styles::footnote_call(content::NodeId node) const {
    const auto* pseudo = find_node(pseudo_, node);
    return pseudo ? pseudo->footnote_call : ComputedId{};
}
ComputedId Styles::footnote_marker(content::NodeId node) const {
    const auto* pseudo = find_node(pseudo_, node);
    return pseudo ? pseudo->footnote_marker : ComputedId{};
}

const PageStyle& Styles::page(const PageContext& context) const {
    return find_page(pages_, context.name, page_flags(context))->style;
}
const Computed& Styles::footnote_area(const PageContext& context) const {
    return find_page(pages_, context.name, page_flags(context))->footnote_area;
}

} // namespace style
