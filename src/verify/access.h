// Short ways to what a dictionary holds: what is not there, or is of another type, is nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "verify/findings.h"
#include "verify/object.h"

namespace verify {

// The value of `key` ("/Type") in a dictionary or a stream's dictionary; else null.
Object get(const Object& object, std::string_view key);
bool has(const Object& object, std::string_view key); // present and not null

// The name without its slash.
std::optional<std::string> name_of(const Object& object);
std::optional<std::string> name(const Object& dictionary, std::string_view key);
// A text string as UTF-8.
std::optional<std::string> text(const Object& dictionary, std::string_view key);
std::optional<double> number(const Object& dictionary, std::string_view key);
std::optional<long long> integer(const Object& dictionary, std::string_view key);
bool is_true(const Object& dictionary, std::string_view key);
bool is_non_empty_text(const Object& dictionary, std::string_view key);

// The value of a page's or a field's key, its own or of a parent.
Object inherited(Object dictionary, std::string_view key);

// The items of an array; nothing for anything else.
std::vector<Object> items(const Object& array);
// The same; anything else, null too, is the only item.
std::vector<Object> one_or_all(const Object& value);
// The four numbers of a rectangle; nothing if they are not four numbers.
std::optional<std::array<double, 4>> rectangle(const Object& array);

// One pair of a name tree or a number tree, and the node that lists it.
struct TreeEntry {
    Object key;
    Object value;
    Object node;
};
// All pairs of the tree (ISO 32000-1, 7.9.6 and 7.9.7); `list` is "/Names" or "/Nums".
std::vector<TreeEntry> tree_entries(const Object& root, std::string_view list);

Place place_of(const Object& object, std::size_t page = 0);
// To tell objects apart.
inline ObjectId key_of(const Object& object) {
    return object.id();
}

// A stream's data, decoded. Nothing if it cannot be decoded or would be larger than half a gigabyte.
std::optional<std::string> stream_data(const Object& stream);
// As it stands in the file.
std::string raw_stream_data(const Object& stream);

// A page's Contents as one stream: parts are joined by a space (ISO 32000-1, 7.8.2).
std::string page_data(const Object& contents);

} // namespace verify
