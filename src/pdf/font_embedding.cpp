#include "pdf/font_embedding.h"

#include <fmt/format.h>
#include <hb.h>

#include "base/parallel.h"
#include "pdf/font_dictionary.h"
#include "pdf/subset.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

// Fonts of scripts that need them have a glyph for the joiners, which draws nothing.
std::uint16_t glyph_without_width(hb_font_t* font) {
    for (const hb_codepoint_t joiner : {0x200DU, 0x200CU, 0x200BU}) {
        hb_codepoint_t glyph = 0;
        hb_glyph_extents_t extents{};
        if (hb_font_get_nominal_glyph(font, joiner, &glyph) &&
            hb_font_get_glyph_h_advance(font, glyph) == 0 &&
            hb_font_get_glyph_extents(font, glyph, &extents) && extents.width == 0 && extents.height == 0)
            return static_cast<std::uint16_t>(glyph);
    }
    return 0;
}

} // namespace

Fonts::Fonts(const text::FontBook& book, const layout::Pages& pages) : book_(book), faces_(book.size()) {
    for (std::uint32_t i = 0; i < book.size(); ++i) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(book[text::FaceId(i)].hb_font, ' ', &glyph))
            faces_[text::FaceId(i)].blank = static_cast<std::uint16_t>(glyph);
        faces_[text::FaceId(i)].unseen = glyph_without_width(book[text::FaceId(i)].hb_font);
    }
    for (const layout::Page& page : pages.pages) {
        for (const layout::Mark& mark : page.marks) {
            if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
                collect(glyphs->run, glyphs->hyphen ? LastGlyph::hyphen : LastGlyph::ordinary);
            else if (const auto* picture = std::get_if<layout::PlacedPicture>(&mark.shape))
                for (const layout::PictureText& text : picture->texts)
                    for (const text::GlyphRun& run : text.runs)
                        collect(run, LastGlyph::ordinary);
        }
    }
}

void Fonts::collect_blank(text::FaceId face) {
    if (faces_[face].blank != 0)
        faces_[face].codes.collect(faces_[face].blank, " ");
}

void Fonts::collect(const text::GlyphRun& run, LastGlyph last) {
    if (run.glyphs.empty())
        return;
    FaceUse& use = faces_[run.face];
    if (use.codes.empty())
        collect_blank(run.face);
    const std::vector<Spelled> texts = spelled(run, last, scratch_);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::uint16_t glyph = run.glyphs[i].id == 0 ? use.blank : run.glyphs[i].id;
        if (glyph != 0)
            use.codes.collect(glyph, texts[i].text);
        if (!texts[i].rest.empty())
            use.codes.collect(use.unseen, texts[i].rest);
        if (texts[i].framed)
            use.codes.collect(frame(run.face), zero_width_space);
    }
}

std::vector<Spelled> Fonts::spelled(const text::GlyphRun& run, LastGlyph last,
                                    base::StringPool& scratch) const {
    std::vector<Spelled> spelled = spell(run, last, scratch);
    for (Spelled& each : spelled) {
        if (unseen(run.face) == 0)
            each.join();
        each.framed = each.framed && frame(run.face) != 0;
    }
    return spelled;
}

void Fonts::embed(ObjectStore& store, Compression compression, unsigned threads) {
    std::vector<text::FaceId> used;
    for (std::uint32_t i = 0; i < faces_.size(); ++i)
        if (!faces_[text::FaceId(i)].codes.empty())
            used.emplace_back(i);
    std::vector<EmbeddedFace> ready(used.size());
    base::parallel_for(used.size(), threads, [&](std::size_t i) {
        FaceUse& use = faces_[used[i]];
        const text::Face& face = book_[used[i]];
        const Subset subset = subset_face(face, use.codes.glyphs());
        use.codes.assign(subset.cids);
        use.widths.resize(std::size_t{subset.cids.rbegin()->first} + 1);
        for (const auto& [glyph, cid] : subset.cids)
            use.widths[glyph] = glyph_width(face, glyph);
        ready[i] = prepare_face(face, subset, use.codes, use.widths, compression);
    });
    for (std::size_t i = 0; i < used.size(); ++i)
        faces_[used[i]].font = write_face(store, book_[used[i]], std::move(ready[i]));
}

std::string Fonts::resources() const {
    std::string out;
    for (std::uint32_t i = 0; i < faces_.size(); ++i) {
        if (!faces_[text::FaceId(i)].font.valid())
            continue;
        out += fmt::format("/F{} ", i);
        put_ref(out, faces_[text::FaceId(i)].font);
    }
    return out;
}

} // namespace pdf
