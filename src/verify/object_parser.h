// Objects from the bytes that they are written in (ISO 32000-1, 7.3).
#pragma once

#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "verify/lexer.h"
#include "verify/object.h"

namespace verify {

class ObjectParser {
public:
    // Lists, and names with escapes, are made in `arena`; all other text stays in the bytes parsed.
    explicit ObjectParser(std::pmr::memory_resource& arena) : arena_(arena) {}

    // The object that `id` has at `at`: "12 0 obj ... endobj" or the dictionary of a stream. Nothing
    // unless it is written as the standard says.
    std::optional<Value> indirect_object(std::string_view bytes, std::size_t at, ObjectId id);
    // The object at the beginning of `bytes`, in an object stream.
    std::optional<Value> object(std::string_view bytes);

private:
    struct Open {
        TokenKind kind;
        std::size_t first; // of its parts in parts_
    };

    std::optional<Value> value(Lexer& lexer);
    bool take(const Token& token);
    bool take_keyword(std::string_view keyword);
    bool close(TokenKind kind);
    bool close_dictionary(std::size_t first);
    Value name(std::string_view written);
    void replace_parts(std::size_t first, const Value& list);

    std::pmr::memory_resource& arena_;
    std::vector<Value> parts_; // of lists that are still open
    std::vector<Open> open_;
};

// The value of a dictionary's key ("/Type"), as it stands there; nullptr if it has none.
const Value* find_entry(const Value& dictionary, std::string_view key);

// Room for `count` Values or Entries, never freed before the arena is.
template <typename T>
T* make_list(std::pmr::memory_resource& arena, std::size_t count) {
    return static_cast<T*>(arena.allocate(count * sizeof(T), alignof(T)));
}

// The name, with its slash before it, kept in the arena.
Value keep_name(std::pmr::memory_resource& arena, std::string_view name);

// The parts must live as long as the value does.
Value text_value(Value::Kind kind, std::string_view text);
Value array_value(const Value* items, std::size_t count);
Value dictionary_value(const Value::Entry* entries, std::size_t count);
Value stream_value(const Value& dictionary);

// A name of keep_name() or of a parser, as a key: with its slash.
std::string_view key_text(const Value& name);

} // namespace verify
