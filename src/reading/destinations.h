// Where the links of a PDF lead (ISO 32000-1, 12.3.2 and 12.6.4; ISO 32000-2, 12.3.2.3).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "verify/document.h"

namespace reading {

struct Destination {
    std::string address;      // outside the file; then the rest says nothing
    verify::ObjectId element; // of a structure destination; object 0 if there is none
    std::size_t page = 0;     // from 1; 0 if it leads nowhere
    std::optional<double> x;  // on the page
    std::optional<double> y;
};

class Destinations {
public:
    explicit Destinations(const verify::Document& document);
    // Of a link annotation; nothing for one that does not lead anywhere by itself.
    [[nodiscard]] std::optional<Destination> of(verify::Object annotation) const;

private:
    [[nodiscard]] Destination resolve(verify::Object destination) const;

    const verify::Document& document_;
    std::map<std::string, verify::Object> named_;
};

} // namespace reading
