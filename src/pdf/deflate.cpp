#include "pdf/deflate.h"

#include <libdeflate.h>
#include <memory>
#include <new>

namespace pdf {
namespace {

// Level 6: higher levels take several times as long for a few per cent.
constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

} // namespace

std::string deflate(std::string_view bytes) {
    thread_local const std::unique_ptr<libdeflate_compressor, Free> compressor(
        libdeflate_alloc_compressor(level));
    if (!compressor)
        throw std::bad_alloc();
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    out.resize(
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

Encoded encode(std::string bytes, Compression compression) {
    if (compression == Compression::off)
        return {{}, std::move(bytes)};
    return {"/Filter/FlateDecode", deflate(bytes)};
}

} // namespace pdf
