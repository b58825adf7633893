// What can be read on finished pages, run by run and line by line: the checks of page_checks.h ask
// nothing else. Lengths here are points from the top left corner of the page.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/tree.h"
#include "layout/page.h"
#include "style/cascade.h"

namespace audit {

enum class Shows : std::uint8_t {
    content, // words of the manuscript, and those that ::before and ::after put beside them
    marker,  // bullets, numbers of list items and notes
    leader,  // dots and the like: nothing to read
    running, // running heads and feet, page numbers
    picture, // words inside a drawing
    margin,  // page numbers of another edition, in the margin by intention
};

// Glyphs of one face and colour, as they stand on the page.
struct ShownRun {
    std::uint32_t page = 0; // zero-based
    std::uint32_t mark = 0; // index into Page::marks, which are in painting order
    Shows shows = Shows::content;
    content::NodeId node;                   // text leaf, list item or picture; none for running matter
    content::NodeId block;                  // the block around it; none for running matter
    const style::Computed* style = nullptr; // null for leaders, running matter and pictures
    text::FaceId face;
    std::string_view text;
    base::Color color;
    double size = 0; // as printed: drawings are scaled
    double left = 0;
    double right = 0;
    double baseline = 0;
    std::uint32_t offset = 0; // where the run begins in the text of its node, in bytes
    std::uint32_t item = 0;   // picture: index among the items of the drawing
    bool hyphen = false;
    bool space_after = false;
    bool is_blank = false; // nothing but spaces
    bool is_level = true;  // picture: false for letters that are turned, whose box is not that of their words
    double stretch = 1;    // picture: width over height that letters are drawn out to
    bool is_cut = false;   // picture: part of it lies beyond the edge of the picture, and is not printed
};

// Words on one baseline of one block.
struct ShownLine {
    std::uint32_t page = 0;
    content::NodeId block;
    std::uint32_t first_run = 0;
    std::uint32_t end_run = 0; // runs [first_run, end_run)
    double left = 0;
    double right = 0;
    double baseline = 0; // of its longest run: raised letters do not count
    double size = 0;     // of its largest run
};

// Lines that are set as one, over pages if need be.
struct ShownParagraph {
    content::NodeId block;
    std::uint32_t first_line = 0;
    std::uint32_t end_line = 0; // lines [first_line, end_line)
};

struct Shown {
    std::vector<ShownRun> runs;             // page by page; notes at the foot of pages after all others
    std::vector<ShownLine> lines;           // of runs of content
    std::vector<ShownParagraph> paragraphs; // of the lines, in order
    double body_size = 0;       // that most characters have, headings and cover aside; 0 without any
    std::size_t foot_notes = 0; // runs from here on are notes at the foot of pages

    [[nodiscard]] std::span<const ShownRun> runs_of(const ShownLine& line) const {
        return std::span(runs).subspan(line.first_run, line.end_run - line.first_run);
    }
    [[nodiscard]] std::span<const ShownLine> lines_of(const ShownParagraph& paragraph) const {
        return std::span(lines).subspan(paragraph.first_line, paragraph.end_line - paragraph.first_line);
    }
};

// `tree` and `styles` are those that the pages were made from, and must outlive the result, as must
// `pages`. Table heads shown again are left out: they look as they did the first time.
Shown read_pages(const content::Tree& tree, const style::Styles& styles, const layout::Pages& pages);

// The letters of a run from above to below, as far as these letters reach.
struct Extent {
    double top = 0;
    double bottom = 0;
};
Extent extent_of(const ShownRun& run);

// The words of a line, with a space at its end if one follows. Of a line without a block, all of them.
std::string text_of(const Shown& shown, const ShownLine& line);

// The nearest node around that is set as a block: none only for none.
content::NodeId block_around(const content::Tree& tree, const style::Styles& styles, content::NodeId node);

// Printed characters: combining marks do not count, nor spaces at either end.
std::size_t printed_length(std::string_view text);

} // namespace audit
