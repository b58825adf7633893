// The container, and what the package document says of the book.
#include <set>

#include "verify/epub_checks.h"
#include "verify/language_tag.h"

namespace verify {
namespace {

void check_container(const EpubFile& file) {
    const Book& book = file.book;
    if (!book.container) {
        file.findings.add("container-missing", EntryPlace{});
        return;
    }
    const std::string& path = book.container->path();
    if (!book.container->problem().empty() || book.package_path.empty())
        file.findings.add("container-form", place_in(path), book.container->problem());
    else if (!book.package)
        file.findings.add("package-missing", place_in(path), book.package_path);
}

const BookMeta* find_by_id(const Book& book, std::string_view id) {
    for (const BookMeta& meta : book.metadata)
        if (!id.empty() && attribute(meta.node, "id") == id)
            return &meta;
    return nullptr;
}

bool has_words(const Book& book, std::string_view property) {
    for (const std::string_view value : book.values(property))
        if (!value.empty())
            return true;
    return false;
}

// YYYY-MM-DDThh:mm:ssZ
bool is_utc_time(std::string_view value) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    if (value.size() != form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '0' ? value[i] < '0' || value[i] > '9' : value[i] != form[i])
            return false;
    return true;
}

void check_root(const EpubFile& file, const XmlFile& package) {
    const pugi::xml_node root = package.root();
    const EntryPlace place = place_in(package, root);
    if (!package.problem().empty() || !is(root, "package")) {
        file.findings.add("package-form", place_in(package.path()), package.problem());
        return;
    }
    if (attribute(root, "version") != "3.0")
        file.findings.add("package-version", place, std::string(attribute(root, "version")));
    if (attribute(root, "xml:lang").empty())
        file.findings.add("package-language", place);
    const BookMeta* identifier = find_by_id(file.book, attribute(root, "unique-identifier"));
    if (!identifier || identifier->property != "dc:identifier" || identifier->value.empty())
        file.findings.add("package-identifier", place);
}

void check_metadata_of(const EpubFile& file, const XmlFile& package) {
    const EntryPlace place = place_in(package.path());
    if (!has_words(file.book, "dc:title"))
        file.findings.add("package-title", place);
    const std::vector<std::string_view> languages = file.book.values("dc:language");
    if (languages.empty())
        file.findings.add("package-dc-language", place);
    for (const std::string_view language : languages)
        if (!is_language_tag(language))
            file.findings.add("package-dc-language", place, std::string(language));
    const std::vector<std::string_view> times = file.book.values("dcterms:modified");
    if (times.size() != 1 || !is_utc_time(times.front()))
        file.findings.add("package-modified", place);
    for (const BookMeta& meta : file.book.metadata)
        if (attribute(meta.node, "refines").starts_with('#') && !package.by_id(meta.refines))
            file.findings.add("refines-nothing", place_in(package, meta.node), std::string(meta.refines));
}

} // namespace

void check_epub_package(const EpubFile& file) {
    check_container(file);
    if (!file.book.package)
        return;
    check_root(file, *file.book.package);
    check_metadata_of(file, *file.book.package);
}

} // namespace verify
