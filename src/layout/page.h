// Finished pages: marks at fixed places, each owned by a node of the tree or an artifact.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/id_vector.h"
#include "base/length.h"
#include "base/string_pool.h"
#include "content/page_labels.h"
#include "content/tree.h"
#include "image/picture.h"
#include "text/glyph_run.h"

namespace layout {

using base::Color;
using base::Length;
using base::Point;
using base::Rect;

using PictureId = base::Id<struct PictureTag>;

// Which part of a node a mark shows.
enum class Part : std::uint8_t {
    content, // the node's own text or picture; the node is a leaf: text, image, line_break
    marker,  // the number or bullet of a list item, the number of a note: Lbl in the tags
    before,  // ::before text, read as part of the node
    after,   // ::after text, read as part of the node
};

struct Content {
    content::NodeId node;
    Part part = Part::content;
    friend bool operator==(const Content&, const Content&) = default;
};

// A mark that is no content (ISO 32000-1, 14.8.2.2).
enum class Artifact : std::uint8_t {
    layout,      // leaders, rules, decorative pictures
    background,  // fills behind content
    header,      // running head
    footer,      // running foot, page number
    repeated,    // a table head shown again on the next page, "continued" notes
    margin_note, // page numbers of another edition, beside the text or in a running line
};

using Owner = std::variant<Content, Artifact>;

struct Glyphs {
    text::GlyphRun run;
    Point origin; // on the baseline, at the left end
    Color color;
    bool hyphen = false;           // the last glyph is a hyphen made by line breaking: U+00AD in the text
    bool space_after = false;      // a collapsed space at the end of the line follows in the text
    std::uint32_t text_offset = 0; // where the run begins in its node's text, in bytes
};

// A filled rectangle: rules, borders, backgrounds, underlines.
struct Fill {
    Rect rect;
    Color color;
    Length radius; // rounded corners
};

// A dashed or dotted line.
struct DashedLine {
    Point from;
    Point to;
    Length width;
    bool dotted = false;
    Color color;
};

// Text inside a vector picture: `line` is the index among the picture's items.
struct PictureText {
    std::size_t item = 0;
    std::vector<text::GlyphRun> runs; // one after the other from `offset` to the right
    double offset = 0;                // from the anchor, in text space
};

struct PlacedPicture {
    PictureId picture;
    Rect rect;
    std::vector<PictureText> texts;
};

struct Mark {
    Owner owner;
    std::variant<Glyphs, Fill, DashedLine, PlacedPicture> shape;
};

struct Page {
    base::Size size; // the trimmed page
    Length bleed;
    bool crop_marks = false;
    std::string label;       // "1", "iv": shown on the page and in the viewer
    std::vector<Mark> marks; // backgrounds first, then in reading order, artifacts where they fall
};

// Where a node begins; page is none if nothing of it was laid out.
struct Place {
    std::uint32_t page = UINT32_MAX; // zero-based
    Point point;                     // top left of its first box
    [[nodiscard]] bool valid() const { return page != UINT32_MAX; }
};

struct Pages {
    std::vector<Page> pages;
    base::IdVector<content::NodeId, Place> places;
    base::IdVector<PictureId, const image::Picture*> pictures; // those of the picture table; never null
    content::PageLabels labels;
    std::vector<content::NodeId> left_out; // of indexes: what would name a page again, and has no marks
    base::StringPool strings;              // text of generated content that glyph runs look into
};

} // namespace layout
