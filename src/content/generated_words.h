// The few words that the program itself puts on a page, in the publication's language.
#pragma once

#include <cstdint>
#include <string_view>

namespace content {

enum class Phrase : std::uint8_t {
    note,
    tip,
    warning,
    caution,
    important,
    danger,
    contents,
    part,
    chapter,
    appendix,
    figure,
    table,
    example,
    equation,
    notes,
    page,
    see,
    see_also,
    picture_description,
    table_description,
    synopsis,
    abstract,
    glossary,
    bibliography,
    preface,
    dedication,
    colophon,
    legal_notice,
    revisions,
    acknowledgements,
    pictures,
    licence,
    source_page_numbers, // what the page numbers of the standard edition are, in large print
    easy_read,           // on the cover of easy read
    untested,            // at the end of easy read that nobody is named for who tested it
    volume_of,           // "Volume {} of {}": number, count
    volume,              // "volume {}", within a sentence
    continued,           // of a section that begins in an earlier volume
    column_of,           // which column of a table stands here: "column {} of {}"
    columns_of,          // which ones: "columns {} to {} of {}"
    back_to_text,        // where the number of a note leads
    optional,            // of a step that need not be taken
    index,
    index_symbols, // in an index, above what begins with no letter
};

// In the language of `tag` (its first subtag), else in English.
std::string_view phrase(Phrase which, std::string_view tag);

// True if there are words for that language.
bool has_phrases(std::string_view tag);

// What `phrase` speaks for a place in `tag` of a publication in `main`: the place's language if there
// are words for it, else the publication's, else English. One of the two arguments, or "en".
std::string_view phrase_language(std::string_view tag, std::string_view main);

// The marks around a quotation, and around a quotation in it.
struct QuoteMarks {
    std::string_view outer_open, outer_close, inner_open, inner_close;
};

// Of the language with that tag, as its writers have them; the English ones if it is not known.
QuoteMarks quote_marks(std::string_view language);

// What stands before a question and before its answer: "Q:" and "A:".
struct QuestionLabels {
    std::string_view question, answer;
};

// Of the language with that tag; the English ones if it is not known.
QuestionLabels question_labels(std::string_view language);

} // namespace content
