#include "audit/alternatives.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/tokens.h"
#include "audit/recorder.h"
#include "base/ascii.h"

namespace audit {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

// "dsc_0042", "img-2034", "p1010101": what cameras count with, and a number.
bool looks_like_camera(std::string_view folded) {
    constexpr std::size_t fewest_digits = 4;
    constexpr std::array<std::string_view, 12> cameras{"dsc",   "dscn", "dscf", "dcp", "img", "imag",
                                                       "image", "pict", "p",    "pxl", "mvi", "photo"};
    const auto digits = std::find_if_not(folded.rbegin(), folded.rend(), base::is_digit);
    const auto count = static_cast<std::size_t>(digits - folded.rbegin());
    std::string_view name = folded.substr(0, folded.size() - count);
    const bool has_joint = name.ends_with('_') || name.ends_with('-');
    if (has_joint)
        name.remove_suffix(1);
    return count >= fewest_digits && std::find(cameras.begin(), cameras.end(), name) != cameras.end();
}

// What a camera or a folder of drawings calls its files. The name of the picture's own file is found
// when the manuscript is read.
bool looks_like_file(std::string_view folded) {
    constexpr std::array endings{".png", ".jpg", ".jpeg", ".svg", ".gif", ".tif", ".tiff"};
    if (folded.find(' ') != std::string_view::npos)
        return false;
    return folded.find('_') != std::string_view::npos || looks_like_camera(folded) ||
           std::any_of(endings.begin(), endings.end(),
                       [folded](std::string_view ending) { return folded.ends_with(ending); });
}

// "Chart 2." says as much as "chart".
std::string without_number(std::string text) {
    while (!text.empty() && (base::is_digit(text.back()) || text.back() == ' ' || text.back() == '.'))
        text.pop_back();
    return text;
}

std::string without_stop(std::string text) {
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

class AlternativeCheck {
public:
    AlternativeCheck(const content::Tree& tree, const Vocabulary& vocabulary, Recorder& recorder)
        : tree_(tree), vocabulary_(vocabulary), recorder_(recorder) {}

    void check(NodeId id) {
        const std::string alt(*tree_.attribute(id, Name::alt));
        const report::Span span = tree_[id].span;
        if (begin("alt-picture-of"))
            check_opening(alt, span);
        if (begin("alt-placeholder") && vocabulary_.language.has("picture-kinds", without_number(fold(alt))))
            recorder_.found("alt-placeholder", span,
                            fmt::format("the text alternative \"{}\" says only that it is a picture", alt),
                            {"say in a few words what the picture shows"});
        if (begin("alt-file-name") && looks_like_file(fold(alt)))
            recorder_.found("alt-file-name", span,
                            fmt::format("the text alternative \"{}\" is the name of a file", alt),
                            {"say in a few words what the picture shows"});
        if (begin("alt-repeated"))
            check_repeats(id, alt);
    }

private:
    bool begin(std::string_view rule) {
        if (!recorder_.has(rule))
            return false;
        recorder_.checked(rule);
        return true;
    }

    void check_opening(const std::string& alt, report::Span span) {
        Passage words;
        words.text = alt;
        words.tokens = find_tokens(alt);
        const Sentence all{0, static_cast<std::uint32_t>(words.tokens.size())};
        for (std::uint32_t i = 0; i < all.last && i < 2; ++i)
            if (const auto match = vocabulary_.phrases.picture_words.match(words, all, i); match.length > 0) {
                recorder_.found("alt-picture-of", span,
                                fmt::format("the text alternative says \"{}\"", match.phrase),
                                {"begin with what the picture shows: that it is a picture is known"});
                return;
            }
    }

    void check_repeats(NodeId id, const std::string& alt) {
        const std::string file(tree_.attribute(id, Name::source).value_or(""));
        const auto [first, is_first] = files_.emplace(fold(alt), file);
        if (!is_first && first->second != file)
            recorder_.found("alt-repeated", tree_[id].span,
                            fmt::format("two different pictures have the text alternative \"{}\"", alt),
                            {"say what each of them shows"});
        else if (repeats_words(id, without_stop(fold(alt))))
            recorder_.found(
                "alt-repeated", tree_[id].span,
                fmt::format("the text alternative \"{}\" is read out twice: it is also beside the picture",
                            alt),
                {"say what the picture shows"});
    }

    // The sentences of a row, the caption of a figure.
    [[nodiscard]] bool repeats_words(NodeId image, const std::string& alt) {
        const NodeId statement = tree_.closest(image, Role::statement);
        const NodeId around = statement ? statement : tree_.closest(image, Role::figure);
        if (!around)
            return false;
        if (around != around_) {
            around_ = around;
            words_.clear();
            for (NodeId id = tree_[around].first_child; id; id = tree_[id].next_sibling)
                if (tree_[id].role == Role::paragraph || tree_[id].role == Role::figure_caption)
                    words_.insert(without_stop(fold(words_of(id))));
        }
        return words_.contains(alt);
    }

    // Without "Figure 1: ", which the program writes.
    [[nodiscard]] std::string words_of(NodeId block) const {
        std::string words;
        for (NodeId id = tree_[block].first_child; id; id = tree_[id].next_sibling)
            if (!tree_.has_class(id, "label"))
                words += content::text_of(tree_, id);
        return words;
    }

    const content::Tree& tree_;
    const Vocabulary& vocabulary_;
    Recorder& recorder_;
    std::map<std::string, std::string> files_; // text alternative -> the first picture with it
    NodeId around_;                            // the row or figure looked at last, and its paragraphs
    std::set<std::string> words_;
};

} // namespace

void check_alternatives(const content::Tree& tree, const Profile& profile, const Vocabulary& vocabulary,
                        Audit& audit, report::Log& log) {
    Recorder recorder(profile, log);
    AlternativeCheck alternatives(tree, vocabulary, recorder);
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree[id].role == Role::image && !tree.attribute(id, Name::alt).value_or("").empty())
            alternatives.check(id);
    const std::vector<Outcome> outcomes = recorder.outcomes();
    audit.outcomes.insert(audit.outcomes.end(), outcomes.begin(), outcomes.end());
}

} // namespace audit
