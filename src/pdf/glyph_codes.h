// The character codes of one face: first every pair of glyph and text in the document is
// collected, then codes are handed out, then pages are written with final codes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pdf/to_unicode.h"

namespace pdf {

class GlyphCodes {
public:
    // Notes that `glyph` is shown for `text`.
    void collect(std::uint16_t glyph, std::string_view text);

    // The glyphs collected, each once, rising.
    [[nodiscard]] std::vector<std::uint16_t> glyphs() const;

    // Gives codes: a glyph's first text has the glyph's CID as its code, further texts have
    // codes above all CIDs. `cids` maps each collected glyph to its CID in the font embedded.
    void assign(const std::map<std::uint16_t, std::uint32_t>& cids);

    // Contract: assigned, and the pair was collected.
    [[nodiscard]] std::uint16_t code(std::uint16_t glyph, std::string_view text) const;

    [[nodiscard]] const std::vector<CodeText>& texts() const { return texts_; }    // by code
    [[nodiscard]] const std::vector<CodeCid>& aliases() const { return aliases_; } // by code
    [[nodiscard]] bool empty() const { return short_texts_.empty() && long_texts_.empty(); }

private:
    using Pair = std::pair<std::uint16_t, std::string>;
    // Texts of up to six bytes, nearly all, are packed into one word with their glyph.
    std::unordered_map<std::uint64_t, std::uint16_t> short_texts_;
    std::map<Pair, std::uint16_t> long_texts_;
    std::vector<std::string> kept_;
    std::vector<CodeText> texts_;
    std::vector<CodeCid> aliases_;
};

} // namespace pdf
