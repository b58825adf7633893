// Which nodes of the shared tree an edition keeps. Private to this folder.
#pragma once

#include <string_view>

#include "base/id_vector.h"
#include "content/tree.h"
#include "edition/plan.h"

namespace edition {

using Kept = base::IdVector<content::NodeId, char>; // 1: kept; vector<bool> has no references

// True if `list`, separated by ";" or spaces, names `value`.
bool names(std::string_view list, std::string_view value);

// True if a node with these effectivity attributes belongs to the edition: each one that is
// written names the edition among its values (separated by ";" or spaces).
bool is_for(const content::Node& node, const Plan& plan);

// True for each node that the edition keeps: in it by audience, condition and output format,
// and not emptied by what went away around or inside it.
Kept select(const content::Tree& shared, const Plan& plan);

} // namespace edition
