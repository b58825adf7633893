// Indexes made of the index terms of this edition: sorted as its language sorts, the same words once, with
// references to the places that speak of them. What has none of them goes.
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/collation.h"
#include "content/leaf.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

constexpr std::size_t fewest_to_group = 20; // a shorter index is looked through faster than its letters

struct Place {
    NodeId first;
    NodeId last; // of a range
    bool preferred = false;
};

struct Entry {
    NodeId words;
    std::string sorted_as;
    NodeId line; // where it was built
    std::vector<Place> places;
    std::map<std::string, NodeId> see;
    std::map<std::string, NodeId> see_also;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Entry>> below; // by key, then by words
};

struct OpenRange {
    Entry* entry;
    std::size_t place;
};

// The entries of one index, as its terms are read in the order of the text.
class Reader {
public:
    Reader(const Edition& e, const content::Collation& collation, Entry& all)
        : e_(e), collation_(collation), all_(all) {}

    void read(NodeId term) {
        const std::string_view kind = e_.tree.attribute(term, Name::kind).value_or("");
        const std::string range(e_.tree.attribute(term, Name::range).value_or(""));
        if (kind == "endofrange")
            return end_range(range, e_.tree[term].target);
        Entry* entry = &all_;
        bool sees = false;
        for (NodeId part = e_.tree[term].first_child; part.valid(); part = e_.tree[part].next_sibling) {
            if (e_.tree.has_class(part, "see"))
                entry->see.emplace(text_of(e_.tree, part), part);
            else if (e_.tree.has_class(part, "seealso"))
                entry->see_also.emplace(text_of(e_.tree, part), part);
            else
                entry = &entry_in(*entry, part);
            sees = sees || e_.tree.has_class(part, "see");
        }
        if (sees || entry == &all_)
            return;
        entry->places.push_back(place_of(term));
        if (kind == "startofrange")
            open_[range] = {entry, entry->places.size() - 1};
    }

private:
    Entry& entry_in(Entry& around, NodeId words) const {
        const std::string text = text_of(e_.tree, words);
        std::string sorted_as(e_.tree.attribute(words, Name::sort_as).value_or(text));
        std::unique_ptr<Entry>& entry = around.below[{collation_.key(sorted_as), text}];
        if (!entry) {
            entry = std::make_unique<Entry>();
            entry->words = words;
            entry->sorted_as = std::move(sorted_as);
        }
        return *entry;
    }

    // A term that speaks of an element, by `zone`, speaks of all of it.
    [[nodiscard]] Place place_of(NodeId term) const {
        const NodeId target = e_.tree[term].target;
        Place place{target, {}, e_.tree.has_class(term, "preferred")};
        for (NodeId id = target; id.valid(); id = e_.tree.next(id, target)) {
            if (!content::is_leaf(e_.tree, id))
                continue;
            if (place.first == target)
                place.first = id;
            place.last = id;
        }
        return place;
    }

    void end_range(const std::string& range, NodeId last) {
        const auto begun = open_.find(range);
        if (begun == open_.end() || !last)
            return;
        begun->second.entry->places[begun->second.place].last = last;
        open_.erase(begun);
    }

    const Edition& e_;
    const content::Collation& collation_;
    Entry& all_;
    std::unordered_map<std::string, OpenRange> open_;
};

// The words of a term stand in one entry; another index has copies.
void put_words(Edition& e, NodeId words, NodeId line) {
    if (e.tree[e.tree[words].parent].role != Role::index_term)
        return copy_words(e, words, line);
    move_to_end(e, words, line);
    e.tree[words].role = Role::span;
}

void add_number(Edition& e, NodeId parent, NodeId target) {
    const NodeId number = make(e, parent, Role::page_reference);
    e.tree[number].target = target;
}

void build_place(Edition& e, NodeId line, const Place& place) {
    const NodeId holder = make(e, line, Role::index_place);
    make_text(e, holder, ", ");
    const NodeId link = make(e, place.preferred ? make(e, holder, Role::strong) : holder, Role::link);
    e.tree[link].target = place.first;
    add_number(e, link, place.first);
    if (!place.last || place.last == place.first)
        return;
    const NodeId end = make(e, link, Role::span, "range-end");
    make_text(e, end, "–");
    add_number(e, end, place.last);
}

class Builder {
public:
    Builder(Edition& e, const content::Collation& collation) : e_(e), collation_(collation) {}

