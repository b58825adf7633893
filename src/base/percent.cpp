#include "base/percent.h"

#include <charconv>

namespace base {

std::string decode_percent(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned value = 0;
        const std::string_view digits = text.substr(at + 1, 2);
        const bool escaped = text[at] == '%' && digits.size() == 2;
        const char* end = digits.data() + digits.size();
        if (escaped && std::from_chars(digits.data(), end, value, 16).ptr == end && value != 0) {
            out.push_back(static_cast<char>(value));
            at += 2;
        } else {
            out.push_back(text[at]);
        }
    }
    return out;
}

bool has_scheme(std::string_view address) {
    const std::size_t colon = address.find(':');
    return colon != std::string_view::npos && colon > 1 && address.find_first_of("/?#") > colon;
}

} // namespace base
