#include "pdf/vector_embedding.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "pdf/content_stream.h"
#include "pdf/gradient.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

using image::Matrix;

// First `first`, then `second`.
Matrix combined(const Matrix& first, const Matrix& second) {
    return {first.a * second.a + first.b * second.c,
            first.a * second.b + first.b * second.d,
            first.c * second.a + first.d * second.c,
            first.c * second.b + first.d * second.d,
            first.e * second.a + first.f * second.c + second.e,
            first.e * second.b + first.f * second.d + second.f};
}

void put_matrix(std::string& out, const Matrix& matrix) {
    for (const double number : {matrix.a, matrix.b, matrix.c, matrix.d})
        put_number(out, number, 6);
    for (const double number : {matrix.e, matrix.f})
        put_number(out, number, 3);
}

void put_path(std::string& out, const image::Path& path) {
    std::size_t next = 0;
    const auto points = [&](std::size_t count) {
        for (std::size_t i = 0; i < count && next < path.points.size(); ++i, ++next)
            for (const double coordinate : path.points[next])
                put_number(out, coordinate, 3);
    };
    for (const image::Verb verb : path.verbs) {
        switch (verb) {
        case image::Verb::move:
            points(1);
            out += " m\n";
            break;
        case image::Verb::line:
            points(1);
            out += " l\n";
            break;
        case image::Verb::cubic:
            points(3);
            out += " c\n";
            break;
        case image::Verb::close: out += " h\n"; break;
        }
    }
}

class DrawingWriter {
public:
    DrawingWriter(ObjectStore& store, const image::VectorPicture& drawing, base::Size size,
                  const std::vector<layout::PictureText>& texts, const Fonts& fonts, DrawingStyle style)
        : store_(store), drawing_(drawing), texts_(texts), style_(style), stream_(fonts, style.inks) {
        // The picture's y runs down, the form's up.
        to_form_ = {1, 0, 0, -1, 0, size.height.points()};
    }

    std::string run() {
        std::string start;
        put_matrix(start, to_form_);
        stream_.raw(start + " cm\n");
        for (std::size_t i = 0; i < drawing_.items.size(); ++i) {
            if (const auto* shape = std::get_if<image::Shape>(&drawing_.items[i]))
                draw(*shape);
            else
                draw_text(i, std::get<image::TextLine>(drawing_.items[i]));
        }
        return stream_.take();
    }

    [[nodiscard]] const std::string& patterns() const { return patterns_; }

private:
    void draw(const image::Shape& shape) {
        if (!shape.fill && !shape.stroke)
            return;
        stream_.reset_for_press();
        std::string out = "q\n";
        for (const image::Path& clip : shape.clips) {
            put_path(out, clip);
            out += clip.even_odd ? "W* n\n" : "W n\n";
        }
        put_matrix(out, shape.transform);
        out += " cm\n";
        if (shape.fill)
            put_filled(out, shape);
        if (shape.stroke)
            put_stroked(out, shape);
        stream_.raw(out + "Q\n");
    }

    void put_filled(std::string& out, const image::Shape& shape) {
        put_paint(out, *shape.fill, shape.opacity, Painting::fill);
        put_path(out, shape.path);
        out += shape.path.even_odd ? "f*\n" : "f\n";
    }

    void put_stroked(std::string& out, const image::Shape& shape) {
        const image::Stroke& stroke = *shape.stroke;
        put_paint(out, stroke.paint, shape.opacity, Painting::stroke);
        put_number(out, std::max(stroke.width, thinnest(shape.transform)), 3);
        out += fmt::format(" w {} J {} j", static_cast<int>(stroke.cap), static_cast<int>(stroke.join));
        put_number(out, std::max(1.0, stroke.miter_limit), 3);
        out += " M ";
        const bool dashed =
            std::any_of(stroke.dashes.begin(), stroke.dashes.end(), [](double dash) { return dash > 0; });
        if (dashed) {
            out += '[';
            for (const double dash : stroke.dashes)
                put_number(out, std::max(0.0, dash), 3);
            out += ']';
            put_number(out, std::max(0.0, stroke.dash_offset), 3);
            out += " d ";
        }
        put_path(out, shape.path);
        out += "S\n";
    }

