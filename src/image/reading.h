// What every reader of one picture file needs to complain: the file, the place in the
// manuscript that names it, and the log. Private to this folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/length.h"
#include "report/log.h"
#include "report/span.h"

namespace image {

struct Reading {
    const std::filesystem::path& file;
    report::Span reference;
    report::Log& log;
};

// Reports that the file cannot be used as it is; `what` says where it breaks off or is wrong.
void report_damaged(const Reading& reading, const std::string& what);

// Reports a kind of picture evenpage does not take; `kind` is its everyday name.
void report_kind(const Reading& reading, const std::string& kind);

// False, with a finding, for a picture whose sides or area are past what can be held in memory.
bool check_pixel_count(const Reading& reading, std::uint64_t width, std::uint64_t height);

// Pixels an inch, across and down; 0 is unknown.
struct Resolution {
    double across = 0;
    double down = 0;
};

// The size on paper of so many pixels. A resolution that is unknown or beyond belief counts as
// the 96 pixels an inch of CSS.
base::Size size_of_pixels(std::uint32_t width, std::uint32_t height, Resolution resolution);

// True if `profile` is an ICC profile for that data colour space: "GRAY", "RGB " or "CMYK"
// (ICC.1:2010, 7.2: bytes 16 to 19 of the header). A profile of another space would be invalid.
bool profile_is_for(const std::string& profile, const char* color_space);

} // namespace image
