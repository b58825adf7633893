// The objects of a finished file as plain values (ISO 32000-1, 7.3): a number, a name, a list. They
// are read from the file's bytes when first asked for and never copied; what is not there, or is of
// another kind, is null. libqpdf opens the file, and reads every object that is encrypted or damaged.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verify {

class ObjectStore;

// The number and generation of an indirect object; 0 0 is none.
struct ObjectId {
    int number = 0;
    int generation = 0;
    auto operator<=>(const ObjectId&) const = default;
};

// How an object is kept. Names and strings stay as they are written; lists are in document order.
struct Value {
    enum class Kind : std::uint8_t {
        null,
        boolean,
        integer,
        real,
        name,
        literal,
        hex,
        bytes,
        array,
        dictionary,
        stream,
        reference
    };
    struct Entry;

    Kind kind = Kind::null;
    std::uint32_t size = 0; // of text, list or dictionary; the generation of a reference
    union {
        std::int64_t integer = 0; // also a boolean, and the number of a reference
        double real;
        const char* text;
        const Value* items;
        const Entry* entries;
    };
};

struct Value::Entry {
    std::string_view key; // with its slash
    Value value;
};

// A handle; the store that it came from must outlive it.
class Object {
public:
    Object() = default;
    Object(ObjectStore& store, const Value& value, ObjectId id) : store_(&store), value_(&value), id_(id) {}

    [[nodiscard]] bool is_null() const { return value_->kind == Value::Kind::null; }
    [[nodiscard]] bool is_boolean() const { return value_->kind == Value::Kind::boolean; }
    [[nodiscard]] bool is_integer() const { return value_->kind == Value::Kind::integer; }
    [[nodiscard]] bool is_real() const { return value_->kind == Value::Kind::real; }
    [[nodiscard]] bool is_number() const { return is_integer() || is_real(); }
    [[nodiscard]] bool is_name() const { return value_->kind == Value::Kind::name; }
    [[nodiscard]] bool is_string() const;
    [[nodiscard]] bool is_array() const { return value_->kind == Value::Kind::array; }
    [[nodiscard]] bool is_dictionary() const { return value_->kind == Value::Kind::dictionary; }
    [[nodiscard]] bool is_stream() const { return value_->kind == Value::Kind::stream; }

    // An object of its own in the file, which others refer to by number.
    [[nodiscard]] bool is_indirect() const { return id_.number != 0; }
    // Its number and generation; 0 0 for one that stands inside another.
    [[nodiscard]] ObjectId id() const { return id_; }

    // Of another kind: false, 0, empty.
    [[nodiscard]] bool boolean() const { return is_boolean() && value_->integer != 0; }
    [[nodiscard]] long long integer() const { return is_integer() ? value_->integer : 0; }
    [[nodiscard]] double number() const;
    [[nodiscard]] std::string_view name() const; // without its slash
    [[nodiscard]] std::string bytes() const;     // what a string stands for
    [[nodiscard]] std::string text() const;      // a text string (ISO 32000-1, 7.9.2.2) as UTF-8

    // Items of an array, or entries of a dictionary or of a stream's dictionary.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Object operator[](std::size_t index) const;    // of an array; null past its end
    [[nodiscard]] Object operator[](std::string_view key) const; // "/Type", of a dictionary or stream
    // By key; of a key written twice, the last.
    [[nodiscard]] std::vector<std::pair<std::string_view, Object>> entries() const;
    // Their keys alone.
    [[nodiscard]] std::vector<std::string_view> keys() const;
    [[nodiscard]] Object dictionary() const; // of a stream

    // As PDF, references as references, in one spelling: equal objects give equal text.
    [[nodiscard]] std::string written() const;

    [[nodiscard]] ObjectStore* store() const { return store_; }

private:
    [[nodiscard]] const Value* entries_of() const; // of a dictionary or stream; else none
    [[nodiscard]] Object resolved(const Value& value) const;

    static const Value nothing;
    ObjectStore* store_ = nullptr;
    const Value* value_ = &nothing;
    ObjectId id_;
};

// The text that the bytes of a text string stand for.
std::string decode_text_string(std::string bytes);

} // namespace verify

template <>
struct std::hash<verify::ObjectId> {
    std::size_t operator()(const verify::ObjectId& id) const noexcept {
        return static_cast<std::size_t>(id.number) * 0x9E3779B97F4A7C15U +
               static_cast<std::size_t>(id.generation);
    }
};
