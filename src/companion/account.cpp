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

Account without_shared_places(Account account) {
    std::set<std::tuple<std::string, std::string, std::uint32_t>> listed;
    for (EditionAccount& edition : account.editions) {
        for (Look& look : edition.looks)
            std::erase_if(look.places, [&](const Look::At& at) {
                return !listed.emplace(look.topic, at.what, at.place.line).second;
            });
        std::erase_if(edition.looks, [](const Look& look) { return look.places.empty(); });
    }
    return account;
}

} // namespace companion
