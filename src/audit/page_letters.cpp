#include "audit/page_letters.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/utf8.h"

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

bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, at);
        if (u_isalpha(static_cast<UChar32>(point.value)) != 0)
            return true;
        at += std::max<std::size_t>(point.length, 1);
    }
    return false;
}

bool has_letters_or_digits(std::string_view text) {
    return has_letters(text) ||
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_cased_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, at);
        const auto c = static_cast<UChar32>(point.value);
        if (u_isULowercase(c) != 0 || u_isUUppercase(c) != 0)
            return true;
        at += std::max<std::size_t>(point.length, 1);
    }
    return false;
}

void offend_run(const Inspection& in, Tally& tally, const ShownRun& run, std::string_view measured) {
    constexpr std::size_t telling = 3;
    const bool is_short = printed_length(run.text) < telling && run.shows == Shows::content;
    const std::string line = is_short ? line_around(in, run) : std::string();
    tally.offend(in.tree, at(run), measured, line.empty() ? run.text : line);
}

} // namespace audit
