#include "epub/book.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "content/role_table.h"
#include "epub/block_titles.h"
#include "epub/names.h"

namespace epub {
namespace {

using content::Name;
using content::Role;
using content::Tree;

// A part whose chapters have documents of their own.
bool holds_chapters(const Tree& tree, NodeId part) {
    if (tree[part].role != Role::part)
        return false;
    for (NodeId id = tree[part].first_child; id.valid(); id = tree[id].next_sibling)
        if (tree[id].role != Role::section && is_division(tree[id].role))
            return true;
    return false;
}

class Splitter {
public:
    explicit Splitter(const Tree& tree) : tree_(tree) {}

    std::vector<Document> split() {
        if (tree_.root.valid())
            children(tree_.root);
        return std::move(documents_);
    }

private:
    void children(NodeId parent) {
        for (NodeId id = tree_[parent].first_child; id.valid(); id = tree_[id].next_sibling)
            child(id);
    }

    void child(NodeId id) {
        const Role role = tree_[id].role;
        if (role == Role::contents)
            return; // nav.xhtml is the contents list
        if (role == Role::cover)
            start(DocumentKind::cover, id);
        else if (is_division(role) && (heading_of(tree_, id).valid() || role == Role::footnote_list))
            division(id);
        else
            loose(id);
    }

    void division(NodeId id) {
        start(DocumentKind::reading, id);
        open_ended_ = false;
        if (!holds_chapters(tree_, id))
            return;
        for (NodeId below = tree_[id].first_child; below.valid(); below = tree_[below].next_sibling)
            if (tree_[below].role != Role::section && is_division(tree_[below].role))
                start(DocumentKind::reading, below);
    }

    // What stands outside all divisions follows the cover, or gathers in a document.
    void loose(NodeId id) {
        if (documents_.empty() || !open_ended_)
            start(DocumentKind::reading, id);
        else
            documents_.back().nodes.push_back(id);
        open_ended_ = true;
    }

    void start(DocumentKind kind, NodeId id) {
        documents_.push_back({kind, {}, {}, {id}});
        open_ended_ = true;
    }

    const Tree& tree_;
    std::vector<Document> documents_;
    bool open_ended_ = false; // the last document takes loose blocks
};

// Later documents win: a chapter inside a part belongs to its own.
void note_owners(Book& book) {
    for (std::uint32_t i = 0; i < book.documents.size(); ++i)
        for (const NodeId top : book.documents[i].nodes)
            for (NodeId id = top; id.valid(); id = book.tree.next(id, top))
                book.document_of[id] = i;
}

// Long descriptions that an image points to move to a document of their own, with links there
// and back (DAISY knowledge base, extended descriptions).
void gather_descriptions(Book& book) {
    const Tree& tree = book.tree;
    Document gathered{DocumentKind::descriptions, {}, std::string(book.words.descriptions), {}};
    for (std::uint32_t i = 0; i < book.documents.size(); ++i)
        for_each_node(book, i, [&](NodeId id) {
            const NodeId target = tree[id].target;
            if (tree[id].role != Role::image || !target.valid() ||
                tree[target].role != Role::long_description)
                return;
            if (book.document_of[target] != no_document && book.described_image.emplace(target, id).second)
                gathered.nodes.push_back(target);
        });
    if (gathered.nodes.empty())
        return;
    const auto index = static_cast<std::uint32_t>(book.documents.size());
    for (const NodeId top : gathered.nodes)
        for (NodeId id = top; id.valid(); id = tree.next(id, top))
            book.document_of[id] = index;
    book.documents.push_back(std::move(gathered));
}

std::string document_name(const Book& book, const Document& document) {
    const Tree& tree = book.tree;
    const NodeId first = document.nodes.front();
    if (document.kind == DocumentKind::cover)
        return "title-page";
    if (document.kind == DocumentKind::descriptions)
        return "descriptions";
    const std::string name = slug(tree.attribute(first, Name::id).value_or(""));
    return name.empty() ? slug(content::role_row(tree[first].role).name) : name;
}

std::string document_title(const Book& book, const Document& document) {
    if (document.kind == DocumentKind::cover)
        return fmt::format("{} – {}", book.title, book.words.title_page);
    if (document.kind == DocumentKind::descriptions)
        return fmt::format("{} – {}", book.words.descriptions, book.title);
    const NodeId heading = heading_of(book.tree, document.nodes.front());
    if (heading.valid())
        return fmt::format("{} – {}", plain_text(book.tree, heading), book.title);
    if (book.tree[document.nodes.front()].role == Role::footnote_list)
        return fmt::format("{} – {}", book.words.notes, book.title);
    return fmt::format("{} – {}", book.words.about, book.title);
}

void name_documents(Book& book) {
    std::map<std::string, int> titles;
    const int digits = book.documents.size() < 99 ? 2 : 4;
    int number = 1;
    for (Document& document : book.documents) {
        document.file = fmt::format("{:0{}}-{}.xhtml", number++, digits, document_name(book, document));
        document.title = document_title(book, document);
        // Two documents with one title can not be told apart in a reading system.
        if (const int seen = ++titles[document.title]; seen > 1)
            document.title = fmt::format("{} ({})", document.title, seen);
    }
}

class IdGiver {
public:
    IdGiver(Book& book, UniqueNames& names) : book_(book), names_(names) {}

