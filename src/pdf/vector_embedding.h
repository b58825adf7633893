// Drawings as form XObjects (ISO 32000-1, 8.10): paths, gradients, text. A form has the drawing's
// natural size.
#pragma once

#include "image/picture.h"
#include "layout/page.h"
#include "pdf/deflate.h"
#include "pdf/font_embedding.h"
#include "pdf/inks.h"
#include "pdf/resources.h"

namespace pdf {

// How a drawing is painted.
struct DrawingStyle {
    const Inks* inks = nullptr; // for the press; none: colours are sRGB
    double thinnest_stroke = 0; // in points of the drawing's natural size
};

// `texts` are the shaped lines of the drawing. Contract: the fonts are embedded.
Ref embed_drawing(ObjectStore& store, const image::VectorPicture& drawing, base::Size size,
                  const std::vector<layout::PictureText>& texts, const Fonts& fonts,
                  const SharedResources& shared, Compression compression, DrawingStyle style = {});

// True if anything in it is see-through.
bool is_transparent(const image::VectorPicture& drawing);

} // namespace pdf
