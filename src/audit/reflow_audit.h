// Holds an edition without pages to a rule profile: what its style sheets make of its words, in whatever
// size and colours the reader chose. Of the rules of a guide it knows those that need no page.
#pragma once

#include <span>

#include "audit/outcome.h"
#include "audit/profile.h"
#include "content/tree.h"
#include "report/log.h"
#include "report/source_map.h"
#include "style/cascade.h"

namespace audit {

// The styles of the edition as one reading system shows them.
struct ReflowView {
    style::Styles styles;
    style::Declared declared;
};

struct ReflowInput {
    const content::Tree& tree;
    std::span<const ReflowView> views;
    const report::SourceMap& sources; // of the sheets
};

// Outcomes of the rules that can be asked of an edition without pages, in the profile's order. Each cause is
// one finding, at the first place in the manuscript, with a hint that names the line of the sheet.
Audit audit_reflow(const ReflowInput& input, const Profile& profile, report::Log& log);

} // namespace audit
