// Chapter, figure, table and note numbers, as real words: no format has to make them again.
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "content/generated_words.h"
#include "content/language.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

using content::Phrase;

std::string letters(int number) {
    std::string result;
    for (; number > 0; number = (number - 1) / 26)
        result.insert(result.begin(), static_cast<char>('A' + (number - 1) % 26));
    return result;
}

// Labels are in the language of the publication, whatever the title's.
std::string_view language(const Edition& e) {
    const std::string_view main = e.tree[e.tree.root].language;
    return content::phrase_language(main, main);
}

void put_label(Edition& e, NodeId owner, NodeId line, const std::string& label) {
    e.tree.set_attribute(owner, Name::label, keep(e, label));
    const NodeId first = e.tree[line].first_child;
    const NodeId span =
        first ? make_before(e, first, Role::span, "label") : make(e, line, Role::span, "label");
    e.tree[span].language = language(e);
    e.tree[span].direction = content::direction_of(language(e));
    make_text(e, span, keep(e, label + ": "));
}

// No line ends between the word and its number.
std::string numbered(Phrase word, const Edition& e, const std::string& number) {
    return fmt::format("{}\u00a0{}", phrase(word, language(e)), number);
}

struct Counters {
    int parts = 0;
    int chapters = 0;
    int appendices = 0;
};

// Only what DocBook itself calls a part, chapter or appendix: sections have no numbers.
void number_division(Edition& e, NodeId id, Counters& counters) {
    const NodeId heading = content::heading_of(e.tree, id);
    if (!heading)
        return;
    for (const std::string_view other : {"book", "set", "article", "reference", "topic"})
        if (e.tree.has_class(id, other))
            return;
    const Role role = e.tree[id].role;
    if (role == Role::part)
        put_label(e, id, heading, numbered(Phrase::part, e, std::to_string(++counters.parts)));
    else if (role == Role::chapter)
        put_label(e, id, heading, numbered(Phrase::chapter, e, std::to_string(++counters.chapters)));
    else if (role == Role::appendix)
        put_label(e, id, heading, numbered(Phrase::appendix, e, letters(++counters.appendices)));
}

struct CaptionKind {
    std::string_view name;
    Phrase word;
    int count = 0;
};

bool is_caption(const Tree& tree, NodeId id) {
    const Role role = tree[id].role;
    return role == Role::figure_caption || role == Role::table_caption || tree.has_class(id, "caption");
}

// The line the label starts: a caption of several paragraphs has it in its first.
NodeId label_line(const Tree& tree, NodeId caption) {
    const NodeId first = tree[caption].first_child;
    return first && tree[first].role == Role::paragraph ? first : caption;
}

} // namespace

void number_headings(Edition& e) {
    Counters counters;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        number_division(e, id, counters);
}

void number_captions(Edition& e) {
    std::array kinds{CaptionKind{"figure", Phrase::figure}, CaptionKind{"table", Phrase::table},
                     CaptionKind{"example", Phrase::example}, CaptionKind{"equation", Phrase::equation}};
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        const auto kind = e.tree.attribute(id, Name::kind);
        if (!kind || !is_caption(e.tree, id))
            continue;
        for (CaptionKind& counted : kinds)
            if (counted.name == *kind)
                put_label(e, e.tree[id].parent, label_line(e.tree, id),
                          numbered(counted.word, e, std::to_string(++counted.count)));
    }
}

// In the order they are called; a note called again keeps its number.
void number_notes(Edition& e) {
    int count = 0;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        if (e.tree[id].role != Role::footnote_reference)
            continue;
        const NodeId note = e.tree[id].target;
        if (!note) {
            e.tree[id].role = Role::span;
            continue;
        }
        if (!e.tree.attribute(note, Name::label)) {
            e.tree.set_attribute(note, Name::label, keep(e, std::to_string(++count)));
            e.tree[note].target = id;
        }
        const std::string_view number = *e.tree.attribute(note, Name::label);
        e.tree.set_attribute(id, Name::label, number);
        make_text(e, id, number);
    }
}

} // namespace edition
