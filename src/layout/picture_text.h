// Words inside a drawing, shaped with the publication's fonts.
#pragma once

#include <vector>

#include "layout/pass.h"

namespace layout {

// One entry per text line of the picture; none for pictures made of pixels.
std::vector<PictureText> shape_picture_text(Pass& pass, PictureId picture);

} // namespace layout
