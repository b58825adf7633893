// One XHTML document of an EPUB -> nodes of a book, by its elements and their DPUB-ARIA roles.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "reading/book.h"

namespace reading {

class XhtmlReader {
public:
    explicit XhtmlReader(Book& book) : book_(book) {}

    // Appends what the document's body holds to the book's root. `path` is the document's own
    // name in the archive, which links are resolved against.
    void read(const pugi::xml_document& document, const std::string& path);

    // Once all documents are read: where the links lead, and which headers cells name.
    void resolve();

private:
    struct Pending {
        NodeId node;
        std::string address; // "text/a.xhtml#id"
    };

    void children(pugi::xml_node element, NodeId parent, std::size_t depth);
    void element(pugi::xml_node element, NodeId parent, std::size_t depth);
    void text(std::string_view words, NodeId parent);
    Node node_for(pugi::xml_node element, NodeId parent) const;
    void read_attributes(pugi::xml_node element, Node& node) const;
    void register_ids(pugi::xml_node element, NodeId node);
    void label_item(pugi::xml_node element, NodeId item);
    void terms(pugi::xml_node list, NodeId parent, std::size_t depth);
    void note_number(NodeId note);

    Book& book_;
    std::string path_;
    std::map<std::string, NodeId, std::less<>> ids_; // "text/a.xhtml#id"; without #: the document
    std::vector<Pending> links_;
    std::vector<Pending> headers_;
    std::map<std::size_t, int> numbers_; // of the next item, by list
};

} // namespace reading
