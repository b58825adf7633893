// The pictures of the press copy: pixels separated into ink, drawings painted with it.
#pragma once

#include "base/id_vector.h"
#include "layout/page.h"
#include "pdf/font_embedding.h"
#include "pdf/inks.h"
#include "pdf/pictures.h"
#include "pdf/resources.h"
#include "report/log.h"

namespace pdf {

struct PressPictures {
    Pictures embedded;
    base::IdVector<layout::PictureId, Coverage> coverage;
};

// Each picture that the pages place, once. JPEG data that cannot be decoded is an error in the
// log and left out.
PressPictures embed_press_pictures(ObjectStore& store, const layout::Pages& pages, const Fonts& fonts,
                                   const SharedResources& shared, const Inks& inks, Compression compression,
                                   report::Log& log);

// The ink of everything on the page.
Coverage page_coverage(const layout::Page& page, const PressPictures& pictures, const Inks& inks);

} // namespace pdf
