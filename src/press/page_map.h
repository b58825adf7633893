// The printed pages of one edition, told in the ids of another made from the same tree.
#pragma once

#include "content/page_labels.h"
#include "edition/apply.h"
#include "edition/volumes.h"

namespace press {

// Page starts whose content the other edition does not have are moved to the next leaf that
// both have; starts with none after them are left out.
content::PageLabels translate(const content::PageLabels& labels, const edition::Applied& from,
                              const edition::Applied& to);

struct VolumeStart {
    std::uint32_t volume = 0; // counted from 0
    content::NodeId node;     // the division of the whole that it begins with; none of the first
};

// Of `labels`, in ids of the whole edition, those of one volume, in its own ids: the pages of its cover and
// of its contents list, the page that goes on where its text starts, and those that begin in it.
content::PageLabels labels_of_volume(const content::PageLabels& labels, const content::Tree& whole,
                                     const edition::Volume& volume, VolumeStart start,
                                     const base::IdVector<content::NodeId, std::uint32_t>& homes);

// Gives each link of the contents list the number of the page that its target begins on, as
// Name::page_label. `labels` are in ids of `tree`.
void label_contents(content::Tree& tree, const content::PageLabels& labels);

} // namespace press
