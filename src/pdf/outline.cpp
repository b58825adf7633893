#include "pdf/outline.h"

#include <algorithm>
#include <fmt/format.h>

#include "pdf/links.h"
#include "pdf/shown_nodes.h"

namespace pdf {
namespace {

using content::NodeId;
using content::Role;

constexpr std::size_t none = SIZE_MAX;

struct Item {
    NodeId node;
    int level = 1;
    std::size_t parent = none;
    std::vector<std::size_t> kids;
    std::size_t place = 0; // among its parent's kids
    Ref ref;
};

std::string title_of(const content::Tree& tree, NodeId heading) {
    std::string title;
    for (NodeId node = heading; node.valid();) {
        if (tree[node].role == Role::footnote_reference || tree[node].role == Role::footnote) {
            node = tree.next_skipping_children(node, heading);
            continue;
        }
        if (tree[node].role == Role::text)
            title += tree[node].text;
        else if (tree[node].role == Role::line_break)
            title += ' ';
        node = tree.next(node, heading);
    }
    const std::string_view label = tree.attribute(heading, content::Name::label).value_or("");
    if (!label.empty() && title.compare(0, label.size(), label) != 0)
        title = fmt::format("{} {}", label, title);
    return title;
}

// An item goes below the last one before it with a smaller level.
std::vector<Item> find_items(const content::Tree& tree, const layout::Pages& pages, ObjectStore& store) {
    std::vector<Item> items;
    std::vector<std::size_t> open;
    for (NodeId node = tree.root; node.valid(); node = tree.next(node, tree.root)) {
        const Role role = tree[node].role;
        if ((role != Role::heading && role != Role::title) || !place_of(tree, pages, node).valid())
            continue;
        Item item;
        item.node = node;
        item.level = std::max<int>(1, tree[node].level);
        while (!open.empty() && items[open.back()].level >= item.level)
            open.pop_back();
        item.parent = open.empty() ? none : open.back();
        item.ref = store.reserve();
        open.push_back(items.size());
        items.push_back(item);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].parent == none)
            continue;
        items[i].place = items[items[i].parent].kids.size();
        items[items[i].parent].kids.push_back(i);
    }
    return items;
}

class Writer {
public:
    Writer(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
           const Structure& structure, const StructureRefs& refs)
        : store_(store), tree_(tree), pages_(pages), structure_(structure), refs_(refs),
          items_(find_items(tree, pages, store)) {
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (items_[i].parent == none) {
                items_[i].place = roots_.size();
                roots_.push_back(i);
            }
    }

    Ref write() {
        if (items_.empty())
            return {};
        root_ = store_.reserve();
        for (const Item& item : items_)
            store_.set(item.ref, body(item));
        // A document title above everything is open, so that its chapters are seen at once.
        std::size_t visible = roots_.size();
        if (is_open(items_[roots_.front()]))
            visible += items_[roots_.front()].kids.size();
        std::string out = "/Type/Outlines";
        put_family(out, roots_);
        out += fmt::format("/Count {}", visible);
        store_.set(root_, std::move(out));
        return root_;
    }

private:
    [[nodiscard]] bool is_open(const Item& item) const { return roots_.size() == 1 && item.parent == none; }

    std::string body(const Item& item) const {
        std::string out = "/Title";
        put_text(out, title_of(tree_, item.node));
        out += "/Parent ";
        put_ref(out, item.parent == none ? root_ : items_[item.parent].ref);
        const std::vector<std::size_t>& siblings = item.parent == none ? roots_ : items_[item.parent].kids;
        if (item.place > 0) {
            out += "/Prev ";
            put_ref(out, items_[siblings[item.place - 1]].ref);
        }
        if (item.place + 1 < siblings.size()) {
            out += "/Next ";
            put_ref(out, items_[siblings[item.place + 1]].ref);
        }
        if (!item.kids.empty()) {
            put_family(out, item.kids);
            out += fmt::format("/Count {}{}", is_open(item) ? "" : "-", item.kids.size());
        }
        return out + destination_to(tree_, pages_, structure_, refs_, item.node);
    }

    void put_family(std::string& out, const std::vector<std::size_t>& kids) const {
        out += "/First ";
        put_ref(out, items_[kids.front()].ref);
        out += "/Last ";
        put_ref(out, items_[kids.back()].ref);
    }

    ObjectStore& store_;
    const content::Tree& tree_;
    const layout::Pages& pages_;
    const Structure& structure_;
    const StructureRefs& refs_;
    std::vector<Item> items_;
    std::vector<std::size_t> roots_;
    Ref root_;
};

} // namespace

Ref write_outline(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
                  const Structure& structure, const StructureRefs& refs) {
    return Writer(store, tree, pages, structure, refs).write();
}

} // namespace pdf
