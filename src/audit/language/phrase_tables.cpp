#include "audit/language/phrase_tables.h"

#include <algorithm>

#include "audit/language/known_words.h"

namespace audit {
namespace {

WordGroups make_groups(const std::vector<std::vector<std::string>>& groups) {
    WordSet all_forms;
    WordGroups made;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::vector<std::string>& words = made.groups.emplace_back();
        for (const std::string& forms : groups[group]) {
            words.push_back(forms.substr(0, forms.find('/')));
            for (std::size_t at = 0; at < forms.size();) {
                const std::size_t end = std::min(forms.find('/', at), forms.size());
                const std::string form = forms.substr(at, end - at);
                all_forms.insert(form);
                made.group_of.emplace(form, group);
                made.word_of.emplace(form, words.back());
                at = end + 1;
            }
        }
    }
    made.finder = PhraseFinder(all_forms, Inflection::last_word);
    return made;
}

} // namespace

PhraseTables make_phrase_tables(const Language& language, const OwnWords& own) {
    PhraseTables tables;
    tables.not_negatives = PhraseFinder(language.list("not-negatives"));
    tables.fixed_pairs = PhraseFinder(language.list("fixed-pairs"));
    tables.clause_openers = PhraseFinder(language.list("clause-openers"));
    tables.state_phrases = PhraseFinder(language.list("state-phrases"));
    tables.explaining = PhraseFinder(language.list("explaining"));
    tables.explaining_leads = PhraseFinder(language.list("explaining-leads"));
    const WordTable& irregular = language.table("irregular-forms");
    tables.plain = PhraseFinder(language.table("plain"), Inflection::any_word, irregular);
    tables.own_plain = PhraseFinder(own.plain, Inflection::any_word, irregular);
    tables.sayings = PhraseFinder(language.table("sayings"), Inflection::any_word, irregular);
    tables.foreign_words = PhraseFinder(language.table("foreign-words"));
    tables.percent_words = PhraseFinder(language.list("percent-words"));
    tables.cross_references = PhraseFinder(language.list("cross-reference-words"));
    tables.cross_reference_phrases = PhraseFinder(language.list("cross-reference-phrases"));
    tables.places_on_page = PhraseFinder(language.list("places-on-page"));
    tables.everyday_phrases = PhraseFinder(language.list("everyday-phrases"), Inflection::last_word);
    tables.picture_words = PhraseFinder(language.list("picture-words"));
    tables.same = make_groups(language.same);
    tables.own_same = make_groups(own.same);
    return tables;
}

} // namespace audit
