#include "image/svg_css.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "image/svg_scan.h"

namespace image {

namespace {

// Past this, matching every rule with every element takes too long.
constexpr std::size_t most_rules = 2000;

std::string without_comments(std::string_view text) {
    std::string result;
    while (true) {
        const std::size_t begin = text.find("/*");
        result += text.substr(0, begin);
        if (begin == std::string_view::npos)
            return result;
        const std::size_t end = text.find("*/", begin + 2);
        if (end == std::string_view::npos)
            return result;
        text.remove_prefix(end + 2);
    }
}

// "g#a.b"; nullopt for attribute selectors, pseudo-classes and what else is not known.
std::optional<SelectorPart> selector_part(Scanner& scanner) {
    SelectorPart part;
    if (!scanner.take('*'))
        part.type = scanner.word();
    while (!scanner.at_end()) {
        if (scanner.take('#'))
            part.id = scanner.word();
        else if (scanner.take('.'))
            part.classes.emplace_back(scanner.word());
        else if (scanner.peek() == ' ' || scanner.peek() == '>' || scanner.peek() == '\n' ||
                 scanner.peek() == '\t' || scanner.peek() == '\r')
            break;
        else
            return std::nullopt;
    }
    return part;
}

std::optional<std::vector<SelectorPart>> parse_selector(std::string_view text) {
    std::vector<SelectorPart> selector;
    Scanner scanner(trimmed(text));
    bool child = false;
    while (!scanner.at_end()) {
        auto part = selector_part(scanner);
        if (!part)
            return std::nullopt;
        part->child = child;
        selector.push_back(std::move(*part));
        scanner.skip_space();
        child = scanner.take('>');
        scanner.skip_space();
    }
    if (selector.empty())
        return std::nullopt;
    return selector;
}

// Selectors 3, 9: ids count most, then classes, then types.
int specificity_of(const std::vector<SelectorPart>& selector) {
    int sum = 0;
    for (const SelectorPart& part : selector)
        sum += (part.id.empty() ? 0 : 10'000) + static_cast<int>(part.classes.size()) * 100 +
               (part.type.empty() ? 0 : 1);
    return sum;
}

// Past "@name ... ;" or "@name ... { ... }" with whatever blocks are inside.
std::string_view skip_at_rule(Scanner& scanner) {
    scanner.take('@');
    const std::string_view name = scanner.word();
    const std::string_view rest = scanner.rest();
    const std::size_t stop = rest.find_first_of(";{");
    if (stop == std::string_view::npos || rest[stop] == ';') {
        scanner.until(';');
        return name;
    }
    int depth = 0;
    std::size_t end = stop;
    for (; end < rest.size(); ++end) {
        depth += rest[end] == '{' ? 1 : rest[end] == '}' ? -1 : 0;
        if (depth == 0)
            break;
    }
    scanner = Scanner(rest.substr(std::min(end + 1, rest.size())));
    return name;
}

void add_rules(CssSheet& sheet, std::string_view selectors, const std::vector<Declaration>& declarations,
               std::set<std::string>& left_out) {
    Scanner scanner(selectors);
    while (!scanner.at_end()) {
        const std::string_view text = trimmed(scanner.until(','));
        auto selector = parse_selector(text);
        if (!selector || sheet.rules.size() >= most_rules) {
            left_out.insert(fmt::format("the style rule \"{}\"", text.substr(0, 60)));
            continue;
        }
        const int specificity = specificity_of(*selector);
        sheet.rules.push_back({std::move(*selector), specificity, declarations});
    }
}

bool has_class(std::string_view list, std::string_view name) {
    Scanner scanner(list);
    for (scanner.skip_space(); !scanner.at_end(); scanner.skip_space()) {
        const std::string_view rest = scanner.rest();
        const std::size_t length = std::min(rest.find_first_of(" \t\r\n\f"), rest.size());
        if (rest.substr(0, length) == name)
            return true;
        scanner = Scanner(rest.substr(length));
    }
    return false;
}

std::string_view local_name(pugi::xml_node element) {
    const std::string_view name = element.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool part_matches(const SelectorPart& part, pugi::xml_node element) {
    if (!part.type.empty() && part.type != local_name(element))
        return false;
    if (!part.id.empty() && part.id != element.attribute("id").value())
        return false;
    const std::string_view classes = element.attribute("class").value();
    return std::all_of(part.classes.begin(), part.classes.end(),
                       [&](const std::string& name) { return has_class(classes, name); });
}

} // namespace

std::vector<Declaration> parse_declarations(std::string_view text) {
    std::vector<Declaration> declarations;
    const std::string clean = without_comments(text);
    Scanner scanner(clean);
    while (!scanner.at_end()) {
        const std::string_view one = scanner.until(';');
        const std::size_t colon = one.find(':');
        if (colon == std::string_view::npos)
            continue;
        std::string_view value = trimmed(one.substr(colon + 1));
        const std::size_t mark = value.find('!');
        const bool important =
            mark != std::string_view::npos && trimmed(value.substr(mark + 1)) == "important";
        value = trimmed(value.substr(0, mark));
        declarations.push_back({std::string(trimmed(one.substr(0, colon))), std::string(value), important});
    }
    return declarations;
}

CssSheet parse_css(std::string_view text, std::set<std::string>& left_out) {
    CssSheet sheet;
    const std::string clean = without_comments(text);
    Scanner scanner(clean);
    for (scanner.skip_space(); !scanner.at_end(); scanner.skip_space()) {
        if (scanner.peek() == '@') {
            const std::string_view name = skip_at_rule(scanner);
            if (name != "charset" && name != "namespace")
                left_out.insert(fmt::format("the style rule \"@{}\"", name));
            continue;
        }
        const std::string_view selectors = scanner.until('{');
        add_rules(sheet, selectors, parse_declarations(scanner.until('}')), left_out);
    }
    std::stable_sort(sheet.rules.begin(), sheet.rules.end(),
                     [](const CssRule& a, const CssRule& b) { return a.specificity < b.specificity; });
    return sheet;
}

// From the element outwards, each part at the nearest ancestor it fits.
bool matches(const CssRule& rule, pugi::xml_node element) {
    auto part = rule.selector.rbegin();
    if (!part_matches(*part, element))
        return false;
    bool child = part->child;
    for (++part; part != rule.selector.rend(); ++part) {
        element = element.parent();
        while (element && !part_matches(*part, element))
            element = child ? pugi::xml_node() : element.parent();
        if (!element)
            return false;
        child = part->child;
    }
    return true;
}

} // namespace image
