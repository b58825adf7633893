// More than one idea in a sentence: words that join clauses, and how many verbs there are. Only a signal:
// nobody parses the sentence.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "audit/language/reading.h"
#include "audit/language/tokens.h"

namespace audit {
namespace {

constexpr std::size_t longest_noun = 4;      // words of a subject or of "at the weekend"
constexpr std::size_t longest_row = 6;       // tokens of "children, young people" before "and"
constexpr std::size_t short_sentence = 12;   // words that hold a second verb with ease
constexpr std::size_t most_actions = 2;      // "go in, give your name and sit down" has one more
constexpr std::size_t most_actions_told = 3; // of "We will weigh you, …": told, not asked for

struct Joins {
    std::size_t coordinators = 0; // "and", "but", outside names and fixed pairs
    std::size_t openers = 0;      // "because", "which"
    std::size_t verbs = 0;        // forms that look finite
    std::size_t verbs_before = 0; // of them before the last coordinator
    std::size_t actions = 1;      // "…, pack your bag and check your locker"
    std::size_t doings = 1;       // "…, talks to you and writes to them"
    bool second_clause = false;   // "…, and they told us"
    bool second_verb = false;     // "… and are told", "… and then takes"
    bool aside = false;           // ", which", "; "
    bool asks = false;            // starts with what to do: "Pack your bag"
};

class IdeaFinder {
public:
    IdeaFinder(const Language& language, const PhraseTables& phrases, const Passage& passage,
               const Sentence& sentence)
        : language_(language), phrases_(phrases), passage_(passage), sentence_(sentence) {}

    [[nodiscard]] Joins look() const {
        Joins joins;
        const std::size_t first = sentence_.first + (word(sentence_.first) == "please" ? 1U : 0U);
        joins.asks = is("actions", first) || is("actions-or-things", first);
        joins.verbs = is_action(first) && !is("finite-verbs", first) ? 1 : 0;
        for (std::size_t i = sentence_.first; i < sentence_.last;) {
            if (const PhraseFinder::Match pair = phrases_.fixed_pairs.match(passage_, sentence_, i);
                pair.length > 0) {
                i += pair.length;
                continue;
            }
            look_at(i, joins);
            ++i;
        }
        return joins;
    }

private:
    void look_at(std::size_t i, Joins& joins) const {
        const std::string_view text = word(i);
        const bool behind_comma = i > sentence_.first && is_comma(i - 1);
        if (passage_.text_of(passage_.tokens[i]) == ";" && i + 1 < sentence_.last)
            joins.aside = true;
        if (passage_.tokens[i].quoted)
            return;
        if ((text == "which" || text == "who" || text == "whom") && (behind_comma || is_behind_some_of(i)))
            joins.aside = true;
        if ((text == "and" || text == "but") && !is_in_name(i))
            look_at_coordinator(i, joins);
        if ((text == "so" || (text == "or" && opens_with_when_or_if())) && behind_comma && joins.verbs > 0 &&
            begins_clause(i + 1))
            joins.second_clause = true;
        if (behind_comma && is_splice(i))
            joins.aside = true;
        if (text == "and" || text == "or" || text == "but")
            joins.second_verb = joins.second_verb || (joins.verbs > 0 && begins_second_verb(i));
        if ((text == "and" || is_comma(i)) && is_action(i + 1))
            ++joins.actions;
        if ((is_comma(i) || (text == "and" && !behind_comma)) && is_doing(i + 1))
            ++joins.doings;
        if (text == "or" && is_action(i + 1))
            joins.actions = 0; // "make a box or look at photos": a choice
        if (phrases_.clause_openers.match(passage_, sentence_, i).length > 0 && i > sentence_.first)
            ++joins.openers;
        if (is_contracted_subject(i))
            ++joins.verbs;
        if (is("finite-verbs", i) && !is_name(passage_, sentence_, i) && !is_after_to(i) &&
            !is_after_auxiliary(i) && !is_thing_at_end(i))
            ++joins.verbs;
    }

    void look_at_coordinator(std::size_t i, Joins& joins) const {
        joins.coordinators += is_pair_of_things(i) || is_between_things(i) ? 0U : 1U;
        joins.verbs_before = joins.verbs;
        joins.second_clause =
            joins.second_clause || (joins.verbs > 0 && !joins_subjects(i) && begins_clause(i + 1));
    }

    // "Crisps and cakes have …": two things at the start, that do one thing.
    [[nodiscard]] bool is_pair_of_things(std::size_t coordinator) const {
        return coordinator == sentence_.first + 1 && word(coordinator) == "and" &&
               !is_verb(sentence_.first) && !is("actions", sentence_.first) &&
               !is("actions-or-things", sentence_.first) && is_verb(coordinator + 2);
    }

