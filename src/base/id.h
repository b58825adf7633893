// Strongly typed indices into flat vectors. Trees in evenpage hold ids, never pointers,
// so a tree can be copied, compared and shared between threads without care.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>

namespace base {

// An index that belongs to one kind of thing. `Tag` is never defined: it only keeps ids of
// different kinds from being mixed. A default-made id is "none".
template <typename Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::uint32_t index) : index_(index) {}

    [[nodiscard]] constexpr bool valid() const { return index_ != none_index; }
    [[nodiscard]] constexpr std::uint32_t index() const { return index_; }
    constexpr explicit operator bool() const { return valid(); }

    friend constexpr bool operator==(Id, Id) = default;
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    static constexpr std::uint32_t none_index = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t index_ = none_index;
};

} // namespace base

template <typename Tag>
struct std::hash<base::Id<Tag>> {
    std::size_t operator()(base::Id<Tag> id) const noexcept { return id.index(); }
};
