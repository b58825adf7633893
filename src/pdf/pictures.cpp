#include "pdf/pictures.h"

#include <fmt/format.h>
#include <set>

#include "pdf/image_embedding.h"
#include "pdf/vector_embedding.h"

namespace pdf {
namespace {

class Embedder {
public:
    ObjectStore& store;
    const layout::PlacedPicture& placed;
    const image::Picture& picture;
    const Fonts& fonts;
    const SharedResources& shared;
    Compression compression;
    report::Log& log;

    Ref operator()(const image::Raster& raster) const { return embed_raster(store, raster, compression); }
    Ref operator()(const image::Jpeg& jpeg) const {
        return embed_jpeg(store, jpeg, picture.file.filename().string(), log);
    }
    Ref operator()(const image::VectorPicture& drawing) const {
        if (picture.natural_size.width.units() <= 0 || picture.natural_size.height.units() <= 0)
            return {};
        return embed_drawing(store, drawing, picture.natural_size, placed.texts, fonts, shared, compression);
    }
};

bool has_alpha(const image::Picture& picture) {
    if (const auto* raster = std::get_if<image::Raster>(&picture.contents))
        return !raster->alpha.empty();
    const auto* drawing = std::get_if<image::VectorPicture>(&picture.contents);
    return drawing && is_transparent(*drawing);
}

} // namespace

Pictures embed_pictures(ObjectStore& store, const layout::Pages& pages, const Fonts& fonts,
                        const SharedResources& shared, Compression compression, report::Log& log) {
    Pictures out;
    out.refs.resize(pages.pictures.size());
    out.looks.resize(pages.pictures.size());
    std::set<layout::PictureId> done;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Mark& mark : page.marks) {
            const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape);
            if (!placed || !done.insert(placed->picture).second)
                continue;
            const image::Picture& picture = *pages.pictures[placed->picture];
            out.refs[placed->picture] = std::visit(
                Embedder{store, *placed, picture, fonts, shared, compression, log}, picture.contents);
            out.looks[placed->picture] = has_alpha(picture) ? Look::transparent : Look::opaque;
        }
    }
    return out;
}

std::string picture_resources(const Pictures& pictures, const layout::Page& page) {
    std::set<layout::PictureId> used;
    for (const layout::Mark& mark : page.marks)
        if (const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape))
            used.insert(placed->picture);
    std::string out;
    for (const layout::PictureId id : used) {
        if (!pictures.refs[id].valid())
            continue;
        out += fmt::format("/X{} ", id.index());
        put_ref(out, pictures.refs[id]);
    }
    return out;
}

} // namespace pdf
