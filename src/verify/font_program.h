// An embedded font program, read with FreeType: which glyphs it has, how wide they are, and which
// character maps it holds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace verify {

class FontProgram {
public:
    // Reads TrueType, OpenType, CFF and Type 1 data.
    explicit FontProgram(std::string data);
    ~FontProgram();
    FontProgram(FontProgram&&) noexcept;
    FontProgram& operator=(FontProgram&&) = delete;

    [[nodiscard]] bool readable() const;
    [[nodiscard]] std::uint32_t glyph_count() const;
    // In thousandths of the em; nothing if there is no such glyph or it is damaged.
    [[nodiscard]] std::optional<double> width(std::uint32_t glyph) const;

    // 0 if the font has no glyph of that name.
    [[nodiscard]] std::uint32_t glyph_by_name(const std::string& name) const;
    [[nodiscard]] std::string glyph_name(std::uint32_t glyph) const;
    // By the encoding built into a Type 1 or CFF font; 0 for none.
    [[nodiscard]] std::uint32_t glyph_by_built_in_code(std::uint32_t code) const;
    // By a TrueType character map; 0 for none, also if the font lacks the map.
    [[nodiscard]] std::uint32_t glyph_by_map(int platform, int encoding, std::uint32_t code) const;
    [[nodiscard]] bool has_map(int platform, int encoding) const;
    [[nodiscard]] int map_count() const;
    // True if FreeType knows a Unicode value for the glyph from its name.
    [[nodiscard]] bool has_unicode(std::uint32_t glyph) const;
    // The glyph of a CID in a CID-keyed CFF font; nothing if the font is not CID-keyed.
    [[nodiscard]] bool cid_keyed() const;
    [[nodiscard]] std::optional<std::uint32_t> glyph_by_cid(std::uint32_t cid) const;
    // All CIDs of a CID-keyed font, else all glyph numbers; .notdef too.
    [[nodiscard]] std::vector<std::uint32_t> all_cids() const;

private:
    struct Face;
    std::unique_ptr<Face> face_;
};

} // namespace verify
