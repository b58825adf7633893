// Finished pages held to a rule profile: easy read and large print as rules that hold.
#pragma once

#include "audit/outcome.h"
#include "audit/profile.h"
#include "content/tree.h"
#include "layout/page.h"
#include "report/log.h"
#include "style/cascade.h"
#include "text/font_book.h"

namespace audit {

struct PageInput {
    const content::Tree& tree;
    const style::Styles& styles;
    const text::FontBook& fonts;
    const layout::Pages& pages; // of this tree, with these styles and fonts
};

// One outcome for each rule of the profile that is about pages, in the order of the profile; findings
// name the node that a page shows, one for each cause. Linear in the marks of the pages. A rule whose
// value cannot be read is a finding (profile-file).
Audit audit_pages(const PageInput& input, const Profile& profile, report::Log& log);

} // namespace audit
