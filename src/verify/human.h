// What only a person can judge, as concrete places to look at (the human conditions of the
// Matterhorn Protocol 1.1).
#pragma once

#include <string>
#include <vector>

#include "verify/document.h"
#include "verify/structure.h"

namespace verify {

// One sentence for each question that the file gives occasion for, with its pages and conditions.
std::vector<std::string> human_questions(Document& document, const Structure& structure);

} // namespace verify
