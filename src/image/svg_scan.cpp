#include "image/svg_scan.h"

#include <charconv>
#include <cmath>

#include "base/ascii.h"

namespace image {

namespace {

bool is_space(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
           character == '\f';
}

bool is_word(char character) {
    return base::is_digit(character) || (character >= 'a' && character <= 'z') ||
           (character >= 'A' && character <= 'Z') || character == '-' || character == '_';
}

// std::from_chars also takes "inf" and "nan", which SVG has not.
bool starts_number(std::string_view text) {
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    if (!text.empty() && text.front() == '.')
        text.remove_prefix(1);
    return !text.empty() && base::is_digit(text.front());
}

} // namespace

void Scanner::skip_space() {
    while (!rest_.empty() && is_space(rest_.front()))
        rest_.remove_prefix(1);
}

void Scanner::skip_comma() {
    skip_space();
    if (take(','))
        skip_space();
}

bool Scanner::take(char character) {
    if (rest_.empty() || rest_.front() != character)
        return false;
    rest_.remove_prefix(1);
    return true;
}

std::optional<double> Scanner::number() {
    skip_space();
    std::string_view text = rest_;
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    if (!starts_number(text))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || !std::isfinite(value))
        return std::nullopt;
    rest_ = text.substr(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<bool> Scanner::flag() {
    skip_space();
    if (take('0'))
        return false;
    if (take('1'))
        return true;
    return std::nullopt;
}

std::string_view Scanner::word() {
    std::size_t length = 0;
    while (length < rest_.size() && is_word(rest_[length]))
        ++length;
    const std::string_view found = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return found;
}

std::string_view Scanner::until(char character) {
    const std::size_t length = rest_.find(character);
    const std::string_view found = rest_.substr(0, length);
    rest_.remove_prefix(length == std::string_view::npos ? rest_.size() : length + 1);
    return found;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<double> number_list(std::string_view text) {
    std::vector<double> numbers;
    Scanner scanner(text);
    while (const auto number = scanner.number()) {
        numbers.push_back(*number);
        scanner.skip_comma();
    }
    return numbers;
}

std::optional<LocalReference> local_reference(std::string_view text) {
    text = trimmed(text);
    if (!text.starts_with("url("))
        return std::nullopt;
    Scanner scanner(text.substr(4));
    std::string_view address = trimmed(scanner.until(')'));
    if (address.size() >= 2 && (address.front() == '"' || address.front() == '\''))
        address = trimmed(address.substr(1, address.size() - 2));
    if (!address.starts_with('#'))
        return std::nullopt;
    return LocalReference{address.substr(1), trimmed(scanner.rest())};
}

} // namespace image
