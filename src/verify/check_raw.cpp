// How objects are written in the file (ISO 19005-2, 6.1.4 to 6.1.9; ISO 19005-4, 6.1.4 to 6.1.8).
#include <algorithm>

#include "verify/checks.h"

namespace verify {
namespace {

// "12 0 obj" with one space between its parts and line ends around it.
bool is_well_spaced(std::string_view bytes, std::size_t at, ObjectId object) {
    const std::string head = std::to_string(object.number) + " " + std::to_string(object.generation) + " obj";
    if (bytes.substr(at, head.size()) != head)
        return false;
    const auto ends_line = [](char byte) { return byte == '\n' || byte == '\r'; };
    const std::size_t end = at + head.size();
    return end < bytes.size() && ends_line(bytes[end]) && (at == 0 || ends_line(bytes[at - 1]));
}

// From after the keyword stream: the line end, the data, the line end before endstream.
void check_stream(const File& file, std::size_t at, Place place) {
    const std::string_view bytes = file.document.bytes();
    Object stream = file.document.object({place.object, place.generation});
    std::size_t begin = at;
    if (bytes.substr(begin, 2) == "\r\n")
        begin += 2;
    else if (bytes.substr(begin, 1) == "\n")
        begin += 1;
    else
        file.findings.add("stream-line-ends", place);
    const auto length = integer(stream, "/Length");
    const std::size_t end = bytes.find("endstream", begin);
    if (!length || *length < 0 || end == std::string_view::npos)
        return;
    // What follows the stated length, up to the keyword, may be one line end and must be one.
    const std::size_t stated = begin + static_cast<std::size_t>(*length);
    if (stated > bytes.size())
        return file.findings.add("stream-length", place);
    const std::size_t keyword = bytes.find("endstream", stated);
    const std::string_view gap =
        keyword == std::string_view::npos ? "?" : bytes.substr(stated, keyword - stated);
    if (gap.empty())
        file.findings.add("stream-line-ends", place);
    else if (gap != "\n" && gap != "\r" && gap != "\r\n")
        file.findings.add("stream-length", place);
}

void check_object(const File& file, std::size_t at, ObjectId object) {
    const std::string_view bytes = file.document.bytes();
    const Place place{0, object.number, object.generation};
    if (!is_well_spaced(bytes, at, object))
        file.findings.add("object-spacing", place);
    Lexer lexer(bytes, at);
    for (Token token = lexer.next(); token.kind != TokenKind::end && !token.is("endobj");
         token = lexer.next()) {
        if (token.kind == TokenKind::hex && !is_whole_hex(token.text))
            file.findings.add("hex-string", place);
        if (token.is("stream"))
            return check_stream(file, lexer.position(), place);
    }
    const std::size_t end = lexer.position();
    const char before = end >= 7 ? bytes[end - 7] : '\n';
    const char after = end < bytes.size() ? bytes[end] : '\n';
    if ((before != '\n' && before != '\r') || (after != '\n' && after != '\r'))
        file.findings.add("object-spacing", place);
}

// "xref", one line end, "0 12", one line end.
void check_cross_reference(const File& file) {
    const std::string_view bytes = file.document.bytes();
    for (std::size_t at = bytes.find("xref"); at != std::string_view::npos; at = bytes.find("xref", at + 4)) {
        if (at == 0 || (bytes[at - 1] != '\n' && bytes[at - 1] != '\r'))
            continue; // startxref, or inside a stream
        std::size_t next = at + 4;
        next += bytes.substr(next, 2) == "\r\n" ? std::size_t{2} : std::size_t{1};
        const auto is_digit = [&bytes](std::size_t i) {
            return i < bytes.size() && bytes[i] >= '0' && bytes[i] <= '9';
        };
        std::size_t end = next;
        while (is_digit(end))
            ++end;
        const bool good = is_digit(next) && bytes.substr(end, 1) == " " && is_digit(end + 1);
        if (!good)
            file.findings.add("cross-reference", Place{});
    }
}

} // namespace

void check_raw(const File& file) {
    if (!file.findings.wants("object-spacing"))
        return;
    check_cross_reference(file);
    for (const auto& [object, at] : file.document.offsets())
        check_object(file, at, object);
}

} // namespace verify
