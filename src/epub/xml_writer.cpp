#include "epub/xml_writer.h"

#include <algorithm>

#include <utility>

#include "base/expect.h"
#include "base/utf8.h"

namespace epub {
namespace {

// XML 1.0, 2.2: what is not a Char can not be written, not even as a reference.
bool is_xml_char(char32_t c) {
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    return c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF);
}

void append_escaped(std::string& out, char32_t c, bool in_attribute) {
    switch (c) {
    case '&': out += "&amp;"; return;
    case '<': out += "&lt;"; return;
    case '>': out += "&gt;"; return;
    case '\r': out += "&#13;"; return;
    case '"': out += in_attribute ? "&quot;" : "\""; return;
    // Attribute values are normalised by parsers (3.3.3): these two only survive as references.
    case '\n': out += in_attribute ? "&#10;" : "\n"; return;
    case '\t': out += in_attribute ? "&#9;" : "\t"; return;
    default: base::append_utf8(out, c);
    }
}

void append_escaped(std::string& out, std::string_view characters, bool in_attribute) {
    for (std::size_t at = 0; at < characters.size();) {
        const auto [value, length] = base::decode_utf8(characters, at);
        if (is_xml_char(value))
            append_escaped(out, value, in_attribute);
        at += length;
    }
}

} // namespace

XmlWriter::XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") {}

void XmlWriter::doctype_html() {
    out_ += "<!DOCTYPE html>\n";
}

void XmlWriter::finish_start_tag() {
    if (std::exchange(in_start_tag_, false))
        out_ += '>';
}

void XmlWriter::open(std::string_view element) {
    finish_start_tag();
    out_ += '<';
    out_ += element;
    open_.push_back(element);
    in_start_tag_ = true;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    base::expect(in_start_tag_, "attributes follow the start of an element");
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value, true);
    out_ += '"';
}

void XmlWriter::text(std::string_view characters) {
    finish_start_tag();
    append_escaped(out_, characters, false);
}

void XmlWriter::close() {
    base::expect(!open_.empty(), "no element to close");
    if (std::exchange(in_start_tag_, false)) {
        out_ += "/>";
    } else {
        out_ += "</";
        out_ += open_.back();
        out_ += '>';
    }
    open_.pop_back();
}

void XmlWriter::new_line() {
    finish_start_tag();
    out_ += '\n';
    out_.append(open_.size(), ' ');
}

void XmlWriter::new_line_before_end() {
    finish_start_tag();
    out_ += '\n';
    out_.append(open_.empty() ? 0 : open_.size() - 1, ' ');
}

void XmlWriter::element(std::string_view name, std::string_view characters) {
    open(name);
    text(characters);
    close();
}

std::uint32_t XmlWriter::line() {
    line_ += static_cast<std::uint32_t>(
        std::count(out_.begin() + static_cast<std::ptrdiff_t>(counted_), out_.end(), '\n'));
    counted_ = out_.size();
    return line_;
}

std::string XmlWriter::take() {
    base::expect(open_.empty(), "an element was left open");
    out_ += '\n';
    return std::move(out_);
}

} // namespace epub
