#include "audit/language/definition.h"

#include "audit/language/tokens.h"

namespace audit {
namespace {

constexpr std::size_t longest_term = 4; // words

class DefinitionFinder {
public:
    DefinitionFinder(const Reading& reading, const Passage& passage, const Sentence& sentence)
        : reading_(reading), passage_(passage), sentence_(sentence) {}

    [[nodiscard]] std::vector<Definition> find() const {
        if (is_translation())
            return {};
        if (const auto named = find_named())
            return with_other_names(*named);
        if (const auto subject = find_subject())
            return {*subject};
        const auto before_bracket = find_before_bracket();
        return before_bracket ? std::vector{*before_bracket} : std::vector<Definition>{};
    }

    // "This is a …", "It is like a …", "This means …": of what stands before this sentence.
    [[nodiscard]] bool says_what_went_before() const {
        const std::string_view first = word(sentence_.first);
        if (first != "this" && first != "these" && first != "it" && first != "they")
            return false;
        const std::size_t be = sentence_.first + 1;
        if ((word(be) == "is" || word(be) == "are") && word(be + 1) == "like")
            return is("explaining-openers", be + 2);
        return explains_at(be) || says_what_it_is(be, false);
    }

    // The term at the end, "a tenancy agreement", or between quotation marks: "a ‘vision’".
    [[nodiscard]] std::optional<Definition> find_last() const {
        if (const auto quoted = find_quoted())
            return quoted;
        std::size_t end = sentence_.last;
        while (end > sentence_.first && passage_.tokens[end - 1].kind == TokenKind::mark)
            --end;
        std::size_t first = end;
        while (first > sentence_.first && first + longest_term > end && is_of_term(first - 1, first - 1) &&
               !is("finite-verbs", first - 1))
            --first;
        return first == end ? std::nullopt : std::optional(Definition{first, end - 1, false, true});
    }

private:
    [[nodiscard]] std::optional<Definition> find_quoted() const {
        for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
            std::size_t end = i + 1;
            while (end < sentence_.last && end <= i + longest_term && is_of_term(i + 1, end))
                ++end;
            if (is_quotation_mark(i) && end > i + 1 && is_quotation_mark(end))
                return Definition{i + 1, end - 1, true, true};
        }
        return std::nullopt;
    }

    // "A policy is a list", "Being bullied means", "Race – this means".
    [[nodiscard]] std::optional<Definition> find_subject() const {
        std::size_t i = sentence_.first;
        while (i < sentence_.last && is_quotation_mark(i))
            ++i;
        const std::string_view article = word(i);
        i += article == "a" || article == "an" || article == "the" ? 1U : 0U;
        i += word(i) == "being" ? 1U : 0U;
        const std::size_t first = i;
        while (i < first + longest_term && is_of_term(first, i))
            ++i;
        if (i == first || reading_.language.has("function-words", word(i - 1)))
            return std::nullopt;
        Definition found{first, i - 1};
        while (i < sentence_.last && is_quotation_mark(i))
            ++i;
        if (is_dash(i) && is("pointers", i + 1) && explains_at(i + 2))
            found.outright = true;
        else if (explains_at(i))
            found.outright = article.empty() || !is("determiners", sentence_.first);
        else if (!says_what_it_is(i, article == "the"))
            return std::nullopt;
        return found;
    }

    // "This is called a …", "…, which are called our …", "We call this …"
    [[nodiscard]] std::optional<Definition> find_named() const {
        for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
            const bool known_as = word(i) == "known" && word(i + 1) == "as";
            if ((word(i) == "called" || known_as) && (is_named(i) || names_kind(i)))
                return named_at(i + (known_as ? 2 : 1));
            if (word(i) == "call" && word(i - 1) == "we" && is("pointers", i + 1))
                return named_at(i + 2);
        }
        return std::nullopt;
    }

    // "is called" behind what points back; "a tool called" says of the tool only its name.
    [[nodiscard]] bool is_named(std::size_t called) const {
        std::size_t be = called;
        while (be > sentence_.first && is("adverbs", be - 1))
            --be;
        if (be == sentence_.first || (word(be - 1) != "is" && word(be - 1) != "are"))
            return false;
        // "Keeping people safe is called …", "…, this is called …"
        if ((word(sentence_.first).ends_with("ing") && be > sentence_.first + 2) ||
            (be > sentence_.first + 2 && is("pointers", be - 2) && word(be - 3).empty()))
            return true;
        for (std::size_t i = sentence_.first; i + 1 < be; ++i)
            if ((i == sentence_.first && is("pointers", i)) || is("subordinators", i))
                return true;
        return false;
    }

    // "in tubes called arteries": all of the kind; "a tool called a speculum" does not say what sort of tool.
    [[nodiscard]] bool names_kind(std::size_t called) const {
        return called > sentence_.first + 1 && !is("function-words", called - 1) &&
               word(called - 1).ends_with('s') && word(called + 1).ends_with('s');
    }

    // "called ‘participation’ or ‘engagement’"
    [[nodiscard]] std::vector<Definition> with_other_names(const Definition& named) const {
        std::vector<Definition> all{named};
        for (std::size_t i = named.last + 1; i < sentence_.last; i = all.back().last + 1) {
            while (i < sentence_.last && is_quotation_mark(i))
                ++i;
            const auto other = word(i) == "or" ? named_at(i + 1) : std::nullopt;
            if (!other)
                break;
            all.push_back(*other);
        }
        return all;
    }

