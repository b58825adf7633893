// Lists of every kind. HTML lets a list hold items only, so a list's title and what else
// stands before the items goes before it, in one division with it.
#include <charconv>
#include <string>

#include "content/builder.h"
#include "content/tidy.h"

namespace content {
namespace {

bool is_item(std::string_view name) {
    for (const std::string_view item : {"listitem", "step", "callout", "member", "biblioentry", "bibliomixed",
                                        "varlistentry", "glossentry", "qandaentry", "seglistitem"})
        if (name == item)
            return true;
    return false;
}

// A title and blocks before the items, or what the steps lead to after them.
bool has_more_than_items(Builder& b, Element element) {
    if (title_of(b, element) || b.child(element, "result"))
        return true;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (b.is_element(child) && is_item(b.at(child).name))
            return false;
        if (is_block(b, child))
            return true;
    }
    return false;
}

std::string_view numeration_of(std::string_view written) {
    if (written == "loweralpha")
        return "a";
    if (written == "upperalpha")
        return "A";
    if (written == "lowerroman")
        return "i";
    return written == "upperroman" ? "I" : std::string_view{};
}

// Steps in steps go on in another kind of number, so that "step 2" is one step: 1, a, i, A, I.
std::string_view numeration_below(const Builder& b, NodeId list) {
    const NodeId around = b.tree.closest(b.tree[list].parent, Role::ordered_list);
    const std::string_view outer =
        around ? b.tree.attribute(around, Name::numeration).value_or("1") : std::string_view("1");
    constexpr std::string_view order = "1aiAI";
    return order.substr((order.find(outer) + 1) % order.size(), 1);
}

void number_list(Builder& b, Element element, NodeId list) {
    std::string_view style = numeration_of(b.value(element, "numeration"));
    if (style.empty() && b.at(element).name == "substeps")
        style = numeration_below(b, list);
    if (!style.empty())
        b.tree.set_attribute(list, Name::numeration, style);
    if (b.value(element, "inheritnum") == "inherit")
        add_class(b.tree, list, "inherit");
    int first = 1;
    std::string_view written = b.value(element, "startingnumber");
    const Element item = b.child(element, "listitem");
    if (written.empty() && item)
        written = b.value(item, "override"); // as converters write a list that does not begin with 1
    std::from_chars(written.data(), written.data() + written.size(), first);
    if (b.value(element, "continuation") == "continues")
        first = b.list_count + 1;
    if (first != 1)
        b.tree.set_attribute(list, Name::start, b.tree.strings.keep(std::to_string(first)));
}

int start_of(const Builder& b, NodeId list) {
    int first = 1;
    const std::string_view written = b.tree.attribute(list, Name::start).value_or("1");
    std::from_chars(written.data(), written.data() + written.size(), first);
    return first;
}

// The list itself, inside a division with its title if it has one.
NodeId open_list(Builder& b, Element element, NodeId parent, const Word& word, NodeId& around) {
    around = {};
    if (!has_more_than_items(b, element))
        return open(b, parent, element, word.role, word.css_class);
    around = open(b, parent, element, Role::division, "titled-list");
    build_block_title(b, element, around);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (b.is_element(child) && is_item(b.at(child).name))
            break;
        if (is_block(b, child))
            build_block(b, child, around);
    }
    return open_plain(b, around, word.role, b.at(element).span, word.css_class);
}

void close_list(Builder& b, NodeId list, NodeId around) {
    close(b, list);
    if (around)
        close(b, around);
}

// What `lead` writes stands in the first line of what it is about: "A:" of an answer, "(Optional)" of a step.
template <typename Lead>
void build_led(Builder& b, Element element, NodeId parent, const Lead& lead) {
    NodeId line;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!is_block(b, child))
            continue;
        const bool runs_in =
            !line && word_for(b, child).maker == Maker::paragraph && !has_block_child(b, child);
        if (!line) {
            line = open_plain(b, parent, Role::paragraph, b.at(child).span);
            lead(line);
        }
        if (!runs_in) {
            build_block(b, child, parent);
            continue;
        }
        add_text(b, line, " ", b.at(child).span);
        build_words(b, child, open(b, line, child, Role::span));
        close(b, line);
    }
}

