// What the root of the structure tree says of the tree as a whole (ISO 32000-1, 14.7.2, table 322;
// ISO 32000-2, 14.7.2, table 354).
#include <map>

#include "verify/checks.h"

namespace verify {
namespace {

// Each element has one place: a second makes the tree a net, or a circle.
void check_places(const File& file) {
    for (const auto& [held, holder] : file.structure.held_twice()) {
        const Element& element = file.structure[held];
        const std::string place = holder == no_element ? "the root" : file.structure[holder].type;
        file.findings.add("element-held-twice",
                          place_of(element.dictionary, file.document.page_number(element.page)),
                          element.type + " stands once more in " + place);
    }
}

void check_next_key(const File& file) {
    const auto next = integer(file.structure.root(), "/ParentTreeNextKey");
    const auto greatest = file.structure.greatest_parent_key();
    if (next && greatest && *next <= *greatest)
        file.findings.add("parent-tree-next-key", place_of(file.structure.root()),
                          std::to_string(*next) + ", but there is a key " + std::to_string(*greatest));
}

// IDTree leads from the ID of each element to that element.
void check_ids(const File& file) {
    std::map<std::string, ObjectId> listed;
    for (const TreeEntry& entry : tree_entries(get(file.structure.root(), "/IDTree"), "/Names"))
        if (entry.key.is_string())
            listed.emplace(entry.key.bytes(), key_of(entry.value));
    for (const Element& element : file.structure.elements()) {
        const std::string id = get(element.dictionary, "/ID").bytes();
        if (id.empty())
            continue;
        const auto found = listed.find(id);
        if (found == listed.end() ||
            (element.dictionary.is_indirect() && found->second != key_of(element.dictionary)))
            file.findings.add("id-tree",
                              place_of(element.dictionary, file.document.page_number(element.page)),
                              element.type + " " + decode_text_string(id));
    }
}

} // namespace

void check_structure_root(const File& file) {
    check_places(file);
    check_next_key(file);
    check_ids(file);
}

} // namespace verify
