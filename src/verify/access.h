// Reading QPDF objects without its warnings: what is not there, or is of another type, is nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

#include "verify/findings.h"

namespace verify {

using Object = QPDFObjectHandle;

// The value of `key` ("/Type") in a dictionary or a stream's dictionary; else null.
Object get(const Object& object, const std::string& key);
bool has(const Object& object, const std::string& key); // present and not null

// The name without its slash.
std::optional<std::string> name_of(const Object& object);
std::optional<std::string> name(const Object& dictionary, const std::string& key);
// A text string as UTF-8.
std::optional<std::string> text(const Object& dictionary, const std::string& key);
std::optional<double> number(const Object& dictionary, const std::string& key);
std::optional<long long> integer(const Object& dictionary, const std::string& key);
bool is_true(const Object& dictionary, const std::string& key);
bool is_non_empty_text(const Object& dictionary, const std::string& key);

// The value of a page's or a field's key, its own or of a parent.
Object inherited(Object dictionary, const std::string& key);

// The items of an array; nothing for anything else.
std::vector<Object> items(Object array);

Place place_of(Object object, std::size_t page = 0);
// "12 0", or "" for a direct object: to tell objects apart.
QPDFObjGen key_of(Object object);

// A stream's data, decoded. Nothing if it cannot be decoded or would be larger than half a gigabyte.
std::optional<std::string> stream_data(Object stream);

// A page's Contents as one stream: parts are joined by a space (ISO 32000-1, 7.8.2).
std::string page_data(Object contents);

} // namespace verify
