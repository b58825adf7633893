// A vector that is indexed by one kind of id only.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/expect.h"

namespace base {

template <typename IdType, typename Value>
class IdVector {
public:
    IdVector() = default;
    explicit IdVector(std::size_t size, const Value& value = Value{}) : values_(size, value) {}

    // Appends `value` and returns the id it can be found by.
    IdType push_back(Value value) {
        values_.push_back(std::move(value));
        return IdType{static_cast<std::uint32_t>(values_.size() - 1)};
    }

    [[nodiscard]] Value& operator[](IdType id) {
        expect(id.index() < values_.size(), "id out of range");
        return values_[id.index()];
    }
    [[nodiscard]] const Value& operator[](IdType id) const {
        expect(id.index() < values_.size(), "id out of range");
        return values_[id.index()];
    }

    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] bool empty() const { return values_.empty(); }
    void resize(std::size_t size) { values_.resize(size); }
    void reserve(std::size_t size) { values_.reserve(size); }

    [[nodiscard]] auto begin() { return values_.begin(); }
    [[nodiscard]] auto end() { return values_.end(); }
    [[nodiscard]] auto begin() const { return values_.begin(); }
    [[nodiscard]] auto end() const { return values_.end(); }

private:
    std::vector<Value> values_;
};

} // namespace base
