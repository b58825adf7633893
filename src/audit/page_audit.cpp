#include "audit/page_audit.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "audit/page_checks.h"

namespace audit {
namespace {

enum class Value : std::uint8_t { none, number, words };

struct PageRule {
    Wording wording;
    Check check;
    Value value;
};

// clang-format off
constexpr std::array table{
    PageRule{{"text-size", "{} pt or more", "set font-size for it in the style sheet"}, check_text_size, Value::number},
    PageRule{{"text-size-raised", "{} pt or more", "set font-size: 1em for sup, sub and a.noteref"}, check_raised_text_size, Value::number},
    PageRule{{"text-size-picture", "{} pt or more", "show the picture larger, or draw it with larger words"}, check_picture_text_size, Value::number},
    PageRule{{"text-size-even", "{} times the size of the text around, or more", "set the same font-size as for the text"}, check_even_text_size, Value::number},
    PageRule{{"text-x-height", "an x of {} mm or more", "set a larger font-size, or a family with larger small letters"}, check_x_height, Value::number},
    PageRule{{"text-italic", "upright text", "set font-style: normal and font-weight: 700 for it"}, check_italic, Value::none},
    PageRule{{"text-underline", "no underlining", "set text-decoration: none and font-weight: 700 for it"}, check_underline, Value::none},
    PageRule{{"text-emphasis-underline", "emphasis by underlining alone", "set text-decoration: underline and font-weight: 400 for em and strong"}, check_emphasis_underlined, Value::none},
    PageRule{{"text-capitals", "at most {} letters of capitals in a row", "write it in small letters, or take text-transform out of the style sheet"}, check_capitals, Value::number},
    PageRule{{"text-weight", "a weight of {} or more", "set font-weight: 400 or more"}, check_light_weight, Value::number},
    PageRule{{"text-condensed", "letters of the usual width", "choose another family, and letter-spacing: 0"}, check_condensed, Value::none},
    PageRule{{"text-sans-serif", "a family without serifs", "choose another font-family"}, check_sans_serif, Value::none},
    PageRule{{"text-letters-alike", "a family in which I, l and 1 differ", "choose another font-family"}, check_letters_alike, Value::none},
    PageRule{{"text-spacing", "letters and words as the family spaces them", "set letter-spacing: 0 and word-spacing: 0"}, check_text_spacing, Value::none},
    PageRule{{"heading-scale", "bold and at least {} pt, level by level", "set font-size and font-weight for h2, h3 and so on"}, check_heading_scale, Value::words},
    PageRule{{"heading-shown", "headings larger or bolder than the text, larger ones above smaller ones", "set font-size and font-weight for h2, h3 and so on"}, check_heading_shown, Value::none},
    PageRule{{"heading-edge", "headings that begin where the text begins", "take margin-left and padding-left of headings out of the style sheet"}, check_heading_edge, Value::none},
    PageRule{{"list-bullet", "a large, solid bullet", "set list-style-type: disc or \"●  \""}, check_bullets, Value::none},
    PageRule{{"numeral-shown", "1, 2, 3", "set list-style-type: decimal, or numeration=\"arabic\" in the manuscript"}, check_numerals_shown, Value::none},

    PageRule{{"text-align", "text set from the left with an uneven right edge", "set text-align: start"}, check_alignment, Value::none},
    PageRule{{"text-indent", "no indent", "set text-indent: 0, and a margin between paragraphs"}, check_indent, Value::none},
    PageRule{{"word-split", "each word on one line", "set hyphens: none, or give the column more room; a hyphen that must hold is U+2011"}, check_words_whole, Value::none},
    PageRule{{"data-split", "dates, numbers and what belongs to them on one line", "take line breaks out of it, or put no-break spaces (U+00A0) between its parts"}, check_data_whole, Value::none},
    PageRule{{"line-spacing", "{} or more", "set line-height for it"}, check_line_spacing, Value::number},
    PageRule{{"line-spacing-heading", "{} or more", "set line-height for headings"}, check_heading_line_spacing, Value::number},
    PageRule{{"paragraph-spacing", "{} times the size of the text or more", "set a margin-bottom for p"}, check_paragraph_spacing, Value::number},
    PageRule{{"list-item-spacing", "at most {} times the size of the text", "set a smaller margin-bottom for li"}, check_item_spacing, Value::number},
    PageRule{{"line-length", "at most {} characters", "set a max-width for it, or a larger font-size"}, check_line_length, Value::number},
    PageRule{{"line-length-usual", "at most {} characters", "set a max-width for running text, or a larger font-size"}, check_usual_line_length, Value::number},
    PageRule{{"line-length-least", "{} characters or more", "set a larger max-width for running text"}, check_least_line_length, Value::number},
    PageRule{{"sentence-line", "each sentence on a new line", "make a paragraph of each sentence"}, check_sentence_lines, Value::none},
    PageRule{{"hard-word-shown", "bold, or another colour", "set font-weight: 700 for a.glossterm and span.hardword"}, check_hard_words_shown, Value::none},

    PageRule{{"text-contrast", "{} or more, less for large letters", "choose a darker colour on light, or a lighter one on dark"}, check_contrast, Value::number},
    PageRule{{"text-photocopy", "{} % or more", "choose colours that differ in brightness too"}, check_photocopy, Value::number},
    PageRule{{"text-grey", "no grey", "use black, white or a strong colour"}, check_grey, Value::none},
    PageRule{{"colour-pairs", "colours that can be told apart", "choose another colour for one of them"}, check_colour_pairs, Value::none},
    PageRule{{"text-over-picture", "words on a plain ground", "put the words beside or below the picture"}, check_text_over_picture, Value::none},

    PageRule{{"page-margin", "{} mm or more", "set margin in the @page rule"}, check_margins, Value::number},
    PageRule{{"page-gutter", "{} mm or more", "set margin in the @page rules for :left and :right"}, check_gutter, Value::number},
    PageRule{{"page-margin-outer", "{} mm or more", "set margin in the @page rule"}, check_outer_margin, Value::number},
    PageRule{{"page-columns", "one column", "let everything follow from top to bottom"}, check_one_column, Value::none},
    PageRule{{"text-box", "no boxes beside the text", "take float out of the style sheet"}, check_text_boxes, Value::none},
    PageRule{{"text-clipped", "all words where they can be read", "give it more room, or set overflow-wrap: break-word"}, check_text_on_page, Value::none},
    PageRule{{"text-overlap", "room between words", "take negative margins and tight line-height out of the style sheet"}, check_text_overlap, Value::none},
    PageRule{{"text-touches", "room around words", "set padding for cells and boxes, and take negative margins out of the style sheet"}, check_text_touches, Value::none},
    PageRule{{"line-alone", "{} lines or more on each page", "set orphans and widows"}, check_lone_lines, Value::number},
    PageRule{{"heading-at-foot", "a heading on the page of what follows it", "set break-after: avoid for headings"}, check_heading_at_foot, Value::none},
    PageRule{{"paragraph-split", "each paragraph on one page", "set break-inside: avoid for it"}, check_paragraph_on_one_page, Value::none},

    PageRule{{"page-number", "a number on each page", "put counter(page) into a margin box of @page"}, check_page_number, Value::none},
    PageRule{{"page-number-total", "\"Page 2 of 12\" on each page", "put counter(page) and counter(pages) into a margin box of @page"}, check_page_number_total, Value::none},
    PageRule{{"page-number-size", "{} times the size of the text or more", "set font-size in the @page rule"}, check_page_number_size, Value::number},
    PageRule{{"page-number-place", "the {}", "use the same margin box on all pages; for corners @bottom-left on :left, @bottom-right on :right"}, check_page_number_place, Value::words},
    PageRule{{"page-map", "the page numbers of the standard edition beside a text of more than {} words", "set page-map for the edition in editions.xml, with the sheet page-map.css; or number the headings"}, check_page_map, Value::number},
    PageRule{{"contents-leaders", "{}", "set the leader() of nav.contents a::after"}, check_contents_leaders, Value::words},
    PageRule{{"contents-page", "a list on page {}", "set break-before: page for nav.contents, and contents-depth for the edition"}, check_contents_page, Value::number},
    PageRule{{"contents-numbers", "a page number for each entry", "set content: target-counter(attr(href), page) for nav.contents a::after"}, check_contents_numbers, Value::none},
    PageRule{{"contents-bands", "every second entry on a pastel ground", "set background-color for li.contents-entry:nth-child(even)"}, check_contents_bands, Value::none},
    PageRule{{"section-page", "a new page for each part", "set break-before: page for it"}, check_section_on_new_page, Value::none},
    PageRule{{"word-list-place", "the word list behind all other parts", "move the glossary to the end"}, check_word_list_place, Value::none},
    PageRule{{"notes-place", "notes at the {} of their part", "set notes=\"section\" for the edition, and no float: footnote"}, check_notes_place, Value::words},
    PageRule{{"page-count", "at most {}", "leave something out, or make two publications of it"}, check_page_count, Value::number},
    PageRule{{"page-count-staples", "at most {}", "bind it with a spiral or wire, and say so to the printer"}, check_page_count, Value::number},
    PageRule{{"page-count-volume", "at most {}", "write volume-pages for the edition into editions.xml, and it is made in volumes"}, check_page_count, Value::number},
    PageRule{{"page-size", "at least {} mm", "set size in the @page rule"}, check_page_size, Value::words},
    PageRule{{"other-formats", "{} pt or more", "set font-size for p.other-formats"}, check_other_formats, Value::number},
    PageRule{{"figure-caption", "a caption for each picture", "give the figure a title"}, check_figure_caption, Value::none},
    PageRule{{"caption-page", "a caption on the page of what it names", "set break-after: avoid for caption, break-inside: avoid for figure"}, check_caption_page, Value::none},
    PageRule{{"picture-shape", "pictures in their own shape", "set width or height for it, not both"}, check_picture_shape, Value::none},
    PageRule{{"picture-overlap", "pictures beside or below one another", "take negative margins out of the style sheet"}, check_picture_overlap, Value::none},
    PageRule{{"picture-visible", "{} or more", "choose another picture, or another ground for it"}, check_picture_visible, Value::number},

    PageRule{{"row-picture-beside", "a picture beside its words, where a line begins", "float the picture of div.statement, and leave room for it"}, check_row_picture_beside, Value::none},
    PageRule{{"row-split", "a row on one page", "set break-inside: avoid for div.statement"}, check_row_whole, Value::none},
    PageRule{{"row-picture-share", "{} % or more", "set a larger width for the picture of div.statement"}, check_row_picture_share, Value::number},
    PageRule{{"row-words-share", "{} % or more", "set a smaller width for the picture of div.statement"}, check_row_words_share, Value::number},
    PageRule{{"row-picture-gap", "at most {} mm", "set margin-left of the words of div.statement to the width of the picture and a little more"}, check_row_gap, Value::number},
};
// clang-format on

const PageRule* find_page_rule(std::string_view id) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [id](const PageRule& row) { return row.wording.rule == id; });
    return found == table.end() ? nullptr : found;
}

