// What can be counted in an edition's tree, and what a person must judge in it: pictures, links,
// tables, headings, languages. The conditions that PDF/UA leaves to people (Matterhorn Protocol 1.1,
// "human") are asked here of the manuscript, place by place.
#pragma once

#include <vector>

#include "audit/outcome.h"
#include "content/tree.h"
#include "report/finding.h"

namespace audit {

// `findings` are those made on the way to this tree: what they say is counted, not said again.
Audit audit_structure(const content::Tree& tree, const std::vector<report::Finding>& findings);

} // namespace audit
