// How the program calls itself in the files it makes.
#pragma once

#include <string_view>

namespace press {

constexpr std::string_view version = "0.1.0";
constexpr std::string_view producer = "evenpage 0.1.0";

} // namespace press
