// Which parts of the publication an edition for some readers tells in its own way, and which it leaves out.
#pragma once

#include <string>
#include <vector>

#include "content/tree.h"
#include "edition/plan.h"

namespace edition {

// A part of the publication that is not for the plan's audience alone.
struct Counterpart {
    content::NodeId section; // of the shared tree
    std::string title;       // as other audiences read it
    bool told = false;       // the edition has it, or a section of its own that stands in for it
};

// The topmost divisions with a heading, in order. Those with role="standard-only" are left out on
// purpose, and are not among them; neither are word lists, indexes and the like.
std::vector<Counterpart> find_counterparts(const content::Tree& shared, const Plan& plan);

} // namespace edition
