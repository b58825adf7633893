#include "pdf/press_pictures.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "image/jpeg_decode.h"
#include "pdf/gradient.h"
#include "pdf/image_embedding.h"
#include "pdf/page_painter.h"
#include "pdf/vector_embedding.h"

namespace pdf {
namespace {

using layout::PictureId;

struct Embedded {
    Ref ref;
    Look look = Look::opaque;
    Coverage coverage;
};

void add_paint(Coverage& coverage, const image::Paint& paint, const Inks& inks) {
    if (const auto* color = std::get_if<base::Color>(&paint))
        coverage.add(inks.of(*color));
    else
        coverage.add(gradient_coverage(std::get<image::Gradient>(paint).stops, inks));
}

Coverage drawing_coverage(const image::VectorPicture& drawing, const Inks& inks) {
    Coverage coverage;
    for (const image::Item& item : drawing.items) {
        if (const auto* text = std::get_if<image::TextLine>(&item)) {
            coverage.add(inks.of(text_color(text->fill)));
            continue;
        }
        const auto& shape = std::get<image::Shape>(item);
        if (shape.fill)
            add_paint(coverage, *shape.fill, inks);
        if (shape.stroke)
            add_paint(coverage, shape.stroke->paint, inks);
    }
    return coverage;
}

class PressEmbedder {
public:
    ObjectStore& store;
    const image::Picture& picture;
    const layout::PlacedPicture& placed;
    double smallest_scale; // of all the places where it stands
    const Fonts& fonts;
    const SharedResources& shared;
    const Inks& inks;
    Compression compression;
    report::Log& log;

    Embedded operator()(const image::Raster& raster) const { return pixels(raster, Tone::graphic); }

    Embedded operator()(const image::Jpeg& jpeg) const {
        std::string problem;
        auto raster = image::decode_jpeg(jpeg.data, jpeg.color_space, jpeg.inverted_cmyk, problem);
        if (!raster) {
            log.error("picture-damaged", {},
                      fmt::format("{} is damaged: {}", picture.file.filename().string(), problem),
                      {"save the picture again"});
            return {};
        }
        raster->icc_profile = jpeg.icc_profile;
        return pixels(*raster, Tone::photograph);
    }

    Embedded operator()(const image::VectorPicture& drawing) const {
        if (picture.natural_size.width.units() <= 0 || picture.natural_size.height.units() <= 0)
            return {};
        const double thinnest = smallest_scale > 0 ? thinnest_line.points() / smallest_scale : 0;
        return {embed_drawing(store, drawing, picture.natural_size, placed.texts, fonts, shared, compression,
                              {&inks, thinnest}),
                is_transparent(drawing) ? Look::transparent : Look::opaque, drawing_coverage(drawing, inks)};
    }

private:
    [[nodiscard]] Embedded pixels(const image::Raster& raster, Tone tone) const {
        Separated separated = inks.separate(raster, tone);
        const bool gray = separated.raster.color_space == image::ColorSpace::gray;
        std::string samples = std::move(separated.raster.pixels);
        const Ref ref = embed_samples(store, separated.raster, std::move(samples),
                                      gray ? "/DeviceGray" : "/DeviceCMYK", compression);
        return {ref, raster.alpha.empty() ? Look::opaque : Look::transparent, separated.coverage};
    }
};

std::map<PictureId, double> smallest_scales(const layout::Pages& pages) {
    std::map<PictureId, double> scales;
    for (const layout::Page& page : pages.pages)
        for (const layout::Mark& mark : page.marks) {
            const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape);
            if (!placed)
                continue;
            const base::Size natural = pages.pictures[placed->picture]->natural_size;
            const double scale = std::min(placed->rect.size.width.points() / natural.width.points(),
                                          placed->rect.size.height.points() / natural.height.points());
            const auto [known, is_new] = scales.emplace(placed->picture, scale);
            if (!is_new)
                known->second = std::min(known->second, scale);
        }
    return scales;
}

} // namespace

PressPictures embed_press_pictures(ObjectStore& store, const layout::Pages& pages, const Fonts& fonts,
                                   const SharedResources& shared, const Inks& inks, Compression compression,
                                   report::Log& log) {
    PressPictures out;
    out.embedded.refs.resize(pages.pictures.size());
    out.embedded.looks.resize(pages.pictures.size());
    out.coverage.resize(pages.pictures.size());
    std::map<PictureId, double> waiting = smallest_scales(pages);
    for (const layout::Page& page : pages.pages)
        for (const layout::Mark& mark : page.marks) {
            const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape);
            const auto scale = placed ? waiting.find(placed->picture) : waiting.end();
            if (scale == waiting.end())
                continue;
            const image::Picture& picture = *pages.pictures[placed->picture];
            const PressEmbedder embedder{store, picture,     *placed, scale->second, fonts, shared,
                                         inks,  compression, log};
            const Embedded embedded = std::visit(embedder, picture.contents);
            out.embedded.refs[placed->picture] = embedded.ref;
            out.embedded.looks[placed->picture] = embedded.look;
            out.coverage[placed->picture] = embedded.coverage;
            waiting.erase(scale);
        }
    return out;
}

Coverage page_coverage(const layout::Page& page, const PressPictures& pictures, const Inks& inks) {
    Coverage coverage;
    for (const layout::Mark& mark : page.marks) {
        if (const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape))
            coverage.add(pictures.coverage[placed->picture]);
        else if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
            coverage.add(inks.of(text_color(glyphs->color)));
        else if (const auto* fill = std::get_if<layout::Fill>(&mark.shape))
            coverage.add(inks.of(fill->color));
        else
            coverage.add(inks.of(std::get<layout::DashedLine>(mark.shape).color));
    }
    return coverage;
}

} // namespace pdf
