#include "epub/navigation.h"

#include <fmt/format.h>

#include "epub/xml_writer.h"

namespace epub {
namespace {

using content::Role;

constexpr std::size_t deepest_entry = 3; // more levels are not shown by some reading systems

struct Entry {
    std::size_t depth = 1;
    NodeId heading; // none: `title` has the words
    std::string title;
    std::string address;
    std::string_view language;
};

// The heading of a division; not those of boxes, figures and quotations.
bool belongs_in_contents(const Book& book, NodeId id) {
    const content::Tree& tree = book.tree;
    if (tree[id].role != Role::heading || tree.has_class(id, "no-toc"))
        return false;
    const NodeId parent = tree[id].parent;
    const Role role = tree[parent].role;
    return !tree.has_class(parent, "no-toc") && (is_division(role) || role == Role::document);
}

// Levels count from the first heading; a level left out makes no level in the list.
class Outline {
public:
    std::size_t depth_of(int level) {
        while (!levels_.empty() && levels_.back() >= level)
            levels_.pop_back();
        levels_.push_back(level);
        return levels_.size();
    }

private:
    std::vector<int> levels_;
};

// A document of its own is opened at its start, not at a place inside it.
std::string entry_address(const Book& book, NodeId heading, std::uint32_t document) {
    const NodeId first = book.documents[document].nodes.front();
    if (book.tree[heading].parent == first && heading_of(book.tree, first) == heading)
        return book.documents[document].file;
    return address_of(book, heading, no_document);
}

std::vector<Entry> entries_of(const Book& book, const std::vector<ExtraEntry>& extras) {
    std::vector<Entry> entries;
    Outline outline;
    for (std::uint32_t i = 0; i < book.documents.size(); ++i) {
        if (book.documents[i].kind == DocumentKind::descriptions) {
            entries.push_back(
                {1, {}, std::string(book.words.descriptions), book.documents[i].file, book.words.language});
            continue;
        }
        for_each_node(book, i, [&](NodeId id) {
            if (!belongs_in_contents(book, id))
                return;
            const std::size_t depth = outline.depth_of(book.tree[id].level);
            if (depth <= deepest_entry)
                entries.push_back({depth, id, {}, entry_address(book, id, i), book.tree[id].language});
        });
    }
    for (const ExtraEntry& extra : extras)
        entries.push_back({1, {}, extra.title, extra.file, extra.language});
    return entries;
}

void write_entry(XmlWriter& xml, const Book& book, const Entry& entry) {
    xml.open("a");
    xml.attribute("href", entry.address);
    const bool own_words = !entry.heading.valid();
    const bool differs = own_words ? primary_language(entry.language) != primary_language(book.language)
                                   : !entry.language.empty() && entry.language != book.language;
    if (differs)
        write_language(xml, entry.language);
    if (own_words)
        xml.text(entry.title);
    else
        write_heading_words(xml, book.tree, entry.heading);
    xml.close();
}

void open_list(XmlWriter& xml) {
    xml.new_line();
    xml.open("ol");
}

void close_item(XmlWriter& xml) {
    xml.close();
}

void close_list(XmlWriter& xml) {
    xml.new_line_before_end();
    xml.close();
}

// Nested lists: each deeper entry goes into the item before it.
void write_entries(XmlWriter& xml, const Book& book, const std::vector<Entry>& entries) {
    std::size_t depth = 0;
    for (const Entry& entry : entries) {
        if (entry.depth > depth) {
            open_list(xml);
            ++depth;
        } else {
            close_item(xml);
            for (; depth > entry.depth; --depth) {
                close_list(xml);
                close_item(xml);
            }
        }
        xml.new_line();
        xml.open("li");
        write_entry(xml, book, entry);
    }
    for (; depth > 0; --depth) {
        close_item(xml);
        close_list(xml);
    }
}

void open_nav(XmlWriter& xml, std::string_view type) {
    xml.new_line();
    xml.open("nav");
    xml.attribute("epub:type", type);
}

// The same words as the printed contents list, if there is one.
void write_contents_heading(XmlWriter& xml, const Book& book) {
    xml.new_line();
    xml.open("h2"); // the title of the book is the only one of level 1
    xml.attribute("id", "contents-title");
    const content::Tree& tree = book.tree;
    const NodeId first = tree.root.valid() ? tree[tree.root].first_child : NodeId{};
    for (NodeId id = first; id.valid(); id = tree[id].next_sibling)
        if (tree[id].role == Role::contents && heading_of(tree, id).valid()) {
            write_heading_words(xml, tree, heading_of(tree, id));
            xml.close();
            return;
        }
    if (book.words.language != primary_language(book.language))
        write_language(xml, book.words.language);
    xml.text(book.words.contents);
    xml.close();
}

void write_contents(XmlWriter& xml, const Book& book, const std::vector<ExtraEntry>& extras) {
    open_nav(xml, "toc");
    xml.attribute("id", contents_id);
    xml.attribute("role", "doc-toc");
    xml.attribute("aria-labelledby", "contents-title");
    write_contents_heading(xml, book);
    write_entries(xml, book, entries_of(book, extras));
    xml.new_line_before_end();
    xml.close();
}

void write_link(XmlWriter& xml, std::string_view type, std::string_view address, std::string_view words) {
    xml.new_line();
    xml.open("li");
    xml.open("a");
    if (!type.empty())
        xml.attribute("epub:type", type);
    xml.attribute("href", address);
    xml.text(words);
    xml.close();
    xml.close();
}

// One epub:type each: some reading systems skip entries with two.
void write_landmarks(XmlWriter& xml, const Book& book) {
    open_nav(xml, "landmarks");
    xml.attribute("aria-label", book.words.landmarks);
    xml.attribute("hidden", "hidden");
    open_list(xml);
    for (const Document& document : book.documents)
        if (document.kind == DocumentKind::cover)
            write_link(xml, "titlepage", document.file, book.words.title_page);
    write_link(xml, "toc", fmt::format("{}#{}", navigation_file, contents_id), book.words.contents);
    for (const Document& document : book.documents)
        if (document.kind == DocumentKind::reading) {
            write_link(xml, "bodymatter", document.file, book.words.start_of_text);
            break;
        }
    close_list(xml);
    xml.new_line_before_end();
    xml.close();
}

void write_page_list(XmlWriter& xml, const Book& book, const std::vector<WrittenPageBreak>& breaks) {
    if (breaks.empty())
        return;
    open_nav(xml, "page-list");
    xml.attribute("role", "doc-pagelist");
    xml.attribute("aria-label", book.words.pages);
    xml.attribute("hidden", "hidden");
    open_list(xml);
    for (const WrittenPageBreak& page : breaks)
        write_link(xml, {}, page.address, page.label);
    close_list(xml);
    xml.new_line_before_end();
    xml.close();
}

} // namespace

std::string write_navigation(const Book& book, const std::vector<WrittenPageBreak>& breaks,
                             const std::vector<ExtraEntry>& extras) {
    XmlWriter xml;
    open_page(xml, book, fmt::format("{} – {}", book.words.contents, book.title), book.language);
    for (const PageBreak& page : book.breaks.in_contents) {
        xml.new_line();
        write_page_break(xml, page);
    }
    write_contents(xml, book, extras);
    write_landmarks(xml, book);
    write_page_list(xml, book, breaks);
    close_page(xml);
    return xml.take();
}

std::vector<WrittenPageBreak> page_breaks_in_navigation(const Book& book) {
    std::vector<WrittenPageBreak> breaks;
    for (const PageBreak& page : book.breaks.in_contents)
        breaks.push_back({page.label, fmt::format("{}#{}", navigation_file, page.id)});
    return breaks;
}

} // namespace epub
