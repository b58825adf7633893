#include "image/jpeg_header.h"

#include <map>
#include <optional>

#include "image/exif.h"

namespace image {

namespace {

using namespace std::string_view_literals;

constexpr std::uint8_t start_of_scan = 0xDA;
constexpr std::uint8_t end_of_image = 0xD9;

std::uint8_t byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint8_t>(bytes[offset]);
}

std::uint16_t short_at(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint16_t>(byte_at(bytes, offset) << 8 | byte_at(bytes, offset + 1));
}

bool takes_no_length(std::uint8_t marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

bool is_frame(std::uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

class Walk {
public:
    explicit Walk(std::string_view bytes) : bytes_(bytes) {}

    JpegHeader run() {
        while (header_.problem.empty() && header_.end == 0)
            step();
        for (auto& [number, chunk] : profile_chunks_)
            header_.icc_profile += chunk;
        return std::move(header_);
    }

private:
    void step() {
        const std::optional<std::uint8_t> marker = next_marker();
        if (!marker)
            header_.problem = "the file ends too early";
        else if (*marker == end_of_image)
            finish();
        else if (!takes_no_length(*marker))
            take_segment(*marker);
    }

    // Skips to the next 0xFF that is followed by a marker code: inside a scan, 0xFF 0x00 is a
    // sample and RSTn belongs to it (T.81, B.1.1.5); between segments 0xFF may be repeated.
    std::optional<std::uint8_t> next_marker() {
        while (true) {
            place_ = bytes_.find('\xFF', place_);
            if (place_ == std::string_view::npos || place_ + 1 >= bytes_.size())
                return std::nullopt;
            const std::uint8_t code = byte_at(bytes_, place_ + 1);
            if (code == 0xFF) {
                ++place_;
                continue;
            }
            place_ += 2;
            if (code != 0)
                return code;
        }
    }

    void finish() {
        if (header_.frame == 0 || !has_scan_)
            header_.problem = "it holds no image data";
        else
            header_.end = place_;
    }

    void take_segment(std::uint8_t marker) {
        if (place_ + 2 > bytes_.size() || short_at(bytes_, place_) < 2 ||
            place_ + short_at(bytes_, place_) > bytes_.size()) {
            header_.problem = "the file ends too early";
            return;
        }
        const std::string_view body = bytes_.substr(place_ + 2, short_at(bytes_, place_) - 2U);
        place_ += body.size() + 2;
        if (is_frame(marker))
            take_frame(marker, body);
        else if (marker == start_of_scan)
            has_scan_ = true;
        else if (marker >= 0xE0 && marker <= 0xEF)
            take_application_data(marker, body);
    }

    void take_frame(std::uint8_t marker, std::string_view body) {
        if (body.size() < 6 || header_.frame != 0) {
            header_.problem = "its header makes no sense";
            return;
        }
        header_.frame = marker;
        header_.precision = byte_at(body, 0);
        header_.height = short_at(body, 1);
        header_.width = short_at(body, 3);
        header_.components = byte_at(body, 5);
        if (header_.width == 0 || header_.height == 0)
            header_.problem = "its header gives no width or height";
    }

    void take_application_data(std::uint8_t marker, std::string_view body) {
        if (marker == 0xE0 && body.starts_with("JFIF\0"sv))
            take_density(body);
        else if (marker == 0xE1 && body.starts_with("Exif\0\0"sv))
            header_.orientation = exif_orientation(body.substr(6));
        else if (marker == 0xE2 && body.starts_with("ICC_PROFILE\0"sv) && body.size() > 14)
            profile_chunks_[byte_at(body, 12)] = body.substr(14); // ICC.1:2010, annex B.4
        else if (marker == 0xEE && body.starts_with("Adobe"sv))
            header_.adobe = true;
    }

    void take_density(std::string_view body) {
        constexpr double centimeters_an_inch = 2.54;
        if (body.size() < 12 || byte_at(body, 7) == 0)
            return;
        const double factor = byte_at(body, 7) == 2 ? centimeters_an_inch : 1;
        header_.resolution = {short_at(body, 8) * factor, short_at(body, 10) * factor};
    }

    std::string_view bytes_;
    std::size_t place_ = 2; // past the start-of-image marker
    bool has_scan_ = false;
    std::map<std::uint8_t, std::string_view> profile_chunks_; // by sequence number
    JpegHeader header_;
};

} // namespace

JpegHeader walk_jpeg(std::string_view bytes) {
    return Walk(bytes).run();
}

} // namespace image
