// Which nodes have anything on the pages, and where a link to a node leads.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/tree.h"
#include "layout/page.h"

namespace pdf {

class ShownNodes {
public:
    ShownNodes(const content::Tree& tree, const layout::Pages& pages);

    // Text or a picture of the node or of one below it, markers of its own apart.
    [[nodiscard]] bool content(content::NodeId node) const { return content_[node.index()]; }
    // Its bullet or number.
    [[nodiscard]] bool marker(content::NodeId node) const { return marker_[node.index()]; }
    [[nodiscard]] bool any(content::NodeId node) const { return content(node) || marker(node); }

private:
    std::vector<bool> content_;
    std::vector<bool> marker_;
};

// True for pictures that say nothing (text alternative empty or absent): artifacts.
bool is_decorative(const content::Tree& tree, content::NodeId image);

// True if a mark is content in the sense of the tags: words, or a picture that says something.
// Rules, fills and decorative pictures are not, whoever owns them.
bool is_content(const content::Tree& tree, const layout::Mark& mark);

// The place of `node`, or of the first node below it that has one.
layout::Place place_of(const content::Tree& tree, const layout::Pages& pages, content::NodeId node);

// What layout put behind the text of a node, or in place of it, such as the numbers of pages.
using MadeText = std::map<content::NodeId, std::string>;

// The words of `node` as they are heard: text, the alternatives of pictures, and `made`.
std::string spoken_words(const content::Tree& tree, content::NodeId node, const MadeText& made = {});

} // namespace pdf
