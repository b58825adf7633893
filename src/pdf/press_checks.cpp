#include "pdf/press_checks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace pdf {
namespace {

using base::Length;
using content::NodeId;

constexpr double wanted_resolution = 300; // dots an inch
constexpr double points_per_inch = 72;
const Length least_bleed = Length::from_points(3 * 72 / 25.4);
const Length safe_distance = Length::from_points(5 * 72 / 25.4);

struct Pixels {
    double across = 0;
    double down = 0;
};

// None for drawings: they are sharp at every size.
Pixels pixels_of(const image::Picture& picture) {
    if (const auto* raster = std::get_if<image::Raster>(&picture.contents))
        return {static_cast<double>(raster->width), static_cast<double>(raster->height)};
    if (const auto* jpeg = std::get_if<image::Jpeg>(&picture.contents))
        return {static_cast<double>(jpeg->width), static_cast<double>(jpeg->height)};
    return {};
}

// Decoration belongs to no node: the first one that names the file and has no words is meant.
report::Span span_of(const content::Tree& tree, const layout::Mark& mark, const image::Picture& picture) {
    if (const auto* owner = std::get_if<layout::Content>(&mark.owner))
        return tree[owner->node].span;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        const std::string_view source = tree.attribute(id, content::Name::source).value_or("");
        const bool decorative = tree.attribute(id, content::Name::alt).value_or("").empty();
        if (decorative && !source.empty() && picture.file.string().ends_with(source))
            return tree[id].span;
    }
    return {};
}

void check_resolution(const content::Tree& tree, const layout::Mark& mark, const layout::Pages& pages,
                      report::Log& log) {
    const auto& placed = std::get<layout::PlacedPicture>(mark.shape);
    const image::Picture& picture = *pages.pictures[placed.picture];
    const Pixels pixels = pixels_of(picture);
    const double width = placed.rect.size.width.points() / points_per_inch;
    const double height = placed.rect.size.height.points() / points_per_inch;
    if (pixels.across == 0 || width <= 0 || height <= 0)
        return;
    const double resolution = std::round(std::min(pixels.across / width, pixels.down / height));
    if (resolution >= wanted_resolution)
        return;
    log.warning("print-resolution", span_of(tree, mark, picture),
                fmt::format("this picture is printed with {} dots an inch; print shops ask for {}",
                            resolution, wanted_resolution),
                {fmt::format("use one of {} by {} pixels, or show it smaller",
                             std::ceil(width * wanted_resolution), std::ceil(height * wanted_resolution))});
}

bool is_near_edge(const layout::Glyphs& glyphs, base::Size page) {
    const Length right = glyphs.origin.x + glyphs.run.width;
    const std::array distances{glyphs.origin.x, page.width - right, page.height - glyphs.origin.y,
                               glyphs.origin.y - glyphs.run.size};
    return *std::min_element(distances.begin(), distances.end()) < safe_distance;
}

// True if the page has such words; only the first ones are told.
bool check_safe_zone(const content::Tree& tree, const layout::Page& page, report::Log& log) {
    for (const layout::Mark& mark : page.marks) {
        const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape);
        if (!glyphs || !is_near_edge(*glyphs, page.size))
            continue;
        const auto* owner = std::get_if<layout::Content>(&mark.owner);
        log.warning("print-safe-zone", owner ? tree[owner->node].span : report::Span{},
                    fmt::format("on page {} words stand nearer than 5 mm to the edge", page.label),
                    {"the knife may cut them: widen the margins in the style sheet"});
        return true;
    }
    return false;
}

bool is_white(layout::Color color) {
    return color.red == 255 && color.green == 255 && color.blue == 255;
}

bool reaches_edge(const base::Rect& rect, base::Size page) {
    const Length slack = Length::from_points(0.5);
    return rect.left() < slack || rect.top() < slack || page.width - rect.right() < slack ||
           page.height - rect.bottom() < slack;
}

bool reaches_edge(const layout::Mark& mark, base::Size page) {
    if (const auto* fill = std::get_if<layout::Fill>(&mark.shape))
        return fill->color.alpha > 0 && !is_white(fill->color) && reaches_edge(fill->rect, page);
    const auto* picture = std::get_if<layout::PlacedPicture>(&mark.shape);
    return picture != nullptr && reaches_edge(picture->rect, page);
}

// The knife is never exact: what reaches the edge of the paper must go on behind it. True if the page has
// such colour and no bleed.
bool check_bleed(const content::Tree& tree, const layout::Page& page, report::Log& log) {
    if (page.bleed >= least_bleed - Length::from_points(0.1))
        return false;
    const auto at_edge =
        std::find_if(page.marks.begin(), page.marks.end(),
                     [&page](const layout::Mark& mark) { return reaches_edge(mark, page.size); });
    if (at_edge == page.marks.end())
        return false;
    const auto* owner = std::get_if<layout::Content>(&at_edge->owner);
    log.warning("print-bleed", tree[owner != nullptr ? owner->node : tree.root].span,
                fmt::format("on page {} colour reaches the edge of the paper, and the bleed is {:.0f} mm",
                            page.label, page.bleed.points() * 25.4 / points_per_inch),
                {"set bleed: 3mm in the @page rule, or a margin around the colour"});
    return true;
}

} // namespace

void check_for_press(const content::Tree& tree, const layout::Pages& pages, report::Log& log) {
    for (const layout::Page& page : pages.pages)
        for (const layout::Mark& mark : page.marks)
            if (std::holds_alternative<layout::PlacedPicture>(mark.shape))
                check_resolution(tree, mark, pages, log);
    for (const layout::Page& page : pages.pages)
        if (check_safe_zone(tree, page, log))
            break;
    for (const layout::Page& page : pages.pages)
        if (check_bleed(tree, page, log))
            break;
}

} // namespace pdf
