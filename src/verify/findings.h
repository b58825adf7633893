// What was found wrong in one finished file, and where.
#pragma once

#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "verify/rule_table.h"

namespace verify {

// A rule by its id, which must be in the table: a wrong id does not compile. It holds a place in the
// table because g++ 12 with sanitizers takes no address for a constant (GCC bug 71962).
struct RuleRef {
    std::size_t row = std::size(rule_table);
    consteval RuleRef(const char* id) {
        for (std::size_t i = 0; i < std::size(rule_table); ++i)
            if (rule_table[i].id == id)
                row = i;
        if (row == std::size(rule_table))
            throw "no such rule";
    }
    [[nodiscard]] const Rule& rule() const { return rule_table[row]; }
};

// Where: page 0 and object 0 mean that there is none to name.
struct Place {
    std::size_t page = 0; // from 1
    int object = 0;
    int generation = 0;
};

struct Finding {
    const Rule* rule = nullptr;
    Place place;
    std::string detail; // may be empty; lower case, no full stop
};

class Findings {
public:
    explicit Findings(const Profile& profile) : profile_(&profile) {}

    [[nodiscard]] bool wants(RuleRef rule) const { return rule.rule().asked_by(*profile_); }

    // Kept if the profile asks for the rule. Of one rule the first thousand are kept and the rest counted.
    void add(RuleRef rule, Place place, std::string detail = {});

    [[nodiscard]] const Profile& profile() const { return *profile_; }
    [[nodiscard]] const std::vector<Finding>& all() const { return all_; }
    // How many findings of the rule there were, kept or not.
    [[nodiscard]] std::size_t count(const Rule* rule) const;

private:
    const Profile* profile_;
    std::vector<Finding> all_;
    std::map<const Rule*, std::size_t> counts_;
};

} // namespace verify
