#include "audit/language/passage.h"

#include <algorithm>
#include <optional>

#include "audit/language/tokens.h"
#include "content/role_table.h"
#include "content/sentences.h"

namespace audit {
namespace {

using content::Node;
using content::NodeId;
using content::Role;
using content::Tree;

std::string_view first_subtag(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

bool is_block(const Tree& tree, NodeId id) {
    return content::role_row(tree[id].role).level == content::Level::block;
}

// Blocks whose words are no prose, or are not the writer's.
bool is_left_out(const Tree& tree, NodeId id) {
    switch (tree[id].role) {
    case Role::contents:
    case Role::index:
    case Role::bibliography:
    case Role::address:
    case Role::verbatim:
    case Role::code_block:
    case Role::byline:
    case Role::publisher:
    case Role::date:
    case Role::attribution:
    case Role::formula: return true;
    default: return tree.has_class(id, "generated");
    }
}

// Inlines whose words are made by the program, or stand for something else than prose.
bool is_left_out_inline(const Tree& tree, NodeId id) {
    const Role role = tree[id].role;
    return role == Role::footnote_reference || role == Role::page_reference || role == Role::image ||
           tree.has_class(id, "generated");
}

// What a leaf takes over from the inlines around it.
struct Manner {
    bool judged = true;
    bool quoted = false;
    NodeId mark;
};

Manner manner_of(const Tree& tree, NodeId leaf, std::string_view language) {
    Manner manner;
    manner.judged = first_subtag(tree[leaf].language) == language;
    for (NodeId id = tree[leaf].parent; id && !is_block(tree, id); id = tree[id].parent) {
        const Role role = tree[id].role;
        if (role == Role::code || role == Role::keyboard || role == Role::citation || role == Role::foreign ||
            tree.has_class(id, "personname") || tree.has_class(id, "phone"))
            manner.judged = false;
        if (role == Role::quote)
            manner.quoted = true;
        if (role == Role::strong || is_hard_word_mark(tree, id))
            manner.mark = id;
    }
    return manner;
}

// The sentences that begin at `starts`, as tokens; each has at least one word or number.
std::vector<Sentence> cut_sentences(const Passage& passage, const std::vector<std::uint32_t>& starts) {
    std::vector<Sentence> sentences;
    std::uint32_t first = 0;
    const auto end_sentence = [&](std::uint32_t next) {
        const auto begin = passage.tokens.begin() + first;
        const auto end = passage.tokens.begin() + next;
        if (std::any_of(begin, end, [](const Token& token) { return token.kind != TokenKind::mark; }))
            sentences.push_back({first, next});
        else if (!sentences.empty())
            sentences.back().last = next;
        first = next;
    };
    std::uint32_t next = 0;
    for (const std::uint32_t start : starts) {
        while (next < passage.tokens.size() && passage.tokens[next].begin < start)
            ++next;
        if (next > first && next < passage.tokens.size())
            end_sentence(next);
    }
    end_sentence(static_cast<std::uint32_t>(passage.tokens.size()));
    return sentences;
}

class Gatherer {
public:
    explicit Gatherer(const Tree& tree)
        : tree_(tree), tag_(first_subtag(tree[tree.root].language)), finder_(tree[tree.root].language) {}

    std::vector<Passage> gather() {
        visit_block(tree_.root);
        return std::move(passages_);
    }

private:
    // Depth is bounded by the manuscript's, which source::read limits.
    void visit_block(NodeId id) {
        if (is_left_out(tree_, id))
            return;
        for (NodeId child = tree_[id].first_child; child; child = tree_[child].next_sibling) {
            if (is_block(tree_, child)) {
                finish();
                visit_block(child);
            } else {
                open(id);
                visit_inline(child);
            }
        }
        finish();
    }

    void visit_inline(NodeId id) {
        if (is_left_out_inline(tree_, id))
            return;
        // Those that easy read makes between sentences have the place of the whole paragraph.
        if (tree_[id].role == Role::line_break && !(tree_[id].span == tree_[tree_[id].parent].span))
            passage_->text += '\n';
        if (tree_[id].role == Role::text) {
            passage_->pieces.push_back({static_cast<std::uint32_t>(passage_->text.size()), id});
            passage_->text += tree_[id].text;
        }
        for (NodeId child = tree_[id].first_child; child; child = tree_[child].next_sibling)
            visit_inline(child);
    }

    void open(NodeId block) {
        if (passage_)
            return;
        passage_.emplace();
        passage_->block = block;
        passage_->kind = kind_of(block);
        passage_->statement = tree_.closest(block, Role::statement);
    }

    [[nodiscard]] PassageKind kind_of(NodeId block) const {
        for (NodeId id = block; id; id = tree_[id].parent)
            switch (tree_[id].role) {
            case Role::cover: return PassageKind::title;
            case Role::summary: return PassageKind::summary;
            case Role::heading: return PassageKind::heading;
            case Role::list_item: return PassageKind::list_item;
            case Role::header_cell:
            case Role::data_cell: return PassageKind::cell;
            case Role::figure_caption:
            case Role::table_caption: return PassageKind::caption;
            case Role::description_term: return PassageKind::term;
            case Role::description_details: return PassageKind::definition;
            case Role::footnote: return PassageKind::note;
            case Role::imprint: return PassageKind::imprint;
            default:
                if (tree_.has_class(id, "block-title"))
                    return PassageKind::heading;
            }
        return PassageKind::paragraph;
    }

    void finish() {
        if (!passage_)
            return;
        passage_->tokens = find_tokens(passage_->text);
        mark_tokens();
        const std::vector<Token>& tokens = passage_->tokens;
        const bool any = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
            return token.judged && token.kind != TokenKind::mark;
        });
        if (any) {
            passage_->sentences = cut_sentences(*passage_, finder_.starts(passage_->text));
            passages_.push_back(*std::move(passage_));
        }
        passage_.reset();
    }

