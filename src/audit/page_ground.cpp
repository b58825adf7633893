#include "audit/page_ground.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "audit/colours.h"

namespace audit {
namespace {

void add_cubic(Polygon& polygon, const std::array<double, 2>& a, const std::array<double, 2>& b,
               const std::array<double, 2>& c) {
    constexpr int pieces = 8;
    const std::array<double, 2> from = polygon.back();
    for (int i = 1; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const double u = 1 - t;
        std::array<double, 2> point{};
        for (std::size_t axis = 0; axis < 2; ++axis)
            point[axis] = u * u * u * from[axis] + 3 * u * u * t * a[axis] + 3 * u * t * t * b[axis] +
                          t * t * t * c[axis];
        polygon.push_back(point);
    }
}

} // namespace

std::vector<Polygon> polygons_of(const image::Path& path) {
    std::vector<Polygon> polygons;
    std::size_t next = 0;
    for (const image::Verb verb : path.verbs) {
        const std::size_t needed = verb == image::Verb::close ? 0 : verb == image::Verb::cubic ? 3 : 1;
        if (next + needed > path.points.size())
            break;
        if (verb == image::Verb::move || (needed > 0 && polygons.empty()))
            polygons.emplace_back(Polygon{path.points[next]});
        else if (verb == image::Verb::line)
            polygons.back().push_back(path.points[next]);
        else if (verb == image::Verb::cubic)
            add_cubic(polygons.back(), path.points[next], path.points[next + 1], path.points[next + 2]);
        next += needed;
    }
    return polygons;
}

namespace {

// How often the polygon winds around the point.
int winding(const Polygon& polygon, double x, double y) {
    int turns = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const auto& from = polygon[i];
        const auto& to = polygon[(i + 1) % polygon.size()];
        const double side = (to[0] - from[0]) * (y - from[1]) - (x - from[0]) * (to[1] - from[1]);
        if (from[1] <= y && to[1] > y && side > 0)
            ++turns;
        else if (from[1] > y && to[1] <= y && side < 0)
            --turns;
    }
    return turns;
}

std::vector<base::Color> colors_of(const image::Shape& shape) {
    std::vector<base::Color> colors;
    if (const auto* color = std::get_if<base::Color>(&*shape.fill))
        colors.push_back(*color);
    else
        for (const image::GradientStop& stop : std::get<image::Gradient>(*shape.fill).stops)
            colors.push_back(stop.color);
    for (base::Color& color : colors)
        color.alpha = static_cast<std::uint8_t>(std::lround(color.alpha * shape.opacity));
    std::erase_if(colors, [](base::Color color) { return color.alpha == 0; });
    return colors;
}

constexpr double ascent_share = 0.7;
constexpr double x_height_share = 0.25; // the middle of small letters

} // namespace

Drawing::Drawing(const image::VectorPicture& picture) {
    for (std::size_t i = 0; i < picture.items.size(); ++i) {
        const auto* shape = std::get_if<image::Shape>(&picture.items[i]);
        if (shape == nullptr || !shape->fill)
            continue;
        const image::Path path = image::transformed(shape->path, shape->transform);
        const auto box = image::bounding_box(path);
        std::vector<base::Color> colors = colors_of(*shape);
        if (box && !colors.empty())
            areas_.push_back({i, *box, polygons_of(path), shape->path.even_odd, std::move(colors),
                              shape->stroke.has_value()});
    }
}

bool Drawing::covers(const Area& area, double x, double y) {
    if (x < area.box.left || x > area.box.right || y < area.box.top || y > area.box.bottom)
        return false;
    int turns = 0;
    for (const Polygon& polygon : area.outline)
        turns += winding(polygon, x, y);
    return area.even_odd ? turns % 2 != 0 : turns != 0;
}

void Drawing::paint(std::size_t item, double x, double y, std::vector<base::Color>& grounds) const {
    constexpr std::size_t most_grounds = 16; // of gradients on gradients
    for (const Area& area : areas_) {
        if (area.item >= item)
            return;
        if (!covers(area, x, y))
            continue;
        std::vector<base::Color> after;
        for (const base::Color color : area.colors)
            for (const base::Color ground : grounds)
                if (after.size() < most_grounds)
                    after.push_back(painted(ground, color));
        grounds = std::move(after);
    }
}

std::optional<base::Color> Drawing::color_at(double x, double y) const {
    std::vector<base::Color> colors{{255, 255, 255, 255}};
    paint(std::numeric_limits<std::size_t>::max(), x, y, colors);
    return colors.size() == 1 ? std::optional(colors.front()) : std::nullopt;
}

// A point in the middle of some edges, and what is painted a little to either side of it.
void Drawing::meet(const Area& area, const Polygon& polygon, std::vector<Meeting>& found) const {
    constexpr std::size_t most_places = 16;
    constexpr double aside = 0.5; // points
    const std::size_t step = std::max<std::size_t>(polygon.size() / most_places, 1);
    for (std::size_t i = 0; i < polygon.size(); i += step) {
        const auto& from = polygon[i];
        const auto& to = polygon[(i + 1) % polygon.size()];
        const double length = std::hypot(to[0] - from[0], to[1] - from[1]);
        if (length < aside)
            continue;
        const double x = (from[0] + to[0]) / 2;
        const double y = (from[1] + to[1]) / 2;
        const double across = (to[1] - from[1]) / length * aside;
        const double down = (from[0] - to[0]) / length * aside;
        const auto one = color_at(x + across, y + down);
        const auto other = color_at(x - across, y - down);
        const bool shows_area =
            one && other && (covers(area, x + across, y + down) || covers(area, x - across, y - down));
        if (shows_area && !(*one == *other))
            found.push_back({*one, *other});
    }
}

