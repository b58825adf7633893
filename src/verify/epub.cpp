#include "verify/epub.h"

#include <algorithm>
#include <tuple>

#include "verify/epub_checks.h"

namespace verify {
namespace {

void check_all(const EpubFile& file) {
    check_epub_zip(file);
    check_epub_package(file);
    if (!file.book.package)
        return;
    check_epub_manifest(file);
    check_epub_documents(file);
    check_epub_semantics(file);
    check_epub_languages(file);
    check_epub_pictures(file);
    check_epub_tables(file);
    check_epub_links(file);
    check_epub_notes(file);
    check_epub_contents(file);
    check_epub_pages(file);
    check_epub_claims(file);
    check_epub_style_sheets(file);
}

// What concerns the book as a whole first, then file by file.
void sort(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.entry.entry, a.entry.line) < std::tie(b.entry.entry, b.entry.line);
    });
}

struct Subject {
    std::string_view one;
    std::string_view asks;
    std::string_view criteria;
    bool (*concerns)(pugi::xml_node element);
};

constexpr Subject subjects[] = {
    {"picture", "does its alternative say what it shows", "1.1.1",
     [](pugi::xml_node node) { return is(node, "img") && alternative_of(node) == Alternative::words; }},
    {"decoration", "does it say nothing that the words do not say", "1.1.1",
     [](pugi::xml_node node) { return is(node, "img") && alternative_of(node) == Alternative::decoration; }},
    {"heading", "does it name what follows it", "2.4.6",
     [](pugi::xml_node node) { return heading_level_of(node) > 0; }},
    {"table", "are its headers the right cells", "1.3.1",
     [](pugi::xml_node node) { return is(node, "table"); }},
    {"film or sound", "are there captions, a transcript and a description", "1.2.1 to 1.2.5",
     [](pugi::xml_node node) { return is(node, "video") || is(node, "audio"); }},
};

std::vector<std::string> questions_of(const Book& book) {
    std::vector<std::string> out;
    for (const Subject& subject : subjects) {
        std::size_t count = 0;
        std::string where;
        for (const XmlFile& document : book.documents) {
            const auto in_document = static_cast<std::size_t>(
                std::count_if(document.elements().begin(), document.elements().end(), subject.concerns));
            count += in_document;
            if (in_document > 0)
                where += (where.empty() ? "" : ", ") + document.path();
        }
        if (count > 0)
            out.push_back("look at each " + std::string(subject.one) + " (" + std::to_string(count) +
                          " in all; in " + where + "): " + std::string(subject.asks) + "? [WCAG 2.2, " +
                          std::string(subject.criteria) + "]");
    }
    return out;
}

} // namespace

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Result verify_epub(std::string_view bytes, Questions questions) {
    return verify_epub(Archive(bytes), questions);
}

Result verify_epub(const Archive& archive, Questions questions) {
    Result result;
    for (const Standard standard : {Standard::epub, Standard::epub_accessibility, Standard::wcag})
        result.profile.add(standard);
    if (!is_zip(archive.bytes())) {
        result.problem = "the file is not an EPUB: it does not begin as a zip does";
        return result;
    }
    result.problem = archive.problem();
    if (!result.problem.empty())
        return result;
    const Book book = read_book(archive);
    result.claimed = !book.values("dcterms:conformsTo").empty();
    result.documents = book.documents.size();
    Findings findings(result.profile);
    check_all({archive, book, findings});
    result.take(findings);
    sort(result.findings);
    if (questions == Questions::all)
        result.questions = questions_of(book);
    return result;
}

EntryPlace place_in(const XmlFile& file, pugi::xml_node element) {
    EntryPlace place;
    place.entry = file.path();
    place.line = file.line_of(element);
    return place;
}

EntryPlace place_in(std::string_view entry) {
    EntryPlace place;
    place.entry = entry;
    return place;
}

ReadingPlace reading_place(const Book& book, const Address& address) {
    ReadingPlace place;
    const auto found = book.document_at.find(address.path);
    if (address.kind != AddressKind::local || found == book.document_at.end() ||
        found->second >= book.in_spine)
        return place;
    place.document = found->second;
    if (!address.fragment.empty()) {
        const XmlFile& document = book.documents[found->second];
        if (const pugi::xml_node element = document.by_id(address.fragment))
            place.element = document.position(element);
    }
    return place;
}

pugi::xml_node navigation_list(const Book& book, std::string_view type) {
    if (const XmlFile* document = book.navigation_document())
        for (const pugi::xml_node node : document->elements())
            if (is(node, "nav") && has_word(attribute(node, "epub:type"), type))
                return node;
    return {};
}

} // namespace verify
