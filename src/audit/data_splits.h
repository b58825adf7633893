// Dates, numbers and addresses that the end of a line takes apart. Written apart from text/kept_together.h,
// which keeps them together, on purpose: a check that shares its code with what it checks finds nothing.
#pragma once

#include <string_view>

#include "audit/data_words.h"

namespace audit {

// The end of one line and the beginning of the next of the same paragraph.
struct TextAtLineEnd {
    std::string_view before;
    std::string_view after;
    std::string_view language;
    std::size_t longest = 0; // bytes in the longest line of the paragraph
};

// The last two words of the one line and the first two of the other.
struct AroundEnd {
    std::string_view first;
    std::string_view before;
    std::string_view after;
    std::string_view second;
};

class DataSplits {
public:
    // What kind of thing is taken apart, "a date"; empty if none.
    std::string_view at(const TextAtLineEnd& end);

private:
    std::string_view matching(const AroundEnd& words, const TextAtLineEnd& end);

    DataWords words_;
};

} // namespace audit
