// What is painted under the words of a page.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "audit/page_shown.h"
#include "image/matrix.h"

namespace audit {

// The outline of a path as closed polygons: curves become short lines.
using Polygon = std::vector<std::array<double, 2>>;
std::vector<Polygon> polygons_of(const image::Path& path);

// The fills of one drawing, in its own space and painting order.
class Drawing {
public:
    explicit Drawing(const image::VectorPicture& picture);

    // Paints all that stands before item `item` at a point of the drawing onto each of `grounds`; a
    // gradient there makes several of one.
    void paint(std::size_t item, double x, double y, std::vector<base::Color>& grounds) const;

    // Two colours with nothing between them.
    struct Meeting {
        base::Color one;
        base::Color other;
    };
    // Those on the two sides of each outline that has no line around it; gradients aside.
    [[nodiscard]] std::vector<Meeting> meetings() const;

private:
    using Outline = std::vector<Polygon>;
    struct Area {
        std::size_t item = 0;
        image::Box box;
        Outline outline;
        bool even_odd = false;
        std::vector<base::Color> colors;
        bool is_lined = false; // a line is drawn around it
    };
    [[nodiscard]] std::optional<base::Color> color_at(double x, double y) const;
    void meet(const Area& area, const Polygon& polygon, std::vector<Meeting>& found) const;
    [[nodiscard]] static bool covers(const Area& area, double x, double y);
    std::vector<Area> areas_;
};

// The grounds of the words of one page after another.
class Grounds {
public:
    explicit Grounds(const layout::Pages& pages) : pages_(pages) {}

    // The colours that stand behind a run; empty if that is a photograph or another picture.
    std::vector<base::Color> behind(const ShownRun& run);

    // The colour in the middle of a picture's place, before it is painted; none if another picture is there.
    std::optional<base::Color> under_picture(std::uint32_t page, std::uint32_t mark);

    // True if a picture that is none of its own lies under the run, or hides it.
    bool meets_picture(const ShownRun& run);

private:
    struct Layer {
        std::uint32_t mark = 0;
        double left = 0, top = 0, right = 0, bottom = 0;
        const layout::Fill* fill = nullptr;
        const layout::PlacedPicture* picture = nullptr;
        [[nodiscard]] bool covers(double x, double y) const {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
        // Too thin for letters to stand on: a border that they run over.
        [[nodiscard]] bool is_rule_for(const ShownRun& run) const {
            constexpr double thinnest = 0.4; // ems: less than a small letter
            return std::min(right - left, bottom - top) < run.size * thinnest;
        }
    };
    void turn_to(std::uint32_t page);
    bool add_behind(const ShownRun& run, double x, double y, std::vector<base::Color>& grounds);
    const Drawing& drawing(layout::PictureId picture);

    const layout::Pages& pages_;
    std::optional<std::uint32_t> page_;
    std::vector<Layer> layers_; // of the page, in painting order
    std::map<std::size_t, Drawing> drawings_;
};

} // namespace audit
