// Lines and patterns within drawings, at the words there.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "audit/colours.h"
#include "audit/page_checks.h"
#include "audit/page_ground.h"

namespace audit {
namespace {

// An outline or a line, on the page, in points.
struct Trace {
    std::size_t item = 0;
    Polygon points;
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    bool is_stroke = false;
    base::Color color;
};

base::Color ink_of(const image::Paint& paint) {
    if (const auto* color = std::get_if<base::Color>(&paint))
        return *color;
    const auto& stops = std::get<image::Gradient>(paint).stops;
    return stops.empty() ? base::Color{} : stops.front().color;
}

void add_traces(const image::Shape& shape, std::size_t item, const image::Picture& picture,
                const base::Rect& placed, std::vector<Trace>& traces) {
    const double across = placed.size.width.points() / std::max(picture.natural_size.width.points(), 1e-6);
    const double down = placed.size.height.points() / std::max(picture.natural_size.height.points(), 1e-6);
    for (Polygon& polygon : polygons_of(image::transformed(shape.path, shape.transform))) {
        Trace trace;
        trace.item = item;
        trace.is_stroke = shape.stroke.has_value();
        trace.color = ink_of(trace.is_stroke ? shape.stroke->paint : *shape.fill);
        for (auto& point : polygon) {
            point = {placed.left().points() + point[0] * across, placed.top().points() + point[1] * down};
            trace.left = std::min(trace.left, point[0]);
            trace.right = std::max(trace.right, point[0]);
            trace.top = std::min(trace.top, point[1]);
            trace.bottom = std::max(trace.bottom, point[1]);
        }
        if (shape.fill)
            polygon.push_back(polygon.front());
        trace.points = std::move(polygon);
        traces.push_back(std::move(trace));
    }
}

std::vector<Trace> traces_of(const Inspection& in, const layout::PlacedPicture& placed) {
    std::vector<Trace> traces;
    const image::Picture& picture = *in.pages.pictures[placed.picture];
    const auto& items = std::get<image::VectorPicture>(picture.contents).items;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (const auto* shape = std::get_if<image::Shape>(&items[i]);
            shape != nullptr && (shape->fill || shape->stroke))
            add_traces(*shape, i, picture, placed.rect, traces);
    return traces;
}

// Calls `see(run, traces)` for each level run of words in a drawing.
template <typename See>
void for_each_word(const Inspection& in, Tally& tally, See see) {
    const layout::PlacedPicture* last = nullptr;
    std::vector<Trace> traces;
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows != Shows::picture || run.is_blank || !run.is_level)
            continue;
        tally.look();
        const auto& placed = std::get<layout::PlacedPicture>(in.pages.pages[run.page].marks[run.mark].shape);
        if (&placed != last)
            traces = traces_of(in, placed);
        last = &placed;
        see(run, traces);
    }
}

struct Box {
    double left = 0, right = 0, top = 0, bottom = 0;
};

// Cuts a line to one side of a box (Liang and Barsky, 1984); false if nothing is left of it.
bool cut(double step, double distance, double& from, double& to) {
    if (step == 0)
        return distance >= 0;
    const double at = distance / step;
    if (step < 0)
        from = std::max(from, at);
    else
        to = std::min(to, at);
    return from < to;
}

bool crosses(const std::array<double, 2>& a, const std::array<double, 2>& b, const Box& box) {
    const double dx = b[0] - a[0];
    const double dy = b[1] - a[1];
    double from = 0;
    double to = 1;
    return cut(-dx, a[0] - box.left, from, to) && cut(dx, box.right - a[0], from, to) &&
           cut(-dy, a[1] - box.top, from, to) && cut(dy, box.bottom - a[1], from, to);
}

bool crosses(const Trace& trace, const Box& box) {
    if (trace.right < box.left || trace.left > box.right || trace.bottom < box.top || trace.top > box.bottom)
        return false;
    for (std::size_t i = 1; i < trace.points.size(); ++i)
        if (crosses(trace.points[i - 1], trace.points[i], box))
            return true;
    return false;
}

bool is_seen_on(base::Color ground, base::Color ink) {
    constexpr double least = 1.2;
    return contrast(painted(ground, ink), ground) >= least;
}

bool is_thin(const Trace& trace, double size) {
    return std::min(trace.right - trace.left, trace.bottom - trace.top) < size * 0.5;
}

// A level line from end to end of the words, as one that crosses them out.
bool runs_through(const Trace& trace, const ShownRun& run) {
    return trace.bottom - trace.top < run.size * 0.15 && trace.left < run.left + run.size * 0.3 &&
           trace.right > run.right - run.size * 0.3;
}

// A line below words is about as long as they are; an axis goes on.
bool is_underline(const Trace& trace, const ShownRun& run) {
    const double below = trace.top - run.baseline;
    const bool is_flat = trace.bottom - trace.top < run.size * 0.15;
    const bool is_as_long = std::abs(trace.left - run.left) < run.size * 0.8 &&
                            std::abs(trace.right - run.right) < run.size * 0.8;
    return is_flat && is_as_long && below > -run.size * 0.05 && below < run.size * 0.4;
}

} // namespace

// One line through all of the words, two lines or more, or the edges of three shapes, within the height of
// small letters.
void check_pattern_in_drawings(const Inspection& in, Tally& tally) {
    Grounds grounds(in.pages);
    for_each_word(in, tally, [&](const ShownRun& run, const std::vector<Trace>& traces) {
        const double inset = run.size * 0.1;
        const Box box{run.left + inset, run.right - inset, run.baseline - run.size * 0.5,
                      run.baseline - run.size * 0.03};
        std::vector<base::Color> behind;
        bool is_struck = false;
        int strokes = 0;
        int shapes = 0;
        for (const Trace& trace : traces) {
            if (!crosses(trace, box))
                continue;
            if (behind.empty())
                behind = grounds.behind(run);
            if (!behind.empty() && !is_seen_on(behind.front(), trace.color))
                continue;
            const bool is_line = trace.is_stroke || is_thin(trace, run.size);
            ++(is_line ? strokes : shapes);
            is_struck = is_struck || (is_line && runs_through(trace, run));
        }
        if (is_struck || strokes > 1 || strokes + shapes > 2)
            tally.offend(in.tree, at(run), "words over lines of a drawing", run.text);
    });
}

void check_underline_in_drawings(const Inspection& in, Tally& tally) {
    for_each_word(in, tally, [&](const ShownRun& run, const std::vector<Trace>& traces) {
        if (std::any_of(traces.begin(), traces.end(),
                        [&run](const Trace& trace) { return is_underline(trace, run); }))
            tally.offend(in.tree, at(run), "underlined words", run.text);
    });
}

} // namespace audit
