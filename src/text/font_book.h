// The fonts that a publication may use. Built once, then immutable and shared by threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/id_vector.h"
#include "report/log.h"
#include "text/glyph_run.h"

struct hb_face_t;
struct hb_font_t;

namespace text {

// In units of 1/units_per_em.
struct FaceMetrics {
    int units_per_em = 1000;
    int ascent = 0;  // above the baseline, positive
    int descent = 0; // below the baseline, positive
    int line_gap = 0;
    int x_height = 0;           // measured on the glyph `x`
    int cap_height = 0;         // measured on the glyph `H`
    int underline_position = 0; // below the baseline, positive
    int underline_thickness = 0;
    int strikeout_position = 0;   // above the baseline
    double italic_angle = 0;      // degrees, negative leans right
    int bounds[4] = {0, 0, 0, 0}; // font bounding box: x_min, y_min, x_max, y_max
};

struct Face {
    std::string family;          // "Andika"
    std::string postscript_name; // "Andika-Bold"
    int weight = 400;
    bool italic = false;
    bool monospace = false;
    bool serif = false;
    bool letters_alike = false; // two of I, l and 1 have one shape
    bool is_cff = false;        // outlines are CFF, else TrueType
    std::filesystem::path file;
    unsigned index = 0; // in a collection
    FaceMetrics metrics;
    hb_face_t* hb_face = nullptr; // owned by the FontBook, immutable
    hb_font_t* hb_font = nullptr; // owned by the FontBook, immutable, scaled to units_per_em
};

// The lesser of width and height of a sign's ink, in ems; 0 if the face does not have it.
double least_ink(const Face& face, char32_t sign);

struct FontRequest {
    std::vector<std::string> families; // in order of preference, generic names allowed
    int weight = 400;
    bool italic = false;
    friend bool operator==(const FontRequest&, const FontRequest&) = default;
};

class FontBook {
public:
    FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;
    FontBook(const FontBook&) = delete;
    FontBook& operator=(const FontBook&) = delete;
    ~FontBook();

    // The face nearest to the request: first family that exists, then style, then weight
    // (css-fonts-4, 5.2). Always a face unless the book is empty.
    [[nodiscard]] FaceId match(const FontRequest& request) const;

    // The first face, starting with `preferred`, that has a glyph for `character`; `language`
    // picks among fallbacks (Nastaliq for ur, Naskh for ar). None if no face has it.
    [[nodiscard]] FaceId face_for(char32_t character, FaceId preferred, std::string_view language) const;

    [[nodiscard]] bool has_glyph(FaceId face, char32_t character) const;
    [[nodiscard]] const Face& operator[](FaceId id) const;
    [[nodiscard]] std::size_t size() const;

private:
    friend FontBook load_fonts(const std::vector<std::filesystem::path>&, report::Log&);
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// Loads every font file below the folders, in the order given, sorted by name inside each, so
// that the book is the same on every machine with the same files. A folder or file that cannot
// be used is a note.
FontBook load_fonts(const std::vector<std::filesystem::path>& folders, report::Log& log);

} // namespace text
