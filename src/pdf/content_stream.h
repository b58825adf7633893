// Operators of a content stream (ISO 32000-1, 8 and 9), written compactly: font, colour and
// transparency only when they change, text as TJ with relative moves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"
#include "pdf/font_embedding.h"
#include "pdf/inks.h"
#include "text/glyph_run.h"

namespace pdf {

// "/G128": the graphics state of that opacity (0..255) in the shared resources.
void put_opacity_name(std::string& out, std::uint8_t alpha);

// "0 0 1 rg", or "g" for grays; capitals for strokes. With inks "0 1 1 0 k", or "K" for strokes.
enum class Painting : std::uint8_t { fill, stroke };
void put_color(std::string& out, base::Color color, Painting painting, const Inks* inks = nullptr);

// ISO 32000-1, 8.6.7: what lies under solid black is printed too, so that no paper shows where
// the plates are not quite in line. Everything else knocks out what is under it.
enum class Overprint : bool { never, where_black };
constexpr std::string_view overprint_states = "/O0<</op false/OP false/OPM 0>>/O1<</op true/OP true/OPM 1>>";

struct ShownRun {
    const text::GlyphRun& run;
    LastGlyph last = LastGlyph::ordinary;
    bool blank_after = false; // a blank that is not seen, to end a word
};

// Glyphs [begin, end) of a run; the first stands at `x`.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    double x = 0;
};

class ContentStream {
public:
    // `inks`: for the press; none: colours are sRGB.
    explicit ContentStream(const Fonts& fonts, const Inks* inks = nullptr) : fonts_(fonts), inks_(inks) {
        if (inks_ == nullptr)
            color_ = base::Color{}; // black at the start of a page (8.4.1)
    }

    // Glyphs from (x, y) on the baseline, in points, y up. Opens a text object if none is open.
    void show(const ShownRun& shown, double x, double y, base::Color color);

    // Only a blank that is not seen, where the run that begins at (x, y) ends.
    void show_blank_after(const text::GlyphRun& run, double x, double y);

    // The same with a matrix "a b c d e f Tm" in place of a position; ends the text object.
    void show_at(const ShownRun& shown, std::string_view matrix, base::Color color);

    void end_text();
    void set_fill(base::Color color, Overprint overprint = Overprint::never); // with its opacity
    void reset();           // what follows is opaque and black, and knocks out
    void reset_for_press(); // the same; nothing without inks

    // Anything else: ends the text object first, and ends with a blank or line end.
    void raw(std::string_view operators);

    std::string take();

private:
    void begin_text();
    void set_font(text::FaceId face, base::Length size);
    // Each run from right to left, and what comes after one, is moved to anew: within a move, text
    // goes on from left to right.
    enum class Way : std::uint8_t { on, anew };
    void move_to(double x, double y, Way way);
    void glyphs(const ShownRun& shown, double x, double y);
    void show_piece(const text::GlyphRun& run, const std::vector<Spelled>& spelled, const Piece& piece);
    // These give back where the next glyph stands.
    double show_actual(const text::GlyphRun& run, const std::vector<Spelled>& spelled, const Piece& cluster);
    double show_glyph(const text::GlyphRun& run, const Spelled& spelled, const text::Glyph& glyph, double x);
    [[nodiscard]] double width_of(text::FaceId face, std::uint16_t glyph) const;
    void one_glyph(text::FaceId face, std::uint16_t glyph, std::string_view text, double x, double raised);
    void blank(text::FaceId face, double x);
    void put_code(std::uint16_t code);
    void flush();
    void set_overprint(bool on);
    void set_text_color(base::Color color);

    const Fonts& fonts_;
    const Inks* inks_;
    base::StringPool scratch_;
    std::string out_;
    std::string pending_; // inside of the next TJ array
    bool has_adjustment_ = false;
    bool string_open_ = false;
    bool in_text_ = false;
    bool has_line_ = false;   // line_x_ and line_y_ are the text line's start
    std::int64_t line_x_ = 0; // hundredths of a point, exactly as written
    std::int64_t line_y_ = 0;
    double pen_ = 0;  // where a reader's pen stands, in points
    double size_ = 0; // as written
    double raised_ = 0;
    bool leftwards_ = false; // so runs the text before
    text::FaceId face_;
    std::optional<base::Color> color_; // none: not set in this stream
    std::uint8_t alpha_ = 255;
    bool overprints_ = false;
};

} // namespace pdf
