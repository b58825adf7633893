// Addresses between the files of a book.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verify {

enum class AddressKind : std::uint8_t {
    local,   // `path` is a file of the zip
    remote,  // http, https, or without a scheme but with a host
    file,    // file:
    other,   // mailto:, tel:, data: and so on
    escapes, // leads above the root of the zip, or begins at it
};

struct Address {
    AddressKind kind = AddressKind::local;
    std::string path;     // percent signs decoded
    std::string fragment; // likewise, without #
};

// What `reference` means in the file `base`: "text/a.xhtml" and "../b.css#x" give "b.css" and "x".
Address resolve(std::string_view base, std::string_view reference);

} // namespace verify
