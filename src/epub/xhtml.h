// The tree, serialised as XHTML: the role table names every element, nothing is invented here
// but links back from notes, pictures' descriptions and page breaks.
#pragma once

#include <string>
#include <vector>

#include "epub/book.h"
#include "epub/xml_writer.h"

namespace epub {

// A page break as it was written, in reading order: the page list shows just these.
struct WrittenPageBreak {
    std::string label;
    std::string address; // "02-introduction.xhtml#page-5"
};

struct WrittenDocument {
    std::string xhtml;
    std::vector<LineOrigin> origins;
};

// One document of the text. Appends the page breaks it wrote to `breaks`.
WrittenDocument write_document(const Book& book, std::uint32_t document,
                               std::vector<WrittenPageBreak>& breaks);

// The beginning of every XHTML file, up to the open body: two elements stay open (html, body).
void open_page(XmlWriter& xml, const Book& book, std::string_view title, std::string_view language);
void close_page(XmlWriter& xml);

void write_page_break(XmlWriter& xml, const PageBreak& page);

// The words of a heading, with the language of each part, without links and note marks.
void write_heading_words(XmlWriter& xml, const content::Tree& tree, NodeId heading);

// lang and xml:lang on the element just opened.
void write_language(XmlWriter& xml, std::string_view language);

} // namespace epub
