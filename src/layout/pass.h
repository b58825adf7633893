// One run over the tree: what the steps of layout read together, and what they count on the way.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "layout/context.h"
#include "layout/counters.h"
#include "layout/flow.h"
#include "layout/paragraph_shape.h"

namespace layout {

// Page numbers as an earlier pass found them; empty in the first pass.
using KnownPages = std::unordered_map<content::NodeId, std::string>;

// Nodes that are not set, as an earlier pass found (content::repeated_places).
using LeftOut = std::unordered_set<content::NodeId>;

struct Pass {
    const Context& context;
    const KnownPages& known_pages;
    const LeftOut& left_out;
    report::Log& log;
    Counters counters;
    Flow flow;
    base::StringPool strings;                                  // paragraphs' text, for the glyph runs
    base::IdVector<PictureId, const image::Picture*> pictures; // placed so far
    std::map<std::string, PictureId, std::less<>> picture_ids;
    std::set<std::pair<std::uint32_t, char32_t>> missing; // reported: place, character
    // Paragraphs shaped while columns of a table were measured, by their first node; taken out
    // again when they are placed.
    std::unordered_map<content::NodeId, ShapedInline> measured;
    std::set<content::NodeId> called_notes; // a note stands where it is called first
    Length page_height;                     // of the page area; what is taller must be cut
    bool tight_head = false;                // in the head of a table that has little room

    [[nodiscard]] const style::Computed& style_of(content::NodeId node) const {
        return context.styles.of(node);
    }
};

// As many digits as the pages of a publication of that many nodes usually need.
inline std::string usual_page_number(std::size_t nodes) {
    constexpr std::size_t of_a_hundred_pages = 8'000;
    return std::string(nodes < of_a_hundred_pages ? 2 : nodes < 10 * of_a_hundred_pages ? 3 : 4, '0');
}

// The number a reference to `target` shows: known, or a guess of the usual width.
inline std::string page_number_text(const Pass& pass, content::NodeId target) {
    const auto known = pass.known_pages.find(target);
    return known == pass.known_pages.end() ? usual_page_number(pass.context.tree.nodes.size())
                                           : known->second;
}

} // namespace layout
