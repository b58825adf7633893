#include "audit/page_tally.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "content/role_table.h"
#include "report/rules.h"

namespace audit {
namespace {

constexpr std::size_t most_words_shown = 40; // bytes
constexpr std::size_t most_kinds_shown = 5;

// Soft hyphens are seen where a line ends at one, and are in the way of reading a quotation.
std::string without_soft_hyphens(std::string_view words) {
    constexpr std::string_view soft = "\u00AD";
    std::string text(words);
    for (std::size_t at = text.find(soft); at != std::string::npos; at = text.find(soft, at))
        text.erase(at, soft.size());
    return text;
}

std::string shortened(std::string_view all) {
    const std::string kept = without_soft_hyphens(all);
    std::string_view words = kept;
    while (words.starts_with(' '))
        words.remove_prefix(1);
    while (words.ends_with(' '))
        words.remove_suffix(1);
    if (words.size() <= most_words_shown)
        return std::string(words);
    std::size_t end = most_words_shown;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(words.substr(0, end)) + "…";
}

std::string with_value(std::string_view wanted, std::string_view value) {
    std::string text(wanted);
    if (const std::size_t at = text.find("{}"); at != std::string::npos)
        text.replace(at, 2, value);
    return text;
}

// " in p, also in li, td and 3 others"; nothing for what is of the page itself.
std::string list_of(const std::vector<std::string>& kinds) {
    std::vector<std::string> named = kinds;
    std::erase(named, std::string());
    if (named.empty())
        return {};
    std::string text = " in " + named.front();
    const std::size_t shown = std::min(named.size(), most_kinds_shown);
    for (std::size_t i = 1; i < shown; ++i)
        text += (i == 1 ? ", also in " : ", ") + named[i];
    if (named.size() > shown)
        text += fmt::format(" and {} other{}", named.size() - shown, named.size() - shown > 1 ? "s" : "");
    return text;
}

} // namespace

std::string kind_of(const content::Tree& tree, content::NodeId node) {
    while (node && tree[node].parent && content::role_row(tree[node].role).element.empty())
        node = tree[node].parent;
    if (!node || !tree[node].parent)
        return {};
    std::string kind(content::element_name(tree[node]));
    const std::string_view own = content::role_row(tree[node].role).css_class;
    const std::string_view classes = own.empty() ? tree[node].classes : own;
    if (const std::string_view first = classes.substr(0, classes.find(' ')); !first.empty())
        kind += "." + std::string(first);
    return kind;
}

void Tally::offend(const content::Tree& tree, Where where, std::string_view measured, std::string_view words,
                   std::string_view hint, std::string_view wanted, std::string_view cause) {
    ++found_;
    std::string kind = where.node ? kind_of(tree, where.node) : std::string(where.what);
    const auto [entry, is_new] =
        by_key_.try_emplace(std::string(cause.empty() ? measured : cause), causes_.size());
    if (is_new) {
        causes_.push_back({where,
                           where.page,
                           {std::move(kind)},
                           std::string(measured),
                           shortened(words),
                           std::string(hint),
                           std::string(wanted)});
        return;
    }
    Cause& known = causes_[entry->second];
    ++known.places;
    known.last_page = std::max(known.last_page, where.page);
    if (std::find(known.kinds.begin(), known.kinds.end(), kind) == known.kinds.end())
        known.kinds.push_back(std::move(kind));
}

// "page 3: "June", and 12 more up to page 7"; without pages ""June", and 12 more".
std::string Tally::place_of(const Cause& cause, const layout::Pages* pages) {
    const std::string words = cause.words.empty() ? "" : fmt::format("\"{}\"", cause.words);
    const std::size_t more = cause.places - 1;
    if (pages == nullptr)
        return words + (more == 0 ? "" : fmt::format("{}{} more", words.empty() ? "" : ", and ", more));
    const auto label = [pages](std::uint32_t page) {
        return page < pages->pages.size() ? pages->pages[page].label : std::to_string(page + 1);
    };
    std::string place = "page " + label(cause.first.page);
    if (!words.empty())
        place += ": " + words;
    if (more > 0)
        place += fmt::format(", and {} more up to page {}", more, label(cause.last_page));
    return place;
}

Outcome Tally::report(const content::Tree& tree, const layout::Pages* pages, const ProfileRule& rule,
                      const Wording& wording, report::Log& log) const {
    const std::string_view id = report::find_rule(wording.rule)->id;
    for (const Cause& cause : causes_) {
        const content::NodeId node = cause.first.node ? cause.first.node : tree.root;
        report::Finding finding{rule.severity,
                                id,
                                tree[node].span,
                                {},
                                {cause.hint.empty() ? std::string(wording.hint) : cause.hint}};
        const std::string place = place_of(cause, pages);
        finding.message =
            fmt::format("{}{}; {} is wanted{}", cause.measured, list_of(cause.kinds),
                        with_value(cause.wanted.empty() ? wording.wanted : cause.wanted, rule.value),
                        place.empty() ? "" : fmt::format(" ({})", place));
        if (!rule.source.empty())
            finding.hints.push_back("who asks for it: " + rule.source);
        log.add(std::move(finding));
    }
    return {id, checked_, found_};
}

} // namespace audit
