#include "pictures/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pictures {
namespace {

constexpr std::string_view typographic_apostrophe = "\u2019";

// Forms that no ending explains. "sent" is left out: SEND is an idea of its own.
constexpr auto irregular = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"ate", "eat"},       {"began", "begin"},   {"begun", "begin"},
    {"broken", "break"},  {"brought", "bring"}, {"bought", "buy"},
    {"built", "build"},   {"came", "come"},     {"children", "child"},
    {"chose", "choose"},  {"chosen", "choose"}, {"died", "die"},
    {"drank", "drink"},   {"drawn", "draw"},    {"drew", "draw"},
    {"driven", "drive"},  {"drove", "drive"},   {"dying", "die"},
    {"eaten", "eat"},     {"feet", "foot"},     {"felt", "feel"},
    {"found", "find"},    {"gave", "give"},     {"given", "give"},
    {"gone", "go"},       {"got", "get"},       {"grew", "grow"},
    {"grown", "grow"},    {"heard", "hear"},    {"held", "hold"},
    {"kept", "keep"},     {"knew", "know"},     {"known", "know"},
    {"left", "leave"},    {"lives", "live"},    {"made", "make"},
    {"men", "man"},       {"met", "meet"},      {"paid", "pay"},
    {"said", "say"},      {"sang", "sing"},     {"slept", "sleep"},
    {"sold", "sell"},     {"spent", "spend"},   {"spoke", "speak"},
    {"spoken", "speak"},  {"stole", "steal"},   {"stolen", "steal"},
    {"swam", "swim"},     {"taught", "teach"},  {"teeth", "tooth"},
    {"thought", "think"}, {"told", "tell"},     {"understood", "understand"},
    {"went", "go"},       {"women", "woman"},   {"won", "win"},
    {"written", "write"}, {"wrote", "write"},
});

bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouy") != std::string_view::npos;
}

void drop_plural(std::string& word) {
    const std::string_view view = word;
    if (view.size() <= 3 || !view.ends_with('s') || view.ends_with("ss") || view.ends_with("us") ||
        view.ends_with("is"))
        return;
    const bool from_y = view.size() > 4 && view.ends_with("ies");
    word.erase(word.size() - (from_y ? 3 : 1));
    if (from_y)
        word += 'y';
}

void drop_verb_ending(std::string& word) {
    if (word.size() > 4 && word.ends_with("ied")) {
        word.replace(word.size() - 3, 3, "y");
        return;
    }
    if (word.size() > 4 && word.ends_with("eed")) { // agreed
        word.pop_back();
        return;
    }
    for (const std::string_view ending : {"ing", "ed"}) {
        if (!word.ends_with(ending))
            continue;
        const std::string_view rest = std::string_view(word).substr(0, word.size() - ending.size());
        if (rest.size() >= 3 && has_vowel(rest))
            word.erase(rest.size());
        return;
    }
}

// "vote" and "vot(ed)", "plan" and "plann(ed)" meet.
void level_end(std::string& word) {
    if (word.size() > 3 && word.ends_with('e'))
        word.pop_back();
    const std::size_t size = word.size();
    if (size > 3 && word[size - 1] == word[size - 2] && !has_vowel(word.substr(size - 1)))
        word.pop_back();
}

// A letter, digit or apostrophe; characters beyond ASCII are letters, but for the marks of the block
// General Punctuation, which begin with E2 80.
bool is_word_byte(std::string_view text, std::size_t at) {
    const char byte = text[at];
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9'))
        return true;
    if (static_cast<unsigned char>(byte) < 0x80)
        return false;
    const std::size_t lead = text.rfind('\xE2', at);
    const bool punctuation =
        lead != std::string_view::npos && at - lead < 3 && text.substr(lead, 2) == "\xE2\x80";
    const bool no_break_space =
        text.substr(at, 2) == "\xC2\xA0" || (at > 0 && text.substr(at - 1, 2) == "\xC2\xA0");
    return !punctuation && !no_break_space;
}

// How many bytes of apostrophe stand at `at`, if a letter follows.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    if (text[at] == '\'')
        length = 1;
    else if (text.substr(at).starts_with(typographic_apostrophe))
        length = typographic_apostrophe.size();
    return length != 0 && at + length < text.size() && is_word_byte(text, at + length) ? length : 0;
}

Word make_word(std::string written, Stemming stemming) {
    Word word;
    for (const char byte : written)
        word.plain += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    if (word.plain.ends_with("'s"))
        word.plain.erase(word.plain.size() - 2);
    word.stem = stemming == Stemming::english ? english_stem(word.plain) : word.plain;
    word.written = std::move(written);
    return word;
}

// "tell" for "told"; other words as they are.
std::string_view regular(std::string_view word) {
    const auto* const known = std::find_if(irregular.begin(), irregular.end(),
                                           [word](const auto& pair) { return pair.first == word; });
    return known != irregular.end() ? known->second : word;
}

bool is_vowel(char letter) {
    return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

enum class Doubling : std::uint8_t { never, maybe, always };

// "plan" doubles its last letter before an ending, "travel" may, "eat" and "call" do not.
Doubling doubling_of(std::string_view base) {
    const std::size_t size = base.size();
    if (size < 3 || is_vowel(base[size - 1]) || !is_vowel(base[size - 2]) || is_vowel(base[size - 3]) ||
        std::string_view("wxy").find(base[size - 1]) != std::string_view::npos)
        return Doubling::never;
    return has_vowel(base.substr(0, size - 3)) ? Doubling::maybe : Doubling::always;
}

bool is_plural(std::string_view base, std::string_view word) {
    const bool y = base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2]);
    if (y)
        return word == std::string(base.substr(0, base.size() - 1)) + "ies";
    const bool hisses = base.ends_with('s') || base.ends_with('x') || base.ends_with('z') ||
                        base.ends_with("ch") || base.ends_with("sh") || base.ends_with('o');
    return word == std::string(base) + (hisses ? "es" : "s");
}

bool is_verb_form(std::string_view base, std::string_view word) {
    const std::string whole(base);
    if (base.ends_with('e'))
        return word == whole + "d" || word == whole.substr(0, whole.size() - 1) + "ing";
    if (base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2]))
        return word == whole + "ing" || word == whole.substr(0, whole.size() - 1) + "ied";
    const Doubling doubling = doubling_of(base);
    const bool plain = word == whole + "ing" || word == whole + "ed";
    const std::string doubled = whole + base.back();
    return (doubling != Doubling::always && plain) ||
           (doubling != Doubling::never && (word == doubled + "ing" || word == doubled + "ed"));
}

} // namespace

bool is_form_of(std::string_view base, std::string_view word) {
    return !base.empty() && (regular(word) == base || is_plural(base, word) || is_verb_form(base, word));
}

std::string english_stem(std::string_view word) {
    std::string stem(regular(word));
    drop_plural(stem);
    drop_verb_ending(stem);
    level_end(stem);
    return stem;
}

std::vector<Word> words_of(std::string_view text, Stemming stemming) {
    std::vector<Word> words;
    std::string written;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t apostrophe = written.empty() ? 0 : apostrophe_at(text, at);
        if (apostrophe != 0) {
            written += '\'';
            at += apostrophe;
        } else if (is_word_byte(text, at)) {
            written += text[at++];
        } else {
            if (!written.empty())
                words.push_back(make_word(std::exchange(written, {}), stemming));
            ++at;
        }
    }
    if (!written.empty())
        words.push_back(make_word(std::move(written), stemming));
    return words;
}

} // namespace pictures
