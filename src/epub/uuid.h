// Name-based UUIDs: the same publication has the same identifier on every build.
#pragma once

#include <string>
#include <string_view>

namespace epub {

// RFC 9562, 5.5: version 5 (SHA-1) of `name` in the URL name space, as
// "xxxxxxxx-xxxx-5xxx-yxxx-xxxxxxxxxxxx".
std::string name_based_uuid(std::string_view name);

} // namespace epub
