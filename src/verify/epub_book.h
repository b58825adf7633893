// An EPUB as its package document tells it: what is in it, in which order, and what it says of itself.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "verify/epub_address.h"
#include "verify/epub_xml.h"

namespace verify {

// A dc: element, or a meta or link with a property.
struct BookMeta {
    std::string_view property; // "dc:title", "schema:accessMode", "a11y:certifierReport"
    std::string value;
    std::string_view refines; // without #
    pugi::xml_node node;
};

struct BookItem {
    std::string_view id;
    std::string_view media_type;
    std::string_view properties;
    std::string_view fallback; // an id
    Address address;
    pugi::xml_node node;
};

constexpr std::size_t no_item = ~std::size_t{0};

struct SpineEntry {
    std::size_t item = no_item;
    pugi::xml_node node;
};

// All views are into `package`.
struct Book {
    std::unique_ptr<XmlFile> container;
    std::string package_path; // as the container says; empty if it does not
    std::unique_ptr<XmlFile> package;
    std::vector<BookMeta> metadata;
    std::vector<BookItem> manifest;
    std::vector<SpineEntry> spine;
    std::deque<XmlFile> documents;                           // XHTML: those of the spine first, in its order
    std::size_t in_spine = 0;                                // how many of `documents` are
    std::map<std::string, std::size_t, std::less<>> by_path; // items
    std::map<std::string, std::size_t, std::less<>> document_at; // documents, by path
    std::size_t navigation = no_item;                            // which of `documents`

    [[nodiscard]] const XmlFile* navigation_document() const {
        return navigation == no_item ? nullptr : &documents[navigation];
    }
    [[nodiscard]] const XmlFile* find_document(std::string_view path) const;
    // Values of a property that refines nothing.
    [[nodiscard]] std::vector<std::string_view> values(std::string_view property) const;
    [[nodiscard]] bool has_value(std::string_view property, std::string_view value) const;
};

// As far as it can be read; `archive` must outlive the book.
Book read_book(const Archive& archive);

} // namespace verify
