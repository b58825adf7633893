#include "verify/font_program.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_CID_H
#include FT_TRUETYPE_IDS_H
#include FT_TRUETYPE_TABLES_H

namespace verify {

struct FontProgram::Face {
    std::string data;
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    bool cid_keyed = false;
    std::unordered_map<std::uint32_t, std::uint32_t> by_cid;
    mutable std::optional<std::set<std::uint32_t>> with_unicode;

    explicit Face(std::string bytes) : data(std::move(bytes)) {
        if (FT_Init_FreeType(&library) != 0)
            return;
        if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(data.data()),
                               static_cast<FT_Long>(data.size()), 0, &face) != 0)
            face = nullptr;
        FT_Bool keyed = 0;
        if (face != nullptr && FT_Get_CID_Is_Internally_CID_Keyed(face, &keyed) == 0 && keyed != 0) {
            cid_keyed = true;
            for (FT_UInt glyph = 0; glyph < static_cast<FT_UInt>(face->num_glyphs); ++glyph) {
                FT_UInt cid = 0;
                if (FT_Get_CID_From_Glyph_Index(face, glyph, &cid) == 0)
                    by_cid.emplace(cid, glyph);
            }
        }
    }
    ~Face() {
        if (face != nullptr)
            FT_Done_Face(face);
        if (library != nullptr)
            FT_Done_FreeType(library);
    }
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    [[nodiscard]] FT_CharMap map(int platform, int encoding) const {
        for (int i = 0; face != nullptr && i < face->num_charmaps; ++i)
            if (stands_in_file(face->charmaps[i]) && face->charmaps[i]->platform_id == platform &&
                face->charmaps[i]->encoding_id == encoding)
                return face->charmaps[i];
        return nullptr;
    }

    [[nodiscard]] int map_count() const {
        return face == nullptr ? 0
                               : static_cast<int>(std::count_if(
                                     face->charmaps, face->charmaps + face->num_charmaps, stands_in_file));
    }

    // FreeType makes a Unicode map from the names of glyphs for fonts that have none.
    static bool stands_in_file(FT_CharMap map) { return FT_Get_CMap_Format(map) >= 0; }
};

FontProgram::FontProgram(std::string data) : face_(std::make_unique<Face>(std::move(data))) {}
FontProgram::~FontProgram() = default;
FontProgram::FontProgram(FontProgram&&) noexcept = default;

bool FontProgram::readable() const {
    return face_->face != nullptr;
}

std::uint32_t FontProgram::glyph_count() const {
    return readable() ? static_cast<std::uint32_t>(face_->face->num_glyphs) : 0;
}

std::optional<double> FontProgram::width(std::uint32_t glyph) const {
    if (glyph >= glyph_count())
        return std::nullopt;
    FT_Fixed advance = 0;
    if (FT_Get_Advance(face_->face, glyph, FT_LOAD_NO_SCALE, &advance) != 0)
        return std::nullopt;
    const double em = face_->face->units_per_EM == 0 ? 1000.0 : face_->face->units_per_EM;
    return static_cast<double>(advance) * 1000.0 / em;
}

std::uint32_t FontProgram::glyph_by_name(const std::string& name) const {
    return readable() && FT_HAS_GLYPH_NAMES(face_->face) ? FT_Get_Name_Index(face_->face, name.c_str()) : 0;
}

std::string FontProgram::glyph_name(std::uint32_t glyph) const {
    char name[128] = "";
    if (readable() && FT_HAS_GLYPH_NAMES(face_->face))
        FT_Get_Glyph_Name(face_->face, glyph, name, sizeof name);
    return name;
}

std::uint32_t FontProgram::glyph_by_built_in_code(std::uint32_t code) const {
    if (!readable())
        return 0;
    for (const FT_Encoding encoding : {FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD,
                                       FT_ENCODING_ADOBE_EXPERT, FT_ENCODING_ADOBE_LATIN_1})
        if (FT_Select_Charmap(face_->face, encoding) == 0)
            return FT_Get_Char_Index(face_->face, code);
    return 0;
}

std::uint32_t FontProgram::glyph_by_map(int platform, int encoding, std::uint32_t code) const {
    const FT_CharMap map = face_->map(platform, encoding);
    return map != nullptr && FT_Set_Charmap(face_->face, map) == 0 ? FT_Get_Char_Index(face_->face, code) : 0;
}

bool FontProgram::has_map(int platform, int encoding) const {
    return face_->map(platform, encoding) != nullptr;
}

int FontProgram::map_count() const {
    return face_->map_count();
}

bool FontProgram::has_unicode(std::uint32_t glyph) const {
    if (!face_->with_unicode) {
        face_->with_unicode.emplace();
        if (readable() && FT_Select_Charmap(face_->face, FT_ENCODING_UNICODE) == 0) {
            FT_UInt found = 0;
            for (FT_ULong code = FT_Get_First_Char(face_->face, &found); found != 0;
                 code = FT_Get_Next_Char(face_->face, code, &found))
                face_->with_unicode->insert(found);
        }
    }
    return face_->with_unicode->count(glyph) > 0;
}

bool FontProgram::cid_keyed() const {
    return face_->cid_keyed;
}

std::optional<std::uint32_t> FontProgram::glyph_by_cid(std::uint32_t cid) const {
    const auto found = face_->by_cid.find(cid);
    if (found == face_->by_cid.end())
        return std::nullopt;
    return found->second;
}

std::vector<std::uint32_t> FontProgram::all_cids() const {
    std::vector<std::uint32_t> cids;
    if (cid_keyed())
        for (const auto& [cid, glyph] : face_->by_cid)
            cids.push_back(cid);
    else
        for (std::uint32_t glyph = 0; glyph < glyph_count(); ++glyph)
            cids.push_back(glyph);
    return cids;
}

} // namespace verify
