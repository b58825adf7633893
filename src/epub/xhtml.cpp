#include "epub/xhtml.h"

#include <utility>

#include <fmt/format.h>

#include "content/generated_words.h"
#include "content/role_table.h"
#include "content/tidy.h"
#include "epub/attributes.h"
#include "epub/block_titles.h"
#include "epub/stylesheet.h"

namespace epub {
namespace {

using content::Level;
using content::Name;
using content::Role;
using content::Tree;

// Notes and moved descriptions stand between blocks, whatever their parent is.
bool stands_aside(Role role) {
    return role == Role::footnote || role == Role::long_description;
}

bool is_block(Role role) {
    return content::role_row(role).level == Level::block;
}

bool is_list(Role role) {
    return role == Role::unordered_list || role == Role::ordered_list || role == Role::contents_list;
}

// HTML: these hold phrasing content only.
bool holds_phrasing_only(std::string_view element) {
    return element == "p" || element == "pre" || element == "dt" ||
           (element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6');
}

class Serialiser {
public:
    Serialiser(const Book& book, std::uint32_t document, XmlWriter& xml,
               std::vector<WrittenPageBreak>& breaks)
        : book_(book), tree_(book.tree), document_(document), xml_(xml), breaks_(breaks) {}

    [[nodiscard]] std::vector<LineOrigin> take_origins() { return std::move(origins_); }

    void run() {
        const Surroundings around{book_.language, book_.direction, false};
        for (const NodeId top : book_.documents[document_].nodes) {
            xml_.new_line();
            top_ = top;
            node(top, around);
        }
    }

    void description(NodeId id) {
        top_ = id;
        const content::Node& node = tree_[id];
        xml_.open("section");
        xml_.attribute("class", "long-description");
        xml_.attribute("id", book_.ids[id]);
        const Surroundings around{book_.language, book_.direction, false};
        write_language_and_direction(xml_, node, around);
        description_heading(id);
        const NodeId title = content::generated_title(tree_, id);
        const NodeId first = title.valid() ? tree_[title].next_sibling : tree_[id].first_child;
        const bool blocks = has_block_child(id);
        if (!blocks)
            xml_.open("p");
        children(first, {node.language, node.direction, !blocks},
                 blocks ? Layout::blocks : Layout::inline_content);
        if (!blocks)
            xml_.close();
        way_back(id);
        xml_.new_line_before_end();
        xml_.close();
    }

private:
    enum class Layout { blocks, inline_content };

    void node(NodeId id, const Surroundings& around) {
        const content::Node& node = tree_[id];
        if (stands_aside(node.role) && around.phrasing) {
            put_off_.push_back(id); // until the paragraph is closed
            return;
        }
        page_breaks_before(id);
        switch (node.role) {
        case Role::text: text(id, around); break;
        case Role::image: image(id, around); break;
        case Role::contents: break;
        case Role::footnote: footnote(id, around); break;
        case Role::footnote_reference: footnote_reference(id, around); break;
        case Role::page_reference: page_reference(id); break;
        case Role::long_description: long_description(id, around); break;
        case Role::table: table(id, around); break;
        case Role::code_block: code_block(id, around); break;
        default: element(id, around); break;
        }
    }

    // ---- elements

    ElementName name_of(NodeId id, const Surroundings& around) const {
        const content::Node& node = tree_[id];
        const std::string_view name = content::element_name(node);
        if (around.phrasing && is_block(node.role))
            return {"span", false};
        if (caption_of(tree_, id).valid())
            return {"figure", true};
        if (is_caption(tree_, id))
            return {"figcaption", true};
        if (name == "li" && !is_list(tree_[node.parent].role))
            return {"div", false};
        if (name == "th" && !content::says_something(tree_, id)) // WCAG technique H63: a header has words
            return {"td", false};
        if (name == "a" && destination(id).empty())
            return {"span", false};
        if (name == "p" && has_block_child(id))
            return {"div", false};
        return {name, true};
    }

    void element(NodeId id, const Surroundings& around) {
        const ElementName name = name_of(id, around);
        open(id, name, around);
        if (tree_[id].role == Role::footnote_list && !epub::heading_of(tree_, id).valid())
            xml_.attribute("aria-label", book_.words.notes);
        children(tree_[id].first_child, inner(id, name.name, around), layout_of(id, name.name));
        xml_.close();
        if (!around.phrasing)
            put_off_blocks(around);
    }

    void open(NodeId id, const ElementName& name, const Surroundings& around) {
        const content::Node& node = tree_[id];
        const content::RoleRow& row = content::role_row(node.role);
        note_origin(id);
        xml_.open(name.name);
        if (const std::string classes = classes_of(node); !classes.empty())
            xml_.attribute("class", classes);
        if (!book_.ids[id].empty())
            xml_.attribute("id", book_.ids[id]);
        if (name.as_in_table && !row.epub_type.empty())
            xml_.attribute("epub:type", row.epub_type);
        if (name.as_in_table && !row.aria_role.empty())
            xml_.attribute("role", row.aria_role);
        if (name.name == "figure" && node.role == Role::example)
            xml_.attribute("role", "doc-example");
        if (is_named_group(tree_, id) && name.as_in_table)
            xml_.attribute("role", "group");
        if (const NodeId title = name_of_box(tree_, id); title.valid() && name.as_in_table)
            xml_.attribute("aria-labelledby", book_.ids[title]);
        if (node.role == Role::formula || node.role == Role::inline_formula)
            write_formula_alternative(id);
        write_language_and_direction(xml_, node, around);
        if (name.name == "a")
            xml_.attribute("href", destination(id));
        write_own_attributes(xml_, tree_, id);
        if (name.as_in_table)
            write_label(id, row);
    }

    // A division is named by its own heading. Divisions inside others are not: each would
    // become a landmark, and landmarks everywhere lead nowhere.
    void write_label(NodeId id, const content::RoleRow& row) {
        if (!epub::is_division(tree_[id].role) || (id != top_ && row.aria_role.empty()))
            return;
        if (const NodeId heading = epub::heading_of(tree_, id); heading.valid())
            xml_.attribute("aria-labelledby", book_.ids[heading]);
    }

    // Symbols that nobody said how to read are read as they are.
    void write_formula_alternative(NodeId id) {
        const std::string_view words = tree_.attribute(id, Name::alt).value_or("");
        if (words.empty())
            return;
        xml_.attribute("role", "math");
        xml_.attribute("aria-label", words);
    }

    std::string destination(NodeId id) const {
        if (tree_[id].target.valid())
            return address_of(book_, tree_[id].target, document_);
        return std::string(tree_.attribute(id, Name::href).value_or(""));
    }

    // ---- children and white space

    bool has_block_child(NodeId id) const {
        for (NodeId below = tree_[id].first_child; below.valid(); below = tree_[below].next_sibling)
            if (is_block(tree_[below].role) && !stands_aside(tree_[below].role))
                return true;
        return false;
    }

    // Line ends go in only where all children are blocks (or a picture beside them): there
    // white space has no effect.
    Layout layout_of(NodeId id, std::string_view element) const {
        if (holds_phrasing_only(element))
            return Layout::inline_content;
        for (NodeId below = tree_[id].first_child; below.valid(); below = tree_[below].next_sibling)
            if (!is_block(tree_[below].role) && tree_[below].role != Role::image)
                return Layout::inline_content;
        return has_block_child(id) ? Layout::blocks : Layout::inline_content;
    }

    Surroundings inner(NodeId id, std::string_view element, const Surroundings& around) const {
        const content::Node& node = tree_[id];
        return {node.language.empty() ? around.language : node.language, node.direction,
                around.phrasing || !is_block(node.role) || holds_phrasing_only(element)};
    }

    // From `first` to the last beside it.
    void children(NodeId first, const Surroundings& around, Layout layout) {
        for (NodeId below = first; below.valid(); below = tree_[below].next_sibling) {
            if (book_.document_of[below] != document_ && !stands_aside(tree_[below].role))
                continue; // a document of its own, or the contents list
            if (layout == Layout::blocks)
                xml_.new_line();
            node(below, around);
        }
        if (layout == Layout::blocks)
            xml_.new_line_before_end();
    }

    void put_off_blocks(const Surroundings& around) {
        for (const NodeId id : std::exchange(put_off_, {})) {
            xml_.new_line();
            node(id, around);
        }
    }

    // ---- leaves

    void text(NodeId id, const Surroundings& around) {
        const content::Node& node = tree_[id];
        const bool in_other_language = !node.language.empty() && node.language != around.language;
        const bool marked = in_other_language || !book_.ids[id].empty();
        if (marked)
            xml_.open("span");
        if (!book_.ids[id].empty()) // an index leads here
            xml_.attribute("id", book_.ids[id]);
        if (in_other_language)
            write_language(xml_, node.language);
        std::size_t written = 0;
        if (const auto found = book_.breaks.inside.find(id); found != book_.breaks.inside.end())
            for (const PageBreakInText& inside : found->second) {
                xml_.text(node.text.substr(written, inside.offset - written));
                page_break(inside.page);
                written = inside.offset;
            }
        xml_.text(node.text.substr(written));
        if (marked)
            xml_.close();
    }

    void note_origin(NodeId id) {
        const std::uint32_t line = xml_.line();
        if (origins_.empty() || origins_.back().line < line)
            origins_.push_back({line, id});
    }

    void image(NodeId id, const Surroundings& around) {
        const auto alternative = tree_.attribute(id, Name::alt);
        const auto file = book_.picture_files.find(tree_.attribute(id, Name::source).value_or(""));
        if (file == book_.picture_files.end()) { // reported where pictures are read
            xml_.text(alternative.value_or(""));
            return;
        }
        note_origin(id);
        xml_.open("img");
        if (const std::string classes = classes_of(tree_[id]); !classes.empty())
            xml_.attribute("class", classes);
        if (!book_.ids[id].empty())
            xml_.attribute("id", book_.ids[id]);
        xml_.attribute("src", fmt::format("../{}", file->second));
        xml_.attribute("alt", alternative.value_or(""));
        if (alternative && alternative->empty())
            xml_.attribute("role", "presentation");
        write_language_and_direction(xml_, tree_[id], around);
        if (const std::string width = css_size(tree_.attribute(id, Name::width).value_or("")); !width.empty())
            xml_.attribute("style", fmt::format("width: {}", width));
        if (const auto described = described_here(id); !described.empty())
            xml_.attribute("aria-details", described);
        xml_.close();
    }

    // The id of the link to the picture's long description.
    std::string described_here(NodeId image) const {
        const auto found = book_.described_image.find(tree_[image].target);
        const bool ours = found != book_.described_image.end() && found->second == image;
        return ours ? link_id(found->first) : std::string{};
    }

    std::string link_id(NodeId description) const { return fmt::format("to-{}", book_.ids[description]); }

    // ---- page breaks

    void page_breaks_before(NodeId id) {
        if (const auto found = book_.breaks.before.find(id); found != book_.breaks.before.end())
            for (const PageBreak& page : found->second)
                page_break(page);
    }

    void page_break(const PageBreak& page) {
        write_page_break(xml_, page);
        breaks_.push_back({page.label, fmt::format("{}#{}", book_.documents[document_].file, page.id)});
    }

    // In the text, "page 5" is a link to what is there; in the printed edition, a number.
    void page_reference(NodeId id) {
        const auto page = book_.breaks.page_of.find(tree_[id].target);
        if (page == book_.breaks.page_of.end() || page->second.empty())
            return;
        if (is_in_link(id)) { // HTML: no link in a link
            xml_.text(page->second);
            return;
        }
        xml_.open("a");
        xml_.attribute("href", address_of(book_, tree_[id].target, document_));
        xml_.text(page->second);
        xml_.close();
    }

    [[nodiscard]] bool is_in_link(NodeId id) const {
        for (NodeId around = tree_[id].parent; around.valid(); around = tree_[around].parent)
            if (content::role_row(tree_[around].role).element == "a" && !destination(around).empty())
                return true;
        return false;
    }

    // ---- notes

    std::string note_label(NodeId note, NodeId reference) const {
        if (const auto label = tree_.attribute(reference, Name::label))
            return std::string(*label);
        if (const auto label = tree_.attribute(note, Name::label))
            return std::string(*label);
        return plain_words(reference);
    }

    std::string plain_words(NodeId id) const { return content::text_of(tree_, id); }

    // No element inside the link: some reading systems then fail to show the note in place.
    void footnote_reference(NodeId id, const Surroundings& around) {
        const NodeId note = tree_[id].target;
        const ElementName name = name_of(id, around);
        open(id, name, around);
        const std::string words = plain_words(id);
        xml_.text(!words.empty() || !note.valid() ? words : note_label(note, id));
        xml_.close();
    }

    // The way back comes first, so that it is heard before the note and not after a long one.
    void footnote(NodeId id, const Surroundings& around) {
        open(id, {"aside", true}, around);
        const Surroundings within = inner(id, "aside", around);
        const NodeId first = tree_[id].first_child;
        const bool in_paragraph =
            first.valid() && tree_[first].role == Role::paragraph && !has_block_child(first);
        if (in_paragraph) {
            xml_.new_line();
            open(first, {"p", true}, within);
            back_link(id);
            children(tree_[first].first_child, inner(first, "p", within), Layout::inline_content);
            xml_.close();
        } else {
            back_link(id);
        }
        for (NodeId below = in_paragraph ? tree_[first].next_sibling : first; below.valid();
             below = tree_[below].next_sibling)
            node(below, within);
        if (in_paragraph)
            xml_.new_line_before_end();
        xml_.close();
    }

    void back_link(NodeId note) {
        const auto reference = book_.first_reference.find(note);
        if (reference == book_.first_reference.end())
            return;
        const std::string label = note_label(note, reference->second);
        xml_.open("a");
        xml_.attribute("class", "backlink");
        xml_.attribute("role", "doc-backlink");
        xml_.attribute("href", address_of(book_, reference->second, document_));
        const std::string_view language = content::phrase_language(tree_[note].language, book_.language);
        xml_.attribute("aria-label",
                       fmt::format("{}, {}", label, phrase(content::Phrase::back_to_text, language)));
        xml_.text(label);
        xml_.close();
        xml_.text(" ");
    }

    // ---- long descriptions

    // The words of the program, in a publication whose language they may not have.
    void own_words(std::string_view words) {
        if (book_.words.language == primary_language(book_.language)) {
            xml_.text(words);
            return;
        }
        xml_.open("span");
        write_language(xml_, book_.words.language);
        xml_.text(words);
        xml_.close();
    }

    void description_heading(NodeId id) {
        xml_.new_line();
        xml_.open("h3");
        description_name(id);
        xml_.close();
        xml_.new_line();
    }

    // The title that the description has in all editions, and which picture it is of.
    void description_name(NodeId id) {
        if (const NodeId title = content::generated_title(tree_, id); title.valid())
            write_heading_words(xml_, tree_, title);
        else
            own_words(book_.words.description_of);
        const NodeId image = book_.described_image.at(id);
        xml_.text(fmt::format(": {}", tree_.attribute(image, Name::alt).value_or("")));
    }

    void way_back(NodeId id) {
        const NodeId image = book_.described_image.at(id);
        xml_.new_line();
        xml_.open("p");
        xml_.open("a");
        xml_.attribute("class", "backlink");
        xml_.attribute("role", "doc-backlink");
        xml_.attribute("href", address_of(book_, image, document_));
        own_words(book_.words.back_to_picture);
        xml_.text(fmt::format(": {}", tree_.attribute(image, Name::alt).value_or("")));
        xml_.close();
        xml_.close();
    }

    // Where it stood, a link to it. Without an image of its own it stays where it is.
    void long_description(NodeId id, const Surroundings& around) {
        const auto image = book_.described_image.find(id);
        if (image == book_.described_image.end()) {
            element(id, around);
            return;
        }
        xml_.open("p");
        xml_.attribute("class", "description-link");
        xml_.open("a");
        xml_.attribute("id", link_id(id));
        xml_.attribute("href", address_of(book_, id, document_));
        description_name(id);
        xml_.close();
        xml_.close();
    }

    // ---- tables and code

    // A wide table scrolls in a region of its own, which the keyboard can reach (WCAG 1.4.10, 2.1.1).
    void table(NodeId id, const Surroundings& around) {
        if (around.phrasing) {
            element(id, around);
            return;
        }
        xml_.open("div");
        xml_.attribute("class", "table-region");
        if (const NodeId caption = tree_[id].first_child;
            caption.valid() && tree_[caption].role == Role::table_caption) {
            xml_.attribute("role", "region");
            xml_.attribute("aria-labelledby", book_.ids[caption]);
        }
        xml_.attribute("tabindex", "0");
        element(id, around);
        xml_.close();
    }

    void code_block(NodeId id, const Surroundings& around) {
        const ElementName name = name_of(id, around);
        open(id, name, around);
        xml_.open("code");
        children(tree_[id].first_child, inner(id, name.name, around), Layout::inline_content);
        xml_.close();
        xml_.close();
        if (!around.phrasing)
            put_off_blocks(around);
    }

    const Book& book_;
    const Tree& tree_;
    std::uint32_t document_;
    XmlWriter& xml_;
    std::vector<WrittenPageBreak>& breaks_;
    NodeId top_;
    std::vector<LineOrigin> origins_;
    std::vector<NodeId> put_off_; // notes met inside a paragraph
};

} // namespace

void write_language(XmlWriter& xml, std::string_view language) {
    xml.attribute("lang", language);
    xml.attribute("xml:lang", language);
}

void open_page(XmlWriter& xml, const Book& book, std::string_view title, std::string_view language) {
    xml.doctype_html();
    xml.open("html");
    xml.attribute("xmlns", "http://www.w3.org/1999/xhtml");
    xml.attribute("xmlns:epub", "http://www.idpf.org/2007/ops");
    write_language(xml, language);
    xml.attribute("dir", book.direction == content::Direction::right_to_left ? "rtl" : "ltr");
    xml.new_line();
    xml.open("head");
    xml.new_line();
    xml.element("title", title);
    xml.new_line();
    xml.open("link");
    xml.attribute("rel", "stylesheet");
    xml.attribute("type", "text/css");
    xml.attribute("href", fmt::format("../{}", stylesheet_file));
    xml.close();
    xml.new_line_before_end();
    xml.close();
    xml.new_line();
    xml.open("body");
}

void close_page(XmlWriter& xml) {
    xml.new_line_before_end();
    xml.close();
    xml.new_line_before_end();
    xml.close();
}

// An empty span: what is on the page is not in it (EPUB 3.3, 9.1; never an `a` in EPUB 3).
void write_page_break(XmlWriter& xml, const PageBreak& page) {
    xml.open("span");
    xml.attribute("class", "pagebreak");
    xml.attribute("id", page.id);
    xml.attribute("epub:type", "pagebreak");
    xml.attribute("role", "doc-pagebreak");
    xml.attribute("aria-label", page.label);
    xml.text("");
    xml.close();
}

void write_heading_words(XmlWriter& xml, const Tree& tree, NodeId heading) {
    const std::string_view language = tree[heading].language;
    for (NodeId id = heading; id.valid();) {
        const content::Node& node = tree[id];
        const bool skipped = node.role == Role::footnote_reference || node.role == Role::footnote;
        const bool marked = node.role == Role::text && !node.language.empty() && node.language != language;
        if (marked) {
            xml.open("span");
            write_language(xml, node.language);
        }
        if (node.role == Role::text || node.role == Role::line_break)
            xml.text(node.role == Role::text ? node.text : " ");
        if (marked)
            xml.close();
        id = skipped ? tree.next_skipping_children(id, heading) : tree.next(id, heading);
    }
}

WrittenDocument write_document(const Book& book, std::uint32_t document,
                               std::vector<WrittenPageBreak>& breaks) {
    XmlWriter xml;
    const Document& plan = book.documents[document];
    Serialiser serialiser(book, document, xml, breaks);
    const bool descriptions = plan.kind == DocumentKind::descriptions;
    open_page(xml, book, plan.title, book.language);
    if (descriptions) {
        xml.new_line();
        xml.open("h2"); // as all that stands beside the chapters
        if (book.words.language != primary_language(book.language))
            write_language(xml, book.words.language);
        xml.text(book.words.descriptions);
        xml.close();
        for (const NodeId id : plan.nodes) {
            xml.new_line();
            serialiser.description(id);
        }
    } else {
        serialiser.run();
    }
    close_page(xml);
    std::vector<LineOrigin> origins = serialiser.take_origins();
    return {xml.take(), std::move(origins)};
}

} // namespace epub
