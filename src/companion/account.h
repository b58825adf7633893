// What was made, what was checked in it, and what a person must still look at: the facts that the
// report, the accessibility statement and the conformance report are written from.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/finding.h"

namespace companion {

// A place in the manuscript or in a style sheet; line 0: none.
struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    auto operator<=>(const Place&) const = default;
};

// One rule, held against one edition by the program.
struct Check {
    std::string rule;        // "figure-alt"
    std::string requirement; // one sentence
    std::string source;      // the clause or guide; may be empty
    std::string value;       // what the guide in use asks for: "15"; may be empty
    std::size_t checked = 0;
    std::size_t found = 0;
};

// What no program can judge.
struct Look {
    std::string topic;    // "Pictures"
    std::string question; // asked of each place
    std::string mend{};   // what to do if the answer is no
    struct At {
        std::string what; // "a family in front of their house"; may be empty
        Place place;
        std::string language{};      // BCP 47, of `what`; empty: the publication's
        std::string language_name{}; // "Polish"
    };
    std::vector<At> places;
};

// A figure that is no rule.
struct Measure {
    std::string id;      // "words_in_a_sentence": a key of report.json
    std::string name;    // "Words in a sentence, on average"
    double value = 0;    // to one decimal place
    std::string meaning; // one or two plain sentences

    bool operator==(const Measure&) const = default;
};

// A part of the publication, and whether an edition for some readers tells it.
struct Part {
    std::string title;
    Place place;
    bool told = false;

    bool operator==(const Part&) const = default;
};

// Something to mend.
struct Mend {
    report::Severity severity = report::Severity::warning;
    std::string rule;
    std::string message;
    Place place;
    std::vector<std::string> hints;
};

// The words of the file, held against the manuscript's.
struct SameWords {
    std::size_t characters = 0;
    std::size_t differences = 0;
    std::string digest; // SHA-256 of the words, in hexadecimal
};

struct EditionAccount {
    std::string name; // "Large print"
    std::string file;
    std::string format; // "PDF", "EPUB"
    std::uint64_t bytes = 0;
    std::size_t pages = 0;
    bool for_printers = false;
    std::string standards;          // what the file claims: "PDF/UA-1, PDF/A-2a"; may be empty
    std::size_t rules_verified = 0; // rules of these standards that the finished file was held to
    std::size_t rules_failed = 0;
    std::string guide; // the rule profile; empty: none
    std::string guide_name;
    std::string guide_version;
    std::vector<Check> checks;
    std::vector<Mend> mends;
    std::vector<Look> looks;
    std::vector<Measure> measures;
    std::vector<Part> parts; // easy read only
    std::optional<SameWords> words;
    std::vector<std::string> reviewers; // readers who tested it; nobody if empty
};

struct Account {
    std::string title;
    std::string language; // BCP 47
    std::string publisher;
    std::string date; // as the manuscript has it
    std::string email;
    std::string telephone;
    std::string producer; // "evenpage 0.1.0"
    bool draft = false;
    std::vector<EditionAccount> editions; // at least one
};

// Notes are not counted: they are good to know, and nothing to mend.
std::size_t count_to_mend(const EditionAccount& edition);
std::size_t count_to_look_at(const EditionAccount& edition);

// The account without what is told of an earlier edition already: most editions are made from the same
// words, and nobody wants to mend one mistake, or look at one picture, four times.
Account without_repeats(Account account);

} // namespace companion
