#include "image/svg_clip.h"

#include <algorithm>

#include "image/svg_shapes.h"
#include "image/svg_transform.h"

namespace image {

namespace {

constexpr int deepest_nesting = 8;

// Twice the area a path of straight pieces goes round; positive if clockwise as seen.
double signed_area(const Path& path) {
    double sum = 0;
    for (std::size_t index = 0; index < path.points.size(); ++index) {
        const auto& from = path.points[index];
        const auto& to = path.points[(index + 1) % path.points.size()];
        sum += from[0] * to[1] - to[0] * from[1];
    }
    return sum;
}

// Parts of one clip add up. Under the nonzero rule two that turn against each other would cut
// holes where they overlap, so each single loop is mirrored into the same sense by reversal.
Path reversed(const Path& path) {
    Path result;
    result.points.assign(path.points.rbegin(), path.points.rend());
    result.verbs.push_back(Verb::move);
    for (auto verb = path.verbs.rbegin(); verb != path.verbs.rend(); ++verb)
        if (*verb == Verb::line || *verb == Verb::cubic)
            result.verbs.push_back(*verb);
    result.verbs.push_back(Verb::close);
    return result;
}

void append(Path& sum, Path part) {
    const bool single = std::count(part.verbs.begin(), part.verbs.end(), Verb::move) == 1;
    if (single && signed_area(part) < 0)
        part = reversed(part);
    sum.verbs.insert(sum.verbs.end(), part.verbs.begin(), part.verbs.end());
    sum.points.insert(sum.points.end(), part.points.begin(), part.points.end());
}

class ClipReader {
public:
    ClipReader(const SvgDocument& document, const Frame& frame) : document_(document), frame_(frame) {}

    Path read(pugi::xml_node clip, const Matrix& space) {
        const SvgStyle style = style_of(document_, clip, SvgStyle{}, frame_.viewport);
        for (const pugi::xml_node child : clip.children())
            add_child(child, style, space, 0);
        return std::move(sum_);
    }

private:
    void add_child(pugi::xml_node child, const SvgStyle& parent, const Matrix& space, int depth) {
        const std::string_view name = document_.name(child);
        if (name.empty() || depth > deepest_nesting)
            return;
        if (name == "text")
            document_.left_out.insert("a clip of text");
        const SvgStyle style = style_of(document_, child, parent, frame_.viewport);
        if (!style.displayed || !style.visible)
            return;
        if (!style.clip_path.empty())
            document_.left_out.insert("a clip within a clip");
        Matrix matrix = multiply(space, parse_transform(style.transform).value_or(Matrix{}));
        if (name == "use") {
            matrix = multiply(matrix, translation(length_of(child, "x", style, frame_.viewport.width),
                                                  length_of(child, "y", style, frame_.viewport.height)));
            return add_child(document_.linked(child), style, matrix, depth + 1);
        }
        if (auto path = shape_path(document_, child, style, frame_.viewport)) {
            sum_.even_odd = sum_.even_odd || style.clip_even_odd;
            append(sum_, transformed(*path, matrix));
        }
    }

    const SvgDocument& document_;
    const Frame& frame_;
    Path sum_;
};

} // namespace

void add_clip(const SvgDocument& document, const SvgStyle& style, const std::optional<Box>& box,
              Frame& frame) {
    std::string name = style.clip_path;
    for (int nesting = 0; !name.empty() && nesting < deepest_nesting; ++nesting) {
        const pugi::xml_node clip = document.by_id(name);
        if (document.name(clip) != "clipPath")
            return;
        const SvgStyle own = style_of(document, clip, SvgStyle{}, frame.viewport);
        Matrix space = frame.matrix;
        if (std::string_view(clip.attribute("clipPathUnits").value()) == "objectBoundingBox") {
            if (!box) {
                document.left_out.insert("a clip measured by the size of a group");
                return;
            }
            space = multiply(space, {box->width(), 0, 0, box->height(), box->left, box->top});
        }
        space = multiply(space, parse_transform(own.transform).value_or(Matrix{}));
        frame.clips.push_back(ClipReader(document, frame).read(clip, space));
        name = own.clip_path;
    }
}

} // namespace image
