// Colours within drawings that have words in them: charts and maps, which are read. A picture of a person or
// of a grey building is not.
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "audit/colours.h"
#include "audit/page_checks.h"
#include "audit/page_ground.h"

namespace audit {
namespace {

constexpr base::Color white{255, 255, 255, 255};

// Calls `see(drawing, where)` for each drawing with words.
template <typename See>
void for_each_chart(const Inspection& in, See see) {
    for (std::uint32_t page = 0; page < in.pages.pages.size(); ++page)
        for (const layout::Mark& mark : in.pages.pages[page].marks) {
            const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape);
            const auto* owner = std::get_if<layout::Content>(&mark.owner);
            if (placed == nullptr || placed->texts.empty())
                continue;
            const auto& drawing =
                std::get<image::VectorPicture>(in.pages.pictures[placed->picture]->contents);
            see(drawing, Where{owner != nullptr ? owner->node : content::NodeId{}, page});
        }
}

bool is_grey_paint(const image::Paint& paint, double opacity) {
    const auto is_grey_ink = [opacity](base::Color ink) {
        ink.alpha = static_cast<std::uint8_t>(ink.alpha * opacity);
        return ink.alpha > 0 && is_grey(painted(white, ink));
    };
    if (const auto* color = std::get_if<base::Color>(&paint))
        return is_grey_ink(*color);
    // Of a gradient, also what lies between two of its colours.
    const std::vector<image::GradientStop>& stops = std::get<image::Gradient>(paint).stops;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        base::Color between = stops[i].color;
        between.alpha = 128;
        if (is_grey_ink(stops[i].color) || (i > 0 && is_grey_ink(painted(stops[i - 1].color, between))))
            return true;
    }
    return false;
}

bool is_grey_shape(const image::Shape& shape) {
    return (shape.fill && is_grey_paint(*shape.fill, shape.opacity)) ||
           (shape.stroke && is_grey_paint(shape.stroke->paint, shape.opacity));
}

} // namespace

void check_grey_in_drawings(const Inspection& in, Tally& tally) {
    for_each_chart(in, [&](const image::VectorPicture& drawing, Where where) {
        for (const image::Item& item : drawing.items)
            if (const auto* shape = std::get_if<image::Shape>(&item)) {
                tally.look();
                if (is_grey_shape(*shape))
                    tally.offend(in.tree, where, "grey in a drawing");
            }
    });
}

void check_colour_pairs_in_drawings(const Inspection& in, Tally& tally) {
    for_each_chart(in, [&](const image::VectorPicture& picture, Where where) {
        for (const Drawing::Meeting& meeting : Drawing(picture).meetings()) {
            tally.look();
            const std::string_view one = name_of(meeting.one);
            const std::string_view other = name_of(meeting.other);
            if (is_poor_pair(one, other))
                tally.offend(
                    in.tree, where,
                    fmt::format("{} beside {} in a drawing", std::min(one, other), std::max(one, other)));
        }
    });
}

} // namespace audit
