// The sentences of an easy-read edition that have no picture beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/tree.h"

namespace pictures {

// What one picture should stand beside: a row, a paragraph outside rows, an item of a list.
struct Statement {
    content::NodeId node;
    std::string words; // the sentences, with a space between two
    std::string_view language;
    report::Span span;
};

// Of an edition's own tree, in order. Left out are the cover, the contents, the word list, tables, notes,
// captions, addresses and what the program wrote itself; a picture that only decorates is none.
std::vector<Statement> statements_without_picture(const content::Tree& tree);

} // namespace pictures
