#include "layout/page_ends.h"

#include <algorithm>

namespace layout {
namespace {

constexpr std::size_t slot_of(Cost cost) {
    return static_cast<std::size_t>(cost) - static_cast<std::size_t>(Cost::allowed);
}

} // namespace

void PageEnds::add(const Item& gap, const PageEnd& end, bool in_table) {
    ends_[slot_of(full_cost(gap))] = end;
    if (in_table && gap.cost == Cost::allowed && gap.kept_whole == 1)
        yielding_ = end;
}

std::optional<PageEnd> PageEnds::cheapest(Length page_height) const {
    constexpr double well_filled = 0.7; // of the page
    const auto found =
        std::find_if(ends_.begin(), ends_.end(), [](const auto& end) { return end.has_value(); });
    if (found == ends_.end())
        return std::nullopt;
    if ((*found)->height >= page_height.scaled(well_filled))
        return *found;
    const auto fills_more = [&](const std::optional<PageEnd>& other) {
        return other && other->item > (*found)->item;
    };
    if (fills_more(yielding_))
        return yielding_;
    const auto& in_list = ends_[slot_of(Cost::alone)];
    return fills_more(in_list) ? in_list : *found;
}

} // namespace layout
