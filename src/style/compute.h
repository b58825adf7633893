// Winning declarations -> one Computed (css-cascade-4, section 4.4).
#pragma once

#include <array>
#include <cstdint>
#include <set>

#include "style/rules.h"
#include "style/variables.h"

namespace style {

// The declaration that wins for each physical longhand. Add blocks weakest first.
class Winners {
public:
    // Logical properties take the side that `direction` gives them.
    void add(const DeclarationBlock& block, Origin origin, content::Direction direction);
    [[nodiscard]] const Declaration* of(Property property) const {
        return winners_[static_cast<std::size_t>(property)];
    }

    // Of a property that has a winner.
    [[nodiscard]] Origin origin_of(Property property) const;

private:
    std::array<const Declaration*, property_count> winners_{};
    std::array<std::uint8_t, property_count> levels_{};
};

enum class BoxKind : std::uint8_t { root, element, page, margin_box };

struct ComputeInput {
    const Winners& winners;
    const Computed& parent;
    const Computed* root = nullptr; // null: the element computed is the root
    const Variables& variables;
    BoxKind kind = BoxKind::element;
    content::Direction direction = content::Direction::left_to_right;
    PageStyle* page = nullptr;
};

// PageStyle::bleed while it is `auto`.
constexpr Length automatic_bleed = Length::from_units(-1);

class Computer {
public:
    explicit Computer(report::Log& log) : log_(log) {}
    Computed compute(const ComputeInput& input);

private:
    void apply(const ComputeInput& input, Property property, Target& target);
    void apply_pending(const Declaration& declaration, const ComputeInput& input, Property property,
                       Target& target);
    void note_inline_box(const ComputeInput& input, const Computed& style);
    void report(const Declaration& declaration, std::string message, std::string_view accepts);

    report::Log& log_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> reported_; // file and byte, once each
};

} // namespace style
