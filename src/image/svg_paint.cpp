#include "image/svg_paint.h"

#include <algorithm>
#include <cmath>

#include "image/svg_color.h"
#include "image/svg_length.h"
#include "image/svg_scan.h"
#include "image/svg_transform.h"

namespace image {

namespace {

// A gradient and those it borrows from by href, itself first (SVG 2, 14.2.1 "template").
std::vector<pugi::xml_node> template_chain(const SvgDocument& document, pugi::xml_node gradient) {
    constexpr std::size_t longest = 16; // ends circles too
    std::vector<pugi::xml_node> chain;
    for (; gradient && chain.size() < longest; gradient = document.linked(gradient))
        chain.push_back(gradient);
    return chain;
}

class GradientReader {
public:
    GradientReader(const SvgDocument& document, pugi::xml_node gradient, double opacity, Viewport viewport)
        : document_(document), chain_(template_chain(document, gradient)), opacity_(opacity),
          viewport_(viewport) {
        own_units_ = attribute("gradientUnits") == "userSpaceOnUse";
        read_stops();
    }

    // nullopt: nothing is painted.
    std::optional<Paint> read(const PaintPlace& place) {
        if (stops_.empty())
            return std::nullopt;
        if (!own_units_ && (!place.box || place.box->width() <= 0 || place.box->height() <= 0))
            return std::nullopt;
        Gradient gradient;
        gradient.radial = document_.name(chain_.front()) == "radialGradient";
        const bool flat = gradient.radial ? !read_circles(gradient) : !read_line(gradient);
        if (flat || stops_.size() == 1)
            return stops_.back().color;
        gradient.transform = space(place);
        if (const auto own = parse_transform(attribute("gradientTransform")))
            gradient.transform = multiply(gradient.transform, *own);
        gradient.stops = std::move(stops_);
        if (const auto spread = attribute("spreadMethod"); spread == "reflect" || spread == "repeat")
            document_.left_out.insert("the repeats of a gradient");
        return gradient;
    }

private:
    [[nodiscard]] std::string_view attribute(const char* name) const {
        for (const pugi::xml_node gradient : chain_)
            if (const pugi::xml_attribute found = gradient.attribute(name))
                return found.value();
        return {};
    }

    [[nodiscard]] double coordinate(const char* name, double whole, double share) const {
        const LengthBasis basis{own_units_ ? whole : 1, SvgStyle{}.font_size};
        return parse_length(attribute(name), basis).value_or(share * basis.whole);
    }

    bool read_line(Gradient& gradient) const {
        const double x1 = coordinate("x1", viewport_.width, 0);
        const double y1 = coordinate("y1", viewport_.height, 0);
        const double x2 = coordinate("x2", viewport_.width, 1);
        const double y2 = coordinate("y2", viewport_.height, 0);
        gradient.coordinates = {x1, y1, x2, y2, 0, 0};
        return x1 != x2 || y1 != y2;
    }

    // A focus outside the circle moves to its edge (SVG 1.1, 13.2.3).
    bool read_circles(Gradient& gradient) const {
        const double cx = coordinate("cx", viewport_.width, 0.5);
        const double cy = coordinate("cy", viewport_.height, 0.5);
        const double r = coordinate("r", diagonal_basis(viewport_.width, viewport_.height), 0.5);
        double fx = attribute("fx").empty() ? cx : coordinate("fx", viewport_.width, 0.5);
        double fy = attribute("fy").empty() ? cy : coordinate("fy", viewport_.height, 0.5);
        const double away = std::hypot(fx - cx, fy - cy);
        if (away > r * 0.999) {
            fx = cx + (fx - cx) * r * 0.999 / away;
            fy = cy + (fy - cy) * r * 0.999 / away;
        }
        const double fr = coordinate("fr", diagonal_basis(viewport_.width, viewport_.height), 0);
        gradient.coordinates = {fx, fy, std::clamp(fr, 0.0, std::max(r, 0.0)), cx, cy, r};
        return r > 0;
    }

    [[nodiscard]] Matrix space(const PaintPlace& place) const {
        if (own_units_)
            return place.to_picture;
        const Box& box = *place.box;
        return multiply(place.to_picture, {box.width(), 0, 0, box.height(), box.left, box.top});
    }

    // The stops of the first in the chain that has any; offsets never fall (SVG 2, 14.2.4).
    void read_stops() {
        for (const pugi::xml_node gradient : chain_) {
            for (const pugi::xml_node child : gradient.children())
                if (document_.name(child) == "stop")
                    read_stop(child);
            if (!stops_.empty())
                return;
        }
    }

    void read_stop(pugi::xml_node stop) {
        const SvgStyle above = style_of(document_, stop.parent(), SvgStyle{}, viewport_);
        const SvgStyle style = style_of(document_, stop, above, viewport_);
        double offset = parse_length(stop.attribute("offset").value(), {1, 0}).value_or(0);
        offset = std::clamp(offset, stops_.empty() ? 0 : stops_.back().offset, 1.0);
        stops_.push_back({offset, faded(style.stop_color, style.stop_opacity * opacity_)});
    }

    const SvgDocument& document_;
    std::vector<pugi::xml_node> chain_;
    double opacity_;
    Viewport viewport_;
    bool own_units_ = false;
    std::vector<GradientStop> stops_;
};

std::optional<Paint> fallback_paint(const PaintWish& wish, double opacity) {
    if (!wish.falls_back)
        return std::nullopt;
    return faded(wish.color, opacity);
}

std::optional<Paint> referenced_paint(const SvgDocument& document, const PaintWish& wish, double opacity,
                                      const PaintPlace& place) {
    const pugi::xml_node target = document.by_id(wish.reference);
    const std::string_view name = document.name(target);
    if (name == "linearGradient" || name == "radialGradient")
        return GradientReader(document, target, opacity, place.viewport).read(place);
    if (name == "pattern") {
        document.left_out.insert("a pattern");
        if (!wish.falls_back)
            return faded(base::Color{128, 128, 128, 255}, opacity); // something must be seen
    }
    return fallback_paint(wish, opacity);
}

} // namespace

std::optional<Paint> resolve_paint(const SvgDocument& document, const PaintWish& wish, const SvgStyle& style,
                                   double opacity, const PaintPlace& place) {
    switch (wish.kind) {
    case PaintKind::none: return std::nullopt;
    case PaintKind::color: return faded(wish.color, opacity);
    case PaintKind::current_color: return faded(style.color, opacity);
    case PaintKind::reference: return referenced_paint(document, wish, opacity, place);
    }
    return std::nullopt;
}

} // namespace image
