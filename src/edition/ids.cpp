// An id for every section and every target of a link: from its words, so that it stays the
// same from one version of the publication to the next.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/role_table.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

constexpr std::size_t longest_slug = 48;

// ASCII letters and digits of the words, joined by hyphens; empty for other scripts.
std::string slug_of(const std::string& words) {
    std::string slug;
    for (const char byte : words) {
        const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        if (plain)
            slug += small;
        else if (!slug.empty() && slug.back() != '-' && static_cast<unsigned char>(byte) < 0x80)
            slug += '-';
        if (slug.size() >= longest_slug)
            break;
    }
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    // XML 1.0, production 4: a name starts with a letter.
    return !slug.empty() && slug.front() >= '0' && slug.front() <= '9' ? "s-" + slug : slug;
}

struct Names {
    std::set<std::string, std::less<>> taken;
    std::map<std::string, int> tried;
};

std::string unique(Names& names, const std::string& base) {
    std::string id = base;
    int& number = names.tried[base];
    while (!names.taken.insert(id).second)
        id = base + "-" + std::to_string(++number + 1);
    return id;
}

std::string base_for(const Edition& e, NodeId id) {
    const Role role = e.tree[id].role;
    const auto label = e.tree.attribute(id, Name::label);
    if (role == Role::footnote && label)
        return "note-" + std::string(*label);
    if (role == Role::footnote_reference && label)
        return "call-" + std::string(*label);
    std::string slug;
    if (content::is_division(role)) {
        if (const NodeId heading = content::heading_of(e.tree, id))
            slug = slug_of(text_of(e.tree, heading));
    } else if (label) {
        slug = slug_of(std::string(*label));
    }
    if (!slug.empty())
        return slug;
    std::string name(content::role_row(role).name);
    for (char& byte : name)
        byte = byte == '_' ? '-' : byte;
    return name;
}

} // namespace

void give_ids(Edition& e) {
    Names names;
    std::vector<bool> wanted(e.tree.nodes.size());
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        if (const auto written = e.tree.attribute(id, Name::id))
            names.taken.insert(std::string(*written));
        if (e.tree[id].target)
            wanted[e.tree[id].target.index()] = true;
        if (content::is_division(e.tree[id].role) && content::heading_of(e.tree, id))
            wanted[id.index()] = true;
    }
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        if (wanted[id.index()] && !e.tree.attribute(id, Name::id))
            e.tree.set_attribute(id, Name::id, keep(e, unique(names, base_for(e, id))));
}

} // namespace edition
