#include "press/font_families.h"

#include <fmt/format.h>

#include "base/ascii.h"

namespace press {

void report_missing_families(const std::vector<std::shared_ptr<const style::Sheet>>& sheets,
                             const text::FontBook& fonts, report::Log& log) {
    if (fonts.size() == 0)
        return;
    const text::FaceId usual = fonts.match({{}, 400, false});
    for (const auto& sheet : sheets)
        for (const style::NamedFamily& named : sheet->families()) {
            const text::FaceId found = fonts.match({{named.name}, 400, false});
            if (found != usual || base::lowercase(fonts[found].family) == base::lowercase(named.name))
                continue;
            log.note(
                "css-font", named.span,
                fmt::format("no font file has the family {}: the next one of the list takes its place, or {}",
                            named.name, fonts[usual].family),
                {"put its font files into the folder that --fonts names"});
        }
}

} // namespace press