    void build(Entry& all, NodeId index) {
        const bool grouped = all.below.size() >= fewest_to_group;
        NodeId list = grouped ? NodeId{} : new_list(index);
        std::string letter;
        for (const auto& [key, entry] : all.below) {
            std::string group = grouped ? collation_.group(entry->sorted_as) : std::string{};
            if (!list || group != letter)
                list = new_list(grouped ? new_group(index, group) : index);
            letter = std::move(group);
            build_entry(*entry, list);
            named_.emplace(key.second, entry.get());
        }
        for (const auto& [key, entry] : all.below)
            build_sees(*entry);
    }

private:
    NodeId new_list(NodeId parent) { return make(e_, parent, Role::unordered_list, "index-list"); }

    NodeId new_group(NodeId index, const std::string& letter) {
        const NodeId group = make(e_, index, Role::section, "indexdiv no-toc");
        const NodeId heading = make(e_, group, Role::heading, "generated");
        if (letter.empty())
            make_phrase(e_, heading, content::Phrase::index_symbols);
        else
            make_text(e_, heading, keep(e_, letter));
        return group;
    }

    // Three levels at most.
    void build_entry(Entry& entry, NodeId list) {
        const NodeId item = make(e_, list, Role::list_item);
        entry.line = make(e_, item, Role::paragraph, "index-entry");
        put_words(e_, entry.words, entry.line);
        for (const Place& place : entry.places)
            build_place(e_, entry.line, place);
        if (entry.below.empty())
            return;
        const NodeId below = new_list(item);
        for (const auto& [key, lower] : entry.below)
            build_entry(*lower, below);
    }

    void build_sees(const Entry& entry) {
        build_see(entry.line, content::Phrase::see, entry.see);
        build_see(entry.line, content::Phrase::see_also, entry.see_also);
        for (const auto& [key, lower] : entry.below)
            build_sees(*lower);
    }

    // Of ". See also heating; insulation", what the index has an entry for is a link to it.
    void build_see(NodeId line, content::Phrase phrase, const std::map<std::string, NodeId>& others) {
        for (const auto& [text, words] : others) {
            if (words == others.begin()->second) {
                make_text(e_, line, ". ");
                make_phrase(e_, line, phrase);
            }
            make_text(e_, line, words == others.begin()->second ? " " : "; ");
            const auto named = named_.find(text);
            const NodeId holder = make(e_, line, named == named_.end() ? Role::span : Role::link);
            if (named != named_.end())
                e_.tree[holder].target = named->second->line;
            put_words(e_, words, holder);
        }
    }

    Edition& e_;
    const content::Collation& collation_;
    std::unordered_map<std::string, const Entry*> named_;
};

std::vector<std::string_view> languages_of(const Tree& tree, NodeId terms) {
    std::set<std::string_view> languages;
    for (NodeId id = terms; id.valid(); id = tree.next(id, terms))
        languages.insert(tree[id].language);
    return {languages.begin(), languages.end()};
}

bool is_in(const Tree& tree, NodeId term, NodeId index) {
    const auto type = tree.attribute(index, Name::index_type);
    return !type || tree.attribute(term, Name::index_type) == type;
}

// An index and what stands in it.
struct Index {
    NodeId node;
    std::unique_ptr<const content::Collation> collation;
    Entry all;
};

Index read_index(const Edition& e, NodeId node, NodeId terms) {
    const std::string_view language = e.tree[node].language;
    Index index{node, std::make_unique<const content::Collation>(language, languages_of(e.tree, terms)), {}};
    Reader reader(e, *index.collation, index.all);
    for (NodeId term = e.tree[terms].first_child; term.valid(); term = e.tree[term].next_sibling)
        if (e.tree[term].target && is_in(e.tree, term, node))
            reader.read(term);
    return index;
}

void build_index(Edition& e, Index& index) {
    if (index.all.below.empty())
        e.tree.remove(index.node);
    else
        Builder(e, *index.collation).build(index.all, index.node);
    e.tree.remove_attribute(index.node, Name::kind);
}

} // namespace

void build_indexes(Edition& e) {
    NodeId terms = e.tree[e.tree.root].last_child;
    if (terms && e.tree[terms].role != Role::index_terms)
        terms = {};
    std::vector<NodeId> nodes;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        if (e.tree[id].role == Role::index && e.tree.attribute(id, Name::kind) == "terms")
            nodes.push_back(id);
    std::vector<Index> indexes; // all are read before the words of a term move into the first that has them
    if (terms)
        for (const NodeId node : nodes)
            indexes.push_back(read_index(e, node, terms));
    else
        for (const NodeId node : nodes)
            e.tree.remove(node);
    for (Index& index : indexes)
        build_index(e, index);
    if (terms)
        e.tree.remove(terms);
}

} // namespace edition
