#include "pdf/right_to_left.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "text/character.h"

namespace pdf {
namespace {

constexpr std::string_view mark = "\u200f";
constexpr std::string_view space_and_mark = " \u200f";
constexpr std::string_view mark_and_space = "\u200f ";

template <typename Predicate>
bool any_character(std::string_view text, Predicate predicate) {
    for (std::size_t i = 0; i < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, i);
        if (predicate(point.value))
            return true;
        i += point.length;
    }
    return false;
}

bool is_letter(char32_t c) {
    return text::is_right_to_left_letter(c) && !text::is_default_ignorable(c);
}

bool is_sign(const Spelled& spelled) {
    return !spelled.begins_actual && !spelled.text.empty() && spelled.text != zero_width_space &&
           !any_character(spelled.text, [](char32_t c) { return text::is_strong(c) || text::is_mark(c); });
}

// What has ActualText begins a piece and ends one. Signs without letters are not turned round, so each is
// one.
void part_into_pieces(const text::GlyphRun& run, std::vector<Spelled>& spelled) {
    const bool is_turned = any_character(run.text, is_letter);
    std::size_t end_of_actual = 0;
    for (std::size_t i = 0; i < spelled.size(); ++i) {
        const bool in_actual = i < end_of_actual;
        spelled[i].begins_piece =
            i == 0 || spelled[i].begins_actual || i == end_of_actual || (!is_turned && !in_actual);
        if (spelled[i].begins_actual)
            end_of_actual = i + spelled[i].actual_glyphs;
    }
}

void count_marks(const text::GlyphRun& run, std::vector<Spelled>& spelled) {
    std::uint32_t before = 0;
    for (std::size_t i = spelled.size(); i-- > 0;) {
        const bool is_mark_alone = spelled[i].actual_glyphs == 1 && run.glyphs[i].advance == base::Length{};
        spelled[i].marks_before = is_mark_alone ? before : 0;
        before = is_mark_alone ? before + 1 : 0;
    }
}

// Glyphs that poppler would give to the number, the words from left to right or the stop before them, and
// so put on their other side. What the run follows is not known.
std::vector<bool> signs_to_part(const std::vector<Spelled>& spelled) {
    std::vector<bool> apart(spelled.size());
    bool after_number = true;
    for (std::size_t i = spelled.size(); i-- > 0;) { // in reading order
        if (is_sign(spelled[i])) {
            apart[i] = after_number;
            after_number = any_character(spelled[i].text, text::goes_with_numbers);
        } else if (any_character(spelled[i].text, is_letter)) {
            after_number = false;
        }
    }
    return apart;
}

// ActualText says what the text of the glyph cannot: pdf.js drops glyphs whose text ends with a mark.
void say(std::vector<Spelled>& spelled, std::size_t i, std::string_view actual) {
    spelled[i].actual = actual;
    spelled[i].begins_actual = spelled[i].begins_piece = true;
    spelled[i].actual_glyphs = 1;
    if (i + 1 < spelled.size())
        spelled[i + 1].begins_piece = true;
}

bool stands_at_edge(const std::vector<Spelled>& spelled, std::size_t i) {
    return spelled[i].begins_piece || i + 1 == spelled.size() || spelled[i + 1].begins_piece;
}

} // namespace

void keep_order(const text::GlyphRun& run, std::vector<Spelled>& spelled, base::StringPool& scratch) {
    part_into_pieces(run, spelled);
    count_marks(run, spelled);
    const std::vector<bool> apart = signs_to_part(spelled);
    for (std::size_t i = 0; i < spelled.size(); ++i)
        if (apart[i] && spelled[i].text != " ")
            say(spelled, i, scratch.keep(std::string(spelled[i].text) + std::string(mark)));
    for (std::size_t i = 0; i < spelled.size(); ++i) {
        if (spelled[i].text != " ")
            continue;
        const std::string_view actual = apart[i] ? space_and_mark : " ";
        if (stands_at_edge(spelled, i)) {
            // pdf.js drops a space at the end of a piece, unless its text begins with something else.
            say(spelled, i, actual);
            spelled[i].text = mark_and_space;
        } else {
            spelled[i].text = actual;
        }
    }
}

} // namespace pdf
