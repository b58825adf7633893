#include "pdf/glyph_widths.h"

#include <cmath>
#include <hb.h>

#include "pdf/syntax.h"

namespace pdf {

Width glyph_width(const text::Face& face, std::uint16_t glyph) {
    const double advance = hb_font_get_glyph_h_advance(face.hb_font, glyph);
    return static_cast<Width>(std::lround(advance * width_units_per_em / face.metrics.units_per_em));
}

std::string width_array(const std::map<std::uint32_t, Width>& widths) {
    std::string out = "[";
    bool open = false;
    std::uint32_t expected = 0;
    for (const auto& [cid, width] : widths) {
        if (!open || cid != expected) {
            out += open ? "]" : "";
            put_integer(out, cid);
            out += '[';
            open = true;
        }
        put_scaled(out, width, 2);
        expected = cid + 1;
    }
    out += open ? "]]" : "]";
    return out;
}

} // namespace pdf
