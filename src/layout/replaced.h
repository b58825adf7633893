// Pictures: how large they stand on the page (CSS 2.1, 10.3.2 and 10.6.2).
#pragma once

#include <string_view>

#include "layout/pass.h"

namespace layout {

// The used size of an image node. `available` is the width of its container; the height never
// passes `page_height`. A picture that could not be read takes the room of a small box.
base::Size picture_size(const Pass& pass, content::NodeId image, Length available, Length page_height);

// The id under which a picture is placed; made at its first use. None if it was not read.
PictureId use_picture(Pass& pass, std::string_view source);

// A mark for the image: owned by it, or an artifact if its text alternative is empty.
Mark picture_mark(Pass& pass, content::NodeId image, Rect rect);

} // namespace layout
