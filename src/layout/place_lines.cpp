#include "layout/place_lines.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "layout/replaced.h"
#include "layout/used_length.h"

namespace layout {
namespace {

Length line_height_of(const style::Computed& style, const text::Face& face) {
    if (const auto* multiple = std::get_if<double>(&style.line_height))
        return style.font_size.scaled(*multiple);
    if (const auto* length = std::get_if<Length>(&style.line_height))
        return *length;
    const text::FaceMetrics& metrics = face.metrics;
    const double em = static_cast<double>(metrics.ascent + metrics.descent + metrics.line_gap);
    return style.font_size.scaled(em / metrics.units_per_em);
}

bool is_picture(const Atom* atom) {
    return atom != nullptr && std::holds_alternative<InlinePicture>(atom->what);
}

// Where in its node's text a character of the paragraph comes from.
std::uint32_t offset_in_node(const Segment& segment, std::uint32_t offset) {
    const std::uint32_t shown = offset - segment.begin;
    const auto after =
        std::upper_bound(segment.jumps.begin(), segment.jumps.end(), shown,
                         [](std::uint32_t value, const OffsetJump& jump) { return value < jump.shown; });
    if (after == segment.jumps.begin())
        return shown;
    const OffsetJump& jump = *std::prev(after);
    return jump.node + shown - jump.shown;
}

// Builds the piece of one line.
class LinePlacer {
public:
    LinePlacer(Pass& pass, const ShapedInline& paragraph, const style::Computed& block, Extent strut)
        : pass_(pass), paragraph_(paragraph), block_(block), strut_(strut) {}

    Piece place(const Line& line, LineRoom room, bool first);

private:
    void measure();
    void add_hyphen();
    void align(LineRoom room, bool first);
    void justify(Length extra);
    void fill_leaders(Length extra);
    [[nodiscard]] std::vector<std::size_t> reading_order() const;
    void emit_run(std::size_t index);
    void emit_picture(const Atom& atom, const Segment& segment);
    void end_word_before_leader();
    [[nodiscard]] bool begins_with_leader(std::uint32_t offset) const;
    void emit_leader(const Leader& leader, const Segment& segment, Length width);
    void emit_lines_of(const Segment& segment, const text::GlyphRun& run);
    void emit_background(const Segment& segment, const text::GlyphRun& run);
    void record_page_number(std::uint32_t segment);
    void mark_line_end();
    [[nodiscard]] const Atom* atom_of(std::uint32_t segment) const;
    [[nodiscard]] std::uint32_t offset_in_paragraph(std::string_view part) const {
        return static_cast<std::uint32_t>(part.data() - paragraph_.text.data());
    }
    [[nodiscard]] Length width_of(std::size_t index) const;
    [[nodiscard]] Length natural_width() const;

