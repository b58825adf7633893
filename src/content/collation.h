// The order of words in an index, as readers of a language expect it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace content {

class Collation {
public:
    // `language` decides the order; words in `others` are grouped under letters of their own scripts.
    Collation(std::string_view language, const std::vector<std::string_view>& others);
    ~Collation();
    Collation(const Collation&) = delete;
    Collation& operator=(const Collation&) = delete;

    // Keys compare byte by byte as the words do.
    [[nodiscard]] std::string key(std::string_view words) const;
    // The letter that the words stand under; empty for numbers and symbols.
    [[nodiscard]] std::string group(std::string_view words) const;

private:
    struct Icu;
    std::unique_ptr<Icu> icu_;
};

} // namespace content
