#include "pdf/content_stream.h"

#include <cmath>
#include <fmt/format.h>

#include "pdf/syntax.h"
#include "pdf/to_unicode.h"

namespace pdf {
namespace {

// Layout rounds advances to 1/64 pt; drift below this is not seen and not worth a number.
constexpr double tolerance = 0.04; // points
// Farther than this the next run on the line is reached by Td, not by a number in TJ.
constexpr double far_in_ems = 6;

std::int64_t hundredths(double points) {
    return std::llround(points * 100);
}

bool same_paint(std::optional<base::Color> a, base::Color b) {
    return a && a->red == b.red && a->green == b.green && a->blue == b.blue;
}

void put_ink(std::string& out, Ink ink, Painting painting) {
    for (const std::uint8_t share : {ink.cyan, ink.magenta, ink.yellow, ink.black})
        put_number(out, share / 255.0, 3);
    out += painting == Painting::fill ? " k\n" : " K\n";
}

} // namespace

void put_opacity_name(std::string& out, std::uint8_t alpha) {
    fmt::format_to(std::back_inserter(out), "/G{}", alpha);
}

void put_color(std::string& out, base::Color color, Painting painting, const Inks* inks) {
    if (inks != nullptr) {
        put_ink(out, inks->of(color), painting);
        return;
    }
    const auto component = [&out](std::uint8_t value) { put_number(out, value / 255.0, 3); };
    component(color.red);
    if (color.red == color.green && color.green == color.blue) {
        out += painting == Painting::fill ? " g\n" : " G\n";
        return;
    }
    component(color.green);
    component(color.blue);
    out += painting == Painting::fill ? " rg\n" : " RG\n";
}

void ContentStream::set_overprint(bool on) {
    if (overprints_ == on)
        return;
    flush();
    out_ += on ? "/O1 gs\n" : "/O0 gs\n";
    overprints_ = on;
}

void ContentStream::reset() {
    end_text();
    set_fill({});
}

void ContentStream::reset_for_press() {
    if (inks_ != nullptr)
        reset();
}

void ContentStream::set_fill(base::Color color, Overprint overprint) {
    if (inks_ != nullptr)
        set_overprint(overprint == Overprint::where_black && color.alpha == 255 &&
                      inks_->of(color) == solid_black);
    if (color.alpha != alpha_) {
        flush();
        put_opacity_name(out_, color.alpha);
        out_ += " gs\n";
        alpha_ = color.alpha;
    }
    if (same_paint(color_, color))
        return;
    flush();
    put_color(out_, color, Painting::fill, inks_);
    color_ = color;
}

void ContentStream::set_text_color(base::Color color) {
    set_fill(inks_ == nullptr ? color : text_color(color), Overprint::where_black);
}

void ContentStream::begin_text() {
    if (in_text_)
        return;
    out_ += "BT\n";
    in_text_ = true;
    has_line_ = false;
    line_x_ = line_y_ = 0;
}

void ContentStream::end_text() {
    if (!in_text_)
        return;
    flush();
    if (raised_ != 0)
        out_ += "0 Ts ";
    raised_ = 0;
    out_ += "ET\n";
    in_text_ = false;
}

void ContentStream::set_font(text::FaceId face, base::Length size) {
    const double rounded = static_cast<double>(hundredths(size.points())) / 100;
    if (face_ == face && size_ == rounded)
        return;
    flush();
    out_ += fmt::format("/F{} ", face.index());
    put_number(out_, rounded, 2);
    out_ += " Tf\n";
    face_ = face;
    size_ = rounded;
}

void ContentStream::move_to(double x, double y, Way way) {
    const std::int64_t to_x = hundredths(x);
    const std::int64_t to_y = hundredths(y);
    if (has_line_ && to_y == line_y_ && std::abs(x - pen_) < far_in_ems * size_ && way == Way::on)
        return;
    flush();
    put_scaled(out_, to_x - line_x_, 2);
    put_scaled(out_, to_y - line_y_, 2);
    out_ += " Td\n";
    line_x_ = to_x;
    line_y_ = to_y;
    pen_ = static_cast<double>(to_x) / 100;
    has_line_ = true;
}

void ContentStream::show(const ShownRun& shown, double x, double y, base::Color color) {
    begin_text();
    set_font(shown.run.face, shown.run.size);
    set_text_color(color);
    const bool leftwards = shown.run.direction == text::Direction::right_to_left;
    move_to(x, y, leftwards || leftwards_ ? Way::anew : Way::on);
    leftwards_ = leftwards;
    glyphs(shown, x);
}

void ContentStream::show_blank_after(const text::GlyphRun& run, double x, double y) {
    const std::uint16_t space = fonts_.blank(run.face);
    if (space == 0)
        return;
    begin_text();
    set_font(run.face, run.size);
    const double width = fonts_.width(run.face, space) * size_ / width_units_per_em;
    const double at = run.direction == text::Direction::right_to_left ? x - width : x + run.width.points();
    move_to(at, y, Way::anew);
    blank(run.face, at);
}

void ContentStream::show_at(const ShownRun& shown, std::string_view matrix, base::Color color) {
    begin_text();
    set_font(shown.run.face, shown.run.size);
    set_text_color(color);
    flush();
    out_ += matrix;
    out_ += " Tm\n";
    pen_ = 0;
    glyphs(shown, 0);
    end_text();
}

// Right to left, what ends the word stands left of it.
void ContentStream::glyphs(const ShownRun& shown, double x) {
    const text::GlyphRun& run = shown.run;
    const bool leftwards = run.direction == text::Direction::right_to_left;
    const std::uint16_t space = fonts_.blank(run.face);
    if (shown.blank_after && leftwards && space != 0)
        blank(run.face, x - fonts_.width(run.face, space) * size_ / width_units_per_em);
    const std::vector<Spelled> spelled = spell(run, shown.last, scratch_);
    std::uint32_t actual_left = 0;
    bool framed = false;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const text::Glyph& glyph = run.glyphs[i];
        if (spelled[i].begins_actual) {
            flush();
            out_ += "/Span<</ActualText";
            put_text(out_, spelled[i].actual);
            out_ += ">>BDC\n";
            actual_left = spelled[i].actual_glyphs;
            framed = spelled[i].framed && space != 0;
            if (framed)
                one_glyph(run.face, space, zero_width_space, x, 0);
        }
        // ISO 19005-2, 6.2.11.8: never .notdef; a blank keeps the text at least.
        const std::uint16_t id = glyph.id == 0 ? space : glyph.id;
        if (id != 0)
            one_glyph(run.face, id, spelled[i].text, x + glyph.x_offset.points(), glyph.y_offset.points());
        x += glyph.advance.points();
        if (actual_left > 0 && --actual_left == 0) {
            if (framed)
                one_glyph(run.face, space, zero_width_space,
                          x - fonts_.width(run.face, space) * size_ / width_units_per_em, 0);
            flush();
            out_ += "EMC\n";
        }
    }
    if (shown.blank_after && !leftwards && space != 0)
        blank(run.face, pen_);
}

