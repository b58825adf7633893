#include "pdf/page_content.h"

#include <fmt/format.h>

#include "pdf/content_stream.h"
#include "pdf/page_geometry.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

// ISO 32000-1, 14.8.2.2.2, table 330.
std::string_view artifact_properties(layout::Artifact artifact) {
    switch (artifact) {
    case layout::Artifact::header: return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    case layout::Artifact::footer:
        return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
    case layout::Artifact::repeated:
    case layout::Artifact::margin_note: return "/Artifact<</Type/Pagination>>BDC\n";
    case layout::Artifact::layout:
    case layout::Artifact::background: break;
    }
    return "/Artifact<</Type/Layout>>BDC\n";
}

void put_points(std::string& out, std::initializer_list<double> numbers) {
    for (const double number : numbers)
        put_number(out, number, 2);
}

class PageWriter {
public:
    PageWriter(const layout::Pages& pages, std::uint32_t number, const MarkedPage& marked,
               const Structure& structure, const Fonts& fonts, const Pictures& pictures)
        : pages_(pages), page_(pages.pages[number]), pictures_(pictures), marked_(marked),
          structure_(structure), stream_(fonts), left_(margin_of_sheet(page_).points()),
          top_((page_.size.height + margin_of_sheet(page_)).points()) {}

    std::string run() {
        for (const Sequence& sequence : marked_.sequences) {
            open(sequence);
            for (const std::uint32_t index : sequence.marks)
                draw(index);
            stream_.raw("EMC\n");
        }
        if (page_.crop_marks)
            stream_.raw("/Artifact<</Type/Page>>BDC\n" + crop_marks(page_) + "EMC\n");
        return stream_.take();
    }

private:
    void open(const Sequence& sequence) {
        if (sequence.element)
            stream_.raw(fmt::format("/{}<</MCID {}>>BDC\n", structure_.elements[sequence.element].type,
                                    sequence.mcid));
        else if (sequence.artifact == layout::Artifact::background)
            stream_.raw(background_properties(sequence));
        else
            stream_.raw(artifact_properties(sequence.artifact));
    }

    // Table 330 asks background artifacts for their box.
    [[nodiscard]] std::string background_properties(const Sequence& sequence) const {
        std::string out = "/Artifact<</Type/Background";
        if (const auto* fill = std::get_if<layout::Fill>(&page_.marks[sequence.marks.front()].shape);
            fill && sequence.marks.size() == 1) {
            out += "/BBox";
            put_rectangle(out, fill->rect, page_.size.height, shift_of(page_));
            return out + ">>BDC\n";
        }
        return "/Artifact<</Type/Layout>>BDC\n";
    }

    void draw(std::uint32_t index) {
        const layout::Mark& mark = page_.marks[index];
        if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
            draw(*glyphs, marked_.blank_after[index]);
        else
            std::visit([this](const auto& shape) { draw_shape(shape); }, mark.shape);
    }

    void draw(const layout::Glyphs& glyphs, bool blank_after) {
        const LastGlyph last = glyphs.hyphen ? LastGlyph::hyphen : LastGlyph::ordinary;
        stream_.show({glyphs.run, last, blank_after}, x(glyphs.origin.x), y(glyphs.origin.y), glyphs.color);
    }

    void draw_shape(const layout::Glyphs&) {}

    void draw_shape(const layout::Fill& fill) {
        stream_.end_text();
        stream_.set_fill(fill.color);
        std::string out;
        const base::Length radius = min(fill.radius, min(fill.rect.size.width, fill.rect.size.height) / 2);
        if (radius == base::Length{}) {
            put_points(out, {x(fill.rect.left()), y(fill.rect.bottom()), fill.rect.size.width.points(),
                             fill.rect.size.height.points()});
            out += " re f\n";
        } else {
            put_rounded(out, fill.rect, radius.points());
        }
        stream_.raw(out);
    }

    void put_rounded(std::string& out, const base::Rect& rect, double radius) const {
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

    void draw_shape(const layout::DashedLine& line) {
        std::string out = "q ";
        if (line.color.alpha != 255) {
            put_opacity_name(out, line.color.alpha);
            out += " gs ";
        }
        const double width = line.width.points();
        put_number(out, width, 2);
        out += line.dotted ? " w 1 J[0" : " w[";
        put_points(out, line.dotted ? std::initializer_list<double>{2 * width}
                                    : std::initializer_list<double>{3 * width, 2 * width});
        out += "]0 d ";
        put_color(out, line.color, Painting::stroke);
        put_points(out, {x(line.from.x), y(line.from.y)});
        out += " m";
        put_points(out, {x(line.to.x), y(line.to.y)});
        out += " l S Q\n";
        stream_.raw(out);
    }

    // An image fills the unit square (8.9.5), a drawing its natural size.
    void draw_shape(const layout::PlacedPicture& placed) {
        if (!pictures_.refs[placed.picture].valid())
            return;
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

    [[nodiscard]] double x(base::Length from_left) const { return left_ + from_left.points(); }
    [[nodiscard]] double y(base::Length from_top) const { return top_ - from_top.points(); }

    const layout::Pages& pages_;
    const layout::Page& page_;
    const Pictures& pictures_;
    const MarkedPage& marked_;
    const Structure& structure_;
    ContentStream stream_;
    double left_;
    double top_;
};

} // namespace

std::string page_content(const layout::Pages& pages, std::uint32_t number, const MarkedPage& marked,
                         const Structure& structure, const Fonts& fonts, const Pictures& pictures) {
    return PageWriter(pages, number, marked, structure, fonts, pictures).run();
}

} // namespace pdf
