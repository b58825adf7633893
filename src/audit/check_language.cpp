#include "audit/check_language.h"

#include <fmt/format.h>

#include "audit/language/explained_words.h"
#include "audit/language/passage.h"
#include "audit/language/place.h"
#include "audit/language/reading.h"
#include "audit/recorder.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

void ask_about_pictures(const Reading& reading, std::vector<Question>& questions) {
    NodeId before;
    for (const Passage& passage : reading.passages) {
        if (!passage.statement || passage.statement == before)
            continue;
        before = passage.statement;
        for (NodeId id = passage.statement; id; id = reading.tree.next(id, passage.statement)) {
            const std::string_view alt = reading.tree.attribute(id, content::Name::alt).value_or("");
            if (reading.tree[id].role == Role::image && !alt.empty())
                questions.push_back(
                    {"Does the picture show the same idea as its words?",
                     reading.tree[id].span,
                     "Pictures and their words",
                     fmt::format("{}: “{}”", alt, excerpt(passage, passage.sentences.front())),
                     {},
                     "If not, choose another picture for the words."});
        }
    }
}

// A revision in the info, role="reader-test": when, who, what they said.
std::vector<std::string> find_reader_tests(const content::Tree& tree) {
    std::vector<std::string> tests;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree.has_class(id, "reader-test"))
            tests.push_back(content::text_of(tree, id));
    return tests;
}

void check_reader_tests(const Reading& reading, Audit& audit) {
    audit.reader_tests = find_reader_tests(reading.tree);
    const report::Span place = reading.tree[reading.tree.root].span;
    if (!begin_rule(reading, "reader-test") || !audit.reader_tests.empty())
        return;
    audit.questions.push_back({"Did people with learning disabilities read it, and say that it is easy?",
                               {},
                               "Readers",
                               {},
                               {},
                               "If not, ask a group of them to read it, mend what they find hard, and name "
                               "them in the manuscript."});
    reading.recorder.found(
        "reader-test", place, "not yet tested with readers",
        {"ask two people with learning disabilities or more to read it; then name them, and the "
         "date, in a revision with role=\"reader-test\" in the info"});
}

} // namespace

Vocabulary read_vocabulary(const VocabularyFiles& files, std::string_view tag, int level,
                           report::SourceMap& sources, report::Log& log) {
    Vocabulary vocabulary;
    vocabulary.language = read_language(files.languages, tag, sources, log);
    for (const std::filesystem::path& path : files.own_words)
        if (std::filesystem::is_regular_file(path))
            read_own_words(path, vocabulary.own, sources, log);
    for (const std::string& word : vocabulary.own.known)
        vocabulary.words.add_known(word);
    for (const std::string& word : vocabulary.language.list("everyday"))
        vocabulary.words.add_known(word);
    vocabulary.phrases = make_phrase_tables(vocabulary.language, vocabulary.own);
    if (vocabulary.language.tag != "en")
        return vocabulary;
    vocabulary.has_common_words = vocabulary.words.read_scowl(files.common_words, level);
    if (!vocabulary.has_common_words)
        log.note("language-file", {},
                 "the list of common words is not installed: words were only held to the list of hard ones",
                 {"run scripts/setup, or install the package scowl"});
    return vocabulary;
}

Vocabulary read_picture_words(const std::filesystem::path& languages, std::string_view tag,
                              report::SourceMap& sources, report::Log& log) {
    Vocabulary vocabulary;
    vocabulary.language = read_language(languages, tag, sources, log);
    vocabulary.phrases = make_phrase_tables(vocabulary.language, vocabulary.own);
    return vocabulary;
}

void check_language(const content::Tree& tree, const Profile& profile, const Vocabulary& vocabulary,
                    const report::SourceMap& sources, Audit& audit, report::Log& log) {
    std::vector<Passage> passages = read_passages(tree);
    mark_sayings(passages, vocabulary.phrases.sayings);
    Places places(tree, sources);
    Recorder recorder(profile, log);
    Reading reading{tree,           vocabulary.language, vocabulary.words, vocabulary.has_common_words,
                    vocabulary.own, vocabulary.phrases,  passages,         places,
                    recorder};
    reading.explained = find_explained(reading);
    check_lengths(reading);
    check_ideas(reading);
    check_voice(reading);
    check_negatives(reading);
    check_short_forms(reading);
    check_numbers(reading);
    check_phrases(reading);
    check_hard_words(reading);
    check_explained(reading);
    check_same_words(reading);
    check_structure(reading);
    check_pictures(reading);
    check_readability(reading, audit.measures);
    check_reader_tests(reading, audit);
    ask_about_pictures(reading, audit.questions);
    const std::vector<Outcome> outcomes = recorder.outcomes();
    audit.outcomes.insert(audit.outcomes.end(), outcomes.begin(), outcomes.end());
}

} // namespace audit
