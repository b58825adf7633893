// More than one idea in a sentence: words that join clauses, and how many verbs there are. Only a signal:
// nobody parses the sentence.
#include <string>

#include <fmt/format.h>

#include "audit/language/reading.h"
#include "audit/language/tokens.h"

namespace audit {
namespace {

struct Joins {
    std::size_t coordinators = 0; // "and", "but", outside names and fixed pairs
    std::size_t openers = 0;      // "because", "which"
    std::size_t verbs = 0;        // forms that look finite
    bool second_clause = false;   // "…, and they told us"
    bool aside = false;           // ", which", "; "
};

class IdeaFinder {
public:
    IdeaFinder(const Language& language, const PhraseTables& phrases)
        : language_(language), phrases_(phrases) {}

    [[nodiscard]] Joins look(const Passage& passage, const Sentence& sentence) const {
        Joins joins;
        for (std::size_t i = sentence.first; i < sentence.last;) {
            if (const PhraseFinder::Match pair = phrases_.fixed_pairs.match(passage, sentence, i);
                pair.length > 0) {
                i += pair.length;
                continue;
            }
            look_at(passage, sentence, i, joins);
            ++i;
        }
        return joins;
    }

private:
    void look_at(const Passage& passage, const Sentence& sentence, std::size_t i, Joins& joins) const {
        const std::string_view word = word_at(passage, sentence, i);
        const bool behind_comma = i > sentence.first && passage.text_of(passage.tokens[i - 1]) == ",";
        if (passage.text_of(passage.tokens[i]) == ";" && i + 1 < sentence.last)
            joins.aside = true;
        if (passage.tokens[i].quoted)
            return;
        if ((word == "which" || word == "who") && behind_comma)
            joins.aside = true;
        if ((word == "and" || word == "but") && !is_in_name(passage, sentence, i)) {
            ++joins.coordinators;
            joins.second_clause =
                joins.second_clause || (joins.verbs > 0 && begins_clause(passage, sentence, i + 1));
        }
        if (phrases_.clause_openers.match(passage, sentence, i).length > 0 && i > sentence.first)
            ++joins.openers;
        if (language_.has("finite-verbs", std::string(word)) && !is_name(passage, sentence, i) &&
            !is_after_to(passage, sentence, i) && !is_after_auxiliary(passage, sentence, i))
            ++joins.verbs;
    }

    static bool is_in_name(const Passage& passage, const Sentence& sentence, std::size_t i) {
        return i + 1 < sentence.last && i > sentence.first && is_name(passage, sentence, i + 1) &&
               is_capital(passage.text_of(passage.tokens[i - 1]));
    }

    [[nodiscard]] bool is_after_to(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        const std::string before(word_at(passage, sentence, i - 1));
        return i > sentence.first && (before == "to" || language_.has("determiners", before));
    }

    // "can do", "will you help": one verb with the auxiliary before it.
    [[nodiscard]] bool is_after_auxiliary(const Passage& passage, const Sentence& sentence,
                                          std::size_t i) const {
        while (i > sentence.first) {
            const std::string before(word_at(passage, sentence, --i));
            if (language_.has("auxiliaries", before))
                return true;
            if (!language_.has("adverbs", before) && !language_.has("subject-pronouns", before))
                return false;
        }
        return false;
    }

    // "they told", "then the council will": a subject of its own, and a verb at once.
    [[nodiscard]] bool begins_clause(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        i += word_at(passage, sentence, i) == "then" ? 1U : 0U;
        if (word_at(passage, sentence, i) == "please")
            return true;
        if (language_.has("determiners", std::string(word_at(passage, sentence, i))) &&
            !language_.has("finite-verbs", std::string(word_at(passage, sentence, i + 1))))
            i += 1;
        else if (!language_.has("subject-pronouns", std::string(word_at(passage, sentence, i))) &&
                 !is_bare_subject(passage, sentence, i))
            return false;
        const std::string verb(word_at(passage, sentence, i + 1));
        return !verb.empty() &&
               (language_.has("finite-verbs", verb) ||
                (language_.has("adverbs", verb) &&
                 language_.has("finite-verbs", std::string(word_at(passage, sentence, i + 2)))));
    }

    // "… and lunch is free": a noun and a form of "be" or the like.
    [[nodiscard]] bool is_bare_subject(const Passage& passage, const Sentence& sentence,
                                       std::size_t i) const {
        const std::string noun(word_at(passage, sentence, i));
        return !noun.empty() && !language_.has("finite-verbs", noun) && !language_.has("adverbs", noun) &&
               !language_.has("function-words", noun) &&
               language_.has("auxiliaries", std::string(word_at(passage, sentence, i + 1)));
    }

    const Language& language_;
    const PhraseTables& phrases_;
};

bool has_several(const Joins& joins) {
    return joins.second_clause || joins.aside || joins.coordinators > 1 || joins.openers > 1 ||
           (joins.coordinators > 0 && joins.openers > 0 && joins.verbs > 2) || joins.verbs > 4;
}

std::string reason(const Joins& joins) {
    if (joins.second_clause)
        return "it joins two sentences with \"and\" or \"but\"";
    if (joins.aside)
        return "it has a second statement behind a comma or a semicolon";
    if (joins.coordinators + joins.openers > 1)
        return fmt::format("{} words like \"and\", \"but\", \"because\", \"which\" join its parts",
                           joins.coordinators + joins.openers);
    return fmt::format("it has {} verbs", joins.verbs);
}

} // namespace

void check_ideas(const Reading& reading) {
    if (!reading.recorder.has("sentence-ideas") || !reading.language.known())
        return;
    const IdeaFinder finder(reading.language, reading.phrases);
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        if (!is_running_text(passage))
            return;
        reading.recorder.checked("sentence-ideas");
        const Joins joins = finder.look(passage, sentence);
        if (has_several(joins))
            reading.recorder.found("sentence-ideas", reading.places.find(passage, sentence),
                                   "more than one idea in this sentence: " + reason(joins),
                                   {"make a sentence of each idea, or a list"});
    });
}

} // namespace audit
