#include "layout/replaced.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "layout/picture_text.h"
#include "layout/used_length.h"

namespace layout {
namespace {

using content::Name;

// "50%", "4cm", "120": a DocBook length (imagedata: width, contentwidth, depth).
std::optional<Length> written_length(std::string_view written, Length available) {
    double value = 0;
    const auto [rest, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || value <= 0)
        return std::nullopt;
    const std::string_view unit(rest, static_cast<std::size_t>(written.data() + written.size() - rest));
    if (unit == "%")
        return available.scaled(value / 100);
    constexpr double inch = 72;
    if (unit == "cm")
        return Length::from_points(value * inch / 2.54);
    if (unit == "mm")
        return Length::from_points(value * inch / 25.4);
    if (unit == "in")
        return Length::from_points(value * inch);
    if (unit == "pt")
        return Length::from_points(value);
    if (unit == "pc" || unit == "pi")
        return Length::from_points(value * 12);
    if (unit == "em")
        return Length::from_points(value * 12);
    return Length::from_points(value * inch / 96); // px, or no unit
}

base::Size natural_size(const Pass& pass, content::NodeId image) {
    const auto source = pass.context.tree.attribute(image, Name::source).value_or("");
    const auto found = pass.context.pictures.find(source);
    const Length fallback = Length::from_points(36);
    if (found == pass.context.pictures.end())
        return {fallback, fallback};
    const base::Size size = found->second.natural_size;
    if (size.width <= Length{} || size.height <= Length{})
        return {fallback, fallback};
    return size;
}

// Fills in what is not given from the natural proportions.
base::Size with_proportions(base::Size natural, std::optional<Length> width, std::optional<Length> height) {
    const double ratio = static_cast<double>(natural.height.units()) / natural.width.units();
    if (width && height)
        return {*width, *height};
    if (width)
        return {*width, width->scaled(ratio)};
    if (height)
        return {height->scaled(1 / ratio), *height};
    return natural;
}

// Shrinks in proportion until neither limit is passed.
base::Size fit(base::Size size, Length max_width, Length max_height) {
    double scale = 1;
    if (size.width > max_width)
        scale = static_cast<double>(max_width.units()) / size.width.units();
    if (size.height.scaled(scale) > max_height)
        scale = static_cast<double>(max_height.units()) / size.height.units();
    return scale < 1 ? base::Size{size.width.scaled(scale), size.height.scaled(scale)} : size;
}

// As the manuscript shows it: natural, or as its imagedata says.
base::Size written_size(const Pass& pass, content::NodeId image, Length available, Length page_height) {
    std::optional<Length> width;
    std::optional<Length> height;
    if (const auto written = pass.context.tree.attribute(image, Name::width))
        width = written_length(*written, available);
    if (const auto written = pass.context.tree.attribute(image, Name::depth))
        height = written_length(*written, page_height);
    return with_proportions(natural_size(pass, image), width, height);
}

// How often the natural size the smallest words of a drawing must be shown to be of `size`; 0 without words.
double enlargement_of_words(const Pass& pass, content::NodeId image, Length size) {
    const auto source = pass.context.tree.attribute(image, Name::source).value_or("");
    const auto found = pass.context.pictures.find(source);
    const auto* drawing = found == pass.context.pictures.end()
                              ? nullptr
                              : std::get_if<image::VectorPicture>(&found->second.contents);
    double times = 0;
    if (drawing == nullptr)
        return times;
    for (const image::Item& item : drawing->items) {
        const auto* words = std::get_if<image::TextLine>(&item);
        if (words == nullptr)
            continue;
        const image::Matrix& m = words->transform;
        const double shown = words->size * std::sqrt(std::abs(m.a * m.d - m.b * m.c));
        if (shown > 0)
            times = std::max(times, size.points() / shown);
    }
    return times;
}

// The widest that `style` lets a picture become: words in it may be as large as those around.
Length most_enlarged(const Pass& pass, content::NodeId image, Length available, Length page_height) {
    const style::Computed& style = pass.style_of(image);
    const Length written = written_size(pass, image, available, page_height).width;
    const Length natural = natural_size(pass, image).width;
    return max(written.scaled(style.most_enlarged),
               natural.scaled(enlargement_of_words(pass, image, style.font_size)));
}

} // namespace

base::Size picture_size(const Pass& pass, content::NodeId image, Length available, Length page_height) {
    const style::Computed& style = pass.style_of(image);
    const std::optional<Length> width = used_length(style.width, available);
    const std::optional<Length> height = used_length(style.height, page_height);
    const base::Size size = width || height ? with_proportions(natural_size(pass, image), width, height)
                                            : written_size(pass, image, available, page_height);
    Length max_width = min(available, used_length(style.max_width, available).value_or(available));
    if (style.most_enlarged > 0)
        max_width = min(max_width, most_enlarged(pass, image, available, page_height));
    const Length max_height =
        min(page_height, used_length(style.max_height, page_height).value_or(page_height));
    return fit(size, max_width, max_height);
}

PictureId use_picture(Pass& pass, std::string_view source) {
    if (const auto used = pass.picture_ids.find(source); used != pass.picture_ids.end())
        return used->second;
    const auto found = pass.context.pictures.find(source);
    if (found == pass.context.pictures.end())
        return {};
    const PictureId id = pass.pictures.push_back(&found->second);
    pass.picture_ids.emplace(std::string(source), id);
    return id;
}

Mark picture_mark(Pass& pass, content::NodeId image, Rect rect) {
    const auto alt = pass.context.tree.attribute(image, Name::alt);
    const bool decorative = alt.has_value() && alt->empty();
    const Owner owner = decorative ? Owner{Artifact::layout} : Owner{Content{image}};
    const auto source = pass.context.tree.attribute(image, Name::source).value_or("");
    const PictureId id = use_picture(pass, source);
    if (!id)
        return {Artifact::layout, Fill{rect, {217, 217, 217, 255}, {}}}; // a draft: the file is missing
    return {owner, PlacedPicture{id, rect, shape_picture_text(pass, id)}};
}

} // namespace layout
