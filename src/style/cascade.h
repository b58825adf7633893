// Sheets + Tree -> Styles: which declarations win at each node (css-cascade-4), computed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id_vector.h"
#include "content/tree.h"
#include "report/log.h"
#include "style/computed.h"
#include "style/declared.h"
#include "style/sheet.h"

namespace style {

using ComputedId = base::Id<struct ComputedTag>;

// One style per node and pseudo-element. Equal styles are stored once, so comparing ids is
// the cheap way to ask whether two nodes look alike.
class Styles {
public:
    [[nodiscard]] ComputedId id_of(content::NodeId node) const { return by_node_[node]; }
    [[nodiscard]] const Computed& operator[](ComputedId id) const { return computed_[id]; }
    [[nodiscard]] const Computed& of(content::NodeId node) const { return computed_[by_node_[node]]; }

    // The style of a generated box, or none if no rule makes one (`content` is none or normal).
    // ::marker has one for each list item, with the item's own style where no rule speaks.
    [[nodiscard]] ComputedId before(content::NodeId node) const;
    [[nodiscard]] ComputedId after(content::NodeId node) const;
    [[nodiscard]] ComputedId marker(content::NodeId node) const;
    [[nodiscard]] ComputedId footnote_call(content::NodeId node) const;   // css-gcpm-3, 2.5
    [[nodiscard]] ComputedId footnote_marker(content::NodeId node) const; // css-gcpm-3, 2.5

    // What selects a page (css-page-3, section 3).
    struct PageContext {
        std::string_view name; // named page; empty is `auto`
        bool first = false;    // :first
        bool left = false;     // :left, else :right
        bool blank = false;    // :blank
    };
    // The style of a page; `@footnote` is in footnote_area.
    [[nodiscard]] const PageStyle& page(const PageContext& context) const;
    // The box that holds the notes at the foot of a page: margins, border, padding.
    [[nodiscard]] const Computed& footnote_area(const PageContext& context) const;

private:
    friend class Cascade;
    struct Pseudo {
        ComputedId before, after, marker, footnote_call, footnote_marker;
    };
    struct PageEntry {
        std::string name;
        std::uint8_t flags = 0;
        PageStyle style;
        Computed footnote_area;
    };
    base::IdVector<ComputedId, Computed> computed_;
    base::IdVector<content::NodeId, ComputedId> by_node_;
    std::vector<std::pair<content::NodeId, Pseudo>> pseudo_; // sorted by node
    std::vector<PageEntry> pages_;                           // one per name and flags
};

// Computes every node of `tree`. Sheets are in cascade order: user agent first. Values that
// make no sense together are findings at the declaration. Fills `declared` if it is not null.
Styles cascade(const content::Tree& tree, const std::vector<const Sheet*>& sheets, report::Log& log,
               Declared* declared = nullptr);

} // namespace style
