// One walk over the characters; a new item starts wherever one of its properties changes.
#include "text/itemize.h"

#include <algorithm>
#include <hb-ot.h>
#include <hb.h>
#include <unicode/unorm2.h>

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/character.h"
#include "text/script_runs.h"

namespace text {
namespace {

// Height of made-up small capitals: a little above the x-height of most faces.
constexpr double small_capital_scale = 0.8;

bool has_small_capitals(const Face& face) {
    hb_tag_t tags[64];
    unsigned start = 0;
    for (;;) {
        unsigned count = std::size(tags);
        const unsigned total =
            hb_ot_layout_table_get_feature_tags(face.hb_face, HB_OT_TAG_GSUB, start, &count, tags);
        if (std::find(tags, tags + count, HB_TAG('s', 'm', 'c', 'p')) != tags + count)
            return true;
        start += count;
        if (count == 0 || start >= total)
            return false;
    }
}

// What the requested face is for. Any other script that it lacks a letter of is set in one face
// throughout, with its punctuation and digits: text faces hold stray Greek letters, as signs.
bool is_latin(std::uint32_t script) {
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

// True if `face` can show `c`. HarfBuzz makes other spaces out of the space, and a non-breaking
// hyphen out of the hyphen.
bool shows(const FontBook& fonts, FaceId face, char32_t c) {
    if (fonts.has_glyph(face, c))
        return true;
    if (c == 0x2011)
        return fonts.has_glyph(face, 0x2010);
    const bool space = c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
    return space && fonts.has_glyph(face, ' ');
}

// Chooses faces inside one styled range of one script run.
class FaceChooser {
public:
    FaceChooser(std::string_view text, const ScriptRun& run, FaceId preferred, std::string_view language,
                const FontBook& fonts)
        : text_(text), script_(run.script), preferred_(preferred), language_(language), fonts_(fonts) {
        script_face_ = is_latin(script_) ? preferred_ : face_of_script(run);
    }

    // The face for the character at `offset` with the marks after it; `before` is the face of the
    // character before it in the range, or none.
    [[nodiscard]] FaceId choose(std::size_t offset, FaceId before) const {
        const base::CodePoint c = base::decode_utf8(text_, offset);
        if (before && extends_character(c.value))
            return before;
        if (is_default_ignorable(c.value) || c.value < 0x20 || is_line_separator(c.value))
            return before ? before : script_face_;
        const FaceId face = face_alone(c.value);
        return with_marks(c.value, offset + c.length, face);
    }

private:
    // The requested face if it has all letters of the run, else the one that has the first it lacks.
    [[nodiscard]] FaceId face_of_script(const ScriptRun& run) const {
        for (std::size_t i = run.begin; i < run.end;) {
            const base::CodePoint c = base::decode_utf8(text_, i);
            if (character_script(c.value) == script_ && !is_mark(c.value) &&
                !fonts_.has_glyph(preferred_, c.value))
                return face_or_preferred(c.value);
            i += c.length;
        }
        return preferred_;
    }

    [[nodiscard]] FaceId face_or_preferred(char32_t c) const {
        const FaceId face = fonts_.face_for(c, preferred_, language_);
        return face ? face : preferred_;
    }

    [[nodiscard]] FaceId face_alone(char32_t c) const {
        if (shows(fonts_, script_face_, c))
            return script_face_;
        return shows(fonts_, preferred_, c) ? preferred_ : face_or_preferred(c);
    }

    // True if `face` can show `mark` on `base`: by itself or in one composed character.
    [[nodiscard]] bool shows_mark(FaceId face, char32_t base, char32_t mark) const {
        if (fonts_.has_glyph(face, mark))
            return true;
        UErrorCode error = U_ZERO_ERROR;
        const UChar32 composed = unorm2_composePair(unorm2_getNFCInstance(&error), static_cast<UChar32>(base),
                                                    static_cast<UChar32>(mark));
        return composed >= 0 && fonts_.has_glyph(face, static_cast<char32_t>(composed));
    }

    // Marks stay with their base: a face that lacks the mark gives way to one that has both.
    [[nodiscard]] FaceId with_marks(char32_t base, std::size_t next, FaceId face) const {
        if (next >= text_.size())
            return face;
        const char32_t mark = base::decode_utf8(text_, next).value;
        if (!is_mark(mark) || is_default_ignorable(mark) || shows_mark(face, base, mark))
            return face;
        const FaceId other = fonts_.face_for(mark, face, language_);
        return other && fonts_.has_glyph(other, base) ? other : face;
    }

    std::string_view text_;
    std::uint32_t script_;
    FaceId preferred_;
    FaceId script_face_;
    std::string_view language_;
    const FontBook& fonts_;
};

// What is the same throughout one styled range.
struct RangeStyle {
    FaceId preferred;
    base::Length size;
    base::Length capital_size;
    bool makes_capitals = false; // small capitals that the face does not have
};

RangeStyle style_of(const StyledRange& range, const FontBook& fonts) {
    RangeStyle style;
    style.preferred = fonts.match(range.font);
    style.size = range.size;
    style.capital_size = range.size.scaled(small_capital_scale);
    style.makes_capitals = range.small_caps && !has_small_capitals(fonts[style.preferred]);
    return style;
}

bool same_item(const ShapedItem& a, const ShapedItem& b) {
    return a.range == b.range && a.level == b.level && a.face == b.face && a.script == b.script &&
           a.capitals == b.capitals;
}

class Itemizer {
public:
    Itemizer(std::string_view text, Direction direction, const std::vector<StyledRange>& ranges,
             const FontBook& fonts, FaceChoice choice)
        : text_(text), ranges_(ranges), fonts_(fonts), choice_(choice), scripts_(script_runs(text)),
          levels_(bidi_levels(text, direction, ranges)) {}

    std::vector<ShapedItem> run() {
        std::size_t script = 0;
        for (std::uint32_t r = 0; r < ranges_.size(); ++r) {
            const RangeStyle style = style_of(ranges_[r], fonts_);
            for (std::uint32_t at = ranges_[r].begin; at < ranges_[r].end;) {
                while (scripts_[script].end <= at)
                    ++script;
                const std::uint32_t end = std::min(scripts_[script].end, ranges_[r].end);
                add_stretch(at, end, r, scripts_[script], style);
                at = end;
            }
        }
        return std::move(items_);
    }

private:
    // [begin, end) lies in one range and one script run.
    void add_stretch(std::uint32_t begin, std::uint32_t end, std::uint32_t range, const ScriptRun& script,
                     const RangeStyle& style) {
        ShapedItem item;
        item.range = range;
        item.script = script.script;
        item.face = style.preferred;
        item.size = style.size;
        if (choice_ == FaceChoice::preferred && levels_.empty() && !style.makes_capitals) {
            item.begin = begin;
            item.end = end;
            append(std::move(item));
            return;
        }
        const FaceChooser chooser(text_, script, style.preferred, ranges_[range].language, fonts_);
        FaceId before;
        for (std::uint32_t at = begin; at < end;) {
            const base::CodePoint c = base::decode_utf8(text_, at);
            item.begin = at;
            item.end = at + static_cast<std::uint32_t>(c.length);
            item.level = levels_.empty() ? std::uint8_t{0} : levels_[at];
            if (choice_ == FaceChoice::checked)
                item.face = chooser.choose(at, before);
            if (style.makes_capitals && !(before && extends_character(c.value)))
                item.capitals = has_capital(c.value);
            item.size = item.capitals ? style.capital_size : style.size;
            before = item.face;
            at = item.end;
            append(item);
        }
    }

    void append(ShapedItem item) {
        if (!items_.empty() && same_item(items_.back(), item))
            items_.back().end = item.end;
        else
            items_.push_back(std::move(item));
    }

    std::string_view text_;
    const std::vector<StyledRange>& ranges_;
    const FontBook& fonts_;
    FaceChoice choice_;
    std::vector<ScriptRun> scripts_;
    std::vector<std::uint8_t> levels_;
    std::vector<ShapedItem> items_;
};

} // namespace

std::vector<ShapedItem> itemize(std::string_view text, Direction direction,
                                const std::vector<StyledRange>& ranges, const FontBook& fonts,
                                FaceChoice choice) {
    return Itemizer(text, direction, ranges, fonts, choice).run();
}

} // namespace text