    // In the space of the shape.
    [[nodiscard]] double thinnest(const Matrix& matrix) const {
        const double scale = std::sqrt(std::abs(matrix.a * matrix.d - matrix.b * matrix.c));
        return scale > 0 ? style_.thinnest_stroke / scale : 0;
    }

    void put_paint(std::string& out, const image::Paint& paint, double opacity, Painting painting) {
        const auto* color = std::get_if<base::Color>(&paint);
        const std::uint8_t alpha = opacity_step(opacity * (color ? color->alpha / 255.0 : 1));
        if (alpha != alpha_) {
            put_opacity_name(out, alpha);
            out += " gs\n";
        }
        // Each shape stands between q and Q; only fill and stroke of one shape share a state.
        alpha_ = painting == Painting::stroke ? 255 : alpha;
        if (color) {
            put_color(out, *color, painting, style_.inks);
            return;
        }
        const std::string name = add_pattern(std::get<image::Gradient>(paint));
        out += painting == Painting::fill ? "/Pattern cs" : "/Pattern CS";
        out += name + (painting == Painting::fill ? " scn\n" : " SCN\n");
    }

    std::string add_pattern(const image::Gradient& gradient) {
        std::string pattern = "/PatternType 2/Matrix[";
        // A pattern's space is that of its form, whatever the transformation there (8.7.3.1).
        put_matrix(pattern, combined(gradient.transform, to_form_));
        pattern += gradient.radial ? "]/Shading<</ShadingType 3" : "]/Shading<</ShadingType 2";
        pattern += "/ColorSpace";
        pattern += device_space(style_.inks);
        pattern += "/Extend[true true]/Coords[";
        for (std::size_t i = 0; i < (gradient.radial ? 6U : 4U); ++i)
            put_number(pattern, gradient.coordinates[i], 4);
        pattern += "]/Function" + gradient_function(gradient.stops, style_.inks) + ">>";
        const std::string name = fmt::format("/P{}", pattern_count_++);
        patterns_ += name;
        put_ref(patterns_, store_.add(std::move(pattern)));
        return name;
    }

    void draw_text(std::size_t item, const image::TextLine& line) {
        for (const layout::PictureText& text : texts_) {
            if (text.item != item)
                continue;
            double x = text.offset;
            base::Color color = line.fill;
            color.alpha = opacity_step(line.opacity * line.fill.alpha / 255);
            for (const text::GlyphRun& run : text.runs) {
                std::string matrix;
                put_matrix(matrix, combined({1, 0, 0, -1, x, 0}, line.transform));
                stream_.show_at({run, LastGlyph::ordinary, &run == &text.runs.back()}, matrix, color);
                x += run.width.points();
            }
        }
    }

    ObjectStore& store_;
    const image::VectorPicture& drawing_;
    const std::vector<layout::PictureText>& texts_;
    DrawingStyle style_;
    ContentStream stream_;
    Matrix to_form_;
    std::uint8_t alpha_ = 255;
    std::string patterns_;
    int pattern_count_ = 0;
};

} // namespace

bool is_transparent(const image::VectorPicture& drawing) {
    const image::Picture picture{{}, {}, drawing, {}, {}};
    layout::Pages pages;
    pages.pictures.push_back(&picture);
    return !opacities_used(pages).empty();
}

Ref embed_drawing(ObjectStore& store, const image::VectorPicture& drawing, base::Size size,
                  const std::vector<layout::PictureText>& texts, const Fonts& fonts,
                  const SharedResources& shared, Compression compression, DrawingStyle style) {
    DrawingWriter writer(store, drawing, size, texts, fonts, style);
    Encoded content = encode(writer.run(), compression);
    content.entries += "/Type/XObject/Subtype/Form/BBox";
    put_rectangle(content.entries, {{}, size}, size.height, {});
    content.entries += "/Resources<<" + resource_entries(shared);
    if (!writer.patterns().empty())
        content.entries += "/Pattern<<" + writer.patterns() + ">>";
    content.entries += ">>";
    return store.add_stream(std::move(content.entries), std::move(content.data));
}

} // namespace pdf
