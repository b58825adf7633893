// Tokens -> component values, rules and declarations, by css-syntax-3, section 5. Knows the
// shape of CSS and none of its words. Never fails; what had to be dropped is a finding.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "report/log.h"
#include "style/token.h"

namespace style {

// A token, or a function or block with what stands inside. A function's token holds its
// name; a block's token is its opening bracket.
struct ComponentValue {
    Token token;
    std::vector<ComponentValue> children;
    report::Span span; // of all of it

    [[nodiscard]] TokenKind kind() const { return token.kind; }
};
using ComponentValues = std::vector<ComponentValue>;

struct RawDeclaration {
    std::string name; // as written
    report::Span name_span;
    ComponentValues value; // without !important and outer white space
    bool important = false;
    report::Span span;
};

struct RawRule {
    std::string at_name;     // lower case; empty: a qualified rule
    ComponentValues prelude; // without outer white space
    std::optional<ComponentValues> block;
    report::Span prelude_span;
    report::Span span;
};

using BlockItem = std::variant<RawDeclaration, RawRule>;

// 5.4.7 for all of `tokens`.
ComponentValues parse_component_values(const std::vector<Token>& tokens, report::Log& log);

// 5.4.1: the rules of a sheet (`top_level` skips <!-- and -->) or of an @media block.
enum class RuleListLevel { sheet, block };
std::vector<RawRule> parse_rules(const ComponentValues& values, RuleListLevel level, report::Log& log);

// 5.4.4: declarations and at-rules in a block. Style rules inside are findings.
std::vector<BlockItem> parse_block(const ComponentValues& values, report::Log& log);

// From the first byte of `first` to the last of `last`.
report::Span joined(report::Span first, report::Span last);

// `values` without white space at either end.
ComponentValues trimmed(ComponentValues values);

} // namespace style
