// The style rules of all sheets in order of weight, found by what their subject must be, so
// that a node is tested against few of them.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "style/rules.h"
#include "style/sheet.h"

namespace style {

struct RuleEntry {
    const ComplexSelector* selector;
    const StyleRule* rule;
    Origin origin;
};

// Places in RuleIndex::entries, weakest first.
using RuleRanks = std::vector<std::uint32_t>;

class RuleIndex {
public:
    // The sheets must outlive the index.
    explicit RuleIndex(const std::vector<const Sheet*>& sheets);

    [[nodiscard]] const RuleEntry& operator[](std::uint32_t rank) const { return entries_[rank]; }

    // Every rule whose subject could be `node`: a superset of those that match, in order.
    const RuleRanks& candidates(const content::Tree& tree, content::NodeId node);

private:
    using Bucket = std::unordered_map<std::string_view, RuleRanks>;
    // Nodes with these in common have the same candidates, ids apart.
    struct Profile {
        std::string_view element;
        content::Role role;
        std::string_view classes;
        friend bool operator==(const Profile&, const Profile&) = default;
    };
    struct ProfileHash {
        std::size_t operator()(const Profile& profile) const;
    };

    void add_to_bucket(std::uint32_t rank);
    RuleRanks collect(const Profile& profile) const;

    std::vector<RuleEntry> entries_;
    Bucket by_id_;
    Bucket by_class_;
    Bucket by_type_;
    RuleRanks universal_;
    std::unordered_map<Profile, RuleRanks, ProfileHash> profiles_;
    RuleRanks with_id_; // the last answer for a node with an id
};

} // namespace style
