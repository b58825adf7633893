#include "verify/profile.h"

#include <algorithm>

namespace verify {
namespace {

struct Named {
    std::string_view name;
    Standard standard;
    int part;
    Level level;
    std::string_view conformance;
};

constexpr Named names[] = {
    {"ua-1", Standard::ua1, 0, Level::b, ""},    {"ua-2", Standard::ua2, 0, Level::b, ""},
    {"a-2a", Standard::a2, 2, Level::a, "A"},    {"a-2b", Standard::a2, 2, Level::b, "B"},
    {"a-2u", Standard::a2, 2, Level::u, "U"},    {"a-3a", Standard::a2, 3, Level::a, "A"},
    {"a-3b", Standard::a2, 3, Level::b, "B"},    {"a-3u", Standard::a2, 3, Level::u, "U"},
    {"a-4", Standard::a4, 4, Level::b, ""},      {"a-4e", Standard::a4, 4, Level::b, "E"},
    {"a-4f", Standard::a4, 4, Level::b, "F"},    {"x-4", Standard::x4, 0, Level::b, ""},
    {"wtpdf", Standard::wtpdf, 0, Level::b, ""},
};

} // namespace

bool Profile::empty() const {
    return std::none_of(standards.begin(), standards.end(), [](bool held) { return held; });
}

bool add_named(Profile& profile, std::string_view name) {
    for (const Named& known : names) {
        if (known.name != name)
            continue;
        profile.add(known.standard);
        if (known.part != 0) {
            profile.part = known.part;
            profile.level = known.level;
            profile.conformance = known.conformance;
        }
        return true;
    }
    return false;
}

std::vector<std::string> profile_names() {
    std::vector<std::string> out;
    for (const Named& known : names)
        out.emplace_back(known.name);
    return out;
}

std::string_view standard_name(Standard standard, int part) {
    switch (standard) {
    case Standard::ua1: return "PDF/UA-1";
    case Standard::ua2: return "PDF/UA-2";
    case Standard::a2: return part == 3 ? "PDF/A-3" : "PDF/A-2";
    case Standard::a4: return "PDF/A-4";
    case Standard::x4: return "PDF/X-4";
    case Standard::wtpdf: return "WTPDF 1.0";
    case Standard::epub: return "EPUB 3.3";
    case Standard::epub_accessibility: return "EPUB Accessibility 1.1";
    case Standard::wcag: return "WCAG 2.2";
    }
    return "";
}

std::string describe(const Profile& profile) {
    std::string out;
    for (std::size_t i = 0; i < standard_count; ++i) {
        if (!profile.standards[i])
            continue;
        const auto standard = static_cast<Standard>(i);
        out += out.empty() ? "" : ", ";
        out += standard_name(standard, profile.part);
        if (standard == Standard::a2 || standard == Standard::a4)
            for (const char letter : profile.conformance)
                out += static_cast<char>(letter | 0x20);
    }
    return out;
}

} // namespace verify
