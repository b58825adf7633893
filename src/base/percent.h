// Percent-encoded addresses (RFC 3986, 2.1).
#pragma once

#include <string>
#include <string_view>

namespace base {

// `%20` -> space. What is no such code stays as it is, and so does `%00`.
std::string decode_percent(std::string_view text);

// True of `http:…`, `data:…`. One letter is a drive of Windows, not a scheme (RFC 3986, 3.1).
bool has_scheme(std::string_view address);

} // namespace base
