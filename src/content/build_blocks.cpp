// The walk from element to element, and the blocks that need little more than their row.
#include <string>

#include "content/builder.h"
#include "content/role_table.h"
#include "content/tidy.h"

namespace content {
namespace {

// Where a note may stand: wherever a paragraph may.
bool holds_blocks(Role role) {
    switch (role) {
    case Role::document:
    case Role::cover:
    case Role::summary:
    case Role::imprint:
    case Role::part:
    case Role::chapter:
    case Role::preface:
    case Role::appendix:
    case Role::section:
    case Role::glossary:
    case Role::bibliography:
    case Role::colophon:
    case Role::dedication:
    case Role::division:
    case Role::block_quote:
    case Role::epigraph:
    case Role::admonition:
    case Role::sidebar:
    case Role::example:
    case Role::list_item:
    case Role::description_details:
    case Role::statement:
    case Role::long_description: return true;
    default: return false;
    }
}

void build_note(Builder& b, const PendingNote& pending, NodeId parent) {
    const NodeId note = open(b, parent, pending.element, Role::footnote);
    build_flow(b, pending.element, note, Wrap::paragraphs);
    b.tree[note].target = pending.call;
    b.tree[pending.call].target = note;
}

void flush_notes(Builder& b, NodeId parent) {
    std::vector<PendingNote> notes;
    notes.swap(b.notes);
    for (const PendingNote& note : notes) {
        build_note(b, note, parent);
        flush_notes(b, parent); // notes called inside the note
    }
}

void report_dropped(Builder& b, Element element) {
    const std::string_view name = b.at(element).name;
    if (name == "colspec" || name == "meta" || name == "spanspec" || name == "col" || name == "colgroup")
        return;
    if (b.reported.insert(name).second)
        b.log.note("element-dropped", b.at(element).span,
                   "\"" + std::string(name) + "\" is not shown in any edition");
}

void build_by_table(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    if (word.shape != Shape::words)
        build_block_title(b, element, id);
    if (word.shape == Shape::words)
        build_words(b, element, id);
    else if (word.shape == Shape::flow)
        build_either(b, element, id);
    else
        build_flow(b, element, id, Wrap::paragraphs);
    close(b, id);
}

void build_bridgehead(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, Role::heading, word.css_class);
    build_words(b, element, id);
    close(b, id);
}

void build_attribution(Builder& b, Element element, NodeId parent) {
    const NodeId id = open(b, parent, element, Role::attribution);
    build_words(b, element, id);
    close(b, id);
}

// A part that ends in a full stop of its own ("Inc.") needs no other.
std::string_view separator_after(const Builder& b, NodeId part) {
    const std::string text = text_of(b.tree, part);
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return last != std::string::npos && std::string_view(".!?").find(text[last]) != std::string_view::npos
               ? " "
               : ". ";
}

// The last node from `first` on that has words; none if none has.
NodeId last_with_words(const Tree& tree, NodeId first) {
    NodeId last;
    for (NodeId id = first; id.valid(); id = tree[id].next_sibling)
        if (text_of(tree, id).find_first_not_of(" \t\r\n") != std::string::npos)
            last = id;
    return last;
}

// `last` is the part before it that has words; a part without any is not parted from it.
void build_bibliography_part(Builder& b, Element part, NodeId entry, NodeId& last) {
    NodeId separator;
    if (last) {
        add_text(b, entry, b.at(part).name == "abbrev" ? " " : separator_after(b, last), b.at(part).span);
        separator = b.tree[entry].last_child;
    }
    const NodeId before = b.tree[entry].last_child;
    if (b.at(part).name == "title" || b.at(part).name == "subtitle")
        build_words(b, part, open(b, entry, part, Role::citation));
    else
        build_inline(b, part, entry);
    const NodeId first = before ? b.tree[before].next_sibling : b.tree[entry].first_child;
    if (const NodeId words = last_with_words(b.tree, first))
        last = words;
    else if (separator)
        b.tree.remove(separator);
}

void build_bibliography_entry(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, Role::bibliography_entry, word.css_class);
    NodeId last;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child))
            build_bibliography_part(b, child, id, last);
    close(b, id);
}

bool needs_wrapper(const Builder& b, Element element) {
    for (std::uint32_t i = 0; i < b.at(element).attribute_count; ++i) {
        const source::Attribute& attribute = b.document.attributes[b.at(element).first_attribute + i];
        for (const char* name : {"audience", "condition", "outputformat", "role", "id", "lang", "dir"})
            if (attribute.name == name)
                return true;
    }
    return false;
}

} // namespace

void close(Builder& b, NodeId id) {
    if (b.notes.empty() || b.table_depth > 0 || b.inline_depth > 0)
        return;
    const Role role = b.tree[id].role;
    const NodeId parent = b.tree[id].parent;
    if (role == Role::list_item || role == Role::description_details || role == Role::document ||
        is_division(role))
        flush_notes(b, id);
    else if (parent && holds_blocks(b.tree[parent].role) && role_row(role).level != Level::inline_)
        flush_notes(b, parent);
}

