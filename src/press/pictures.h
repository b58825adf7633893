// Every picture of the publication, read once for all editions.
#pragma once

#include <filesystem>
#include <vector>

#include "content/tree.h"
#include "layout/context.h"
#include "report/log.h"

namespace press {

// Reads the pictures that the trees name, relative to `folder`. One that cannot be read is a
// finding at the first place that names it.
layout::PictureTable read_pictures(const std::vector<const content::Tree*>& trees,
                                   const std::filesystem::path& folder, report::Log& log);

} // namespace press
