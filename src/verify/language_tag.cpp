#include "verify/language_tag.h"

namespace verify {

bool is_language_tag(std::string_view text) {
    const auto is_letter = [](char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; };
    const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
    std::size_t length = 0;
    bool first = true;
    for (const char byte : text) {
        if (byte == '-') {
            if (length == 0)
                return false;
            length = 0;
            first = false;
        } else if (!(is_letter(byte) || (!first && is_digit(byte))) || ++length > 8) {
            return false;
        }
    }
    return length > 0;
}

} // namespace verify
