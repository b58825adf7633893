// What each SVG property does to a style.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "image/svg_style.h"

namespace image {

struct PropertyContext {
    const SvgStyle& parent;
    Viewport viewport;
    std::set<std::string>& left_out;
};

// Sets what `name: value` asks for. An unknown name or a value that cannot be read changes
// nothing; a property that is known but cannot be drawn is named in `left_out`.
void set_property(SvgStyle& style, std::string_view name, std::string_view value,
                  const PropertyContext& context);

} // namespace image
