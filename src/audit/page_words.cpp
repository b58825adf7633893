// Sentences and hard words, as readers of easy read see them on the page.
#include <string>

#include <unicode/uchar.h>

#include "audit/line_text.h"
#include "audit/page_checks.h"
#include "audit/text_roles.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

bool ends_sentence(std::string_view word) {
    while (word.ends_with(')') || word.ends_with("”") || word.ends_with("’") || word.ends_with('"'))
        word.remove_suffix(word.ends_with(')') || word.ends_with('"') ? 1 : 3);
    if (word.ends_with('!') || word.ends_with('?'))
        return true;
    constexpr std::size_t longest_title = 4; // "Mrs.", "St."
    return word.ends_with('.') && (word.size() > longest_title || u_isupper(word.front()) == 0);
}

// A title that stands in the line of its paragraph is no sentence.
std::size_t length_of_title(const Inspection& in, const ShownLine& line) {
    std::size_t length = 0;
    for (const ShownRun& run : in.shown.runs_of(line)) {
        const NodeId strong = run.node ? in.tree.closest(run.node, Role::strong) : NodeId{};
        if (!strong || !in.tree.has_class(strong, "run-in"))
            break;
        length += run.text.size() + (run.space_after ? 1 : 0);
    }
    return length;
}

bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

// "teacher.The": the space between two sentences was forgotten. No address, and no "Ph.D.".
std::size_t joined_sentence(std::string_view line, std::size_t begin) {
    for (std::size_t at = line.find_first_of(".!?", begin); at != std::string_view::npos;
         at = line.find_first_of(".!?", at + 1)) {
        const std::string_view next = line.substr(at + 1);
        const bool ends_word = at >= 2 && is_small_letter(line[at - 1]) && is_small_letter(line[at - 2]);
        if (!ends_word || u_isUUppercase(static_cast<UChar32>(first_of(next))) == 0)
            continue;
        const std::string_view word = next.substr(0, next.find(' '));
        const bool is_word = word.size() == 1 || is_small_letter(word[1]) || word[1] == '\'';
        if (is_word && last_word(line.substr(0, at)).find_first_of("/@") == std::string_view::npos)
            return at + 1;
    }
    return std::string_view::npos;
}

// Where a sentence begins behind the end of another on the same line; npos if nowhere.
std::size_t second_sentence(std::string_view line, std::size_t title) {
    const std::size_t begin = title == 0 ? 0 : line.find_first_not_of(". ", title);
    if (const std::size_t joined = joined_sentence(line, std::min(begin, line.size()));
        joined != std::string_view::npos)
        return joined;
    for (std::size_t space = line.find(' ', std::min(begin, line.size())); space != std::string_view::npos;
         space = line.find(' ', space + 1)) {
        const char32_t next = first_of(line.substr(space + 1));
        if (u_isUUppercase(static_cast<UChar32>(next)) != 0 &&
            ends_sentence(last_word(line.substr(0, space))))
            return space + 1;
    }
    return std::string_view::npos;
}

} // namespace

void check_sentence_lines(const Inspection& in, Tally& tally) {
    for (const ShownLine& line : in.shown.lines) {
        if (in.tree.closest(line.block, Role::heading) || in.tree.closest(line.block, Role::title))
            continue;
        tally.look();
        const std::string text = text_of(in.shown, line);
        if (const std::size_t second = second_sentence(text, length_of_title(in, line));
            second != std::string::npos)
            tally.offend(in.tree, {line.block, line.page}, "a sentence that begins within a line",
                         text.substr(second));
    }
}

// In bold or in another colour than the words around. Where all is bold, nothing can stand out.
void check_hard_words_shown(const Inspection& in, Tally& tally) {
    constexpr int bold = 600;
    for (const ShownRun& run : in.shown.runs) {
        const NodeId word = run.shows == Shows::content && run.block
                                ? hard_word_around(in.tree, run.node, run.block)
                                : NodeId{};
        if (!word || run.is_blank || in.styles.of(run.block).font_weight >= bold)
            continue;
        tally.look();
        if (in.face_of(run).weight < bold && run.color == in.styles.of(run.block).color)
            tally.offend(in.tree, {word, run.page}, "a hard word that looks like the words around", run.text);
    }
}

} // namespace audit
