#include "pdf/font_dictionary.h"

#include <cmath>
#include <fmt/format.h>

#include "pdf/syntax.h"

namespace pdf {
namespace {

// Six letters that depend on what the subset holds (ISO 32000-1, 9.6.4).
std::string subset_tag(const Subset& subset) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const auto& [glyph, cid] : subset.cids)
        hash = (hash ^ glyph) * 0x100000001B3U;
    std::string letters;
    for (int i = 0; i < 6; ++i) {
        letters += static_cast<char>('A' + hash % 26);
        hash /= 26;
    }
    return letters;
}

enum Flag : unsigned { fixed_pitch = 1, serif = 2, symbolic = 4, italic = 64 }; // 9.8.2

std::string descriptor(const text::Face& face, std::string_view name, Ref program) {
    const text::FaceMetrics& metrics = face.metrics;
    const auto per_mille = [&](int units) {
        return static_cast<std::int64_t>(std::lround(1000.0 * units / metrics.units_per_em));
    };
    const unsigned flags = symbolic | (face.monospace ? fixed_pitch : 0U) | (face.serif ? serif : 0U) |
                           (face.italic ? italic : 0U);
    std::string out = "/Type/FontDescriptor/FontName";
    put_name(out, name);
    out += fmt::format("/Flags {}/FontBBox[", flags);
    for (const int bound : metrics.bounds)
        put_integer(out, per_mille(bound));
    out += "]/ItalicAngle ";
    put_number(out, metrics.italic_angle, 2);
    // No font format states StemV; this is the usual guess from the weight.
    out += fmt::format("/Ascent {}/Descent {}/CapHeight {}/StemV {}/{} ", per_mille(metrics.ascent),
                       -per_mille(metrics.descent), per_mille(metrics.cap_height),
                       50 + face.weight * face.weight / 4225, face.is_cff ? "FontFile3" : "FontFile2");
    put_ref(out, program);
    return out;
}

constexpr std::string_view system_info = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

// Glyph indices by CID, two bytes each (9.7.4.2): identical up to the aliases.
std::string glyph_map(const std::vector<CodeCid>& aliases) {
    std::string map;
    const auto put = [&map](std::uint32_t glyph) {
        map += static_cast<char>(glyph >> 8);
        map += static_cast<char>(glyph & 0xFF);
    };
    for (std::uint32_t cid = 0; cid < aliases.front().code; ++cid)
        put(cid);
    for (const CodeCid& alias : aliases)
        put(alias.cid);
    return map;
}

Ref add(ObjectStore& store, Encoded stream) {
    return store.add_stream(std::move(stream.entries), std::move(stream.data));
}

std::string descendant(ObjectStore& store, const text::Face& face, EmbeddedFace& ready) {
    std::string out =
        face.is_cff ? "/Type/Font/Subtype/CIDFontType0/BaseFont" : "/Type/Font/Subtype/CIDFontType2/BaseFont";
    put_name(out, ready.name);
    out += system_info;
    out += "/FontDescriptor ";
    put_ref(out, store.add(descriptor(face, ready.name, add(store, std::move(ready.program)))));
    out += "/W" + ready.widths;
    // ISO 19005-2, 6.2.11.3.2: only CIDFontType2 has, and must have, a CIDToGIDMap.
    if (!face.is_cff && ready.aliases) {
        out += "/CIDToGIDMap ";
        put_ref(out, add(store, std::move(*ready.aliases)));
    } else if (!face.is_cff) {
        out += "/CIDToGIDMap/Identity";
    }
    return out;
}

void put_encoding(std::string& out, ObjectStore& store, const text::Face& face, EmbeddedFace& ready) {
    out += "/Encoding";
    if (face.is_cff && ready.aliases)
        put_ref(out, add(store, std::move(*ready.aliases)));
    else
        out += "/Identity-H";
}

} // namespace

EmbeddedFace prepare_face(const text::Face& face, const Subset& subset, const GlyphCodes& codes,
                          const std::vector<Width>& widths, Compression compression) {
    EmbeddedFace ready;
    ready.name = subset_tag(subset) + '+' + face.postscript_name;
    ready.program = encode(subset.program, compression);
    ready.program.entries +=
        face.is_cff ? "/Subtype/CIDFontType0C" : fmt::format("/Length1 {}", subset.program.size());
    ready.to_unicode = encode(to_unicode_cmap(codes.texts()), compression);
    std::map<std::uint32_t, Width> by_cid;
    for (const auto& [glyph, cid] : subset.cids)
        by_cid[cid] = widths[glyph];
    if (!codes.aliases().empty() && face.is_cff) {
        ready.aliases = encode(encoding_cmap(codes.aliases()), compression);
        ready.aliases->entries += "/Type/CMap/CMapName/Adobe-Identity/WMode 0";
        ready.aliases->entries += system_info;
    } else if (!codes.aliases().empty()) {
        ready.aliases = encode(glyph_map(codes.aliases()), compression);
        for (const CodeCid& alias : codes.aliases())
            by_cid[alias.code] = by_cid[alias.cid];
    }
    ready.widths = width_array(by_cid);
    return ready;
}

Ref write_face(ObjectStore& store, const text::Face& face, EmbeddedFace ready) {
    std::string out = "/Type/Font/Subtype/Type0/BaseFont";
    put_name(out, ready.name);
    put_encoding(out, store, face, ready);
    out += "/DescendantFonts[";
    put_ref(out, store.add(descendant(store, face, ready)));
    out += "]/ToUnicode ";
    put_ref(out, add(store, std::move(ready.to_unicode)));
    return store.add(std::move(out));
}

} // namespace pdf
