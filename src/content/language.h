// Languages as BCP 47 tags: their shape, and which way their script runs.
#pragma once

#include <string_view>

#include "content/tree.h"

namespace content {

// True if `tag` has the shape of a language tag (RFC 5646, 2.1): "en", "cy-GB", "pa-Arab".
bool is_language_tag(std::string_view tag);

// Right to left for the languages, and script subtags, that are written so.
Direction direction_of(std::string_view tag);

} // namespace content
