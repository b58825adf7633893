#include "layout/counters.h"

#include <algorithm>
#include <utility>

#include "base/numerals.h"

namespace layout {
void Counters::enter(const style::Computed& style) {
    for (const style::CounterChange& reset : style.counter_reset)
        counters_.push_back({reset.name, reset.value});
    for (const style::CounterChange& increment : style.counter_increment) {
        if (Counter* counter = find(increment.name))
            counter->value += increment.value;
        else
            counters_.push_back({increment.name, increment.value});
    }
}

void Counters::end_children() {
    counters_.resize(std::min(counters_.size(), scopes_.back()));
    scopes_.pop_back();
}

int Counters::value(std::string_view name) const {
    const auto found = std::find_if(counters_.rbegin(), counters_.rend(),
                                    [name](const Counter& counter) { return counter.name == name; });
    return found == counters_.rend() ? 0 : found->value;
}

void Counters::set(std::string_view name, int value) {
    if (Counter* counter = find(name))
        counter->value = value;
    else
        counters_.push_back({std::string(name), value});
}

Counters::Counter* Counters::find(std::string_view name) {
    const auto found = std::find_if(counters_.rbegin(), counters_.rend(),
                                    [name](const Counter& counter) { return counter.name == name; });
    return found == counters_.rend() ? nullptr : &*found;
}

std::string format_counter(int value, style::ListStyleType type) {
    using style::ListStyleType;
    constexpr int largest_roman = 3999;
    switch (type) {
    case ListStyleType::lower_alpha:
    case ListStyleType::upper_alpha:
        if (value > 0)
            return base::alphabetic(value, type == ListStyleType::lower_alpha ? 'a' : 'A');
        break;
    case ListStyleType::lower_roman:
    case ListStyleType::upper_roman:
        if (value > 0 && value <= largest_roman)
            return base::roman(value, type == ListStyleType::upper_roman ? base::Letters::capital
                                                                         : base::Letters::small);
        break;
    default: break;
    }
    return std::to_string(value);
}

} // namespace layout
