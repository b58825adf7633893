// A picture for each idea, and text alternatives that add something to the words beside them.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/reading.h"
#include "audit/language/tokens.h"

namespace audit {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

bool is_picture(const content::Tree& tree, NodeId id) {
    return tree[id].role == Role::image && !tree.attribute(id, Name::alt).value_or("").empty();
}

bool holds_picture(const content::Tree& tree, NodeId within) {
    for (NodeId id = within; id; id = tree.next(id, within))
        if (is_picture(tree, id))
            return true;
    return false;
}

bool is_picture_block(const content::Tree& tree, NodeId id) {
    return id && (tree[id].role == Role::image || tree[id].role == Role::figure) && holds_picture(tree, id);
}

// Lists and quotations are one idea; so is what stands beside a picture of its own.
NodeId idea_of(const content::Tree& tree, const Passage& passage) {
    NodeId idea = passage.block;
    for (NodeId id = passage.block; id; id = tree[id].parent)
        switch (tree[id].role) {
        case Role::unordered_list:
        case Role::ordered_list:
        case Role::block_quote:
        case Role::table:
        case Role::figure: idea = id; break;
        default: break;
        }
    return idea;
}

bool wants_picture(const Reading& reading, const Passage& passage) {
    return (passage.kind == PassageKind::paragraph || passage.kind == PassageKind::list_item) &&
           !reading.tree.closest(passage.block, Role::long_description);
}

void check_picture_for_ideas(const Reading& reading) {
    NodeId before;
    for (const Passage& passage : reading.passages) {
        if (!wants_picture(reading, passage))
            continue;
        const NodeId idea = passage.statement ? passage.statement : idea_of(reading.tree, passage);
        if (idea == before)
            continue;
        before = idea;
        reading.recorder.checked("picture-for-idea");
        const content::Node& node = reading.tree[idea];
        if (holds_picture(reading.tree, idea) || is_picture_block(reading.tree, node.previous_sibling) ||
            is_picture_block(reading.tree, node.next_sibling))
            continue;
        reading.recorder.found(
            "picture-for-idea", reading.places.find(passage, passage.sentences.front()),
            "no picture stands beside these words",
            {"put them into <informalfigure role=\"statement\"> with a picture of the idea"});
    }
}

// What a camera or a folder of drawings calls its files. The name of the picture's own file is found
// when the manuscript is read.
bool looks_like_file(std::string_view folded) {
    constexpr std::array endings{".png", ".jpg", ".jpeg", ".svg", ".gif", ".tif", ".tiff"};
    return folded.find(' ') == std::string_view::npos &&
           std::any_of(endings.begin(), endings.end(),
                       [folded](std::string_view ending) { return folded.ends_with(ending); });
}

class AlternativeCheck {
public:
    explicit AlternativeCheck(const Reading& reading) : reading_(reading) {}

    void check(NodeId id) {
        const std::string alt(*reading_.tree.attribute(id, Name::alt));
        const report::Span span = reading_.tree[id].span;
        if (begin_rule(reading_, "alt-picture-of"))
            check_opening(alt, span);
        if (begin_rule(reading_, "alt-file-name") && looks_like_file(fold(alt)))
            reading_.recorder.found("alt-file-name", span,
                                    fmt::format("the text alternative \"{}\" is the name of a file", alt),
                                    {"say in a few words what the picture shows"});
        if (!begin_rule(reading_, "alt-repeated"))
            return;
        const std::string file(reading_.tree.attribute(id, Name::source).value_or(""));
        const auto [first, is_first] = files_.emplace(fold(alt), file);
        if (!is_first && first->second != file)
            reading_.recorder.found(
                "alt-repeated", span,
                fmt::format("two different pictures have the text alternative \"{}\"", alt),
                {"say what each of them shows"});
        else if (repeats_words(id, fold(alt)))
            reading_.recorder.found(
                "alt-repeated", span,
                fmt::format("the text alternative \"{}\" is read out twice: it is also beside the "
                            "picture",
                            alt),
                {"say what the picture shows"});
    }

private:
    void check_opening(const std::string& alt, report::Span span) const {
        Passage words;
        words.text = alt;
        words.tokens = find_tokens(alt);
        const Sentence all{0, static_cast<std::uint32_t>(words.tokens.size())};
        for (std::uint32_t i = 0; i < all.last && i < 2; ++i)
            if (const auto match = reading_.phrases.picture_words.match(words, all, i); match.length > 0) {
                reading_.recorder.found("alt-picture-of", span,
                                        fmt::format("the text alternative says \"{}\"", match.phrase),
                                        {"begin with what the picture shows: that it is a picture is known"});
                return;
            }
    }

    static std::string without_stop(std::string text) {
        if (text.ends_with('.'))
            text.pop_back();
        return text;
    }

    [[nodiscard]] bool repeats_words(NodeId image, const std::string& alt) {
        const NodeId statement = reading_.tree.closest(image, Role::statement);
        if (!statement)
            return false;
        if (statement != statement_) {
            statement_ = statement;
            words_.clear();
            for (NodeId id = reading_.tree[statement].first_child; id; id = reading_.tree[id].next_sibling)
                if (reading_.tree[id].role == Role::paragraph)
                    words_.insert(without_stop(fold(content::text_of(reading_.tree, id))));
        }
        return words_.contains(without_stop(alt));
    }

    const Reading& reading_;
    std::map<std::string, std::string> files_; // text alternative -> the first picture with it
    NodeId statement_;                         // the one looked at last, and its paragraphs
    std::set<std::string> words_;
};

} // namespace

void check_pictures(const Reading& reading) {
    if (reading.recorder.has("picture-for-idea"))
        check_picture_for_ideas(reading);
    AlternativeCheck alternatives(reading);
    for (NodeId id = reading.tree.root; id; id = reading.tree.next(id, reading.tree.root))
        if (is_picture(reading.tree, id))
            alternatives.check(id);
}

} // namespace audit
