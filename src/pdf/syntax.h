// How PDF values are spelled (ISO 32000-1, 7.3): numbers, names, strings, references.
// Everything appends to a string, so that bodies are built in one place without copies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"

namespace pdf {

// The number of an indirect object; 0 is none.
struct Ref {
    std::uint32_t number = 0;
    [[nodiscard]] bool valid() const { return number != 0; }
    friend bool operator==(Ref, Ref) = default;
};

void put_integer(std::string& out, std::int64_t value);

// `decimals` at most 6; trailing zeros and the zero before the point are left out: "-.5".
void put_number(std::string& out, double value, int decimals);

// value / 10^decimals, exact.
void put_scaled(std::string& out, std::int64_t value, int decimals);

// "12 0 R"; a blank goes before it if a number or name stands there.
void put_ref(std::string& out, Ref ref);

// "/Name", with #xx for irregular characters. At most 127 bytes (ISO 19005-2, 6.1.13).
void put_name(std::string& out, std::string_view name);

// A byte string in parentheses.
void put_bytes(std::string& out, std::string_view bytes);

// A text string: ASCII as it is, all else as UTF-16BE with its mark. Text too long for the limit
// of ISO 19005-2, 6.1.13 (32,767 bytes) is cut at a character.
void put_text(std::string& out, std::string_view utf8);

// UTF-16BE in hexadecimal digits, without mark or brackets.
void put_utf16_hex(std::string& out, std::string_view utf8);

// "[left bottom right top]" of a rectangle given from the top left of a page of that height.
void put_rectangle(std::string& out, const base::Rect& rect, base::Length page_height, base::Point shift);

} // namespace pdf
