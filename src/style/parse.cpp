#include "style/parse.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/ascii.h"

namespace style {
namespace {

// Deeper brackets than any sheet has; the limit keeps recursion off the end of the stack.
constexpr int deepest_nesting = 200;

std::optional<TokenKind> closing_kind(TokenKind open) {
    switch (open) {
    case TokenKind::open_curly: return TokenKind::close_curly;
    case TokenKind::open_square: return TokenKind::close_square;
    case TokenKind::open_paren:
    case TokenKind::function: return TokenKind::close_paren;
    default: return std::nullopt;
    }
}

class ValueReader {
public:
    ValueReader(const std::vector<Token>& tokens, report::Log& log) : tokens_(tokens), log_(log) {}

    ComponentValues read_all() {
        ComponentValues values;
        while (at_ < tokens_.size())
            values.push_back(read_value(0));
        return values;
    }

private:
    // 5.4.7, and 5.4.8 and 5.4.9 for blocks and functions.
    ComponentValue read_value(int depth) {
        ComponentValue value;
        value.token = tokens_[at_++];
        value.span = value.token.span;
        const auto close = closing_kind(value.token.kind);
        if (!close || depth >= deepest_nesting)
            return value;
        while (at_ < tokens_.size() && tokens_[at_].kind != *close)
            value.children.push_back(read_value(depth + 1));
        if (at_ < tokens_.size()) {
            value.span = joined(value.span, tokens_[at_++].span);
            return value;
        }
        if (!value.children.empty())
            value.span = joined(value.span, value.children.back().span);
        if (depth == 0)
            log_.warning("css-syntax", value.token.span, "bracket is never closed");
        return value;
    }

    const std::vector<Token>& tokens_;
    report::Log& log_;
    std::size_t at_ = 0;
};

using Iterator = ComponentValues::const_iterator;

Iterator skip_whitespace(Iterator at, Iterator end) {
    return std::find_if(at, end, [](const auto& v) { return v.kind() != TokenKind::whitespace; });
}

ComponentValues trimmed_range(Iterator begin, Iterator end) {
    begin = skip_whitespace(begin, end);
    while (begin != end && std::prev(end)->kind() == TokenKind::whitespace)
        --end;
    return {begin, end};
}

report::Span span_of(const ComponentValues& values, report::Span fallback) {
    return values.empty() ? fallback : joined(values.front().span, values.back().span);
}

// 5.4.2 and 5.4.3: reads up to the {} block, or for at-rules up to a semicolon.
RawRule read_rule(Iterator& at, Iterator end) {
    RawRule rule;
    const bool is_at_rule = at->kind() == TokenKind::at_keyword;
    const report::Span first = at->span;
    if (is_at_rule)
        rule.at_name = base::lowercase((at++)->token.text);
    const Iterator begin = at;
    at = std::find_if(at, end, [is_at_rule](const ComponentValue& value) {
        return value.kind() == TokenKind::open_curly || (is_at_rule && value.kind() == TokenKind::semicolon);
    });
    rule.prelude = trimmed_range(begin, at);
    rule.prelude_span = span_of(rule.prelude, first);
    rule.span = joined(first, rule.prelude_span);
    if (at != end) {
        if (at->kind() == TokenKind::open_curly)
            rule.block = at->children;
        rule.span = joined(first, at->span);
        ++at;
    }
    return rule;
}

bool is_delim(const ComponentValue& value, std::string_view text) {
    return value.kind() == TokenKind::delim && value.token.text == text;
}

// 5.4.6, step 5: takes "!important" off the end.
bool take_important(ComponentValues& value) {
    value = trimmed(std::move(value));
    if (value.empty() || value.back().kind() != TokenKind::ident ||
        !base::equals_ignoring_case(value.back().token.text, "important"))
        return false;
    ComponentValues shorter(value.begin(), std::prev(value.end()));
    shorter = trimmed(std::move(shorter));
    if (shorter.empty() || !is_delim(shorter.back(), "!"))
        return false;
    shorter.pop_back();
    value = trimmed(std::move(shorter));
    return true;
}

bool starts_declaration(Iterator at, Iterator end) {
    if (at->kind() != TokenKind::ident)
        return false;
    at = skip_whitespace(std::next(at), end);
    return at != end && at->kind() == TokenKind::colon;
}

// 5.4.6; `at` is at the name.
RawDeclaration read_declaration(Iterator at, Iterator end) {
    RawDeclaration declaration;
    declaration.name = at->token.text;
    declaration.name_span = at->span;
    const Iterator colon = skip_whitespace(std::next(at), end);
    declaration.value = trimmed_range(std::next(colon), end);
    declaration.span = joined(at->span, span_of(declaration.value, colon->span));
    declaration.important = take_important(declaration.value);
    return declaration;
}

class BlockReader {
public:
    BlockReader(const ComponentValues& values, report::Log& log)
        : at_(values.begin()), end_(values.end()), log_(log) {}

