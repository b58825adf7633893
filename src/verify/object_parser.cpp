#include "verify/object_parser.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <new>

namespace verify {
namespace {

using Kind = Value::Kind;

Value of_integer(Kind kind, std::int64_t number) {
    Value value;
    value.kind = kind;
    value.integer = number;
    return value;
}

std::optional<Value> read_integer(std::string_view text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data() + (text[0] == '+' ? 1 : 0), end, number);
    if (error != std::errc() || last != end)
        return std::nullopt;
    return of_integer(Kind::integer, number);
}

// Searched from the end: of a key written twice, the last counts, as for other readers.
constexpr std::size_t few = 24;

bool has_earlier_key(const Value::Entry& a, const Value::Entry& b) {
    return a.key < b.key;
}

} // namespace

Value text_value(Kind kind, std::string_view text) {
    Value value;
    value.kind = kind;
    value.size = static_cast<std::uint32_t>(text.size());
    value.text = text.data();
    return value;
}

Value array_value(const Value* items, std::size_t count) {
    Value value;
    value.kind = Kind::array;
    value.size = static_cast<std::uint32_t>(count);
    value.items = items;
    return value;
}

Value dictionary_value(const Value::Entry* entries, std::size_t count) {
    Value value;
    value.kind = Kind::dictionary;
    value.size = static_cast<std::uint32_t>(count);
    value.entries = entries;
    return value;
}

Value stream_value(const Value& dictionary) {
    Value value;
    value.kind = Kind::stream;
    value.size = 1;
    value.items = &dictionary;
    return value;
}

std::string_view key_text(const Value& name) {
    return {name.text - 1, name.size + std::size_t{1}};
}

const Value* find_entry(const Value& dictionary, std::string_view key) {
    const Value::Entry* const begin = dictionary.entries;
    const Value::Entry* const end = begin + dictionary.size;
    if (dictionary.size > few) { // sorted
        const Value::Entry* const after =
            std::upper_bound(begin, end, Value::Entry{key, {}}, has_earlier_key);
        return after != begin && after[-1].key == key ? &after[-1].value : nullptr;
    }
    for (const Value::Entry* entry = end; entry-- != begin;)
        if (entry->key == key)
            return &entry->value;
    return nullptr;
}

Value keep_name(std::pmr::memory_resource& arena, std::string_view name) {
    char* const kept = make_list<char>(arena, name.size() + 1);
    kept[0] = '/';
    std::copy(name.begin(), name.end(), kept + 1);
    return text_value(Kind::name, {kept + 1, name.size()});
}

std::optional<Value> ObjectParser::indirect_object(std::string_view bytes, std::size_t at, ObjectId id) {
    if (at >= bytes.size())
        return std::nullopt;
    Lexer lexer(bytes, at);
    const Token number = lexer.next();
    const Token generation = lexer.next();
    if (number.kind != TokenKind::integer || generation.kind != TokenKind::integer ||
        static_cast<int>(number.value) != id.number || static_cast<int>(generation.value) != id.generation ||
        !lexer.next().is("obj"))
        return std::nullopt;
    std::optional<Value> found = value(lexer);
    if (!found)
        return std::nullopt;
    const Token after = lexer.next();
    if (after.is("stream") && found->kind == Kind::dictionary) {
        return stream_value(*new (make_list<Value>(arena_, 1)) Value(*found));
    }
    return after.is("endobj") ? found : std::nullopt;
}

std::optional<Value> ObjectParser::object(std::string_view bytes) {
    Lexer lexer(bytes);
    return value(lexer);
}

// Lists are not entered by recursion, so no depth of nesting can exhaust the stack.
std::optional<Value> ObjectParser::value(Lexer& lexer) {
    parts_.clear();
    open_.clear();
    do {
        const Token token = lexer.next();
        if (token.kind == TokenKind::end || !take(token))
            return std::nullopt;
    } while (!open_.empty());
    return parts_.front();
}

bool ObjectParser::take(const Token& token) {
    switch (token.kind) {
    case TokenKind::integer: {
        const auto number = read_integer(token.text);
        if (number)
            parts_.push_back(*number);
        return number.has_value();
    }
    case TokenKind::real: {
        Value& value = parts_.emplace_back();
        value.kind = Kind::real;
        value.real = token.value;
        return true;
    }
    case TokenKind::name: parts_.push_back(name(token.text)); return true;
    case TokenKind::literal: parts_.push_back(text_value(Kind::literal, token.text)); return true;
    case TokenKind::hex: parts_.push_back(text_value(Kind::hex, token.text)); return true;
    case TokenKind::array_begin:
    case TokenKind::dictionary_begin: open_.push_back({token.kind, parts_.size()}); return true;
    case TokenKind::array_end: return close(TokenKind::array_begin);
    case TokenKind::dictionary_end: return close(TokenKind::dictionary_begin);
    case TokenKind::keyword: return take_keyword(token.text);
    case TokenKind::end: return false;
    }
    return false;
}

bool ObjectParser::take_keyword(std::string_view keyword) {
    if (keyword == "true" || keyword == "false") {
        parts_.push_back(of_integer(Kind::boolean, keyword == "true" ? 1 : 0));
        return true;
    }
    if (keyword == "null") {
        parts_.emplace_back();
        return true;
    }
    if (keyword != "R" || open_.empty() || parts_.size() < open_.back().first + 2)
        return false;
    const Value generation = parts_.back();
    const Value& number = parts_[parts_.size() - 2];
    constexpr std::int64_t most = 0x7FFFFFFF;
    if (number.kind != Kind::integer || generation.kind != Kind::integer || number.integer <= 0 ||
        number.integer > most || generation.integer < 0 || generation.integer > 65535)
        return false;
    parts_.pop_back();
    parts_.back().kind = Kind::reference;
    parts_.back().size = static_cast<std::uint32_t>(generation.integer);
    return true;
}

bool ObjectParser::close(TokenKind kind) {
    if (open_.empty() || open_.back().kind != kind)
        return false;
    const std::size_t first = open_.back().first;
    open_.pop_back();
    if (kind == TokenKind::dictionary_begin)
        return close_dictionary(first);
    const std::size_t count = parts_.size() - first;
    Value* const items = make_list<Value>(arena_, count);
    std::uninitialized_copy(parts_.begin() + static_cast<std::ptrdiff_t>(first), parts_.end(), items);
    replace_parts(first, array_value(items, count));
    return true;
}

bool ObjectParser::close_dictionary(std::size_t first) {
    const std::size_t count = (parts_.size() - first) / 2;
    if ((parts_.size() - first) % 2 != 0)
        return false;
    auto* const entries = make_list<Value::Entry>(arena_, count);
    for (std::size_t i = 0; i < count; ++i) {
        const Value& key = parts_[first + i * 2];
        if (key.kind != Kind::name)
            return false;
        new (entries + i) Value::Entry{key_text(key), parts_[first + i * 2 + 1]};
    }
    if (count > few)
        std::stable_sort(entries, entries + count, has_earlier_key);
    replace_parts(first, dictionary_value(entries, count));
    return true;
}

void ObjectParser::replace_parts(std::size_t first, const Value& list) {
    parts_.resize(first);
    parts_.push_back(list);
}

Value ObjectParser::name(std::string_view written) {
    if (written.find('#') == std::string_view::npos)
        return text_value(Kind::name, written);
    return keep_name(arena_, name_text(written));
}

} // namespace verify
