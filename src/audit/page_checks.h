// The rules of easy read and large print that finished pages can be held to, one function each.
// page_audit.cpp has the table that names them.
#pragma once

#include "audit/page_shown.h"
#include "audit/page_tally.h"
#include "audit/profile.h"
#include "text/font_book.h"

namespace audit {

// What every check reads.
struct Inspection {
    const content::Tree& tree;
    const style::Styles& styles;
    const text::FontBook& fonts;
    const layout::Pages& pages;
    const Shown& shown;
    const Profile& profile;
    const ProfileRule& rule;
    double value = 0; // the rule's, if it is a number

    [[nodiscard]] const text::Face& face_of(const ShownRun& run) const { return fonts[run.face]; }
};

// Where a run is told: words in margins belong to no node.
Where at(const ShownRun& run);

// Where the words of a page begin at the left, in points.
double left_margin(const Inspection& in, std::uint32_t page);

// What is left between the margins of a page, in points.
double text_width(const Inspection& in, std::uint32_t page);

// The box that floats beside the text, with the block in it; none if none does.
content::NodeId float_around(const Inspection& in, content::NodeId block);

using Check = void (*)(const Inspection&, Tally&);

// page_type.cpp: letters
void check_text_size(const Inspection&, Tally&);
void check_raised_text_size(const Inspection&, Tally&);
void check_picture_text_size(const Inspection&, Tally&);
void check_even_text_size(const Inspection&, Tally&);
void check_x_height(const Inspection&, Tally&);
void check_underline(const Inspection&, Tally&);
void check_emphasis_underlined(const Inspection&, Tally&);
void check_capitals(const Inspection&, Tally&);
// page_faces.cpp: the faces that letters are set in
void check_italic(const Inspection&, Tally&);
void check_light_weight(const Inspection&, Tally&);
void check_condensed(const Inspection&, Tally&);
void check_sans_serif(const Inspection&, Tally&);
void check_letters_alike(const Inspection&, Tally&);

// page_lists.cpp: what stands before items
void check_bullets(const Inspection&, Tally&);
void check_numerals_shown(const Inspection&, Tally&);

// page_headings.cpp: headings
void check_heading_scale(const Inspection&, Tally&);
void check_heading_shown(const Inspection&, Tally&);
void check_heading_edge(const Inspection&, Tally&);
void check_heading_at_foot(const Inspection&, Tally&);

// page_lines.cpp: lines and paragraphs
void check_alignment(const Inspection&, Tally&);
void check_indent(const Inspection&, Tally&);
void check_words_whole(const Inspection&, Tally&);
void check_data_whole(const Inspection&, Tally&);
void check_line_length(const Inspection&, Tally&);
void check_usual_line_length(const Inspection&, Tally&);
void check_least_line_length(const Inspection&, Tally&);

// page_spacing.cpp: what is left between them
void check_line_spacing(const Inspection&, Tally&);
void check_heading_line_spacing(const Inspection&, Tally&);
void check_paragraph_spacing(const Inspection&, Tally&);
void check_item_spacing(const Inspection&, Tally&);
void check_text_spacing(const Inspection&, Tally&);

// page_running.cpp: heads and feet of pages, a part of check_words_whole
void check_running_words_whole(const Inspection&, Tally&);

// page_words.cpp: sentences and hard words
void check_sentence_lines(const Inspection&, Tally&);
void check_hard_words_shown(const Inspection&, Tally&);

// page_paint.cpp: colours
void check_contrast(const Inspection&, Tally&);
void check_photocopy(const Inspection&, Tally&);
void check_grey(const Inspection&, Tally&);
void check_colour_pairs(const Inspection&, Tally&);
void check_text_over_picture(const Inspection&, Tally&);

// page_edges.cpp: colours that meet on pages
void check_colours_that_meet(const Inspection&, Tally&);

// page_strokes.cpp: lines and patterns in drawings, at their words
void check_pattern_in_drawings(const Inspection&, Tally&);
void check_underline_in_drawings(const Inspection&, Tally&);

// page_drawings.cpp: colours that meet within drawings
void check_grey_in_drawings(const Inspection&, Tally&);
void check_colour_pairs_in_drawings(const Inspection&, Tally&);

// page_shape.cpp: what stands where
void check_margins(const Inspection&, Tally&);
void check_gutter(const Inspection&, Tally&);
void check_outer_margin(const Inspection&, Tally&);
void check_one_column(const Inspection&, Tally&);
void check_text_boxes(const Inspection&, Tally&);
void check_lone_lines(const Inspection&, Tally&);
void check_paragraph_on_one_page(const Inspection&, Tally&);

// page_overlap.cpp: words that cannot be read for what stands there
void check_text_on_page(const Inspection&, Tally&);
void check_text_overlap(const Inspection&, Tally&);

// page_numbers.cpp: page numbers, and those of another edition
void check_page_number(const Inspection&, Tally&);
void check_page_number_total(const Inspection&, Tally&);
void check_page_number_size(const Inspection&, Tally&);
void check_page_number_place(const Inspection&, Tally&);
void check_page_map(const Inspection&, Tally&);

// page_contents.cpp: the contents list
void check_contents_leaders(const Inspection&, Tally&);
void check_contents_page(const Inspection&, Tally&);
void check_contents_numbers(const Inspection&, Tally&);
void check_contents_bands(const Inspection&, Tally&);
// The parts of a publication, in order: chapters, sections, word list, index.
std::vector<content::NodeId> parts_of_publication(const content::Tree& tree);

// page_captions.cpp: captions
void check_figure_caption(const Inspection&, Tally&);
void check_caption_page(const Inspection&, Tally&);

// page_furniture.cpp: notes, the number of pages
void check_section_on_new_page(const Inspection&, Tally&);
void check_word_list_place(const Inspection&, Tally&);
void check_notes_place(const Inspection&, Tally&);
void check_page_count(const Inspection&, Tally&);
void check_page_size(const Inspection&, Tally&);
void check_other_formats(const Inspection&, Tally&);
// The words that offer the publication in other formats; none if nothing says so.
content::NodeId find_format_statement(const content::Tree& tree);

// page_touching.cpp: words at lines and at other words
void check_text_touches(const Inspection&, Tally&);

// page_pictures.cpp: pictures as they are shown
void check_picture_shape(const Inspection&, Tally&);
void check_picture_overlap(const Inspection&, Tally&);
void check_picture_visible(const Inspection&, Tally&);

// page_rows.cpp: the rows of easy read
void check_row_picture_beside(const Inspection&, Tally&);
void check_row_whole(const Inspection&, Tally&);
void check_row_picture_share(const Inspection&, Tally&);
void check_row_words_share(const Inspection&, Tally&);
void check_row_gap(const Inspection&, Tally&);

} // namespace audit
