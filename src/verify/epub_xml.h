// One XML file of a book, and what is asked of its elements.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "verify/epub_archive.h"

namespace verify {

class XmlFile {
public:
    // `entry` must outlive the file; its bytes are not copied but for the tree.
    explicit XmlFile(const ArchiveEntry& entry);
    XmlFile(const XmlFile&) = delete;
    XmlFile& operator=(const XmlFile&) = delete;
    ~XmlFile() = default;

    [[nodiscard]] const std::string& path() const { return entry_->name; }
    [[nodiscard]] std::string_view bytes() const { return entry_->bytes; }
    // Empty if it is well formed as far as the parser sees.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    [[nodiscard]] std::size_t problem_line() const { return problem_line_; }

    [[nodiscard]] pugi::xml_node root() const { return xml_.document_element(); }
    // All, in document order.
    [[nodiscard]] const std::vector<pugi::xml_node>& elements() const { return elements_; }
    // Where an element stands in elements(); past the end for one of another file.
    [[nodiscard]] std::size_t position(pugi::xml_node element) const;
    // The first element with that id; null if there is none.
    [[nodiscard]] pugi::xml_node by_id(std::string_view id) const;
    // The number of the line that an element begins in, from 1.
    [[nodiscard]] std::size_t line_of(pugi::xml_node element) const;

private:
    void collect();
    void add(pugi::xml_node element);
    [[nodiscard]] std::size_t line_at(std::size_t offset) const;

    const ArchiveEntry* entry_;
    pugi::xml_document xml_;
    std::string problem_;
    std::size_t problem_line_ = 0;
    std::vector<pugi::xml_node> elements_;
    std::unordered_map<std::size_t, std::size_t> positions_; // by hash of the node, which is its address
    std::unordered_map<std::string, pugi::xml_node> ids_;
    std::vector<std::size_t> line_ends_;
};

// The element after `node` in document order, inside `top`; null at the end. Text nodes too.
pugi::xml_node next_in_order(pugi::xml_node node, pugi::xml_node top);

// "table" of <table> and <h:table>.
std::string_view local_name(pugi::xml_node node);
bool is(pugi::xml_node node, std::string_view name);
std::string_view attribute(pugi::xml_node node, const char* name);
// Without spaces around it.
std::string_view trimmed(std::string_view text);
bool has_attribute(pugi::xml_node node, const char* name);

// True if one of the words of `list` is `word`.
bool has_word(std::string_view list, std::string_view word);
std::vector<std::string_view> words_of(std::string_view list);
// By epub:type, or by the DPUB-ARIA role: has_type(node, "footnote") knows role="doc-footnote".
bool has_type(pugi::xml_node node, std::string_view type);

// The text inside, spaces collapsed; alternatives of pictures stand for them. Not what is hidden.
std::string text_of(pugi::xml_node node);
std::string collapsed(std::string_view text);
// The nearest lang or xml:lang around; empty if there is none.
std::string_view language_of(pugi::xml_node node);
// The nearest element around of one of these names; null if there is none.
pugi::xml_node inside(pugi::xml_node node, std::initializer_list<std::string_view> names);
// 1 to 6, or 0 for what is no heading.
int heading_level_of(pugi::xml_node node);

} // namespace verify
