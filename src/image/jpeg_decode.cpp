// libjpeg-turbo leaves by longjmp on errors: everything that owns memory lives in `Decoder`.
#include "image/jpeg_decode.h"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace image {

namespace {

std::size_t component_count(ColorSpace color_space) {
    switch (color_space) {
    case ColorSpace::gray: return 1;
    case ColorSpace::rgb: return 3;
    case ColorSpace::cmyk: return 4;
    }
    return 3;
}

J_COLOR_SPACE output_space(ColorSpace color_space) {
    switch (color_space) {
    case ColorSpace::gray: return JCS_GRAYSCALE;
    case ColorSpace::rgb: return JCS_RGB;
    case ColorSpace::cmyk: return JCS_CMYK;
    }
    return JCS_RGB;
}

struct Decoder {
    jpeg_error_mgr errors{}; // first: libjpeg hands back a pointer to it
    std::jmp_buf exit{};
    jpeg_decompress_struct jpeg{};
    std::string message;
    Raster raster;

    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder() { jpeg_destroy_decompress(&jpeg); }
};

[[noreturn]] void leave(j_common_ptr common) {
    auto* decoder = static_cast<Decoder*>(common->client_data);
    char text[JMSG_LENGTH_MAX];
    common->err->format_message(common, text);
    decoder->message = text;
    std::longjmp(decoder->exit, 1);
}

void keep_quiet(j_common_ptr) {}

bool decode(Decoder& decoder, const std::string& data, ColorSpace color_space) {
    jpeg_decompress_struct& jpeg = decoder.jpeg;
    jpeg.err = jpeg_std_error(&decoder.errors);
    jpeg.client_data = &decoder;
    decoder.errors.error_exit = leave;
    decoder.errors.output_message = keep_quiet;
    if (setjmp(decoder.exit) != 0) // NOLINT: libjpeg's way
        return false;
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(data.data()), data.size());
    jpeg_read_header(&jpeg, TRUE);
    jpeg.out_color_space = output_space(color_space);
    jpeg_start_decompress(&jpeg);
    decoder.raster.width = jpeg.output_width;
    decoder.raster.height = jpeg.output_height;
    const std::size_t stride = jpeg.output_width * component_count(color_space);
    decoder.raster.pixels.resize(stride * jpeg.output_height);
    while (jpeg.output_scanline < jpeg.output_height) {
        auto* row = reinterpret_cast<JSAMPROW>(decoder.raster.pixels.data() + jpeg.output_scanline * stride);
        jpeg_read_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_decompress(&jpeg);
    return true;
}

// Where the pixel shown at (x, y) of the upright picture lies in the stored one. Orientations 5
// to 8 swap the axes; the name of each is where row 0 and column 0 are seen (Exif 2.3, 4.6.4 A).
struct Place {
    std::size_t x = 0;
    std::size_t y = 0;
};

Place stored_place(const Raster& stored, int orientation, std::size_t x, std::size_t y) {
    const std::size_t right = stored.width - 1;
    const std::size_t bottom = stored.height - 1;
    switch (orientation) {
    case 2: return {right - x, y};
    case 3: return {right - x, bottom - y};
    case 4: return {x, bottom - y};
    case 5: return {y, x};
    case 6: return {y, bottom - x};
    case 7: return {right - y, bottom - x};
    case 8: return {right - y, x};
    default: return {x, y};
    }
}

} // namespace

std::optional<Raster> decode_jpeg(const std::string& data, ColorSpace color_space, bool inverted_cmyk,
                                  std::string& error) {
    Decoder decoder;
    if (!decode(decoder, data, color_space)) {
        error = decoder.message;
        return std::nullopt;
    }
    decoder.raster.color_space = color_space;
    if (inverted_cmyk)
        for (char& sample : decoder.raster.pixels)
            sample = static_cast<char>(~sample);
    return std::move(decoder.raster);
}

Raster turn_upright(const Raster& raster, int orientation) {
    Raster upright = raster;
    if (orientation >= 5)
        std::swap(upright.width, upright.height);
    const std::size_t components = component_count(raster.color_space);
    char* to = upright.pixels.data();
    for (std::size_t y = 0; y < upright.height; ++y) {
        for (std::size_t x = 0; x < upright.width; ++x) {
            const Place from = stored_place(raster, orientation, x, y);
            const char* pixel = raster.pixels.data() + (from.y * raster.width + from.x) * components;
            to = std::copy(pixel, pixel + components, to);
        }
    }
    return upright;
}

} // namespace image
