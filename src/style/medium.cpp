// Media queries: mediaqueries-4, section 3.
#include "style/medium.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "style/stream.h"
#include "style/value.h"

namespace style {
namespace {

enum class Media : std::uint8_t { paper, other };

// Features that ask about a screen or its reader: known, and not true of paper.
bool is_screen_feature(const ComponentValue& block) {
    constexpr std::array<std::string_view, 7> names{"prefers-",    "hover",     "any-hover",    "pointer",
                                                    "any-pointer", "scripting", "forced-colors"};
    Stream in(block.children);
    const auto* name = in.next(TokenKind::ident);
    return name && std::any_of(names.begin(), names.end(), [name](std::string_view start) {
               return base::lowercase(name->token.text).substr(0, start.size()) == start;
           });
}

// One query: [not | only]? type [and (feature)]*.
bool query_applies_to_print(Stream& in, report::Span span, report::Log& log) {
    constexpr std::array<Keyword<Media>, 11> types{{{"print", Media::paper},
                                                    {"all", Media::paper},
                                                    {"screen", Media::other},
                                                    {"speech", Media::other},
                                                    {"tty", Media::other},
                                                    {"tv", Media::other},
                                                    {"projection", Media::other},
                                                    {"handheld", Media::other},
                                                    {"braille", Media::other},
                                                    {"embossed", Media::other},
                                                    {"aural", Media::other}}};
    const bool negated = in.take_ident("not");
    if (!negated)
        in.take_ident("only");
    const auto type = parse_keyword(in, types);
    bool features = false;
    bool screen_features = false;
    bool unknown = false;
    for (const auto* value = in.peek(); value && value->kind() != TokenKind::comma; value = in.peek()) {
        const bool feature = value->kind() == TokenKind::open_paren;
        const bool screen = feature && is_screen_feature(*value);
        screen_features = screen_features || screen;
        features = features || (feature && !screen);
        unknown = unknown || (value->kind() == TokenKind::ident && !type);
        in.skip();
    }
    if (unknown || (features && type != Media::other)) {
        log.warning("css-media", span, "this media query is not known in print, so its rules are left out",
                    {"print, screen and all are known"});
        return false;
    }
    if (screen_features)
        return negated;
    return type.has_value() && (*type == Media::paper) != negated;
}

// A type that only one maker's reading systems know is a condition like any other.
bool query_applies_to_screen(Stream& in, bool conditions_hold) {
    const bool negated = in.take_ident("not");
    bool holds = true;
    for (const auto* value = in.peek(); value && value->kind() != TokenKind::comma; value = in.peek()) {
        if (in.take_ident("screen") || in.take_ident("all") || in.take_ident("and") || in.take_ident("only"))
            continue;
        const bool is_other_medium =
            value->kind() == TokenKind::ident && (base::equals_ignoring_case(value->token.text, "print") ||
                                                  base::equals_ignoring_case(value->token.text, "speech"));
        holds = holds && conditions_hold && !is_other_medium;
        in.skip();
    }
    return holds != negated;
}

} // namespace

bool applies_to(Medium medium, const ComponentValues& queries, report::Span span, report::Log& log) {
    Stream in(queries);
    if (in.done())
        return true;
    bool applies = false;
    do {
        const bool one = medium == Medium::print
                             ? query_applies_to_print(in, span, log)
                             : query_applies_to_screen(in, medium == Medium::fitting_screen);
        applies = applies || one;
    } while (in.take(TokenKind::comma));
    return applies;
}

} // namespace style
