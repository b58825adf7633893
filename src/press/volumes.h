// A long edition in several files, each light enough to hold when it is printed.
#pragma once

#include <vector>

#include "press/edition_run.h"

namespace press {

// Stands before the number of a volume in the names of its files.
inline constexpr const char* volume_suffix = "-volume-";

// A volume before it is written.
struct Volume {
    EditionInput input;
    LaidOut laid_out;
    report::Log log;
};

// Splits an edition that was laid out in `pages` and has more of them than its plan allows one volume;
// the tree of `whole` is taken then, and lives on in the volumes. Empty, and nothing taken, if it fits or
// has no section to be split at, which is a finding. Pages are numbered through all volumes, and each
// begins with an odd number, on a right-hand page. A volume that is too long still is a finding in its
// log. Lays out the volumes until what they say of one another's page numbers is right.
std::vector<Volume> make_volumes(EditionInput& whole, const Shared& shared, const PageMap& page_map,
                                 const layout::Pages& pages, report::Log& log);

} // namespace press
