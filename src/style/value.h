// Values that many properties share: lengths with their units, calc(), colours, keywords
// (css-values-4, css-color-4).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "style/computed.h"
#include "style/stream.h"

namespace style {

enum class Unit : std::uint8_t { points, em, rem, ex, ch, lh, rlh, percent, number };
constexpr std::size_t unit_count = 9;

// A sum of lengths, as calc() makes it: 1cm + 2em is {28.35, 2, 0 ...}. A plain value has one
// term. A percentage is a share: 50% is 0.5. A bare number has only the `number` term.
struct Quantity {
    std::array<double, unit_count> terms{};
    bool percentage = false; // has a percent term, zero perhaps
    bool length = false;     // has a term with a unit of length
    [[nodiscard]] double& operator[](Unit unit) { return terms[static_cast<std::size_t>(unit)]; }
    [[nodiscard]] double operator[](Unit unit) const { return terms[static_cast<std::size_t>(unit)]; }
    [[nodiscard]] bool is_number() const { return !percentage && !length; }
    [[nodiscard]] bool negative() const; // true if every term is negative or zero, and one is
};

enum class Allow : std::uint8_t {
    length = 1,
    percentage = 2,
    number = 4,
    negative = 8,
    length_percentage = 3
};
constexpr Allow operator|(Allow a, Allow b) {
    return static_cast<Allow>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Allow set, Allow one) {
    return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) == static_cast<unsigned>(one);
}

// A length, percentage, number or calc() of the kinds allowed. A bare 0 is a length. Percent
// and length in one calc() is not supported: a size is one or the other.
std::optional<Quantity> parse_quantity(Stream& in, Allow allow);

// A whole number of at least `least`.
std::optional<int> parse_integer(Stream& in, int least);

// A colour, or `currentcolor`.
struct ColorValue {
    bool current = false;
    Color color;
};
std::optional<ColorValue> parse_color(Stream& in);
std::optional<Color> named_color(std::string_view lower_case_name);

template <typename Value>
struct Keyword {
    std::string_view name;
    Value value;
};

// The next identifier by its row in `rows`; consumes nothing if there is none.
template <typename Value, std::size_t count>
std::optional<Value> parse_keyword(Stream& in, const std::array<Keyword<Value>, count>& rows) {
    for (const Keyword<Value>& row : rows)
        if (in.take_ident(row.name))
            return row.value;
    return std::nullopt;
}

} // namespace style
