// What content streams refer to by name. Fonts and opacities are shared by the whole document;
// pictures are embedded once each.
#pragma once

#include <set>
#include <string>

#include "layout/page.h"
#include "pdf/haru.h"

namespace pdf {

struct SharedResources {
    Ref fonts;  // dictionary of /F0, /F1, ...
    Ref states; // dictionary of /G255, ...; none if everything is opaque
};

// The opacities (0..255) that fills, text and pictures of the pages use, 255 left out.
std::set<std::uint8_t> opacities_used(const layout::Pages& pages);

// The graphics states for them, and the fonts. `states`: further entries, or nothing.
SharedResources write_shared_resources(ObjectStore& store, const std::string& fonts,
                                       const std::set<std::uint8_t>& opacities, std::string_view states = {});

// "/Font 5 0 R/ExtGState 6 0 R"
std::string resource_entries(const SharedResources& shared);

// Opacity from 0 to 1 as one of 256 steps.
std::uint8_t opacity_step(double opacity);

} // namespace pdf
