// Fonts as the file holds them: one subset of each face used, as a Type0 font with two-byte
// codes (ISO 32000-1, 9.7). First collect, then embed, then ask for codes while writing pages.
#pragma once

#include <cstdint>
#include <vector>

#include "base/id_vector.h"
#include "base/string_pool.h"
#include "layout/page.h"
#include "pdf/deflate.h"
#include "pdf/glyph_codes.h"
#include "pdf/glyph_widths.h"
#include "pdf/haru.h"
#include "text/font_book.h"

namespace pdf {

class Fonts {
public:
    // Notes every glyph that the pages show, in text and in pictures.
    Fonts(const text::FontBook& book, const layout::Pages& pages);

    // Subsets the faces used, in parallel, and puts them into the store.
    void embed(ObjectStore& store, Compression compression, unsigned threads);

    // Code of a glyph shown for `text`. Contract: embedded. Safe on any thread.
    [[nodiscard]] std::uint16_t code(text::FaceId face, std::uint16_t glyph, std::string_view text) const {
        return faces_[face].codes.code(glyph, text);
    }
    [[nodiscard]] Width width(text::FaceId face, std::uint16_t glyph) const {
        return faces_[face].widths.at(glyph);
    }
    [[nodiscard]] const text::Face& face(text::FaceId face) const { return book_[face]; }

    // The glyph of the blank, 0 if the face has none: shown at line ends, so that the text keeps
    // its words apart, and in place of .notdef (ISO 19005-2, 6.2.11.8).
    [[nodiscard]] std::uint16_t blank(text::FaceId face) const { return faces_[face].blank; }

    // A glyph that is not seen and has no width, for text that no other glyph can be shown for; 0 if the face
    // has none.
    [[nodiscard]] std::uint16_t unseen(text::FaceId face) const { return faces_[face].unseen; }

    // The same to frame text with, where the blank does too.
    [[nodiscard]] std::uint16_t frame(text::FaceId face) const {
        return unseen(face) != 0 ? unseen(face) : blank(face);
    }

    // What each glyph of a run is shown for, as far as the face allows.
    [[nodiscard]] std::vector<Spelled> spelled(const text::GlyphRun& run, LastGlyph last,
                                               base::StringPool& scratch) const;

    // "/F0 12 0 R/F3 15 0 R": the entries of the /Font resource.
    [[nodiscard]] std::string resources() const;

private:
    struct FaceUse {
        GlyphCodes codes;
        std::vector<Width> widths; // by glyph; those not used are 0
        std::uint16_t blank = 0;
        std::uint16_t unseen = 0;
        Ref font;
    };
    void collect(const text::GlyphRun& run, LastGlyph last);
    void collect_blank(text::FaceId face);

    const text::FontBook& book_;
    base::IdVector<text::FaceId, FaceUse> faces_;
    base::StringPool scratch_;
};

} // namespace pdf
