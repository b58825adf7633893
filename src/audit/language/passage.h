// The running text of an edition, as the checks of its language read it: one passage for each block
// that holds words, cut into tokens and sentences, with the way back to the manuscript.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/tree.h"

namespace audit {

enum class TokenKind : std::uint8_t {
    word,
    number,  // "12", "£3.50", "3pm", "04/03/2024"
    address, // web or email
    mark,    // one character of punctuation, or a symbol
};

struct Token {
    std::uint32_t begin = 0; // bytes of Passage::text
    std::uint32_t end = 0;
    TokenKind kind = TokenKind::mark;
    bool judged = true;      // in the edition's language; not code, not the title of a work
    bool quoted = false;     // somebody's own words
    bool marked = false;     // shown as a hard word: glossterm, bold, or role="hardword"
    bool figurative = false; // in a figure of speech: mark_sayings
    content::NodeId mark;    // the node that marks it, if it is marked
    std::string folded{};    // small letters, straight apostrophes
};

// Tokens [first, last) of a passage.
struct Sentence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

enum class PassageKind : std::uint8_t {
    title,   // of the publication, with its subtitle
    summary, // of the publication
    heading,
    paragraph,
    list_item,
    cell,
    caption,
    term,       // a word that is being explained
    definition, // what explains it
    note,       // footnote
    imprint,
};

struct Piece {
    std::uint32_t begin = 0; // where the leaf's text starts in Passage::text
    content::NodeId leaf;
};

struct Passage {
    content::NodeId block;
    content::NodeId statement; // the picture and sentences it belongs to, if any
    PassageKind kind = PassageKind::paragraph;
    std::string text;
    std::vector<Piece> pieces;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    [[nodiscard]] std::string_view text_of(const Token& token) const {
        return std::string_view(text).substr(token.begin, token.end - token.begin);
    }
};

// All passages of the edition in order, with tokens and sentences. Left out: contents list, index,
// addresses, code, names and dates on the cover, passages that are wholly in another language.
std::vector<Passage> read_passages(const content::Tree& tree);

// A glossterm or role="hardword", which shows a hard word; bold alone may show something else.
bool is_hard_word_mark(const content::Tree& tree, content::NodeId mark);

// How many words a sentence has: a telephone number is one.
std::size_t count_words(const Passage& passage, const Sentence& sentence);

} // namespace audit
