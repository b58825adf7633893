// The frame around an SVG drawing: is it one, how large is it, what of it could not be drawn.
#include "image/svg.h"

#include <algorithm>

#include <fmt/format.h>

#include "image/svg_document.h"
#include "image/svg_draw.h"
#include "image/svg_length.h"
#include "image/svg_shapes.h"
#include "image/svg_transform.h"

namespace image {

namespace {

constexpr double points_a_pixel = 0.75;
constexpr double largest_side = 200'000; // pixels: past that, points in 1/64 overflow

bool parse(SvgDocument& document, const std::string& bytes, const Reading& reading) {
    constexpr unsigned how = pugi::parse_default | pugi::parse_ws_pcdata;
    const pugi::xml_parse_result result = document.xml.load_buffer(bytes.data(), bytes.size(), how);
    if (result)
        return true;
    const auto place = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    const auto line = std::count(
        bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(place, bytes.size())), '\n');
    std::string what = result.description();
    if (!what.empty() && what[0] >= 'A' && what[0] <= 'Z')
        what[0] = static_cast<char>(what[0] | 0x20);
    report_damaged(reading, fmt::format("line {} is not well-formed XML: {}", line + 1, what));
    return false;
}

// The root must be an svg element of SVG's namespace, else no reading system shows it. Drawing
// programs may write the namespace as an entity.
bool find_root(SvgDocument& document, const Reading& reading) {
    document.root = document.xml.document_element();
    const std::string_view full = document.root.name();
    const std::size_t colon = full.find(':');
    document.prefix = colon == std::string_view::npos ? "" : full.substr(0, colon + 1);
    if (full.substr(document.prefix.size()) != "svg") {
        report_kind(reading, fmt::format("an XML file of <{}>", full));
        return false;
    }
    const std::string declaration =
        colon == std::string_view::npos ? "xmlns" : fmt::format("xmlns:{}", full.substr(0, colon));
    const std::string_view space = document.root.attribute(declaration.c_str()).value();
    if (space == "http://www.w3.org/2000/svg" || space.starts_with('&'))
        return true;
    report_damaged(reading, "its <svg> lacks xmlns=\"http://www.w3.org/2000/svg\"");
    return false;
}

// SVG 2, 8.2 with CSS's 300 by 150 where nothing is said; a missing side follows the viewBox.
Viewport natural_viewport(pugi::xml_node root, const std::optional<ViewBox>& box) {
    const auto side = [&](const char* name) -> std::optional<double> {
        const std::string_view text = root.attribute(name).value();
        if (text.find('%') != std::string_view::npos)
            return std::nullopt;
        return parse_length(text, {});
    };
    const auto width = side("width");
    const auto height = side("height");
    if (width && height)
        return {*width, *height};
    if (!box)
        return {width.value_or(300), height.value_or(150)};
    if (width)
        return {*width, *width * box->height / box->width};
    if (height)
        return {*height * box->width / box->height, *height};
    return {box->width, box->height};
}

std::optional<Viewport> checked_viewport(const SvgDocument& document, const Reading& reading) {
    const pugi::xml_attribute view_box = document.root.attribute("viewBox");
    const auto box = parse_view_box(view_box.value());
    const Viewport viewport = natural_viewport(document.root, box);
    const bool sensible = viewport.width > 0 && viewport.height > 0 && viewport.width <= largest_side &&
                          viewport.height <= largest_side;
    if (sensible && (box || !view_box))
        return viewport;
    report_damaged(reading, sensible ? "its viewBox is not four numbers with a width and height above 0"
                                     : "its width and height make no sense");
    return std::nullopt;
}

Frame outer_frame(const SvgDocument& document, Viewport viewport) {
    Frame frame;
    frame.matrix = scaling(points_a_pixel, points_a_pixel);
    frame.viewport = viewport;
    if (const auto box = parse_view_box(document.root.attribute("viewBox").value())) {
        const std::string_view preserve = document.root.attribute("preserveAspectRatio").value();
        frame.matrix = multiply(frame.matrix, fit_view_box(*box, viewport.width, viewport.height, preserve));
        frame.viewport = {box->width, box->height};
    }
    return frame;
}

// Gives a clip at the edge of the picture to the shapes that reach past it, and to no others.
void clip_at_edge(VectorPicture& picture, const Box& edge) {
    for (Item& item : picture.items) {
        auto* shape = std::get_if<Shape>(&item);
        if (shape == nullptr)
            continue;
        const auto box = bounding_box(transformed(shape->path, shape->transform));
        const Matrix& m = shape->transform;
        const double scale = std::max(std::hypot(m.a, m.b), std::hypot(m.c, m.d));
        const double reach = shape->stroke ? shape->stroke->width * scale : 0;
        if (box && (box->left - reach < edge.left || box->top - reach < edge.top ||
                    box->right + reach > edge.right || box->bottom + reach > edge.bottom))
            shape->clips.push_back(box_path(edge));
    }
}

// Entities of the drawing's own are not replaced. Drawing programs declare some for the
// addresses of namespaces, which do not matter here.
void note_entities(const SvgDocument& document, std::string_view bytes) {
    for (std::size_t place = bytes.find("<!ENTITY"); place != std::string_view::npos;
         place = bytes.find("<!ENTITY", place + 1)) {
        const std::string_view declaration = bytes.substr(place, bytes.find('>', place) - place);
        if (declaration.find("http") == std::string_view::npos)
            document.left_out.insert("entities of its own (<!ENTITY>)");
    }
}

void report_left_out(const SvgDocument& document, const Reading& reading) {
    for (const std::string& feature : document.left_out)
        reading.log.note("svg-unsupported", reading.reference,
                         fmt::format("the drawing \"{}\" has {}, which is left out or drawn more plainly",
                                     reading.file.generic_string(), feature),
                         {"look at the drawing in the PDF; if something is missing, save it as PNG, or in "
                          "the drawing program turn that part into plain shapes"});
}

} // namespace

std::optional<Picture> read_svg(std::string bytes, const Reading& reading) {
    SvgDocument document;
    if (!parse(document, bytes, reading) || !find_root(document, reading))
        return std::nullopt;
    index_document(document);
    const auto viewport = checked_viewport(document, reading);
    if (!viewport)
        return std::nullopt;
    Drawing drawing = draw_svg(document, outer_frame(document, *viewport));
    if (drawing.too_complex) {
        report_damaged(reading, "it has too many elements, or elements nested too deeply, to be drawn");
        return std::nullopt;
    }
    const double width = viewport->width * points_a_pixel;
    const double height = viewport->height * points_a_pixel;
    clip_at_edge(drawing.picture, {0, 0, width, height});
    note_entities(document, bytes);
    report_left_out(document, reading);
    Picture picture;
    picture.file = reading.file;
    picture.natural_size = {base::Length::from_points(width), base::Length::from_points(height)};
    picture.contents = std::move(drawing.picture);
    picture.media_type = "image/svg+xml";
    picture.original = std::move(bytes);
    return picture;
}

} // namespace image