    Pass& pass_;
    const ShapedInline& paragraph_;
    const style::Computed& block_;
    Extent strut_;
    Line line_;
    text::LineRuns runs_;
    Piece piece_;
    Length x_;
    Length leader_width_;
    static constexpr std::size_t no_hyphen = SIZE_MAX;
    std::size_t hyphen_ = no_hyphen; // which run
};

const Atom* LinePlacer::atom_of(std::uint32_t segment) const {
    for (const Atom& atom : paragraph_.atoms)
        if (atom.segment == segment)
            return &atom;
    return nullptr;
}

Length LinePlacer::width_of(std::size_t index) const {
    const Atom* atom = atom_of(runs_.range[index]);
    if (atom == nullptr)
        return runs_.runs[index].width;
    if (const auto* picture = std::get_if<InlinePicture>(&atom->what))
        return picture->size.width;
    return leader_width_;
}

Length LinePlacer::natural_width() const {
    Length width;
    for (std::size_t i = 0; i < runs_.runs.size(); ++i)
        width += width_of(i);
    return width;
}

void LinePlacer::measure() {
    Extent extent = strut_;
    for (std::size_t i = 0; i < runs_.runs.size(); ++i) {
        const Segment& segment = paragraph_.segments[runs_.range[i]];
        const Atom* atom = atom_of(runs_.range[i]);
        Extent own;
        if (is_picture(atom))
            own = {std::get<InlinePicture>(atom->what).size.height, Length{}};
        else
            own = inline_extent(pass_, *segment.style, runs_.runs[i].face);
        extent.ascent = max(extent.ascent, own.ascent + segment.shift);
        extent.descent = max(extent.descent, own.descent - segment.shift);
    }
    piece_.baseline = extent.ascent;
    piece_.height = extent.ascent + extent.descent;
}

// Runs stand from left to right; words are read as they were written (page.h).
std::vector<std::size_t> LinePlacer::reading_order() const {
    std::vector<std::size_t> order(runs_.runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        if (a == hyphen_ || b == hyphen_)
            return b == hyphen_ && a != b;
        return runs_.runs[a].text.data() < runs_.runs[b].text.data();
    });
    return order;
}

// A hyphen follows the last word, which in a line of two directions need not be the rightmost.
void LinePlacer::add_hyphen() {
    hyphen_ = no_hyphen;
    if (!line_.hyphen || runs_.runs.empty())
        return;
    const std::size_t last = reading_order().back();
    const std::uint32_t range = runs_.range[last];
    const text::Direction direction = runs_.runs[last].direction;
    const std::size_t at = direction == text::Direction::right_to_left ? last : last + 1;
    const auto place = static_cast<std::ptrdiff_t>(at);
    runs_.runs.insert(runs_.runs.begin() + place,
                      text::shape_hyphen(paragraph_.ranges[range], direction, pass_.context.fonts));
    runs_.range.insert(runs_.range.begin() + place, range);
    hyphen_ = at;
}

// css-text-3, 7.3: the room that is left goes into the spaces.
void LinePlacer::justify(Length extra) {
    std::vector<text::Glyph*> spaces;
    for (text::GlyphRun& run : runs_.runs)
        for (text::Glyph& glyph : run.glyphs)
            if (glyph.cluster < run.text.size() && run.text[glyph.cluster] == ' ')
                spaces.push_back(&glyph);
    Length given;
    for (std::size_t i = 0; i < spaces.size(); ++i) {
        const Length upto =
            Length::from_units(static_cast<std::int64_t>(extra.units()) * static_cast<std::int64_t>(i + 1) /
                               static_cast<std::int64_t>(spaces.size()));
        spaces[i]->advance += upto - given;
        given = upto;
    }
    for (text::GlyphRun& run : runs_.runs) {
        run.width = Length{};
        for (const text::Glyph& glyph : run.glyphs)
            run.width += glyph.advance;
    }
}

void LinePlacer::fill_leaders(Length extra) {
    int leaders = 0;
    for (const std::uint32_t range : runs_.range)
        if (const Atom* atom = atom_of(range); atom != nullptr && !is_picture(atom))
            ++leaders;
    leader_width_ = leaders > 0 && extra > Length{} ? extra / leaders : Length{};
}

void LinePlacer::align(LineRoom room, bool first) {
    const bool right_to_left = paragraph_.direction == content::Direction::right_to_left;
    const Length indent = first ? used_or_zero(block_.text_indent, room.width) : Length{};
    leader_width_ = {};
    fill_leaders(room.width - indent - natural_width());
    const Length extra = room.width - indent - natural_width();
    using style::TextAlign;
    TextAlign align = block_.text_align;
    if (align == TextAlign::justify && !line_.forced && extra > Length{}) {
        justify(extra);
        x_ = room.left + (right_to_left ? Length{} : indent);
        return;
    }
    if (align == TextAlign::start || align == TextAlign::justify)
        align = right_to_left ? TextAlign::right : TextAlign::left;
    else if (align == TextAlign::end)
        align = right_to_left ? TextAlign::left : TextAlign::right;
    if (align == TextAlign::left)
        x_ = room.left + (right_to_left ? Length{} : indent);
    else if (align == TextAlign::center)
        x_ = room.left + max(extra / 2, Length{});
    else
        x_ = room.left + extra + (right_to_left ? Length{} : indent);
}

void LinePlacer::emit_background(const Segment& segment, const text::GlyphRun& run) {
    const style::Computed& style = *segment.style;
    if (!style.background_color || style.background_color->alpha == 0)
        return;
    const text::FaceMetrics& metrics = pass_.context.fonts[run.face].metrics;
    const Length ascent = run.size.scaled(static_cast<double>(metrics.ascent) / metrics.units_per_em);
    const Length descent = run.size.scaled(static_cast<double>(metrics.descent) / metrics.units_per_em);
    const Rect rect{{x_, piece_.baseline - segment.shift - ascent}, {run.width, ascent + descent}};
    piece_.marks.push_back({Artifact::background, Fill{rect, *style.background_color, style.border_radius}});
}

void LinePlacer::emit_lines_of(const Segment& segment, const text::GlyphRun& run) {
    const style::Computed& style = *segment.style;
    if (!style.underline && !style.line_through)
        return;
    const text::FaceMetrics& metrics = pass_.context.fonts[run.face].metrics;
    const auto em = [&](int units) {
        return run.size.scaled(static_cast<double>(units) / metrics.units_per_em);
    };
    const Length thickness = max(em(metrics.underline_thickness), Length::from_points(0.5));
    const auto add = [&](Length y) {
        const Rect rect{{x_, piece_.baseline - segment.shift + y}, {run.width, thickness}};
        piece_.marks.push_back({Artifact::layout, Fill{rect, style.color, {}}});
    };
    if (style.underline)
        add(em(metrics.underline_position));
    if (style.line_through)
        add(-em(metrics.strikeout_position));
}

void LinePlacer::emit_picture(const Atom& atom, const Segment& segment) {
    const auto& picture = std::get<InlinePicture>(atom.what);
    const Rect rect{{x_, piece_.baseline - segment.shift - picture.size.height}, picture.size};
    piece_.marks.push_back(picture_mark(pass_, std::get<Content>(segment.owner).node, rect));
}

// A leader keeps two words apart, and so must a space in the text (ISO 32000-1, 14.8.2.5): the
// dots themselves say nothing.
void LinePlacer::end_word_before_leader() {
    for (auto mark = piece_.marks.rbegin(); mark != piece_.marks.rend(); ++mark) {
        auto* glyphs = std::get_if<Glyphs>(&mark->shape);
        if (glyphs == nullptr || !std::holds_alternative<Content>(mark->owner))
            continue;
        glyphs->space_after = !glyphs->run.text.ends_with(' ');
        return;
    }
}

// css-content-3, 2.5.1: whole patterns only, lined up with the end of the line.
void LinePlacer::emit_leader(const Leader& leader, const Segment& segment, Length width) {
    end_word_before_leader();
    const style::Computed& style = *segment.style;
    text::StyledRange range = styled_range(style, segment.language);
    const auto measure = [&](std::string_view words) {
        Length total;
        for (const text::GlyphRun& run :
             text::shape_line(words, text::Direction::left_to_right, range, pass_.context.fonts))
            total += run.width;
        return total;
    };
    // A space at the pattern's end counts between two of them, but is not set at the end of a line.
    const Length pattern = measure(leader.pattern + leader.pattern) - measure(leader.pattern);
    if (pattern <= Length{})
        return;
    const int gap = 1; // a pattern's width left free before the dots
    const int count = width.units() / pattern.units() - gap;
    if (count <= 0)
        return;
    std::string dots;
    for (int i = 0; i < count; ++i)
        dots += leader.pattern;
    const std::string_view kept = pass_.strings.keep(dots);
    range.end = static_cast<std::uint32_t>(kept.size());
    Length x = x_ + width - pattern * count;
    for (text::GlyphRun& run :
         text::shape_line(kept, text::Direction::left_to_right, range, pass_.context.fonts)) {
        const Length advance = run.width;
        piece_.marks.push_back({Artifact::layout, Glyphs{std::move(run), {x, piece_.baseline}, style.color}});
        x += advance;
    }
}

void LinePlacer::record_page_number(std::uint32_t segment) {
    for (const auto& [index, target] : paragraph_.page_numbers) {
        if (index != segment)
            continue;
        PageNumber number;
        number.mark = static_cast<std::uint32_t>(piece_.marks.size() - 1);
        number.target = target;
        number.style = paragraph_.segments[segment].style;
        const bool right_to_left = paragraph_.direction == content::Direction::right_to_left;
        const auto& run = std::get<Glyphs>(piece_.marks.back().shape).run;
        number.end = right_to_left ? x_ : x_ + run.width;
        number.flush_end = leader_width_ > Length{};
        piece_.page_numbers.push_back(number);
    }
}

void LinePlacer::emit_run(std::size_t index) {
    const Segment& segment = paragraph_.segments[runs_.range[index]];
    if (const Atom* atom = atom_of(runs_.range[index]); atom != nullptr) {
        if (is_picture(atom))
            emit_picture(*atom, segment);
        else
            emit_leader(std::get<Leader>(atom->what), segment, width_of(index));
        return;
    }
    text::GlyphRun& run = runs_.runs[index];
    emit_background(segment, run);
    emit_lines_of(segment, run);
    const style::Computed& style = *segment.style;
    Glyphs glyphs;
    glyphs.origin = {x_, piece_.baseline - segment.shift};
    glyphs.color = style.color;
    glyphs.hyphen = index == hyphen_;
    if (!glyphs.hyphen)
        glyphs.text_offset = offset_in_node(segment, offset_in_paragraph(run.text));
    glyphs.run = std::move(run);
    piece_.marks.push_back({segment.owner, std::move(glyphs)});
    record_page_number(runs_.range[index]);
}

bool LinePlacer::begins_with_leader(std::uint32_t offset) const {
    return std::any_of(paragraph_.atoms.begin(), paragraph_.atoms.end(), [&](const Atom& atom) {
        return std::holds_alternative<Leader>(atom.what) && paragraph_.segments[atom.segment].begin == offset;
    });
}

// The space that the line break swallowed is still part of the text: the last mark says so.
void LinePlacer::mark_line_end() {
    const std::uint32_t shown = text::trimmed_end(paragraph_.text, line_.begin, line_.end);
    const bool last = line_.end >= paragraph_.text.size();
    if (!last && begins_with_leader(line_.end))
        return end_word_before_leader();
    constexpr std::string_view zero_width_space = "\xE2\x80\x8B"; // a place to break, not a space
    const std::string_view swallowed = paragraph_.text.substr(shown, line_.end - shown);
    if (last || swallowed.empty() || swallowed == zero_width_space || line_.hyphen)
        return;
    const char* const end = paragraph_.text.data() + shown;
    Glyphs* latest = nullptr;
    for (Mark& mark : piece_.marks) {
        auto* glyphs = std::get_if<Glyphs>(&mark.shape);
        if (glyphs == nullptr)
            continue;
        const std::string_view text = glyphs->run.text;
        if (text.data() >= paragraph_.text.data() && text.data() + text.size() == end)
            latest = glyphs;
    }
    if (latest != nullptr)
        latest->space_after = true;
}

Piece LinePlacer::place(const Line& line, LineRoom room, bool first) {
    line_ = line;
    piece_ = {};
    runs_ = text::cut_line(paragraph_.shaped, line.begin, line.end, paragraph_.ranges, pass_.context.fonts);
    add_hyphen();
    measure();
    align(room, first);
    std::vector<Length> left{x_};
    for (std::size_t i = 0; i < runs_.runs.size(); ++i)
        left.push_back(left.back() + width_of(i));
    for (const std::size_t i : reading_order()) {
        x_ = left[i];
        emit_run(i);
    }
    mark_line_end();
    for (const auto& [offset, note] : paragraph_.footnotes)
        if (offset >= line.begin && offset < line.end && pass_.called_notes.insert(note).second)
            piece_.footnotes.push_back(note);
    return std::move(piece_);
}

Length hyphen_width(const Pass& pass, const ShapedInline& paragraph) {
    const bool hyphenates =
        std::any_of(paragraph.breaks.begin(), paragraph.breaks.end(), [](const auto& opportunity) {
            return opportunity.kind == text::BreakKind::hyphen ||
                   opportunity.kind == text::BreakKind::soft_hyphen;
        });
    if (!hyphenates || paragraph.ranges.empty())
        return {};
    return text::shape_hyphen(paragraph.ranges.front(), text::Direction::left_to_right, pass.context.fonts)
        .width;
}

} // namespace

