// The one caller of hb_shape.
#include "text/shape_item.h"

#include <algorithm>
#include <array>
#include <hb.h>
#include <string>

#include "base/utf8.h"
#include "text/break_opportunities.h"
#include "text/case_map.h"
#include "text/character.h"

namespace text {
namespace {

constexpr hb_codepoint_t zero_width_space = 0x200B;

struct Features {
    std::array<hb_feature_t, 4> list{};
    unsigned count = 0;

    void add(hb_tag_t tag, std::uint32_t value) {
        list[count++] = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    }
};

Features features_of(const StyledRange& style, bool capitals) {
    Features features;
    if (style.small_caps && !capitals)
        features.add(HB_TAG('s', 'm', 'c', 'p'), 1);
    if (style.tabular_figures)
        features.add(HB_TAG('t', 'n', 'u', 'm'), 1);
    // css-text-3, 8.2: no optional ligatures where letters are spaced.
    if (style.letter_spacing != base::Length{}) {
        features.add(HB_TAG('l', 'i', 'g', 'a'), 0);
        features.add(HB_TAG('c', 'l', 'i', 'g'), 0);
    }
    return features;
}

// Tabs show as spaces (layout moves them), line separators and other controls as nothing.
void replace_controls(hb_buffer_t* buffer) {
    unsigned count = 0;
    hb_glyph_info_t* characters = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; ++i) {
        hb_codepoint_t& c = characters[i].codepoint;
        if (c == '\t')
            c = ' ';
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
            c = zero_width_space;
    }
}

// Letter by letter, so that each capital keeps its letter's cluster; one may become two.
void add_capitals(hb_buffer_t* buffer, const ShapedItem& item, std::string_view text,
                  std::string_view language) {
    for (std::uint32_t at = item.begin; at < item.end;) {
        const auto length = static_cast<std::uint32_t>(base::decode_utf8(text, at).length);
        const std::string capitals = map_case(text.substr(at, length), Case::upper, language);
        for (std::size_t i = 0; i < capitals.size();) {
            const base::CodePoint capital = base::decode_utf8(capitals, i);
            hb_buffer_add(buffer, capital.value, at);
            i += capital.length;
        }
        at += length;
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
}

// Cluster values are byte offsets from the start of the context.
void fill(hb_buffer_t* buffer, const ShapedItem& item, std::string_view text, std::uint32_t context_begin,
          std::uint32_t context_end, const StyledRange& style) {
    hb_buffer_clear_contents(buffer);
    if (item.capitals) {
        add_capitals(buffer, item, text, style.language);
    } else {
        hb_buffer_add_utf8(buffer, text.data() + context_begin, static_cast<int>(context_end - context_begin),
                           item.begin - context_begin, static_cast<int>(item.end - item.begin));
    }
    replace_controls(buffer);
    hb_buffer_set_script(buffer, static_cast<hb_script_t>(item.script));
    hb_buffer_set_direction(buffer, item.level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_language(
        buffer, hb_language_from_string(style.language.data(), static_cast<int>(style.language.size())));
}

// Font units to 1/64 pt, rounded to the nearest.
base::Length scale(std::int64_t units, base::Length size, std::int64_t units_per_em) {
    const std::int64_t twice = 2 * units * size.units() + units_per_em;
    const std::int64_t divisor = 2 * units_per_em;
    const std::int64_t quotient = twice / divisor;
    return base::Length::from_units(twice % divisor < 0 ? quotient - 1 : quotient);
}

// Each advance is the difference of two rounded positions, so that a line's rounding errors do
// not add up.
void take_glyphs(ShapedItem& item, hb_buffer_t* buffer, std::uint32_t cluster_base, int units_per_em) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    item.glyphs.resize(count);
    item.unsafe_to_break.assign(count, false);
    std::int64_t pen_units = 0;
    base::Length pen;
    for (unsigned i = 0; i < count; ++i) {
        pen_units += positions[i].x_advance;
        const base::Length next = scale(pen_units, item.size, units_per_em);
        Glyph& glyph = item.glyphs[i];
        glyph.id = static_cast<std::uint16_t>(infos[i].codepoint);
        glyph.cluster = infos[i].cluster + cluster_base;
        glyph.advance = next - pen;
        glyph.x_offset = scale(positions[i].x_offset, item.size, units_per_em);
        glyph.y_offset = scale(positions[i].y_offset, item.size, units_per_em);
        item.unsafe_to_break[i] =
            (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        pen = next;
    }
}

// Scripts whose letters join must not be torn apart (css-text-3, 8.2.1).
bool is_cursive(std::uint32_t script) {
    switch (script) {
    case HB_SCRIPT_ARABIC:
    case HB_SCRIPT_SYRIAC:
    case HB_SCRIPT_MONGOLIAN:
    case HB_SCRIPT_NKO:
    case HB_SCRIPT_MANDAIC:
    case HB_SCRIPT_MANICHAEAN:
    case HB_SCRIPT_PHAGS_PA:
    case HB_SCRIPT_HANIFI_ROHINGYA:
    case HB_SCRIPT_ADLAM: return true;
    default: return false;
    }
}

// Adds `spacing` to the last glyph of every grapheme cluster.
void space_letters(ShapedItem& item, std::string_view text, base::Length spacing) {
    const std::vector<std::uint32_t> starts = grapheme_starts(text.substr(item.begin, item.end - item.begin));
    const auto grapheme_of = [&](const Glyph& glyph) {
        return std::upper_bound(starts.begin(), starts.end(), glyph.cluster - item.begin) - starts.begin();
    };
    for (std::size_t i = 0; i < item.glyphs.size(); ++i)
        if (i + 1 == item.glyphs.size() || grapheme_of(item.glyphs[i]) != grapheme_of(item.glyphs[i + 1]))
            item.glyphs[i].advance += spacing;
}

// Word separators: U+0020 and U+00A0 (css-text-3, 8.1).
void space_words(ShapedItem& item, std::string_view text, base::Length spacing) {
    for (Glyph& glyph : item.glyphs) {
        const char32_t c = base::decode_utf8(text, glyph.cluster).value;
        if (c == ' ' || c == 0xA0)
            glyph.advance += spacing;
    }
}

} // namespace

ShapeBuffer::ShapeBuffer() : buffer_(hb_buffer_create()) {
    hb_buffer_set_cluster_level(buffer_.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(buffer_.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
}

void ShapeBuffer::Destroy::operator()(hb_buffer_t* buffer) const {
    hb_buffer_destroy(buffer);
}

void shape_item(ShapedItem& item, std::string_view text, std::uint32_t context_begin,
                std::uint32_t context_end, const StyledRange& style, const FontBook& fonts,
                const ShapeBuffer& buffer) {
    const Face& face = fonts[item.face];
    const Features features = features_of(style, item.capitals);
    fill(buffer.get(), item, text, context_begin, context_end, style);
    hb_shape(face.hb_font, buffer.get(), features.list.data(), features.count);
    take_glyphs(item, buffer.get(), item.capitals ? 0 : context_begin, face.metrics.units_per_em);
    if (style.letter_spacing != base::Length{} && !is_cursive(item.script))
        space_letters(item, text, style.letter_spacing);
    if (style.word_spacing != base::Length{})
        space_words(item, text, style.word_spacing);
}

} // namespace text
