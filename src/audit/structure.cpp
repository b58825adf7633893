#include "audit/structure.h"

#include <algorithm>
#include <array>
#include <string>

namespace audit {
namespace {

using content::Name;
using content::NodeId;
using content::Role;
using content::Tree;

constexpr std::size_t longest_quotation = 90; // bytes of a heading or link that are shown

// Cut at a character and, if there is one near, at a word.
std::string shortened(std::string text) {
    if (text.size() <= longest_quotation)
        return text;
    std::size_t end = longest_quotation;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    const std::size_t space = text.rfind(' ', end);
    text.resize(space != std::string::npos && space + 20 > end ? space : end);
    return text + " …";
}

bool is_outside_link(const Tree& tree, NodeId id) {
    const std::string_view href = tree.attribute(id, Name::href).value_or("");
    return tree[id].role == Role::link && !href.empty();
}

struct Asked {
    std::string_view topic;
    std::string_view text;
    std::string_view mend;
};

constexpr Asked pictures{"Pictures",
                         "Do these words say what the picture shows, to somebody who cannot see it?",
                         "If not, write other words into its alt element."};
constexpr Asked decoration{"Pictures left out", "Is this picture only decoration, so that nobody misses it?",
                           "If not, say in its alt element what it shows."};
constexpr Asked links{"Links", "Do these words say where the link leads?",
                      "If they say only “here” or “more”, write what is to be found there."};
constexpr Asked tables{"Tables", "Is this a table of facts, and are its headings the right cells?",
                       "If it only puts things side by side, write paragraphs or a list instead."};
constexpr Asked languages{"Languages", "Are these words in the language that is named?",
                          "If not, correct their xml:lang."};
constexpr Asked headings{"Headings",
                         "Do these headings say what follows, and does the list of them make sense alone?",
                         "If not, write other titles."};
constexpr Asked formulas{"Formulas", "Do these words say the formula?",
                         "If not, write other words into its alt element."};
constexpr Asked reading_order{
    "Reading order",
    "Read the edition aloud from the first word to the last: is it the order of its meaning?",
    "If not, put the paragraphs of the manuscript into another order."};
constexpr Asked colour{"Colour", "Look at it without colour, on a black and white print: is all still clear?",
                       "If something is told by its colour alone, say it in words too."};

// Its title, else the words of its first row.
std::string name_of_table(const Tree& tree, NodeId table) {
    const NodeId caption = tree[table].first_child;
    if (caption && tree[caption].role == Role::table_caption) {
        const NodeId line = tree[caption].first_child;
        return content::text_of(tree, line && tree[line].role == Role::paragraph ? line : caption);
    }
    NodeId row = table;
    while (row && tree[row].role != Role::table_row)
        row = tree.next(row, table);
    std::string name;
    for (NodeId cell = row ? tree[row].first_child : row; cell; cell = tree[cell].next_sibling) {
        const std::string words = content::text_of(tree, cell);
        name += (name.empty() || words.empty() ? "" : ", ") + words;
    }
    return name;
}

class Auditor {
public:
    Auditor(const Tree& tree, const std::vector<report::Finding>& findings)
        : tree_(tree), findings_(findings) {}

    Audit run() {
        for (NodeId id = tree_.root; id; id = tree_.next(id, tree_.root))
            look_at(id);
        ask(reading_order, {}, "");
        ask(colour, {}, "");
        count("figure-alt", pictures_);
        count("heading-empty", headings_);
        count("table-shape", tables_);
        count("link-target", links_);
        return std::move(audit_);
    }

private:
    void ask(const Asked& asked, report::Span span, std::string what) {
        audit_.questions.push_back({std::string(asked.text),
                                    span,
                                    std::string(asked.topic),
                                    std::move(what),
                                    {},
                                    std::string(asked.mend)});
    }
    void count(std::string_view rule, std::size_t checked) {
        const auto found =
            std::count_if(findings_.begin(), findings_.end(),
                          [rule](const report::Finding& finding) { return finding.rule == rule; });
        if (checked > 0)
            audit_.outcomes.push_back({rule, checked, static_cast<std::size_t>(found)});
    }
    void look_at(NodeId id);
    void look_at_picture(NodeId id);
    void look_at_language(NodeId id);

    const Tree& tree_;
    const std::vector<report::Finding>& findings_;
    Audit audit_;
    std::size_t pictures_ = 0;
    std::size_t headings_ = 0;
    std::size_t tables_ = 0;
    std::size_t links_ = 0;
};

void Auditor::look_at_picture(NodeId id) {
    ++pictures_;
    const std::string alt(tree_.attribute(id, Name::alt).value_or(""));
    if (alt.empty())
        ask(decoration, tree_[id].span, std::string(tree_.attribute(id, Name::source).value_or("")));
    else
        ask(pictures, tree_[id].span, alt);
}

// Where the language changes against the parent's.
void Auditor::look_at_language(NodeId id) {
    const content::Node& node = tree_[id];
    if (!node.parent || node.role == Role::text || node.language == tree_[node.parent].language)
        return;
    const std::string words = content::text_of(tree_, id);
    if (words.empty())
        return;
    ask(languages, node.span, shortened(words));
    audit_.questions.back().language = node.language;
}

void Auditor::look_at(NodeId id) {
    look_at_language(id);
    const content::Node& node = tree_[id];
    switch (node.role) {
    case Role::image: return look_at_picture(id);
    case Role::formula:
        return ask(formulas, node.span, std::string(tree_.attribute(id, Name::alt).value_or("")));
    case Role::table: ++tables_; return ask(tables, node.span, shortened(name_of_table(tree_, id)));
    case Role::heading:
        if (tree_.closest(id, Role::contents))
            return;
        ++headings_;
        return ask(headings, node.span, shortened(content::text_of(tree_, id)));
    case Role::cross_reference: ++links_; return;
    case Role::link:
        ++links_;
        if (is_outside_link(tree_, id))
            ask(links, node.span, shortened(content::text_of(tree_, id)));
        return;
    default: return;
    }
}

} // namespace

Audit audit_structure(const Tree& tree, const std::vector<report::Finding>& findings) {
    return Auditor(tree, findings).run();
}

} // namespace audit
