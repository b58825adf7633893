// Keeps text alive at a fixed address, so that nodes can hold string_views. Move-only: the
// views stay good when the pool moves.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

class StringPool {
public:
    StringPool() = default;
    // The pool moved from is empty: it must not write into blocks that are no longer its own.
    StringPool(StringPool&& other) noexcept
        : blocks_(std::exchange(other.blocks_, {})), next_(std::exchange(other.next_, nullptr)),
          room_(std::exchange(other.room_, 0)) {}
    StringPool& operator=(StringPool&& other) noexcept {
        blocks_ = std::exchange(other.blocks_, {});
        next_ = std::exchange(other.next_, nullptr);
        room_ = std::exchange(other.room_, 0);
        return *this;
    }
    StringPool(const StringPool&) = delete;
    StringPool& operator=(const StringPool&) = delete;
    ~StringPool() = default;

    // Copies `text` into the pool. The view returned lives as long as the pool.
    std::string_view keep(std::string_view text) {
        if (text.empty())
            return {};
        if (text.size() > room_)
            grow(text.size());
        char* place = next_;
        std::memcpy(place, text.data(), text.size());
        next_ += text.size();
        room_ -= text.size();
        return {place, text.size()};
    }

private:
    static constexpr std::size_t block_size = 64 * 1024;

    void grow(std::size_t needed) {
        const std::size_t size = needed > block_size ? needed : block_size;
        blocks_.push_back(std::make_unique<char[]>(size));
        next_ = blocks_.back().get();
        room_ = size;
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t room_ = 0;
};

} // namespace base
