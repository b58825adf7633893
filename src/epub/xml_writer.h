// XML as text: elements, attributes, escaping. Knows nothing of EPUB. Every file of the
// package that is XML is written through it, so nothing can come out badly formed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace epub {

// Element names must outlive the element: role table rows and literals do.
class XmlWriter {
public:
    // Starts with the XML declaration.
    XmlWriter();

    void doctype_html();
    void open(std::string_view element);
    // Belongs to the element just opened; nothing else may be written in between.
    void attribute(std::string_view name, std::string_view value);
    // Characters that XML 1.0 does not allow (section 2.2) are left out.
    void text(std::string_view characters);
    void close();

    // A line end and the indentation of the current depth: only where white space means nothing.
    void new_line();
    // The same, for the end tag that comes next: it stands below its start tag.
    void new_line_before_end();

    // open, text, close.
    void element(std::string_view name, std::string_view characters);

    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    // Where the next character stands, from 1.
    [[nodiscard]] std::uint32_t line();
    // The document, once every element is closed.
    [[nodiscard]] std::string take();

private:
    void finish_start_tag();

    std::string out_;
    std::vector<std::string_view> open_;
    bool in_start_tag_ = false;
    std::uint32_t line_ = 1; // of the character at counted_
    std::size_t counted_ = 0;
};

} // namespace epub
