// DocBook as data: what each element of DocBook 5.2 (and 4.x) becomes. Only the elements with
// a Maker of their own need code.
#pragma once

#include <cstdint>
#include <string_view>

#include "content/role.h"

namespace content {

// What an element may hold, which decides where its text goes.
enum class Shape : std::uint8_t {
    blocks,      // blocks; loose text becomes a paragraph
    words,       // a block of running text; blocks inside are moved behind it
    flow,        // either of the two: a list item, a cell
    inline_,     // part of running text
    transparent, // nothing of its own: its children count as its parent's
    drop,        // not for readers
    titled,      // read by its parent (title, info); no reader finds it on its own
};

// The code that builds an element; `table` rows say all there is to say about the others.
enum class Maker : std::uint8_t {
    by_table,
    address,
    admonition,
    alternative_text,
    anchor,
    attribution,
    bibliography_entry,
    bridgehead,
    callout_mark,
    command_argument,
    command_group,
    command_synopsis,
    copyright,
    credit,
    description_list,
    division,
    email,
    emphasis,
    equation,
    example,
    figure,
    footnote,
    footnote_reference,
    formal_paragraph,
    function_prototype,
    glossary_entry,
    glossary_term,
    index,
    index_entry,
    index_term,
    inline_equation,
    inline_media,
    link,
    list,
    manual_section,
    media,
    menu_choice,
    paragraph,
    personal_name,
    question_set,
    quotation,
    reference_names,
    segmented_list,
    simple_list,
    table,
    titled_block,
    trademark,
    verbatim,
};

struct Word {
    std::string_view name;
    Shape shape = Shape::inline_;
    Role role = Role::span;
    std::string_view css_class; // added to the classes of the node
    Maker maker = Maker::by_table;
};

// The row for a DocBook element; null if there is no such element.
const Word* find_word(std::string_view element);

// The known element whose name is spelled most like `element`; empty if none comes near.
std::string_view nearest_word(std::string_view element);

} // namespace content
