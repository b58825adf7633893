// The page numbers of another edition: breaks in the text, and the list of them.
#include <map>

#include "verify/epub_checks.h"

namespace verify {
namespace {

struct Break {
    const XmlFile* document = nullptr;
    pugi::xml_node node;
    bool listed = false;
};

using Breaks = std::map<ReadingPlace, Break>;

Breaks breaks_of(const Book& book) {
    Breaks breaks;
    for (std::size_t i = 0; i < book.in_spine; ++i)
        for (std::size_t at = 0; at < book.documents[i].elements().size(); ++at)
            if (const pugi::xml_node node = book.documents[i].elements()[at]; has_type(node, "pagebreak"))
                breaks[{i, at}] = {&book.documents[i], node};
    return breaks;
}

std::string label_of(pugi::xml_node node) {
    for (const char* name : {"aria-label", "title"})
        if (const std::string label = collapsed(attribute(node, name)); !label.empty())
            return label;
    return text_of(node);
}

// "page 5" and "5." are both 5.
bool says_page(const std::string& label, const std::string& number) {
    return label.find(number) != std::string::npos;
}

void check_list(const EpubFile& file, pugi::xml_node list, Breaks& breaks) {
    const XmlFile& navigation = *file.book.navigation_document();
    ReadingPlace before{no_item, 0};
    for (pugi::xml_node at = list; at; at = next_in_order(at, list)) {
        if (!is(at, "a"))
            continue;
        const ReadingPlace target =
            reading_place(file.book, resolve(navigation.path(), attribute(at, "href")));
        const EntryPlace place = place_in(navigation, at);
        const std::string number = text_of(at);
        // Two may lead to one document as a whole: to parts of a fixed layout.
        const bool again = target == before && target.element != 0;
        if (before.document != no_item && (target < before || again))
            file.findings.add("page-list-order", place, number);
        before = target;
        const auto found = breaks.find(target);
        if (found == breaks.end()) {
            file.findings.add("page-list-target", place, number);
            continue;
        }
        found->second.listed = true;
        const std::string label = label_of(found->second.node);
        if (!label.empty() && !says_page(label, number))
            file.findings.add("page-label", place_in(*found->second.document, found->second.node),
                              label + ", but " + number + " in the page list");
    }
}

} // namespace

void check_epub_pages(const EpubFile& file) {
    Breaks breaks = breaks_of(file.book);
    const pugi::xml_node list = navigation_list(file.book, "page-list");
    if (list)
        check_list(file, list, breaks);
    else if (!breaks.empty())
        file.findings.add("page-list-missing", place_in(file.book.package->path()),
                          std::to_string(breaks.size()) + " breaks");
    for (const auto& [place, page_break] : breaks) {
        if (label_of(page_break.node).empty())
            file.findings.add("page-label", place_in(*page_break.document, page_break.node));
        if (list && !page_break.listed)
            file.findings.add("page-break-unlisted", place_in(*page_break.document, page_break.node),
                              label_of(page_break.node));
    }
    if ((list || !breaks.empty()) && file.book.values("pageBreakSource").empty() &&
        file.book.values("dc:source").empty())
        file.findings.add("page-source", place_in(file.book.package->path()));
}

} // namespace verify
