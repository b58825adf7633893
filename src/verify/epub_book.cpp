#include "verify/epub_book.h"

#include <algorithm>

namespace verify {
namespace {

constexpr const char* container_path = "META-INF/container.xml";

void read_container(const Archive& archive, Book& book) {
    const ArchiveEntry* entry = archive.find(container_path);
    if (!entry || entry->state != EntryState::whole)
        return;
    book.container = std::make_unique<XmlFile>(*entry);
    for (const pugi::xml_node node : book.container->elements())
        if (is(node, "rootfile") && book.package_path.empty())
            book.package_path = attribute(node, "full-path");
}

BookMeta meta_of(pugi::xml_node node) {
    BookMeta meta;
    meta.node = node;
    const std::string_view name = node.name();
    if (name.starts_with("dc:")) {
        meta.property = name;
        meta.value = text_of(node);
    } else if (is(node, "meta")) {
        meta.property = attribute(node, "property");
        meta.value = text_of(node);
    } else if (is(node, "link")) {
        meta.property = attribute(node, "rel");
        meta.value = attribute(node, "href");
    }
    meta.refines = attribute(node, "refines");
    if (meta.refines.starts_with('#'))
        meta.refines.remove_prefix(1);
    return meta;
}

void read_item(pugi::xml_node node, Book& book) {
    BookItem item;
    item.id = trimmed(attribute(node, "id"));
    item.media_type = attribute(node, "media-type");
    item.properties = attribute(node, "properties");
    item.fallback = trimmed(attribute(node, "fallback"));
    item.address = resolve(book.package_path, attribute(node, "href"));
    item.node = node;
    if (item.address.kind == AddressKind::local)
        book.by_path.emplace(item.address.path, book.manifest.size());
    book.manifest.push_back(std::move(item));
}

void read_package(const Archive& archive, Book& book) {
    const ArchiveEntry* entry = archive.find(book.package_path);
    if (!entry || entry->state != EntryState::whole)
        return;
    book.package = std::make_unique<XmlFile>(*entry);
    std::map<std::string_view, std::size_t> by_id;
    for (const pugi::xml_node node : book.package->elements()) {
        const std::string_view parent = local_name(node.parent());
        if (parent == "metadata") {
            book.metadata.push_back(meta_of(node));
        } else if (is(node, "item") && parent == "manifest") {
            read_item(node, book);
            by_id.emplace(book.manifest.back().id, book.manifest.size() - 1);
        }
    }
    for (const pugi::xml_node node : book.package->elements())
        if (is(node, "itemref")) {
            const auto found = by_id.find(trimmed(attribute(node, "idref")));
            book.spine.push_back({found == by_id.end() ? no_item : found->second, node});
        }
}

void read_document(const Archive& archive, const BookItem& item, Book& book) {
    const ArchiveEntry* entry = archive.find(item.address.path);
    if (item.media_type != "application/xhtml+xml" || item.address.kind != AddressKind::local || !entry ||
        entry->state != EntryState::whole)
        return;
    if (!book.document_at.emplace(item.address.path, book.documents.size()).second)
        return;
    book.documents.emplace_back(*entry);
    if (has_word(item.properties, "nav") && book.navigation == no_item)
        book.navigation = book.documents.size() - 1;
}

} // namespace

const XmlFile* Book::find_document(std::string_view path) const {
    const auto found = document_at.find(path);
    return found == document_at.end() ? nullptr : &documents[found->second];
}

std::vector<std::string_view> Book::values(std::string_view property) const {
    std::vector<std::string_view> out;
    for (const BookMeta& meta : metadata)
        if (meta.property == property && meta.refines.empty())
            out.push_back(meta.value);
    return out;
}

bool Book::has_value(std::string_view property, std::string_view value) const {
    const std::vector<std::string_view> all = values(property);
    return std::find(all.begin(), all.end(), value) != all.end();
}

Book read_book(const Archive& archive) {
    Book book;
    read_container(archive, book);
    read_package(archive, book);
    for (const SpineEntry& entry : book.spine)
        if (entry.item != no_item)
            read_document(archive, book.manifest[entry.item], book);
    book.in_spine = book.documents.size();
    for (const BookItem& item : book.manifest)
        read_document(archive, item, book);
    return book;
}

} // namespace verify
