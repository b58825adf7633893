#include "style/read_rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/ascii.h"
#include "style/declaration.h"
#include "style/stream.h"

namespace style {
namespace {

// At-rules that are allowed and change nothing here.
struct QuietRule {
    std::string_view name;
    std::string_view why; // empty: not worth a note
};
constexpr std::array quiet_rules{
    QuietRule{"charset", ""},
    QuietRule{"namespace", ""},
    QuietRule{"font-face", "@font-face is not used: fonts come from the fonts folder"},
    QuietRule{"counter-style", "@counter-style is not supported in print"},
    QuietRule{"supports", "@supports is not supported: the rules inside are left out"},
    QuietRule{"keyframes", "@keyframes is not supported in print"},
    QuietRule{"layer", "@layer is not supported: the rules inside are left out"},
    QuietRule{"container", "@container is not supported in print"},
};

// A selector whose subject is named, and is no picture.
bool never_selects_picture(const ComplexSelector& selector) {
    using Kind = SimpleSelector::Kind;
    const std::vector<SimpleSelector>& subject = selector.compounds.back().simples;
    return std::any_of(subject.begin(), subject.end(), [](const SimpleSelector& simple) {
        return simple.kind == Kind::root || (simple.kind == Kind::type && simple.name != "img");
    });
}

bool sets_height(std::string_view name) {
    constexpr std::array names{"height", "min-height", "max-height"};
    return std::find(names.begin(), names.end(), base::lowercase(name)) != names.end();
}

// css-fonts-4, 2.1: a string, or words with spaces between. Empty for a generic family and for what is none.
std::string first_family(const ComponentValues& value) {
    constexpr std::array others{"serif",     "sans-serif", "monospace", "cursive", "fantasy",
                                "system-ui", "inherit",    "initial",   "unset",   "revert"};
    std::string family;
    for (const ComponentValue& part : value) {
        if (part.kind() == TokenKind::comma)
            break;
        if (part.kind() == TokenKind::string)
            return part.token.text;
        if (part.kind() == TokenKind::ident)
            family += (family.empty() ? "" : " ") + part.token.text;
        else if (part.kind() != TokenKind::whitespace)
            return {};
    }
    return std::find(others.begin(), others.end(), base::lowercase(family)) == others.end() ? family : "";
}

bool is_html(const SimpleSelector& simple) {
    return simple.kind == SimpleSelector::Kind::type && simple.name == "html";
}

// The tree begins with the body: what is said of html is said of it, and what stands in html stands anywhere.
void start_at_body(std::vector<ComplexSelector>& selectors) {
    for (ComplexSelector& selector : selectors) {
        std::vector<SimpleSelector>& first = selector.compounds.front().simples;
        if (first.size() == 1 && is_html(first.front()) && selector.compounds.size() > 1)
            selector.compounds.erase(selector.compounds.begin());
        else
            for (SimpleSelector& simple : first)
                if (is_html(simple))
                    simple.kind = SimpleSelector::Kind::root;
    }
}

class RuleReader {
public:
    RuleReader(SheetRules& rules, ImportReader* imports, report::Log& log, Medium medium)
        : rules_(rules), imports_(imports), log_(log), medium_(medium) {}

    void read(const std::vector<RawRule>& raw_rules) {
        for (const RawRule& raw : raw_rules)
            read(raw);
    }

private:
    void read(const RawRule& raw) {
        if (raw.at_name == "import")
            return read_import(raw);
        if (raw.at_name != "charset")
            imports_allowed_ = false;
        if (raw.at_name.empty())
            read_style(raw);
        else if (raw.at_name == "media")
            read_media(raw);
        else if (medium_ != Medium::print)
            read_for_screen(raw);
        else if (raw.at_name == "page")
            read_page(raw);
        else
            report_at_rule(raw);
    }

    void read_style(const RawRule& raw) {
        const bool paged = medium_ == Medium::print;
        StyleRule rule;
        report::Log of_reading_systems; // they know more selectors than there are here
        rule.selectors = parse_selectors(raw.prelude, raw.prelude_span, paged ? log_ : of_reading_systems);
        if (!paged)
            start_at_body(rule.selectors);
        for (const BlockItem& item : parse_block(*raw.block, log_)) {
            if (const auto* declaration = std::get_if<RawDeclaration>(&item)) {
                if (paged)
                    report_height(*declaration, rule.selectors);
                note_family(*declaration);
                read_declaration(*declaration, paged ? Place::style : Place::reflow, rule.block, log_);
            } else
                log_.warning(
                    "css-at-rule", std::get<RawRule>(item).span,
                    fmt::format("@{} cannot stand inside a style rule", std::get<RawRule>(item).at_name));
        }
        if (!rule.selectors.empty())
            rules_.styles.push_back(std::move(rule));
    }

