// Inline content -> a shaped and measured paragraph.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "layout/paragraph.h"
#include "layout/place_lines.h"
#include "text/advances.h"

namespace layout {
namespace {

text::Direction text_direction(content::Direction direction) {
    return direction == content::Direction::right_to_left ? text::Direction::right_to_left
                                                          : text::Direction::left_to_right;
}

std::vector<text::BreakRange> break_ranges(const std::vector<Segment>& segments, bool part_years) {
    std::vector<text::BreakRange> ranges;
    ranges.reserve(segments.size());
    for (const Segment& segment : segments) {
        const style::Computed& style = *segment.style;
        text::BreakRange range{segment.begin, segment.end, segment.language, {}, false, false, part_years};
        range.hyphenation = style.hyphens == style::Hyphens::automatic ? text::Hyphenation::automatic
                            : style.hyphens == style::Hyphens::none    ? text::Hyphenation::none
                                                                       : text::Hyphenation::manual;
        range.no_wrap =
            style.white_space == style::WhiteSpace::nowrap || style.white_space == style::WhiteSpace::pre;
        range.break_anywhere = style.overflow_wrap == style::OverflowWrap::anywhere;
        ranges.push_back(range);
    }
    return ranges;
}

// The place of `character` in the manuscript: where it stands in the node's span, else the span.
report::Span place_of(const Pass& pass, const Segment& segment, char32_t character) {
    const auto* owner = std::get_if<Content>(&segment.owner);
    if (owner == nullptr)
        return {};
    const report::Span span = pass.context.tree[owner->node].span;
    if (!span.file.valid())
        return span;
    std::string encoded;
    base::append_utf8(encoded, character);
    const std::string_view text = pass.context.sources.text(span.file);
    const std::size_t found = text.find(encoded, span.begin);
    if (found == std::string_view::npos || found >= span.end)
        return span;
    const auto begin = static_cast<std::uint32_t>(found);
    return {span.file, begin, begin + static_cast<std::uint32_t>(encoded.size())};
}

std::string code_point_name(char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (char32_t rest = character; rest != 0 || name.size() < 4; rest /= 16)
        name.insert(name.begin(), digits[rest % 16]);
    return "U+" + name;
}

void report_missing(Pass& pass, const ShapedInline& paragraph) {
    constexpr char32_t object_replacement = 0xFFFC;
    for (const char32_t character : paragraph.shaped.missing) {
        if (character == object_replacement)
            continue;
        std::string encoded;
        base::append_utf8(encoded, character);
        const std::size_t offset = paragraph.text.find(encoded);
        const auto segment =
            std::find_if(paragraph.segments.begin(), paragraph.segments.end(),
                         [offset](const Segment& candidate) { return offset < candidate.end; });
        if (segment == paragraph.segments.end())
            continue;
        const report::Span span = place_of(pass, *segment, character);
        if (!pass.missing.emplace(span.begin, character).second)
            continue;
        pass.log.error("glyph-missing", span,
                       "no font has the character “" + encoded + "” (" + code_point_name(character) + ")",
                       {"use another character, or add a font that has it to the fonts folder"});
    }
}

// Adds what atoms are wider than the glyph that stands for them.
void widen_atoms(ShapedInline& paragraph) {
    Length extra;
    auto atom = paragraph.atoms.begin();
    std::vector<Length> widened = paragraph.advance;
    for (std::size_t offset = 0; offset < widened.size(); ++offset) {
        while (atom != paragraph.atoms.end() && paragraph.segments[atom->segment].end <= offset) {
            const Segment& segment = paragraph.segments[atom->segment];
            const Length shaped = paragraph.advance[segment.end] - paragraph.advance[segment.begin];
            const auto* picture = std::get_if<InlinePicture>(&atom->what);
            extra += (picture != nullptr ? picture->size.width : Length{}) - shaped;
            ++atom;
        }
        widened[offset] += extra;
    }
    paragraph.advance = std::move(widened);
}

void limit_pictures(std::vector<Atom>& atoms, Length available) {
    for (Atom& atom : atoms) {
        auto* picture = std::get_if<InlinePicture>(&atom.what);
        if (picture == nullptr || picture->size.width <= available || picture->size.width <= Length{})
            continue;
        const double scale = static_cast<double>(available.units()) / picture->size.width.units();
        picture->size = {available, picture->size.height.scaled(scale)};
    }
}

std::vector<Length> advances(const text::ShapedParagraph& shaped) {
    const text::Advances measured(shaped);
    std::vector<Length> result(shaped.text.size() + 1);
    for (std::uint32_t offset = 0; offset < result.size(); ++offset)
        result[offset] = measured.upto(offset);
    return result;
}

// What a leader leads to stays on its line, and on one: a page number under the beginning of its entry is not
// found at the end of the line.
void keep_with_leader(ShapedInline& paragraph) {
    for (const Atom& atom : paragraph.atoms) {
        if (!std::holds_alternative<Leader>(atom.what))
            continue;
        const std::uint32_t end = paragraph.segments[atom.segment].end;
        const auto stop = std::find_if(paragraph.breaks.begin(), paragraph.breaks.end(),
                                       [end](const text::BreakOpportunity& opportunity) {
                                           return opportunity.offset >= end &&
                                                  opportunity.kind == text::BreakKind::mandatory;
                                       });
        paragraph.breaks.erase(std::remove_if(paragraph.breaks.begin(), stop,
                                              [end](const text::BreakOpportunity& opportunity) {
                                                  return opportunity.offset >= end;
                                              }),
                               stop);
    }
}

} // namespace

text::StyledRange styled_range(const style::Computed& style, std::string_view language) {
    text::StyledRange range;
    range.font = {style.font_family, style.font_weight, style.font_style == style::FontStyle::italic};
    range.size = style.font_size;
    range.language = language;
    range.letter_spacing = style.letter_spacing;
    range.word_spacing = style.word_spacing;
    range.small_caps = style.font_caps == style::FontCaps::small_caps;
    range.tabular_figures = style.tabular_figures;
    return range;
}

ShapedInline shape_inline(Pass& pass, const InlineContent& content, content::NodeId block, Length available) {
    ShapedInline paragraph;
    paragraph.text = pass.strings.keep(content.text);
    paragraph.segments = content.segments;
    paragraph.atoms = content.atoms;
    paragraph.footnotes = content.footnotes;
    paragraph.page_numbers = content.page_numbers;
    paragraph.begins = content.begins;
    paragraph.strings = content.strings;
    paragraph.direction = pass.context.tree[block].direction;
    limit_pictures(paragraph.atoms, available);
    for (const Segment& segment : paragraph.segments) {
        text::StyledRange range = styled_range(*segment.style, segment.language);
        range.begin = segment.begin;
        range.end = segment.end;
        range.isolate = segment.isolate;
        range.direction = text_direction(segment.direction);
        paragraph.ranges.push_back(std::move(range));
    }
    paragraph.shaped = text::shape(paragraph.text, text_direction(paragraph.direction), paragraph.ranges,
                                   pass.context.fonts);
    report_missing(pass, paragraph);
    paragraph.breaks = text::break_opportunities(
        paragraph.text, break_ranges(paragraph.segments, pass.tight_head), pass.context.hyphenator);
    keep_with_leader(paragraph);
    paragraph.advance = advances(paragraph.shaped);
    widen_atoms(paragraph);
    return paragraph;
}

namespace {

// Pictures of a paragraph, word by word.
class WidePictures {
public:
    WidePictures(const ShapedInline& paragraph, Length limit)
        : paragraph_(paragraph), limit_(limit), next_(paragraph.atoms.begin()) {}

