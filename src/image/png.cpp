// Decodes PNG with libpng. Its errors leave by longjmp, so everything that owns memory lives in
// `Decoder`, outside the frames that are jumped over.
#include "image/png.h"

#include <csetjmp>
#include <cstring>
#include <string_view>
#include <vector>

#include <png.h>

namespace image {

namespace {

struct Decoder {
    std::string_view input;
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::string error;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::size_t channels = 0; // 1 gray, 2 gray + alpha, 3 RGB, 4 RGB + alpha
    std::string samples;
    std::vector<png_bytep> rows;
    std::string icc_profile;
    Resolution resolution;

    Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder() { png_destroy_read_struct(&png, &info, nullptr); }
};

[[noreturn]] void leave(png_structp png, png_const_charp message) {
    static_cast<Decoder*>(png_get_error_ptr(png))->error = message;
    png_longjmp(png, 1);
}

void ignore_warning(png_structp, png_const_charp) {}

void take_bytes(png_structp png, png_bytep target, std::size_t count) {
    auto& input = static_cast<Decoder*>(png_get_io_ptr(png))->input;
    if (count > input.size())
        png_error(png, "the file ends too early");
    std::memcpy(target, input.data(), count);
    input.remove_prefix(count);
}

bool start(Decoder& decoder) {
    decoder.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &decoder, leave, ignore_warning);
    if (decoder.png == nullptr)
        return false;
    decoder.info = png_create_info_struct(decoder.png);
    return decoder.info != nullptr;
}

// Everything becomes 8 bits a sample, without palette, transparency as an alpha channel.
void ask_for_plain_samples(Decoder& decoder) {
    png_set_expand(decoder.png);
    png_set_scale_16(decoder.png);
    png_set_interlace_handling(decoder.png);
    png_read_update_info(decoder.png, decoder.info);
    decoder.channels = png_get_channels(decoder.png, decoder.info);
}

// An sRGB chunk wins over a profile, and sRGB is what no profile means (PNG 3rd edition, 11.3.2).
void take_profile(Decoder& decoder) {
    if (png_get_valid(decoder.png, decoder.info, PNG_INFO_sRGB) != 0)
        return;
    png_charp name = nullptr;
    int compression = 0;
    png_bytep profile = nullptr;
    png_uint_32 size = 0;
    if (png_get_iCCP(decoder.png, decoder.info, &name, &compression, &profile, &size) == PNG_INFO_iCCP)
        decoder.icc_profile.assign(reinterpret_cast<const char*>(profile), size);
}

void take_resolution(Decoder& decoder) {
    constexpr double meters_an_inch = 0.0254;
    decoder.resolution = {png_get_x_pixels_per_meter(decoder.png, decoder.info) * meters_an_inch,
                          png_get_y_pixels_per_meter(decoder.png, decoder.info) * meters_an_inch};
}

bool read_header(Decoder& decoder) {
    if (setjmp(png_jmpbuf(decoder.png)) != 0) // NOLINT: libpng's way
        return false;
    png_set_read_fn(decoder.png, &decoder, take_bytes);
    png_set_user_limits(decoder.png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); // ours come after
    png_read_info(decoder.png, decoder.info);
    decoder.width = png_get_image_width(decoder.png, decoder.info);
    decoder.height = png_get_image_height(decoder.png, decoder.info);
    take_profile(decoder);
    take_resolution(decoder);
    return true;
}

// Deflate makes at most 1032 bytes of one (zlib's technical notes), at one bit a pixel at least:
// a file too short for its pixels is refused before memory is set aside for them.
bool can_hold_its_pixels(const Decoder& decoder, std::size_t file_size) {
    const std::uint64_t least_bytes = std::uint64_t{decoder.width} * decoder.height / 8;
    return least_bytes <= std::uint64_t{file_size} * 1040;
}

void make_room(Decoder& decoder) {
    const std::size_t stride = decoder.width * decoder.channels;
    decoder.samples.resize(stride * decoder.height);
    decoder.rows.resize(decoder.height);
    for (std::size_t row = 0; row < decoder.height; ++row)
        decoder.rows[row] = reinterpret_cast<png_bytep>(decoder.samples.data() + row * stride);
}

// After the size is known to be fit: libpng sets memory aside for a row when it is asked.
bool choose_samples(Decoder& decoder) {
    if (setjmp(png_jmpbuf(decoder.png)) != 0) // NOLINT: libpng's way
        return false;
    ask_for_plain_samples(decoder);
    return true;
}

bool read_pixels(Decoder& decoder) {
    if (setjmp(png_jmpbuf(decoder.png)) != 0) // NOLINT: libpng's way
        return false;
    png_read_image(decoder.png, decoder.rows.data());
    png_read_end(decoder.png, nullptr);
    return true;
}

// Parts colour from alpha: "RGBARGBA" becomes "RGBRGB" and "AA".
void split_alpha(Decoder& decoder, Raster& raster) {
    const std::size_t colors = decoder.channels - 1;
    const std::size_t count = std::size_t{raster.width} * raster.height;
    raster.pixels.resize(count * colors);
    raster.alpha.resize(count);
    const char* from = decoder.samples.data();
    char* to = raster.pixels.data();
    for (std::size_t pixel = 0; pixel < count; ++pixel) {
        for (std::size_t color = 0; color < colors; ++color)
            *to++ = *from++;
        raster.alpha[pixel] = *from++;
    }
    if (raster.alpha.find_first_not_of('\xFF') == std::string::npos)
        raster.alpha.clear();
}

Raster make_raster(Decoder& decoder) {
    Raster raster;
    raster.width = decoder.width;
    raster.height = decoder.height;
    raster.color_space = decoder.channels <= 2 ? ColorSpace::gray : ColorSpace::rgb;
    if (decoder.channels == 2 || decoder.channels == 4)
        split_alpha(decoder, raster);
    else
        raster.pixels = std::move(decoder.samples);
    if (profile_is_for(decoder.icc_profile, raster.color_space == ColorSpace::gray ? "GRAY" : "RGB "))
        raster.icc_profile = std::move(decoder.icc_profile);
    return raster;
}

} // namespace

std::optional<Picture> read_png(std::string bytes, const Reading& reading) {
    Decoder decoder;
    decoder.input = bytes;
    if (!start(decoder) || !read_header(decoder)) {
        report_damaged(reading, decoder.error);
        return std::nullopt;
    }
    if (!check_pixel_count(reading, decoder.width, decoder.height))
        return std::nullopt;
    if (!can_hold_its_pixels(decoder, bytes.size())) {
        report_damaged(reading, "the file is too short for the number of pixels it promises");
        return std::nullopt;
    }
    const bool chosen = choose_samples(decoder);
    if (chosen)
        make_room(decoder);
    if (!chosen || !read_pixels(decoder)) {
        report_damaged(reading, decoder.error);
        return std::nullopt;
    }
    Picture picture;
    picture.file = reading.file;
    picture.natural_size = size_of_pixels(decoder.width, decoder.height, decoder.resolution);
    picture.contents = make_raster(decoder);
    picture.media_type = "image/png";
    picture.original = std::move(bytes);
    return picture;
}

} // namespace image
