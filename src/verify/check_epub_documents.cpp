// Each XHTML document by itself: well formed, with a language, a title and ids of its own.
#include <map>
#include <set>

#include "base/ascii.h"
#include "verify/epub_checks.h"
#include "verify/language_tag.h"

namespace verify {
namespace {

void check_form(const EpubFile& file, const XmlFile& document) {
    EntryPlace place = place_in(document.path());
    place.line = document.problem_line();
    if (!document.problem().empty())
        file.findings.add("xhtml-form", place, document.problem());
    else if (!is(document.root(), "html"))
        file.findings.add("xhtml-form", place, "its root element is not html");
}

void check_languages(const EpubFile& file, const XmlFile& document) {
    if (is(document.root(), "html") && attribute(document.root(), "lang").empty() &&
        attribute(document.root(), "xml:lang").empty())
        file.findings.add("document-language", place_in(document, document.root()));
    for (const pugi::xml_node node : document.elements()) {
        const bool html = has_attribute(node, "lang");
        const bool xml = has_attribute(node, "xml:lang");
        if (html && xml &&
            base::lowercase(attribute(node, "lang")) != base::lowercase(attribute(node, "xml:lang")))
            file.findings.add("language-differs", place_in(document, node));
        for (const char* name : {"lang", "xml:lang"})
            if (const std::string_view language = attribute(node, name);
                !language.empty() && !is_language_tag(language)) {
                file.findings.add("language-form", place_in(document, node), std::string(language));
                break;
            }
    }
}

void check_ids(const EpubFile& file, const XmlFile& document) {
    std::set<std::string_view> ids;
    for (const pugi::xml_node node : document.elements())
        if (const std::string_view id = attribute(node, "id"); !id.empty() && !ids.insert(id).second)
            file.findings.add("id-twice", place_in(document, node), std::string(id));
}

// The words of the title element; empty if there is none.
std::string title_of(const XmlFile& document) {
    for (const pugi::xml_node node : document.elements())
        if (is(node, "title") && is(node.parent(), "head"))
            return text_of(node);
    return {};
}

void check_titles(const EpubFile& file) {
    std::map<std::string, std::size_t> titles;
    for (const XmlFile& document : file.book.documents) {
        const std::string title = title_of(document);
        if (title.empty())
            file.findings.add("document-title", place_in(document.path()));
        else if (++titles[title] == 2)
            file.findings.add("document-title-repeated", place_in(document.path()), title);
    }
}

} // namespace

void check_epub_documents(const EpubFile& file) {
    for (const XmlFile& document : file.book.documents) {
        check_form(file, document);
        check_languages(file, document);
        check_ids(file, document);
    }
    check_ids(file, *file.book.package);
    check_titles(file);
}

} // namespace verify
