#include "companion/account.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace companion {

std::size_t count_to_mend(const EditionAccount& edition) {
    return static_cast<std::size_t>(
        std::count_if(edition.mends.begin(), edition.mends.end(),
                      [](const Mend& mend) { return mend.severity != report::Severity::note; }));
}

std::size_t count_to_look_at(const EditionAccount& edition) {
    return std::accumulate(edition.looks.begin(), edition.looks.end(), std::size_t{0},
                           [](std::size_t sum, const Look& look) { return sum + look.places.size(); });
}

namespace {

// `latest` is what an earlier edition had, if it had any.
template <typename List>
void drop_repeat(List& list, List& latest) {
    if (list == latest)
        list.clear();
    else if (!list.empty())
        latest = list;
}

} // namespace

Account without_repeats(Account account) {
    std::set<std::tuple<std::string, std::string, Place>> listed;
    std::set<std::tuple<std::string, std::string, Place>> to_mend;
    std::vector<Measure> measures;
    std::vector<Part> parts;
    for (EditionAccount& edition : account.editions) {
        for (Look& look : edition.looks)
            std::erase_if(look.places, [&](const Look::At& at) {
                return !listed.emplace(look.topic, at.what, at.place).second;
            });
        std::erase_if(edition.looks, [](const Look& look) { return look.places.empty(); });
        std::erase_if(edition.mends, [&](const Mend& mend) {
            return !to_mend.emplace(mend.rule, mend.message, mend.place).second;
        });
        drop_repeat(edition.measures, measures);
        drop_repeat(edition.parts, parts);
    }
    return account;
}

} // namespace companion
