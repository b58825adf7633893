// The general entities of one file: the five of XML, those its DOCTYPE declares, and the
// character names of the DocBook 4 DTD. Expansion is bounded, so that no file can blow up.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "report/span.h"

namespace source {

enum class EntityState {
    text,     // it stands for characters
    unknown,  // nobody declared it
    external, // it stands for another file
    markup,   // it stands for elements
    endless,  // it stands for itself, or is nested too deep
    too_long, // it stands for more text than any manuscript needs
};

// Where that stands which an entity stands for, if it is more than characters: in another file,
// or between the quotation marks of its declaration.
struct EntityContent {
    std::filesystem::path path; // empty: bytes [begin, end) of `file`
    report::FileId file{};
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Resolved {
    EntityState state = EntityState::unknown;
    std::string_view text; // lives as long as the Entities
};

class Entities {
public:
    // `replacement` is the declared value with its character references replaced (XML 1.0,
    // 4.4.5), `written` where it stands; none if elements in it cannot be read from there. The
    // first declaration of a name binds (4.2).
    void declare(std::string_view name, std::string replacement,
                 std::optional<EntityContent> written = std::nullopt);
    // `path` is none if what it stands for cannot be a part of a manuscript.
    void declare_external(std::string_view name, const std::optional<std::filesystem::path>& path);

    // The DocBook 4 DTD declares the ISO character entities; later versions do not.
    void allow_character_names() { character_names_ = true; }

    // The address of a DTD that may declare names, but cannot be read. Empty if there is none.
    void set_unread_dtd(std::string address) { unread_dtd_ = std::move(address); }
    [[nodiscard]] const std::string& unread_dtd() const { return unread_dtd_; }

    // What `&name;` stands for, nested entities replaced.
    Resolved resolve(std::string_view name);

    // The elements, or the file, that `&name;` stands for; null if it stands for characters, or
    // for nothing that can be read.
    const EntityContent* content(std::string_view name);

private:
    struct Entity {
        std::optional<EntityState> state; // none until it is first used
        std::string text;                 // the replacement; once used, fully expanded
        bool busy = false;                // being expanded just now
        std::optional<EntityContent> content{};
    };

    Resolved resolve(std::string_view name, int depth);
    EntityState expand(std::string_view replacement, int depth, std::string& out);

    std::map<std::string, Entity, std::less<>> declared_;
    bool character_names_ = false;
    std::string unread_dtd_;
};

// `raw` with every reference replaced. `raw` has passed the scanner, so all are known.
void append_expanded(std::string_view raw, Entities& entities, std::string& out);

// The character that `digits` (what stands between `&#` and `;`, such as "233" or "xE9")
// names; none if it is not a number or not a character of XML.
std::optional<char32_t> character_reference(std::string_view digits);

} // namespace source
