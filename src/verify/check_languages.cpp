// Natural language of elements, annotations and metadata (ISO 14289-1, 7.2).
#include "verify/checks.h"
#include "verify/language_tag.h"

namespace verify {
namespace {

void check_element(const File& file, const Element& element) {
    const Place place = place_of(element.dictionary, file.document.page_number(element.page));
    if (element.has_lang && !is_language_tag(element.lang))
        file.findings.add("language-tag", place,
                          "the Lang of " + element.type + " is \"" + element.lang + "\"");
    if (!file.default_language.empty() || element.under_lang)
        return;
    if (has(element.dictionary, "/ActualText"))
        file.findings.add("language-actual-text", place, element.type);
    if (has(element.dictionary, "/Alt"))
        file.findings.add("language-alt", place, element.type);
    if (has(element.dictionary, "/E"))
        file.findings.add("language-expansion", place, element.type);
}

// "x-default" alone says a text without its language; the catalog's must stand in.
bool has_default_text(const Metadata& metadata) {
    for (const XmpProperty& property : metadata.properties) {
        if (property.container != "Alt")
            continue;
        bool plain = false;
        bool named = false;
        for (const pugi::xml_node item : list_items(property.node))
            (std::string_view(item.attribute("xml:lang").value()) == "x-default" ? plain : named) = true;
        if (plain && !named)
            return true;
    }
    return false;
}

} // namespace

void check_languages(const File& file) {
    for (const Element& element : file.structure.elements())
        check_element(file, element);
    if (file.default_language.empty() && has_default_text(file.metadata))
        file.findings.add("language-metadata", place_of(file.metadata.stream));
}

} // namespace verify
