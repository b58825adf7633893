#include "pdf/page_geometry.h"

#include "pdf/syntax.h"

namespace pdf {
namespace {

const base::Length crop_mark_length = base::Length::from_points(18);
const base::Length crop_mark_distance = base::Length::from_points(6); // at least: from the trim edge

void put_box(std::string& out, std::string_view name, base::Length left, base::Length bottom,
             base::Length right, base::Length top) {
    put_name(out, name);
    out += '[';
    for (const base::Length length : {left, bottom, right, top})
        put_number(out, length.points(), 3);
    out += ']';
}

} // namespace

base::Length margin_of_sheet(const layout::Page& page) {
    return page.crop_marks ? max(page.bleed, crop_mark_distance) + crop_mark_length : page.bleed;
}

std::string page_boxes(const layout::Page& page, Boxes boxes) {
    const base::Length margin = margin_of_sheet(page);
    std::string out;
    put_box(out, "MediaBox", {}, {}, page.size.width + margin + margin, page.size.height + margin + margin);
    if (margin == base::Length{} && boxes == Boxes::where_they_differ)
        return out;
    const base::Length right = page.size.width + margin;
    const base::Length top = page.size.height + margin;
    put_box(out, "BleedBox", margin - page.bleed, margin - page.bleed, right + page.bleed, top + page.bleed);
    put_box(out, "TrimBox", margin, margin, right, top);
    return out;
}

std::string crop_marks(const layout::Page& page, std::string_view color) {
    if (!page.crop_marks)
        return {};
    const double margin = margin_of_sheet(page).points();
    const double length = crop_mark_length.points();
    const double width = page.size.width.points();
    const double height = page.size.height.points();
    std::string out = "q .25 w ";
    out += color;
    const auto line = [&out](double x1, double y1, double x2, double y2) {
        for (const double number : {x1, y1})
            put_number(out, number, 2);
        out += " m";
        for (const double number : {x2, y2})
            put_number(out, number, 2);
        out += " l";
    };
    for (const double x : {margin, margin + width}) {
        line(x, 0, x, length);
        line(x, height + 2 * margin - length, x, height + 2 * margin);
    }
    for (const double y : {margin, margin + height}) {
        line(0, y, length, y);
        line(width + 2 * margin - length, y, width + 2 * margin, y);
    }
    return out + " S Q\n";
}

} // namespace pdf
