#include "style/cascade.h"

#include <algorithm>

#include "style/compute.h"
#include "style/page_cascade.h"
#include "style/rule_index.h"

namespace style {
namespace {

using content::NodeId;

// Everything a computed style depends on.
struct StyleKey {
    ComputedId parent;
    std::uint32_t variables = 0;
    content::Direction direction = content::Direction::left_to_right;
    RuleRanks matched;
    friend bool operator==(const StyleKey&, const StyleKey&) = default;
};

struct StyleKeyHash {
    std::size_t operator()(const StyleKey& key) const {
        std::size_t hash = key.parent.index() * 31U + key.variables;
        for (const std::uint32_t rank : key.matched)
            hash = (hash ^ rank) * 0x9E3779B97F4A7C15U;
        return hash ^ (hash >> 29U);
    }
};

std::size_t hash_of(const Computed& style) {
    std::size_t hash =
        static_cast<std::size_t>(style.font_size.units()) * 31 + static_cast<std::size_t>(style.display);
    const auto mix = [&hash](std::size_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15U; };
    mix(static_cast<std::size_t>(style.font_weight));
    mix(static_cast<std::size_t>(style.font_style) * 2 + (style.underline ? 1 : 0));
    mix((style.color.red * 256U + style.color.green) * 256U + style.color.blue);
    for (const Size& margin : style.margin)
        mix(std::holds_alternative<Length>(margin)
                ? static_cast<std::size_t>(std::get<Length>(margin).units())
                : 1);
    mix(style.content && !style.content->empty() ? style.content->front().text.size() : 0);
    return hash ^ (hash >> 29U);
}

} // namespace

class Cascade {
public:
    Cascade(const content::Tree& tree, const std::vector<const Sheet*>& sheets, report::Log& log,
            Declared* declared)
        : tree_(tree), sheets_(sheets), declared_(declared), index_(sheets), matcher_(tree), computer_(log),
          variables_(1) {}

