// Where words may be hyphenated, by libhyphen's dictionaries. Made once per publication and
// shared by threads, since a dictionary takes milliseconds to read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace text {

class Hyphenator {
public:
    // `dictionaries` holds hyph_<language>.dic files in libhyphen's format; each is read when
    // its language is first met.
    explicit Hyphenator(std::filesystem::path dictionaries = "/usr/share/hyphen");
    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;
    ~Hyphenator();

    // Byte offsets inside `word` (letters only) where a hyphen may stand: at least two characters
    // before it and three after it, in words of five and more (css-text-4, hyphenate-limit-chars
    // 5 2 3). Empty if the language has no dictionary.
    [[nodiscard]] std::vector<std::uint32_t> hyphenate(std::string_view word,
                                                       std::string_view language) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace text
