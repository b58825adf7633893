// The words of an EPUB's edition, told from what the program adds to them by its classes (src/epub).
#include <algorithm>
#include <utility>

#include "reading/same_words.h"
#include "verify/epub_xml.h"

namespace reading {
namespace {

class Collector {
public:
    explicit Collector(const Book& book) : book_(book) {}

    std::vector<Passage> run() {
        collect(book_.root);
        // Notes and descriptions may hold further ones.
        for (std::size_t i = 0; i < notes_.size(); ++i)
            collect_below(notes_[i]);
        for (std::size_t i = 0; i < descriptions_.size(); ++i)
            collect_below(descriptions_[i]);
        return std::move(passages_);
    }

private:
    [[nodiscard]] bool has_class(NodeId id, std::string_view name) const {
        return verify::has_word(book_[id].classes, name);
    }

    [[nodiscard]] bool is_description(NodeId id) const {
        return id && book_[id].type == "section" && has_class(id, "long-description");
    }

    // Made by the program.
    [[nodiscard]] bool is_added(NodeId id) const {
        const Node& node = book_[id];
        const bool back = node.kind == Kind::link && node.is_way_back;
        const bool number = node.kind == Kind::label && node.type.empty();
        return back || number || node.kind == Kind::page_break || is_made_heading(id) || node.type == "nav" ||
               has_class(id, "accessibility") || has_class(id, "description-link");
    }

    // The first one of a description, and that of all of them.
    [[nodiscard]] bool is_made_heading(NodeId id) const {
        const NodeId parent = book_[id].parent;
        return book_[id].kind == Kind::heading &&
               (is_description(next_element(id)) ||
                (is_description(parent) && element_from(book_[parent].first_child) == id));
    }

    // The node, or the next one beside it that is not text.
    [[nodiscard]] NodeId element_from(NodeId id) const {
        while (id && book_[id].kind == Kind::text)
            id = book_[id].next_sibling;
        return id;
    }

    [[nodiscard]] NodeId next_element(NodeId id) const { return element_from(book_[id].next_sibling); }

    void collect_below(NodeId id) {
        edge_ = true;
        for (NodeId below = book_[id].first_child; below; below = book_[below].next_sibling)
            collect(below);
        edge_ = true;
    }

    // Books are no deeper than their reader makes them.
    void collect(NodeId id) {
        const Node& node = book_[id];
        if (node.kind == Kind::note) {
            notes_.push_back(id);
            return;
        }
        if (is_description(id)) {
            descriptions_.push_back(id);
            return;
        }
        if (is_added(id))
            return;
        edge_ = edge_ || is_block(book_, id);
        if (node.kind == Kind::text)
            passages_.push_back({node.text, {}, std::exchange(edge_, false)});
        for (NodeId below = node.first_child; below; below = book_[below].next_sibling)
            collect(below);
        edge_ = edge_ || is_block(book_, id);
    }

    const Book& book_;
    std::vector<Passage> passages_;
    std::vector<NodeId> notes_;
    std::vector<NodeId> descriptions_;
    bool edge_ = true;
};

} // namespace

std::vector<Passage> passages_of_edition(const Book& book) {
    return Collector(book).run();
}

} // namespace reading
