// What the pages beside the editions share: safe text, and one look.
#pragma once

#include <string>
#include <string_view>

namespace companion {

// Text for element content and quoted attributes.
std::string escaped(std::string_view text);

// A message as a sentence: with a capital at its start, and a full stop.
std::string as_sentence(std::string_view message);

// A file name as a relative address: a space, "#" or "?" in it must not end the address.
std::string address_of(std::string_view file);

// A whole page for officers: one file, no scripts, nothing loaded from elsewhere. `title` is plain
// text; `main` is the HTML of the main element, with its h1.
std::string plain_page(std::string_view language, std::string_view title, std::string_view main);

} // namespace companion
