// What the checks of easy read know of words, for one edition.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "audit/check_language.h"
#include "edition/plan.h"
#include "press/job.h"

namespace press {

// True if the profile holds sentences and words to rules, and not the words of pictures alone.
bool asks_of_language(const audit::Profile& profile);

// Null if the profile asks nothing of words at all. Own words: words.txt beside the manuscript, and the
// lists that the profile names.
std::shared_ptr<const audit::Vocabulary> vocabulary_for(const Job& job, const audit::Profile& profile,
                                                        std::string_view language, report::SourceMap& sources,
                                                        report::Log& log);

// The parts of the manuscript that the edition tells, and those that it does not: a note for each of them
// (easy-read-coverage). Nothing if the profile does not ask.
std::vector<audit::Coverage> coverage_of(const content::Tree& shared, const edition::Plan& plan,
                                         const audit::Profile& profile, report::Log& log);

} // namespace press
