// How the printed pages are held together.
#pragma once

#include <cstddef>
#include <string>

#include "edition/plan.h"
#include "layout/page.h"

namespace press {

// Thicker booklets do not stay shut, nor open flat (American Council of the Blind, 2025).
constexpr std::size_t most_stitched_pages = 20;

// How many pages that many printed ones become: a stitched booklet is folded from sheets of four pages.
std::size_t bound_pages(std::size_t printed, edition::Binding binding);

// Adds blank pages at the end until a stitched booklet is whole. Adds none if it would have too many pages
// to be stitched. Returns how many it added.
std::size_t add_blank_pages(layout::Pages& pages, edition::Binding binding);

// What to ask a print shop for, given the number of pages.
std::string binding_advice(std::size_t pages, edition::Binding binding);

// The same for a book too heavy to hold in one piece; empty for others.
std::string volume_advice(std::size_t pages);

} // namespace press
