// The shorthand properties.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "style/property.h"

namespace style {

struct ShorthandRow {
    std::string_view name;
    std::span<const Property> longhands;
    bool (*expand)(const ShorthandRow&, const ComponentValues&, Expansion&); // false: not understood
    std::string_view accepts;
};

// The row, or null if `name` is no shorthand.
const ShorthandRow* find_shorthand(std::string_view name);

std::span<const ShorthandRow> shorthands();

// Appends the assignment of `value` to one longhand. False if the value is not understood.
bool assign(Property property, const ComponentValues& value, std::vector<Assignment>& out);

} // namespace style
