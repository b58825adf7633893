// The text of every file that a finding may point into.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/id_vector.h"
#include "report/span.h"

namespace report {

// One-based; columns count code points, as editors do.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(const Position&, const Position&) = default;
};

class SourceMap {
public:
    // `name` is shown in findings as it is; `text` is kept, at a fixed address.
    FileId add(std::string name, std::string text);

    [[nodiscard]] const std::string& name(FileId file) const;
    [[nodiscard]] std::string_view text(FileId file) const;

    // The line and column of byte `offset`; an offset past the end gives the end.
    [[nodiscard]] Position position(FileId file, std::uint32_t offset) const;

    // The whole line that holds `offset`, without its line end.
    [[nodiscard]] std::string_view line_at(FileId file, std::uint32_t offset) const;

private:
    struct File {
        std::string name;
        std::unique_ptr<const std::string> text;
        std::vector<std::uint32_t> line_starts;
    };
    base::IdVector<FileId, File> files_;
};

} // namespace report
