// The contents list of one volume: its own sections with all levels, then, for each other volume, what
// begins in it.
#include <fmt/format.h>

#include "content/generated_words.h"
#include "edition/volume_tree.h"

namespace edition {
namespace {

// An entry of the whole: `entry` has a link, and below it maybe a list.
NodeId link_of(const Tree& whole, NodeId entry) {
    for (NodeId child = whole[entry].first_child; child.valid(); child = whole[child].next_sibling)
        if (whole[child].role == Role::link)
            return child;
    return {};
}

NodeId list_in(const Tree& whole, NodeId around) {
    for (NodeId child = whole[around].first_child; child.valid(); child = whole[child].next_sibling)
        if (whole[child].role == Role::contents_list)
            return child;
    return {};
}

void add_line(VolumeTree& v, NodeId link, NodeId line) {
    const content::Node& from = v.e.shared[link];
    v.e.tree[line].span = from.span;
    v.e.tree[line].language = from.language;
    v.e.tree[line].direction = from.direction;
    if (const auto label = v.e.shared.attribute(link, Name::page_label))
        v.e.tree.set_attribute(line, Name::page_label, *label);
    copy_title(v, link, line);
}

// Depth is bounded by that of the contents list of the whole.
void build_own(VolumeTree& v, NodeId whole_list, NodeId parent) {
    const Tree& whole = v.e.shared;
    NodeId list;
    for (NodeId entry = whole[whole_list].first_child; entry.valid(); entry = whole[entry].next_sibling) {
        const NodeId target = whole[entry].target;
        if (!target || !v.has_part_of(target))
            continue;
        if (!list)
            list = make(v.e, parent, Role::contents_list);
        const NodeId own = make(v.e, list, Role::contents_entry);
        const NodeId link = make(v.e, own, Role::link);
        v.e.tree[own].target = v.e.tree[link].target = v.e.made[target];
        add_line(v, link_of(whole, entry), link);
        if (!v.is_home_of(target))
            add_continued(v, link);
        if (const NodeId below = list_in(whole, entry))
            build_own(v, below, own);
    }
}

// What begins in `volume`; of what began before, what begins in it there.
void build_other(VolumeTree& v, std::uint32_t volume, NodeId whole_list, NodeId list) {
    const Tree& whole = v.e.shared;
    for (NodeId entry = whole[whole_list].first_child; entry.valid(); entry = whole[entry].next_sibling) {
        const NodeId target = whole[entry].target;
        if (!target)
            continue;
        if (v.ranges.home[target] != volume) {
            if (const NodeId below = list_in(whole, entry))
                build_other(v, volume, below, list);
            continue;
        }
        const NodeId line = make(v.e, make(v.e, list, Role::list_item), Role::span, "elsewhere");
        add_line(v, link_of(whole, entry), line);
        if (v.numbers[target] != 0)
            v.e.tree.set_attribute(line, Name::label, keep(v.e, std::to_string(v.numbers[target])));
    }
}

void add_heading(VolumeTree& v, NodeId contents, std::string_view words) {
    const NodeId heading = make(v.e, contents, Role::heading, "generated");
    make_text(v.e, heading, words);
}

// Heading and note, as the whole has them, up to its list.
void copy_beginning(VolumeTree& v, NodeId whole_contents, NodeId contents) {
    const Tree& whole = v.e.shared;
    for (NodeId child = whole[whole_contents].first_child;
         child.valid() && whole[child].role != Role::contents_list; child = whole[child].next_sibling) {
        const NodeId copy = make(v.e, contents, whole[child].role, "generated");
        v.e.tree[copy].level = whole[child].level;
        copy_title(v, child, copy);
    }
}

} // namespace

void build_volume_contents(VolumeTree& v, NodeId whole_contents) {
    Edition& e = v.e;
    const NodeId next = place_of_contents(e.tree);
    const NodeId contents =
        next ? make_before(e, next, Role::contents) : make(e, e.tree.root, Role::contents);
    e.made[whole_contents] = contents;
    e.tree.set_attribute(contents, Name::id, "contents-list");
    copy_beginning(v, whole_contents, contents);
    const NodeId list = list_in(e.shared, whole_contents);
    if (!list)
        return;
    add_heading(v, contents, keep(e, name_of_volume(v, v.volume)));
    build_own(v, list, contents);
    for (std::uint32_t volume = 0; volume < v.count; ++volume) {
        if (volume == v.volume)
            continue;
        add_heading(v, contents, keep(e, name_of_volume(v, volume)));
        build_other(v, volume, list, make(e, contents, Role::unordered_list, "elsewhere"));
    }
}

} // namespace edition
