// Text and attribute values as an application must see them: line ends made single, white
// space of attributes made spaces, references replaced.
#pragma once

#include <string>
#include <string_view>

#include "source/entities.h"

namespace source {

// Keeps its buffers from one value to the next. Each view returned looks into the raw text or
// into this object, and is good until the next call.
class ValueReader {
public:
    // Characters that hold no references: CDATA, or an included text.
    std::string_view characters(std::string_view raw);
    std::string_view text(std::string_view raw, Entities& entities);
    std::string_view attribute(std::string_view raw, Entities& entities);

private:
    std::string_view expand(std::string_view raw, Entities& entities);

    std::string lines_;
    std::string expanded_;
};

} // namespace source
