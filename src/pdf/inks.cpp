#include "pdf/inks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <lcms2.h>

#include "base/expect.h"
#include "pdf/image_embedding.h"

namespace pdf {
namespace {

using image::ColorSpace;

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<void, CloseProfile>;
using Transform = std::unique_ptr<void, DeleteTransform>;
using GrayTable = std::array<std::uint8_t, 256>;

constexpr int most_sum = most_ink_percent * 255 / 100;

Profile open_profile(std::string_view bytes) {
    return Profile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
}

// No cache: a transform is then the same for all threads.
Transform make_transform(const Profile& from, cmsUInt32Number from_format, const Profile& to,
                         cmsUInt32Number to_format, cmsUInt32Number flags) {
    return Transform(cmsCreateTransform(from.get(), from_format, to.get(), to_format,
                                        INTENT_RELATIVE_COLORIMETRIC, flags | cmsFLAGS_NOCACHE));
}

// Black is the ink that dries best: the others give way.
Ink limited(Ink ink) {
    const int rest = ink.cyan + ink.magenta + ink.yellow;
    const int allowed = most_sum - ink.black;
    if (rest <= allowed)
        return ink;
    for (std::uint8_t* share : {&ink.cyan, &ink.magenta, &ink.yellow})
        *share = static_cast<std::uint8_t>(*share * allowed / rest);
    return ink;
}

// CIE 15: luminance of white is 1.
double luminance_of_lightness(double lightness) {
    return lightness > 8 ? std::pow((lightness + 16) / 116, 3) : lightness * 27 / 24389;
}

// IEC 61966-2-1.
double luminance_of_gray(int gray) {
    const double value = gray / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// How much black ink looks like each grey: luminance runs from bare paper to solid black as it
// does from white to black on a screen.
GrayTable black_for_grays(const Profile& press) {
    const Profile lab(cmsCreateLab4Profile(nullptr));
    const Transform seen = make_transform(press, TYPE_CMYK_8, lab, TYPE_Lab_DBL, 0);
    base::expect(seen != nullptr, "a press profile says how its ink looks");
    std::array<double, 256> luminance{};
    for (int black = 0; black < 256; ++black) {
        const std::array<std::uint8_t, 4> ink{0, 0, 0, static_cast<std::uint8_t>(black)};
        std::array<double, 3> color{};
        cmsDoTransform(seen.get(), ink.data(), color.data(), 1);
        luminance[static_cast<std::size_t>(black)] = luminance_of_lightness(color[0]);
    }
    GrayTable table{};
    const double darkest = luminance.back();
    const double range = luminance.front() - darkest;
    for (int gray = 0; gray < 256; ++gray) {
        const double wanted = darkest + luminance_of_gray(gray) * range;
        const auto* nearest =
            std::min_element(luminance.begin(), luminance.end(), [wanted](double a, double b) {
                return std::abs(a - wanted) < std::abs(b - wanted);
            });
        table[static_cast<std::size_t>(gray)] = static_cast<std::uint8_t>(nearest - luminance.begin());
    }
    table.front() = 255;
    table.back() = 0;
    return table;
}

std::uint8_t byte_at(const std::string& bytes, std::size_t index) {
    return static_cast<std::uint8_t>(bytes[index]);
}

bool is_neutral(const std::string& rgb, std::size_t at) {
    return rgb[at] == rgb[at + 1] && rgb[at] == rgb[at + 2];
}

bool is_neutral_throughout(const std::string& rgb) {
    for (std::size_t at = 0; at + 2 < rgb.size(); at += 3)
        if (!is_neutral(rgb, at))
            return false;
    return true;
}

} // namespace

base::Color text_color(base::Color color) {
    constexpr std::uint8_t nearly_black = 64;
    if (std::max({color.red, color.green, color.blue}) > nearly_black)
        return color;
    return {0, 0, 0, color.alpha};
}

void Coverage::add(Ink ink) {
    most = std::max(most, ink.sum());
    color = color || !ink.is_black_alone();
}

void Coverage::add(const Coverage& other) {
    most = std::max(most, other.most);
    color = color || other.color;
}

struct Inks::Inside {
    Profile press;
    Profile screen;
    Transform from_screen;
    GrayTable black{};
    std::string name;

    [[nodiscard]] Ink through(const Transform& transform, const std::uint8_t* components) const {
        std::array<std::uint8_t, 4> ink{};
        cmsDoTransform(transform.get(), components, ink.data(), 1);
        return limited({ink[0], ink[1], ink[2], ink[3]});
    }

    [[nodiscard]] Profile source_profile(const image::Raster& raster) const {
        if (!is_usable_profile(raster.icc_profile, raster.color_space))
            return nullptr;
        return open_profile(raster.icc_profile);
    }

    // A grey picture with a profile of its own: what each of its levels is on a screen.
    [[nodiscard]] GrayTable screen_levels(const image::Raster& raster) const {
        GrayTable levels{};
        for (std::size_t i = 0; i < levels.size(); ++i)
            levels[i] = static_cast<std::uint8_t>(i);
        const Profile source = source_profile(raster);
        if (!source)
            return levels;
        const Transform transform = make_transform(source, TYPE_GRAY_8, screen, TYPE_RGB_8, 0);
        if (!transform)
            return levels;
        for (std::uint8_t& level : levels) {
            std::array<std::uint8_t, 3> rgb{};
            cmsDoTransform(transform.get(), &level, rgb.data(), 1);
            level = rgb[1];
        }
        return levels;
    }