    std::vector<BlockItem> read() {
        std::vector<BlockItem> items;
        for (;;) {
            at_ = skip_whitespace(at_, end_);
            if (at_ == end_)
                return items;
            if (at_->kind() == TokenKind::semicolon)
                ++at_;
            else if (at_->kind() == TokenKind::at_keyword)
                items.emplace_back(read_rule(at_, end_));
            else
                read_item(items);
        }
    }

private:
    void read_item(std::vector<BlockItem>& items) {
        const Iterator stop =
            std::find_if(at_, end_, [](const auto& value) { return value.kind() == TokenKind::semicolon; });
        const bool is_declaration = starts_declaration(at_, stop);
        const bool custom = is_declaration && at_->token.text.substr(0, 2) == "--";
        const Iterator curly = custom ? stop : std::find_if(at_, stop, [](const auto& value) {
            return value.kind() == TokenKind::open_curly;
        });
        if (curly != stop) {
            log_.warning("css-syntax", joined(at_->span, curly->token.span),
                         "a rule stands inside another rule",
                         {"close the outer rule with } first; nested rules are not supported"});
            at_ = std::next(curly);
            return;
        }
        if (is_declaration) {
            items.emplace_back(read_declaration(at_, stop));
            check_missing_semicolon(std::get<RawDeclaration>(items.back()));
        } else {
            log_.warning("css-syntax", joined(at_->span, std::prev(stop)->span),
                         "expected `property: value` here", {"look for a missing colon or semicolon"});
        }
        at_ = stop;
    }

    // "color: red font-size: 2em" parses as one declaration with a colon in its value.
    void check_missing_semicolon(const RawDeclaration& declaration) {
        const auto colon = std::find_if(declaration.value.begin(), declaration.value.end(),
                                        [](const auto& value) { return value.kind() == TokenKind::colon; });
        if (colon != declaration.value.end() && declaration.name.substr(0, 2) != "--")
            log_.warning("css-syntax", colon->span, "a second colon in one declaration",
                         {"end the declaration before it with a semicolon"});
    }

    Iterator at_;
    Iterator end_;
    report::Log& log_;
};

} // namespace

report::Span joined(report::Span first, report::Span last) {
    return {first.file, first.begin, last.end};
}

ComponentValues trimmed(ComponentValues values) {
    return trimmed_range(values.cbegin(), values.cend());
}

ComponentValues parse_component_values(const std::vector<Token>& tokens, report::Log& log) {
    return ValueReader(tokens, log).read_all();
}

std::vector<RawRule> parse_rules(const ComponentValues& values, RuleListLevel level, report::Log& log) {
    std::vector<RawRule> rules;
    for (Iterator at = values.begin(); at != values.end();) {
        const TokenKind kind = at->kind();
        const bool html_comment = kind == TokenKind::cdo || kind == TokenKind::cdc;
        if (kind == TokenKind::whitespace || (html_comment && level == RuleListLevel::sheet)) {
            ++at;
            continue;
        }
        RawRule rule = read_rule(at, values.end());
        if (rule.at_name.empty() && !rule.block)
            log.warning("css-syntax", rule.span, "selector without a { } block after it");
        else
            rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<BlockItem> parse_block(const ComponentValues& values, report::Log& log) {
    return BlockReader(values, log).read();
}

} // namespace style
