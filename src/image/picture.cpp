// Tells the kind of a picture file by its first bytes and hands it to that kind's reader.
#include "image/picture.h"

#include <array>
#include <string_view>
#include <system_error>

#include "base/bytes.h"
#include "image/jpeg.h"
#include "image/missing.h"
#include "image/png.h"
#include "image/reading.h"
#include "image/svg.h"

namespace image {

namespace {

using namespace std::string_view_literals;

struct OtherKind {
    std::size_t offset;
    std::string_view signature;
    const char* name;
};

constexpr std::array<OtherKind, 15> other_kinds = {{
    {0, "GIF8"sv, "a GIF picture"},
    {8, "WEBP"sv, "a WebP picture"},
    {0, "II*\0"sv, "a TIFF picture"},
    {0, "MM\0*"sv, "a TIFF picture"},
    {40, " EMF"sv, "a Windows metafile (EMF)"},
    {0, "\xD7\xCD\xC6\x9A"sv, "a Windows metafile (WMF)"},
    {4, "ftypavif"sv, "an AVIF picture"},
    {4, "ftypheic"sv, "an HEIC picture"},
    {4, "ftypmif1"sv, "an HEIC picture"},
    {0, "BM"sv, "a BMP picture"},
    {0, "%PDF"sv, "a PDF file"},
    {0, "%!PS"sv, "a PostScript file"},
    {0, "8BPS"sv, "a Photoshop file"},
    {0, "\x1F\x8B"sv, "a compressed file, perhaps an SVGZ"},
    {0, "PK\x03\x04"sv, "a zip file, perhaps an office document"},
}};

bool has_at(std::string_view bytes, std::size_t offset, std::string_view signature) {
    return bytes.size() >= offset && bytes.substr(offset, signature.size()) == signature;
}

std::string name_of_kind(std::string_view bytes) {
    for (const OtherKind& kind : other_kinds)
        if (has_at(bytes, kind.offset, kind.signature))
            return kind.name;
    return "not a picture of any kind known here";
}

// Text that opens a tag after white space and a byte order mark may be SVG; its reader knows.
bool looks_like_xml(std::string_view bytes) {
    if (has_at(bytes, 0, "\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (has_at(bytes, 0, "\xFF\xFE") || has_at(bytes, 0, "\xFE\xFF"))
        return true; // UTF-16
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && bytes[start] == '<';
}

std::optional<Picture> read_by_kind(std::string bytes, const Reading& reading) {
    if (has_at(bytes, 0, "\x89PNG\r\n\x1A\n"))
        return read_png(std::move(bytes), reading);
    if (has_at(bytes, 0, "\xFF\xD8"))
        return read_jpeg(std::move(bytes), reading);
    if (looks_like_xml(bytes))
        return read_svg(std::move(bytes), reading);
    if (bytes.empty())
        report_damaged(reading, "the file is empty");
    else
        report_kind(reading, name_of_kind(bytes));
    return std::nullopt;
}

} // namespace

std::optional<Picture> read_picture(const std::filesystem::path& file, report::Span reference,
                                    report::Log& log) {
    const Reading reading{file, reference, log};
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        report_missing(reading);
        return std::nullopt;
    }
    return read_by_kind(base::read_file(file), reading);
}

} // namespace image
