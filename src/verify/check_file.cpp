// The frame of the file: header, end and trailer (ISO 14289-1, 6.1; ISO 19005-2, 6.1.2 to 6.1.4).
#include <set>

#include "verify/checks.h"

namespace verify {
namespace {

bool is_header_line(std::string_view bytes, char major) {
    return bytes.size() > 9 && bytes.starts_with("%PDF-") && bytes[5] == major && bytes[6] == '.' &&
           bytes[7] >= '0' && bytes[7] <= (major == '1' ? '7' : '9') &&
           (bytes[8] == '\n' || bytes[8] == '\r');
}

// The comment after the header: four bytes above 127 tell tools that the file is binary.
bool has_binary_comment(std::string_view bytes) {
    std::size_t at = bytes.find_first_of("\r\n");
    if (at == std::string_view::npos)
        return false;
    at += bytes.substr(at, 2) == "\r\n" ? std::size_t{2} : std::size_t{1};
    if (at + 5 > bytes.size() || bytes[at] != '%')
        return false;
    for (std::size_t i = at + 1; i <= at + 4; ++i)
        if (static_cast<unsigned char>(bytes[i]) <= 127)
            return false;
    return true;
}

bool ends_after_eof(std::string_view bytes) {
    const std::size_t last = bytes.rfind("%%EOF");
    if (last == std::string_view::npos)
        return false;
    const std::string_view rest = bytes.substr(last + 5);
    return rest.empty() || rest == "\n" || rest == "\r" || rest == "\r\n";
}

} // namespace

void check_header_and_trailer(const File& file) {
    const std::string_view bytes = file.document.bytes();
    Object trailer = file.document.trailer();
    if (!file.document.repairs().empty())
        file.findings.add("file-repaired", Place{}, file.document.repairs().front());
    if (!is_header_line(bytes, '1'))
        file.findings.add("header-version-1", Place{});
    if (!is_header_line(bytes, '2'))
        file.findings.add("header-version-2", Place{});
    if (!has_binary_comment(bytes))
        file.findings.add("header-binary", Place{});
    if (!ends_after_eof(bytes))
        file.findings.add("data-after-end", Place{});
    Object id = get(trailer, "/ID");
    if (!id.is_array() || id.size() != 2 || !id[0].is_string() || id[0].bytes().empty())
        file.findings.add("trailer-id", Place{});
    if (has(trailer, "/Encrypt")) {
        file.findings.add("encrypted", Place{});
        if ((integer(get(trailer, "/Encrypt"), "/P").value_or(0) & 512) == 0)
            file.findings.add("encryption-accessibility", place_of(get(trailer, "/Encrypt")));
    }
    Object info = get(trailer, "/Info");
    const bool only_date = info.is_dictionary() && info.keys() == std::vector<std::string_view>{"/ModDate"};
    if (!info.is_null() && !(has(file.document.catalog(), "/PieceInfo") && only_date))
        file.findings.add("info-dictionary", place_of(info));
}

} // namespace verify
