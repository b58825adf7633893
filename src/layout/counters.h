// CSS counters (css-lists-3, 4), kept up to date as layout walks the tree in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "style/computed.h"

namespace layout {

class Counters {
public:
    // Applies an element's counter-reset and counter-increment; scopes opened here end at the
    // matching leave() of the element's parent.
    void enter(const style::Computed& style);
    void begin_children() { scopes_.push_back(counters_.size()); }
    void end_children();

    // The innermost counter of that name; 0 if there is none.
    [[nodiscard]] int value(std::string_view name) const;
    void set(std::string_view name, int value);

private:
    struct Counter {
        std::string name;
        int value = 0;
    };
    [[nodiscard]] Counter* find(std::string_view name);
    std::vector<Counter> counters_;
    std::vector<std::size_t> scopes_;
};

// `value` in a counter style (css-counter-styles-3): "iv", "b", "12". Values that the style
// cannot write fall back to decimal.
std::string format_counter(int value, style::ListStyleType type);

} // namespace layout
