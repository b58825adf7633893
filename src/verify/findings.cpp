#include "verify/findings.h"

#include <utility>

namespace verify {

void Findings::add(RuleRef rule, Place place, std::string detail) {
    if (count_one(rule))
        all_.push_back({&rule.rule(), place, std::move(detail)});
}

void Findings::add(RuleRef rule, EntryPlace place, std::string detail) {
    if (count_one(rule))
        all_.push_back({&rule.rule(), {}, std::move(detail), std::move(place)});
}

bool Findings::count_one(RuleRef rule) {
    constexpr std::size_t kept = 1000;
    return wants(rule) && ++counts_[&rule.rule()] <= kept;
}

std::size_t Findings::count(const Rule* rule) const {
    const auto found = counts_.find(rule);
    return found == counts_.end() ? 0 : found->second;
}

} // namespace verify
