#include "source/scan_markup.h"

#include <cstdio>
#include <utility>

#include "source/character_names.h"
#include "source/characters.h"

namespace source {
namespace {

constexpr std::size_t most_expanded = 8 * 1024 * 1024;
constexpr std::size_t most_refused = 100;

std::string quoted(std::string_view name) {
    return "`&" + std::string(name) + ";`";
}

std::vector<std::string> hint_for_unknown(std::string_view name, const std::string& unread_dtd) {
    if (const std::optional<char32_t> value = character_named(name))
        return {"write `&#" + std::to_string(static_cast<unsigned>(*value)) +
                ";` or the character itself instead"};
    if (!unread_dtd.empty())
        return {"the DTD " + unread_dtd + " was not read, so names that it declares are unknown",
                "put it beside the manuscript, or declare the name in the `[...]` of the DOCTYPE"};
    return {"if a plain `&` is meant, write `&amp;` instead",
            "a name of your own must be declared at the top of the file, in the DOCTYPE"};
}

void log_refused(const Cursor& cursor, report::Span span, std::string_view name, EntityState state,
                 const std::string& unread_dtd) {
    const std::string entity = quoted(name);
    switch (state) {
    case EntityState::unknown:
        cursor.log.error("entity-unknown", span, "unknown entity " + entity,
                         hint_for_unknown(name, unread_dtd));
        break;
    case EntityState::external:
        cursor.log.error("entity-external", span, entity + " stands for a file that cannot stand here",
                         {"only a file beside the manuscript, with text or elements, can be read, and only "
                          "between tags"});
        break;
    case EntityState::markup:
        cursor.log.error("entity-markup", span, entity + " stands for elements, which cannot stand here",
                         {"declare an entity with the words alone for this place"});
        break;
    case EntityState::endless:
        cursor.log.error("entity-expansion", span, entity + " stands for itself, or is nested too deep",
                         {"write the words themselves where the entity stands"});
        break;
    case EntityState::too_long:
        cursor.log.error("entity-expansion", span, entity + " stands for more than 64 kB of text",
                         {"include the text with `<xi:include parse=\"text\" href=\"...\"/>` instead"});
        break;
    case EntityState::text: break;
    }
}

bool scan_character_reference(Cursor& cursor) {
    const std::size_t begin = cursor.at;
    const std::size_t end = cursor.text.substr(begin, 16).find(';');
    if (end == std::string_view::npos)
        return cursor.fail(begin, begin + 2, "`&#` does not begin a character reference such as `&#233;`",
                           {"if a plain `&` is meant, write `&amp;` instead"});
    cursor.at = begin + end + 1;
    if (character_reference(cursor.text.substr(begin + 2, end - 2)))
        return true;
    return cursor.fail(begin, cursor.at,
                       "`" + std::string(cursor.text.substr(begin, end + 1)) +
                           "` is not a character that XML allows",
                       {"delete it, or write the character that is meant"});
}

} // namespace

// XML 1.0, 4.1.
bool scan_reference(Cursor& cursor, References& references, Where where) {
    if (cursor.peek(1) == '#')
        return scan_character_reference(cursor);
    const std::size_t begin = cursor.at++;
    const std::string_view name = cursor.take_name();
    if (name.empty())
        return cursor.fail(begin, begin + 1, "a plain `&` must be written `&amp;`",
                           {"write `&amp;` instead"});
    if (cursor.peek() != ';')
        return cursor.fail(begin, cursor.at,
                           "`&" + std::string(name) + "` is not an entity: a `;` is missing after it",
                           {"if a plain `&` is meant, write `&amp;` instead"});
    ++cursor.at;
    if (where == Where::content && references.entities.content(name) != nullptr)
        return true;
    const Resolved resolved = references.entities.resolve(name);
    if (resolved.state != EntityState::text) {
        log_refused(cursor, cursor.span(begin, cursor.at), name, resolved.state,
                    references.entities.unread_dtd());
        references.exhausted = ++references.refused >= most_refused;
        return !references.exhausted;
    }
    references.expanded += resolved.text.size();
    if (references.expanded <= most_expanded)
        return true;
    cursor.log.error("entity-expansion", cursor.span(begin, cursor.at),
                     "the entities of this file stand for more than 8 MB of text",
                     {"write the words themselves where the entities stand"});
    references.exhausted = true;
    return false;
}

// XML 1.0, 2.5.
bool scan_comment(Cursor& cursor) {
    const std::size_t begin = cursor.at;
    cursor.at += 4;
    if (!cursor.skip_past("--"))
        return cursor.fail(begin, begin + 4, "this comment is never closed", {"close it with `-->`"});
    if (cursor.peek() != '>')
        return cursor.fail(cursor.at - 2, cursor.at, "`--` inside a comment, which XML does not allow",
                           {"close the comment with `-->`, or write one hyphen"});
    ++cursor.at;
    return true;
}

// XML 1.0, 2.6 and 2.8.
bool scan_instruction(Cursor& cursor) {
    const std::size_t begin = cursor.at;
    cursor.at += 2;
    const std::string_view target = cursor.take_name();
    if (target.empty())
        return cursor.fail(begin, begin + 2, "`<?` must be followed by a name",
                           {"write `&lt;?` if plain characters are meant"});
    if (target == "xml" && begin != 0)
        return cursor.fail(begin, cursor.at, "the XML declaration must be the very first thing in the file",
                           {"delete what stands before `<?xml`, blank lines too"});
    if (!cursor.looking_at("?>") && !is_space(cursor.peek()))
        return cursor.fail(begin, cursor.at, "`<?" + std::string(target) + "` must be followed by a space",
                           {"put a space after the name"});
    if (!cursor.skip_past("?>"))
        return cursor.fail(begin, begin + 2, "this processing instruction is never closed",
                           {"close it with `?>`"});
    return true;
}

} // namespace source
