// Findings that say the same thing many times over are told a few times and then counted.
#pragma once

#include <cstddef>
#include <vector>

#include "report/finding.h"

namespace report {

struct Told {
    const Finding* finding;
    std::size_t more = 0; // how many findings like it follow untold; on the last one told
};

// `findings` in order, of each rule and message at most `limit`. The pointers look into `findings`.
std::vector<Told> fold_repeats(const std::vector<Finding>& findings, std::size_t limit);

} // namespace report
