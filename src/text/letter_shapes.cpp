#include "text/letter_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include FT_OUTLINE_H

namespace text {
namespace {

struct Dot {
    double x = 0;
    double y = 0;
};
using Polygon = std::vector<Dot>;

// What FreeType calls while it walks along an outline.
struct Walk {
    std::vector<Polygon> polygons;

    static Walk& of(void* user) { return *static_cast<Walk*>(user); }
    static Dot dot(const FT_Vector* at) { return {static_cast<double>(at->x), static_cast<double>(at->y)}; }
    static int move(const FT_Vector* to, void* user) {
        of(user).polygons.push_back({dot(to)});
        return 0;
    }
    static int line(const FT_Vector* to, void* user) {
        of(user).polygons.back().push_back(dot(to));
        return 0;
    }
    static int conic(const FT_Vector* control, const FT_Vector* to, void* user) {
        const Dot from = of(user).polygons.back().back();
        const Dot by = dot(control);
        const Dot end = dot(to);
        return cubic({from.x + (by.x - from.x) * 2 / 3, from.y + (by.y - from.y) * 2 / 3},
                     {end.x + (by.x - end.x) * 2 / 3, end.y + (by.y - end.y) * 2 / 3}, end, user);
    }
    static int cubic_to(const FT_Vector* one, const FT_Vector* two, const FT_Vector* to, void* user) {
        return cubic(dot(one), dot(two), dot(to), user);
    }

private:
    static int cubic(Dot one, Dot two, Dot end, void* user) {
        constexpr int pieces = 6;
        Polygon& polygon = of(user).polygons.back();
        const Dot from = polygon.back();
        for (int i = 1; i <= pieces; ++i) {
            const double t = static_cast<double>(i) / pieces;
            const double u = 1 - t;
            const auto at = [&](double a, double b, double c, double d) {
                return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
            };
            polygon.push_back({at(from.x, one.x, two.x, end.x), at(from.y, one.y, two.y, end.y)});
        }
        return 0;
    }
};

// Of the ink between places where it begins and ends.
double width_of(const std::vector<double>& at) {
    double width = 0;
    for (std::size_t i = 0; i + 1 < at.size(); i += 2)
        width += at[i + 1] - at[i];
    return width;
}

// A letter as the lines that a level cut through it goes through ink, in font units.
class Letter {
public:
    Letter(FT_Face face, FT_ULong character) {
        const FT_UInt glyph = FT_Get_Char_Index(face, character);
        if (glyph == 0 || FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) != 0 ||
            face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
            return;
        const FT_Outline_Funcs steps{Walk::move, Walk::line, Walk::conic, Walk::cubic_to, 0, 0};
        if (FT_Outline_Decompose(&face->glyph->outline, &steps, &walk_) != 0)
            walk_.polygons.clear();
        for (const Polygon& polygon : walk_.polygons)
            for (const Dot& at : polygon) {
                left_ = std::min(left_, at.x);
                foot_ = std::min(foot_, at.y);
                top_ = std::max(top_, at.y);
            }
    }
    [[nodiscard]] bool is_drawn() const { return !walk_.polygons.empty() && top_ > foot_; }
    [[nodiscard]] double height() const { return top_ - foot_; }

    // Where ink begins and ends, from the left edge of the letter, at a share of its height.
    [[nodiscard]] std::vector<double> crossings(double share) const {
        const double level = foot_ + height() * share;
        std::vector<double> found;
        for (const Polygon& polygon : walk_.polygons)
            for (std::size_t i = 0; i < polygon.size(); ++i) {
                const Dot& a = polygon[i];
                const Dot& b = polygon[(i + 1) % polygon.size()];
                if ((a.y <= level) != (b.y <= level))
                    found.push_back(a.x + (b.x - a.x) * (level - a.y) / (b.y - a.y) - left_);
            }
        std::sort(found.begin(), found.end());
        return found;
    }
    [[nodiscard]] double ink(double share) const { return width_of(crossings(share)); }

private:
    Walk walk_;
    double left_ = 1e9;
    double foot_ = 1e9;
    double top_ = -1e9;
};

// Ink of one and not of the other.
double difference(const std::vector<double>& one, const std::vector<double>& other) {
    std::vector<double> all;
    std::merge(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(all));
    return width_of(all);
}

// A letter cut at many heights, one above the other.
struct Cuts {
    explicit Cuts(const Letter& letter) : height(letter.is_drawn() ? letter.height() : 0) {
        for (std::size_t i = 0; height > 0 && i < at.size(); ++i)
            at[i] = letter.crossings((static_cast<double>(i) + 0.5) / static_cast<double>(at.size()));
    }
    double height = 0; // 0 if it is not drawn
    std::array<std::vector<double>, 15> at;
};

bool are_alike(const Cuts& one, const Cuts& other) {
    constexpr double share_of_height = 0.85; // a capital may be a little lower than a small L
    constexpr double share_of_ink = 0.12;    // that only one of them has
    if (one.height <= 0 || other.height <= 0 ||
        std::min(one.height, other.height) < share_of_height * std::max(one.height, other.height))
        return false;
    double apart = 0;
    double ink = 0;
    for (std::size_t i = 0; i < one.at.size(); ++i) {
        apart += difference(one.at[i], other.at[i]);
        ink += std::max(width_of(one.at[i]), width_of(other.at[i]));
    }
    return apart < share_of_ink * ink;
}

} // namespace

Serifs measure_serifs(FT_Face face) {
    constexpr double foot = 0.02;
    constexpr double stem = 0.25;
    constexpr double widest_foot = 1.3; // of the stem: flared strokes are no serifs
    const Letter letter(face, 'H');
    if (!letter.is_drawn() || letter.ink(stem) <= 0)
        return Serifs::unknown;
    return letter.ink(foot) > widest_foot * letter.ink(stem) ? Serifs::some : Serifs::none;
}

bool has_letters_alike(FT_Face face) {
    const std::array letters{Cuts(Letter(face, 'I')), Cuts(Letter(face, 'l')), Cuts(Letter(face, '1'))};
    return are_alike(letters[0], letters[1]) || are_alike(letters[1], letters[2]) ||
           are_alike(letters[0], letters[2]);
}

} // namespace text
