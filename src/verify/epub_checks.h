// All checks of an EPUB, one function for each group of rules.
#pragma once

#include "verify/epub_book.h"
#include "verify/findings.h"

namespace verify {

struct EpubFile {
    const Archive& archive;
    const Book& book;
    Findings& findings;
};

void check_epub_zip(const EpubFile& file);          // check_epub_zip.cpp
void check_epub_package(const EpubFile& file);      // check_epub_package.cpp
void check_epub_manifest(const EpubFile& file);     // check_epub_manifest.cpp
void check_epub_documents(const EpubFile& file);    // check_epub_documents.cpp
void check_epub_semantics(const EpubFile& file);    // check_epub_semantics.cpp
void check_epub_languages(const EpubFile& file);    // check_epub_languages.cpp
void check_epub_pictures(const EpubFile& file);     // check_epub_pictures.cpp
void check_epub_tables(const EpubFile& file);       // check_epub_tables.cpp
void check_epub_links(const EpubFile& file);        // check_epub_links.cpp
void check_epub_notes(const EpubFile& file);        // check_epub_notes.cpp
void check_epub_contents(const EpubFile& file);     // check_epub_contents.cpp
void check_epub_pages(const EpubFile& file);        // check_epub_pages.cpp
void check_epub_claims(const EpubFile& file);       // check_epub_claims.cpp
void check_epub_style_sheets(const EpubFile& file); // check_epub_style_sheets.cpp

// Where an element of one of the book's files stands.
EntryPlace place_in(const XmlFile& file, pugi::xml_node element);
// Somewhere in a file of the zip.
EntryPlace place_in(std::string_view entry);

// The nav of the navigation document with that epub:type; null if there is none.
pugi::xml_node navigation_list(const Book& book, std::string_view type);

// Where in the reading order an address leads.
struct ReadingPlace {
    std::size_t document = no_item; // of Book::documents; no_item if it leads to none of the spine
    std::size_t element = 0;        // its position there; 0 for the document as a whole
    auto operator<=>(const ReadingPlace&) const = default;
};
ReadingPlace reading_place(const Book& book, const Address& address);

// How a picture is told to those who do not see it.
enum class Alternative : std::uint8_t { words, decoration, missing };
Alternative alternative_of(pugi::xml_node picture); // of img or svg: check_epub_pictures.cpp

// True if META-INF/encryption.xml names the file; obfuscated fonts are named there too.
bool is_encrypted(const Archive& archive, std::string_view path);

} // namespace verify
