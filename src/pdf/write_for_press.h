// Tree + Pages -> the print shop's file: PDF/X-4 (ISO 15930-7:2010). The same marks in the same
// places as for readers, in ink, with the boxes that a printer cuts by; no tags, links or bookmarks.
#pragma once

#include <string>
#include <vector>

#include "pdf/inks.h"
#include "pdf/write.h"

namespace pdf {

// How and on what the file will be printed.
struct PrintingCondition {
    std::string profile;    // bytes of a profile that is_press_profile() accepts
    std::string identifier; // in the registry of the ICC: "FOGRA39"; empty if it is not in it
};

struct PressFile {
    std::string bytes;
    std::string condition;      // the profile's name
    std::vector<Coverage> inks; // by page
};

// `settings.standard` is x4, or none for a draft. Pages keep their order; each is one page.
PressFile write_for_press(const content::Tree& tree, const layout::Pages& pages, const text::FontBook& fonts,
                          const Settings& settings, const PrintingCondition& condition, report::Log& log);

} // namespace pdf
