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
    // What was asked for, where that is not the value in the profile: "1em" of an edition without pages.
    std::string_view asked = {}; // static storage
};

// What no program can judge, at one place.
struct Question {
    std::string text; // "Does the text alternative say what the picture shows?": the same for all of a topic
    report::Span span;
    std::string topic{};    // "Pictures"
    std::string what{};     // what is at this place: the text alternative
    std::string language{}; // of `what`, if it is not the publication's
    std::string mend{};     // what to do if the answer is no
};

// A figure that is no rule: "Words in a sentence, on average" 7.1.
struct Measure {
    std::string_view id; // "words_in_a_sentence"; static storage
    std::string name;
    double value = 0;
    std::string meaning; // one or two plain sentences
};

// A part of the standard edition, and whether this edition tells it in its own way.
struct Coverage {
    std::string title;
    report::Span span;
    bool covered = false;
};

struct Audit {
    std::vector<Outcome> outcomes;
    std::vector<Question> questions;
    std::vector<Measure> measures;
    std::vector<Coverage> coverage;        // easy read only
    std::vector<std::string> reader_tests; // who tested it and when, as written; nobody if empty
};

} // namespace audit