    void give_all() {
        for_each([this](NodeId id) {
            if (const auto wanted = book_.tree.attribute(id, Name::id))
                book_.ids[id] = names_.take(safe_id(*wanted));
        });
        for_each([this](NodeId id) { visit(id); });
    }

private:
    template <typename Visit>
    void for_each(Visit visit) {
        for (std::uint32_t i = 0; i < book_.documents.size(); ++i)
            for_each_node(book_, i, visit);
    }

    void visit(NodeId id) {
        const content::Node& node = book_.tree[id];
        if (node.target.valid())
            need(node.target);
        if (const NodeId title = name_of_box(book_.tree, id); title.valid())
            need(title);
        switch (node.role) {
        case Role::heading:
        case Role::title:
        case Role::table_caption: need(id); break;
        case Role::footnote_reference: reference(id); break;
        case Role::image:
            if (node.target.valid())
                need(id);
            break;
        default: break;
        }
    }

    void reference(NodeId id) {
        const NodeId note = book_.tree[id].target;
        if (note.valid() && book_.first_reference.emplace(note, id).second)
            need(id);
    }

    void need(NodeId id) {
        if (!book_.ids[id].empty())
            return;
        const std::string role = slug(content::role_row(book_.tree[id].role).name);
        book_.ids[id] = names_.take(fmt::format("{}-{}", role, ++counts_[role]));
    }

    Book& book_;
    UniqueNames& names_;
    std::map<std::string, int> counts_;
};

std::string_view extension_of(std::string_view media_type) {
    if (media_type == "image/svg+xml")
        return "svg";
    return media_type == "image/png" ? "png" : "jpg";
}

// Only pictures that are shown go in, each once.
void name_pictures(Book& book) {
    UniqueNames files;
    for (std::uint32_t i = 0; i < book.documents.size(); ++i)
        for_each_node(book, i, [&](NodeId id) {
            if (book.tree[id].role != Role::image)
                return;
            const std::string_view source = book.tree.attribute(id, Name::source).value_or("");
            const auto picture = book.settings.pictures.find(source);
            if (picture == book.settings.pictures.end() || book.picture_files.contains(source))
                return;
            std::string_view name = source.substr(source.rfind('/') + 1);
            name = name.substr(0, name.rfind('.'));
            const std::string safe = slug(name).empty() ? "picture" : slug(name);
            book.picture_files.emplace(source, fmt::format("images/{}.{}", files.take(safe),
                                                           extension_of(picture->second.media_type)));
        });
}

Book empty_book(const Tree& tree, const Settings& settings) {
    const content::Node* root = tree.root.valid() ? &tree[tree.root] : nullptr;
    std::string_view language = tree.metadata.language;
    if (language.empty() && root)
        language = root->language;
    if (language.empty())
        language = "und"; // BCP 47: undetermined; the missing language is an error elsewhere
    return {.tree = tree,
            .settings = settings,
            .words = words_in(language),
            .title = settings.title.empty() ? std::string(tree.metadata.title) : settings.title,
            .language = language,
            .direction = root ? root->direction : content::Direction::left_to_right,
            .documents = Splitter(tree).split(),
            .document_of = base::IdVector<NodeId, std::uint32_t>(tree.nodes.size(), no_document),
            .ids = base::IdVector<NodeId, std::string>(tree.nodes.size()),
            .first_reference = {},
            .described_image = {},
            .picture_files = {},
            .breaks = {}};
}

} // namespace

bool is_division(Role role) {
    switch (role) {
    case Role::part:
    case Role::chapter:
    case Role::preface:
    case Role::appendix:
    case Role::section:
    case Role::glossary:
    case Role::bibliography:
    case Role::index:
    case Role::colophon:
    case Role::dedication:
    case Role::summary:
    case Role::imprint:
    case Role::footnote_list: return true;
    default: return false;
    }
}

NodeId heading_of(const Tree& tree, NodeId division) {
    for (NodeId id = tree[division].first_child; id.valid(); id = tree[id].next_sibling) {
        const Role role = tree[id].role;
        if (role == Role::heading || role == Role::title)
            return id;
        if (is_division(role))
            return {};
    }
    return {};
}

std::string plain_text(const Tree& tree, NodeId heading) {
    std::string text;
    for (NodeId id = heading; id.valid();) {
        const content::Node& node = tree[id];
        const bool skipped = node.role == Role::footnote_reference || node.role == Role::footnote;
        if (node.role == Role::line_break)
            text += ' ';
        text += node.role == Role::text ? node.text : std::string_view{};
        id = skipped ? tree.next_skipping_children(id, heading) : tree.next(id, heading);
    }
    return text;
}

std::string address_of(const Book& book, NodeId target, std::uint32_t from_document) {
    if (!target.valid())
        return {};
    if (book.tree.closest(target, Role::contents).valid())
        return fmt::format("{}#{}", navigation_file, contents_id);
    if (target == book.tree.root && !book.documents.empty())
        return book.documents.front().file;
    const std::uint32_t document = book.document_of[target];
    if (document == no_document)
        return {};
    const std::string file = document == from_document ? "" : book.documents[document].file;
    return book.ids[target].empty() ? file : fmt::format("{}#{}", file, book.ids[target]);
}

Book plan_book(const Tree& tree, const Settings& settings) {
    Book book = empty_book(tree, settings);
    note_owners(book);
    gather_descriptions(book);
    name_documents(book);
    UniqueNames ids;
    ids.take(std::string(contents_id));
    IdGiver(book, ids).give_all();
    book.breaks = place_page_breaks(tree, settings.pages, ids);
    name_pictures(book);
    return book;
}

} // namespace epub
