#include "audit/language/known_words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/bytes.h"

namespace audit {
namespace {

constexpr std::size_t longest_word = 100; // bytes
constexpr std::size_t shortest_part = 4;  // letters, of a compound: shorter ones stand in too many words
constexpr std::array levels{10, 20, 35, 40, 50, 55, 60};

// SCOWL's files are Latin-1 in some packages: a word with a byte that is no ASCII is left to the larger
// lists' plain spelling.
void add_lines(const std::filesystem::path& path, std::unordered_set<std::string>& words) {
    if (!std::filesystem::exists(path))
        return;
    const std::string text = base::read_file(path);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at)
            words.emplace(text, at, end - at);
        at = end + 1;
    }
}

// With these, a compound is more than its parts say: "overhead", "backlog", "hardship".
bool changes_meaning(std::string_view part) {
    constexpr std::array parts{"able", "about", "after", "back", "down", "fore",    "gram",  "here",  "over",
                               "ship", "short", "some",  "that", "them", "through", "under", "where", "with"};
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// "stopp" -> "stop", "mak" -> "make", "tri" -> "try", "ty" -> "tie".
void add_stem(std::string_view stem, std::vector<std::string>& out) {
    if (stem.size() < 2)
        return;
    out.emplace_back(stem);
    out.push_back(std::string(stem) + 'e');
    if (stem.back() == 'i')
        out.push_back(std::string(stem.substr(0, stem.size() - 1)) + 'y');
    if (stem.back() == 'y')
        out.push_back(std::string(stem.substr(0, stem.size() - 1)) + "ie");
    if (stem.size() > 3 && stem.back() == stem[stem.size() - 2] && !is_vowel(stem.back()))
        out.emplace_back(stem.substr(0, stem.size() - 1));
}

// What it may be a plural, a verb's form or a comparative of, itself first.
std::vector<std::string> inflected_from(std::string_view folded) {
    std::vector<std::string> out{std::string(folded)};
    if (folded.ends_with("'s") || folded.ends_with("s'"))
        folded.remove_suffix(folded.ends_with("'s") ? 2 : 1);
    if (folded.ends_with('\''))
        folded.remove_suffix(1);
    out.emplace_back(folded);
    for (const std::string_view ending : {"s", "es", "ed", "ing", "ings", "er", "ers", "est"})
        if (folded.size() > ending.size() + 1 && folded.ends_with(ending))
            add_stem(folded.substr(0, folded.size() - ending.size()), out);
    if (folded.ends_with("d"))
        out.emplace_back(folded.substr(0, folded.size() - 1));
    return out;
}

bool is_number_or_letter(std::string_view part) {
    return part.size() < 2 ||
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// False if the line is none of the three kinds of entry.
bool add_entry(std::string_view line, OwnWords& words) {
    const std::size_t sign = line.find_first_of("=:");
    const std::string word = fold(trimmed(line.substr(0, sign)));
    if (sign == std::string_view::npos) {
        words.known.push_back(word);
        return true;
    }
    const std::string_view rest = trimmed(line.substr(sign + 1));
    if (word.empty() || rest.empty())
        return false;
    if (line[sign] == '=') {
        words.plain.insert_or_assign(word, std::string(rest));
        return true;
    }
    std::vector<std::string>& group = words.same.emplace_back();
    group.push_back(word);
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t end = std::min(rest.find(',', at), rest.size());
        group.push_back(fold(trimmed(rest.substr(at, end - at))));
        at = end + 1;
    }
    return true;
}

} // namespace

void read_own_words(const std::filesystem::path& path, OwnWords& words, report::SourceMap& sources,
                    report::Log& log) {
    const report::FileId id = sources.add(path.string(), base::read_file(path));
    const std::string_view text = sources.text(id);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, std::min(text.find('#', at), end) - at));
        if (!line.empty() && !add_entry(line, words))
            log.warning("own-words", {id, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                        fmt::format("\"{}\" has nothing on one side", line),
                        {"write \"word\", \"word = easier words\" or \"word: other word, other word\""});
        at = end + 1;
    }
}

std::vector<std::string> stems(std::string_view folded) {
    std::vector<std::string> out = inflected_from(folded);
    if (folded.size() > 3 && folded.ends_with("ly"))
        add_stem(folded.substr(0, folded.size() - 2), out);
    return out;
}

bool KnownWords::read_scowl(const std::filesystem::path& folder, int common) {
    if (!std::filesystem::exists(folder / "english-words.10"))
        return false;
    for (const int level : levels)
        for (const std::string_view spelling : {"english", "british", "british_z"})
            add_lines(folder / fmt::format("{}-words.{}", spelling, level),
                      level <= common ? known_ : words_);
    for (const std::string_view list : {"proper-names", "upper"})
        for (const int level : levels)
            add_lines(folder / fmt::format("english-{}.{}", list, level), names_);
    return true;
}

bool KnownWords::is_name(std::string_view written) const {
    return names_.contains(std::string(written));
}

bool KnownWords::is_known(std::string_view folded) const {
    if (folded.size() > longest_word)
        return false;
    const std::vector<std::string> forms = inflected_from(folded);
    if (std::any_of(forms.begin(), forms.end(),
                    [this](const std::string& form) { return known_.contains(form); }) ||
        is_known_adverb(folded) || is_known_opposite(folded))
        return true;
    const std::size_t hyphen = folded.find('-');
    if (hyphen == std::string_view::npos)
        return is_number_or_letter(folded) || is_compound(folded);
    return is_known(folded.substr(0, hyphen)) && is_known(folded.substr(hyphen + 1));
}

// "eagerly", "noisily". The table of hard words has those that say something else: "shortly", "presently".
bool KnownWords::is_known_adverb(std::string_view folded) const {
    if (folded.size() <= shortest_part + 2 || !folded.ends_with("ly"))
        return false;
    std::vector<std::string> forms;
    add_stem(folded.substr(0, folded.size() - 2), forms);
    forms.push_back(std::string(folded.substr(0, folded.size() - 1)) + 'e'); // "gently"
    return std::any_of(forms.begin(), forms.end(),
                       [this](const std::string& form) { return known_.contains(form); });
}

// "unopened", "unemptied".
bool KnownWords::is_known_opposite(std::string_view folded) const {
    return folded.size() > shortest_part + 2 && folded.starts_with("un") && folded.ends_with("ed") &&
           is_known(folded.substr(2));
}

// "bandstand", "fingerprints".
bool KnownWords::is_compound(std::string_view folded) const {
    for (std::size_t at = shortest_part; at + shortest_part <= folded.size(); ++at) {
        const std::string first(folded.substr(0, at));
        if (!known_.contains(first) || changes_meaning(first))
            continue;
        const std::vector<std::string> forms = inflected_from(folded.substr(at));
        if (std::any_of(forms.begin(), forms.end(), [this](const std::string& form) {
                return form.size() >= shortest_part && known_.contains(form) && !changes_meaning(form);
            }))
            return true;
    }
    return false;
}

bool KnownWords::is_word(std::string_view folded) const {
    if (folded.size() > longest_word)
        return false;
    const std::vector<std::string> forms = stems(folded);
    return std::any_of(forms.begin(), forms.end(), [this](const std::string& form) {
        return known_.contains(form) || words_.contains(form);
    });
}

} // namespace audit