void build_item(Builder& b, Element element, NodeId list) {
    const std::string_view name = b.at(element).name;
    const NodeId item = open(b, list, element, Role::list_item, name == "step" ? "step" : "");
    if (name == "step")
        build_block_title(b, element, item);
    if (name == "biblioentry" || name == "bibliomixed")
        build_block(b, element, item);
    else if (name == "step" && b.value(element, "performance") == "optional")
        build_led(b, element, item, [&](NodeId line) {
            add_text(b, line, "(", b.at(element).span);
            add_phrase(b, line, Phrase::optional, b.at(element).span);
            add_text(b, line, ")", b.at(element).span);
        });
    else
        build_either(b, element, item);
    close(b, item);
}

void build_term(Builder& b, Element element, NodeId group) {
    const NodeId term = open(b, group, element, Role::description_term);
    build_words(b, element, term);
}

// DocBook keeps each entry's terms before its one listitem.
void build_variable_entry(Builder& b, Element element, NodeId list) {
    const NodeId group = open(b, list, element, Role::description_group);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (b.at(child).name == "term") {
            build_term(b, child, group);
            continue;
        }
        const NodeId details = open(b, group, child, Role::description_details);
        build_either(b, child, details);
        close(b, details);
    }
}

// Whether a section may stand in `parent`.
bool holds_sections(const Tree& tree, NodeId parent) {
    while (tree[parent].role == Role::division)
        parent = tree[parent].parent;
    return parent == tree.root || is_division(tree[parent].role);
}

// What a set of questions puts before each that has no label of its own (DocBook 5.2, qandaset:
// defaultlabel).
enum class QuestionLabel : std::uint8_t { none, number, letters };

QuestionLabel question_label(const Builder& b, Element set) {
    const std::string_view wanted = b.value(set, "defaultlabel");
    if (wanted.empty() && b.at(set).name == "qandadiv")
        return question_label(b, b.at(set).parent);
    return wanted == "number"  ? QuestionLabel::number
           : wanted == "qanda" ? QuestionLabel::letters
                               : QuestionLabel::none;
}

// `number` is that of the question in its set.
void build_question_entry(Builder& b, Element element, NodeId list, QuestionLabel kind, int number) {
    const QuestionLabels letters = question_labels(b.tree[list].language);
    const NodeId group = open(b, list, element, Role::description_group, "qandaentry");
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (b.at(child).name == "question") {
            const NodeId term = open(b, group, child, Role::description_term, "question");
            if (kind != QuestionLabel::none && !b.child(child, "label")) {
                const std::string label = kind == QuestionLabel::number ? std::to_string(number) + "."
                                                                        : std::string(letters.question);
                add_text(b, term, b.tree.strings.keep(label + " "), b.at(child).span);
            }
            ++b.inline_depth;
            build_words(b, child, term);
            --b.inline_depth;
        } else if (is_block(b, child)) {
            const NodeId details = open(b, group, child, Role::description_details, b.at(child).name);
            if (const Element label = b.child(child, "label"))
                build_led(b, child, details, [&](NodeId line) { build_inline(b, label, line); });
            else if (kind == QuestionLabel::letters && b.at(child).name == "answer")
                build_led(b, child, details,
                          [&](NodeId line) { add_text(b, line, letters.answer, b.at(child).span); });
            else
                build_either(b, child, details);
            close(b, details);
        }
    }
}

} // namespace

void build_list(Builder& b, Element element, NodeId parent, const Word& word) {
    NodeId around;
    const NodeId list = open_list(b, element, parent, word, around);
    if (word.role == Role::ordered_list)
        number_list(b, element, list);
    else if (b.value(element, "mark") == "none")
        add_class(b.tree, list, "unmarked");
    int items = 0;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (b.is_element(child) && is_item(b.at(child).name)) {
            build_item(b, child, list);
            ++items;
        } else if (items > 0 && is_block(b, child) && b.at(child).name != "result") { // HTML wants an item
            const NodeId item = open_plain(b, list, Role::list_item, b.at(child).span, b.at(child).name);
            build_block(b, child, item);
            close(b, item);
        }
    }
    if (word.role == Role::ordered_list)
        b.list_count = start_of(b, list) + items - 1;
    if (const Element result = b.child(element, "result"))
        build_block(b, result, around);
    close_list(b, list, around);
}

