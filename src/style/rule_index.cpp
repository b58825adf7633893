#include "style/rule_index.h"

#include <algorithm>

#include "content/role_table.h"

namespace style {
namespace {

const SimpleSelector* find_kind(const CompoundSelector& compound, SimpleSelector::Kind kind) {
    for (const SimpleSelector& simple : compound.simples)
        if (simple.kind == kind)
            return &simple;
    return nullptr;
}

template <typename Bucket>
void append(RuleRanks& ranks, const Bucket& bucket, std::string_view name) {
    const auto found = bucket.find(name);
    if (found != bucket.end())
        ranks.insert(ranks.end(), found->second.begin(), found->second.end());
}

void sort_once(RuleRanks& ranks) {
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
}

} // namespace

RuleIndex::RuleIndex(const std::vector<const Sheet*>& sheets) {
    for (const Sheet* sheet : sheets)
        for (const StyleRule& rule : sheet->rules().styles)
            for (const ComplexSelector& selector : rule.selectors)
                entries_.push_back({&selector, &rule, sheet->rules().origin});
    // css-cascade-4, section 6.1: origin, specificity, order of appearance.
    std::stable_sort(entries_.begin(), entries_.end(), [](const RuleEntry& a, const RuleEntry& b) {
        if (a.origin != b.origin)
            return a.origin < b.origin;
        return a.selector->specificity < b.selector->specificity;
    });
    for (std::uint32_t rank = 0; rank < entries_.size(); ++rank)
        add_to_bucket(rank);
}

void RuleIndex::add_to_bucket(std::uint32_t rank) {
    using Kind = SimpleSelector::Kind;
    const CompoundSelector& subject = entries_[rank].selector->compounds.back();
    if (const auto* id = find_kind(subject, Kind::id))
        by_id_[id->name].push_back(rank);
    else if (const auto* name = find_kind(subject, Kind::class_))
        by_class_[name->name].push_back(rank);
    else if (const auto* type = find_kind(subject, Kind::type))
        by_type_[type->name].push_back(rank);
    else
        universal_.push_back(rank);
}

std::size_t RuleIndex::ProfileHash::operator()(const Profile& profile) const {
    const std::hash<std::string_view> hash;
    return hash(profile.classes) * 31 + static_cast<std::size_t>(profile.role) * 7 + profile.element.size() +
           (profile.element.empty() ? 0U : static_cast<unsigned char>(profile.element.back()));
}

RuleRanks RuleIndex::collect(const Profile& profile) const {
    RuleRanks ranks = universal_;
    append(ranks, by_type_, profile.element);
    append(ranks, by_class_, content::role_row(profile.role).css_class);
    std::string_view rest = profile.classes;
    while (!rest.empty()) {
        const std::size_t space = rest.find(' ');
        append(ranks, by_class_, rest.substr(0, space));
        rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    }
    sort_once(ranks);
    return ranks;
}

const RuleRanks& RuleIndex::candidates(const content::Tree& tree, content::NodeId id) {
    const content::Node& node = tree[id];
    const Profile profile{content::element_name(node), node.role, node.classes};
    auto found = profiles_.find(profile);
    if (found == profiles_.end())
        found = profiles_.emplace(profile, collect(profile)).first;
    const auto name = by_id_.empty() ? std::nullopt : tree.attribute(id, content::Name::id);
    if (!name || !by_id_.contains(*name))
        return found->second;
    with_id_ = found->second;
    append(with_id_, by_id_, *name);
    sort_once(with_id_);
    return with_id_;
}

} // namespace style