void ContentStream::blank(text::FaceId face, double x) {
    one_glyph(face, fonts_.blank(face), " ", x, 0);
}

void ContentStream::one_glyph(text::FaceId face, std::uint16_t glyph, std::string_view text, double x,
                              double raised) {
    if (raised != raised_) {
        flush();
        put_number(out_, raised, 2);
        out_ += " Ts\n";
        raised_ = raised;
    }
    const double off = x - pen_;
    if (std::abs(off) > tolerance && size_ > 0) {
        const auto adjustment = std::llround(-off * 1000 / size_);
        if (string_open_)
            pending_ += ')';
        string_open_ = false;
        put_integer(pending_, adjustment);
        has_adjustment_ = true;
        pen_ -= static_cast<double>(adjustment) * size_ / 1000;
    }
    put_code(fonts_.code(face, glyph, text));
    pen_ += fonts_.width(face, glyph) * size_ / width_units_per_em;
}

void ContentStream::put_code(std::uint16_t code) {
    if (!string_open_)
        pending_ += '(';
    string_open_ = true;
    for (const int byte : {code >> 8, code & 0xFF}) {
        const char c = static_cast<char>(byte);
        if (c == '\r')
            pending_ += "\\r";
        else if (c == '\n')
            pending_ += "\\n";
        else {
            if (c == '(' || c == ')' || c == '\\')
                pending_ += '\\';
            pending_ += c;
        }
    }
}

void ContentStream::flush() {
    if (pending_.empty())
        return;
    if (string_open_)
        pending_ += ')';
    if (has_adjustment_)
        out_ += '[' + pending_ + "]TJ\n";
    else
        out_ += pending_ + "Tj\n";
    pending_.clear();
    has_adjustment_ = string_open_ = false;
}

void ContentStream::raw(std::string_view operators) {
    end_text();
    out_ += operators;
}

std::string ContentStream::take() {
    end_text();
    return std::move(out_);
}

} // namespace pdf
