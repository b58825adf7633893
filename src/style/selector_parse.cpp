#include "style/selector.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "style/stream.h"

namespace style {
namespace {

using Kind = SimpleSelector::Kind;

constexpr std::uint32_t id_weight = 1U << 20U;
constexpr std::uint32_t class_weight = 1U << 10U;
constexpr std::uint32_t type_weight = 1;

struct PseudoName {
    std::string_view name;
    PseudoElement pseudo;
};
constexpr std::array pseudo_elements{
    PseudoName{"before", PseudoElement::before},
    PseudoName{"after", PseudoElement::after},
    PseudoName{"marker", PseudoElement::marker},
    PseudoName{"footnote-call", PseudoElement::footnote_call},
    PseudoName{"footnote-marker", PseudoElement::footnote_marker},
};

struct PseudoClass {
    std::string_view name;
    Kind kind;
    int nth; // the offset, for those that are :nth-...(n) by another name
};
constexpr std::array plain_pseudo_classes{
    PseudoClass{"first-child", Kind::nth_child, 1},
    PseudoClass{"last-child", Kind::nth_last_child, 1},
    PseudoClass{"first-of-type", Kind::nth_of_type, 1},
    PseudoClass{"last-of-type", Kind::nth_last_of_type, 1},
    PseudoClass{"only-child", Kind::only_child, 0},
    PseudoClass{"only-of-type", Kind::only_of_type, 0},
    PseudoClass{"root", Kind::root, 0},
    PseudoClass{"empty", Kind::empty, 0},
    PseudoClass{"link", Kind::link, 0},
    PseudoClass{"any-link", Kind::link, 0},
    PseudoClass{"visited", Kind::never, 0},
    PseudoClass{"hover", Kind::never, 0},
    PseudoClass{"active", Kind::never, 0},
    PseudoClass{"focus", Kind::never, 0},
    PseudoClass{"focus-visible", Kind::never, 0},
    PseudoClass{"target", Kind::never, 0},
};
constexpr std::array nth_pseudo_classes{
    PseudoClass{"nth-child", Kind::nth_child, 0},
    PseudoClass{"nth-last-child", Kind::nth_last_child, 0},
    PseudoClass{"nth-of-type", Kind::nth_of_type, 0},
    PseudoClass{"nth-last-of-type", Kind::nth_last_of_type, 0},
};

template <typename Rows>
auto find_row(const Rows& rows, std::string_view name) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [name](const auto& row) { return row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

struct Problem {
    report::Span span;
    std::string message;
    std::vector<std::string> hints;
};

// Recursive descent over selectors-4, section 19. The first problem ends the list.
class SelectorParser {
public:
    SelectorParser(const ComponentValues& values, report::Span whole, bool inside)
        : stream_(values), whole_(whole), inside_(inside) {}

    std::optional<std::vector<ComplexSelector>> list() {
        std::vector<ComplexSelector> selectors;
        do {
            ComplexSelector selector;
            if (!complex(selector))
                return std::nullopt;
            selectors.push_back(std::move(selector));
        } while (stream_.take(TokenKind::comma));
        if (!stream_.done()) {
            fail("unexpected sign in a selector");
            return std::nullopt;
        }
        return selectors;
    }

    [[nodiscard]] const Problem& problem() const { return problem_; }

private:
    bool fail(std::string message, std::vector<std::string> hints = {}) {
        const ComponentValue* at = stream_.peek();
        problem_ = {at ? at->span : whole_, std::move(message), std::move(hints)};
        return false;
    }

    bool complex(ComplexSelector& selector) {
        const ComponentValue* first = stream_.peek();
        selector.span = first ? first->span : whole_;
        Combinator before = Combinator::descendant;
        do {
            CompoundSelector compound_selector;
            compound_selector.before = before;
            if (!compound(compound_selector, selector))
                return false;
            selector.compounds.push_back(std::move(compound_selector));
        } while (combinator(before));
        return true;
    }

    // True if another compound follows.
    bool combinator(Combinator& before) {
        const ComponentValue* next = stream_.peek();
        if (!next || next->kind() == TokenKind::comma)
            return false;
        before = Combinator::descendant;
        if (stream_.take_delim(">"))
            before = Combinator::child;
        else if (stream_.take_delim("+"))
            before = Combinator::next_sibling;
        else if (stream_.take_delim("~"))
            before = Combinator::later_sibling;
        return true;
    }

    bool compound(CompoundSelector& out, ComplexSelector& selector) {
        if (selector.pseudo != PseudoElement::none)
            return fail("nothing may follow a pseudo-element");
        stream_.peek();
        bool any = type_or_universal(out, selector);
        for (;;) {
            const ComponentValue* value = stream_.peek_raw();
            if (!value || !starts_simple(*value))
                break;
            if (!simple(out, selector))
                return false;
            any = true;
        }
        return any || fail("expected a selector here, such as `p` or `.note`");
    }

    static bool starts_simple(const ComponentValue& value) {
        const TokenKind kind = value.kind();
        return kind == TokenKind::hash || kind == TokenKind::open_square || kind == TokenKind::colon ||
               (kind == TokenKind::delim && value.token.text == ".");
    }

    bool type_or_universal(CompoundSelector& out, ComplexSelector& selector) {
        SimpleSelector made;
        if (const auto* name = stream_.next(TokenKind::ident)) {
            made.kind = Kind::type;
            made.name = base::lowercase(name->token.text);
            selector.specificity += type_weight;
        } else if (!stream_.take_delim("*")) {
            return false;
        }
        out.simples.push_back(std::move(made));
        return true;
    }

    bool simple(CompoundSelector& out, ComplexSelector& selector) {
        const ComponentValue& value = *stream_.peek_raw();
        stream_.skip();
        SimpleSelector made;
        switch (value.kind()) {
        case TokenKind::hash:
            made.kind = Kind::id;
            made.name = value.token.text;
            selector.specificity += id_weight;
            break;
        case TokenKind::delim: {
            const ComponentValue* name = stream_.peek_raw();
            if (!name || name->kind() != TokenKind::ident)
                return fail("expected a class name right after the full stop");
            stream_.skip();
            made.kind = Kind::class_;
            made.name = name->token.text;
            selector.specificity += class_weight;
            break;
        }
        case TokenKind::open_square:
            if (!attribute(value, made))
                return fail("expected an attribute test such as [type=\"a\"]");
            selector.specificity += class_weight;
            break;
        default: return pseudo(out, selector);
        }
        out.simples.push_back(std::move(made));
        return true;
    }

    static bool attribute(const ComponentValue& block, SimpleSelector& made) {
        using Operator = AttributeTest::Operator;
        Stream in(block.children);
        const auto* name = in.next(TokenKind::ident);
        if (!name)
            return false;
        made.kind = Kind::attribute;
        made.name = base::lowercase(name->token.text);
        if (in.done())
            return true;
        AttributeTest& test = made.attribute;
        constexpr std::array<std::pair<std::string_view, Operator>, 5> signs{{{"~", Operator::word},
                                                                              {"|", Operator::dash},
                                                                              {"^", Operator::prefix},
                                                                              {"$", Operator::suffix},
                                                                              {"*", Operator::substring}}};
        test.op = Operator::equals;
        for (const auto& [sign, op] : signs)
            if (in.take_delim(sign))
                test.op = op;
        if (!in.take_delim("="))
            return false;
        const auto* value = in.next(TokenKind::string);
        value = value ? value : in.next(TokenKind::ident);
        if (!value)
            return false;
        test.value = value->token.text;
        test.ignore_case = in.take_ident("i");
        if (!test.ignore_case)
            in.take_ident("s");
        return in.done();
    }

    bool pseudo(CompoundSelector& out, ComplexSelector& selector) {
        const ComponentValue* next = stream_.peek_raw();
        const bool element = next && next->kind() == TokenKind::colon;
        if (element) {
            stream_.skip();
            next = stream_.peek_raw();
        }
        if (!next || (next->kind() != TokenKind::ident && next->kind() != TokenKind::function))
            return fail("expected a name after the colon");
        const std::string name = base::lowercase(next->token.text);
        // css-pseudo-4, 3: :before and :after are allowed with one colon.
        if (element || name == "before" || name == "after")
            return pseudo_element(name, selector);
        return next->kind() == TokenKind::ident ? plain_pseudo_class(name, out, selector)
                                                : functional_pseudo_class(name, *next, out, selector);
    }

    bool pseudo_element(const std::string& name, ComplexSelector& selector) {
        const PseudoName* row = find_row(pseudo_elements, name);
        if (!row || inside_)
            return fail(fmt::format("::{} is not supported here", name),
                        {"::before, ::after, ::marker, ::footnote-call and ::footnote-marker are"});
        stream_.skip();
        selector.pseudo = row->pseudo;
        selector.specificity += type_weight;
        return true;
    }

    bool plain_pseudo_class(const std::string& name, CompoundSelector& out, ComplexSelector& selector) {
        const PseudoClass* row = find_row(plain_pseudo_classes, name);
        if (!row)
            return fail(fmt::format(":{} is not supported", name));
        stream_.skip();
        SimpleSelector made;
        made.kind = row->kind;
        made.nth = {0, row->nth};
        out.simples.push_back(std::move(made));
        selector.specificity += class_weight;
        return true;
    }

    bool functional_pseudo_class(const std::string& name, const ComponentValue& function,
                                 CompoundSelector& out, ComplexSelector& selector) {
        SimpleSelector made;
        if (name == "is" || name == "where" || name == "not" || name == "matches") {
            if (!nested_list(name, function, made, selector))
                return false;
        } else if (const PseudoClass* row = find_row(nth_pseudo_classes, name)) {
            made.kind = row->kind;
            if (!parse_nth(function.children, made.nth))
                return fail(fmt::format(":{}() wants a number, odd, even or a formula such as 2n+1", name));
            selector.specificity += class_weight;
        } else if (name == "lang" || name == "dir") {
            if (!names(function, name == "lang" ? Kind::language : Kind::direction, made))
                return fail(
                    fmt::format(":{}() wants {}", name, name == "lang" ? "a language code" : "ltr or rtl"));
            selector.specificity += class_weight;
        } else {
            return fail(fmt::format(":{}() is not supported", name));
        }
        stream_.skip();
        out.simples.push_back(std::move(made));
        return true;
    }

    // The specificity of :is() and :not() is that of their weightiest argument, of :where()
    // zero (selectors-4, section 17).
    bool nested_list(const std::string& name, const ComponentValue& function, SimpleSelector& made,
                     ComplexSelector& selector) {
        SelectorParser inner(function.children, function.span, true);
        auto list = inner.list();
        if (!list) {
            problem_ = inner.problem();
            return false;
        }
        made.kind = name == "not" ? Kind::none_of : Kind::any_of;
        made.list = std::move(*list);
        std::uint32_t weight = 0;
        for (const ComplexSelector& each : made.list)
            weight = std::max(weight, each.specificity);
        if (name != "where")
            selector.specificity += weight;
        return true;
    }

    // One name or several with commas: several become a list of alternatives.
    static bool names(const ComponentValue& function, Kind kind, SimpleSelector& made) {
        Stream in(function.children);
        made.kind = Kind::any_of;
        do {
            const auto* value = in.peek();
            if (!value || (value->kind() != TokenKind::ident && value->kind() != TokenKind::string))
                return false;
            in.skip();
            SimpleSelector one;
            one.kind = kind;
            one.name = base::lowercase(value->token.text);
            ComplexSelector alone;
            alone.compounds.emplace_back().simples.push_back(std::move(one));
            made.list.push_back(std::move(alone));
        } while (in.take(TokenKind::comma));
        return in.done();
    }

    Stream stream_;
    report::Span whole_;
    bool inside_; // of :is(), :not(): no pseudo-elements there
    Problem problem_;
};

} // namespace

std::vector<ComplexSelector> parse_selectors(const ComponentValues& prelude, report::Span span,
                                             report::Log& log) {
    SelectorParser parser(prelude, span, false);
    auto list = parser.list();
    if (list)
        return std::move(*list);
    const Problem& problem = parser.problem();
    log.warning("css-selector", problem.span, problem.message, problem.hints);
    return {};
}

} // namespace style
