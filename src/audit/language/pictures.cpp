// A picture for each idea.
#include "audit/language/reading.h"

namespace audit {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

bool is_picture(const content::Tree& tree, NodeId id) {
    return tree[id].role == Role::image && !tree.attribute(id, Name::alt).value_or("").empty();
}

bool holds_picture(const content::Tree& tree, NodeId within) {
    for (NodeId id = within; id; id = tree.next(id, within))
        if (is_picture(tree, id))
            return true;
    return false;
}

// A picture that nobody hears of: decoration, or one whose words are missing, which is told as figure-alt.
NodeId silent_picture(const content::Tree& tree, NodeId within) {
    for (NodeId id = within; id; id = tree.next(id, within))
        if (tree[id].role == Role::image)
            return id;
    return {};
}

bool is_picture_block(const content::Tree& tree, NodeId id) {
    return id && (tree[id].role == Role::image || tree[id].role == Role::figure) && holds_picture(tree, id);
}

// Lists and quotations are one idea; so is what stands beside a picture of its own.
NodeId idea_of(const content::Tree& tree, const Passage& passage) {
    NodeId idea = passage.block;
    for (NodeId id = passage.block; id; id = tree[id].parent)
        switch (tree[id].role) {
        case Role::unordered_list:
        case Role::ordered_list:
        case Role::block_quote:
        case Role::table:
        case Role::figure: idea = id; break;
        default: break;
        }
    return idea;
}

bool wants_picture(const Reading& reading, const Passage& passage) {
    return (passage.kind == PassageKind::paragraph || passage.kind == PassageKind::list_item) &&
           !reading.tree.closest(passage.block, Role::long_description);
}

void tell_no_picture(const Reading& reading, const Passage& passage, NodeId silent) {
    const report::Span place = reading.places.find(passage, passage.sentences.front());
    if (!silent)
        return reading.recorder.found(
            "picture-for-idea", place, "no picture stands beside these words",
            {"put them into <informalfigure role=\"statement\"> with a picture of the idea"});
    if (reading.tree.attribute(silent, Name::alt))
        reading.recorder.found("picture-for-idea", place,
                               "the picture beside these words is marked as decoration",
                               {"say in its alt element what it shows, or take another picture"});
}

void check_picture_for_ideas(const Reading& reading) {
    NodeId before;
    for (const Passage& passage : reading.passages) {
        if (!wants_picture(reading, passage))
            continue;
        const NodeId idea = passage.statement ? passage.statement : idea_of(reading.tree, passage);
        if (idea == before)
            continue;
        before = idea;
        reading.recorder.checked("picture-for-idea");
        const content::Node& node = reading.tree[idea];
        if (holds_picture(reading.tree, idea) || is_picture_block(reading.tree, node.previous_sibling) ||
            is_picture_block(reading.tree, node.next_sibling))
            continue;
        tell_no_picture(reading, passage, silent_picture(reading.tree, idea));
    }
}

} // namespace

void check_pictures(const Reading& reading) {
    if (reading.recorder.has("picture-for-idea"))
        check_picture_for_ideas(reading);
}

} // namespace audit