Extent inline_extent(const Pass& pass, const style::Computed& style, text::FaceId face) {
    const text::Face& font = pass.context.fonts[face];
    const text::FaceMetrics& metrics = font.metrics;
    const auto em = [&](int units) {
        return style.font_size.scaled(static_cast<double>(units) / metrics.units_per_em);
    };
    const Length ascent = em(metrics.ascent);
    const Length descent = em(metrics.descent);
    const Length leading = line_height_of(style, font) - ascent - descent;
    const Extent set{ascent + leading / 2, descent + leading - leading / 2};
    const bool fallback = face != pass.context.fonts.match({style.font_family, style.font_weight,
                                                            style.font_style == style::FontStyle::italic});
    if (fallback && leading < Length{})
        return {ascent, descent};
    return set;
}

Extent strut_extent(const Pass& pass, const style::Computed& style) {
    const text::FaceId face = pass.context.fonts.match(
        {style.font_family, style.font_weight, style.font_style == style::FontStyle::italic});
    return inline_extent(pass, style, face);
}

std::vector<Piece> place_lines(Pass& pass, const ShapedInline& paragraph, const style::Computed& block,
                               LineRoom room, const RoomAt* beside_float) {
    const Extent strut = strut_extent(pass, block);
    LinePlacer placer(pass, paragraph, block, strut);
    const Length hyphen = hyphen_width(pass, paragraph);
    std::vector<Piece> pieces;
    if (beside_float == nullptr) {
        const Length indent = used_or_zero(block.text_indent, room.width);
        for (const Line& line : break_lines(paragraph, room.width, indent, hyphen))
            pieces.push_back(placer.place(line, room, pieces.empty()));
        return pieces;
    }
    Length y;
    for (std::uint32_t begin = 0; begin < paragraph.text.size();) {
        const LineRoom here = (*beside_float)(y);
        const Line line = next_line(paragraph, begin, here.width, hyphen);
        pieces.push_back(placer.place(line, here, pieces.empty()));
        y += pieces.back().height;
        begin = line.end;
    }
    return pieces;
}

} // namespace layout
