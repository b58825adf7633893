// Where sentences begin: the rules of Unicode (UAX 29, 4), by ICU, mended for abbreviations, initials,
// numbers of items and small letters behind a mark.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace content {

// Finds the sentences of many texts in one language, a BCP 47 tag: the rules are read once.
class SentenceFinder {
public:
    explicit SentenceFinder(std::string_view language);
    ~SentenceFinder();
    SentenceFinder(const SentenceFinder&) = delete;
    SentenceFinder& operator=(const SentenceFinder&) = delete;

    // The byte offsets of all sentences of `text` but the first, rising. A line end (U+000A, U+2028, U+2029)
    // ends a sentence; a full stop behind an abbreviation of the language ("Dr. Lee") ends none.
    std::vector<std::uint32_t> starts(std::string_view text);

private:
    struct Rules;
    std::unique_ptr<Rules> rules_;
};

} // namespace content