    // What those up to byte `end` that were not asked for before are wider than the limit.
    Length excess_up_to(std::uint32_t end) {
        Length width;
        for (; next_ != paragraph_.atoms.end() && paragraph_.segments[next_->segment].end <= end; ++next_)
            if (const auto* picture = std::get_if<InlinePicture>(&next_->what))
                width += max(picture->size.width - limit_, Length{});
        return width;
    }

private:
    const ShapedInline& paragraph_;
    Length limit_;
    std::vector<Atom>::const_iterator next_; // atoms stand as in the text
};

} // namespace

IntrinsicWidths intrinsic_widths(const ShapedInline& paragraph, Length picture) {
    IntrinsicWidths widths;
    std::uint32_t word = 0;
    std::uint32_t line = 0;
    const auto measure = [&paragraph](std::uint32_t begin, std::uint32_t end) {
        return paragraph.advance[text::trimmed_end(paragraph.text, begin, end)] - paragraph.advance[begin];
    };
    WidePictures pictures(paragraph, picture);
    const auto measure_word = [&](std::uint32_t begin, std::uint32_t end) {
        return measure(begin, end) - pictures.excess_up_to(end);
    };
    for (const text::BreakOpportunity& opportunity : paragraph.breaks) {
        if (opportunity.kind == text::BreakKind::compound)
            continue; // a column has room for the whole word
        widths.min = max(widths.min, measure_word(word, opportunity.offset));
        word = opportunity.offset;
        if (opportunity.kind != text::BreakKind::mandatory)
            continue;
        widths.max = max(widths.max, measure(line, opportunity.offset));
        line = opportunity.offset;
    }
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    widths.min = max(widths.min, measure_word(word, size));
    widths.max = max(widths.max, measure(line, size));
    return widths;
}

} // namespace layout
