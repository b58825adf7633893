// The publication cut into documents, and the address of everything in it: made once, read by
// every writer of a file, so that no two of them can disagree about a link.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/id_vector.h"
#include "content/tree.h"
#include "epub/page_breaks.h"
#include "epub/words.h"
#include "epub/write.h"

namespace epub {

using content::NodeId;

enum class DocumentKind : std::uint8_t { cover, reading, descriptions };

// One XHTML file of the text.
struct Document {
    DocumentKind kind = DocumentKind::reading;
    std::string file;          // "03-our-achievements.xhtml", in EPUB/text/
    std::string title;         // unique, the most specific words first
    std::vector<NodeId> nodes; // what it shows; a child that starts a document of its own is left out
};

constexpr std::uint32_t no_document = std::numeric_limits<std::uint32_t>::max();
constexpr std::string_view navigation_file = "nav.xhtml";
constexpr std::string_view contents_id = "contents";

struct Book {
    const content::Tree& tree;
    const Settings& settings;
    const Words& words;
    std::string title;
    std::string_view language;
    content::Direction direction = content::Direction::left_to_right;
    std::vector<Document> documents;
    base::IdVector<NodeId, std::uint32_t> document_of;             // index into documents, or no_document
    base::IdVector<NodeId, std::string> ids;                       // XML id, empty if nothing needs one
    std::map<NodeId, NodeId> first_reference;                      // footnote -> the first reference to it
    std::map<NodeId, NodeId> described_image;                      // long description -> its image
    std::map<std::string, std::string, std::less<>> picture_files; // Name::source -> "images/cat.svg"
    PageBreaks breaks;
};

// Both must outlive the book.
Book plan_book(const content::Tree& tree, const Settings& settings);

// From a document of the text to a node: "#id", "other.xhtml#id", or "" if it is shown nowhere.
std::string address_of(const Book& book, NodeId target, std::uint32_t from_document);

// The heading that stands first in a division; none if there is none.
NodeId heading_of(const content::Tree& tree, NodeId division);

// The words of a heading without note marks; for titles and lists.
std::string plain_text(const content::Tree& tree, NodeId heading);

// True for the roles that divide the publication: parts, chapters, sections and the like.
bool is_division(content::Role role);

// Reachable nodes of a document in order, without those of documents that begin inside it.
template <typename Visit>
void for_each_node(const Book& book, std::uint32_t document, Visit visit) {
    for (const NodeId top : book.documents[document].nodes)
        for (NodeId id = top; id.valid(); id = book.tree.next(id, top))
            if (book.document_of[id] == document)
                visit(id);
}

} // namespace epub
