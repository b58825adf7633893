// Easy read: each sentence begins a line of its own, the cover says what edition this is, and the end who
// tested it or that nobody has. The paragraphs stay whole, so the tags and the e-book have the structure of
// the manuscript.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "content/generated_words.h"
#include "content/sentences.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

// A leaf of a paragraph, and where its words begin among those of the paragraph.
struct Leaf {
    NodeId node;
    std::size_t begin = 0;
};

std::vector<Leaf> leaves_of(const Tree& tree, NodeId paragraph, std::string& words) {
    std::vector<Leaf> leaves;
    for (NodeId id = tree[paragraph].first_child; id.valid(); id = tree.next(id, paragraph)) {
        if (tree[id].role == Role::text) {
            leaves.push_back({id, words.size()});
            words += tree[id].text;
        } else if (tree[id].role == Role::line_break) {
            words += "\u2028"; // ends a sentence as it is
        }
    }
    return leaves;
}

NodeId make_after(Edition& e, NodeId node, Role role) {
    const NodeId next = e.tree[node].next_sibling;
    return next ? make_before(e, next, role) : make(e, e.tree[node].parent, role);
}

// The words from byte `offset` on go into a leaf of their own, on a new line.
void split(Edition& e, NodeId leaf, std::size_t offset) {
    const std::string_view words = e.tree[leaf].text;
    const NodeId line_break = make_after(e, leaf, Role::line_break);
    const NodeId rest = make_after(e, line_break, Role::text);
    e.tree[rest].span = e.tree[leaf].span;
    e.tree[rest].text = words.substr(offset);
    e.tree[leaf].text = words.substr(0, offset);
}

// Before the outermost inline that begins with `leaf`.
void break_before(Edition& e, NodeId leaf, NodeId paragraph) {
    NodeId place = leaf;
    while (e.tree[place].parent != paragraph && !e.tree[place].previous_sibling)
        place = e.tree[place].parent;
    if (e.tree[place].previous_sibling && e.tree[e.tree[place].previous_sibling].role != Role::line_break)
        make_before(e, place, Role::line_break);
}

void break_sentences(Edition& e, NodeId paragraph, content::SentenceFinder& sentences) {
    std::string words;
    const std::vector<Leaf> leaves = leaves_of(e.tree, paragraph, words);
    const std::vector<std::uint32_t> starts = sentences.starts(words);
    auto start = starts.rbegin();
    for (auto leaf = leaves.rbegin(); leaf != leaves.rend(); ++leaf)
        for (; start != starts.rend() && *start >= leaf->begin; ++start) {
            if (*start == leaf->begin)
                break_before(e, leaf->node, paragraph);
            else if (*start < leaf->begin + e.tree[leaf->node].text.size())
                split(e, leaf->node, *start - leaf->begin);
        }
}

// Words that stand in a cell or a caption without a paragraph around them.
bool has_words_of_its_own(const Tree& tree, NodeId node) {
    const Role role = tree[node].role;
    if (role != Role::data_cell && role != Role::header_cell && role != Role::figure_caption &&
        role != Role::table_caption)
        return false;
    for (NodeId id = tree[node].first_child; id; id = tree.next(id, node))
        if (tree[id].role == Role::paragraph || tree[id].role == Role::list_item)
            return false;
    return true;
}

// The words "Easy read", unless the title says them.
void name_on_cover(Edition& e) {
    const NodeId cover = e.tree[e.tree.root].first_child;
    if (!cover || e.tree[cover].role != Role::cover)
        return;
    const std::string_view name = phrase(content::Phrase::easy_read, e.tree[cover].language);
    const std::string words = text_of(e.tree, cover);
    const auto same_letter = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    if (std::search(words.begin(), words.end(), name.begin(), name.end(), same_letter) != words.end())
        return;
    const NodeId first = e.tree[cover].first_child;
    const NodeId line = first ? make_before(e, first, Role::paragraph, "edition-name generated")
                              : make(e, cover, Role::paragraph, "edition-name generated");
    make_phrase(e, line, content::Phrase::easy_read);
}

bool names_reader_test(const Tree& tree) {
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        if (tree.has_class(id, "reader-test"))
            return true;
    return false;
}

// The manuscript names who tested it in a revision, which stands in the imprint. Only readers can say that
// a text is easy, so an edition without says that too. In a language that the program has no words of it
// says nothing: English is not easy there.
void say_if_untested(Edition& e) {
    const std::string_view language = e.tree[e.tree.root].language;
    if (names_reader_test(e.tree) || !content::has_phrases(language))
        return;
    NodeId imprint = e.tree[e.tree.root].last_child;
    if (!imprint || e.tree[imprint].role != Role::imprint)
        imprint = make(e, e.tree.root, Role::imprint);
    const NodeId line = make(e, imprint, Role::paragraph, "untested generated");
    make_text(e, line, phrase(content::Phrase::untested, language));
}

} // namespace

void make_easy_to_read(Edition& e) {
    if (!names_easy_read(e.plan))
        return;
    std::vector<NodeId> paragraphs;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        if (e.tree[id].role == Role::paragraph || has_words_of_its_own(e.tree, id))
            paragraphs.push_back(id);
    std::map<std::string, content::SentenceFinder, std::less<>> finders; // by language
    for (const NodeId paragraph : paragraphs) {
        const std::string_view language = e.tree[paragraph].language;
        break_sentences(e, paragraph, finders.try_emplace(std::string(language), language).first->second);
    }
    name_on_cover(e);
    say_if_untested(e);
}

} // namespace edition
