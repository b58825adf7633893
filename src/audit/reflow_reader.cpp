// What belongs to the reader: size, family, spacing and the width of the screen.
#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "audit/reflow_checks.h"
#include "content/role.h"

namespace audit {
namespace {

using style::Property;

struct Named {
    Property property;
    std::string_view name;
};

// What reading systems let their readers set.
constexpr std::array settings{Named{Property::font_size, "font-size"},
                              Named{Property::font_family, "font-family"},
                              Named{Property::font_weight, "font-weight"},
                              Named{Property::line_height, "line-height"},
                              Named{Property::color, "color"},
                              Named{Property::background_color, "background-color"},
                              Named{Property::text_align, "text-align"},
                              Named{Property::letter_spacing, "letter-spacing"},
                              Named{Property::word_spacing, "word-spacing"},
                              Named{Property::hyphens, "hyphens"},
                              Named{Property::margin_bottom, "margin-bottom"}};

// What must grow with the letters.
constexpr std::array growing{
    Named{Property::font_size, "font-size"}, Named{Property::line_height, "line-height"},
    Named{Property::letter_spacing, "letter-spacing"}, Named{Property::word_spacing, "word-spacing"}};

// WCAG 2.2, 1.4.10: 320 px of CSS.
constexpr double narrowest_screen = 240; // points

bool is_wide(const style::Size& size) {
    const auto* length = std::get_if<base::Length>(&size);
    return length != nullptr && length->points() > narrowest_screen;
}

// `font` sets several at once: one cause.
template <typename Is>
void tell_each(const ReflowPlace& at, std::span<const Named> properties, Is is, std::string_view what,
               ReflowVerdict& verdict) {
    std::vector<std::uint32_t> told;
    for (const Named& named : properties) {
        const auto* const own = at.view.declared.own(at.node, named.property);
        if (own == nullptr || !is(*own) || std::find(told.begin(), told.end(), own->span.begin) != told.end())
            continue;
        told.push_back(own->span.begin);
        verdict.offend(fmt::format("{} {}", named.name, what), own->span);
    }
}

} // namespace

void check_reader_settings(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    tell_each(
        at, settings, [](const style::Declaration& own) { return own.important; },
        "that readers cannot change", verdict);
}

void check_reader_units(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    tell_each(
        at, growing, [](const style::Declaration& own) { return own.absolute; },
        "that does not grow with the reader's letters", verdict);
}

void check_reader_width(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const style::Computed& style = at.style();
    const bool shrinks = std::holds_alternative<style::Percentage>(style.max_width);
    const auto tell = [&](Property property) {
        const auto* const own = at.view.declared.own(at.node, property);
        if (own != nullptr)
            verdict.offend("a width that is more than a phone has", own->span);
    };
    if (at.profile.find("page-columns") == nullptr)
        check_reflow_columns(at, verdict); // which leave a narrow screen no room
    if (is_wide(style.min_width))
        tell(Property::min_width);
    else if (is_wide(style.width) && !shrinks)
        tell(Property::width);
}

} // namespace audit
