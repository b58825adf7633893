// Offences against one rule, gathered: what measures alike has one cause, and is told once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/outcome.h"
#include "audit/profile.h"
#include "content/tree.h"
#include "layout/page.h"
#include "report/log.h"

namespace audit {

struct Where {
    content::NodeId node;       // none: something of the page itself, told at the root
    std::uint32_t page = 0;     // zero-based
    std::string_view what = {}; // what it is if no node is: "the head or foot of pages"
};

// How a finding of a rule reads: "12 pt text in p.date; 16 pt or more is wanted (page 3: "June")".
struct Wording {
    std::string_view rule;
    std::string_view wanted; // "{}" stands for the profile's value
    std::string_view hint;
};

class Tally {
public:
    void look(std::size_t places = 1) { checked_ += places; }
    // `measured` without what differs from place to place; `words` are shown of the first place only.
    // `hint` and `wanted` stand for those of the rule, where the cause is another one than most often.
    // `cause` is what offences of one cause have in common; without it, what they measure.
    void offend(const content::Tree& tree, Where where, std::string_view measured,
                std::string_view words = {}, std::string_view hint = {}, std::string_view wanted = {},
                std::string_view cause = {});
    // Against the rule, but a finding of another rule names the same cause.
    void told_elsewhere() { ++found_; }

    // One finding for each cause, at its first place. `pages` is null for an edition without pages.
    Outcome report(const content::Tree& tree, const layout::Pages* pages, const ProfileRule& rule,
                   const Wording& wording, report::Log& log) const;

private:
    struct Cause;
    static std::string place_of(const Cause& cause, const layout::Pages* pages);

    struct Cause {
        Where first;
        std::uint32_t last_page = 0;
        std::vector<std::string> kinds; // "p", "li": in the order in which they were met
        std::string measured;
        std::string words;
        std::string hint; // static text of the rule if empty, as is the next
        std::string wanted;
        std::size_t places = 1;
    };

    std::size_t checked_ = 0;
    std::size_t found_ = 0;
    std::vector<Cause> causes_;
    std::map<std::string, std::size_t, std::less<>> by_key_;
};

// What a style sheet calls it: "p.date"; empty for none and for the whole publication.
std::string kind_of(const content::Tree& tree, content::NodeId node);

} // namespace audit
