// The properties that PDF/A-2 knows without a description of their own: those of the XMP
// Specification (ISO 19005-2, 6.6.2.3.1).
#pragma once

#include <string>
#include <string_view>

namespace verify {

// Whether the schema of a namespace is one of them.
bool is_predefined_schema(std::string_view space);

// The value type of a property, as "Text", "bag Text", "Lang Alt" or "struct"; empty if there is no
// such property.
std::string_view predefined_type(std::string_view space, std::string_view name);

// True if `container` ("Alt", "Bag", "Seq", "struct", "") and `value` suit the type. Types that the
// file defines itself are structures.
bool suits_type(std::string_view type, std::string_view container, const std::string& value);

// The type of the items of a list; empty if the type is no list.
std::string_view item_type(std::string_view type);

// True for the types that need no definition.
bool is_known_type(std::string_view type);

} // namespace verify