void build_paragraph(Builder& b, Element element, NodeId parent) {
    if (!has_block_child(b, element)) {
        const NodeId id = open(b, parent, element, Role::paragraph);
        build_words(b, element, id);
        close(b, id);
        return;
    }
    NodeId around = parent;
    if (needs_wrapper(b, element))
        around = open(b, parent, element, Role::division);
    build_flow(b, element, around, Wrap::paragraphs);
}

void build_flow(Builder& b, Element element, NodeId parent, Wrap wrap) {
    NodeId run; // the paragraph that loose text collects in
    const auto end_run = [&] {
        if (run)
            close(b, run);
        run = {};
    };
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (is_block(b, child)) {
            end_run();
            build_block(b, child, parent);
            continue;
        }
        const bool is_mark =
            !run && b.is_element(child) && word_for(b, child).role == Role::index_mark; // makes no paragraph
        if (wrap == Wrap::nothing || is_mark) {
            build_inline(b, child, parent);
            continue;
        }
        if (!run && !b.is_blank_text(child) && b.at(child).kind != source::Kind::processing_instruction &&
            !(b.is_element(child) && word_for(b, child).shape >= Shape::drop))
            run = open_plain(b, parent, Role::paragraph, b.at(child).span);
        if (run)
            build_inline(b, child, run);
        else if (b.is_element(child) && word_for(b, child).shape == Shape::drop) {
            build_anchor(b, child, parent);
            report_dropped(b, child);
        }
    }
    end_run();
}

void build_words(Builder& b, Element element, NodeId parent) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        build_inline(b, child, parent);
}

void build_either(Builder& b, Element element, NodeId parent) {
    if (has_block_child(b, element))
        build_flow(b, element, parent, Wrap::paragraphs);
    else
        build_words(b, element, parent);
}

void build_block_title(Builder& b, Element element, NodeId parent) {
    if (const Element title = title_of(b, element)) {
        const NodeId id = open(b, parent, title, Role::paragraph, "block-title");
        build_words(b, title, id);
        close(b, id);
    }
    build_info(b, info_of(b, element), parent);
}

void build_titled_block(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    build_block_title(b, element, id);
    build_flow(b, element, id, Wrap::paragraphs);
    close(b, id);
}

void build_block(Builder& b, Element element, NodeId parent) {
    const Word word = word_for(b, element);
    switch (word.maker) {
    case Maker::address: return build_address(b, element, parent);
    case Maker::admonition: return build_admonition(b, element, parent, word);
    case Maker::attribution: return build_attribution(b, element, parent);
    case Maker::bibliography_entry: return build_bibliography_entry(b, element, parent, word);
    case Maker::bridgehead: return build_bridgehead(b, element, parent, word);
    case Maker::command_synopsis: return build_command_synopsis(b, element, parent, word);
    case Maker::credit: {
        const NodeId id = open_plain(b, parent, Role::paragraph, b.at(element).span);
        build_credit(b, element, id, word);
        return close(b, id);
    }
    case Maker::description_list: return build_description_list(b, element, parent, word);
    case Maker::division: return build_division(b, element, parent, word);
    case Maker::equation: return build_equation(b, element, parent, word);
    case Maker::example: return build_example(b, element, parent, word);
    case Maker::figure: return build_figure(b, element, parent, word);
    case Maker::formal_paragraph: return build_formal_paragraph(b, element, parent);
    case Maker::function_prototype: return build_function_prototype(b, element, parent, word);
    case Maker::index: return build_index(b, element, parent, word);
    case Maker::index_entry: return build_index_entry(b, element, parent);
    case Maker::glossary_entry: return build_description_list(b, element, parent, word);
    case Maker::list: return build_list(b, element, parent, word);
    case Maker::media: return build_media(b, element, parent);
    case Maker::paragraph: return build_paragraph(b, element, parent);
    case Maker::question_set: return build_question_set(b, element, parent, word);
    case Maker::quotation: return build_quotation(b, element, parent, word);
    case Maker::reference_names: return build_reference_names(b, element, parent);
    case Maker::segmented_list: return build_segmented_list(b, element, parent, word);
    case Maker::simple_list: return build_simple_list(b, element, parent, word);
    case Maker::table: return build_table(b, element, parent);
    case Maker::titled_block: return build_titled_block(b, element, parent, word);
    case Maker::verbatim: return build_verbatim(b, element, parent, word);
    default: break;
    }
    if (word.shape == Shape::transparent)
        return build_flow(b, element, parent, Wrap::paragraphs);
    if (word.role == Role::list_item || word.role == Role::description_group ||
        word.role == Role::description_details || word.role == Role::description_term ||
        word.role == Role::table_row || word.role == Role::data_cell || word.role == Role::header_cell ||
        word.role == Role::table || word.role == Role::table_head || word.role == Role::table_body ||
        word.role == Role::table_foot || word.role == Role::image)
        return build_by_table(b, element, parent, {word.name, Shape::flow, Role::division, word.name});
    build_by_table(b, element, parent, word);
}

} // namespace content
