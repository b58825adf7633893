// Passive voice: a form of "be", then a past participle that is something done, not a state. Each passive of
// a sentence is told, with its words.
#include <string>

#include <fmt/format.h>

#include "audit/language/reading.h"

namespace audit {
namespace {

constexpr std::size_t longest_subject = 5; // words between "were" and "told" in a question

struct Passive {
    std::size_t begin = 0; // token of "be", or of the auxiliaries before it: "will be"
    std::size_t end = 0;   // token behind the participle, or the last of several: "was written and printed"
    bool says_who = false; // "… by our team"
};

class PassiveFinder {
public:
    PassiveFinder(const Reading& reading, const Passage& passage, const Sentence& sentence)
        : language_(reading.language), phrases_(reading.phrases), passage_(passage), sentence_(sentence),
          is_question_(passage.text_of(passage.tokens[sentence.last - 1]) == "?") {}

    // The first passive from token `from` on; end is 0 if there is none.
    [[nodiscard]] Passive find(std::size_t from) const {
        for (std::size_t i = from; i < sentence_.last; ++i) {
            if (passage_.tokens[i].quoted || passage_.tokens[i].figurative)
                continue;
            const bool gets = language_.has("get", word(i));
            const bool is_short = is_short_be(i);
            if (!gets && !is_short && !language_.has("be", word(i)))
                continue;
            const std::size_t participle = participle_behind(i);
            if (is_short && (participle == 0 || !is_surely_done(participle)))
                continue;
            if (participle != 0 && (gets ? is_got(participle) : is_done(i, participle)))
                return {begin_of(i), end_of(participle), word(end_of(participle)) == "by"};
        }
        return {};
    }

private:
    [[nodiscard]] std::string word(std::size_t i) const {
        return std::string(word_at(passage_, sentence_, i));
    }

    // "it's": "it is", or "it has".
    [[nodiscard]] bool is_short_be(std::size_t i) const {
        const std::string text = word(i);
        return text.ends_with("'s") && language_.has("be-or-have", text);
    }

    // "it's done by people", "he's paid to help"; "it's changed a lot" and "she's told me" may have "has".
    [[nodiscard]] bool is_surely_done(std::size_t participle) const {
        const std::string next = word(participle + 1);
        if (next == "by")
            return true;
        const bool ends =
            participle + 1 >= sentence_.last || passage_.tokens[participle + 1].kind == TokenKind::mark;
        return !language_.has("seldom-passive", word(participle)) &&
               (ends || language_.has("behind-passives", next));
    }

    // "will be", "has not been".
    [[nodiscard]] std::size_t begin_of(std::size_t be) const {
        std::size_t begin = be;
        for (std::size_t i = be; i > sentence_.first; --i) {
            if (language_.has("auxiliaries", word(i - 1)))
                begin = i - 1;
            else if (!is_adverb(word(i - 1)))
                break;
        }
        return begin;
    }

    // "is weighed, measured and tested": what is joined to a participle is one as well.
    [[nodiscard]] std::size_t end_of(std::size_t participle) const {
        std::size_t end = participle + 1;
        // "kept informed", "left untouched"
        if (language_.has("two-objects", word(participle)) && is_participle(end) && stands_alone(end))
            ++end;
        for (std::size_t i = end; i + 1 < sentence_.last && joins(i);) {
            while (i < sentence_.last && joins(i))
                ++i;
            while (i < sentence_.last && !is_participle(i) && is_adverb(word(i)))
                ++i;
            if (!is_participle(i) || language_.has("states", word(i)) ||
                !(stands_alone(i) || (i + 1 < sentence_.last && joins(i + 1))))
                break;
            end = ++i;
        }
        return end;
    }

    [[nodiscard]] bool joins(std::size_t i) const {
        return passage_.text_of(passage_.tokens[i]) == "," || word(i) == "and" || word(i) == "or";
    }

    [[nodiscard]] bool is_adverb(const std::string& text) const {
        return language_.has("adverbs", text) || (text.size() > 4 && text.ends_with("ly"));
    }

    [[nodiscard]] bool is_participle(std::size_t i) const {
        const std::string text = word(i);
        if (text.empty() || is_name(passage_, sentence_, i) || language_.has("not-participles", text))
            return false;
        if (language_.has("participles", text))
            return true;
        const std::size_t hyphen = text.rfind('-');
        const std::string last = hyphen == std::string::npos ? text : text.substr(hyphen + 1);
        return last.size() > 3 && last.ends_with("ed") && !language_.has("not-participles", last);
    }

    // Behind adverbs; in a question also behind the subject. 0 if there is none.
    [[nodiscard]] std::size_t participle_behind(std::size_t be) const {
        std::size_t i = be + 1;
        while (i < sentence_.last && !is_participle(i) && is_adverb(word(i)))
            ++i;
        if (is_participle(i))
            return i;
        if (!is_question_ || !asks(be) || language_.has("get", word(be)))
            return 0;
        for (std::size_t left = longest_subject; left > 0 && i < sentence_.last; --left, ++i) {
            if (word(i).empty() || language_.has("be", word(i)) || word(i) == "to" || word(i) == "that")
                return 0;
            if (is_participle(i) && !language_.has("determiners", word(i - 1)))
                return i;
        }
        return 0;
    }

