// The DOCTYPE (XML 1.0, 2.8 and 4.2). No DTD is fetched: of the internal subset, of a DTD beside the
// manuscript, and of files that they name, the entities are kept, and all else is stepped over.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "source/encoding.h"
#include "source/files.h"
#include "source/scan_markup.h"

namespace source {
namespace {

constexpr int deepest = 16; // files of declarations that name each other
constexpr int most_references = 1000;
constexpr std::size_t longest = 64 * 1024; // the text of one entity

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

struct ExternalId {
    std::string_view public_id; // empty for SYSTEM
    std::string_view system_id;
};

// PUBLIC "..." "..." or SYSTEM "..." (production 75).
std::optional<ExternalId> take_external_id(Cursor& cursor) {
    const bool is_public = cursor.looking_at("PUBLIC");
    cursor.at += 6;
    cursor.skip_space();
    const std::optional<std::string_view> first = take_literal(cursor);
    if (!first || !is_public)
        return first ? std::optional(ExternalId{{}, *first}) : std::nullopt;
    cursor.skip_space();
    const std::optional<std::string_view> second = take_literal(cursor);
    return second ? std::optional(ExternalId{*first, *second}) : std::nullopt;
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

// What `%name;` stands for: a file, or the declarations or words between quotation marks.
struct Parameter {
    EntityContent content;
    std::string replacement{};
};

// A set of declarations, read from top to bottom: the internal subset, then each file that it
// names where it names it.
struct Subset {
    Entities& entities;
    std::map<std::string, Parameter, std::less<>> parameters; // `%name;`
    int depth = 0;                                            // files in files
    int references = 0;                                       // met so far
};

// XML 1.0, 4.4.5: `%name;` in the text of an entity stands for its own text. A `%` that begins no
// known name is left as a sign for per cent. None if the text grows too long.
std::optional<std::string> include_parameters(std::string_view value, const Subset& subset) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t mark = std::min(value.find('%', at), value.size());
        out += value.substr(at, mark - at);
        at = mark;
        if (mark == value.size())
            break;
        const std::size_t end = value.find(';', mark);
        const auto found = end == std::string_view::npos
                               ? subset.parameters.end()
                               : subset.parameters.find(value.substr(mark + 1, end - mark - 1));
        const bool known = found != subset.parameters.end() && found->second.content.file;
        out += known ? std::string_view(found->second.replacement) : std::string_view("%");
        at = known ? end + 1 : mark + 1;
        if (out.size() > longest)
            return std::nullopt;
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

bool scan_declarations(Cursor& cursor, Subset& subset);

std::optional<std::filesystem::path> path_of(const Cursor& cursor, const ExternalId& id) {
    return id.system_id.empty() ? std::nullopt : resolve_href(cursor.sources.name(cursor.file), id.system_id);
}

// At what follows the name of an entity that stands for a file.
bool scan_external_entity(Cursor& cursor, Subset& subset, std::string_view name, bool is_parameter,
                          std::size_t begin) {
    const std::optional<ExternalId> id = take_external_id(cursor);
    if (!id)
        return cursor.fail(begin, begin + 8, "the address of an entity must be in quotation marks");
    std::optional<std::filesystem::path> path = path_of(cursor, *id);
    if (is_parameter && id->public_id.starts_with("ISO 8879"))
        path = std::filesystem::path(); // names of characters, which are known
    cursor.skip_space();
    if (cursor.looking_at("NDATA")) {
        cursor.at += 5;
        cursor.skip_space();
        cursor.take_name();
        path = std::nullopt;
    }
    if (!is_parameter)
        subset.entities.declare_external(name, path);
    else if (path)
        subset.parameters.try_emplace(std::string(name), Parameter{EntityContent{*path}});
    return take_end(cursor, begin);
}

// At `<!ENTITY` (productions 70 to 76).
bool scan_entity(Cursor& cursor, Subset& subset) {
    const std::size_t begin = cursor.at;
    cursor.at += 8;
    cursor.skip_space();
    const bool is_parameter = cursor.peek() == '%';
    cursor.at += is_parameter ? 1 : 0;
    cursor.skip_space();
    const std::string_view name = cursor.take_name();
    cursor.skip_space();
    if (at_external_id(cursor))
        return scan_external_entity(cursor, subset, name, is_parameter, begin);
    const std::size_t value_begin = cursor.at + 1;
    const std::optional<std::string_view> value = take_literal(cursor);
    if (name.empty() || !value)
        return cursor.fail(begin, begin + 8, "an entity declaration needs a name and a quoted text",
                           {"for example `<!ENTITY council \"Dorset Council\">`"});
    const EntityContent written{{}, cursor.file, value_begin, value_begin + value->size()};
    const std::optional<std::string> whole = include_parameters(*value, subset);
    if (!whole)
        return cursor.fail(begin, begin + 8, "this entity stands for more than 64 kB of text");
    std::string replacement = replacement_text(*whole);
    // Tags that are spelled by character references cannot be read where they are written.
    const bool readable = *whole == *value && std::count(value->begin(), value->end(), '<') ==
                                                  std::count(replacement.begin(), replacement.end(), '<');
    if (is_parameter)
        subset.parameters.try_emplace(std::string(name), Parameter{written, std::move(replacement)});
    else
        subset.entities.declare(name, std::move(replacement),
                                readable ? std::optional(written) : std::nullopt);
    return take_end(cursor, begin);
}

// The declarations in a file; true if there is none, so that the caller may go on.
bool scan_declaration_file(const Cursor& user, std::size_t begin, std::string_view name,
                           const std::filesystem::path& path, Subset& subset) {
    std::optional<std::string> bytes = subset.depth < deepest ? read_named_file(path) : std::nullopt;
    if (!bytes) {
        user.log.warning("entity-external", user.span(begin, user.at),
                         "`%" + std::string(name) + ";` stands for " + path.string() +
                             ", which cannot be read, so entities that it declares are unknown");
        return true;
    }
    Decoded decoded = decode(std::move(*bytes), Content::xml);
    const report::FileId file = user.sources.add(path.string(), std::move(decoded.text));
    if (!decoded.rule.empty()) {
        user.log.error(decoded.rule, {file, 0, 0}, std::move(decoded.problem), std::move(decoded.hints));
        return false;
    }
    Cursor cursor{user.sources, file, user.log, user.sources.text(file)};
    if (cursor.looking_at("<?xml") && !scan_instruction(cursor))
        return false;
    ++subset.depth;
    const bool good = scan_declarations(cursor, subset);
    --subset.depth;
    return good;
}

// The declarations between the quotation marks of another.
bool scan_declaration_text(const Cursor& user, const EntityContent& content, Subset& subset) {
    Cursor cursor{user.sources, content.file, user.log,
                  user.sources.text(content.file).substr(0, content.end), content.begin};
    if (subset.depth >= deepest)
        return cursor.fail(content.begin, content.end, "this stands for itself, or is nested too deep");
    ++subset.depth;
    const bool good = scan_declarations(cursor, subset);
    --subset.depth;
    return good;
}

// At `%name;` (production 69).
bool scan_parameter_reference(Cursor& cursor, Subset& subset) {
    const std::size_t begin = cursor.at++;
    const std::string_view name = cursor.take_name();
    if (name.empty() || cursor.peek() != ';')
        return cursor.fail(begin, begin + 1,
                           "`%` in a DOCTYPE must be part of a reference such as `%names;`");
    ++cursor.at;
    if (++subset.references > most_references)
        return cursor.fail(begin, cursor.at, "this DOCTYPE has more than 1000 references like this one");
    const auto found = subset.parameters.find(name);
    if (found == subset.parameters.end()) {
        cursor.log.warning("entity-external", cursor.span(begin, cursor.at),
                           "`%" + std::string(name) +
                               ";` is not read, so entities that it declares are unknown");
        return true;
    }
    const EntityContent content = found->second.content;
    if (content.file)
        return scan_declaration_text(cursor, content, subset);
    if (!content.path.empty())
        return scan_declaration_file(cursor, begin, name, content.path, subset);
    subset.entities.allow_character_names();
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

// At `<![` (productions 62 to 64): what stands in an INCLUDE is read like the rest, up to a `]]>`
// that is then stepped over.
bool scan_conditional(Cursor& cursor, const Subset& subset) {
    const std::size_t begin = cursor.at;
    cursor.at += 3;
    cursor.skip_space();
    const bool is_reference = cursor.peek() == '%';
    cursor.at += is_reference ? 1 : 0;
    std::string_view keyword = cursor.take_name();
    if (is_reference) {
        const auto found = subset.parameters.find(keyword);
        keyword = {};
        if (found != subset.parameters.end())
            keyword = found->second.replacement;
    }
    if (!cursor.skip_past("[") ||
        (keyword.find("INCLUDE") == std::string_view::npos && !cursor.skip_past("]]>")))
        return cursor.fail(begin, begin + 3, "this part of the declarations is never closed",
                           {"close it with `]]>`"});
    return true;
}

bool scan_declaration(Cursor& cursor, Subset& subset) {
    if (cursor.looking_at("<!--"))
        return scan_comment(cursor);
    if (cursor.looking_at("<?"))
        return scan_instruction(cursor);
    if (cursor.looking_at("<!ENTITY"))
        return scan_entity(cursor, subset);
    if (cursor.looking_at("<!["))
        return scan_conditional(cursor, subset);
    if (cursor.looking_at("<!"))
        return skip_declaration(cursor);
    if (cursor.peek() == '%')
        return scan_parameter_reference(cursor, subset);
    return cursor.fail(cursor.at, cursor.at + 1, "only declarations may stand in a DOCTYPE");
}

// Up to the end of the text, or the `]` that ends an internal subset.
bool scan_declarations(Cursor& cursor, Subset& subset) {
    for (cursor.skip_space(); !cursor.at_end(); cursor.skip_space()) {
        if (cursor.looking_at("]]>"))
            cursor.at += 3; // of an INCLUDE
        else if (cursor.peek() == ']')
            return true;
        else if (!scan_declaration(cursor, subset))
            return false;
    }
    return true;
}

// At `[`.
bool scan_internal_subset(Cursor& cursor, Subset& subset) {
    const std::size_t begin = cursor.at++;
    if (!scan_declarations(cursor, subset))
        return false;
    if (cursor.at_end())
        return cursor.fail(begin, begin + 1, "the `[` of the DOCTYPE is never closed",
                           {"close it with `]>`"});
    ++cursor.at;
    return true;
}

// The DTD of the DocBook standards declares names of characters only, which are known.
bool is_docbook_dtd(const ExternalId& id) {
    return id.public_id.starts_with("-//OASIS//DTD DocBook");
}

// What a DTD of the manuscript's own declares, after the internal subset, which binds first.
bool scan_external_subset(const Cursor& cursor, const ExternalId& id, std::size_t begin, Subset& subset) {
    if (id.system_id.empty() || is_docbook_dtd(id))
        return true;
    const std::optional<std::filesystem::path> path = path_of(cursor, id);
    std::error_code error;
    if (path && std::filesystem::is_regular_file(*path, error))
        return scan_declaration_file(cursor, begin, "DOCTYPE", *path, subset);
    subset.entities.set_unread_dtd(std::string(id.system_id));
    return true;
}

} // namespace

bool scan_doctype(Cursor& cursor, Entities& entities) {
    const std::size_t begin = cursor.at;
    cursor.at += 9;
    cursor.skip_space();
    cursor.take_name();
    cursor.skip_space();
    std::optional<ExternalId> id = ExternalId{};
    if (at_external_id(cursor))
        id = take_external_id(cursor);
    if (!id)
        return cursor.fail(begin, begin + 9, "the addresses in the DOCTYPE must be quoted");
    // Variants of the DTD (KDE's, for one) say so in their names.
    if (id->public_id.find("DTD DocBook") != std::string_view::npos ||
        id->system_id.ends_with("docbookx.dtd"))
        entities.allow_character_names();
    cursor.skip_space();
    Subset subset{entities, {}};
    if ((cursor.peek() == '[' && !scan_internal_subset(cursor, subset)) ||
        !scan_external_subset(cursor, *id, begin, subset))
        return false;
    cursor.skip_space();
    if (cursor.peek() != '>')
        return cursor.fail(begin, begin + 9, "the DOCTYPE is not complete: its closing `>` is missing");
    ++cursor.at;
    return true;
}

} // namespace source
