#include "press/manuscript_line.h"

#include <algorithm>

namespace press {
namespace {

report::Span line_of_object(const Origins& origins, const verify::Place& place) {
    const auto number = static_cast<std::uint32_t>(place.object);
    const auto found = std::lower_bound(
        origins.objects.begin(), origins.objects.end(), number,
        [](const ObjectOrigin& origin, std::uint32_t wanted) { return origin.object < wanted; });
    if (found != origins.objects.end() && found->object == number)
        return found->span;
    return place.page > 0 && place.page <= origins.pages.size() ? origins.pages[place.page - 1]
                                                                : report::Span{};
}

// An element may go on for some lines.
report::Span line_of_entry(const Origins& origins, const verify::EntryPlace& place) {
    const auto entry = origins.entries.find(place.entry);
    if (entry == origins.entries.end())
        return {};
    const auto after =
        std::upper_bound(entry->second.begin(), entry->second.end(), place.line,
                         [](std::size_t wanted, const LineOrigin& origin) { return wanted < origin.line; });
    return after == entry->second.begin() ? report::Span{} : std::prev(after)->span;
}

} // namespace

report::Span line_of(const Origins& origins, const verify::Finding& finding) {
    const report::Span span = finding.entry.entry.empty() ? line_of_object(origins, finding.place)
                                                          : line_of_entry(origins, finding.entry);
    return span.file ? span : origins.whole;
}

} // namespace press
