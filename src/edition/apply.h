// Tree + Plan -> the tree of that edition: a pure function.
#pragma once

#include "base/id_vector.h"
#include "content/tree.h"
#include "edition/plan.h"
#include "report/log.h"

namespace edition {

struct Applied {
    content::Tree tree;
    // For each node of `tree`, the node of the shared tree that it was made from; none for
    // nodes that the edition made itself (contents list, labels).
    base::IdVector<content::NodeId, content::NodeId> origin;
};

// Selects what the edition's audience and condition keep, drops what that leaves empty, then
// makes its indexes, numbers, resolves cross references and terms, credits the pictures that are left, and
// makes the contents list. `shared` must outlive the result. Findings: references to nothing, words with no
// entry, empty sections.
Applied apply(const content::Tree& shared, const Plan& plan, report::Log& log);

// True if the manuscript has content marked for the plan's audience, so that an edition such
// as easy read is worth making.
bool has_content_for(const content::Tree& shared, const Plan& plan);

} // namespace edition
