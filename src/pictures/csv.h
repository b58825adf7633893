// Tables as spreadsheets save them: RFC 4180, and with semicolons or tabs between the fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pictures {

struct CsvRow {
    std::vector<std::string> fields;
    std::size_t begin = 0; // of the row in the text
    std::size_t end = 0;   // without its line end
};

// The rows of `text`, without empty ones. The separator is the comma, semicolon or tab that the first line
// has most of. A quotation mark that is never closed runs to the end of the text.
std::vector<CsvRow> read_csv(std::string_view text);

} // namespace pictures
