#include "press/binding.h"

#include <fmt/format.h>

namespace press {
namespace {

constexpr std::size_t pages_per_sheet = 4;

std::size_t whole_sheets(std::size_t pages) {
    return (pages + pages_per_sheet - 1) / pages_per_sheet;
}

bool is_stitched(std::size_t pages, edition::Binding binding) {
    return binding == edition::Binding::saddle_stitch &&
           whole_sheets(pages) * pages_per_sheet <= most_stitched_pages;
}

// American Printing House: at most 2.5 lb. A4 on both sides; heavier paper makes fewer pages.
constexpr std::size_t pages_per_volume_at_100_grams = 363;
constexpr std::size_t pages_per_volume_at_90_grams = 404;

} // namespace

std::size_t bound_pages(std::size_t printed, edition::Binding binding) {
    return is_stitched(printed, binding) ? whole_sheets(printed) * pages_per_sheet : printed;
}

std::size_t add_blank_pages(layout::Pages& pages, edition::Binding binding) {
    const std::size_t printed = pages.pages.size();
    if (printed == 0)
        return 0;
    const std::size_t whole = bound_pages(printed, binding);
    layout::Page blank = pages.pages.back();
    blank.marks.clear();
    while (pages.pages.size() < whole) {
        blank.label = std::to_string(std::stoul(blank.label) + 1);
        pages.pages.push_back(blank);
    }
    return whole - printed;
}

std::string binding_advice(std::size_t pages, edition::Binding binding) {
    if (is_stitched(pages, binding)) {
        const std::size_t sheets = whole_sheets(pages);
        return fmt::format("saddle stitch, {} folded {}", sheets, sheets == 1 ? "sheet" : "sheets");
    }
    return "spiral or wire, so that it lies flat when open; else perfect binding";
}

std::string volume_advice(std::size_t pages) {
    if (pages <= pages_per_volume_at_100_grams)
        return {};
    const auto volumes = [pages](std::size_t each) { return (pages + each - 1) / each; };
    return fmt::format(
        "{} of at most {} pages on 100 g/m2, or {} of at most {} on 90 g/m2, to be light enough to hold",
        volumes(pages_per_volume_at_100_grams), pages_per_volume_at_100_grams,
        volumes(pages_per_volume_at_90_grams), pages_per_volume_at_90_grams);
}

} // namespace press
