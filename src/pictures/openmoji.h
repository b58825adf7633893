// The symbols of OpenMoji (openmoji.org), as the npm package lays them out. CC BY-SA 4.0.
#pragma once

#include <filesystem>
#include <vector>

#include "pictures/symbol.h"

namespace pictures {

// True if `folder` holds OpenMoji: data/openmoji.json and color/svg.
bool holds_openmoji(const std::filesystem::path& folder);

// Every symbol without its variants by colour of skin. Those that show a thing, an animal, food, a place or a
// person stand for their own name as well. Throws base::FileError if the list cannot be read.
std::vector<Symbol> read_openmoji(const std::filesystem::path& folder, Stemming stemming);

} // namespace pictures
