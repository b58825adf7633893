// Page numbers: that they are there, how large and where; and those of another edition.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/page_checks.h"
#include "base/ascii.h"
#include "layout/counters.h"

namespace audit {
namespace {

// True if `number` stands in `text` as a number of its own.
bool has_number(std::string_view text, std::string_view number) {
    for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
        const std::size_t end = at + number.size();
        const bool begins = at == 0 || !base::is_digit(text[at - 1]);
        if (begins && (end == text.size() || !base::is_digit(text[end])))
            return true;
    }
    return false;
}

bool is_blank(const layout::Page& page) {
    return page.marks.empty();
}

// The number of a page in Roman numerals, which another rule tells.
bool has_roman_number(std::string_view text, std::string_view label) {
    int number = 0;
    const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
    if (error != std::errc{} || end != label.data() + label.size())
        return false;
    const std::string roman = layout::format_counter(number, style::ListStyleType::lower_roman);
    const std::string words = " " + base::lowercase(text) + " ";
    return words.find(" " + roman + " ") != std::string::npos;
}

// The run that shows the page's own number; null if none does. Of several, as of "2" and "Standard page 2",
// the one that says least beside it.
const ShownRun* page_number_of(const Inspection& in, std::size_t& at, std::uint32_t page) {
    const ShownRun* found = nullptr;
    for (; at < in.shown.runs.size() && in.shown.runs[at].page <= page; ++at) {
        const ShownRun& run = in.shown.runs[at];
        if (run.page != page || run.shows != Shows::running)
            continue;
        const std::string& label = in.pages.pages[page].label;
        const bool shows_it = has_number(run.text, label) || has_roman_number(run.text, label);
        if (shows_it && (found == nullptr || run.text.size() < found->text.size()))
            found = &run;
    }
    return found;
}

// Calls `see(page, run)` for every page that is not blank; `run` shows its number, or is null.
template <typename See>
void for_each_page_number(const Inspection& in, Tally& tally, See see) {
    std::size_t at = 0;
    for (std::uint32_t page = 0; page < in.pages.pages.size(); ++page) {
        const ShownRun* number = page_number_of(in, at, page);
        if (is_blank(in.pages.pages[page]))
            continue;
        tally.look();
        see(page, number);
    }
}

// All that stands on the line of a number in the head or foot of its page: from right to left, its words and
// its figures are runs of their own.
std::string line_of(const Inspection& in, const ShownRun& number) {
    const auto& runs = in.shown.runs;
    const auto on_page =
        std::equal_range(runs.begin(), runs.end(), number,
                         [](const ShownRun& a, const ShownRun& b) { return a.page < b.page; });
    std::string words;
    std::for_each(on_page.first, on_page.second, [&](const ShownRun& run) {
        if (run.shows == number.shows && run.baseline == number.baseline)
            words += std::string(run.text) + ' ';
    });
    return words;
}

bool is_lower(const Inspection& in, const ShownRun& run) {
    return run.baseline > in.pages.pages[run.page].size.height.points() * 0.85;
}

bool is_outer(const Inspection& in, const ShownRun& run) {
    const double width = in.pages.pages[run.page].size.width.points();
    const bool right_page = run.page % 2 == 0;
    return right_page ? run.left > width * 0.6 : run.right < width * 0.4;
}

void check_lower_outer_corner(const Inspection& in, Tally& tally) {
    constexpr int bold = 600;
    for_each_page_number(in, tally, [&](std::uint32_t page, const ShownRun* number) {
        if (number == nullptr)
            return;
        if (!is_lower(in, *number) || !is_outer(in, *number))
            tally.offend(in.tree, {{}, page}, "a page number elsewhere", number->text);
        else if (in.face_of(*number).weight < bold)
            tally.offend(in.tree, {{}, page}, "a page number that is not bold", number->text,
                         "set font-weight: 700 in the @page rule", "a bold one");
    });
}

// Measured from the corner that it is near to: pages may be of several sizes.
struct Place {
    std::uint32_t page = 0;
    const ShownRun* number = nullptr;
    double from_left = 0, from_right = 0, from_foot = 0;
};

bool same_place(const Place& a, const Place& b) {
    constexpr double near = 1; // points
    const double middles = ((a.from_left - a.from_right) - (b.from_left - b.from_right)) / 2;
    const bool across = std::abs(a.from_left - b.from_left) < near ||
                        std::abs(a.from_right - b.from_right) < near || std::abs(middles) < near;
    return across && std::abs(a.from_foot - b.from_foot) < near;
}

// The place that most pages have is the right one.
void check_same_place(const Inspection& in, Tally& tally) {
    std::vector<Place> places;
    for_each_page_number(in, tally, [&](std::uint32_t page, const ShownRun* number) {
        const base::Size& size = in.pages.pages[page].size;
        if (number != nullptr)
            places.push_back({page, number, number->left, size.width.points() - number->right,
                              size.height.points() - number->baseline});
    });
    std::vector<std::pair<Place, std::size_t>> kinds; // and how many pages have each
    for (const Place& place : places) {
        const auto known = std::find_if(kinds.begin(), kinds.end(),
                                        [&](const auto& kind) { return same_place(kind.first, place); });
        if (known == kinds.end())
            kinds.emplace_back(place, 1);
        else
            ++known->second;
    }
    const auto usual = std::max_element(kinds.begin(), kinds.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const Place& place : places)
        if (!same_place(usual->first, place))
            tally.offend(in.tree, {{}, place.page}, "a page number elsewhere", place.number->text);
}

std::size_t count_words(const content::Tree& tree) {
    std::size_t words = 0;
    for (content::NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        const std::string_view text = tree[id].text;
        for (std::size_t i = 0; i < text.size(); ++i)
            words += text[i] != ' ' && text[i] != '\n' &&
                             (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n')
                         ? 1U
                         : 0U;
    }
    return words;
}

bool has_numbered_heading(const content::Tree& tree) {
    for (content::NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        const content::NodeId part = tree[id].parent;
        if (tree[id].role == content::Role::heading && part &&
            !tree.attribute(part, content::Name::label).value_or("").empty())
            return true;
    }
    return false;
}

} // namespace

void check_page_number(const Inspection& in, Tally& tally) {
    for_each_page_number(in, tally, [&](std::uint32_t page, const ShownRun* number) {
        if (number == nullptr)
            tally.offend(in.tree, {{}, page}, "no page number");
    });
}

void check_page_number_total(const Inspection& in, Tally& tally) {
    const std::string total = std::to_string(in.pages.pages.size());
    for_each_page_number(in, tally, [&](std::uint32_t page, const ShownRun* number) {
        if (number == nullptr || !has_number(line_of(in, *number), total))
            tally.offend(in.tree, {{}, page}, "no number of all pages");
    });
}

void check_page_number_size(const Inspection& in, Tally& tally) {
    constexpr double rounding = 0.05; // points
    for_each_page_number(in, tally, [&](std::uint32_t page, const ShownRun* number) {
        if (number == nullptr || number->size >= in.value * in.shown.body_size - rounding)
            return;
        if (number->size < in.profile.number("text-size").value_or(0) - rounding)
            tally.told_elsewhere();
        else
            tally.offend(in.tree, {{}, page}, fmt::format("a page number of {:.1f} pt", number->size),
                         number->text);
    });
}

void check_page_number_place(const Inspection& in, Tally& tally) {
    if (in.rule.value == "lower outer corner")
        check_lower_outer_corner(in, tally);
    else
        check_same_place(in, tally);
}

// The value is how many words can be found without: readers of both editions speak of pages.
void check_page_map(const Inspection& in, Tally& tally) {
    tally.look();
    const bool has_map = std::any_of(in.shown.runs.begin(), in.shown.runs.end(), [](const ShownRun& run) {
        return run.shows == Shows::margin && std::any_of(run.text.begin(), run.text.end(), base::is_digit);
    });
    const std::size_t words = count_words(in.tree);
    if (static_cast<double>(words) > in.value && !has_map && !has_numbered_heading(in.tree))
        tally.offend(in.tree, {},
                     fmt::format("{} words without the page numbers of the standard edition", words));
}

} // namespace audit
