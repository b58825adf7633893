// Any bytes as a picture of one kind.
#include "image/jpeg.h"

#include "fuzz/fuzz_picture.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return fuzz::read_bytes(data, size, image::read_jpeg);
}
