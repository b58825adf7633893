#include "layout/table_cuts.h"

#include <algorithm>

namespace layout {

using base::Length;

std::vector<Band> cut_rows(const std::vector<Length>& row_tops, const std::vector<LineExtent>& lines,
                           bool within_rows) {
    const Length bottom = row_tops.back();
    std::vector<Length> cuts(row_tops.begin() + 1, row_tops.end() - 1);
    if (within_rows)
        for (const LineExtent& line : lines)
            cuts.push_back(line.bottom);
    std::sort(cuts.begin(), cuts.end());
    std::vector<Band> bands{{row_tops.front(), bottom, true}};
    for (const Length cut : cuts) {
        const bool inside_line = std::any_of(lines.begin(), lines.end(), [cut](const LineExtent& line) {
            return line.top < cut && cut < line.bottom;
        });
        if (inside_line || cut <= bands.back().top || cut >= bottom)
            continue;
        bands.back().bottom = cut;
        bands.push_back({cut, bottom, std::binary_search(row_tops.begin(), row_tops.end(), cut)});
    }
    return bands;
}

} // namespace layout
