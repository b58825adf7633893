#include "pdf/gradient.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "pdf/syntax.h"

namespace pdf {
namespace {

using image::GradientStop;

base::Color on_white(base::Color color) {
    const auto mixed = [&color](int component) {
        return static_cast<std::uint8_t>((component * color.alpha + 255 * (255 - color.alpha) + 127) / 255);
    };
    return {mixed(color.red), mixed(color.green), mixed(color.blue), 255};
}

bool is_gray(const GradientStop& stop) {
    return stop.color.red == stop.color.green && stop.color.green == stop.color.blue;
}

// A gradient is of black ink throughout, or mixed throughout: a jump between them would be seen.
class StopColors {
public:
    StopColors(const std::vector<GradientStop>& stops, const Inks* inks)
        : inks_(inks), gray_(std::all_of(stops.begin(), stops.end(), is_gray)) {}

    [[nodiscard]] Ink ink(base::Color color) const {
        const base::Color seen = on_white(color);
        return gray_ ? inks_->of(seen) : inks_->mixed(seen);
    }

    void put(std::string& out, base::Color color) const {
        out += '[';
        if (inks_ != nullptr) {
            const Ink used = ink(color);
            for (const std::uint8_t share : {used.cyan, used.magenta, used.yellow, used.black})
                put_number(out, share / 255.0, 3);
        } else {
            for (const int component : {color.red, color.green, color.blue})
                put_number(out, (component * color.alpha + 255 * (255 - color.alpha)) / (255.0 * 255.0), 4);
        }
        out += ']';
    }

private:
    const Inks* inks_;
    bool gray_;
};

base::Color between(base::Color a, base::Color b, double share) {
    const auto mixed = [share](int from, int to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
    };
    return {mixed(a.red, b.red), mixed(a.green, b.green), mixed(a.blue, b.blue), mixed(a.alpha, b.alpha)};
}

// Ink does not run in a straight line where sRGB does: more stops keep it near.
std::vector<GradientStop> with_steps(const std::vector<GradientStop>& stops) {
    constexpr int steps = 8;
    std::vector<GradientStop> finer;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i)
        for (int step = 0; step < steps; ++step) {
            const double share = static_cast<double>(step) / steps;
            finer.push_back({stops[i].offset + (stops[i + 1].offset - stops[i].offset) * share,
                             between(stops[i].color, stops[i + 1].color, share)});
        }
    finer.push_back(stops.back());
    return finer;
}

std::string segment(const GradientStop& from, const GradientStop& to, const StopColors& colors) {
    std::string out = "<</FunctionType 2/Domain[0 1]/N 1/C0";
    colors.put(out, from.color);
    out += "/C1";
    colors.put(out, to.color);
    return out + ">>";
}

void cover_whole_range(std::vector<GradientStop>& stops) {
    if (stops.empty())
        stops.push_back({});
    if (stops.front().offset > 0)
        stops.insert(stops.begin(), {0, stops.front().color});
    if (stops.back().offset < 1 || stops.size() == 1)
        stops.push_back({1, stops.back().color});
}

} // namespace

std::string_view device_space(const Inks* inks) {
    return inks == nullptr ? "/DeviceRGB" : "/DeviceCMYK";
}

std::string gradient_function(std::vector<GradientStop> stops, const Inks* inks) {
    cover_whole_range(stops);
    const StopColors colors(stops, inks);
    if (inks != nullptr)
        stops = with_steps(stops);
    std::string functions;
    std::string bounds;
    std::string encode;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        functions += segment(stops[i], stops[i + 1], colors);
        encode += "0 1 ";
        if (i > 0)
            put_number(bounds, std::clamp(stops[i].offset, 0.0, 1.0), 5);
    }
    if (stops.size() == 2)
        return functions;
    return fmt::format("<</FunctionType 3/Domain[0 1]/Functions[{}]/Bounds[{}]/Encode[{}]>>", functions,
                       bounds, encode);
}

Coverage gradient_coverage(const std::vector<GradientStop>& stops, const Inks& inks) {
    Coverage coverage;
    std::vector<GradientStop> all = stops;
    cover_whole_range(all);
    const StopColors colors(all, &inks);
    for (const GradientStop& stop : with_steps(all))
        coverage.add(colors.ink(stop.color));
    return coverage;
}

} // namespace pdf
