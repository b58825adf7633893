// Annotations and their place in the structure (ISO 14289-1, 7.18; ISO 14289-2, 8.9; ISO 19005-2, 6.3).
#include <algorithm>
#include <array>
#include <set>

#include "verify/blank.h"
#include "verify/checks.h"
#include "verify/language_tag.h"

namespace verify {
namespace {

constexpr auto known_types = std::to_array<std::string_view>(
    {"Text",           "Link",      "FreeText",    "Line",      "Square",    "Circle", "Polygon", "PolyLine",
     "Highlight",      "Underline", "Squiggly",    "StrikeOut", "Stamp",     "Caret",  "Ink",     "Popup",
     "FileAttachment", "Widget",    "PrinterMark", "TrapNet",   "Watermark", "Redact"});
constexpr auto markup_types = std::to_array<std::string_view>(
    {"Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
     "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "FileAttachment", "Redact", "Projection"});

template <typename List>
bool contains(const List& list, std::string_view type) {
    return std::find(list.begin(), list.end(), type) != list.end();
}

struct Annotation {
    Object dictionary;
    Place place;
    std::string type;
    long long flags = 0;
    bool has_flags = false;
    ElementIndex element = no_element;
    std::string_view parent_type; // of the element that holds it; empty if none does
    bool ignored = false;         // hidden, or outside what the page shows
    bool zero_size = false;
    std::string contents;
    std::string alternative; // Alt of its element
    bool artifact = false;
};

std::array<double, 4> box_of(Object array) {
    std::array<double, 4> box{};
    const std::vector<Object> numbers = items(array);
    for (std::size_t i = 0; i < box.size() && i < numbers.size(); ++i)
        if (numbers[i].is_number())
            box[i] = numbers[i].number();
    return {std::min(box[0], box[2]), std::min(box[1], box[3]), std::max(box[0], box[2]),
            std::max(box[1], box[3])};
}

Object page_box(Object page) {
    Object crop = inherited(page, "/CropBox");
    return crop.is_array() ? crop : inherited(page, "/MediaBox");
}

Annotation read(const File& file, Object dictionary, const Page& page) {
    Annotation annotation;
    annotation.dictionary = dictionary;
    annotation.place = place_of(dictionary, page.number);
    annotation.type = name(dictionary, "/Subtype").value_or("");
    const auto flags = integer(dictionary, "/F");
    annotation.has_flags = flags.has_value();
    annotation.flags = flags.value_or(0);
    annotation.element = file.structure.parent_of_object(dictionary);
    annotation.contents = text(dictionary, "/Contents").value_or("");
    if (annotation.element != no_element) {
        const Element& element = file.structure[annotation.element];
        annotation.parent_type = element.standard;
        annotation.alternative = text(element.dictionary, "/Alt").value_or("");
        annotation.artifact = file.structure.is_inside(annotation.element, "Artifact");
    }
    const auto box = box_of(get(dictionary, "/Rect"));
    const auto shown = box_of(page_box(page.dictionary));
    const bool outside = box[2] < shown[0] || box[0] > shown[2] || box[3] < shown[1] || box[1] > shown[3];
    annotation.zero_size = box[0] == box[2] && box[1] == box[3];
    annotation.ignored = outside || (annotation.flags & 2) != 0;
    return annotation;
}

// A widget without a name of its own is one of several of its parent field.
Object field_of(Object widget) {
    return has(widget, "/T") || !has(widget, "/Parent") ? widget : get(widget, "/Parent");
}

// ISO 14289-1, 7.18.
void check_accessible(const File& file, const Annotation& annotation) {
    Findings& findings = file.findings;
    const std::string& type = annotation.type;
    if (annotation.ignored)
        return;
    if (type == "Link") {
        if (annotation.parent_type != "Link")
            findings.add("link-tag", annotation.place);
        if (is_blank(annotation.contents))
            findings.add("link-contents", annotation.place);
    } else if (type == "Widget") {
        if (annotation.parent_type != "Form")
            findings.add("widget-tag", annotation.place);
        Object label = inherited(field_of(annotation.dictionary), "/TU");
        if (annotation.alternative.empty() && !(label.is_string() && !label.text().empty()))
            findings.add("widget-label", annotation.place);
    } else if (type == "PrinterMark") {
        if (annotation.element != no_element)
            findings.add("printer-mark-tag", annotation.place);
    } else if (type == "TrapNet") {
        findings.add("trap-network", annotation.place);
    } else if (type != "Popup" &&
               annotation.parent_type != "Annot") { // a pop-up belongs to its parent annotation
        findings.add("annotation-tag", annotation.place, type);
    }
    if (type != "Widget" && type != "Link" && type != "Popup" && annotation.contents.empty() &&
        annotation.alternative.empty())
        findings.add("annotation-contents", annotation.place, type);
}

void check_language(const File& file, const Annotation& annotation) {
    if (!file.default_language.empty())
        return;
    const bool known = annotation.element != no_element && file.structure[annotation.element].under_lang;
    if (!known && !annotation.contents.empty())
        file.findings.add("language-annotation", annotation.place);
    if (!known && annotation.type == "Widget" && inherited(annotation.dictionary, "/TU").is_string())
        file.findings.add("language-field", annotation.place);
}

// ISO 14289-2, 8.9.2 and 8.9.4.
void check_ua2(const File& file, const Annotation& annotation) {
    Findings& findings = file.findings;
    const std::string& type = annotation.type;
    const bool tagged = annotation.element != no_element && !annotation.artifact;
    if (type == "Link" && annotation.parent_type != "Link" && annotation.parent_type != "Reference" &&
        !annotation.artifact)
        findings.add("link-tag-2", annotation.place);
    if (tagged &&
        ((annotation.flags & 1) != 0 || ((annotation.flags & 32) != 0 && (annotation.flags & 256) == 0)))
        findings.add("annotation-invisible", annotation.place, type);
    if (contains(markup_types, type) && annotation.parent_type != "Annot" && !annotation.artifact)
        findings.add("annotation-tag-2", annotation.place, type);
    if ((type == "Stamp" && !has(annotation.dictionary, "/Name") && annotation.contents.empty()) ||
        ((type == "Ink" || type == "Screen" || type == "3D" || type == "RichMedia") &&
         annotation.contents.empty()))
        findings.add("annotation-contents-2", annotation.place, type);
    if (type == "Popup" && annotation.element != no_element)
        findings.add("popup-tag", annotation.place);
    if (type == "FileAttachment" && has(annotation.dictionary, "/FS") &&
        !has(get(annotation.dictionary, "/FS"), "/AFRelationship"))
        findings.add("attachment-relationship", annotation.place);
    if (type == "Sound" || type == "Movie" || type == "TrapNet")
        findings.add("annotation-type-2", annotation.place, type);
    if (type == "Watermark" && tagged && annotation.parent_type != "Annot")
        findings.add("annotation-tag-2", annotation.place, type);
    if (type == "PrinterMark" && tagged)
        findings.add("printer-mark-tag-2", annotation.place);
    if (tagged && !annotation.contents.empty() && !annotation.alternative.empty() &&
        annotation.contents != annotation.alternative)
        findings.add("annotation-two-texts", annotation.place);
}

void check_widget_ua2(const File& file, const Annotation& annotation) {
    if (annotation.type != "Widget" || annotation.artifact)
        return;
    Findings& findings = file.findings;
    if (annotation.zero_size && annotation.element != no_element)
        findings.add("widget-empty", annotation.place);
    if (annotation.element != no_element && annotation.parent_type != "Form")
        findings.add("widget-tag-2", annotation.place);
    bool label = false;
    if (annotation.element != no_element)
        for (const std::string_view kid : file.structure.kid_types(annotation.element))
            label = label || kid == "Lbl";
    if (annotation.contents.empty() && (!label || has(annotation.dictionary, "/AA")))
        findings.add("widget-contents", annotation.place);
    if (name_of(inherited(annotation.dictionary, "/FT")) == "Tx" && has(annotation.dictionary, "/RV")) {
        Object rich = get(annotation.dictionary, "/RV");
        Object plain = inherited(annotation.dictionary, "/V");
        if (!rich.is_string() || !plain.is_string() || rich.text() != plain.text())
            findings.add("field-rich-text", annotation.place);
    }
}

// ISO 19005-2, 6.3.
void check_archival(const File& file, const Annotation& annotation) {
    Findings& findings = file.findings;
    const std::string& type = annotation.type;
    if (!contains(known_types, type))
        findings.add("annotation-type", annotation.place, type);
    if (!contains(known_types, type) && type != "Projection" &&
        !(type == "RichMedia" && file.profile.conformance == "E") &&
        !(type == "3D" && file.profile.conformance == "E"))
        findings.add("annotation-type-4", annotation.place, type);
    if (type != "Popup" && !annotation.has_flags)
        findings.add("annotation-flags-missing", annotation.place, type);
    constexpr long long print = 4;
    constexpr long long never = 1 | 2 | 32 | 256; // Invisible, Hidden, NoView, ToggleNoView
    if (annotation.has_flags && ((annotation.flags & never) != 0 || (annotation.flags & print) == 0))
        findings.add("annotation-flags", annotation.place, type);
    Object appearance = get(annotation.dictionary, "/AP");
    if (appearance.is_null()) {
        if (type != "Popup" && type != "Link" && type != "Projection" && !annotation.zero_size)
            findings.add("annotation-appearance", annotation.place, type);
        return;
    }
    Object normal = get(appearance, "/N");
    if (!appearance.is_dictionary() || appearance.keys().size() != 1 || normal.is_null()) {
        findings.add("appearance-keys", annotation.place, type);
        return;
    }
    const bool button = type == "Widget" && name_of(inherited(annotation.dictionary, "/FT")) == "Btn";
    if (button && !normal.is_dictionary())
        findings.add("appearance-button", annotation.place);
    if (!button && !normal.is_stream())
        findings.add("appearance-stream", annotation.place, type);
}

// ISO 32000-1, tables 173, 199 and 206: a destination, or an action that has what it needs.
bool leads_somewhere(const Object& link) {
    const Object action = get(link, "/A");
    const std::string kind = name(action, "/S").value_or("");
    if (kind == "URI")
        return !is_blank(get(action, "/URI").bytes());
    if (kind == "GoTo")
        return has(action, "/D") || has(action, "/SD");
    return action.is_dictionary() || has(link, "/Dest");
}

void check_completeness(const File& file, const Annotation& annotation) {
    if (!rectangle(get(annotation.dictionary, "/Rect"))) // ISO 32000-1, table 164
        file.findings.add("annotation-rect", annotation.place, annotation.type);
    if (annotation.type == "Link" && !leads_somewhere(annotation.dictionary))
        file.findings.add("link-target", annotation.place);
}

// ISO 14289-2, 8.2.5.20: links to different places must not share a Link element.
void check_link_targets(const File& file, const std::vector<Annotation>& links) {
    std::map<ElementIndex, std::string> targets;
    for (const Annotation& link : links) {
        if (link.element == no_element)
            continue;
        Object dictionary = link.dictionary;
        const std::string target = get(dictionary, "/A").written() + get(dictionary, "/Dest").written();
        const auto [slot, fresh] = targets.emplace(link.element, target);
        if (!fresh && slot->second != target)
            file.findings.add("link-two-targets", link.place);
    }
}

} // namespace

void check_annotations(const File& file) {
    std::vector<Annotation> links;
    for (const Page& page : file.document.pages()) {
        const std::vector<Object> list = items(get(page.dictionary, "/Annots"));
        const auto tabs = name(page.dictionary, "/Tabs");
        bool any = false;
        for (const Object& one : list) {
            if (!one.is_dictionary())
                continue;
            any = true;
            const Annotation annotation = read(file, one, page);
            check_completeness(file, annotation);
            check_accessible(file, annotation);
            check_language(file, annotation);
            check_ua2(file, annotation);
            check_widget_ua2(file, annotation);
            check_archival(file, annotation);
            if (annotation.type == "Link")
                links.push_back(annotation);
        }
        if (any && tabs != "S")
            file.findings.add("tabs", place_of(page.dictionary, page.number));
        if (any && tabs != "S" && tabs != "A" && tabs != "W")
            file.findings.add("tabs-2", place_of(page.dictionary, page.number));
    }
    check_link_targets(file, links);
}

} // namespace verify
