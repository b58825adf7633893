// Reads the component values of one declaration or prelude from left to right.
#pragma once

#include <string_view>

#include "base/ascii.h"
#include "style/parse.h"

namespace style {

// Does not own the values. White space is skipped unless asked for.
class Stream {
public:
    explicit Stream(const ComponentValues& values)
        : at_(values.data()), end_(values.data() + values.size()) {}

    // The next value that is not white space, or null at the end.
    const ComponentValue* peek() {
        while (at_ != end_ && at_->kind() == TokenKind::whitespace)
            ++at_;
        return at_ == end_ ? nullptr : at_;
    }
    // The very next value, white space too, or null at the end.
    [[nodiscard]] const ComponentValue* peek_raw() const { return at_ == end_ ? nullptr : at_; }
    void skip() { ++at_; } // REQUIRES: peek() or peek_raw() was not null
    bool done() { return peek() == nullptr; }

    bool take(TokenKind kind) {
        const ComponentValue* value = peek();
        if (!value || value->kind() != kind)
            return false;
        skip();
        return true;
    }
    bool take_ident(std::string_view name) {
        const ComponentValue* value = peek();
        if (!value || value->kind() != TokenKind::ident ||
            !base::equals_ignoring_case(value->token.text, name))
            return false;
        skip();
        return true;
    }
    bool take_delim(std::string_view text) {
        const ComponentValue* value = peek();
        if (!value || value->kind() != TokenKind::delim || value->token.text != text)
            return false;
        skip();
        return true;
    }
    // The next value if it is of that kind (and consumed), or null.
    const ComponentValue* next(TokenKind kind) {
        const ComponentValue* value = peek();
        if (!value || value->kind() != kind)
            return nullptr;
        skip();
        return value;
    }
    // The next function of that name (consumed), or null.
    const ComponentValue* next_function(std::string_view name) {
        const ComponentValue* value = peek();
        if (!value || value->kind() != TokenKind::function ||
            !base::equals_ignoring_case(value->token.text, name))
            return nullptr;
        skip();
        return value;
    }

private:
    const ComponentValue* at_;
    const ComponentValue* end_;
};

} // namespace style
