#include "pdf/content_stream.h"

#include <algorithm>
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
// A mark that is alone in its ActualText has this room on either side of its place: readers such as poppler
// put text without any into a line of its own.
constexpr double room_beside_mark = 0.1; // ems
// Of marks at one letter each begins farther left, since readers sort text by where it begins.
constexpr double step_between_marks = 0.02; // ems

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

base::Length advance_of(const text::GlyphRun& run, const Piece& cluster) {
    base::Length width;
    for (std::size_t i = cluster.begin; i < cluster.end; ++i)
        width = width + run.glyphs[i].advance;
    return width;
}

// In reading order. Left to right there is one.
std::vector<Piece> pieces_of(const text::GlyphRun& run, const std::vector<Spelled>& spelled, double x) {
    std::vector<Piece> pieces{{0, 0, x}};
    for (std::size_t i = 0; i < spelled.size(); ++i) {
        if (i > 0 && spelled[i].begins_piece)
            pieces.push_back({i, i, x});
        pieces.back().end = i + 1;
        x += run.glyphs[i].advance.points();
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
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
    glyphs(shown, x, y);
}

void ContentStream::show_blank_after(const text::GlyphRun& run, double x, double y) {
    const std::uint16_t space = fonts_.blank(run.face);
    if (space == 0)
        return;
    begin_text();
    set_font(run.face, run.size);
    const double width = width_of(run.face, space);
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
    has_line_ = true; // it begins where the matrix says
    line_x_ = line_y_ = 0;
    pen_ = 0;
    glyphs(shown, 0, 0);
    end_text();
}

// Right to left, what ends the word stands left of it.
void ContentStream::glyphs(const ShownRun& shown, double x, double y) {
    const text::GlyphRun& run = shown.run;
    const bool leftwards = run.direction == text::Direction::right_to_left;
    const std::uint16_t space = fonts_.blank(run.face);
    const bool ends_word = shown.blank_after && space != 0;
    const std::vector<Spelled> spelled = fonts_.spelled(run, shown.last, scratch_);
    const std::vector<Piece> pieces = pieces_of(run, spelled, x);
    for (const Piece& piece : pieces) {
        move_to(piece.x, y, leftwards || leftwards_ ? Way::anew : Way::on);
        leftwards_ = leftwards;
        const bool blank_first = ends_word && leftwards && &piece == &pieces.back();
        if (blank_first)
            blank(run.face, piece.x - width_of(run.face, space));
        show_piece(run, spelled, piece);
    }
    if (ends_word && !leftwards)
        blank(run.face, pen_);
}

void ContentStream::show_piece(const text::GlyphRun& run, const std::vector<Spelled>& spelled,
                               const Piece& piece) {
    double x = piece.x;
    for (std::size_t i = piece.begin; i < piece.end;) {
        if (spelled[i].begins_actual) {
            const Piece cluster{i, i + spelled[i].actual_glyphs, x};
            x = show_actual(run, spelled, cluster);
            i = cluster.end;
        } else {
            x = show_glyph(run, spelled[i], run.glyphs[i], x);
            ++i;
        }
    }
}

double ContentStream::show_actual(const text::GlyphRun& run, const std::vector<Spelled>& spelled,
                                  const Piece& cluster) {
    const Spelled& first = spelled[cluster.begin];
    flush();
    out_ += "/Span<</ActualText";
    put_text(out_, first.actual);
    out_ += ">>BDC\n";
    const std::uint16_t frame = fonts_.frame(run.face);
    const bool is_mark = advance_of(run, cluster) == base::Length{};
    const double room = is_mark ? room_beside_mark * size_ : 0;
    const double aside = first.marks_before * step_between_marks * size_;
    if (first.framed)
        one_glyph(run.face, frame, zero_width_space, cluster.x - room - aside, 0);
    double x = cluster.x;
    for (std::size_t i = cluster.begin; i < cluster.end; ++i)
        x = show_glyph(run, spelled[i], run.glyphs[i], x);
    if (first.framed)
        one_glyph(run.face, frame, zero_width_space, x + room - aside - width_of(run.face, frame), 0);
    flush();
    out_ += "EMC\n";
    return x;
}

double ContentStream::show_glyph(const text::GlyphRun& run, const Spelled& spelled, const text::Glyph& glyph,
                                 double x) {
    // ISO 19005-2, 6.2.11.8: never .notdef; a blank keeps the text at least.
    const std::uint16_t id = glyph.id == 0 ? fonts_.blank(run.face) : glyph.id;
    if (id != 0)
        one_glyph(run.face, id, spelled.text, x + glyph.x_offset.points(), glyph.y_offset.points());
    x += glyph.advance.points();
    if (!spelled.rest.empty())
        one_glyph(run.face, fonts_.unseen(run.face), spelled.rest, x, raised_);
    return x;
}

// In points, at the size that is set.
double ContentStream::width_of(text::FaceId face, std::uint16_t glyph) const {
    return fonts_.width(face, glyph) * size_ / width_units_per_em;
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
    pen_ += width_of(face, glyph);
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
