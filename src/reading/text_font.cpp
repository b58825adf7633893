#include "reading/text_font.h"

#include "base/utf8.h"
#include "reading/words.h"

namespace reading {
namespace {

bool has_two_bytes(const verify::FontUse& use) {
    if (!use.composite || use.encoding->codespaces.size() > 1)
        return false;
    const auto& spaces = use.encoding->codespaces;
    return spaces.empty() || (spaces[0].length == 2 && spaces[0].low == 0 && spaces[0].high == 0xFFFF);
}

} // namespace

TextFont::TextFont(verify::FontUse use)
    : use_(std::move(use)), two_bytes_(has_two_bytes(use_)), font_(use_, verify::FontParts::without_program) {
}

const Code& TextFont::find(std::uint32_t code) {
    const auto [slot, fresh] = codes_.try_emplace(code);
    Code& found = slot->second;
    if (fresh) {
        found.text = font_.text_of(code).value_or("\xEF\xBF\xBD");
        found.way = way_of(found.text);
        found.silent = is_silent(base::decode_utf8(found.text, 0).value);
        found.width = font_.width(code).value_or(500) / 1000;
    }
    if (code < 0x10000) {
        if (small_.size() <= code)
            small_.resize(code + 1);
        small_[code] = &found;
    }
    return found;
}

TextFont* TextFonts::find(const verify::Object& dictionary) {
    if (!dictionary.is_dictionary())
        return nullptr;
    bool is_new = false;
    const std::size_t index = table_.find(dictionary, {}, is_new);
    if (is_new)
        fonts_.push_back(std::make_unique<TextFont>(table_[index]));
    return fonts_[index].get();
}

} // namespace reading
