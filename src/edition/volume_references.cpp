// References from one volume to another: paper has no links, and a file cannot be sure of its
// neighbour, so the words say where to look.
#include <fmt/format.h>

#include "content/generated_words.h"
#include "edition/volume_tree.h"

namespace edition {
namespace {

using content::Phrase;

constexpr std::string_view elsewhere = "elsewhere";

bool says_page(const Tree& tree, NodeId around) {
    for (NodeId id = around; id.valid(); id = tree.next(id, around))
        if (tree[id].role == Role::page_reference)
            return true;
    return false;
}

enum class Page : std::uint8_t { told, untold };

// " (volume 2, page 31)", in the language of the publication.
void add_place(VolumeTree& v, NodeId reference, NodeId whole_target, Page page) {
    const std::string_view language = v.e.tree[v.e.tree.root].language;
    std::string words =
        fmt::format(fmt::runtime(phrase(Phrase::volume, language)), v.ranges.home[whole_target] + 1);
    if (page == Page::untold && v.numbers[whole_target] != 0)
        words += fmt::format(", {}\u00a0{}", phrase(Phrase::page, language), v.numbers[whole_target]);
    add_remark(v, reference, "place", words);
}

void become_words(VolumeTree& v, NodeId id, std::string_view css_class) {
    v.e.tree[id].role = Role::span;
    v.e.tree[id].classes = css_class;
}

// "[3]": the style sheet's brackets belong to links.
void put_in_brackets(VolumeTree& v, NodeId id) {
    if (const NodeId first = v.e.tree[id].first_child) {
        const NodeId open = make_before(v.e, first, Role::text);
        v.e.tree[open].text = " [";
    }
    make_text(v.e, id, "]");
}

// A number of its own, outside a reference that tells the volume.
void settle_page_reference(VolumeTree& v, NodeId id, NodeId whole_target) {
    Tree& tree = v.e.tree;
    bool told = false;
    for (NodeId up = tree[id].parent; up; up = tree[up].parent)
        told = told || tree.has_class(up, elsewhere);
    become_words(v, id, elsewhere);
    if (v.numbers[whole_target] != 0)
        make_text(v.e, id, keep(v.e, std::to_string(v.numbers[whole_target])));
    if (!told)
        add_place(v, id, whole_target, Page::told);
}

void lead_elsewhere(VolumeTree& v, NodeId id, NodeId whole_target) {
    switch (v.e.tree[id].role) {
    case Role::link:
    case Role::cross_reference: {
        const Page page = says_page(v.e.tree, id) ? Page::told : Page::untold;
        become_words(v, id, elsewhere);
        add_place(v, id, whole_target, page);
        break;
    }
    case Role::footnote_reference:
        become_words(v, id, elsewhere);
        put_in_brackets(v, id);
        add_place(v, id, whole_target, Page::untold);
        break;
    case Role::page_reference: settle_page_reference(v, id, whole_target); break;
    // The contents list names the glossary once; each hard word need not.
    case Role::glossary_term: become_words(v, id, "glossterm"); break;
    default: break;
    }
}

} // namespace

void retarget_volume(VolumeTree& v) {
    std::vector<NodeId> order;
    for (NodeId id = v.e.tree.root; id.valid(); id = v.e.tree.next(id, v.e.tree.root))
        if (v.e.tree[id].target && v.e.origin[id])
            order.push_back(id);
    for (const NodeId id : order) {
        const NodeId target = v.e.tree[id].target;
        const bool here = v.is_home_of(target);
        v.e.tree[id].target = here ? v.e.made[target] : NodeId{};
        if (!here)
            lead_elsewhere(v, id, target);
    }
}

} // namespace edition
