#include "audit/language/phrase_tables.h"

#include "audit/language/known_words.h"

namespace audit {
namespace {

WordGroups make_groups(const std::vector<std::vector<std::string>>& groups) {
    WordSet words;
    WordGroups made;
    made.groups = groups;
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const std::string& word : groups[group]) {
            words.insert(word);
            made.group_of.emplace(word, group);
        }
    made.finder = PhraseFinder(words, Inflection::last_word);
    return made;
}

} // namespace

PhraseTables make_phrase_tables(const Language& language, const OwnWords& own) {
    PhraseTables tables;
    tables.not_negatives = PhraseFinder(language.list("not-negatives"));
    tables.fixed_pairs = PhraseFinder(language.list("fixed-pairs"));
    tables.clause_openers = PhraseFinder(language.list("clause-openers"));
    tables.explaining = PhraseFinder(language.list("explaining"));
    tables.plain = PhraseFinder(language.table("plain"), Inflection::last_word);
    tables.own_plain = PhraseFinder(own.plain, Inflection::last_word);
    tables.sayings = PhraseFinder(language.table("sayings"), Inflection::any_word);
    tables.foreign_words = PhraseFinder(language.table("foreign-words"));
    tables.percent_words = PhraseFinder(language.list("percent-words"));
    tables.cross_references = PhraseFinder(language.list("cross-reference-words"));
    tables.picture_words = PhraseFinder(language.list("picture-words"));
    tables.same = make_groups(language.same);
    tables.own_same = make_groups(own.same);
    return tables;
}

} // namespace audit
