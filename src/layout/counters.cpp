#include "layout/counters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace layout {
namespace {

std::string alphabetic(int value, char first) {
    std::string text;
    while (value > 0) {
        --value;
        text.insert(text.begin(), static_cast<char>(first + value % 26));
        value /= 26;
    }
    return text;
}

std::string roman(int value, bool upper) {
    constexpr std::array<std::pair<int, const char*>, 13> table{{{1000, "m"},
                                                                 {900, "cm"},
                                                                 {500, "d"},
                                                                 {400, "cd"},
                                                                 {100, "c"},
                                                                 {90, "xc"},
                                                                 {50, "l"},
                                                                 {40, "xl"},
                                                                 {10, "x"},
                                                                 {9, "ix"},
                                                                 {5, "v"},
                                                                 {4, "iv"},
                                                                 {1, "i"}}};
    std::string text;
    for (const auto& [weight, letters] : table)
        for (; value >= weight; value -= weight)
            text += letters;
    if (upper)
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
    return text;
}

} // namespace

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
            return alphabetic(value, type == ListStyleType::lower_alpha ? 'a' : 'A');
        break;
    case ListStyleType::lower_roman:
    case ListStyleType::upper_roman:
        if (value > 0 && value <= largest_roman)
            return roman(value, type == ListStyleType::upper_roman);
        break;
    default: break;
    }
    return std::to_string(value);
}

} // namespace layout
