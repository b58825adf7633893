#include "pictures/csv.h"

#include <algorithm>
#include <utility>

namespace pictures {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

char separator_of(std::string_view text) {
    const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
    char best = ',';
    for (const char candidate : {';', '\t'})
        if (std::count(first.begin(), first.end(), candidate) > std::count(first.begin(), first.end(), best))
            best = candidate;
    return best;
}

struct Reader {
    std::string_view text;
    char separator;
    std::size_t at = 0;

    [[nodiscard]] bool ended() const { return at >= text.size(); }
    [[nodiscard]] bool at_line_end() const { return ended() || text[at] == '\r' || text[at] == '\n'; }
};

// After the opening mark; a doubled mark stands for itself.
std::string read_quoted(Reader& reader) {
    std::string field;
    while (!reader.ended()) {
        if (reader.text[reader.at] != '"') {
            field += reader.text[reader.at++];
        } else if (reader.text.substr(reader.at).starts_with("\"\"")) {
            field += '"';
            reader.at += 2;
        } else {
            ++reader.at;
            break;
        }
    }
    return field;
}

std::string read_field(Reader& reader) {
    std::string field;
    if (!reader.ended() && reader.text[reader.at] == '"') {
        ++reader.at;
        field = read_quoted(reader);
    }
    while (!reader.at_line_end() && reader.text[reader.at] != reader.separator)
        field += reader.text[reader.at++];
    return field;
}

CsvRow read_row(Reader& reader) {
    CsvRow row;
    row.begin = reader.at;
    row.fields.push_back(read_field(reader));
    while (!reader.at_line_end()) {
        ++reader.at;
        row.fields.push_back(read_field(reader));
    }
    row.end = reader.at;
    return row;
}

} // namespace

std::vector<CsvRow> read_csv(std::string_view text) {
    Reader reader{text, separator_of(text)};
    if (text.starts_with(byte_order_mark))
        reader.at = byte_order_mark.size();
    std::vector<CsvRow> rows;
    while (!reader.ended()) {
        if (reader.at_line_end()) {
            ++reader.at;
            continue;
        }
        CsvRow row = read_row(reader);
        if (std::any_of(row.fields.begin(), row.fields.end(),
                        [](const std::string& field) { return !field.empty(); }))
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace pictures