    // "the rights and responsibilities of tenants and landlords": no verb on either side, up to the next word
    // that joins.
    [[nodiscard]] bool is_between_things(std::size_t coordinator) const {
        if (word(coordinator) != "and" || !is_thing(coordinator - 1))
            return false;
        for (std::size_t i = coordinator + 1; i < sentence_.last && word(i) != "and" && word(i) != "or"; ++i)
            if (!word(i).empty() && !is_thing(i))
                return false;
        return true;
    }

    [[nodiscard]] bool is_thing(std::size_t i) const {
        return !is_verb(i) && !is_action(i) && !is("subject-pronouns", i) && !is("clause-openers", i) &&
               !is("subordinators", i);
    }

    [[nodiscard]] bool opens_with_when_or_if() const {
        return is("subordinators", sentence_.first) || is("clause-openers", sentence_.first);
    }

    // "It does a job, it pushes blood": a whole sentence on each side of the comma. What says when or where
    // is none.
    [[nodiscard]] bool is_splice(std::size_t i) const {
        constexpr std::size_t shortest = 4; // words, and the comma
        if (i < sentence_.first + shortest || !is("subject-pronouns", i) || !has_subject_and_verb(i) ||
            !(is("determiners", sentence_.first) || is("subject-pronouns", sentence_.first)))
            return false;
        for (std::size_t before = sentence_.first; before + 1 < i; ++before)
            if (is("subordinators", before) || is("when-words", before) || is_comma(before) ||
                phrases_.clause_openers.match(passage_, sentence_, before).length > 0)
                return false;
        return true;
    }

    // ", one of which", ", most of whom"
    [[nodiscard]] bool is_behind_some_of(std::size_t i) const {
        return i > sentence_.first + 2 && word(i - 1) == "of" && is_comma(i - 3);
    }

    // "what you and your carer need" and "so that children and pets can play" have one subject; "weigh you
    // and she will ask" has two.
    [[nodiscard]] bool joins_subjects(std::size_t coordinator) const {
        if (coordinator == sentence_.first)
            return false;
        for (std::size_t i = coordinator; i > sentence_.first && coordinator - i < longest_row;) {
            --i;
            if (is("subordinators", i))
                return i + 1 < coordinator;
            if ((word(i).empty() && !is_comma(i)) || is("prepositions", i) || is_verb(i))
                return false;
        }
        return coordinator == sentence_.first + 1 && is("people-pronouns", sentence_.first);
    }

    [[nodiscard]] std::string_view word(std::size_t i) const { return word_at(passage_, sentence_, i); }

    [[nodiscard]] bool is(std::string_view list, std::size_t i) const { return language_.has(list, word(i)); }

    [[nodiscard]] bool is_comma(std::size_t i) const {
        return i < sentence_.last && passage_.text_of(passage_.tokens[i]) == ",";
    }

    [[nodiscard]] bool is_in_name(std::size_t i) const {
        return i + 1 < sentence_.last && i > sentence_.first && is_name(passage_, sentence_, i + 1) &&
               is_capital(passage_.text_of(passage_.tokens[i - 1]));
    }

    [[nodiscard]] bool is_after_to(std::size_t i) const {
        return i > sentence_.first && (word(i - 1) == "to" || is("determiners", i - 1));
    }

    // "… makes big changes.", "Before it makes big changes, …"
    [[nodiscard]] bool is_thing_at_end(std::size_t i) const {
        return i + 1 < sentence_.last && passage_.tokens[i + 1].kind == TokenKind::mark &&
               (i + 2 == sentence_.last || is_comma(i + 1)) && word(i).ends_with('s') &&
               i > sentence_.first && !is("subject-pronouns", i - 1);
    }

    // "can do", "will you help": one verb with the auxiliary before it.
    [[nodiscard]] bool is_after_auxiliary(std::size_t i) const {
        while (i > sentence_.first) {
            --i;
            if (is("auxiliaries", i))
                return true;
            if (!is("adverbs", i) && !is("subject-pronouns", i))
                return false;
        }
        return false;
    }

    [[nodiscard]] bool is_verb(std::size_t i) const { return is("finite-verbs", i) || is("auxiliaries", i); }

    // "they told", "then the council will", "at the weekend you can": a subject of its own, and a verb at
    // once.
    [[nodiscard]] bool begins_clause(std::size_t i) const {
        i += word(i) == "then" ? 1U : 0U;
        if (word(i) == "please" || is_contracted_subject(i))
            return true;
        if (is("prepositions", i))
            for (std::size_t at = i + 2; at <= i + longest_noun; ++at)
                if (is("subject-pronouns", at) && is_verb(at + 1))
                    return true;
        return has_subject_and_verb(i) || is_subject_with_auxiliary(i);
    }

