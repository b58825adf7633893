// zlib streams by libdeflate.
#pragma once

#include <string>
#include <string_view>

namespace pdf {

// `bytes` as a zlib stream (RFC 1950), for /FlateDecode. Safe on any thread.
std::string deflate(std::string_view bytes);

enum class Compression : bool { off, on };

// Dictionary entries and data of a stream: compressed, or as it is.
struct Encoded {
    std::string entries; // "/Filter/FlateDecode" or nothing
    std::string data;
};
Encoded encode(std::string bytes, Compression compression);

} // namespace pdf
