// Interactive forms (ISO 14289-1, 7.15 and 7.18.4; ISO 19005-2, 6.4).
#include <set>

#include "verify/checks.h"

namespace verify {
namespace {

bool needs_dynamic_xfa(Object xfa) {
    std::string data;
    if (xfa.is_stream())
        data = stream_data(xfa).value_or("");
    for (Object& part : items(xfa))
        data += stream_data(part).value_or("");
    const std::size_t at = data.find("dynamicRender");
    return at != std::string::npos && data.substr(at, 40).find("required") != std::string::npos;
}

void check_form_elements(const File& file) {
    for (ElementIndex i = 0; i < file.structure.elements().size(); ++i) {
        const Element& element = file.structure[i];
        if (element.standard != "Form")
            continue;
        const Place place = place_of(element.dictionary, file.document.page_number(element.page));
        std::size_t objects = 0;
        for (const Kid& kid : element.kids)
            objects += kid.kind == Kid::Kind::object ? std::size_t{1} : std::size_t{0};
        const bool role = !attribute(file.structure, element, "PrintField", "/Role").is_null();
        if (!role && (element.kids.size() != 1 || objects != 1))
            file.findings.add("form-kids", place);
        if (objects > 1)
            file.findings.add("form-widgets", place);
    }
}

void check_fields(const File& file, Object form) {
    std::vector<Object> open = items(get(form, "/Fields"));
    std::set<ObjectId> seen;
    while (!open.empty()) {
        Object field = open.back();
        open.pop_back();
        if (!field.is_dictionary() || (field.is_indirect() && !seen.insert(key_of(field)).second))
            continue;
        if (has(field, "/AA"))
            file.findings.add("field-actions", place_of(field));
        for (Object& kid : items(get(field, "/Kids")))
            open.push_back(kid);
    }
    for (const Page& page : file.document.pages())
        for (Object& one : items(get(page.dictionary, "/Annots")))
            if (name(one, "/Subtype") == "Widget" && (has(one, "/A") || has(one, "/AA"))) {
                file.findings.add("widget-actions", place_of(one, page.number));
                if (has(one, "/A"))
                    file.findings.add("widget-action-4", place_of(one, page.number));
            }
}

} // namespace

void check_forms(const File& file) {
    check_form_elements(file);
    Object form = get(file.document.catalog(), "/AcroForm");
    if (!form.is_dictionary())
        return;
    if (needs_dynamic_xfa(get(form, "/XFA")))
        file.findings.add("xfa-dynamic", place_of(form));
    if (has(form, "/XFA"))
        file.findings.add("xfa", place_of(form));
    if (is_true(form, "/NeedAppearances"))
        file.findings.add("need-appearances", place_of(form));
    check_fields(file, form);
}

} // namespace verify