    // "they'll", "it's"
    [[nodiscard]] bool is_contracted_subject(std::size_t i) const {
        const std::string_view text = word(i);
        const std::size_t apostrophe = std::min(text.find('\''), text.size());
        return apostrophe < text.size() && language_.has("subject-pronouns", text.substr(0, apostrophe));
    }

    [[nodiscard]] bool has_subject_and_verb(std::size_t i) const {
        if (is("determiners", i) && !is("finite-verbs", i + 1))
            i += 1;
        else if (!is("subject-pronouns", i))
            return false;
        const bool does = is("one-person", i) && word(i + 1).ends_with('s') && !is("adverbs", i + 1);
        return !word(i + 1).empty() && (does || is_verb(i + 1) || (is("adverbs", i + 1) && is_verb(i + 2)));
    }

    // "… and lunch is free", "… and family carers can come"
    [[nodiscard]] bool is_subject_with_auxiliary(std::size_t i) const {
        const std::size_t end = i + longest_noun;
        i += is("determiners", i) ? 1U : 0U;
        for (const std::size_t first = i; i < end; ++i) {
            if (i > first && is("auxiliaries", i))
                return true;
            if (word(i).empty() || is("finite-verbs", i) || is("adverbs", i) || is("function-words", i))
                return false;
        }
        return false;
    }

    // "… and are told", "… or won't let you", "… and then takes", "… and then deleted"
    [[nodiscard]] bool begins_second_verb(std::size_t coordinator) const {
        std::size_t i = coordinator + 1;
        const bool then = word(i) == "then";
        i += then ? 1U : 0U;
        if (then && (is("finite-verbs", i) || is("participles", i) || word(i).ends_with("ed")))
            return true;
        const bool goes_on = word(coordinator) == "or" ? word(i).ends_with("n't") : is("second-verbs", i);
        return goes_on && count_words(passage_, sentence_) > short_sentence;
    }

    // "pack your bag", "say goodbye"; "help with bills" may be a thing.
    [[nodiscard]] bool is_action(std::size_t i) const {
        const bool has_object = is("objects", i + 1);
        return (is("actions", i) && (has_object || is("behind-actions", i + 1))) ||
               (is("actions-or-things", i) && has_object);
    }

    // "talks to you", "writes a plan": what somebody does, behind a comma or "and".
    [[nodiscard]] bool is_doing(std::size_t i) const {
        i += word(i) == "and" ? 1U : 0U;
        const std::string_view text = word(i);
        if (!text.ends_with('s') || (!is("objects", i + 1) && !is("behind-actions", i + 1)))
            return false;
        const std::vector<std::string> forms = stems(text);
        return std::any_of(forms.begin(), forms.end(), [this](const std::string& form) {
            return language_.has("actions", form) || language_.has("actions-or-things", form);
        });
    }

    const Language& language_;
    const PhraseTables& phrases_;
    const Passage& passage_;
    const Sentence& sentence_;
};

bool has_many_actions(const Joins& joins) {
    return joins.actions > (joins.asks ? most_actions : most_actions_told);
}

bool has_several(const Joins& joins) {
    const bool joins_verbs =
        joins.coordinators > 0 && joins.openers > 0 && joins.verbs > 2 && joins.verbs > joins.verbs_before;
    return joins.second_clause || joins.second_verb || joins.aside || joins.coordinators > 1 ||
           joins.openers > 1 || joins_verbs || joins.verbs > 4 || has_many_actions(joins) ||
           joins.doings > most_actions;
}

std::string reason(const Joins& joins) {
    if (joins.second_clause)
        return "it joins two sentences with \"and\" or \"but\"";
    if (joins.aside)
        return "it has a second statement behind a comma or a semicolon";
    if (joins.second_verb)
        return "it goes on to say something else behind \"and\", \"or\" or \"but\"";
    if (has_many_actions(joins))
        return fmt::format("it names {} things to do", joins.actions);
    if (joins.doings > most_actions)
        return fmt::format("it tells {} things that somebody does", joins.doings);
    if (joins.coordinators + joins.openers > 1)
        return fmt::format("{} words like \"and\", \"but\", \"because\", \"which\" join its parts",
                           joins.coordinators + joins.openers);
    return fmt::format("it has {} verbs", joins.verbs);
}

} // namespace

void check_ideas(const Reading& reading) {
    if (!reading.recorder.has("sentence-ideas") || !reading.language.known())
        return;
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        if (!is_running_text(passage))
            return;
        reading.recorder.checked("sentence-ideas");
        const Joins joins = IdeaFinder(reading.language, reading.phrases, passage, sentence).look();
        if (has_several(joins))
            reading.recorder.found("sentence-ideas", reading.places.find(passage, sentence),
                                   "more than one idea in this sentence: " + reason(joins),
                                   {"write a short sentence for each idea, or make a list"});
    });
}

} // namespace audit
