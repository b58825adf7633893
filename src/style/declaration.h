// Declarations as written -> assignments, with a finding for each that has no effect.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "report/log.h"
#include "style/rules.h"

namespace style {

// Which kind of rule the declarations stand in: `size`, `bleed` and `marks` need @page.
// `reflow` is a style rule that a reading system applies, which knows all of CSS.
enum class Place : std::uint8_t { style, page, margin_box, reflow };

// Appends what `raw` declares to `block`.
void read_declaration(const RawDeclaration& raw, Place place, DeclarationBlock& block, report::Log& log);

// True if `name` is a property of CSS that has no effect in print here.
bool is_unsupported_property(std::string_view name);

// The supported property most like `name`, if one is near enough for a slip of the fingers.
std::optional<std::string_view> similar_property(std::string_view name);

// True if var() stands anywhere in `value`.
bool uses_variables(const ComponentValues& value);

} // namespace style
