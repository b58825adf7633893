// Pictures as they are shown: in their own shape, apart from one another, on a ground that they stand out
// from.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/colours.h"
#include "audit/page_checks.h"
#include "audit/page_ground.h"

namespace audit {
namespace {

using content::NodeId;

struct Drawn {
    std::uint32_t page = 0;
    std::uint32_t mark = 0;
    NodeId node;
    const layout::PlacedPicture* placed = nullptr;
};

// Those that say something: pictures of the manuscript, decoration aside.
std::vector<Drawn> pictures_of(const Inspection& in) {
    std::vector<Drawn> pictures;
    for (std::uint32_t page = 0; page < in.pages.pages.size(); ++page) {
        const auto& marks = in.pages.pages[page].marks;
        for (std::uint32_t mark = 0; mark < marks.size(); ++mark) {
            const auto* owner = std::get_if<layout::Content>(&marks[mark].owner);
            const auto* placed = std::get_if<layout::PlacedPicture>(&marks[mark].shape);
            if (owner != nullptr && placed != nullptr)
                pictures.push_back({page, mark, owner->node, placed});
        }
    }
    return pictures;
}

double ratio(const base::Size& size) {
    return size.width.points() / std::max(size.height.points(), 1e-6);
}

bool overlap(const base::Rect& a, const base::Rect& b) {
    constexpr double touching = 1; // points
    return std::min(a.right(), b.right()).points() - std::max(a.left(), b.left()).points() > touching &&
           std::min(a.bottom(), b.bottom()).points() - std::max(a.top(), b.top()).points() > touching;
}

bool is_off_paper(const base::Rect& rect, const base::Size& page) {
    constexpr double rounding = 1; // points
    return rect.left().points() < -rounding || rect.top().points() < -rounding ||
           rect.right().points() > page.width.points() + rounding ||
           rect.bottom().points() > page.height.points() + rounding;
}

double contrast_over(base::Color ground, base::Color ink) {
    return contrast(painted(ground, ink), ground);
}

double most_contrast(const image::Paint& paint, double opacity, base::Color ground) {
    const auto of = [&](base::Color ink) {
        ink.alpha = static_cast<std::uint8_t>(std::lround(ink.alpha * opacity));
        return contrast_over(ground, ink);
    };
    if (const auto* color = std::get_if<base::Color>(&paint))
        return of(*color);
    double most = 1;
    for (const image::GradientStop& stop : std::get<image::Gradient>(paint).stops)
        most = std::max(most, of(stop.color));
    return most;
}

bool is_inside(const image::Box& box, const std::vector<image::Box>& boxes) {
    return std::any_of(boxes.begin(), boxes.end(), [&box](const image::Box& around) {
        return box.left >= around.left && box.right <= around.right && box.top >= around.top &&
               box.bottom <= around.bottom;
    });
}

// On a dark ground what stands inside a shape does not show where the picture ends.
double most_contrast_outside(const image::VectorPicture& drawing, base::Color ground) {
    double most = 1;
    std::vector<image::Box> boxes;
    for (const image::Item& item : drawing.items) {
        const auto* shape = std::get_if<image::Shape>(&item);
        const auto box = shape != nullptr
                             ? image::bounding_box(image::transformed(shape->path, shape->transform))
                             : std::nullopt;
        if (!box || is_inside(*box, boxes))
            continue;
        if (shape->fill)
            most = std::max(most, most_contrast(*shape->fill, shape->opacity, ground));
        if (shape->stroke)
            most = std::max(most, most_contrast(shape->stroke->paint, shape->opacity, ground));
        boxes.push_back(*box);
    }
    return most;
}

double most_contrast(const image::VectorPicture& drawing, base::Color ground) {
    constexpr double dark = 0.2; // relative luminance
    if (luminance(ground) < dark)
        return most_contrast_outside(drawing, ground);
    double most = 1;
    for (const image::Item& item : drawing.items) {
        if (const auto* line = std::get_if<image::TextLine>(&item)) {
            most = std::max(most, most_contrast(line->fill, line->opacity, ground));
            continue;
        }
        const auto& shape = std::get<image::Shape>(item);
        if (shape.fill)
            most = std::max(most, most_contrast(*shape.fill, shape.opacity, ground));
        if (shape.stroke)
            most = std::max(most, most_contrast(shape.stroke->paint, shape.opacity, ground));
    }
    return most;
}

// Of some of its pixels.
double most_contrast(const image::Raster& raster, base::Color ground) {
    constexpr std::size_t most_pixels = 4096;
    const std::size_t count = std::size_t{raster.width} * raster.height;
    const std::size_t components = raster.color_space == image::ColorSpace::gray ? 1 : 3;
    const std::size_t step = count / most_pixels + 1;
    const auto byte = [](const std::string& bytes, std::size_t at) {
        return static_cast<std::uint8_t>(bytes[at]);
    };
    double most = 1;
    for (std::size_t i = 0; i < count; i += step) {
        const std::size_t at = i * components;
        const std::uint8_t alpha = raster.alpha.empty() ? 255 : byte(raster.alpha, i);
        const base::Color ink{byte(raster.pixels, at), byte(raster.pixels, at + components / 2),
                              byte(raster.pixels, at + components - 1), alpha};
        most = std::max(most, contrast_over(ground, ink));
    }
    return most;
}

// The best contrast that anything in it has; none if that cannot be said.
std::optional<double> contrast_of(const image::Picture& picture, base::Color ground) {
    if (const auto* drawing = std::get_if<image::VectorPicture>(&picture.contents))
        return most_contrast(*drawing, ground);
    if (const auto* raster = std::get_if<image::Raster>(&picture.contents))
        if (raster->color_space != image::ColorSpace::cmyk)
            return most_contrast(*raster, ground);
    return std::nullopt;
}

} // namespace

void check_picture_shape(const Inspection& in, Tally& tally) {
    constexpr double most = 1.05;
    for (const Drawn& shown : pictures_of(in)) {
        tally.look();
        const double stretch =
            ratio(shown.placed->rect.size) / ratio(in.pages.pictures[shown.placed->picture]->natural_size);
        if (stretch > most || stretch < 1 / most)
            tally.offend(in.tree, {shown.node, shown.page},
                         fmt::format("a picture drawn out to {:.0f} % of its {}",
                                     100 * std::max(stretch, 1 / stretch), stretch > 1 ? "width" : "height"));
    }
}

void check_picture_overlap(const Inspection& in, Tally& tally) {
    const std::vector<Drawn> pictures = pictures_of(in);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        tally.look();
        const base::Rect& rect = pictures[i].placed->rect;
        if (is_off_paper(rect, in.pages.pages[pictures[i].page].size))
            tally.offend(in.tree, {pictures[i].node, pictures[i].page},
                         "a picture beyond the edge of the paper");
        for (std::size_t j = i; j > 0 && pictures[j - 1].page == pictures[i].page; --j)
            if (overlap(pictures[j - 1].placed->rect, rect)) {
                tally.offend(in.tree, {pictures[i].node, pictures[i].page}, "a picture over another one");
                break;
            }
    }
}

void check_picture_visible(const Inspection& in, Tally& tally) {
    Grounds grounds(in.pages);
    for (const Drawn& shown : pictures_of(in)) {
        tally.look();
        const std::optional<base::Color> ground = grounds.under_picture(shown.page, shown.mark);
        const auto contrast =
            ground ? contrast_of(*in.pages.pictures[shown.placed->picture], *ground) : std::nullopt;
        if (contrast && *contrast < in.value)
            tally.offend(in.tree, {shown.node, shown.page},
                         fmt::format("a picture that has a contrast of {:.1f} with its ground", *contrast));
    }
}

} // namespace audit
