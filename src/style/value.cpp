#include "style/value.h"

#include <algorithm>
#include <cmath>

namespace style {
namespace {

struct UnitRow {
    std::string_view name;
    Unit unit;
    double factor;
};
// css-values-4, 6.1 and 6.2; one inch is 72 pt and 96 px.
constexpr std::array units{
    UnitRow{"pt", Unit::points, 1},
    UnitRow{"px", Unit::points, 0.75},
    UnitRow{"mm", Unit::points, 72 / 25.4},
    UnitRow{"cm", Unit::points, 72 / 2.54},
    UnitRow{"in", Unit::points, 72},
    UnitRow{"pc", Unit::points, 12},
    UnitRow{"q", Unit::points, 72 / 101.6},
    UnitRow{"em", Unit::em, 1},
    UnitRow{"rem", Unit::rem, 1},
    UnitRow{"ex", Unit::ex, 1},
    UnitRow{"ch", Unit::ch, 1},
    UnitRow{"lh", Unit::lh, 1},
    UnitRow{"rlh", Unit::rlh, 1},
};

constexpr double largest = 1e6; // points; far beyond any paper, safely inside fixed point

double limited(double value) {
    return std::clamp(std::isfinite(value) ? value : 0.0, -largest, largest);
}

std::optional<Quantity> from_token(const Token& token) {
    Quantity quantity;
    if (token.kind == TokenKind::number) {
        quantity[Unit::number] = limited(token.number);
        return quantity;
    }
    if (token.kind == TokenKind::percentage) {
        quantity[Unit::percent] = limited(token.number / 100);
        quantity.percentage = true;
        return quantity;
    }
    if (token.kind != TokenKind::dimension)
        return std::nullopt;
    for (const UnitRow& row : units)
        if (base::equals_ignoring_case(row.name, token.text)) {
            quantity[row.unit] = limited(token.number * row.factor);
            quantity.length = true;
            return quantity;
        }
    return std::nullopt;
}

Quantity added(Quantity a, const Quantity& b, double sign) {
    for (std::size_t i = 0; i < unit_count; ++i)
        a.terms[i] = limited(a.terms[i] + sign * b.terms[i]);
    a.percentage = a.percentage || b.percentage;
    a.length = a.length || b.length;
    return a;
}

Quantity scaled(Quantity quantity, double factor) {
    for (double& term : quantity.terms)
        term = limited(term * factor);
    return quantity;
}

// css-values-4, 10.8: sum = product [ ('+' | '-') product ]*, product = value [ ('*' | '/') value ]*.
std::optional<Quantity> calc_sum(Stream& in);

std::optional<Quantity> calc_value(Stream& in) {
    const ComponentValue* value = in.peek();
    if (!value)
        return std::nullopt;
    in.skip();
    const bool nested =
        value->kind() == TokenKind::open_paren ||
        (value->kind() == TokenKind::function && base::equals_ignoring_case(value->token.text, "calc"));
    if (!nested)
        return from_token(value->token);
    Stream inner(value->children);
    auto sum = calc_sum(inner);
    return inner.done() ? sum : std::nullopt;
}

std::optional<Quantity> calc_product(Stream& in) {
    auto left = calc_value(in);
    while (left) {
        const bool times = in.take_delim("*");
        if (!times && !in.take_delim("/"))
            return left;
        const auto right = calc_value(in);
        if (!right)
            return std::nullopt;
        const double by = (*right)[Unit::number];
        if (right->is_number() && (times || by != 0))
            left = scaled(*left, times ? by : 1 / by);
        else if (times && left->is_number())
            left = scaled(*right, (*left)[Unit::number]);
        else
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Quantity> calc_sum(Stream& in) {
    auto left = calc_product(in);
    while (left) {
        const bool plus = in.take_delim("+");
        if (!plus && !in.take_delim("-"))
            return left;
        const auto right = calc_product(in);
        if (!right || right->is_number() != left->is_number())
            return std::nullopt;
        left = added(*left, *right, plus ? 1 : -1);
    }
    return std::nullopt;
}

bool allowed(Quantity& quantity, Allow allow, bool calculated) {
    if (quantity.is_number() && !has(allow, Allow::number)) {
        if (calculated || quantity[Unit::number] != 0 || !has(allow, Allow::length))
            return false;
        quantity.length = true;
    }
    if ((quantity.length && !has(allow, Allow::length)) ||
        (quantity.percentage && !has(allow, Allow::percentage)))
        return false;
    if (quantity.length && quantity.percentage)
        return false;
    return calculated || has(allow, Allow::negative) || !quantity.negative();
}

} // namespace

bool Quantity::negative() const {
    return std::any_of(terms.begin(), terms.end(), [](double term) { return term < 0; }) &&
           std::none_of(terms.begin(), terms.end(), [](double term) { return term > 0; });
}

std::optional<Quantity> parse_quantity(Stream& in, Allow allow) {
    const ComponentValue* value = in.peek();
    if (!value)
        return std::nullopt;
    const bool calculated = value->kind() == TokenKind::function;
    Stream ahead = in;
    auto quantity = calc_value(ahead);
    if (!quantity || value->kind() == TokenKind::open_paren || !allowed(*quantity, allow, calculated))
        return std::nullopt;
    // css-values-4, 10.12: calc() results are clamped to the range the property takes.
    if (calculated && !has(allow, Allow::negative) && quantity->negative())
        quantity = scaled(*quantity, 0);
    in = ahead;
    return quantity;
}

std::optional<int> parse_integer(Stream& in, int least) {
    const ComponentValue* value = in.peek();
    if (!value || value->kind() != TokenKind::number || !value->token.integer)
        return std::nullopt;
    const double number = limited(value->token.number);
    if (number < least)
        return std::nullopt;
    in.skip();
    return static_cast<int>(number);
}

} // namespace style
