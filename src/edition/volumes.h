// An edition in several volumes: a tree for each.
#pragma once

#include <cstdint>
#include <vector>

#include "edition/apply.h"

namespace edition {

// For each node of the whole edition the number of the page that it begins on; 0: not known. Needed of
// the targets of links, and of what the contents list lists.
using PageNumbers = base::IdVector<content::NodeId, std::uint32_t>;

struct Volume {
    Applied applied; // origin: nodes of the tree that all editions share
    base::IdVector<content::NodeId, content::NodeId> made; // node of the whole -> node of this volume
};

// For each node of the whole the volume that it begins in, counted from 0: that of the division it
// stands in, and for a note that of its call. `starts`: see choose_volume_starts.
base::IdVector<content::NodeId, std::uint32_t> home_volumes(const content::Tree& whole,
                                                            const std::vector<content::NodeId>& starts);

// Each volume has the cover, which says which of how many it is, a contents list of its own, which names
// what is in the others, its share of the text, and the notes that are called in it. A division that
// began in an earlier volume has its heading again, marked as continued. A link to another volume becomes
// words that name the volume and the page. The texts of the volumes look into `whole`.
std::vector<Volume> make_volumes(const Applied& whole, const Plan& plan,
                                 const std::vector<content::NodeId>& starts, const PageNumbers& numbers);

// True if the volumes together have each text and picture of the whole once, the contents list and the
// covers of later volumes apart.
bool hold_all(const content::Tree& whole, const std::vector<Volume>& volumes,
              const base::IdVector<content::NodeId, std::uint32_t>& homes);

} // namespace edition
