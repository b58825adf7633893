// Structure types and role maps (ISO 14289-1, 7.1; ISO 14289-2, 8.2.1 to 8.2.5).
#include "base/utf8.h"
#include "verify/checks.h"

namespace verify {
namespace {

// ISO 32000-1, table 323: P is the element that holds this one, or the root.
bool names_its_parent(const Structure& structure, const Element& element) {
    const Object parent =
        element.parent == no_element ? structure.root() : structure[element.parent].dictionary;
    return !parent.is_indirect() || key_of(get(element.dictionary, "/P")) == key_of(parent);
}

void check_element(const File& file, const Element& element) {
    Findings& findings = file.findings;
    const Place place = place_of(element.dictionary, file.document.page_number(element.page));
    if (!element.has_parent_entry || !names_its_parent(file.structure, element))
        findings.add("element-parent", place, element.type);
    if (!base::is_valid_utf8(element.type))
        findings.add("name-utf8", place, "a structure type");
    if (element.circular_role)
        findings.add("role-circular", place, element.type);
    if (element.standard.empty())
        findings.add("role-missing", place, element.type);
    if (element.role_of_standard_type)
        findings.add("role-of-standard-type", place, element.type);
    if (element.role_in_same_namespace)
        findings.add("role-same-namespace", place, element.type);
    if (element.space == Namespace::pdf17 && element.standard == "Note")
        findings.add("note-in-pdf-20", place);
    if (element.standard == "H")
        findings.add("heading-h", place);
}

void check_role_names(const File& file) {
    Object map = get(file.structure.root(), "/RoleMap");
    if (!map.is_dictionary())
        return;
    for (const std::string_view key : map.keys())
        if (!base::is_valid_utf8(key) || !base::is_valid_utf8(name(map, key).value_or("")))
            file.findings.add("name-utf8", place_of(file.structure.root()), "a type in the role map");
}

void check_root(const File& file) {
    const Structure& structure = file.structure;
    if (!structure.present())
        return;
    const bool one_document =
        structure.top().size() == 1 && structure[structure.top()[0]].standard == "Document";
    if (!one_document)
        file.findings.add("document-element", place_of(structure.root()));
    else if (structure[structure.top()[0]].space != Namespace::pdf20)
        file.findings.add("document-namespace", place_of(structure[structure.top()[0]].dictionary));
}

} // namespace

void check_roles(const File& file) {
    check_root(file);
    check_role_names(file);
    for (const Element& element : file.structure.elements())
        check_element(file, element);
}

} // namespace verify
