// Paged editions made from the same tree must have the same tags, whatever the size of their print.
#pragma once

#include <string>
#include <vector>

#include "content/tree.h"
#include "press/edition_run.h"

namespace press {

// The same for trees that differ in words and numbers only.
std::string shape_of(const content::Tree& tree);

// Adds an error to the log of each PDF whose tags differ from those of the first one with the same
// shape. Outlines and shapes are not needed afterwards.
void compare_structures(std::vector<EditionResult>& results);

} // namespace press
