// What was found wrong in one finished file, and where.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "verify/all_rules.h"

namespace verify {

// A rule by its id, which must be in a table: a wrong id does not compile. It holds a place in the
// table because g++ 12 with sanitizers takes no address for a constant (GCC bug 71962).
struct RuleRef {
    std::size_t row = all_rules.size();
    consteval RuleRef(const char* id) {
        for (std::size_t i = 0; i < all_rules.size(); ++i)
            if (all_rules[i].id == id)
                row = i;
        if (row == all_rules.size())
            throw "no such rule";
    }
    [[nodiscard]] const Rule& rule() const { return all_rules[row]; }
};

// Where in a PDF: page 0 and object 0 mean that there is none to name.
struct Place {
    std::size_t page = 0; // from 1
    int object = 0;
    int generation = 0;
    std::string entry{};  // of an EPUB: the file in its zip
    std::size_t line = 0; // in that file, from 1
};

// Where in an EPUB.
struct EntryPlace {
    std::string entry;    // the file in the zip; empty if none is to blame
    std::size_t line = 0; // in that file, from 1; 0 if there is none to name
};

struct Finding {
    const Rule* rule = nullptr;
    Place place;
    std::string detail; // may be empty; lower case, no full stop
    EntryPlace entry = {};
};

class Findings {
public:
    explicit Findings(const Profile& profile) : profile_(&profile) {}

    [[nodiscard]] bool wants(RuleRef rule) const { return rule.rule().asked_by(*profile_); }

    // Kept if the profile asks for the rule. Of one rule the first thousand are kept and the rest counted.
    void add(RuleRef rule, Place place, std::string detail = {});
    void add(RuleRef rule, EntryPlace place, std::string detail = {});

    [[nodiscard]] const Profile& profile() const { return *profile_; }
    [[nodiscard]] const std::vector<Finding>& all() const { return all_; }
    // How many findings of the rule there were, kept or not.
    [[nodiscard]] std::size_t count(const Rule* rule) const;

private:
    // True if one more is to be kept.
    bool count_one(RuleRef rule);

    const Profile* profile_;
    std::vector<Finding> all_;
    std::map<const Rule*, std::size_t> counts_;
};

} // namespace verify