    Styles run() {
        // Nodes that were taken out of the tree have the initial style.
        initial_ = intern(Computed{});
        styles_.by_node_.resize(tree_.nodes.size());
        variables_of_.resize(tree_.nodes.size());
        for (ComputedId& id : styles_.by_node_)
            id = initial_;
        if (declared_ != nullptr) {
            declared_->entries_.resize(1); // of nodes that nothing is said of
            declared_->entry_of_.resize(tree_.nodes.size());
        }
        for (NodeId node = tree_.root; node.valid(); node = tree_.next(node, tree_.root))
            style_node(node);
        std::sort(styles_.pseudo_.begin(), styles_.pseudo_.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        add_pages();
        return std::move(styles_);
    }

private:
    struct Known {
        ComputedId style;
        std::uint32_t variables = 0;
        std::uint32_t declared = 0;
    };

    void style_node(NodeId id) {
        const content::Node& node = tree_[id];
        const bool is_root = id == tree_.root;
        const ComputedId parent = is_root ? initial_ : styles_.by_node_[node.parent];
        const std::uint32_t outer = is_root ? 0 : variables_of_[node.parent];
        for (RuleRanks& ranks : matched_)
            ranks.clear();
        if (is_element(node))
            match(id);
        const Known known =
            compute({parent, outer, node.direction, matched_[0]}, is_root ? BoxKind::root : BoxKind::element);
        styles_.by_node_[id] = known.style;
        variables_of_[id] = known.variables;
        if (declared_ != nullptr)
            declared_->entry_of_[id] = known.declared;
        if (is_root)
            root_ = styles_.computed_[known.style];
        if (is_element(node))
            style_pseudo_elements(id, known);
    }

    // Fills matched_, by pseudo-element.
    void match(NodeId node) {
        for (const std::uint32_t rank : index_.candidates(tree_, node)) {
            const ComplexSelector& selector = *index_[rank].selector;
            if (matcher_.matches(selector, node))
                matched_[static_cast<std::size_t>(selector.pseudo)].push_back(rank);
        }
    }

    Known compute(StyleKey key, BoxKind kind) {
        const auto found = known_.find(key);
        if (found != known_.end())
            return found->second;
        Winners winners;
        std::vector<const CustomDeclaration*> custom;
        for (const std::uint32_t rank : key.matched) {
            const RuleEntry& entry = index_[rank];
            winners.add(entry.rule->block, entry.origin, key.direction);
            for (const CustomDeclaration& declaration : entry.rule->block.custom)
                custom.push_back(&declaration);
        }
        Known known{{}, key.variables, 0};
        if (!custom.empty()) {
            std::stable_sort(custom.begin(), custom.end(),
                             [](const auto* a, const auto* b) { return !a->important && b->important; });
            variables_.push_back(declare_variables(variables_[key.variables], custom));
            known.variables = static_cast<std::uint32_t>(variables_.size() - 1);
        }
        const Computed parent = styles_.computed_[key.parent];
        if (declared_ != nullptr)
            known.declared = note_declared(winners, key.matched);
        known.style = intern(computer_.compute({winners, parent, kind == BoxKind::root ? nullptr : &root_,
                                                variables_[known.variables], kind, key.direction, nullptr}));
        known_.emplace(std::move(key), known);
        return known;
    }

    // Where what has won stands in declared_.
    std::uint32_t note_declared(const Winners& winners, const RuleRanks& matched) {
        Declared::Entry entry;
        for (std::size_t i = 0; i < property_count; ++i) {
            const auto property = static_cast<Property>(i);
            if (const Declaration* const winner = winners.of(property))
                entry.winners.push_back({property, winners.origin_of(property), winner});
        }
        for (const std::uint32_t rank : matched)
            for (const OtherDeclaration& other : index_[rank].rule->block.others)
                entry.others.push_back(&other);
        declared_->entries_.push_back(std::move(entry));
        return static_cast<std::uint32_t>(declared_->entries_.size() - 1);
    }

    void style_pseudo_elements(NodeId node, Known origin) {
        const Computed& style = styles_.computed_[origin.style];
        const bool list_item = style.display == Display::list_item;
        const bool note = style.float_ == Float::footnote;
        const auto matches = [this](PseudoElement pseudo) {
            return !matched_[static_cast<std::size_t>(pseudo)].empty();
        };
        Styles::Pseudo made;
        if (matches(PseudoElement::before))
            made.before = with_content(pseudo_style(node, origin, PseudoElement::before));
        if (matches(PseudoElement::after))
            made.after = with_content(pseudo_style(node, origin, PseudoElement::after));
        if (list_item)
            made.marker = pseudo_style(node, origin, PseudoElement::marker);
        if (note || matches(PseudoElement::footnote_call))
            made.footnote_call = pseudo_style(node, origin, PseudoElement::footnote_call);
        if (note || matches(PseudoElement::footnote_marker))
            made.footnote_marker = pseudo_style(node, origin, PseudoElement::footnote_marker);
        if (made.before || made.after || made.marker || made.footnote_call || made.footnote_marker)
            styles_.pseudo_.emplace_back(node, made);
    }

    ComputedId pseudo_style(NodeId node, Known origin, PseudoElement pseudo) {
        return compute({origin.style, origin.variables, tree_[node].direction,
                        matched_[static_cast<std::size_t>(pseudo)]},
                       BoxKind::element)
            .style;
    }

    // css-content-3, 2: ::before and ::after make a box only if there is content.
    ComputedId with_content(ComputedId id) const {
        const Computed& style = styles_.computed_[id];
        const bool shown = style.content && !style.content->empty() && style.display != Display::none;
        return shown ? id : ComputedId{};
    }

    ComputedId intern(const Computed& style) {
        std::vector<ComputedId>& same_hash = by_hash_[hash_of(style)];
        for (const ComputedId id : same_hash)
            if (styles_.computed_[id] == style)
                return id;
        const ComputedId id = styles_.computed_.push_back(style);
        same_hash.push_back(id);
        return id;
    }

    void add_pages() {
        const std::uint32_t variables = tree_.root.valid() ? variables_of_[tree_.root] : 0;
        for (PageCombination& page : compute_pages(sheets_, root_, variables_[variables], computer_))
            styles_.pages_.push_back(
                {std::move(page.name), page.flags, std::move(page.style), std::move(page.footnote_area)});
    }

    const content::Tree& tree_;
    const std::vector<const Sheet*>& sheets_;
    Declared* declared_;
    RuleIndex index_;
    Matcher matcher_;
    Computer computer_;
    Styles styles_;
    ComputedId initial_;
    Computed root_;
    std::array<RuleRanks, pseudo_element_count> matched_; // of the node at hand
    std::vector<Variables> variables_;                    // the first is empty
    base::IdVector<NodeId, std::uint32_t> variables_of_;  // places in variables_
    std::unordered_map<StyleKey, Known, StyleKeyHash> known_;
    std::unordered_map<std::size_t, std::vector<ComputedId>> by_hash_;
};

Styles cascade(const content::Tree& tree, const std::vector<const Sheet*>& sheets, report::Log& log,
               Declared* declared) {
    return Cascade(tree, sheets, log, declared).run();
}

} // namespace style
