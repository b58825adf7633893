// Bytes of a file -> UTF-8 text. What is not XML at all is turned away here, by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace source {

enum class Content { xml, plain_text };

struct Decoded {
    std::string text;      // UTF-8, without a byte order mark; empty if there is a problem
    std::string_view rule; // of the problem; empty if there is none
    std::string problem;   // a finding's message
    std::vector<std::string> hints;
};

// The encoding is told by the byte order mark; else by `encoding`, if that is not empty; else by
// the XML declaration (Content::xml only); else it is UTF-8. Bytes of UTF-8 are not checked.
Decoded decode(std::string bytes, Content content, std::string_view encoding = {});

} // namespace source
