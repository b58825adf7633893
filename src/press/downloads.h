// What was made, told for the download page.
#pragma once

#include <vector>

#include "companion/download_page.h"
#include "press/edition_run.h"

namespace press {

// `inputs` and `results` are of the same editions, in the same order; at least one.
companion::DownloadPage describe_downloads(const std::vector<EditionInput>& inputs,
                                           const std::vector<EditionResult>& results);

} // namespace press
