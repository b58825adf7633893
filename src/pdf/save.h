// The file itself: header, objects, cross-reference stream. Compact: dictionaries go into
// compressed object streams (ISO 32000-1, 7.5.7), which PDF/A-2 and later allow.
#pragma once

#include <string>
#include <string_view>

#include "pdf/deflate.h"
#include "pdf/haru.h"

namespace pdf {

struct SaveOptions {
    const char* version = "1.7";
    Ref root;
    Ref info;                                  // none: the trailer has no /Info
    Compression compression = Compression::on; // off: no object streams either
    unsigned threads = 1;
};

// 128 bits that depend on every byte, as 32 hexadecimal digits.
std::string digest(std::string_view bytes);

// The finished file. The file identifier is made from the contents, so equal contents have equal
// identifiers. Contract: every object of the store is set.
std::string save(ObjectStore& store, const SaveOptions& options);

} // namespace pdf
