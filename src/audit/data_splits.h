// Dates, numbers and addresses that the end of a line takes apart. Written apart from text/number_breaks.h,
// which keeps them together, on purpose: a check that shares its code with what it checks finds nothing.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace audit {

// The end of one line and the beginning of the next of the same paragraph.
struct TextAtLineEnd {
    std::string_view before;
    std::string_view after;
    std::string_view language;
    std::size_t longest = 0; // bytes in the longest line of the paragraph
};

class DataSplits {
public:
    // What kind of thing is taken apart, "a date"; empty if none.
    std::string_view at(const TextAtLineEnd& end);

private:
    bool is_month(std::string_view word, std::string_view language);
    bool is_date(const TextAtLineEnd& end);

    std::map<std::string, std::set<std::string>> months_; // in small letters, by language
};

} // namespace audit
