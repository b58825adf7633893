// A place in a source file: manuscript, style sheet or editions file.
#pragma once

#include <cstdint>

#include "base/id.h"

namespace report {

using FileId = base::Id<struct FileTag>;

// Bytes [begin, end) of one file. A default-made span points nowhere.
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

} // namespace report
