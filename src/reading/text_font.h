// What the codes of a PDF's fonts say and how wide they are, for who reads the text of pages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "reading/visual_order.h"
#include "verify/font.h"
#include "verify/font_use.h"

namespace reading {

struct Code {
    std::string text;
    double width = 0; // in ems
    Way way = Way::either;
    bool silent = false; // what stands for nothing by itself, or only steers layout
};

class TextFont {
public:
    explicit TextFont(verify::FontUse use);

    // Calls visit(code, is_space) for each code of a shown string, whose bytes these are. A Code stays where
    // it is as long as the font.
    template <typename Visit>
    void for_each_code(std::string_view bytes, const Visit& visit) {
        for (std::size_t at = 0; at < bytes.size();) {
            std::uint32_t code = static_cast<unsigned char>(bytes[at]);
            std::size_t length = 1;
            if (two_bytes_ && at + 1 < bytes.size())
                code = code << 8 | static_cast<unsigned char>(bytes[at + length++]);
            else if (use_.composite)
                std::tie(code, length) = use_.encoding->next_code(bytes, at);
            visit(look_up(code), length == 1 && code == ' ');
            at += length;
        }
    }

private:
    const Code& look_up(std::uint32_t code) {
        return code < small_.size() && small_[code] != nullptr ? *small_[code] : find(code);
    }
    const Code& find(std::uint32_t code);

    verify::FontUse use_;
    bool two_bytes_; // every code, as with Identity-H
    verify::Font font_;
    std::unordered_map<std::uint32_t, Code> codes_; // asked for once
    std::vector<const Code*> small_;                // those below 65536 by number; null if not asked for
};

// All fonts that the text is shown with.
class TextFonts {
public:
    // The font of the dictionary, opened the first time; null if it is none.
    TextFont* find(const verify::Object& dictionary);

private:
    verify::FontTable table_;
    std::vector<std::unique_ptr<TextFont>> fonts_; // as in the table
};

} // namespace reading
