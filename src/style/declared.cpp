#include "style/declared.h"

#include <algorithm>

namespace style {

const Declared::Winner* Declared::winner(content::NodeId node, Property property) const {
    const std::vector<Winner>& winners = entries_[entry_of_[node]].winners;
    const auto found = std::find_if(winners.begin(), winners.end(),
                                    [property](const Winner& each) { return each.property == property; });
    return found == winners.end() ? nullptr : &*found;
}

const Declaration* Declared::own(content::NodeId node, Property property) const {
    const Winner* const found = winner(node, property);
    return found != nullptr && found->origin == Origin::author ? found->declaration : nullptr;
}

const Declaration* Declared::inherited(const content::Tree& tree, content::NodeId node,
                                       Property property) const {
    for (; node; node = tree[node].parent) {
        const Winner* const found = winner(node, property);
        if (found == nullptr)
            continue;
        const Assignment& assignment = found->declaration->assignment;
        if (assignment.defaulting == Defaulting::inherit || assignment.defaulting == Defaulting::unset)
            continue;
        const bool is_said = found->origin == Origin::author && assignment.defaulting != Defaulting::initial;
        return is_said ? found->declaration : nullptr;
    }
    return nullptr;
}

const OtherDeclaration* Declared::other(content::NodeId node, std::string_view name) const {
    const OtherDeclaration* strongest = nullptr;
    for (const OtherDeclaration* const each : entries_[entry_of_[node]].others)
        if (each->name == name && (strongest == nullptr || each->important || !strongest->important))
            strongest = each;
    return strongest;
}

} // namespace style
