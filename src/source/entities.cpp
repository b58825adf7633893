#include "source/entities.h"

#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "source/character_names.h"
#include "source/characters.h"

namespace source {
namespace {

constexpr int deepest = 32;
constexpr std::size_t longest = 64 * 1024;

// XML 1.0, 4.6. They stand for characters, never for markup.
std::string_view predefined(std::string_view name) {
    if (name == "amp")
        return "&";
    if (name == "lt")
        return "<";
    if (name == "gt")
        return ">";
    if (name == "quot")
        return "\"";
    return name == "apos" ? "'" : "";
}

// Copies `raw` to `out`; calls `replace(name)` for what stands between each `&` and `;`.
// Stops when `replace` says no, or at an `&` that no `;` follows.
template <typename Replace>
bool for_each_reference(std::string_view raw, std::string& out, Replace replace) {
    std::size_t at = 0;
    for (std::size_t mark = raw.find('&'); mark != std::string_view::npos; mark = raw.find('&', at)) {
        const std::size_t end = raw.find(';', mark);
        if (end == std::string_view::npos)
            return false;
        out += raw.substr(at, mark - at);
        if (!replace(raw.substr(mark + 1, end - mark - 1)))
            return false;
        at = end + 1;
    }
    out += raw.substr(at);
    return true;
}

} // namespace

void Entities::declare(std::string_view name, std::string replacement, std::optional<EntityContent> written) {
    declared_.try_emplace(std::string(name), Entity{{}, std::move(replacement), false, std::move(written)});
}

void Entities::declare_external(std::string_view name, const std::optional<std::filesystem::path>& path) {
    Entity entity{EntityState::external, {}};
    if (path)
        entity.content = EntityContent{*path};
    declared_.try_emplace(std::string(name), std::move(entity));
}

const EntityContent* Entities::content(std::string_view name) {
    const EntityState state = resolve(name).state;
    if (state != EntityState::markup && state != EntityState::external)
        return nullptr;
    const auto found = declared_.find(name);
    return found != declared_.end() && found->second.content ? &*found->second.content : nullptr;
}

Resolved Entities::resolve(std::string_view name) {
    return resolve(name, 0);
}

Resolved Entities::resolve(std::string_view name, int depth) {
    if (const std::string_view text = predefined(name); !text.empty())
        return {EntityState::text, text};
    auto found = declared_.find(name);
    if (found == declared_.end()) {
        const std::optional<char32_t> value = character_names_ ? character_named(name) : std::nullopt;
        if (!value)
            return {};
        Entity entity{EntityState::text, {}};
        base::append_utf8(entity.text, *value);
        found = declared_.emplace(name, std::move(entity)).first;
    }
    Entity& entity = found->second;
    if (entity.busy || depth > deepest)
        return {EntityState::endless, {}};
    if (!entity.state) {
        entity.busy = true;
        std::string text;
        entity.state = expand(entity.text, depth, text);
        entity.text = std::move(text);
        entity.busy = false;
    }
    return {*entity.state, entity.text};
}

EntityState Entities::expand(std::string_view replacement, int depth, std::string& out) {
    if (replacement.find('<') != std::string_view::npos)
        return EntityState::markup;
    EntityState state = EntityState::text;
    const bool complete = for_each_reference(replacement, out, [&](std::string_view name) {
        if (name.starts_with('#')) {
            const std::optional<char32_t> value = character_reference(name.substr(1));
            if (value)
                base::append_utf8(out, *value);
            return value.has_value();
        }
        const Resolved inner = resolve(name, depth + 1);
        // Text that holds a file is no file itself, but more than characters.
        state = inner.state == EntityState::external ? EntityState::markup : inner.state;
        out += inner.text;
        if (state == EntityState::text && out.size() > longest)
            state = EntityState::too_long;
        return state == EntityState::text;
    });
    if (state == EntityState::text && !complete)
        return EntityState::unknown;
    return state;
}

void append_expanded(std::string_view raw, Entities& entities, std::string& out) {
    for_each_reference(raw, out, [&](std::string_view name) {
        if (name.starts_with('#'))
            base::append_utf8(out, character_reference(name.substr(1)).value_or(0xFFFD));
        else
            out += entities.resolve(name).text;
        return true;
    });
}

std::optional<char32_t> character_reference(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x');
    if (hexadecimal)
        digits.remove_prefix(1);
    std::uint32_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != end || !is_xml_character(value))
        return std::nullopt;
    return value;
}

} // namespace source