    void report_height(const RawDeclaration& raw, const std::vector<ComplexSelector>& selectors) {
        if (sets_height(raw.name) && !selectors.empty() &&
            std::all_of(selectors.begin(), selectors.end(), never_selects_picture))
            log_.note(
                "css-unsupported", raw.name_span,
                fmt::format("{} has an effect on pictures only: what has words in it is as high as they are",
                            base::lowercase(raw.name)));
    }

    void note_family(const RawDeclaration& raw) {
        const std::string name = base::lowercase(raw.name);
        const auto says = [&name](std::string_view part) { return name.find(part) != std::string::npos; };
        const bool is_variable = name.starts_with("--") && says("font") && !says("size") && !says("weight") &&
                                 !says("style") && !says("stretch");
        if (name != "font-family" && !is_variable)
            return;
        if (std::string family = first_family(raw.value); !family.empty())
            rules_.families.push_back({std::move(family), raw.span});
    }

    void read_page(const RawRule& raw) {
        if (auto rule = read_page_rule(raw, log_))
            rules_.pages.push_back(std::move(*rule));
    }

    void read_media(const RawRule& raw) {
        if (!raw.block || !applies_to(medium_, raw.prelude, raw.prelude_span, log_))
            return;
        read(parse_rules(*raw.block, RuleListLevel::block, log_));
    }

    // What a reading system supports is a condition like the size of its screen.
    void read_for_screen(const RawRule& raw) {
        const bool is_condition = raw.at_name == "supports" || raw.at_name == "container";
        if (raw.block && (raw.at_name == "layer" || (is_condition && medium_ == Medium::fitting_screen)))
            read(parse_rules(*raw.block, RuleListLevel::block, log_));
    }

    // css-cascade-4, section 2: @import stands before every other rule.
    void read_import(const RawRule& raw) {
        if (medium_ != Medium::print) {
            log_.warning("css-import", raw.span, "an e-book has one style sheet: @import finds nothing there",
                         {"name both sheets in the sheets of the edition, in editions.xml"});
            return;
        }
        Stream in(raw.prelude);
        const ComponentValue* address = in.peek();
        const ComponentValue* text = address;
        if (address && address->kind() == TokenKind::function && !address->children.empty()) {
            Stream inner(address->children);
            text = inner.peek();
        }
        if (!text || (text->kind() != TokenKind::string && text->kind() != TokenKind::url)) {
            log_.warning("css-import", raw.span,
                         "@import wants the address of a style sheet in quotation marks");
            return;
        }
        in.skip();
        if (!imports_allowed_ || !imports_) {
            log_.warning("css-import", raw.span, "@import must stand before all other rules of the sheet");
            return;
        }
        ComponentValues media;
        for (; const auto* value = in.peek_raw(); in.skip())
            media.push_back(*value);
        if (applies_to(medium_, media, raw.prelude_span, log_))
            imports_->import_sheet(text->token.text, address->span, rules_);
    }

    void report_at_rule(const RawRule& raw) {
        const auto quiet = std::find_if(quiet_rules.begin(), quiet_rules.end(),
                                        [&](const QuietRule& row) { return row.name == raw.at_name; });
        if (quiet == quiet_rules.end())
            log_.warning("css-at-rule", raw.span,
                         fmt::format("there is no rule called @{} here", raw.at_name));
        else if (!quiet->why.empty())
            log_.note("css-unsupported", raw.span, std::string(quiet->why));
    }

    SheetRules& rules_;
    ImportReader* imports_;
    report::Log& log_;
    Medium medium_;
    bool imports_allowed_ = true;
};

} // namespace

void read_rules(std::string_view text, report::FileId file, SheetRules& rules, ImportReader* imports,
                report::Log& log, Medium medium) {
    const ComponentValues values = parse_component_values(tokenize(text, file, log), log);
    RuleReader(rules, imports, log, medium).read(parse_rules(values, RuleListLevel::sheet, log));
}

} // namespace style
