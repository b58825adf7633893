// Lists and generated content: css-lists-3, css-content-3, css-gcpm-3.
#include "style/property.h"
#include "style/property_helpers.h"

namespace style {
namespace {

constexpr std::array<Keyword<ListStyleType>, 11> list_types{{{"none", ListStyleType::none},
                                                             {"disc", ListStyleType::disc},
                                                             {"circle", ListStyleType::circle},
                                                             {"square", ListStyleType::square},
                                                             {"decimal", ListStyleType::decimal},
                                                             {"lower-alpha", ListStyleType::lower_alpha},
                                                             {"lower-latin", ListStyleType::lower_alpha},
                                                             {"upper-alpha", ListStyleType::upper_alpha},
                                                             {"upper-latin", ListStyleType::upper_alpha},
                                                             {"lower-roman", ListStyleType::lower_roman},
                                                             {"upper-roman", ListStyleType::upper_roman}}};
constexpr std::array<Keyword<ListStylePosition>, 2> list_positions{
    {{"outside", ListStylePosition::outside}, {"inside", ListStylePosition::inside}}};

Setter parse_list_style_type(Stream& in) {
    if (const auto* text = in.next(TokenKind::string))
        return [s = text->token.text](Target& t) {
            t.style.list_style_type = ListStyleType::string;
            t.style.list_style_string = s;
        };
    const auto type = parse_keyword(in, list_types);
    if (!type)
        return {};
    return [v = *type](Target& t) {
        t.style.list_style_type = v;
        t.style.list_style_string.clear();
    };
}

void copy_list_style_type(Computed& to, const Computed& from) {
    to.list_style_type = from.list_style_type;
    to.list_style_string = from.list_style_string;
}

using Kind = ContentItem::Kind;
using Items = std::vector<ContentItem>;

// ", style" at the end of counter() and target-counter().
bool take_counter_style(Stream& in, ContentItem& item) {
    if (!in.take(TokenKind::comma))
        return in.done();
    const auto style = parse_keyword(in, list_types);
    if (!style)
        return false;
    item.counter_style = *style;
    return in.done();
}

bool take_name(Stream& in, ContentItem& item) {
    const auto* name = in.next(TokenKind::ident);
    if (!name)
        return false;
    item.text = name->token.text;
    return true;
}

// css-gcpm-3, 1.1.2: string(name, first | start | last | first-except).
bool take_pick(Stream& in, ContentItem& item) {
    constexpr std::array<Keyword<ContentItem::Pick>, 4> picks{
        {{"first", ContentItem::Pick::first},
         {"start", ContentItem::Pick::start},
         {"last", ContentItem::Pick::last},
         {"first-except", ContentItem::Pick::first_except}}};
    if (in.take(TokenKind::comma)) {
        const auto pick = parse_keyword(in, picks);
        if (!pick)
            return false;
        item.pick = *pick;
    }
    return in.done();
}

// The link that target-counter() and target-text() follow is always the element's own:
// attr(href), with or without its type.
bool take_own_link(Stream& in) {
    const auto* attribute = in.next_function("attr");
    if (!attribute)
        return false;
    Stream inner(attribute->children);
    if (!inner.take_ident("href"))
        return false;
    inner.take_ident("url");
    return inner.done();
}

bool read_leader(Stream& in, ContentItem& item) {
    constexpr std::array<Keyword<std::string_view>, 3> patterns{
        {{"dotted", "."}, {"solid", "_"}, {"space", " "}}};
    if (const auto* text = in.next(TokenKind::string))
        item.text = text->token.text;
    else if (const auto pattern = parse_keyword(in, patterns))
        item.text = *pattern;
    return !item.text.empty() && in.done();
}

bool read_target(Stream& in, ContentItem& item) {
    if (!take_own_link(in))
        return false;
    if (item.kind == Kind::target_counter)
        return in.take(TokenKind::comma) && take_name(in, item) && take_counter_style(in, item);
    if (in.take(TokenKind::comma))
        in.next(TokenKind::ident); // which part of the target: its text, always
    return in.done();
}

struct FunctionName {
    std::string_view name;
    Kind kind;
};
constexpr std::array functions{
    FunctionName{"attr", Kind::attribute},
    FunctionName{"counter", Kind::counter},
    FunctionName{"string", Kind::named_string},
    FunctionName{"content", Kind::content},
    FunctionName{"target-counter", Kind::target_counter},
    FunctionName{"target-text", Kind::target_text},
    FunctionName{"leader", Kind::leader},
};

bool read_function(const ComponentValue& function, ContentItem& item) {
    Stream in(function.children);
    for (const FunctionName& row : functions)
        if (base::equals_ignoring_case(row.name, function.token.text)) {
            item.kind = row.kind;
            switch (row.kind) {
            case Kind::attribute:
                if (!take_name(in, item))
                    return false;
                item.text = base::lowercase(item.text);
                return in.done();
            case Kind::counter: return take_name(in, item) && take_counter_style(in, item);
            case Kind::named_string: return take_name(in, item) && take_pick(in, item);
            case Kind::content: return in.done() || (in.take_ident("text") && in.done());
            case Kind::leader: return read_leader(in, item);
            default: return read_target(in, item);
            }
        }
    return false;
}

// One item of a content list; false if the next value is none, with nothing consumed.
bool read_item(Stream& in, ContentItem& item) {
    const ComponentValue* value = in.peek();
    if (!value)
        return false;
    if (value->kind() == TokenKind::string) {
        item.text = value->token.text;
    } else if (value->kind() == TokenKind::function) {
        if (!read_function(*value, item))
            return false;
    } else if (value->kind() == TokenKind::ident &&
               base::equals_ignoring_case(value->token.text, "open-quote")) {
        item.kind = Kind::open_quote;
    } else if (value->kind() == TokenKind::ident &&
               base::equals_ignoring_case(value->token.text, "close-quote")) {
        item.kind = Kind::close_quote;
    } else {
        return false;
    }
    in.skip();
    return true;
}

Items read_items(Stream& in) {
    Items items;
    for (ContentItem item; read_item(in, item); item = {})
        items.push_back(item);
    return items;
}

Setter parse_content(Stream& in) {
    if (in.take_ident("normal"))
        return [](Target& t) { t.style.content.reset(); };
    if (in.take_ident("none"))
        return [](Target& t) { t.style.content = Items{}; };
    Items items = read_items(in);
    if (items.empty())
        return {};
    if (in.take_delim("/")) // css-content-3, 1.2: words for speech; here the words shown are read
        read_items(in);
    return [items = std::move(items)](Target& t) { t.style.content = items; };
}

Setter parse_string_set(Stream& in) {
    std::vector<StringSet> sets;
    if (!in.take_ident("none"))
        do {
            const auto* name = in.next(TokenKind::ident);
            if (!name)
                return {};
            StringSet set{name->token.text, read_items(in)};
            if (set.value.empty())
                return {};
            sets.push_back(std::move(set));
        } while (in.take(TokenKind::comma));
    return [sets](Target& t) { t.style.string_set = sets; };
}

// css-lists-3, section 4: names with a number each, `without` where there is none.
template <auto member, int without>
Setter parse_counters(Stream& in) {
    std::vector<CounterChange> changes;
    if (!in.take_ident("none")) {
        while (const auto* name = in.next(TokenKind::ident))
            changes.push_back({name->token.text, parse_integer(in, -1'000'000).value_or(without)});
        if (changes.empty())
            return {};
    }
    return [changes](Target& t) { t.style.*member = changes; };
}

constexpr auto yes = Inherited::yes;
constexpr auto no = Inherited::no;
using P = Property;
using C = Computed;
constexpr std::string_view counter_words = "none, or names with a whole number each";

// clang-format off
const std::array generated_rows{
    LonghandRow{P::list_style_type, "list-style-type", yes, parse_list_style_type, copy_list_style_type, "none, disc, circle, square, decimal, lower-alpha, upper-alpha, lower-roman, upper-roman or a text in quotation marks"},
    LonghandRow{P::list_style_position, "list-style-position", yes, parse_as<list_positions, &C::list_style_position>, copy_member<&C::list_style_position>, "outside or inside"},
    LonghandRow{P::content, "content", no, parse_content, copy_member<&C::content>, "normal, none, texts in quotation marks, attr(), counter(), string(), target-counter(attr(href), page), target-text(attr(href)), leader(), open-quote or close-quote"},
    LonghandRow{P::string_set, "string-set", no, parse_string_set, copy_member<&C::string_set>, "none, or a name followed by content(), attr() or a text in quotation marks"},
    LonghandRow{P::counter_reset, "counter-reset", no, parse_counters<&C::counter_reset, 0>, copy_member<&C::counter_reset>, counter_words},
    LonghandRow{P::counter_increment, "counter-increment", no, parse_counters<&C::counter_increment, 1>, copy_member<&C::counter_increment>, counter_words},
    LonghandRow{P::counter_set, "counter-set", no, parse_counters<&C::counter_set, 0>, copy_member<&C::counter_set>, counter_words},
};
// clang-format on

} // namespace

std::span<const LonghandRow> generated_properties() {
    return generated_rows;
}

} // namespace style
