// Keeps text alive at a fixed address, so that nodes can hold string_views. Move-only: the
// views stay good when the pool moves.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace base {

class StringPool {
public:
    StringPool() = default;
    StringPool(StringPool&&) noexcept = default;
    StringPool& operator=(StringPool&&) noexcept = default;
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
