// Notes: from the number to the note and back.
#include <set>

#include "verify/epub_checks.h"

namespace verify {
namespace {

bool is_single_note(pugi::xml_node node) {
    return has_type(node, "footnote") || has_type(node, "endnote") || has_type(node, "rearnote") ||
           has_type(node, "note");
}

bool is_list_of_notes(pugi::xml_node node) {
    return has_type(node, "footnotes") || has_type(node, "endnotes") || has_type(node, "rearnotes");
}

// The target itself or what it stands in; null if that is no note.
pugi::xml_node note_around(pugi::xml_node target) {
    for (pugi::xml_node node = target; node; node = node.parent())
        if (is_single_note(node) || is_list_of_notes(node))
            return node;
    return {};
}

// The one note of a list of notes.
pugi::xml_node single_note(pugi::xml_node target, pugi::xml_node note) {
    for (pugi::xml_node node = target; is_list_of_notes(note) && node != note; node = node.parent())
        if (is(node, "li") || is(node, "p") || is(node, "div"))
            return node;
    return note;
}

bool is_within(pugi::xml_node node, pugi::xml_node around) {
    while (node && node != around)
        node = node.parent();
    return !node.empty();
}

// A link in the note to a place outside it: a note may be called from several places and lead back to one.
bool leads_back(const EpubFile& file, const XmlFile& document, pugi::xml_node note) {
    for (pugi::xml_node at = note; at; at = next_in_order(at, note)) {
        if (!is(at, "a"))
            continue;
        const Address address = resolve(document.path(), attribute(at, "href"));
        const XmlFile* target_file = file.book.find_document(address.path);
        if (address.kind != AddressKind::local || !target_file || address.fragment.empty())
            continue;
        const pugi::xml_node target = target_file->by_id(address.fragment);
        if (target && target != note && (target_file != &document || !is_within(target, note)))
            return true;
    }
    return false;
}

// Notes that were looked at.
using Seen = std::set<std::size_t>;

void check_call(const EpubFile& file, const XmlFile& document, pugi::xml_node call, Seen& seen) {
    const Address address = resolve(document.path(), attribute(call, "href"));
    const XmlFile* target_file = file.book.find_document(address.path);
    const pugi::xml_node target = target_file ? target_file->by_id(address.fragment) : pugi::xml_node();
    if (!target)
        return; // told by the check of links
    const pugi::xml_node note = note_around(target);
    if (!note) {
        file.findings.add("note-target", place_in(document, call), std::string(attribute(call, "href")));
        return;
    }
    const pugi::xml_node single = single_note(target, note);
    if (seen.insert(single.hash_value()).second && !leads_back(file, *target_file, single))
        file.findings.add("note-backlink", place_in(*target_file, single), "called at " + document.path());
}

} // namespace

void check_epub_notes(const EpubFile& file) {
    Seen seen;
    for (const XmlFile& document : file.book.documents)
        for (const pugi::xml_node node : document.elements())
            if (is(node, "a") && has_attribute(node, "href") && has_type(node, "noteref"))
                check_call(file, document, node, seen);
}

} // namespace verify
