#include "verify/font_use.h"

namespace verify {

void FontUse::note(std::uint32_t code, std::uint8_t flags) {
    if (code < 0x10000) {
        if (code >= small.size())
            small.resize(code < 256 ? 256 : (code | 0xFFF) + 1);
        small[code] |= flags;
    } else {
        codes[code] |= flags;
    }
}

std::size_t FontTable::find(Object dictionary, Place place, bool& is_new) {
    is_new = true;
    if (dictionary.is_indirect()) {
        const auto [slot, fresh] = index_.emplace(key_of(dictionary), fonts_.size());
        is_new = fresh;
        if (!fresh)
            return slot->second;
    }
    FontUse& font = fonts_.emplace_back();
    font.dictionary = dictionary;
    font.place = dictionary.is_indirect() ? place_of(dictionary, place.page) : place;
    font.composite = name(dictionary, "/Subtype") == "Type0";
    if (font.composite)
        font.encoding = std::make_shared<CMap>(read_encoding(get(dictionary, "/Encoding")));
    return fonts_.size() - 1;
}

void note_text(FontUse& font, std::string_view bytes, std::uint8_t flags) {
    font.rendered = font.rendered || (flags & code_rendered) != 0;
    if (!font.composite) {
        for (const char byte : bytes)
            font.note(static_cast<unsigned char>(byte), flags);
        return;
    }
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [code, length] = font.encoding->next_code(bytes, at);
        font.note(code, flags);
        at += length;
    }
}

} // namespace verify
