// Colours as ink. sRGB and pictures become what the press prints, by the profile of its printing
// condition: relative colorimetric, with black point compensation (ISO 15930-7 wants every colour
// to mean one thing; ICC.1 says how). Greys are black ink alone, so text is sharp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/length.h"
#include "image/picture.h"

namespace pdf {

// Of each ink, 0 to 255.
struct Ink {
    std::uint8_t cyan = 0;
    std::uint8_t magenta = 0;
    std::uint8_t yellow = 0;
    std::uint8_t black = 0;
    [[nodiscard]] int sum() const { return cyan + magenta + yellow + black; }
    [[nodiscard]] bool is_black_alone() const { return cyan == 0 && magenta == 0 && yellow == 0; }
    friend bool operator==(Ink, Ink) = default;
};

constexpr Ink solid_black{0, 0, 0, 255};
constexpr int most_ink_percent = 300; // more does not dry

// The colour to set text in: all that is nearly black is black. Thin strokes of four inks are never
// quite in line.
base::Color text_color(base::Color color);

// How much ink something takes.
struct Coverage {
    int most = 0;       // sum of the inks where it is greatest, 255 is 100 %
    bool color = false; // inks other than black
    void add(Ink ink);
    void add(const Coverage& other);
};

enum class Tone : std::uint8_t {
    graphic,    // drawn: each grey is black ink alone
    photograph, // mixed throughout, so that shadows have no edges
};

// A picture's pixels in ink: gray (0 is solid black) or cmyk, without profile.
struct Separated {
    image::Raster raster;
    Coverage coverage;
};

class Inks {
public:
    // `profile`: the bytes of a profile that is_press_profile() accepts.
    explicit Inks(std::string_view profile);
    Inks(const Inks&) = delete;
    Inks& operator=(const Inks&) = delete;
    ~Inks();

    // Alpha is not looked at. Safe on any thread.
    [[nodiscard]] Ink of(base::Color color) const;
    [[nodiscard]] Ink mixed(base::Color color) const; // no exception for greys

    // Pixels in the picture's own profile, else sRGB; CMYK without a profile is ink already.
    // Alpha stays as it is. For one thread at a time.
    [[nodiscard]] Separated separate(const image::Raster& raster, Tone tone) const;

    // "ISO Coated v2 300% (basICColor)"
    [[nodiscard]] const std::string& name() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// True for the profile of a printing condition: an output profile for four inks.
bool is_press_profile(std::string_view profile);

} // namespace pdf
