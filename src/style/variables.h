// Custom properties and var() (css-variables-1).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "style/rules.h"

namespace style {

// What each custom property of one element stands for, var() already put in.
using Variables = std::map<std::string, ComponentValues, std::less<>>;

// `value` with every var() replaced, or none if one stands for nothing and has no fallback.
std::optional<ComponentValues> substitute_variables(const ComponentValues& value, const Variables& variables);

// The variables of an element: its parent's, changed by its own declarations, weakest first.
// Variables that need themselves stand for nothing (2.3).
Variables declare_variables(const Variables& inherited,
                            const std::vector<const CustomDeclaration*>& declared);

} // namespace style
