// The fonts that content shows text with, and which codes of each.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "verify/access.h"
#include "verify/cmap.h"

namespace verify {

// What was seen of one code.
enum CodeFlag : std::uint8_t {
    code_shown = 1,
    code_rendered = 2,     // in a rendering mode other than 3
    code_not_replaced = 4, // without ActualText around it
    code_real = 8,         // as real content, with neither ActualText nor Alt around it
};

struct FontUse {
    Object dictionary;
    Place place; // where it was first used
    bool composite = false;
    bool rendered = false;
    std::shared_ptr<const CMap> encoding;        // of composite fonts; null if it is not to be had
    std::map<std::uint32_t, std::uint8_t> codes; // CodeFlags by code
    std::vector<std::uint8_t> small;             // the same for codes below 65536
    void note(std::uint32_t code, std::uint8_t flags);
    // Calls visit(code, flags) for every code seen.
    template <typename Visit>
    void for_each_code(const Visit& visit) const {
        for (std::uint32_t code = 0; code < small.size(); ++code)
            if (small[code] != 0)
                visit(code, small[code]);
        for (const auto& [code, flags] : codes)
            visit(code, flags);
    }
};

class FontTable {
public:
    // The use of the font; a new one the first time. A direct dictionary is a font of its own each time.
    std::size_t find(Object dictionary, Place place, bool& is_new);
    FontUse& operator[](std::size_t index) { return fonts_[index]; }
    [[nodiscard]] const std::vector<FontUse>& all() const { return fonts_; }

private:
    std::vector<FontUse> fonts_;
    std::map<ObjectId, std::size_t> index_;
};

// Notes every code of a shown string.
void note_text(FontUse& font, std::string_view bytes, std::uint8_t flags);

} // namespace verify
