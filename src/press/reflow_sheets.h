// The style sheets of an edition without pages: as one text for the e-book, and read, to be held to a
// profile.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "audit/reflow_audit.h"
#include "edition/plan.h"
#include "report/log.h"
#include "report/source_map.h"
#include "style/sheet.h"

namespace press {

struct ReflowSheets {
    std::string text;
    // The same sheets as reading systems may apply them: where no condition of a media query holds, and
    // where each of them does.
    std::vector<std::vector<std::shared_ptr<const style::Sheet>>> views;
};

// Reads them from the folder `styles`. Throws base::FileError.
ReflowSheets read_reflow_sheets(const std::filesystem::path& styles, const edition::Plan& plan,
                                report::SourceMap& sources, report::Log& log);

// What they make of `tree`, against the rules of the profile.
audit::Audit hold_to_profile(const content::Tree& tree, const ReflowSheets& sheets,
                             const audit::Profile& profile, const report::SourceMap& sources,
                             report::Log& log);

} // namespace press
