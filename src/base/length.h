// Lengths on the page, in fixed point: 1/64 pt. Fixed point makes the same input give the
// same page on every machine, and lets positions be compared with ==.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace base {

class Length {
public:
    static constexpr std::int32_t units_per_point = 64;

    constexpr Length() = default;
    static constexpr Length from_units(std::int64_t units) {
        Length length;
        length.units_ = static_cast<std::int32_t>(units);
        return length;
    }
    static Length from_points(double points) { return from_units(std::llround(points * units_per_point)); }

    [[nodiscard]] constexpr std::int32_t units() const { return units_; }
    [[nodiscard]] constexpr double points() const { return static_cast<double>(units_) / units_per_point; }

    constexpr Length operator-() const { return from_units(-static_cast<std::int64_t>(units_)); }
    constexpr Length& operator+=(Length other) { return *this = *this + other; }
    constexpr Length& operator-=(Length other) { return *this = *this - other; }
    friend constexpr Length operator+(Length a, Length b) {
        return from_units(static_cast<std::int64_t>(a.units_) + b.units_);
    }
    friend constexpr Length operator-(Length a, Length b) {
        return from_units(static_cast<std::int64_t>(a.units_) - b.units_);
    }
    friend constexpr Length operator*(Length a, std::int32_t factor) {
        return from_units(static_cast<std::int64_t>(a.units_) * factor);
    }
    friend constexpr Length operator/(Length a, std::int32_t divisor) {
        return from_units(static_cast<std::int64_t>(a.units_) / divisor);
    }
    // Rounds to the nearest unit.
    [[nodiscard]] Length scaled(double factor) const { return from_units(std::llround(units_ * factor)); }

    friend constexpr bool operator==(Length, Length) = default;
    friend constexpr auto operator<=>(Length, Length) = default;

private:
    std::int32_t units_ = 0;
};

constexpr Length max(Length a, Length b) {
    return a < b ? b : a;
}
constexpr Length min(Length a, Length b) {
    return b < a ? b : a;
}

// Positions run right and down from the top left corner of the page.
struct Point {
    Length x;
    Length y;
    friend constexpr bool operator==(Point, Point) = default;
};

struct Size {
    Length width;
    Length height;
    friend constexpr bool operator==(Size, Size) = default;
};

struct Rect {
    Point origin; // top left
    Size size;
    [[nodiscard]] constexpr Length left() const { return origin.x; }
    [[nodiscard]] constexpr Length top() const { return origin.y; }
    [[nodiscard]] constexpr Length right() const { return origin.x + size.width; }
    [[nodiscard]] constexpr Length bottom() const { return origin.y + size.height; }
    friend constexpr bool operator==(Rect, Rect) = default;
};

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255; // 0 is fully transparent
    friend constexpr bool operator==(Color, Color) = default;
};

} // namespace base
