#include "verify/colour.h"

#include <algorithm>

#include "base/utf8.h"

namespace verify {
namespace {

Object output_profile_of(const Object& owner) {
    for (Object& intent : items(get(owner, "/OutputIntents")))
        if (name(intent, "/S") == "GTS_PDFA1")
            if (Object profile = get(intent, "/DestOutputProfile"); profile.is_stream())
                return profile;
    return Object();
}

std::string output_space_of(const Object& owner) {
    return read_icc_head(stream_data(output_profile_of(owner)).value_or("")).colour_space;
}

ColourUse reached(ColourUse use, bool ColourUse::*how) {
    use.*how = true;
    return use;
}

} // namespace

IccHead read_icc_head(std::string_view data) {
    if (data.size() < 128 || data.substr(36, 4) != "acsp")
        return {};
    const double version = data[8] + (static_cast<unsigned char>(data[9]) >> 4) / 10.0;
    return {std::string(data.substr(12, 4)), std::string(data.substr(16, 4)), version};
}

Colours::Colours(Document& document, Findings& findings)
    : findings_(findings), output_profile_(output_profile_of(document.catalog())),
      document_space_(output_space_of(document.catalog())), output_space_(document_space_) {}

void Colours::begin_page(Object page) {
    const std::string own =
        findings_.profile().has(Standard::a4) ? output_space_of(std::move(page)) : std::string();
    output_space_ = own.empty() ? document_space_ : own;
}

ColourUse Colours::resolve(Object space, Object resources, Place place) {
    return resolve_at(std::move(space), std::move(resources), place, 0);
}

ColourUse Colours::resolve(const std::string& name, Object resources, Place place) {
    return resolve_device(name, std::move(resources), place, 0);
}

ColourUse Colours::resolve_at(Object space, Object resources, Place place, int depth) {
    if (depth > 8)
        return {};
    if (const auto named = name_of(space))
        return resolve_device(*named, resources, place, depth);
    if (!space.is_indirect())
        return resolve_array(space, resources, place, depth);
    const auto [slot, fresh] = known_.emplace(key_of(space), ColourUse{});
    if (fresh) {
        const ColourUse use = resolve_array(space, resources, place, depth);
        known_[key_of(space)] = use;
        return use;
    }
    return slot->second;
}

ColourUse Colours::resolve_device(const std::string& name, Object resources, Place place, int depth) {
    const Object spaces = get(resources, "/ColorSpace");
    const auto device = [&](const char* standing_in, bool ColourUse::*part) {
        Object replacement = get(spaces, standing_in);
        if (!replacement.is_null() && !replacement.is_name())
            return resolve_at(replacement, Object(), place, depth + 1);
        ColourUse use;
        use.*part = true;
        use.family = standing_in[std::string_view("/Default").size()];
        return use;
    };
    if (name == "DeviceGray" || name == "G")
        return device("/DefaultGray", &ColourUse::gray);
    if (name == "DeviceRGB" || name == "RGB")
        return device("/DefaultRGB", &ColourUse::rgb);
    if (name == "DeviceCMYK" || name == "CMYK")
        return device("/DefaultCMYK", &ColourUse::cmyk);
    if (name == "Pattern") {
        ColourUse use;
        use.pattern = true;
        return use;
    }
    Object listed = get(spaces, "/" + name);
    return listed.is_null() ? ColourUse{} : resolve_at(listed, resources, place, depth + 1);
}

ColourUse Colours::resolve_array(Object space, Object resources, Place place, int depth) {
    const std::vector<Object> parts = items(space);
    if (parts.empty())
        return {};
    const std::string kind = name_of(parts[0]).value_or("");
    if (kind == "ICCBased" && parts.size() > 1)
        return read_icc(parts[1], place);
    if ((kind == "Indexed" || kind == "I") && parts.size() > 1)
        return reached(resolve_at(parts[1], resources, place, depth + 1), &ColourUse::by_index);
    if (kind == "Pattern") {
        ColourUse use = parts.size() > 1 ? resolve_at(parts[1], resources, place, depth + 1) : ColourUse{};
        use.pattern = true;
        return use;
    }
    if (kind == "Separation" && parts.size() > 3) {
        check_separation(space, place);
        return reached(resolve_at(parts[2], resources, place, depth + 1), &ColourUse::by_spot);
    }
    if (kind == "DeviceN" && parts.size() > 3) {
        check_device_n(space, place);
        return reached(resolve_at(parts[2], resources, place, depth + 1), &ColourUse::by_spot);
    }
    if (kind == "CalRGB" || kind == "CalGray") {
        ColourUse use;
        use.family = kind[3];
        return use;
    }
    return parts.size() == 1 ? resolve_device(kind, resources, place, depth) : ColourUse{};
}

// ISO 19005-2, 6.2.4.2.
ColourUse Colours::read_icc(Object stream, Place place) {
    const IccHead head = read_icc_head(stream_data(stream).value_or(""));
    constexpr std::string_view classes[] = {"prtr", "mntr", "scnr", "spac"};
    constexpr std::string_view spaces[] = {"RGB ", "CMYK", "GRAY", "Lab "};
    const bool good =
        std::find(std::begin(classes), std::end(classes), head.device_class) != std::end(classes) &&
        std::find(std::begin(spaces), std::end(spaces), head.colour_space) != std::end(spaces) &&
        head.version < 5;
    if (!good)
        findings_.add("icc-profile", place_of(stream, place.page));
    const auto components = integer(stream, "/N");
    const int wanted = head.colour_space == "GRAY" ? 1 : head.colour_space == "CMYK" ? 4 : 3;
    if (good && components && *components != wanted)
        findings_.add("icc-components", place_of(stream, place.page));
    // ISO 19005-4, 6.2.4.2: inks would be converted to themselves.
    if (head.colour_space == "CMYK" && document_space_ == "CMYK" && findings_.wants("icc-cmyk-identical") &&
        (key_of(stream) == key_of(output_profile_) || stream_data(stream) == stream_data(output_profile_)))
        findings_.add("icc-cmyk-identical", place_of(stream, place.page));
    ColourUse use;
    use.icc_cmyk = head.colour_space == "CMYK";
    use.family = head.colour_space.empty() ? '\0' : head.colour_space[0];
    return use;
}

// ISO 19005-2, 6.2.4.4: the same name must mean the same ink everywhere.
void Colours::check_separation(Object space, Place place) {
    const std::string ink = name_of(space[1]).value_or("");
    if (!base::is_valid_utf8(ink))
        findings_.add("name-utf8", place, "the name of a colour");
    if (ink == "All" || ink == "None")
        return;
    const auto written = [](Object part) {
        return part.is_stream() ? part.dictionary().written() + stream_data(part).value_or("")
                                : part.written();
    };
    const std::string meaning = written(space[2]) + written(space[3]);
    const auto [slot, fresh] = separations_.emplace(ink, meaning);
    if (!fresh && slot->second != meaning)
        findings_.add("separation-inconsistent", place_of(space, place.page), ink);
}

void Colours::check_device_n(Object space, Place place) {
    const std::vector<Object> inks = items(space[1]);
    if (inks.size() > 32)
        findings_.add("limit-colourants", place_of(space, place.page));
    const Object attributes = space.size() > 4 ? space[4] : Object();
    const Object colorants = get(attributes, "/Colorants");
    const std::vector<Object> process = items(get(get(attributes, "/Process"), "/Components"));
    for (Object ink : inks) {
        const std::string called = name_of(ink).value_or("");
        const bool is_process = called == "None" || called == "Cyan" || called == "Magenta" ||
                                called == "Yellow" || called == "Black" ||
                                std::any_of(process.begin(), process.end(),
                                            [&](const Object& one) { return name_of(one) == called; });
        if (!is_process && !has(colorants, "/" + called))
            findings_.add("colourant-missing", place_of(space, place.page), called);
    }
    for (const std::string_view key : colorants.keys())
        if (Object one = get(colorants, key); one.is_array() && one.size() > 3)
            check_separation(one, place);
}

bool Colours::is_uncovered(ColourUse use) const {
    return (use.rgb && output_space_ != "RGB ") || (use.cmyk && output_space_ != "CMYK") ||
           (use.gray && output_space_.empty());
}

// ISO 19005-2, 6.2.4.3.
void Colours::painted(ColourUse use, char blending, Place place) {
    if (findings_.profile().has(Standard::a4)) { // ISO 19005-4, 6.2.4.3
        use.rgb = use.rgb && blending != 'R';
        use.cmyk = use.cmyk && blending != 'C';
    }
    if (!is_uncovered(use))
        return;
    if (use.by_spot)
        return findings_.add("spot-device-colour", place);
    if (use.by_index)
        return findings_.add("indexed-device-colour", place);
    if (use.rgb && output_space_ != "RGB ")
        findings_.add("device-rgb", place);
    if (use.cmyk && output_space_ != "CMYK")
        findings_.add("device-cmyk", place);
    if (use.gray && output_space_.empty())
        findings_.add("device-gray", place);
}

} // namespace verify
