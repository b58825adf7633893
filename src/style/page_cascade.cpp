#include "style/page_cascade.h"

#include <algorithm>
#include <set>

namespace style {
namespace {

constexpr std::uint8_t first_flag = 1;
constexpr std::uint8_t left_flag = 2;
constexpr std::uint8_t blank_flag = 4;
constexpr std::uint8_t flag_count = 8;

bool matches(const PageSelector& selector, const std::string& name, std::uint8_t flags) {
    if (!selector.name.empty() && selector.name != name)
        return false;
    const bool left = (flags & left_flag) != 0;
    return (!selector.first || (flags & first_flag) != 0) && (!selector.blank || (flags & blank_flag) != 0) &&
           (!selector.left || left) && (!selector.right || !left);
}

// css-page-3, 3.2: names, then :first and :blank, then :left and :right.
int specificity(const PageSelector& selector) {
    return (selector.name.empty() ? 0 : 100) + (selector.first ? 10 : 0) + (selector.blank ? 10 : 0) +
           (selector.left || selector.right ? 1 : 0);
}

struct Match {
    const PageRule* rule;
    Origin origin;
    int weight;
};

std::vector<Match> matching_rules(const std::vector<const Sheet*>& sheets, const std::string& name,
                                  std::uint8_t flags) {
    std::vector<Match> found;
    for (const Sheet* sheet : sheets)
        for (const PageRule& rule : sheet->rules().pages) {
            int weight = rule.selectors.empty() ? 0 : -1;
            for (const PageSelector& selector : rule.selectors)
                if (matches(selector, name, flags))
                    weight = std::max(weight, specificity(selector));
            if (weight >= 0)
                found.push_back({&rule, sheet->rules().origin, weight});
        }
    std::stable_sort(found.begin(), found.end(), [](const Match& a, const Match& b) {
        return a.origin != b.origin ? a.origin < b.origin : a.weight < b.weight;
    });
    return found;
}

// css-page-3, 6: percentages of the page's own width and height; auto is zero here.
Length used_margin(const Size& margin, Length whole) {
    if (const auto* length = std::get_if<Length>(&margin))
        return *length;
    const auto* share = std::get_if<Percentage>(&margin);
    return share ? whole.scaled(share->value) : Length{};
}

void settle_page(PageStyle& page) {
    for (std::size_t side = 0; side < page.margin.size(); ++side) {
        const bool vertical =
            side == static_cast<std::size_t>(Side::top) || side == static_cast<std::size_t>(Side::bottom);
        page.margin[side] = used_margin(page.box.margin[side], vertical ? page.size.height : page.size.width);
        page.box.margin[side] = page.margin[side];
    }
    page.background_color = page.box.background_color;
    constexpr Length bleed_with_marks = Length::from_units(6 * 64); // css-page-3, 7.3
    if (page.bleed == automatic_bleed)
        page.bleed = page.crop_marks ? bleed_with_marks : Length{};
}

class PageBuilder {
public:
    PageBuilder(const Computed& root, const Variables& variables, Computer& computer)
        : root_(root), variables_(variables), computer_(computer) {}

    void build(const std::vector<Match>& rules, PageCombination& out) {
        const Variables variables = page_variables(rules);
        const auto box = [&](auto block_of, const Computed& parent, BoxKind kind, PageStyle* page) {
            Winners winners;
            for (const Match& match : rules)
                winners.add(block_of(*match.rule), match.origin, content::Direction::left_to_right);
            return computer_.compute(
                {winners, parent, &root_, variables, kind, content::Direction::left_to_right, page});
        };
        PageStyle& page = out.style;
        page.box = box(
            [](const PageRule& rule) -> auto& { return rule.block; }, root_, BoxKind::page, &page);
        settle_page(page);
        for (std::size_t i = 0; i < margin_box_count; ++i) {
            Computed style = box(
                [i](const PageRule& rule) -> auto& { return rule.margin_boxes[i]; }, page.box,
                BoxKind::margin_box, nullptr);
            if (style.content && !style.content->empty() && style.display != Display::none)
                page.margin_boxes[i] = std::move(style);
        }
        out.footnote_area = box(
            [](const PageRule& rule) -> auto& { return rule.footnote; }, page.box, BoxKind::margin_box,
            nullptr);
    }

private:
    Variables page_variables(const std::vector<Match>& rules) const {
        std::vector<const CustomDeclaration*> custom;
        for (const Match& match : rules)
            for (const CustomDeclaration& declaration : match.rule->block.custom)
                custom.push_back(&declaration);
        return custom.empty() ? variables_ : declare_variables(variables_, custom);
    }

    const Computed& root_;
    const Variables& variables_;
    Computer& computer_;
};

} // namespace

std::uint8_t page_flags(const Styles::PageContext& context) {
    return static_cast<std::uint8_t>((context.first ? first_flag : 0) | (context.left ? left_flag : 0) |
                                     (context.blank ? blank_flag : 0));
}

std::vector<PageCombination> compute_pages(const std::vector<const Sheet*>& sheets, const Computed& root,
                                           const Variables& variables, Computer& computer) {
    std::set<std::string> names{""};
    for (const Sheet* sheet : sheets)
        for (const PageRule& rule : sheet->rules().pages)
            for (const PageSelector& selector : rule.selectors)
                names.insert(selector.name);
    std::vector<PageCombination> pages;
    PageBuilder builder(root, variables, computer);
    for (const std::string& name : names)
        for (std::uint8_t flags = 0; flags < flag_count; ++flags) {
            PageCombination& page = pages.emplace_back();
            page.name = name;
            page.flags = flags;
            builder.build(matching_rules(sheets, name, flags), page);
        }
    return pages;
}

} // namespace style
