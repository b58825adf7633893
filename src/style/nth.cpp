// An+B, as in :nth-child(2n+1) (css-syntax-3, section 6).
#include <charconv>

#include <fmt/format.h>

#include "base/ascii.h"
#include "style/selector.h"

namespace style {
namespace {

bool to_int(std::string_view text, int& value) {
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size();
}

// The written form without white space. An+B spans tokens in odd ways ("2n", "-1"), so it is
// read from the text.
std::string nth_text(const ComponentValues& values) {
    std::string text;
    for (const ComponentValue& value : values) {
        const Token& token = value.token;
        if (token.kind == TokenKind::number || token.kind == TokenKind::dimension) {
            if (!token.integer)
                return {};
            const bool after_digit = !text.empty() && (text.back() == 'n');
            text += fmt::format("{}{:.0f}", after_digit && token.number >= 0 ? "+" : "", token.number);
            text += base::lowercase(token.text);
        } else if (token.kind == TokenKind::ident || token.kind == TokenKind::delim) {
            text += base::lowercase(token.text);
        } else if (token.kind != TokenKind::whitespace) {
            return {};
        }
    }
    return text;
}

} // namespace

bool parse_nth(const ComponentValues& values, Nth& nth) {
    std::string text = nth_text(values);
    if (text == "odd" || text == "even") {
        nth = {2, text == "odd" ? 1 : 0};
        return true;
    }
    const std::size_t n = text.find('n');
    if (n == std::string::npos) {
        nth.step = 0;
        return to_int(text, nth.offset);
    }
    const std::string step = text.substr(0, n);
    nth = {1, 0};
    if (step == "-")
        nth.step = -1;
    else if (!step.empty() && step != "+" && !to_int(step, nth.step))
        return false;
    return n + 1 == text.size() || to_int(std::string_view(text).substr(n + 1), nth.offset);
}

} // namespace style
