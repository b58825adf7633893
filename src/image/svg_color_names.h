// The named colours of CSS.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace image {

// 0xRRGGBB of a name in lower case.
std::optional<std::uint32_t> named_color(std::string_view name);

} // namespace image
