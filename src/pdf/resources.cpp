#include "pdf/resources.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "pdf/content_stream.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

void note_paint(std::set<std::uint8_t>& used, const image::Paint& paint, double opacity) {
    const auto* color = std::get_if<base::Color>(&paint);
    used.insert(opacity_step(opacity * (color ? color->alpha / 255.0 : 1)));
}

void note_item(std::set<std::uint8_t>& used, const image::Item& item) {
    if (const auto* text = std::get_if<image::TextLine>(&item)) {
        used.insert(opacity_step(text->opacity * text->fill.alpha / 255));
        return;
    }
    const auto& shape = std::get<image::Shape>(item);
    if (shape.fill)
        note_paint(used, *shape.fill, shape.opacity);
    if (shape.stroke)
        note_paint(used, shape.stroke->paint, shape.opacity);
}

} // namespace

std::uint8_t opacity_step(double opacity) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 255));
}

std::set<std::uint8_t> opacities_used(const layout::Pages& pages) {
    std::set<std::uint8_t> used;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Mark& mark : page.marks) {
            if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
                used.insert(glyphs->color.alpha);
            else if (const auto* fill = std::get_if<layout::Fill>(&mark.shape))
                used.insert(fill->color.alpha);
            else if (const auto* line = std::get_if<layout::DashedLine>(&mark.shape))
                used.insert(line->color.alpha);
        }
    }
    for (const image::Picture* picture : pages.pictures)
        if (const auto* drawing = std::get_if<image::VectorPicture>(&picture->contents))
            for (const image::Item& item : drawing->items)
                note_item(used, item);
    used.erase(255);
    return used;
}

SharedResources write_shared_resources(ObjectStore& store, const std::string& fonts,
                                       const std::set<std::uint8_t>& opacities, std::string_view states) {
    SharedResources shared;
    shared.fonts = store.add(fonts);
    if (opacities.empty() && states.empty())
        return shared;
    std::string entries(states);
    std::set<std::uint8_t> all = opacities;
    if (!all.empty())
        all.insert(255);
    for (const std::uint8_t alpha : all) {
        put_opacity_name(entries, alpha);
        std::string value;
        put_number(value, alpha / 255.0, 4);
        entries += fmt::format("<</ca {0}/CA {0}>>", value);
    }
    shared.states = store.add(std::move(entries));
    return shared;
}

std::string resource_entries(const SharedResources& shared) {
    std::string out = "/Font ";
    put_ref(out, shared.fonts);
    if (shared.states.valid()) {
        out += "/ExtGState ";
        put_ref(out, shared.states);
    }
    return out;
}

} // namespace pdf
