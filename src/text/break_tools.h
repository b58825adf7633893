// What breaking lines needs and is slow to open: ICU's iterators and hyphenation dictionaries.
// Made once per publication and shared by threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

struct UBreakIterator;

namespace text {

class BreakTools {
public:
    // `dictionaries` holds hyph_<language>.dic files in libhyphen's format; each is read when
    // its language is first met.
    explicit BreakTools(std::filesystem::path dictionaries = "/usr/share/hyphen");
    BreakTools(BreakTools&&) noexcept;
    BreakTools& operator=(BreakTools&&) noexcept;
    BreakTools(const BreakTools&) = delete;
    BreakTools& operator=(const BreakTools&) = delete;
    ~BreakTools();

    // Byte offsets inside `word` (letters only) where a hyphen may stand: at least two characters
    // before it and three after it, in words of five and more (css-text-4, hyphenate-limit-chars
    // 5 2 3). Empty if the language has no dictionary.
    [[nodiscard]] std::vector<std::uint32_t> hyphenate(std::string_view word,
                                                       std::string_view language) const;

    // A line break iterator for one thread at a time; goes back to the store by itself.
    class Iterator {
    public:
        Iterator(const BreakTools& tools, UBreakIterator* iterator) : tools_(tools), iterator_(iterator) {}
        Iterator(const Iterator&) = delete;
        Iterator& operator=(const Iterator&) = delete;
        ~Iterator();
        [[nodiscard]] UBreakIterator* get() const { return iterator_; }

    private:
        const BreakTools& tools_;
        UBreakIterator* iterator_;
    };
    [[nodiscard]] Iterator line_iterator() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace text
