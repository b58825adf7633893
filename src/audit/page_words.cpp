// Sentences and hard words, as readers of easy read see them on the page.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <unicode/uchar.h>

#include "audit/line_text.h"
#include "audit/page_checks.h"
#include "audit/text_roles.h"
#include "content/abbreviations.h"
#include "content/sentences.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

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

// "It is open. you can come": words in small letters behind the end of a sentence, where no short form is.
std::size_t small_sentence(std::string_view line, std::size_t begin, std::string_view language) {
    constexpr std::size_t fewest_letters = 4; // "etc." goes on
    constexpr std::array kinds{content::Abbreviation::title, content::Abbreviation::before_number,
                               content::Abbreviation::before_day, content::Abbreviation::never_last};
    for (std::size_t stop = line.find_first_of(".?!", begin); stop != std::string_view::npos;
         stop = line.find_first_of(".?!", stop + 1)) {
        const std::string_view word = last_word(line.substr(0, stop));
        const bool is_word = (line[stop] != '.' || word.size() >= fewest_letters) &&
                             std::all_of(word.begin(), word.end(), is_small_letter);
        const bool is_short = std::any_of(kinds.begin(), kinds.end(), [&](content::Abbreviation kind) {
            return content::is_abbreviation(word, kind, language);
        });
        if (is_word && !is_short && stop + 2 < line.size() && line[stop + 1] == ' ' &&
            is_small_letter(line[stop + 2]))
            return stop + 2;
    }
    return std::string_view::npos;
}

// Sentences by the rules of their language: these are read once for all lines.
class Sentences {
public:
    // Where a sentence begins behind the end of another on the same line; npos if nowhere.
    std::size_t second(std::string_view line, std::size_t title, std::string_view language) {
        std::size_t begin = title == 0 ? 0 : line.find_first_not_of(". ", title);
        begin = std::min(begin, line.size());
        if (const std::size_t joined = joined_sentence(line, begin); joined != std::string_view::npos)
            return joined;
        content::SentenceFinder& finder = finders_.try_emplace(std::string(language), language).first->second;
        const std::vector<std::uint32_t> starts = finder.starts(line.substr(begin));
        if (!starts.empty())
            return begin + starts.front();
        return content::has_abbreviations(language) ? small_sentence(line, begin, language)
                                                    : std::string_view::npos;
    }

private:
    std::map<std::string, content::SentenceFinder, std::less<>> finders_;
};

// "Part 1. What we do": the number of a heading, or of an item that was written by hand.
bool is_behind_number(std::string_view line, std::size_t second) {
    const std::string_view word = last_word(line.substr(0, second));
    return word.size() > 1 && word.find_first_not_of("0123456789.") == std::string_view::npos;
}

} // namespace

void check_sentence_lines(const Inspection& in, Tally& tally) {
    Sentences sentences;
    for (const ShownLine& line : in.shown.lines) {
        if (in.tree.closest(line.block, Role::contents))
            continue; // titles and page numbers
        tally.look();
        const std::string text = text_of(in.shown, line);
        const std::size_t second =
            sentences.second(text, length_of_title(in, line), in.tree[line.block].language);
        if (second >= text.size() || (is_heading(in.tree, line.block) && is_behind_number(text, second)))
            continue;
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
