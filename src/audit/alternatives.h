// Holds the text alternatives of an edition's pictures to its rule profile.
#pragma once

#include "audit/check_language.h"
#include "audit/outcome.h"
#include "audit/profile.h"
#include "content/tree.h"
#include "report/log.h"

namespace audit {

// Adds outcomes to `audit`, and findings to `log`. Decoration has no words and is passed over.
void check_alternatives(const content::Tree& tree, const Profile& profile, const Vocabulary& vocabulary,
                        Audit& audit, report::Log& log);

} // namespace audit
