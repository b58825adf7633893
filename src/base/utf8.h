// UTF-8, one code point at a time. Bytes that are not UTF-8 read as U+FFFD, one per byte, as
// the Unicode Standard recommends (section 3.9), so no loop here can run past the end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0; // in bytes; 0 only at the end of the text
};

// The code point that starts at byte `offset`.
CodePoint decode_utf8(std::string_view text, std::size_t offset);

// The last one of the text; 0 if it is empty.
char32_t last_code_point(std::string_view text);

// Appends `value` to `out` as UTF-8.
void append_utf8(std::string& out, char32_t value);

// True if every byte belongs to a well-formed sequence.
bool is_valid_utf8(std::string_view text);

} // namespace base