    void mark_tokens() {
        if (passage_->pieces.empty())
            return;
        const bool in_quotation = tree_.closest(passage_->block, Role::block_quote).valid();
        std::size_t piece = 0;
        Manner manner = manner_of(tree_, passage_->pieces.front().leaf, tag_);
        for (Token& token : passage_->tokens) {
            bool is_new = false;
            while (piece + 1 < passage_->pieces.size() && passage_->pieces[piece + 1].begin <= token.begin) {
                ++piece;
                is_new = true;
            }
            if (is_new)
                manner = manner_of(tree_, passage_->pieces[piece].leaf, tag_);
            token.judged = manner.judged;
            token.quoted = token.quoted || manner.quoted || in_quotation;
            token.marked = manner.mark.valid();
            token.mark = manner.mark;
        }
    }

    const Tree& tree_;
    std::string_view tag_;
    content::SentenceFinder finder_;
    std::vector<Passage> passages_;
    std::optional<Passage> passage_;
};

} // namespace

std::vector<Passage> read_passages(const Tree& tree) {
    return tree.root ? Gatherer(tree).gather() : std::vector<Passage>{};
}

bool is_hard_word_mark(const Tree& tree, NodeId mark) {
    const Role role = tree[mark].role;
    return role == Role::glossary_term || role == Role::defined_term || tree.has_class(mark, "hardword") ||
           tree.has_class(mark, "glossterm");
}

std::size_t count_words(const Passage& passage, const Sentence& sentence) {
    std::size_t words = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = passage.tokens[i];
        const bool goes_on = i > sentence.first && token.kind == TokenKind::number &&
                             passage.tokens[i - 1].kind == TokenKind::number;
        words += token.kind != TokenKind::mark && !goes_on ? 1U : 0U;
    }
    return words;
}

} // namespace audit
