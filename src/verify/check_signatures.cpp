// Signatures (ISO 19005-2, 6.4.3; ISO 19005-4, 6.4.3).
#include "verify/checks.h"

namespace verify {
namespace {

// SEQUENCE { OBJECT IDENTIFIER signedData, ... }, with a length of one to four bytes (RFC 2315, 7 and 9).
bool is_signed_data(std::string_view der) {
    constexpr std::string_view signed_data = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";
    if (der.size() < 2 || der[0] != 0x30)
        return false;
    const auto length = static_cast<unsigned char>(der[1]);
    const std::size_t head = length < 0x80 ? 2 : 2 + (length & 0x7FU);
    return head <= 6 && length != 0x80 && der.size() > head && der.substr(head).starts_with(signed_data);
}

// Two stretches that leave out one hexadecimal string only, and that end where the file ends.
bool covers_file(const std::vector<Object>& range, std::string_view bytes) {
    std::size_t number[4];
    if (range.size() != 4)
        return false;
    for (std::size_t i = 0; i < 4; ++i) {
        Object one = range[i];
        if (!one.is_integer() || one.integer() < 0)
            return false;
        number[i] = static_cast<std::size_t>(one.integer());
    }
    const auto [start, first, next, second] = number;
    return start == 0 && first < next && next <= bytes.size() && second == bytes.size() - next &&
           bytes[first] == '<' && bytes[next - 1] == '>';
}

} // namespace

void check_signature(const File& file, Object& dictionary, Place place) {
    if (!has(dictionary, "/ByteRange") || !has(dictionary, "/Contents"))
        return;
    if (!covers_file(items(get(dictionary, "/ByteRange")), file.document.bytes()))
        file.findings.add("signature-range", place);
    Object contents = get(dictionary, "/Contents");
    if (!contents.is_string() || !is_signed_data(contents.bytes()))
        file.findings.add("signature-contents", place);
}

} // namespace verify
