// Draws the marks of one page into its content stream, whatever they mean.
#pragma once

#include <string>
#include <string_view>

#include "layout/page.h"
#include "pdf/content_stream.h"
#include "pdf/font_embedding.h"
#include "pdf/inks.h"
#include "pdf/pictures.h"

namespace pdf {

// Thinner lines break up in print.
const base::Length thinnest_line = base::Length::from_points(0.25);

class PagePainter {
public:
    // `inks`: for the press; none: colours are sRGB.
    PagePainter(const layout::Pages& pages, std::uint32_t number, const Fonts& fonts,
                const Pictures& pictures, const Inks* inks = nullptr);

    // `blank_after`: text goes on after a blank that is not seen.
    void draw(const layout::Mark& mark, bool blank_after);
    // Only that blank, where the glyphs of `mark` end.
    void draw_blank_after(const layout::Mark& mark);
    void raw(std::string_view operators); // as ContentStream::raw
    std::string take();

private:
    void draw_glyphs(const layout::Glyphs& glyphs, bool blank_after);
    void draw_shape(const layout::Glyphs&) {}
    void draw_shape(const layout::Fill& fill);
    void draw_shape(const layout::DashedLine& line);
    void draw_shape(const layout::PlacedPicture& placed);
    void put_rounded(std::string& out, const base::Rect& rect, double radius) const;
    [[nodiscard]] double x(base::Length from_left) const { return left_ + from_left.points(); }
    [[nodiscard]] double y(base::Length from_top) const { return top_ - from_top.points(); }

    const layout::Pages& pages_;
    const layout::Page& page_;
    const Pictures& pictures_;
    const Inks* inks_;
    ContentStream stream_;
    double left_;
    double top_;
};

} // namespace pdf
