// Where a long edition is split into volumes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/id_vector.h"
#include "content/tree.h"

namespace edition {

// For each node how many pages stand before the one that it begins on. Must be right for divisions.
using PageIndex = base::IdVector<content::NodeId, std::uint32_t>;

// The divisions that the volumes after the first begin with, in reading order; empty if the edition fits
// into one volume or has no division to split at. No more volumes than must be, and of those the thickest
// as thin as can be. Divisions of the whole are kept together where they fit; one that is too long for a
// volume is split at its own divisions, never between its heading and the first of them. What has none is
// longer than `most_pages`. `pages` is the number of pages of the edition in one piece.
std::vector<content::NodeId> choose_volume_starts(const content::Tree& tree, const PageIndex& first_pages,
                                                  std::size_t pages, std::size_t most_pages);

} // namespace edition
