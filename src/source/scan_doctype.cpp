// The DOCTYPE (XML 1.0, 2.8 and 4.2). The DTD itself is never fetched: of the internal subset
// the general entities are kept, and everything else is stepped over.
#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "source/scan_markup.h"

namespace source {
namespace {

// A quoted literal at the cursor, without its quotation marks.
std::optional<std::string_view> take_literal(Cursor& cursor) {
    const char quote = cursor.peek();
    if (quote != '"' && quote != '\'')
        return std::nullopt;
    const std::size_t begin = cursor.at + 1;
    const std::size_t end = cursor.text.find(quote, begin);
    if (end == std::string_view::npos)
        return std::nullopt;
    cursor.at = end + 1;
    return cursor.text.substr(begin, end - begin);
}

// PUBLIC "..." "..." or SYSTEM "..." (production 75). `public_id` stays empty for SYSTEM.
bool take_external_id(Cursor& cursor, std::string_view& public_id) {
    const bool is_public = cursor.looking_at("PUBLIC");
    cursor.at += 6;
    cursor.skip_space();
    const std::optional<std::string_view> first = take_literal(cursor);
    if (!first || !is_public)
        return first.has_value();
    public_id = *first;
    cursor.skip_space();
    return take_literal(cursor).has_value();
}

bool at_external_id(const Cursor& cursor) {
    return cursor.looking_at("PUBLIC") || cursor.looking_at("SYSTEM");
}

// XML 1.0, 4.4.5: character references are replaced when the entity is declared, the others
// when it is used.
std::string replacement_text(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t mark = std::min(value.find("&#", at), value.size());
        out += value.substr(at, mark - at);
        at = mark;
        if (mark == value.size())
            break;
        const std::size_t end = value.find(';', mark);
        const auto character = end == std::string_view::npos
                                   ? std::nullopt
                                   : character_reference(value.substr(mark + 2, end - mark - 2));
        if (character)
            base::append_utf8(out, *character);
        else
            out += "&#";
        at = character ? end + 1 : mark + 2;
    }
    return out;
}

bool take_end(Cursor& cursor, std::size_t begin) {
    cursor.skip_space();
    if (cursor.peek() != '>')
        return cursor.fail(begin, begin + 8, "this declaration in the DOCTYPE is not complete");
    ++cursor.at;
    return true;
}

// At `<!ENTITY` (productions 70 to 76).
bool scan_entity(Cursor& cursor, Entities& entities) {
    const std::size_t begin = cursor.at;
    cursor.at += 8;
    cursor.skip_space();
    const bool is_parameter = cursor.peek() == '%';
    cursor.at += is_parameter ? 1 : 0;
    cursor.skip_space();
    const std::string_view name = cursor.take_name();
    cursor.skip_space();
    std::string_view public_id;
    if (at_external_id(cursor) && take_external_id(cursor, public_id)) {
        if (!is_parameter)
            entities.declare_external(name);
        cursor.skip_space();
        if (cursor.looking_at("NDATA")) {
            cursor.at += 5;
            cursor.skip_space();
            cursor.take_name();
        }
        return take_end(cursor, begin);
    }
    const std::optional<std::string_view> value = take_literal(cursor);
    if (name.empty() || !value)
        return cursor.fail(begin, begin + 8, "an entity declaration needs a name and a quoted text",
                           {"for example `<!ENTITY council \"Dorset Council\">`"});
    if (!is_parameter)
        entities.declare(name, replacement_text(*value));
    return take_end(cursor, begin);
}

// At `%name;` (production 69).
bool scan_parameter_reference(Cursor& cursor) {
    const std::size_t begin = cursor.at++;
    const std::string_view name = cursor.take_name();
    if (name.empty() || cursor.peek() != ';')
        return cursor.fail(begin, begin + 1,
                           "`%` in a DOCTYPE must be part of a reference such as `%names;`");
    ++cursor.at;
    cursor.log.warning("entity-external", cursor.span(begin, cursor.at),
                       "`%" + std::string(name) + ";` is not read, so entities that it declares are unknown");
    return true;
}

// Any other declaration: steps over quoted texts, which may hold a `>`.
bool skip_declaration(Cursor& cursor) {
    const std::size_t begin = cursor.at;
    while (!cursor.at_end() && cursor.peek() != '>') {
        const bool is_quote = cursor.peek() == '"' || cursor.peek() == '\'';
        if (is_quote && !take_literal(cursor))
            break;
        cursor.at += is_quote ? 0 : 1;
    }
    return take_end(cursor, begin);
}

bool scan_declaration(Cursor& cursor, Entities& entities) {
    if (cursor.looking_at("<!--"))
        return scan_comment(cursor);
    if (cursor.looking_at("<?"))
        return scan_instruction(cursor);
    if (cursor.looking_at("<!ENTITY"))
        return scan_entity(cursor, entities);
    if (cursor.looking_at("<!"))
        return skip_declaration(cursor);
    if (cursor.peek() == '%')
        return scan_parameter_reference(cursor);
    return cursor.fail(cursor.at, cursor.at + 1, "only declarations may stand in a DOCTYPE");
}

// At `[`.
bool scan_internal_subset(Cursor& cursor, Entities& entities) {
    const std::size_t begin = cursor.at++;
    for (cursor.skip_space(); cursor.peek() != ']'; cursor.skip_space()) {
        if (cursor.at_end())
            return cursor.fail(begin, begin + 1, "the `[` of the DOCTYPE is never closed",
                               {"close it with `]>`"});
        if (!scan_declaration(cursor, entities))
            return false;
    }
    ++cursor.at;
    return true;
}

} // namespace

bool scan_doctype(Cursor& cursor, Entities& entities) {
    const std::size_t begin = cursor.at;
    cursor.at += 9;
    cursor.skip_space();
    cursor.take_name();
    cursor.skip_space();
    std::string_view public_id;
    if (at_external_id(cursor) && !take_external_id(cursor, public_id))
        return cursor.fail(begin, begin + 9, "the addresses in the DOCTYPE must be quoted");
    if (public_id.starts_with("-//OASIS//DTD DocBook"))
        entities.allow_character_names();
    cursor.skip_space();
    if (cursor.peek() == '[' && !scan_internal_subset(cursor, entities))
        return false;
    cursor.skip_space();
    if (cursor.peek() != '>')
        return cursor.fail(begin, begin + 9, "the DOCTYPE is not complete: its closing `>` is missing");
    ++cursor.at;
    return true;
}

} // namespace source