// What belongs to a rule and cannot be seen on a page.
void ask_people(const PageInput& input, const Profile& profile, std::vector<Question>& questions) {
    if (profile.find("other-formats") != nullptr) {
        const content::NodeId statement = find_format_statement(input.tree);
        questions.push_back({"Do the first pages say, in large letters, that it can be had in other formats, "
                             "and whom to ask?",
                             statement ? input.tree[statement].span : report::Span{},
                             "Other formats",
                             statement ? content::text_of(input.tree, statement) : "",
                             {},
                             "If not, say it in a paragraph with role=\"other-formats\" near the beginning, "
                             "with your telephone "
                             "number and e-mail address."});
    }
    if (profile.find("page-size") != nullptr)
        questions.push_back({"If it is printed: is the paper matt, and 80 g/m2 or heavier?",
                             {},
                             "Paper",
                             {},
                             {},
                             "If not, ask the print shop for such paper."});
}

} // namespace

Audit audit_pages(const PageInput& input, const Profile& profile, report::Log& log) {
    Audit audit;
    const Shown shown = read_pages(input.tree, input.styles, input.pages);
    for (const ProfileRule& rule : profile.rules) {
        const PageRule* const row = find_page_rule(rule.id);
        if (row == nullptr)
            continue; // a rule about words, not about pages
        const auto number = profile.number(rule.id);
        if ((row->value == Value::number && !number) || (row->value == Value::words && rule.value.empty())) {
            report_no_value(rule, profile, log);
            continue;
        }
        const Inspection inspection{input.tree, input.styles, input.fonts, input.pages,
                                    shown,      profile,      rule,        number.value_or(0.0)};
        Tally tally;
        row->check(inspection, tally);
        audit.outcomes.push_back(tally.report(input.tree, &input.pages, rule, row->wording, log));
    }
    ask_people(input, profile, audit.questions);
    return audit;
}

} // namespace audit
