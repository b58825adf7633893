// The tree as indented text, for goldens and for people.
#pragma once

#include <string>

#include "content/tree.h"

namespace content {

// One line per node: role, level, id, classes, language where it changes, attributes, text.
std::string dump(const Tree& tree);

} // namespace content
