#include "verify/findings.h"

#include <utility>

namespace verify {

void Findings::add(RuleRef rule, Place place, std::string detail) {
    constexpr std::size_t kept = 1000;
    if (!wants(rule))
        return;
    if (++counts_[&rule.rule()] <= kept)
        all_.push_back({&rule.rule(), place, std::move(detail)});
}

std::size_t Findings::count(const Rule* rule) const {
    const auto found = counts_.find(rule);
    return found == counts_.end() ? 0 : found->second;
}

} // namespace verify