    // "Is the plan made …?", "When were you told …?"
    [[nodiscard]] bool asks(std::size_t be) const { return be <= sentence_.first + 2; }

    [[nodiscard]] bool is_followed_by_by(std::size_t participle) const {
        return word(participle + 1) == "by" ||
               (word(participle + 2) == "by" && !word(participle + 1).empty());
    }

    [[nodiscard]] bool is_done(std::size_t be, std::size_t participle) const {
        const std::string text = word(participle);
        const bool past = word(be) == "was" || word(be) == "were" || word(be) == "been" || word(be) == "be" ||
                          word(be) == "being";
        if (phrases_.state_phrases.match(passage_, sentence_, participle).length > 0)
            return false;
        if (language_.has("states-at-end", text) && ends_statement(be, participle + 1))
            return false;
        if (language_.has("states-denied", text) && is_denied(participle) && !is_followed_by_by(participle))
            return false;
        if (text == "named" && word(participle + 1) == "after")
            return true;
        if (language_.has("done-with-particles", text) && language_.has("particles", word(participle + 1)))
            return true;
        if (is_kind_asked_for(be, participle))
            return false;
        const bool named = text == "called" || text == "named";
        if (language_.has("states", text) && (named || !is_followed_by_by(participle)) &&
            !(past && language_.has("done-when-past", text)) && !is_used_to_do(participle))
            return false;
        return stands_alone(participle);
    }

    // "You may get arrested"; "get dressed", "get lost" and "get fried food" are no passives.
    [[nodiscard]] bool is_got(std::size_t participle) const {
        const std::string text = word(participle);
        return text.ends_with("ed") && !language_.has("states", text) && !language_.has("got-states", text) &&
               stands_alone(participle);
    }

    // "What is supported living?"
    [[nodiscard]] bool is_kind_asked_for(std::size_t be, std::size_t participle) const {
        return is_question_ && participle == be + 1 && be > sentence_.first && word(be - 1) == "what" &&
               !word(participle + 1).empty() && !language_.has("function-words", word(participle + 1));
    }

    // "The work is done.", "When you are done with it, …": how it is, not what is done to it.
    [[nodiscard]] bool ends_statement(std::size_t be, std::size_t behind) const {
        const bool present = word(be) == "is" || word(be) == "are" || word(be) == "am";
        return present && (behind >= sentence_.last || passage_.tokens[behind].kind == TokenKind::mark ||
                           word(behind) == "with");
    }

    // "laws that are not needed"
    [[nodiscard]] bool is_denied(std::size_t participle) const {
        return language_.has("negatives", word(participle - 1)) || word(participle - 1) == "longer";
    }

    // "is used to pay": something does the paying; "we are used to it" is a habit.
    [[nodiscard]] bool is_used_to_do(std::size_t participle) const {
        if (word(participle) != "used")
            return false;
        const std::string next = word(participle + 1);
        const std::string after = word(participle + 2);
        const bool to_somebody = after == "us" || after == "them" || after == "him" || after == "her";
        return next != "to" ||
               (!after.empty() && !after.ends_with("ing") && !to_somebody &&
                !language_.has("subject-pronouns", after) && !language_.has("determiners", after));
    }

    // A noun behind makes it an adjective: "they are trusted partners".
    [[nodiscard]] bool stands_alone(std::size_t participle) const {
        const std::size_t next = participle + 1;
        if (next >= sentence_.last || passage_.tokens[next].kind != TokenKind::word)
            return true;
        const std::string text = word(next);
        return text.empty() || language_.has("function-words", text) ||
               language_.has("two-objects", word(participle)) || is_adverb(text) || text.ends_with("ing") ||
               is_name(passage_, sentence_, next);
    }

    const Language& language_;
    const PhraseTables& phrases_;
    const Passage& passage_;
    const Sentence& sentence_;
    bool is_question_;
};

void report(const Reading& reading, const Passage& passage, const Passive& passive) {
    const std::uint32_t begin = passage.tokens[passive.begin].begin;
    const std::uint32_t end = passage.tokens[passive.end - 1].end;
    const std::string_view text = std::string_view(passage.text).substr(begin, end - begin);
    if (passive.says_who)
        return reading.recorder.found("passive-voice", reading.places.find(passage, begin, end),
                                      fmt::format("\"{}\" says only after it who does it", text),
                                      {"begin with who does it: \"Our team wrote the plan\", not \"The plan "
                                       "was written by our team\""});
    reading.recorder.found("passive-voice", reading.places.find(passage, begin, end),
                           fmt::format("\"{}\" does not say who does it", text),
                           {"say who does what: \"We wrote the plan\", not \"The plan was written\""});
}

} // namespace

void check_voice(const Reading& reading) {
    if (!reading.recorder.has("passive-voice") || !reading.language.known())
        return;
    for_each_sentence(reading, [&reading](const Passage& passage, const Sentence& sentence) {
        reading.recorder.checked("passive-voice");
        const PassiveFinder finder(reading, passage, sentence);
        for (Passive passive = finder.find(sentence.first); passive.end != 0;
             passive = finder.find(passive.end))
            report(reading, passage, passive);
    });
}

} // namespace audit
