#include "edition/volumes.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "content/generated_words.h"
#include "content/leaf.h"
#include "content/tidy.h"
#include "edition/volume_tree.h"

namespace edition {
namespace {

using content::Phrase;

// That of the publication, which each volume has.
NodeId cover_of(const Tree& tree) {
    const NodeId first = tree[tree.root].first_child;
    return first && tree[first].role == Role::cover ? first : NodeId{};
}

// The cover is in all volumes. A list of notes is where its notes are.
VolumeRanges find_ranges(const Tree& whole, const std::vector<NodeId>& starts) {
    VolumeRanges ranges{home_volumes(whole, starts), {}, {}};
    ranges.first = ranges.last = ranges.home;
    const NodeId cover = cover_of(whole);
    std::vector<NodeId> order;
    for (NodeId id = whole.root; id.valid(); id = whole.next(id, whole.root)) {
        order.push_back(id);
        if (cover && whole.closest(id, Role::cover) == cover)
            ranges.last[id] = static_cast<std::uint32_t>(starts.size());
        if (whole[id].role == Role::footnote_list) {
            ranges.first[id] = UINT32_MAX;
            ranges.last[id] = 0;
        }
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const NodeId parent = whole[*it].parent;
        if (!parent || (whole[parent].role == Role::footnote_list && whole[*it].role != Role::footnote))
            continue;
        ranges.first[parent] = std::min(ranges.first[parent], ranges.first[*it]);
        ranges.last[parent] = std::max(ranges.last[parent], ranges.last[*it]);
    }
    return ranges;
}

// A note that was gathered goes to its call, but not out of the division whose notes were gathered.
std::uint32_t home_of_note(const Tree& whole, NodeId note, const VolumeIds& home) {
    const NodeId list = whole[note].parent;
    if (whole[list].role != Role::footnote_list || !whole[note].target)
        return home[note];
    return std::clamp(home[whole[note].target], home[whole[list].parent], home[list]);
}

NodeId copy_node(VolumeTree& v, NodeId from) {
    content::Node node = v.e.shared[from];
    const NodeId parent = node.parent ? v.e.made[node.parent] : NodeId{};
    node.first_child = node.last_child = node.previous_sibling = node.next_sibling = {};
    const NodeId id = v.e.tree.append(parent, std::move(node));
    v.e.made[from] = id;
    v.e.origin.push_back(from);
    return id;
}

// The heading of a division that began in an earlier volume, and that of a list of notes in each.
void repeat_heading(VolumeTree& v, NodeId division) {
    const NodeId heading = content::heading_of(v.e.shared, division);
    if (!heading || v.has_part_of(heading))
        return;
    const NodeId copy = make(v.e, v.e.made[division], Role::heading, "generated");
    copy_title(v, heading, copy);
    if (v.e.shared[division].role != Role::footnote_list)
        add_continued(v, copy);
}

NodeId copy_share(VolumeTree& v) {
    const Tree& whole = v.e.shared;
    NodeId contents;
    for (NodeId id = whole.root; id.valid();) {
        if (whole[id].role == Role::contents) {
            contents = id;
        } else if (v.has_part_of(id)) {
            copy_node(v, id);
            if (content::is_division(whole[id].role))
                repeat_heading(v, id);
            id = whole.next(id, whole.root);
            continue;
        }
        id = whole.next_skipping_children(id, whole.root);
    }
    return contents;
}

// Which volume this is stands under the title.
void name_on_cover(VolumeTree& v) {
    Edition& e = v.e;
    NodeId cover = cover_of(e.tree);
    if (!cover)
        cover = make_before(e, e.tree[e.tree.root].first_child, Role::cover);
    NodeId next = e.tree[cover].first_child;
    while (next && (e.tree[next].role == Role::title || e.tree[next].role == Role::subtitle))
        next = e.tree[next].next_sibling;
    const NodeId line =
        next ? make_before(e, next, Role::paragraph, "volume") : make(e, cover, Role::paragraph, "volume");
    make_text(e, line, keep(e, name_of_volume(v, v.volume)));
}

Volume make_volume(const Applied& whole, const Plan& plan, const VolumeRanges& ranges,
                   const PageNumbers& numbers, std::uint32_t volume, std::uint32_t count) {
    report::Log log; // nothing is found here that was not found in the whole
    VolumeTree v{{whole.tree, plan, log, {}, {}, {}}, ranges, numbers, volume, count};
    v.e.made.resize(whole.tree.nodes.size());
    const NodeId contents = copy_share(v);
    retarget_volume(v);
    if (contents)
        build_volume_contents(v, contents);
    name_on_cover(v);
    content::set_heading_levels(v.e.tree);
    v.e.tree.metadata = whole.tree.metadata;
    v.e.tree.metadata.title =
        keep(v.e, fmt::format("{} – {}", whole.tree.metadata.title, name_of_volume(v, volume)));
    for (NodeId& origin : v.e.origin)
        origin = origin ? whole.origin[origin] : NodeId{};
    return {{std::move(v.e.tree), std::move(v.e.origin)}, std::move(v.e.made)};
}

} // namespace

std::string name_of_volume(const VolumeTree& v, std::uint32_t volume) {
    return fmt::format(fmt::runtime(phrase(Phrase::volume_of, v.e.tree[v.e.tree.root].language)), volume + 1,
                       v.count);
}

// Depth is bounded by the manuscript's, which source::read limits.
void copy_title(VolumeTree& v, NodeId whole, NodeId parent) {
    const Tree& from = v.e.shared;
    for (NodeId child = from[whole].first_child; child.valid(); child = from[child].next_sibling) {
        content::Node node = from[child];
        if (node.role == Role::footnote_reference || node.role == Role::image)
            continue;
        if (node.role == Role::link || node.role == Role::cross_reference ||
            node.role == Role::glossary_term || node.role == Role::page_reference)
            node.role = Role::span;
        node.first_child = node.last_child = node.previous_sibling = node.next_sibling = node.target = {};
        std::erase_if(node.attributes, [](const content::Attribute& one) { return one.name == Name::id; });
        const NodeId copy = v.e.tree.append(parent, std::move(node));
        v.e.origin.push_back({});
        copy_title(v, child, copy);
    }
}

void add_remark(VolumeTree& v, NodeId parent, std::string_view css_class, std::string_view words) {
    const NodeId span = make(v.e, parent, Role::span, css_class);
    v.e.tree[span].language = v.e.tree[v.e.tree.root].language;
    make_text(v.e, span, keep(v.e, fmt::format(" ({})", words)));
}

void add_continued(VolumeTree& v, NodeId line) {
    add_remark(v, line, "continued", phrase(Phrase::continued, v.e.tree[v.e.tree.root].language));
}

base::IdVector<NodeId, std::uint32_t> home_volumes(const Tree& whole, const std::vector<NodeId>& starts) {
    const std::unordered_set<NodeId> begins(starts.begin(), starts.end());
    VolumeIds home(whole.nodes.size(), 0);
    std::uint32_t volume = 0;
    for (NodeId id = whole.root; id.valid(); id = whole.next(id, whole.root)) {
        volume += begins.contains(id) ? 1U : 0U;
        home[id] = volume;
    }
    for (NodeId note = whole.root; note.valid(); note = whole.next(note, whole.root)) {
        if (whole[note].role != Role::footnote)
            continue;
        const std::uint32_t with_call = home_of_note(whole, note, home);
        for (NodeId id = note; id.valid(); id = whole.next(id, note))
            home[id] = with_call;
    }
    return home;
}

std::vector<Volume> make_volumes(const Applied& whole, const Plan& plan, const std::vector<NodeId>& starts,
                                 const PageNumbers& numbers) {
    const VolumeRanges ranges = find_ranges(whole.tree, starts);
    const auto count = static_cast<std::uint32_t>(starts.size() + 1);
    std::vector<Volume> volumes;
    for (std::uint32_t volume = 0; volume < count; ++volume)
        volumes.push_back(make_volume(whole, plan, ranges, numbers, volume, count));
    return volumes;
}

bool hold_all(const Tree& whole, const std::vector<Volume>& volumes,
              const base::IdVector<NodeId, std::uint32_t>& homes) {
    const NodeId cover = cover_of(whole);
    for (NodeId id = whole.root; id.valid(); id = whole.next(id, whole.root)) {
        if (!is_leaf(whole, id) || whole.closest(id, Role::contents))
            continue;
        const bool repeated = cover && whole.closest(id, Role::cover) == cover;
        for (std::size_t volume = 0; volume < volumes.size(); ++volume)
            if ((repeated || volume == homes[id]) != volumes[volume].made[id].valid())
                // The heading of a list of notes may stand in no volume but those that have notes.
                if (!(whole[whole[id].parent].parent &&
                      whole[whole[whole[id].parent].parent].role == Role::footnote_list))
                    return false;
    }
    return true;
}

} // namespace edition
