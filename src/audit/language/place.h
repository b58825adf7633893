// From words of a passage back to the bytes of the manuscript that they were read from.
#pragma once

#include <cstdint>
#include <vector>

#include "audit/language/passage.h"
#include "report/source_map.h"

namespace audit {

// For each byte of `text`, and its end, the byte of `written` that it came from: white space was
// collapsed, references and CDATA sections were resolved. Empty if the two do not match.
std::vector<std::uint32_t> align(std::string_view text, std::string_view written);

// Finds places; remembers the last leaf, as findings come in the order of the text.
class Places {
public:
    Places(const content::Tree& tree, const report::SourceMap& sources) : tree_(tree), sources_(sources) {}

    // Of bytes [begin, end) of the passage's text; the block's own place if its words were made by the
    // program.
    report::Span find(const Passage& passage, std::uint32_t begin, std::uint32_t end);
    report::Span find(const Passage& passage, const Sentence& sentence);
    report::Span find(const Passage& passage, const Token& token);

private:
    void align_leaf(const Passage& passage, const Piece& piece);
    report::Span find_in_leaf(const Passage& passage, const Piece& piece, std::uint32_t begin,
                              std::uint32_t end);

    const content::Tree& tree_;
    const report::SourceMap& sources_;
    // Of the leaf looked at last: the block and place it has, where it begins in the passage, and for each of
    // its bytes the byte of its place.
    content::NodeId block_;
    report::Span span_;
    std::uint32_t begin_ = 0;
    std::vector<std::uint32_t> offsets_;
};

} // namespace audit
