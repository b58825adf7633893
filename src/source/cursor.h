// A place in the text of one file, and the small steps that the well-formedness scanner is
// made of. Nothing here looks past the end of the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/log.h"
#include "report/source_map.h"

namespace source {

struct Cursor {
    report::SourceMap& sources;
    report::FileId file;
    report::Log& log;
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] bool at_end() const { return at >= text.size(); }
    // The byte `ahead` places on, or 0 past the end (0 is not allowed in XML).
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at + ahead < text.size() ? text[at + ahead] : '\0';
    }
    [[nodiscard]] bool looking_at(std::string_view prefix) const {
        return text.substr(at).starts_with(prefix);
    }

    // True if there was any white space (XML 1.0, production 3).
    bool skip_space();

    // Reads a Name (production 5); empty, and no step, if there is none here.
    std::string_view take_name();

    // Moves behind the next `mark`; false, and no step, if there is none.
    bool skip_past(std::string_view mark);

    [[nodiscard]] report::Span span(std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::string line_of(std::size_t offset) const;

    // Logs that the text is not well formed, and says no.
    bool fail(std::size_t begin, std::size_t end, std::string message,
              std::vector<std::string> hints = {}) const;
};

} // namespace source
