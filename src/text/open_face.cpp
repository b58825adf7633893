// Names, style and measures of a face. Measures that fonts often state wrongly (x-height, cap
// height) are taken from the outlines of `x` and `H`.
#include "text/open_face.h"

#include <cmath>
#include <cstdlib>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H
#include FT_FONT_FORMATS_H
#include <hb-ot.h>
#include <hb.h>
#include <memory>

#include "text/letter_shapes.h"

namespace text {
namespace {

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, CloseLibrary>;
using Measured = std::unique_ptr<std::remove_pointer_t<FT_Face>, CloseFace>;

// The top of a letter above the baseline in font units; 0 if the face lacks the letter.
int height_of(FT_Face face, FT_ULong letter) {
    const FT_UInt glyph = FT_Get_Char_Index(face, letter);
    if (glyph == 0 || FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) != 0)
        return 0;
    return static_cast<int>(face->glyph->metrics.horiBearingY);
}

const TT_OS2* os2_of(FT_Face face) {
    const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    return os2 == nullptr || os2->version == 0xFFFF ? nullptr : os2;
}

// As the letters are drawn. Of a face without Latin letters, as it says. PANOSE: family kind 2 is Latin text;
// serif styles 2 to 10 have serifs, 11 to 15 have none.
bool has_serifs(FT_Face face, const TT_OS2* os2, std::string_view family) {
    if (const Serifs measured = measure_serifs(face); measured != Serifs::unknown)
        return measured == Serifs::some;
    if (os2 != nullptr && os2->panose[0] == 2 && os2->panose[1] >= 2)
        return os2->panose[1] <= 10;
    return family.find("Serif") != std::string_view::npos;
}

FaceMetrics measure(FT_Face face, const TT_OS2* os2) {
    FaceMetrics metrics;
    metrics.units_per_em = face->units_per_EM;
    metrics.ascent = face->ascender;
    metrics.descent = -face->descender;
    metrics.line_gap = face->height - (face->ascender - face->descender);
    metrics.x_height = height_of(face, 'x');
    metrics.cap_height = height_of(face, 'H');
    if (metrics.x_height <= 0)
        metrics.x_height = os2 != nullptr && os2->sxHeight > 0 ? os2->sxHeight : metrics.units_per_em / 2;
    if (metrics.cap_height <= 0)
        metrics.cap_height =
            os2 != nullptr && os2->sCapHeight > 0 ? os2->sCapHeight : metrics.units_per_em * 7 / 10;
    metrics.underline_thickness =
        face->underline_thickness > 0 ? face->underline_thickness : metrics.units_per_em / 20;
    metrics.underline_position = -face->underline_position;
    metrics.strikeout_position =
        os2 != nullptr && os2->yStrikeoutPosition > 0 ? os2->yStrikeoutPosition : metrics.x_height / 2;
    const auto* post = static_cast<const TT_Postscript*>(FT_Get_Sfnt_Table(face, FT_SFNT_POST));
    metrics.italic_angle = post != nullptr ? static_cast<double>(post->italicAngle) / 65536.0 : 0.0;
    metrics.bounds[0] = static_cast<int>(face->bbox.xMin);
    metrics.bounds[1] = static_cast<int>(face->bbox.yMin);
    metrics.bounds[2] = static_cast<int>(face->bbox.xMax);
    metrics.bounds[3] = static_cast<int>(face->bbox.yMax);
    return metrics;
}

std::string typographic_family(hb_face_t* face, const char* otherwise) {
    char buffer[128] = "";
    unsigned size = sizeof buffer;
    const hb_language_t english = hb_language_from_string("en", -1);
    if (hb_ot_name_get_utf8(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, english, &size, buffer) > 0)
        return buffer;
    return otherwise != nullptr ? otherwise : "";
}

// Some bold files state the weight of the regular one.
int weight_of(FT_Face face, const TT_OS2* os2) {
    const bool bold = (face->style_flags & FT_STYLE_FLAG_BOLD) != 0;
    if (os2 == nullptr || os2->usWeightClass == 0 || os2->usWeightClass > 1000)
        return bold ? 700 : 400;
    return bold && os2->usWeightClass <= 500 ? 700 : os2->usWeightClass;
}

void describe(FT_Face measured, Face& face) {
    const TT_OS2* os2 = os2_of(measured);
    face.family = typographic_family(face.hb_face, measured->family_name);
    const char* postscript_name = FT_Get_Postscript_Name(measured);
    face.postscript_name = postscript_name != nullptr ? postscript_name : face.file.stem().string();
    face.italic = (measured->style_flags & FT_STYLE_FLAG_ITALIC) != 0;
    face.weight = weight_of(measured, os2);
    face.monospace = FT_IS_FIXED_WIDTH(measured) || (os2 != nullptr && os2->panose[3] == 9);
    face.serif = has_serifs(measured, os2, face.family);
    face.letters_alike = has_letters_alike(measured);
    const char* format = FT_Get_Font_Format(measured);
    face.is_cff = format != nullptr && std::string_view(format) == "CFF";
    face.metrics = measure(measured, os2);
}

std::string unusable(FT_Face measured) {
    if (!FT_IS_SCALABLE(measured) || !FT_IS_SFNT(measured))
        return "holds no TrueType or CFF outlines";
    if (FT_HAS_MULTIPLE_MASTERS(measured))
        return "is a variable font, which cannot be embedded";
    return {};
}

void make_shaping_font(Face& face) {
    hb_face_make_immutable(face.hb_face);
    face.hb_font = hb_font_create(face.hb_face);
    const int units = face.metrics.units_per_em;
    hb_font_set_scale(face.hb_font, units, units);
    hb_ot_font_set_funcs(face.hb_font);
    hb_font_make_immutable(face.hb_font);
}

} // namespace

Face open_face(const std::filesystem::path& file, unsigned index, std::string& problem) {
    Face face;
    face.file = file;
    face.index = index;
    const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(hb_blob_create_from_file(file.c_str()),
                                                                      hb_blob_destroy);
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);

    FT_Library raw_library = nullptr;
    FT_Face raw_face = nullptr;
    problem = "cannot be read as a font";
    if (length == 0 || FT_Init_FreeType(&raw_library) != 0)
        return face;
    const Library library(raw_library);
    // FreeType's interface takes unsigned bytes; the data are the same.
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes);
    if (FT_New_Memory_Face(library.get(), data, static_cast<FT_Long>(length), static_cast<FT_Long>(index),
                           &raw_face) != 0)
        return face;
    const Measured measured(raw_face);
    problem = unusable(measured.get());
    if (!problem.empty())
        return face;
    face.hb_face = hb_face_create(blob.get(), index);
    describe(measured.get(), face);
    make_shaping_font(face);
    return face;
}

void close_face(Face& face) {
    hb_font_destroy(face.hb_font);
    hb_face_destroy(face.hb_face);
    face.hb_font = nullptr;
    face.hb_face = nullptr;
}

} // namespace text
