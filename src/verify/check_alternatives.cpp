// Text alternatives, notes and labels of single elements (ISO 14289-1, 7.3, 7.7 and 7.9;
// ISO 14289-2, 8.2.5).
#include <algorithm>
#include <set>

#include "verify/blank.h"
#include "verify/checks.h"

namespace verify {
namespace {

bool has_replacement(const Element& element) {
    return !is_blank(text(element.dictionary, "/Alt").value_or("")) || has(element.dictionary, "/ActualText");
}

class Notes {
public:
    void check(const Element& note, Place place, Findings& findings) {
        const std::string id =
            get(note.dictionary, "/ID").is_string() ? get(note.dictionary, "/ID").bytes() : "";
        if (id.empty())
            findings.add("note-id", place);
        else if (!ids_.insert(id).second)
            findings.add("note-id-twice", place, id);
    }

private:
    std::set<std::string> ids_;
};

bool names(const Object& dictionary, ObjectId wanted) {
    for (Object& one : items(get(dictionary, "/Ref")))
        if (key_of(one) == wanted)
            return true;
    return false;
}

// ISO 14289-2, 8.2.5.14: a note and what refers to it name each other.
void check_fenote(const File& file, const Element& note, Place place) {
    for (Object& one : items(get(note.dictionary, "/Ref")))
        if (!names(one, key_of(note.dictionary)))
            file.findings.add("note-reference", place);
    const auto kind = name_of(attribute(file.structure, note, "FENote", "/NoteType")).value_or("None");
    if (kind != "Footnote" && kind != "Endnote" && kind != "None")
        file.findings.add("note-type", place, kind);
}

// The same from the side of what refers to a note.
void check_reference_to_notes(const File& file, const Element& element, Place place) {
    for (Object& one : items(get(element.dictionary, "/Ref"))) {
        const ElementIndex note = file.structure.find(key_of(one));
        if (note != no_element && file.structure[note].standard == "FENote" &&
            !names(one, key_of(element.dictionary)))
            file.findings.add("note-reference", place);
    }
}

// ISO 14289-2, 8.2.5.8: on the entry itself or on anything in it, but for entries below it.
bool names_its_target(const Structure& structure, ElementIndex entry) {
    std::vector<ElementIndex> open{entry};
    while (!open.empty()) {
        const ElementIndex at = open.back();
        open.pop_back();
        for (Object& target : items(get(structure[at].dictionary, "/Ref")))
            if (const ElementIndex led_to = structure.find(key_of(target));
                led_to != no_element && led_to != entry)
                return true;
        for (const ElementIndex kid : structure.kids_of(at))
            if (structure[kid].standard != "TOC" && structure[kid].standard != "TOCI")
                open.push_back(kid);
    }
    return false;
}

// ISO 32000-2, table 382.
constexpr std::string_view numberings[] = {"None",       "Unordered",  "Description", "Disc",
                                           "Circle",     "Square",     "Ordered",     "Decimal",
                                           "UpperRoman", "LowerRoman", "UpperAlpha",  "LowerAlpha"};

void check_list(const File& file, ElementIndex index, Place place) {
    const Structure& structure = file.structure;
    bool labels = false;
    for (const ElementIndex item : structure.kids_of(index)) {
        for (const std::string_view type : structure.kid_types(item))
            labels = labels || type == "Lbl";
        if (structure[item].standard != "LI")
            continue;
        for (const Kid& kid : structure[item].kids)
            if (kid.kind != Kid::Kind::element) {
                file.findings.add("list-item-content", place_of(structure[item].dictionary, place.page));
                break;
            }
    }
    const std::string numbering =
        name_of(attribute(structure, structure[index], "List", "/ListNumbering")).value_or("None");
    if ((labels && numbering == "None") ||
        std::find(std::begin(numberings), std::end(numberings), numbering) == std::end(numberings))
        file.findings.add("list-numbering", place, numbering);
}

// ISO 32000-1, 14.8.5.4.3, table 345: a figure that stands on one page as a whole says where. An element
// comes after the one that holds it, so what is held is known when its holder's turn comes.
void check_boxes(const File& file) {
    const std::vector<Element>& elements = file.structure.elements();
    std::vector<std::optional<ObjectId>> pages(elements.size());
    std::vector<bool> on_several(elements.size());
    const auto take = [&](ElementIndex index, ObjectId page) {
        on_several[index] = on_several[index] || (pages[index] && *pages[index] != page);
        pages[index] = page;
    };
    for (ElementIndex i = static_cast<ElementIndex>(elements.size()); i-- > 0;) {
        const Element& element = elements[i];
        for (const Kid& kid : element.kids)
            if (kid.kind == Kid::Kind::content)
                take(i, kid.target);
        if (element.standard == "Figure" && pages[i] && !on_several[i] &&
            attribute(file.structure, element, "Layout", "/BBox").is_null())
            file.findings.add("figure-bbox",
                              place_of(element.dictionary, file.document.page_number(element.page)));
        if (element.parent == no_element || !pages[i])
            continue;
        take(element.parent, *pages[i]);
        on_several[element.parent] = on_several[element.parent] || on_several[i];
    }
}

void check_element(const File& file, ElementIndex index, Notes& notes) {
    const Element& element = file.structure[index];
    const std::string_view type = element.standard;
    const Place place = place_of(element.dictionary, file.document.page_number(element.page));
    if (type != "FENote")
        check_reference_to_notes(file, element, place);
    if (type == "Figure" && !has_replacement(element))
        file.findings.add("figure-alt", place);
    else if (type == "Formula" && !has_replacement(element))
        file.findings.add("formula-alt", place);
    else if (type == "Note")
        notes.check(element, place, file.findings);
    else if (type == "FENote")
        check_fenote(file, element, place);
    else if (type == "L")
        check_list(file, index, place);
    else if (type == "TOCI" && !names_its_target(file.structure, index))
        file.findings.add("toci-reference", place);
    else if (type == "MathML" && file.structure.parent_type(index) != "Formula" &&
             file.structure.parent_type(index) != "MathML")
        file.findings.add("mathml-parent", place);
    if (element.kids.size() < 3)
        return;
    const std::vector<std::string_view> kids = file.structure.kid_types(index);
    for (std::size_t i = 1; i + 1 < kids.size(); ++i)
        if (kids[i] == "Caption")
            file.findings.add("caption-place", place, element.type);
}

} // namespace

void check_alternatives(const File& file) {
    Notes notes;
    for (ElementIndex i = 0; i < file.structure.elements().size(); ++i)
        check_element(file, i, notes);
    check_boxes(file);
}

} // namespace verify
