#include "verify/object.h"

#include <algorithm>

#include <qpdf/QUtil.hh>

#include "verify/lexer.h"
#include "verify/object_store.h"

namespace verify {
namespace {

using Kind = Value::Kind;
using Entry = std::pair<std::string_view, Object>;

std::string string_of(const Value& value) {
    const std::string_view written(value.text, value.size);
    switch (value.kind) {
    case Kind::bytes: return std::string(written);
    case Kind::literal: return string_bytes({TokenKind::literal, written});
    case Kind::hex: return string_bytes({TokenKind::hex, written});
    default: return {};
    }
}

// "12 0 R", <737472>, [1 2]: strings in hexadecimal, so that two spellings of one string are equal.
class Writer {
public:
    std::string write(const Value& value) {
        add(value, 0);
        return std::move(out_);
    }

private:
    void add(const Value& value, int depth) {
        constexpr int deepest = 64;
        if (depth > deepest)
            return;
        switch (value.kind) {
        case Kind::null: out_ += "null"; break;
        case Kind::boolean: out_ += value.integer != 0 ? "true" : "false"; break;
        case Kind::integer: out_ += std::to_string(value.integer); break;
        case Kind::real: out_ += std::to_string(value.real); break;
        case Kind::name: out_.append("/").append(value.text, value.size); break;
        case Kind::literal:
        case Kind::hex:
        case Kind::bytes: add_string(string_of(value)); break;
        case Kind::reference:
            out_ += std::to_string(value.integer) + " " + std::to_string(value.size) + " R";
            break;
        case Kind::array:
            out_ += '[';
            for (std::size_t i = 0; i < value.size; ++i)
                add(value.items[i], depth + 1);
            out_ += ']';
            break;
        case Kind::dictionary: add_dictionary(value, depth); break;
        case Kind::stream: add_dictionary(*value.items, depth); break;
        }
        out_ += ' ';
    }

    void add_string(const std::string& bytes) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        out_ += '<';
        for (const char byte : bytes) {
            const auto code = static_cast<unsigned char>(byte);
            out_ += digits[code >> 4U];
            out_ += digits[code & 15U];
        }
        out_ += '>';
    }

    void add_dictionary(const Value& value, int depth) {
        std::vector<const Value::Entry*> sorted;
        for (std::size_t i = 0; i < value.size; ++i)
            sorted.push_back(&value.entries[i]);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Value::Entry* a, const Value::Entry* b) { return a->key < b->key; });
        out_ += "<<";
        for (const Value::Entry* entry : sorted) {
            out_.append(entry->key) += ' ';
            add(entry->value, depth + 1);
        }
        out_ += ">>";
    }

    std::string out_;
};

bool is_printable_ascii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte >= ' ' && byte <= '~'; });
}

} // namespace

const Value Object::nothing{};

Object Object::resolved(const Value& value) const {
    if (value.kind != Kind::reference)
        return {*store_, value, {}};
    return store_->resolve({static_cast<int>(value.integer), static_cast<int>(value.size)});
}

bool Object::is_string() const {
    return value_->kind == Kind::literal || value_->kind == Kind::hex || value_->kind == Kind::bytes;
}

double Object::number() const {
    if (is_integer())
        return static_cast<double>(value_->integer);
    return is_real() ? value_->real : 0;
}

std::string_view Object::name() const {
    return is_name() ? std::string_view(value_->text, value_->size) : std::string_view();
}

std::string Object::bytes() const {
    return is_string() ? string_of(*value_) : std::string();
}

std::string Object::text() const {
    return decode_text_string(bytes());
}

const Value* Object::entries_of() const {
    if (is_stream())
        return value_->items;
    return is_dictionary() ? value_ : nullptr;
}

std::size_t Object::size() const {
    if (is_array())
        return value_->size;
    const Value* const dictionary = entries_of();
    return dictionary == nullptr ? 0 : dictionary->size;
}

Object Object::operator[](std::size_t index) const {
    return is_array() && index < value_->size ? resolved(value_->items[index]) : Object();
}

Object Object::operator[](std::string_view key) const {
    const Value* const dictionary = entries_of();
    if (dictionary == nullptr)
        return {};
    const Value* const found = find_entry(*dictionary, key);
    return found == nullptr ? Object() : resolved(*found);
}

std::vector<Entry> Object::entries() const {
    std::vector<Entry> found;
    const Value* const dictionary = entries_of();
    if (dictionary == nullptr)
        return found;
    for (const Value::Entry* entry = dictionary->entries + dictionary->size; entry-- != dictionary->entries;)
        found.emplace_back(entry->key, resolved(entry->value));
    std::stable_sort(found.begin(), found.end(),
                     [](const Entry& a, const Entry& b) { return a.first < b.first; });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Entry& a, const Entry& b) { return a.first == b.first; }),
                found.end());
    std::erase_if(found, [](const Entry& entry) { return entry.second.is_null(); });
    return found;
}

std::vector<std::string_view> Object::keys() const {
    std::vector<std::string_view> found;
    for (const auto& [key, value] : entries())
        found.push_back(key);
    return found;
}

Object Object::dictionary() const {
    return is_stream() ? Object(*store_, *value_->items, {}) : Object();
}

std::string Object::written() const {
    return Writer().write(*value_);
}

std::string decode_text_string(std::string bytes) {
    if (is_printable_ascii(bytes))
        return bytes;
    if (QUtil::is_utf16(bytes))
        return QUtil::utf16_to_utf8(bytes);
    if (QUtil::is_explicit_utf8(bytes))
        return bytes.substr(3);
    return QUtil::pdf_doc_to_utf8(bytes);
}

} // namespace verify
