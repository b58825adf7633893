// The standards a file can be held to, and which of them one file is held to.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

// One column of the rule table each.
enum class Standard { ua1, ua2, a2, a4, x4, wtpdf, epub, epub_accessibility, wcag };
inline constexpr std::size_t standard_count = 9;

// PDF/A-2 and PDF/A-3: level b asks least, u asks for Unicode, a for tags as well.
enum class Level { b, u, a };

// What a file is held to: what it claims in its XMP, or what the caller asked for.
struct Profile {
    std::array<bool, standard_count> standards{};
    Level level = Level::a;  // of PDF/A-2 and 3
    int part = 2;            // of PDF/A: 2, 3 or 4
    std::string conformance; // PDF/A as claimed: "A", "B", "U", "E", "F" or empty
    [[nodiscard]] bool has(Standard standard) const { return standards[static_cast<std::size_t>(standard)]; }
    void add(Standard standard) { standards[static_cast<std::size_t>(standard)] = true; }
    [[nodiscard]] bool empty() const;
};

// "ua-1", "ua-2", "a-2a", "a-2b", "a-2u", "a-3a", "a-3b", "a-3u", "a-4", "a-4e", "a-4f", "x-4", "wtpdf": adds
// it to `profile`. False if there is no such name.
bool add_named(Profile& profile, std::string_view name);

// All those names.
std::vector<std::string> profile_names();

// "PDF/UA-1, PDF/A-2a"
std::string describe(const Profile& profile);

// "PDF/UA-1", as a clause is quoted. `part` tells PDF/A-3 from PDF/A-2, which share a column.
std::string_view standard_name(Standard standard, int part);

} // namespace verify
