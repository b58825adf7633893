// Finished pages as text, for goldens and for people.
#pragma once

#include <string>

#include "layout/page.h"

namespace layout {

// One line per page, then one per mark in order: who owns it, what it shows, where it stands
// (left and baseline of text, left and top of all else, in pt from the top left of the page) and
// how large it is. Artifacts are in square brackets.
std::string dump(const Pages& pages, const content::Tree& tree);

} // namespace layout
