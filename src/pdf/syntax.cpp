#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "base/expect.h"
#include "base/utf8.h"

namespace pdf {
namespace {

constexpr std::array<std::int64_t, 7> powers{1, 10, 100, 1000, 10000, 100000, 1000000};
constexpr std::size_t longest_name = 127;
constexpr std::size_t longest_string = 32767;

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

void put_unit(std::string& out, std::uint32_t unit) {
    fmt::format_to(std::back_inserter(out), "{:04X}", unit);
}

// A number or name that follows another needs a blank between them.
void separate(std::string& out) {
    if (!out.empty() && std::string_view("[<>(/ \n").find(out.back()) == std::string_view::npos)
        out += ' ';
}

bool is_regular(char c) {
    return c > ' ' && c <= '~' && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
}

std::string_view cut(std::string_view utf8, std::size_t longest) {
    if (utf8.size() <= longest)
        return utf8;
    while (longest > 0 && (static_cast<unsigned char>(utf8[longest]) & 0xC0u) == 0x80u)
        --longest;
    return utf8.substr(0, longest);
}

} // namespace

void put_integer(std::string& out, std::int64_t value) {
    separate(out);
    const fmt::format_int digits(value);
    out.append(digits.data(), digits.size());
}

void put_scaled(std::string& out, std::int64_t value, int decimals) {
    base::expect(decimals >= 0 && decimals <= 6, "numbers have up to six decimals");
    separate(out);
    if (value < 0) {
        out += '-';
        value = -value;
    }
    const std::int64_t power = powers[static_cast<std::size_t>(decimals)];
    const std::int64_t whole = value / power;
    std::int64_t fraction = value % power;
    if (whole != 0 || fraction == 0) {
        const fmt::format_int digits(whole);
        out.append(digits.data(), digits.size());
    }
    if (fraction == 0)
        return;
    std::string digits = fmt::format("{:0{}}", fraction, decimals);
    digits.erase(digits.find_last_not_of('0') + 1);
    out += '.';
    out += digits;
}

void put_number(std::string& out, double value, int decimals) {
    put_scaled(out, std::llround(value * static_cast<double>(powers[static_cast<std::size_t>(decimals)])),
               decimals);
}

void put_ref(std::string& out, Ref ref) {
    base::expect(ref.valid(), "a reference names an object");
    put_integer(out, ref.number);
    out += " 0 R";
}

void put_name(std::string& out, std::string_view name) {
    out += '/';
    for (const char c : name.substr(0, longest_name)) {
        if (is_regular(c))
            out += c;
        else
            fmt::format_to(std::back_inserter(out), "#{:02X}", static_cast<unsigned char>(c));
    }
}

void put_bytes(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char c : bytes) {
        // A bare CR in a string reads as LF (7.3.4.2), so line ends are escaped.
        if (c == '\r')
            out += "\\r";
        else if (c == '\n')
            out += "\\n";
        else {
            if (c == '(' || c == ')' || c == '\\')
                out += '\\';
            out += c;
        }
    }
    out += ')';
}

void put_text(std::string& out, std::string_view utf8) {
    if (is_plain_ascii(utf8)) {
        put_bytes(out, cut(utf8, longest_string));
        return;
    }
    out += "<FEFF";
    put_utf16_hex(out, cut(utf8, longest_string / 2 - 2));
    out += '>';
}

void put_utf16_hex(std::string& out, std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        const base::CodePoint point = base::decode_utf8(utf8, i);
        i += point.length;
        const std::uint32_t value = point.value;
        if (value < 0x10000) {
            put_unit(out, value);
        } else {
            put_unit(out, 0xD800 + ((value - 0x10000) >> 10));
            put_unit(out, 0xDC00 + ((value - 0x10000) & 0x3FF));
        }
    }
}

void put_rectangle(std::string& out, const base::Rect& rect, base::Length page_height, base::Point shift) {
    const auto y = [&](base::Length from_top) { return (page_height - from_top + shift.y).points(); };
    out += '[';
    put_number(out, (rect.left() + shift.x).points(), 2);
    put_number(out, y(rect.bottom()), 2);
    put_number(out, (rect.right() + shift.x).points(), 2);
    put_number(out, y(rect.top()), 2);
    out += ']';
}

} // namespace pdf
