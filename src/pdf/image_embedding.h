// Pixel pictures as image XObjects (ISO 32000-1, 8.9): pixels deflated, JPEG data as it is.
#pragma once

#include "image/picture.h"
#include "pdf/deflate.h"
#include "pdf/haru.h"
#include "report/log.h"

namespace pdf {

// The pictures' references, one image each. CMYK without a profile has no meaning on a screen
// and is forbidden by ISO 19005-2, 6.2.4.3: it is an error in the log and comes out as sRGB
// would be by the plain formula if it holds pixels; a JPEG is left out (no reference).
Ref embed_raster(ObjectStore& store, const image::Raster& raster, Compression compression);
Ref embed_jpeg(ObjectStore& store, const image::Jpeg& jpeg, const std::string& file, report::Log& log);

// Pixels in the colour space named `space`, with the raster's size and alpha.
Ref embed_samples(ObjectStore& store, const image::Raster& raster, std::string samples,
                  std::string_view space, Compression compression);

// True for a profile that readers can use: ICC version 2 or 4, of that many components
// (ISO 19005-2, 6.2.4.2).
bool is_usable_profile(std::string_view profile, image::ColorSpace space);

} // namespace pdf
