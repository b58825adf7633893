// What the dictionary of a marked-content sequence says (ISO 32000-1, 14.6.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/access.h"
#include "verify/lexer.h"

namespace reading {

struct ContentMark {
    int mcid = -1;
    std::string language;
    std::optional<std::string> actual_text;
};

// Of the dictionary that stands with BDC, at its first level.
ContentMark written_mark(const std::vector<verify::Token>& operands);

// Of one that the resources have.
ContentMark listed_mark(const verify::Object& dictionary);

} // namespace reading
