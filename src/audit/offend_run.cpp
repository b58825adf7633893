#include "audit/offend_run.h"

#include <algorithm>

namespace audit {
namespace {

// Empty for what stands in no line.
std::string line_around(const Inspection& in, const ShownRun& run) {
    const auto index = static_cast<std::uint32_t>(&run - in.shown.runs.data());
    const auto behind =
        std::upper_bound(in.shown.lines.begin(), in.shown.lines.end(), index,
                         [](std::uint32_t wanted, const ShownLine& line) { return wanted < line.first_run; });
    return behind == in.shown.lines.begin() || std::prev(behind)->end_run <= index
               ? std::string()
               : text_of(in.shown, *std::prev(behind));
}

} // namespace

void offend_run(const Inspection& in, Tally& tally, const ShownRun& run, std::string_view measured) {
    constexpr std::size_t telling = 3;
    const bool is_short = printed_length(run.text) < telling && run.shows == Shows::content;
    const std::string line = is_short ? line_around(in, run) : std::string();
    tally.offend(in.tree, at(run), measured, line.empty() ? run.text : line);
}

} // namespace audit
