// The general entities of one file: the five of XML, those its DOCTYPE declares, and the
// character names of the DocBook 4 DTD. Expansion is bounded, so that no file can blow up.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace source {

enum class EntityState {
    text,     // it stands for characters
    unknown,  // nobody declared it
    external, // it stands for another file
    markup,   // it stands for elements
    endless,  // it stands for itself, or is nested too deep
    too_long, // it stands for more text than any manuscript needs
};

struct Resolved {
    EntityState state = EntityState::unknown;
    std::string_view text; // lives as long as the Entities
};

class Entities {
public:
    // `replacement` is the declared value with its character references replaced (XML 1.0,
    // 4.4.5). The first declaration of a name binds (4.2).
    void declare(std::string_view name, std::string replacement);
    void declare_external(std::string_view name);

    // The DocBook 4 DTD declares the ISO character entities; later versions do not.
    void allow_character_names() { character_names_ = true; }

    // What `&name;` stands for, nested entities replaced.
    Resolved resolve(std::string_view name);

private:
    struct Entity {
        std::optional<EntityState> state; // none until it is first used
        std::string text;                 // the replacement; once used, fully expanded
        bool busy = false;                // being expanded just now
    };

    Resolved resolve(std::string_view name, int depth);
    EntityState expand(std::string_view replacement, int depth, std::string& out);

    std::map<std::string, Entity, std::less<>> declared_;
    bool character_names_ = false;
};

// `raw` with every reference replaced. `raw` has passed the scanner, so all are known.
void append_expanded(std::string_view raw, Entities& entities, std::string& out);

// The character that `digits` (what stands between `&#` and `;`, such as "233" or "xE9")
// names; none if it is not a number or not a character of XML.
std::optional<char32_t> character_reference(std::string_view digits);

} // namespace source