    [[nodiscard]] std::optional<Definition> named_at(std::size_t i) const {
        while (i < sentence_.last && (is("determiners", i) || is_quotation_mark(i)))
            ++i;
        const std::size_t first = i;
        while (i < sentence_.last && i < first + longest_term && is_of_term(first, i))
            ++i;
        if (i == first || is_name(passage_, sentence_, first) || is("function-words", i - 1) ||
            (!word(i).empty() && !is("function-words", i)))
            return std::nullopt;
        return Definition{first, i - 1, true, true};
    }

    // "a deposit (money you pay first)"
    [[nodiscard]] std::optional<Definition> find_before_bracket() const {
        for (std::size_t i = sentence_.first + 1; i + 2 < sentence_.last; ++i)
            if (passage_.text_of(passage_.tokens[i]) == "(" && !word(i - 1).empty() &&
                !is("function-words", i - 1) &&
                (is("explaining-openers", i + 1) || (is("pointers", i + 1) && explains_at(i + 2)) ||
                 explains_at(i + 1)))
                return Definition{i - 1, i - 1, true};
        return std::nullopt;
    }

    // A word of a term that began at `first`: "cost of living", not "what this".
    [[nodiscard]] bool is_of_term(std::size_t first, std::size_t i) const {
        const std::string_view text = word(i);
        if (text.empty() || is("be", i) || explains_at(i) || is_numeral(i))
            return false;
        if (i > first && (text == "of" || text == "for" || text == "and"))
            return true;
        return !is("function-words", i) && !is("pointers", i) && !is("subject-pronouns", i);
    }

    // "Stage III is a meeting" is of one stage.
    [[nodiscard]] bool is_numeral(std::size_t i) const {
        const std::string_view text = passage_.text_of(passage_.tokens[i]);
        return is_capital(text) && text.find_first_not_of("IVX") == std::string_view::npos;
    }

    // "is a list", "are people who"; "is a problem" and "is a good idea" say no kind of thing.
    [[nodiscard]] bool says_what_it_is(std::size_t be, bool is_one_of_them) const {
        if (word(be) != "is" && word(be) != "are")
            return false;
        // "The strategy is a …" says something of one strategy.
        if (is_one_of_them)
            return word(be + 1) == "things" || word(be + 1) == "when" || word(be + 1) == "where";
        if (is("explaining-openers", be + 1))
            return !is("says-no-kind", be + 2);
        // "is keeping what you say secret"
        const bool is_deed = word(be + 1).ends_with("ing") && is("explaining-openers", be + 2);
        return is_deed || says_which_kind(be + 1);
    }

    // "(Statins are) tablets that …", "(Guidance is) information for …"
    [[nodiscard]] bool says_which_kind(std::size_t i) const {
        constexpr std::size_t longest_kind = 3; // words: "small blue tablets that"
        for (const std::size_t first = i; i <= first + longest_kind; ++i) {
            if (is("kind-relatives", i))
                return i > first;
            if (word(i).empty() || is("function-words", i) || is("says-no-kind", i) || is("states", i) ||
                is("participles", i) || is("tells-little", i) || word(i).ends_with("ed"))
                return false;
        }
        return false;
    }

    [[nodiscard]] bool explains_at(std::size_t i) const {
        return i < sentence_.last && reading_.phrases.explaining.match(passage_, sentence_, i).length > 0;
    }

    // "Croeso means welcome in Welsh."
    [[nodiscard]] bool is_translation() const {
        for (std::size_t i = sentence_.first + 1; i < sentence_.last; ++i)
            if (word(i - 1) == "in" && is("languages", i))
                return true;
        return false;
    }

    [[nodiscard]] bool is_quotation_mark(std::size_t i) const {
        if (i >= sentence_.last)
            return false;
        const std::string_view mark = passage_.text_of(passage_.tokens[i]);
        return mark == "\"" || mark == "“" || mark == "”" || mark == "‘" || mark == "’" || mark == "'";
    }

    [[nodiscard]] bool is_dash(std::size_t i) const {
        if (i >= sentence_.last)
            return false;
        const std::string_view mark = passage_.text_of(passage_.tokens[i]);
        return mark == "-" || mark == "–" || mark == "—" || mark == ":";
    }

    [[nodiscard]] std::string_view word(std::size_t i) const { return word_at(passage_, sentence_, i); }

    [[nodiscard]] bool is(std::string_view list, std::size_t i) const {
        return !word(i).empty() && reading_.language.has(list, word(i));
    }

    const Reading& reading_;
    const Passage& passage_;
    const Sentence& sentence_;
};

} // namespace

std::vector<Definition> find_definitions(const Reading& reading, const Passage& passage,
                                         const Sentence& sentence) {
    return DefinitionFinder(reading, passage, sentence).find();
}

std::optional<Definition> find_defined_next(const Reading& reading, const Passage& passage,
                                            const Sentence& sentence, const Sentence& next) {
    return DefinitionFinder(reading, passage, next).says_what_went_before()
               ? DefinitionFinder(reading, passage, sentence).find_last()
               : std::nullopt;
}

} // namespace audit
