// Proposals for people to read, and for programs.
#pragma once

#include <string>
#include <vector>

#include "pictures/propose.h"
#include "pictures/statement.h"
#include "report/source_map.h"

namespace pictures {

struct Suggested {
    Statement statement;
    Suggestion suggestion;
    bool has_table = true; // false: there is no table of ideas in the language of the statement
};

// What the person who looks at a suggestion has to know besides the pictures: ideas without a picture, words
// of several meanings, a sentence that says no. Whole sentences.
std::vector<std::string> remarks_on(const Suggested& suggested);

// "OpenMoji, CC BY-SA 4.0"
std::string terms_of(const Credit& credit);

// For each statement its place, its words, the pictures proposed with their scores, and remarks.
std::string print_text(const std::vector<Suggested>& all, const report::SourceMap& sources);

// A list of objects: file, line, column, words, ideas, proposals, remarks.
std::string print_json(const std::vector<Suggested>& all, const report::SourceMap& sources);

} // namespace pictures