    // `step` bytes a pixel, of which the first is the grey.
    void separate_gray(const image::Raster& raster, const GrayTable& levels, std::size_t step,
                       Separated& out) const {
        out.raster.color_space = ColorSpace::gray;
        out.raster.pixels.reserve(raster.pixels.size() / step);
        for (std::size_t at = 0; at < raster.pixels.size(); at += step) {
            const std::uint8_t ink = black[levels[byte_at(raster.pixels, at)]];
            out.coverage.add(Ink{0, 0, 0, ink});
            out.raster.pixels += static_cast<char>(255 - ink);
        }
    }

    // Pixels of `step` bytes to pixels of four inks.
    static void convert(const Transform& transform, const std::string& pixels, std::size_t step,
                        std::string& ink) {
        const std::size_t count = pixels.size() / step;
        ink.resize(count * 4);
        cmsDoTransform(transform.get(), pixels.data(), ink.data(), static_cast<cmsUInt32Number>(count));
    }

    // The ink at `at` as it may be printed.
    static void settle(Ink wanted, std::string& ink, std::size_t at, Coverage& coverage) {
        const Ink used = limited(wanted);
        coverage.add(used);
        for (const std::uint8_t share : {used.cyan, used.magenta, used.yellow, used.black})
            ink[at++] = static_cast<char>(share);
    }

    static Ink ink_at(const std::string& ink, std::size_t at) {
        return {byte_at(ink, at), byte_at(ink, at + 1), byte_at(ink, at + 2), byte_at(ink, at + 3)};
    }

    [[nodiscard]] Transform from_own_profile(const image::Raster& raster, cmsUInt32Number format) const {
        const Profile source = source_profile(raster);
        return source ? make_transform(source, format, press, TYPE_CMYK_8, cmsFLAGS_BLACKPOINTCOMPENSATION)
                      : nullptr;
    }

    void separate_rgb(const image::Raster& raster, Tone tone, Separated& out) const {
        const Transform own = from_own_profile(raster, TYPE_RGB_8);
        std::string& ink = out.raster.pixels;
        convert(own ? own : from_screen, raster.pixels, 3, ink);
        for (std::size_t from = 0, to = 0; to < ink.size(); from += 3, to += 4) {
            const bool gray = tone == Tone::graphic && is_neutral(raster.pixels, from);
            settle(gray ? Ink{0, 0, 0, black[byte_at(raster.pixels, from)]} : ink_at(ink, to), ink, to,
                   out.coverage);
        }
    }

    void separate_cmyk(const image::Raster& raster, Separated& out) const {
        const Transform own = from_own_profile(raster, TYPE_CMYK_8);
        std::string& ink = out.raster.pixels;
        if (own)
            convert(own, raster.pixels, 4, ink);
        else
            ink = raster.pixels;
        for (std::size_t at = 0; at < ink.size(); at += 4)
            settle(ink_at(ink, at), ink, at, out.coverage);
    }
};

Inks::Inks(std::string_view profile) : inside_(std::make_unique<Inside>()) {
    base::expect(is_press_profile(profile), "ink needs the profile of a printing condition");
    inside_->press = open_profile(profile);
    inside_->screen = Profile(cmsCreate_sRGBProfile());
    base::expect(inside_->press && inside_->screen, "a press profile can be opened");
    inside_->from_screen = make_transform(inside_->screen, TYPE_RGB_8, inside_->press, TYPE_CMYK_8,
                                          cmsFLAGS_BLACKPOINTCOMPENSATION);
    base::expect(inside_->from_screen != nullptr, "a press profile says what ink a colour takes");
    inside_->black = black_for_grays(inside_->press);
    std::array<char, 256> name{};
    cmsGetProfileInfoASCII(inside_->press.get(), cmsInfoDescription, "en", "US", name.data(),
                           static_cast<cmsUInt32Number>(name.size()));
    inside_->name = name.data();
}

Inks::~Inks() = default;

Ink Inks::of(base::Color color) const {
    if (color.red == color.green && color.green == color.blue)
        return {0, 0, 0, inside_->black[color.red]};
    return mixed(color);
}

Ink Inks::mixed(base::Color color) const {
    const std::array<std::uint8_t, 3> components{color.red, color.green, color.blue};
    return inside_->through(inside_->from_screen, components.data());
}

Separated Inks::separate(const image::Raster& raster, Tone tone) const {
    Separated out;
    out.raster.width = raster.width;
    out.raster.height = raster.height;
    out.raster.color_space = ColorSpace::cmyk;
    out.raster.alpha = raster.alpha;
    if (raster.color_space == ColorSpace::gray)
        inside_->separate_gray(raster, inside_->screen_levels(raster), 1, out);
    else if (raster.color_space == ColorSpace::cmyk)
        inside_->separate_cmyk(raster, out);
    else if (is_neutral_throughout(raster.pixels))
        inside_->separate_gray(raster, inside_->screen_levels({}), 3, out);
    else
        inside_->separate_rgb(raster, tone, out);
    return out;
}

const std::string& Inks::name() const {
    return inside_->name;
}

bool is_press_profile(std::string_view profile) {
    if (!is_usable_profile(profile, ColorSpace::cmyk) || profile.substr(12, 4) != "prtr")
        return false;
    const Profile opened = open_profile(profile);
    return opened && cmsIsIntentSupported(opened.get(), INTENT_RELATIVE_COLORIMETRIC, LCMS_USED_AS_OUTPUT) &&
           cmsIsIntentSupported(opened.get(), INTENT_RELATIVE_COLORIMETRIC, LCMS_USED_AS_INPUT);
}

} // namespace pdf
