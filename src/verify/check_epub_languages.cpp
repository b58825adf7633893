// Words that look like another language than they are marked as: told by the small words that
// every sentence has.
#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "verify/epub_checks.h"

namespace verify {
namespace {

struct Language {
    std::string_view tag;
    std::string_view name;
    std::string_view small_words; // each between spaces
};

constexpr Language languages[] = {
    {"en", "English",
     " the and of to in is that for with was are this from by have not which were you they their will or "
     "been has "
     "at as on an it be we our can who what when there a "},
    {"cy", "Welsh",
     " yn y yr a ac i o ar mae gan gyda am wedi sydd oedd bod fod eu ei ein eich neu nid ond hyn hon hwn os "
     "sy dros "
     "drwy gael cael gwneud bydd roedd nhw chi ni fel mewn "},
    {"fr", "French",
     " le la les des du une un est et dans pour que qui avec sur pas ne ce cette sont aux au par plus nous "
     "vous ils "
     "elle mais ou de en a "},
    {"de", "German",
     " der die das und ist nicht ein eine zu den mit von auf im sich des dem als auch es an werden aus er "
     "hat dass "
     "sie nach wird bei einer um am sind "},
    {"es", "Spanish",
     " el la los las de que y en un una es por con no para se al del su como lo pero sus le ya o este esta "
     "son "
     "entre cuando muy "},
    {"pl", "Polish",
     " i w na z do nie \u017Ce si\u0119 jest to o jak za od po przez dla by\u0107 oraz ale co jego czy tego "
     "kt\u00F3re "
     "kt\u00F3ry s\u0105 ma przy "},
};

std::string primary(std::string_view tag) {
    return base::lowercase(tag.substr(0, tag.find('-')));
}

// The words of a block that are in the block's own language.
std::string own_words(pugi::xml_node block, std::string_view language) {
    std::string text;
    for (pugi::xml_node at = block; at; at = next_in_order(at, block))
        if (at.type() == pugi::node_pcdata && language_of(at) == language)
            text.append(" ").append(at.value());
    return base::lowercase(text);
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    constexpr std::string_view between = " \t\r\n.,;:!?()\"'";
    for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos;
         at = text.find_first_not_of(between, at)) {
        const std::size_t end = std::min(text.find_first_of(between, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

bool is_small_word(const Language& language, std::string_view word) {
    return language.small_words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

// The language that the words are in rather than in `marked`; null if they may well be in that.
const Language* other_language(const std::vector<std::string_view>& words, const Language& marked) {
    constexpr std::size_t fewest_words = 6;
    constexpr std::size_t fewest_signs = 3;
    if (words.size() < fewest_words)
        return nullptr;
    const auto count = [&words](const Language& language) {
        return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](std::string_view word) {
            return is_small_word(language, word);
        }));
    };
    const std::size_t own = count(marked);
    const Language* best = nullptr;
    std::size_t most = std::max(fewest_signs - 1, own * 2);
    for (const Language& language : languages)
        if (const std::size_t found = count(language);
            &language != &marked && found > most && found * 4 >= words.size()) {
            most = found;
            best = &language;
        }
    return best;
}

void check_block(const EpubFile& file, const XmlFile& document, pugi::xml_node block) {
    const std::string_view tag = language_of(block);
    const std::string marked_as = primary(tag);
    const auto marked = std::find_if(std::begin(languages), std::end(languages),
                                     [&](const Language& language) { return language.tag == marked_as; });
    if (marked == std::end(languages))
        return;
    const std::string text = own_words(block, tag);
    if (const Language* other = other_language(split(text), *marked))
        file.findings.add("language-unmarked", place_in(document, block),
                          "marked as " + std::string(tag) + ", looks like " + std::string(other->name));
}

// Blocks that hold words, not other blocks.
bool holds_words(pugi::xml_node node) {
    constexpr std::string_view blocks[] = {"p", "li", "td", "th", "dd", "figcaption", "h1", "h2", "h3", "h4"};
    return std::find(std::begin(blocks), std::end(blocks), local_name(node)) != std::end(blocks) &&
           !node.child("p") && !node.child("ul") && !node.child("ol");
}

} // namespace

void check_epub_languages(const EpubFile& file) {
    for (const XmlFile& document : file.book.documents)
        for (const pugi::xml_node node : document.elements())
            if (holds_words(node))
                check_block(file, document, node);
}

} // namespace verify
