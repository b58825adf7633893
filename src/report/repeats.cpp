#include "report/repeats.h"

#include <map>
#include <string_view>
#include <utility>

namespace report {

std::vector<Told> fold_repeats(const std::vector<Finding>& findings, std::size_t limit) {
    struct Seen {
        std::size_t count = 0;
        std::size_t last = 0; // index into `told`
    };
    std::map<std::pair<std::string_view, std::string_view>, Seen> seen;
    std::vector<Told> told;
    for (const Finding& finding : findings) {
        Seen& entry = seen[{finding.rule, finding.message}];
        if (++entry.count > limit && limit > 0) {
            ++told[entry.last].more;
            continue;
        }
        entry.last = told.size();
        told.push_back({&finding});
    }
    return told;
}

} // namespace report
