// The navigation document: contents and landmarks, held against the documents.
#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "verify/epub_checks.h"

namespace verify {
namespace {

struct Entry {
    pugi::xml_node link;
    ReadingPlace place;
    std::string words;
};

std::vector<Entry> entries_of(const Book& book, pugi::xml_node list) {
    std::vector<Entry> entries;
    const XmlFile& navigation = *book.navigation_document();
    for (pugi::xml_node at = list; at; at = next_in_order(at, list))
        if (is(at, "a"))
            entries.push_back(
                {at, reading_place(book, resolve(navigation.path(), attribute(at, "href"))), text_of(at)});
    return entries;
}

// The heading that an entry leads to: the target, one around it, or the first inside or after it.
pugi::xml_node heading_at(const XmlFile& document, std::size_t element) {
    const std::vector<pugi::xml_node>& all = document.elements();
    if (element < all.size())
        for (pugi::xml_node node = all[element]; node && !is(node, "section"); node = node.parent())
            if (heading_level_of(node) > 0)
                return node;
    const std::size_t furthest = element == 0 ? 500 : 40;
    const std::size_t end = std::min(all.size(), element + furthest);
    for (std::size_t i = element; i < end; ++i)
        if (heading_level_of(all[i]) > 0)
            return all[i];
    return {};
}

// Without numbers, signs and spaces, which either side may leave out.
std::string letters_of(std::string_view text) {
    std::string out;
    for (const char letter : base::lowercase(text))
        if (static_cast<unsigned char>(letter) > 0x7F || (letter >= 'a' && letter <= 'z'))
            out += letter;
    return out;
}

bool are_like(const std::string& entry, const std::string& heading) {
    const std::string a = letters_of(entry);
    const std::string b = letters_of(heading);
    return a.empty() || b.empty() || a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

void check_entries(const EpubFile& file, const std::vector<Entry>& entries, std::set<std::size_t>& listed,
                   std::set<ReadingPlace>& headings) {
    const XmlFile& navigation = *file.book.navigation_document();
    ReadingPlace before{0, 0};
    for (const Entry& entry : entries) {
        if (entry.place.document == no_item)
            continue;
        if (entry.place < before)
            file.findings.add("contents-order", place_in(navigation, entry.link), entry.words);
        before = entry.place;
        listed.insert(entry.place.document);
        const XmlFile& document = file.book.documents[entry.place.document];
        const pugi::xml_node heading = heading_at(document, entry.place.element);
        if (!heading)
            continue;
        headings.insert({entry.place.document, document.position(heading)});
        if (!are_like(entry.words, text_of(heading)))
            file.findings.add("contents-words", place_in(navigation, entry.link),
                              "\"" + entry.words + "\" leads to \"" + text_of(heading) + "\"");
    }
}

bool is_section_heading(pugi::xml_node node) {
    return heading_level_of(node) > 0 && !has_attribute(node, "hidden") &&
           !inside(node, {"nav", "aside", "figure", "blockquote", "table", "li"}) && !text_of(node).empty();
}

// A heading is missing from the contents if another of its level in the same document is there.
void check_sections(const EpubFile& file, std::size_t index, const std::set<ReadingPlace>& headings) {
    const XmlFile& document = file.book.documents[index];
    std::set<std::pair<int, std::string_view>> listed; // level, and what the heading stands in
    const auto kind = [](pugi::xml_node node) {
        return std::pair(heading_level_of(node), local_name(node.parent()));
    };
    for (auto place = headings.lower_bound({index, 0}); place != headings.end() && place->document == index;
         ++place)
        listed.insert(kind(document.elements()[place->element]));
    for (std::size_t i = 0; i < document.elements().size(); ++i) {
        const pugi::xml_node node = document.elements()[i];
        if (is_section_heading(node) && listed.count(kind(node)) > 0 && headings.count({index, i}) == 0)
            file.findings.add("contents-lack", place_in(document, node), text_of(node));
    }
}

bool has_section_heading(const XmlFile& document) {
    return std::any_of(document.elements().begin(), document.elements().end(), is_section_heading);
}

void check_completeness(const EpubFile& file, const std::set<std::size_t>& listed,
                        const std::set<ReadingPlace>& headings) {
    for (std::size_t i = 0; i < file.book.in_spine; ++i) {
        const XmlFile& document = file.book.documents[i];
        const bool is_title_page =
            std::any_of(document.elements().begin(), document.elements().end(), [](pugi::xml_node node) {
                return has_type(node, "cover") || has_type(node, "titlepage") ||
                       has_type(node, "copyright-page");
            });
        // The first document may be the title page though it does not say so.
        if (listed.count(i) > 0)
            check_sections(file, i, headings);
        else if (i > 0 && i != file.book.navigation && !is_title_page && has_section_heading(document))
            file.findings.add("contents-lack", place_in(document.path()));
    }
}

void check_toc(const EpubFile& file, const XmlFile& navigation) {
    std::vector<pugi::xml_node> lists;
    for (const pugi::xml_node node : navigation.elements())
        if (is(node, "nav") && has_word(attribute(node, "epub:type"), "toc"))
            lists.push_back(node);
    if (lists.size() != 1 || !lists.front().child("ol")) {
        file.findings.add("contents-missing", place_in(navigation.path()));
        return;
    }
    std::set<std::size_t> listed;
    std::set<ReadingPlace> headings;
    check_entries(file, entries_of(file.book, lists.front()), listed, headings);
    check_completeness(file, listed, headings);
}

// In the three lists that have a meaning of their own.
void check_words(const EpubFile& file, const XmlFile& navigation) {
    for (const std::string_view type : {"toc", "landmarks", "page-list"}) {
        const pugi::xml_node list = navigation_list(file.book, type);
        for (pugi::xml_node at = list; at; at = next_in_order(at, list))
            if (is(at, "a") && text_of(at).empty() && attribute(at, "title").empty() &&
                attribute(at, "aria-label").empty())
                file.findings.add("contents-entry-empty", place_in(navigation, at));
    }
}

} // namespace

void check_epub_contents(const EpubFile& file) {
    const XmlFile* navigation = file.book.navigation_document();
    const auto marked = std::count_if(file.book.manifest.begin(), file.book.manifest.end(),
                                      [](const BookItem& item) { return has_word(item.properties, "nav"); });
    if (marked != 1 || !navigation)
        file.findings.add("navigation-missing", place_in(file.book.package->path()));
    if (!navigation)
        return;
    check_toc(file, *navigation);
    check_words(file, *navigation);
    if (!navigation_list(file.book, "landmarks"))
        file.findings.add("landmarks-missing", place_in(navigation->path()));
}

} // namespace verify
