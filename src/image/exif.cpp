#include "image/exif.h"

#include <cstdint>

namespace image {

namespace {

enum class ByteOrder { little, big };

// An integer of `count` bytes, 0 if it is not all there.
std::uint32_t integer_at(std::string_view bytes, std::size_t offset, std::size_t count, ByteOrder order) {
    if (offset > bytes.size() || count > bytes.size() - offset)
        return 0;
    std::uint32_t value = 0;
    for (std::size_t index = 0; index < count; ++index) {
        const std::size_t place = order == ByteOrder::big ? index : count - 1 - index;
        value = value << 8 | static_cast<std::uint8_t>(bytes[offset + place]);
    }
    return value;
}

} // namespace

int exif_orientation(std::string_view tiff) {
    constexpr std::uint32_t orientation_tag = 0x0112;
    constexpr std::size_t entry_size = 12;
    const ByteOrder order = tiff.starts_with("MM") ? ByteOrder::big : ByteOrder::little;
    const std::size_t directory = integer_at(tiff, 4, 4, order);
    const std::size_t entries = integer_at(tiff, directory, 2, order);
    for (std::size_t index = 0; index < entries; ++index) {
        const std::size_t entry = directory + 2 + index * entry_size;
        if (integer_at(tiff, entry, 2, order) != orientation_tag)
            continue;
        const std::uint32_t value = integer_at(tiff, entry + 8, 2, order);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

} // namespace image