void build_simple_list(Builder& b, Element element, NodeId parent, const Word& word) {
    const bool run_in = b.value(element, "type") == "inline" || b.inline_depth > 0;
    const NodeId list = open(b, parent, element, run_in ? Role::span : word.role, word.css_class);
    bool first = true;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (!run_in) {
            build_item(b, child, list);
            continue;
        }
        if (!first)
            add_text(b, list, ", ", b.at(child).span);
        first = false;
        build_words(b, child, list);
    }
    if (!run_in)
        close(b, list);
}

// Entries that stand in a glossary with no list around them share one: the first makes it.
void build_description_list(Builder& b, Element element, NodeId parent, const Word& word) {
    if (word.maker == Maker::glossary_entry) {
        NodeId list = b.tree[parent].last_child;
        if (!list || b.tree[list].role != Role::description_list || !b.tree.has_class(list, "glossary-list"))
            list = open_plain(b, parent, Role::description_list, b.at(element).span, "glossary-list");
        return build_glossary_entry(b, element, list);
    }
    NodeId around;
    const NodeId list = open_list(b, element, parent, word, around);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (b.at(child).name == "varlistentry")
            build_variable_entry(b, child, list);
        else if (b.at(child).name == "glossentry")
            build_glossary_entry(b, child, list);
    }
    close_list(b, list, around);
}

// A titled set of questions is a section of the division it stands in, so that readers can go to it by its
// heading; elsewhere, as in a box, its title is a line.
void build_question_set(Builder& b, Element element, NodeId parent, const Word& word) {
    const Element title = title_of(b, element);
    const bool divides = title && holds_sections(b.tree, parent);
    const NodeId around = open(b, parent, element, divides ? Role::section : Role::division, word.name);
    if (divides) {
        add_class(b.tree, around, "no-toc");
        const NodeId heading = open(b, around, title, Role::heading);
        build_words(b, title, heading);
        close(b, heading);
        build_info(b, info_of(b, element), around);
    } else {
        build_block_title(b, element, around);
    }
    const QuestionLabel label = question_label(b, element);
    int number = 0;
    NodeId list;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (b.at(child).name != "qandaentry") {
            if (is_block(b, child))
                build_block(b, child, around);
            list = {};
            continue;
        }
        if (!list)
            list = open_plain(b, around, Role::description_list, b.at(child).span, "qandalist");
        build_question_entry(b, child, list, label, ++number);
    }
    close(b, around);
}

// Each item is its segments, each after the title of its column.
void build_segmented_list(Builder& b, Element element, NodeId parent, const Word& word) {
    NodeId around;
    std::vector<Element> titles;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child) && b.at(child).name == "segtitle")
            titles.push_back(child);
    around = open(b, parent, element, Role::division, "titled-list");
    build_block_title(b, element, around);
    const NodeId list = open_plain(b, around, word.role, b.at(element).span, word.css_class);
    for (Element item = b.at(element).first_child; item.valid(); item = b.at(item).next_sibling) {
        if (!b.is_element(item) || b.at(item).name != "seglistitem")
            continue;
        const NodeId made = open(b, list, item, Role::list_item);
        std::size_t column = 0;
        for (Element seg = b.at(item).first_child; seg.valid(); seg = b.at(seg).next_sibling) {
            if (!b.is_element(seg))
                continue;
            const NodeId line = open(b, made, seg, Role::paragraph, "seg");
            if (column < titles.size()) {
                const NodeId title = open_plain(b, line, Role::strong, b.at(seg).span);
                build_words(b, titles[column], title);
                add_text(b, line, ": ", b.at(seg).span);
            }
            build_words(b, seg, line);
            ++column;
        }
        close(b, made);
    }
    close_list(b, list, around);
}

} // namespace content
