// What an audit of one edition looked at, for the report: not only what is wrong, but also what was
// checked and found in order, and what a person must still judge.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/span.h"

namespace audit {

// One rule as applied to one edition.
struct Outcome {
    std::string_view rule;   // an id of report::rules(); static storage
    std::size_t checked = 0; // places looked at: sentences, lines, pictures
    std::size_t found = 0;   // of these, against the rule
};

// What no program can judge, at one place.
struct Question {
    std::string text; // "Does the text alternative say what the picture shows?": the same for all of a topic
    report::Span span;
    std::string topic{};    // "Pictures"
    std::string what{};     // what is at this place: the text alternative
    std::string language{}; // of `what`, if it is not the publication's
};

struct Audit {
    std::vector<Outcome> outcomes;
    std::vector<Question> questions;
};

} // namespace audit
