#include "pdf/page_painter.h"

#include <algorithm>
#include <fmt/format.h>

#include "pdf/page_geometry.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

// Black bars thinner than this are rules, and overprint as text does.
const base::Length widest_rule = base::Length::from_points(6);

void put_points(std::string& out, std::initializer_list<double> numbers) {
    for (const double number : numbers)
        put_number(out, number, 2);
}

// What reaches the edge of the page reaches the edge of the bleed: a knife is never quite true.
base::Rect with_bleed(const base::Rect& rect, const layout::Page& page) {
    const base::Length left = rect.left() <= base::Length{} ? -page.bleed : rect.left();
    const base::Length top = rect.top() <= base::Length{} ? -page.bleed : rect.top();
    const base::Length right = rect.right() >= page.size.width ? page.size.width + page.bleed : rect.right();
    const base::Length bottom =
        rect.bottom() >= page.size.height ? page.size.height + page.bleed : rect.bottom();
    return {{left, top}, {right - left, bottom - top}};
}

base::Rect no_thinner(base::Rect rect, base::Length least) {
    rect.size.width = max(rect.size.width, least);
    rect.size.height = max(rect.size.height, least);
    return rect;
}

} // namespace

PagePainter::PagePainter(const layout::Pages& pages, std::uint32_t number, const Fonts& fonts,
                         const Pictures& pictures, const Inks* inks)
    : pages_(pages), page_(pages.pages[number]), pictures_(pictures), inks_(inks), stream_(fonts, inks),
      left_(margin_of_sheet(page_).points()), top_((page_.size.height + margin_of_sheet(page_)).points()) {}

void PagePainter::draw(const layout::Mark& mark, bool blank_after) {
    if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
        draw_glyphs(*glyphs, blank_after);
    else
        std::visit([this](const auto& shape) { draw_shape(shape); }, mark.shape);
}

void PagePainter::draw_blank_after(const layout::Mark& mark) {
    if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
        stream_.show_blank_after(glyphs->run, x(glyphs->origin.x), y(glyphs->origin.y));
}

void PagePainter::raw(std::string_view operators) {
    stream_.raw(operators);
}

std::string PagePainter::take() {
    return stream_.take();
}

void PagePainter::draw_glyphs(const layout::Glyphs& glyphs, bool blank_after) {
    const LastGlyph last = glyphs.hyphen ? LastGlyph::hyphen : LastGlyph::ordinary;
    stream_.show({glyphs.run, last, blank_after}, x(glyphs.origin.x), y(glyphs.origin.y), glyphs.color);
}

void PagePainter::draw_shape(const layout::Fill& fill) {
    base::Rect rect = with_bleed(fill.rect, page_);
    const base::Length thickness = min(rect.size.width, rect.size.height);
    if (inks_ != nullptr)
        rect = no_thinner(rect, thinnest_line);
    stream_.end_text();
    stream_.set_fill(fill.color, thickness < widest_rule ? Overprint::where_black : Overprint::never);
    std::string out;
    const base::Length radius = min(fill.radius, thickness / 2);
    if (radius == base::Length{}) {
        put_points(out,
                   {x(rect.left()), y(rect.bottom()), rect.size.width.points(), rect.size.height.points()});
        out += " re f\n";
    } else {
        put_rounded(out, rect, radius.points());
    }
    stream_.raw(out);
}

void PagePainter::put_rounded(std::string& out, const base::Rect& rect, double radius) const {
    const double l = x(rect.left());
    const double r = x(rect.right());
    const double b = y(rect.bottom());
    const double t = y(rect.top());
    const double near = radius * (1 - 0.5523); // control points of a quarter circle
    put_points(out, {l + radius, b});
    out += " m";
    const auto side = [&out](std::initializer_list<double> line, std::initializer_list<double> corner) {
        put_points(out, line);
        out += " l";
        put_points(out, corner);
        out += " c";
    };
    side({r - radius, b}, {r - near, b, r, b + near, r, b + radius});
    side({r, t - radius}, {r, t - near, r - near, t, r - radius, t});
    side({l + radius, t}, {l + near, t, l, t - near, l, t - radius});
    side({l, b + radius}, {l, b + near, l + near, b, l + radius, b});
    out += " f\n";
}

void PagePainter::draw_shape(const layout::DashedLine& line) {
    stream_.reset_for_press();
    std::string out = "q ";
    if (line.color.alpha != 255) {
        put_opacity_name(out, line.color.alpha);
        out += " gs ";
    }
    const double width = (inks_ ? max(line.width, thinnest_line) : line.width).points();
    put_number(out, width, 2);
    out += line.dotted ? " w 1 J[0" : " w[";
    put_points(out, line.dotted ? std::initializer_list<double>{2 * width}
                                : std::initializer_list<double>{3 * width, 2 * width});
    out += "]0 d ";
    put_color(out, line.color, Painting::stroke, inks_);
    put_points(out, {x(line.from.x), y(line.from.y)});
    out += " m";
    put_points(out, {x(line.to.x), y(line.to.y)});
    out += " l S Q\n";
    stream_.raw(out);
}

// An image fills the unit square (8.9.5), a drawing its natural size.
void PagePainter::draw_shape(const layout::PlacedPicture& placed) {
    if (!pictures_.refs[placed.picture].valid())
        return;
    // A form begins with the graphics state of the page around it (8.10.1), a drawing with black.
    stream_.reset();
    const image::Picture& picture = *pages_.pictures[placed.picture];
    const bool is_drawing = std::holds_alternative<image::VectorPicture>(picture.contents);
    const double unit_x = is_drawing ? picture.natural_size.width.points() : 1;
    const double unit_y = is_drawing ? picture.natural_size.height.points() : 1;
    std::string out = "q ";
    put_number(out, placed.rect.size.width.points() / unit_x, 5);
    out += " 0 0";
    put_number(out, placed.rect.size.height.points() / unit_y, 5);
    put_points(out, {x(placed.rect.left()), y(placed.rect.bottom())});
    out += fmt::format(" cm/X{} Do Q\n", placed.picture.index());
    stream_.raw(out);
}

} // namespace pdf
