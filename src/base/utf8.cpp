#include "base/utf8.h"

namespace base {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t lowest; // anything smaller is an overlong form
};

Lead read_lead(unsigned char byte) {
    if (byte < 0x80)
        return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0)
        return {2, byte & 0x1Fu, 0x80};
    if (byte >= 0xE0 && byte < 0xF0)
        return {3, byte & 0x0Fu, 0x800};
    if (byte >= 0xF0 && byte < 0xF5)
        return {4, byte & 0x07u, 0x10000};
    return {0, 0, 0};
}

} // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
    if (offset >= text.size())
        return {};
    const Lead lead = read_lead(static_cast<unsigned char>(text[offset]));
    if (lead.length == 0 || offset + lead.length > text.size())
        return {replacement, 1};
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[offset + i]);
        if ((byte & 0xC0u) != 0x80u)
            return {replacement, 1};
        value = (value << 6) | (byte & 0x3Fu);
    }
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    if (value < lead.lowest || value > 0x10FFFF || surrogate)
        return {replacement, 1};
    return {value, lead.length};
}

char32_t last_code_point(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {}
    return text.empty() ? 0 : decode_utf8(text, at).value;
}

void append_utf8(std::string& out, char32_t value) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | (value >> 6));
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | (value >> 12));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | (value >> 18));
        put(0x80 | ((value >> 12) & 0x3F));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decode_utf8(text, i);
        if (point.value == replacement && point.length == 1)
            return false;
        i += point.length;
    }
    return true;
}

} // namespace base