// Each place is looked up in all areas: of a drawing with very many, as a map may have, only some are looked
// at.
std::vector<Drawing::Meeting> Drawing::meetings() const {
    constexpr std::size_t most_points = 2'000'000;
    std::size_t outlines = 0;
    std::size_t points = 0;
    for (const Area& area : areas_)
        for (const Polygon& polygon : area.outline) {
            ++outlines;
            points += polygon.size();
        }
    const std::size_t step = outlines * points / most_points + 1;
    std::size_t number = 0;
    std::vector<Meeting> found;
    for (const Area& area : areas_)
        for (const Polygon& polygon : area.outline)
            if (number++ % step == 0 && !area.is_lined)
                meet(area, polygon, found);
    return found;
}

void Grounds::turn_to(std::uint32_t page) {
    if (page_ == page)
        return;
    page_ = page;
    layers_.clear();
    constexpr double thinnest = 3; // points: rules and underlines are no ground
    const std::vector<layout::Mark>& marks = pages_.pages[page].marks;
    const auto add = [this](std::size_t mark, const base::Rect& rect) -> Layer& {
        return layers_.emplace_back(Layer{static_cast<std::uint32_t>(mark), rect.left().points(),
                                          rect.top().points(), rect.right().points(),
                                          rect.bottom().points()});
    };
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (const auto* fill = std::get_if<layout::Fill>(&marks[i].shape)) {
            if (fill->rect.size.height.points() >= thinnest && fill->rect.size.width.points() >= thinnest)
                add(i, fill->rect).fill = fill;
        } else if (const auto* picture = std::get_if<layout::PlacedPicture>(&marks[i].shape)) {
            add(i, picture->rect).picture = picture;
        }
    }
}

const Drawing& Grounds::drawing(layout::PictureId picture) {
    const auto found = drawings_.find(picture.index());
    if (found != drawings_.end())
        return found->second;
    const auto& contents = std::get<image::VectorPicture>(pages_.pictures[picture]->contents);
    return drawings_.emplace(picture.index(), Drawing(contents)).first->second;
}

// False if a picture lies there.
bool Grounds::add_behind(const ShownRun& run, double x, double y, std::vector<base::Color>& grounds) {
    std::vector<base::Color> here{{255, 255, 255, 255}};
    for (const Layer& layer : layers_) {
        if (layer.mark > run.mark || (layer.mark == run.mark && run.shows != Shows::picture))
            break;
        if (!layer.covers(x, y))
            continue;
        if (layer.fill != nullptr && layer.is_rule_for(run))
            continue;
        if (layer.fill != nullptr) {
            here.front() = painted(here.front(), layer.fill->color);
            continue;
        }
        if (layer.mark != run.mark)
            return false;
        const image::Picture& picture = *pages_.pictures[layer.picture->picture];
        const double across = picture.natural_size.width.points() / std::max(layer.right - layer.left, 1e-6);
        const double down = picture.natural_size.height.points() / std::max(layer.bottom - layer.top, 1e-6);
        drawing(layer.picture->picture)
            .paint(run.item, (x - layer.left) * across, (y - layer.top) * down, here);
    }
    grounds.insert(grounds.end(), here.begin(), here.end());
    return true;
}

std::vector<base::Color> Grounds::behind(const ShownRun& run) {
    turn_to(run.page);
    std::vector<base::Color> grounds;
    const double y = run.baseline - run.size * x_height_share;
    for (const double share : {0.02, 0.5, 0.98})
        if (!add_behind(run, run.left + (run.right - run.left) * share, y, grounds))
            return {};
    return grounds;
}

std::optional<base::Color> Grounds::under_picture(std::uint32_t page, std::uint32_t mark) {
    turn_to(page);
    const auto own = std::find_if(layers_.begin(), layers_.end(),
                                  [mark](const Layer& layer) { return layer.mark == mark; });
    base::Color ground{255, 255, 255, 255};
    if (own == layers_.end())
        return ground;
    const double x = (own->left + own->right) / 2;
    const double y = (own->top + own->bottom) / 2;
    for (auto layer = layers_.begin(); layer != own; ++layer) {
        if (!layer->covers(x, y))
            continue;
        if (layer->fill == nullptr)
            return std::nullopt;
        ground = painted(ground, layer->fill->color);
    }
    return ground;
}

bool Grounds::meets_picture(const ShownRun& run) {
    turn_to(run.page);
    constexpr double inset = 1; // points: what only touches is not over it
    return std::any_of(layers_.begin(), layers_.end(), [&run](const Layer& layer) {
        return layer.picture != nullptr && layer.mark != run.mark && run.right > layer.left + inset &&
               run.left < layer.right - inset && run.baseline > layer.top + inset &&
               run.baseline - run.size * ascent_share < layer.bottom - inset;
    });
}

} // namespace audit
