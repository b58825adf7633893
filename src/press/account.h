// What the report says, gathered from what each edition's making left behind.
#pragma once

#include <vector>

#include "companion/account.h"
#include "companion/download_page.h"
#include "press/edition_run.h"

namespace press {

// `page` says what each download is called. `inputs` and `results` are of the same editions, in the same
// order; `findings` are those made before the editions went their own ways, which count for all.
companion::Account account_for(const std::vector<EditionInput>& inputs,
                               const std::vector<EditionResult>& results, const companion::DownloadPage& page,
                               const std::vector<report::Finding>& findings, const Shared& shared);

} // namespace press
