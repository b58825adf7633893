// What the targets for the kinds of pictures share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "image/picture.h"
#include "image/reading.h"

namespace fuzz {

template <typename Read>
int read_bytes(const std::uint8_t* data, std::size_t size, Read read) {
    report::Log log;
    const std::filesystem::path file = "fuzz";
    const image::Reading reading{file, {}, log};
    read(std::string(reinterpret_cast<const char*>(data), size), reading);
    return 0;
}

} // namespace fuzz
