// The objects of one embedded face: font, descendant, descriptor, program, ToUnicode
// (ISO 32000-1, 9.7 and 9.8).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/glyph_codes.h"
#include "pdf/glyph_widths.h"
#include "pdf/haru.h"
#include "pdf/subset.h"

namespace pdf {

// All that takes time, done before the objects are numbered.
struct EmbeddedFace {
    std::string name; // "ABCDEF+Andika-Bold"
    Encoded program;
    Encoded to_unicode;
    // How codes that share a glyph reach it. TrueType: a CIDToGIDMap, which gives each code a CID
    // of its own, since some readers keep texts by CID. CFF has no such map: an encoding.
    std::optional<Encoded> aliases;
    std::string widths;
};

// `widths` are by glyph. Contract: the codes are assigned. Safe on any thread.
EmbeddedFace prepare_face(const text::Face& face, const Subset& subset, const GlyphCodes& codes,
                          const std::vector<Width>& widths, Compression compression);

// The reference of the Type0 font.
Ref write_face(ObjectStore& store, const text::Face& face, EmbeddedFace ready);

} // namespace pdf
