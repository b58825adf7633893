// All pictures that the pages place, each embedded once.
#pragma once

#include "base/id_vector.h"
#include "layout/page.h"
#include "pdf/font_embedding.h"
#include "pdf/resources.h"
#include "report/log.h"

namespace pdf {

enum class Look : std::uint8_t { opaque, transparent };

struct Pictures {
    base::IdVector<layout::PictureId, Ref> refs; // none: not placed, or not usable
    base::IdVector<layout::PictureId, Look> looks;
};

Pictures embed_pictures(ObjectStore& store, const layout::Pages& pages, const Fonts& fonts,
                        const SharedResources& shared, Compression compression, report::Log& log);

// "/X0 7 0 R/X2 9 0 R": the entries of the /XObject resource for one page, and nothing else.
std::string picture_resources(const Pictures& pictures, const layout::Page& page);

} // namespace pdf
