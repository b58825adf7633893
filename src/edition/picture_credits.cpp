// Who made the pictures of this edition, and on what terms: a section at its end, made of what
// the info of each picture says. Open licences (CC BY, CC BY-SA) ask for it in every copy.
#include <algorithm>
#include <string>
#include <vector>

#include "content/generated_words.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

// Pictures by the same people on the same terms.
struct Group {
    std::string_view credit;
    std::string_view rights;
    std::string_view rights_uri;
    std::vector<NodeId> pictures; // one for each text alternative
};

std::string_view value(const Tree& tree, NodeId id, Name name) {
    return tree.attribute(id, name).value_or("");
}

Group& group_for(std::vector<Group>& groups, const Group& wanted) {
    const auto found = std::find_if(groups.begin(), groups.end(), [&wanted](const Group& group) {
        return group.credit == wanted.credit && group.rights == wanted.rights &&
               group.rights_uri == wanted.rights_uri;
    });
    return found != groups.end() ? *found : groups.emplace_back(wanted);
}

std::vector<Group> group_pictures(const Tree& tree) {
    std::vector<Group> groups;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root)) {
        if (tree[id].role != Role::image)
            continue;
        const Group wanted{value(tree, id, Name::credit),
                           value(tree, id, Name::rights),
                           value(tree, id, Name::rights_uri),
                           {}};
        if (wanted.credit.empty() && wanted.rights.empty() && wanted.rights_uri.empty())
            continue;
        std::vector<NodeId>& pictures = group_for(groups, wanted).pictures;
        const std::string_view alt = value(tree, id, Name::alt);
        const bool told = std::any_of(pictures.begin(), pictures.end(),
                                      [&](NodeId other) { return value(tree, other, Name::alt) == alt; });
        if (!alt.empty() && !told)
            pictures.push_back(id);
    }
    return groups;
}

bool ends_sentence(std::string_view text) {
    return !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
}

void end_sentence(Edition& e, NodeId parent, std::string_view text) {
    make_text(e, parent, ends_sentence(text) ? " " : ". ");
}

// What the pictures show, each in the language of its text alternative.
void name_pictures(Edition& e, NodeId paragraph, const Group& group) {
    for (const NodeId picture : group.pictures) {
        if (picture != group.pictures.front())
            make_text(e, paragraph, "; ");
        NodeId around = paragraph;
        if (e.tree[picture].language != e.tree[paragraph].language) {
            around = make(e, paragraph, Role::span);
            e.tree[around].language = e.tree[picture].language;
            e.tree[around].direction = e.tree[picture].direction;
        }
        make_text(e, around, value(e.tree, picture, Name::alt));
    }
    if (!group.pictures.empty())
        end_sentence(e, paragraph, value(e.tree, group.pictures.back(), Name::alt));
}

// On paper a link cannot be followed, so the address is there to be read.
void name_licence(Edition& e, NodeId paragraph, const Group& group) {
    if (group.rights_uri.empty())
        return make_text(e, paragraph, group.rights);
    make_phrase(e, paragraph, content::Phrase::licence);
    make_text(e, paragraph, ": ");
    const NodeId link = make(e, paragraph, Role::link);
    e.tree.set_attribute(link, Name::href, group.rights_uri);
    make_text(e, link, group.rights.empty() ? group.rights_uri : group.rights);
    if (e.plan.output == Output::pdf && !group.rights.empty())
        make_text(e, paragraph, keep(e, " (" + std::string(group.rights_uri) + ")"));
}

void build_group(Edition& e, NodeId section, const Group& group) {
    const NodeId paragraph = make(e, section, Role::paragraph, "picture-credit");
    if (!group.credit.empty()) {
        make_text(e, make(e, paragraph, Role::strong), group.credit);
        end_sentence(e, paragraph, group.credit);
    }
    name_pictures(e, paragraph, group);
    name_licence(e, paragraph, group);
}

} // namespace

void credit_pictures(Edition& e) {
    const std::vector<Group> groups = group_pictures(e.tree);
    if (groups.empty())
        return;
    const NodeId last = e.tree[e.tree.root].last_child;
    const bool before_imprint = e.tree[last].role == Role::imprint;
    constexpr std::string_view classes = "picture-credits";
    const NodeId section = before_imprint ? make_before(e, last, Role::section, classes)
                                          : make(e, e.tree.root, Role::section, classes);
    const NodeId heading = make(e, section, Role::heading, "generated");
    make_phrase(e, heading, content::Phrase::pictures);
    for (const Group& group : groups)
        build_group(e, section, group);
    content::set_heading_levels(e.tree);
}

} // namespace edition
