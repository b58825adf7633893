#include "pdf/image_embedding.h"

#include <fmt/format.h>

#include "base/expect.h"
#include "pdf/syntax.h"

namespace pdf {
namespace {

using image::ColorSpace;

int components(ColorSpace space) {
    return space == ColorSpace::gray ? 1 : space == ColorSpace::rgb ? 3 : 4;
}

std::string_view device_name(ColorSpace space) {
    return space == ColorSpace::gray ? "/DeviceGray" : "/DeviceRGB";
}

std::string color_space(ObjectStore& store, ColorSpace space, const std::string& profile) {
    if (!is_usable_profile(profile, space))
        return std::string(device_name(space));
    Encoded encoded = encode(profile, Compression::on);
    encoded.entries += fmt::format("/N {}", components(space));
    std::string out = "[/ICCBased ";
    put_ref(out, store.add_stream(std::move(encoded.entries), std::move(encoded.data)));
    return out + "]";
}

std::string image_entries(std::uint32_t width, std::uint32_t height, std::string_view space) {
    return fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent 8/ColorSpace{}",
                       width, height, space);
}

// Red = (1 - cyan)(1 - black), and so on.
std::string rgb_from_cmyk(const std::string& pixels) {
    std::string rgb;
    rgb.reserve(pixels.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
        const unsigned paper = 255U - static_cast<unsigned char>(pixels[i + 3]);
        for (std::size_t j = 0; j < 3; ++j)
            rgb += static_cast<char>((255U - static_cast<unsigned char>(pixels[i + j])) * paper / 255U);
    }
    return rgb;
}

} // namespace

bool is_usable_profile(std::string_view profile, ColorSpace space) {
    constexpr std::size_t header = 128; // ICC.1:2010, 7.2
    if (profile.size() < header || profile.substr(36, 4) != "acsp")
        return false;
    const std::string_view expected = space == ColorSpace::gray  ? "GRAY"
                                      : space == ColorSpace::rgb ? "RGB "
                                                                 : "CMYK";
    const std::string_view device_class = profile.substr(12, 4);
    return (profile[8] == 2 || profile[8] == 4) && profile.substr(16, 4) == expected &&
           (device_class == "mntr" || device_class == "scnr" || device_class == "prtr" ||
            device_class == "spac");
}

Ref embed_samples(ObjectStore& store, const image::Raster& raster, std::string samples,
                  std::string_view space, Compression compression) {
    Encoded pixels = encode(std::move(samples), compression);
    pixels.entries += image_entries(raster.width, raster.height, space);
    if (!raster.alpha.empty()) {
        Encoded alpha = encode(raster.alpha, compression);
        alpha.entries += image_entries(raster.width, raster.height, "/DeviceGray");
        pixels.entries += "/SMask ";
        put_ref(pixels.entries, store.add_stream(std::move(alpha.entries), std::move(alpha.data)));
    }
    return store.add_stream(std::move(pixels.entries), std::move(pixels.data));
}

Ref embed_raster(ObjectStore& store, const image::Raster& raster, Compression compression) {
    const bool convert =
        raster.color_space == ColorSpace::cmyk && !is_usable_profile(raster.icc_profile, ColorSpace::cmyk);
    base::expect(raster.pixels.size() == std::size_t{raster.width} * raster.height *
                                             static_cast<std::size_t>(components(raster.color_space)),
                 "a raster has all its pixels");
    const std::string space =
        convert ? "/DeviceRGB" : color_space(store, raster.color_space, raster.icc_profile);
    return embed_samples(store, raster, convert ? rgb_from_cmyk(raster.pixels) : raster.pixels, space,
                         compression);
}

Ref embed_jpeg(ObjectStore& store, const image::Jpeg& jpeg, const std::string& file, report::Log& log) {
    if (jpeg.color_space == ColorSpace::cmyk && !is_usable_profile(jpeg.icc_profile, ColorSpace::cmyk)) {
        log.error("picture-cmyk", {},
                  fmt::format("{} is in printing colours (CMYK) without a colour profile", file),
                  {"save the picture again in RGB colours"});
        return {};
    }
    std::string entries =
        image_entries(jpeg.width, jpeg.height, color_space(store, jpeg.color_space, jpeg.icc_profile));
    entries += "/Filter/DCTDecode";
    if (jpeg.inverted_cmyk)
        entries += "/Decode[1 0 1 0 1 0 1 0]";
    return store.add_stream(std::move(entries), jpeg.data);
}

} // namespace pdf
