// Where sentences end: the rules of Unicode (UAX #29, by ICU), mended for abbreviations, initials,
// numbers of items and small letters after a mark.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "audit/language/language.h"
#include "audit/language/passage.h"

namespace audit {

class SentenceFinder {
public:
    explicit SentenceFinder(const Language& language);
    ~SentenceFinder();
    SentenceFinder(const SentenceFinder&) = delete;
    SentenceFinder& operator=(const SentenceFinder&) = delete;

    // The sentences of a passage whose tokens are found; each has at least one word or number.
    std::vector<Sentence> find(const Passage& passage);

private:
    struct Iterator;
    const Language& language_;
    std::unique_ptr<Iterator> iterator_;
};

} // namespace audit
