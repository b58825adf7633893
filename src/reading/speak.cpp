#include "reading/speak.h"

#include <fmt/format.h>

#include "reading/language_names.h"
#include "reading/table_cells.h"
#include "reading/words.h"

namespace reading {
namespace {

constexpr std::size_t longest_description = 60; // of where a link leads, in bytes

std::string plural(std::size_t count, std::string_view one, std::string_view more) {
    return fmt::format("{} {}", count, count == 1 ? one : more);
}

// Whole words only, so that nothing is cut inside a letter.
std::string shortened(const std::string& text) {
    const std::size_t end =
        text.size() <= longest_description ? std::string::npos : text.rfind(' ', longest_description);
    return end == std::string::npos ? text : fmt::format("{} …", std::string_view(text).substr(0, end));
}

class Speaker {
public:
    explicit Speaker(const Book& book) : book_(book) {}

    std::vector<std::string> run() {
        say(fmt::format("document, {}", book_.title.empty() ? "without a title" : book_.title));
        say(book_.language.empty() ? "language not stated"
                                   : fmt::format("language {}", language_name(book_.language)));
        spoken_language_ = primary_language(book_.language);
        if (!book_.is_tagged)
            say("untagged: no headings, lists, tables or picture descriptions; text in the order of the "
                "pages' "
                "content");
        children(book_.root);
        flush();
        if (!book_.stray.empty())
            say("not spoken, neither tagged nor an artifact: " + book_.stray);
        return std::move(lines_);
    }

private:
    void say(std::string line) { lines_.push_back(std::move(line)); }

    // ---- lines of text

    // Ends the open line, if it has any words.
    void flush() {
        std::string line = collapsed(line_);
        line_.clear();
        if (line.empty())
            return;
        say(prefix_ + line);
        prefix_.clear();
    }

    // The same, but says that there is nothing where words were to be expected.
    void flush_or_blank() {
        if (collapsed(line_).empty())
            line_ = "blank";
        flush();
    }

    // What stands before the next words: "heading level 1, ".
    void announce(const std::string& words) { prefix_ += words; }

    void announcement(const std::string& words) {
        flush();
        say(prefix_ + words);
        prefix_.clear();
    }

    void text(std::string_view words, const std::string& language, std::uint32_t page) {
        if (collapsed(words).empty()) {
            line_ += words;
            return;
        }
        turn_page(page);
        if (words.front() == ' ')
            line_ += ' ';
        switch_language(language);
        line_ += words;
    }

    void turn_page(std::uint32_t page) {
        if (page == UINT32_MAX || page == page_)
            return;
        page_ = page;
        begin_page(page < book_.page_labels.size() ? book_.page_labels[page] : "");
    }

    // Between blocks a line of its own, else inside the line.
    void begin_page(const std::string& label) {
        if (collapsed(line_).empty())
            say(fmt::format("page {}", label));
        else
            line_ += fmt::format("[page {}] ", label);
    }

    void switch_language(const std::string& language) {
        const std::string_view primary = primary_language(language);
        if (primary == spoken_language_)
            return;
        spoken_language_ = primary;
        line_ += fmt::format("[{}] ", primary.empty() ? "language not stated" : language_name(language));
    }

    // ---- nodes

    void children(NodeId id) {
        for (NodeId below = book_[id].first_child; below; below = book_[below].next_sibling)
            node(below);
    }

    void node(NodeId id) {
        const Node& node = book_[id];
        if (node.replacement || (node.alternative && node.kind != Kind::figure)) {
            replaced(id);
            return;
        }
        if (is_inline(node.kind))
            inline_node(id);
        else
            block(id);
    }

    // What stands in place of an element and all that it holds.
    void replaced(NodeId id) {
        const Node& node = book_[id];
        if (node.kind == Kind::formula && stands_in_line(book_, id)) {
            line_ += "[formula, ";
            text(node.replacement ? *node.replacement : *node.alternative, node.language, first_page(id));
            line_ += ']';
            return;
        }
        const bool block = !is_inline(node.kind);
        if (block)
            flush();
        text(node.replacement ? *node.replacement : *node.alternative, node.language, first_page(id));
        if (node.kind == Kind::formula)
            prefix_ += "formula, ";
        if (block)
            flush();
    }

    [[nodiscard]] std::uint32_t first_page(NodeId id) const {
        for (NodeId at = id; at; at = book_.next(at, id))
            if (book_[at].page != UINT32_MAX)
                return book_[at].page;
        return UINT32_MAX;
    }

    void inline_node(NodeId id) {
        const Node& node = book_[id];
        switch (node.kind) {
        case Kind::text: text(node.text, node.language, node.page); break;
        case Kind::page_break: begin_page(node.text); break;
        case Kind::link: link(id); break;
        default: children(id); break;
        }
        if (!node.expansion.empty())
            line_ += fmt::format(" [stands for {}]", node.expansion);
    }

    void block(NodeId id) {
        const Node& node = book_[id];
        if (node.kind == Kind::figure) {
            figure(id);
            return;
        }
        if (node.kind == Kind::label) {
            label(id);
            return;
        }
        flush();
        switch (node.kind) {
        case Kind::heading: heading(id); break;
        case Kind::paragraph: paragraph(id); break;
        case Kind::list: list(id, Kind::item, "list", "item"); break;
        case Kind::contents: list(id, Kind::entry, "contents list", "entry"); break;
        case Kind::item: item(id); break;
        case Kind::table: table(id); break;
        case Kind::block_quote: enclosed(id, "quote"); break;
        case Kind::note: note(id); break;
        case Kind::caption: said(id, "caption"); break;
        case Kind::formula: said(id, "formula without description"); break;
        case Kind::field: said(id, "form field"); break;
        case Kind::header_cell:
        case Kind::data_cell: said(id, "cell outside a table"); break;
        default: children(id); break;
        }
        flush();
        if (!node.expansion.empty())
            say(fmt::format("[stands for {}]", node.expansion));
    }

    void heading(NodeId id) {
        const std::uint8_t level = book_[id].level;
        announce(level == 0 ? "heading, " : fmt::format("heading level {}, ", level));
        children(id);
        flush_or_blank();
    }

    void paragraph(NodeId id) {
        const std::size_t before = lines_.size();
        children(id);
        if (lines_.size() == before || !collapsed(line_).empty())
            flush_or_blank();
    }

    void said(NodeId id, const std::string& what) {
        announce(what + ", ");
        children(id);
    }

    void enclosed(NodeId id, const std::string& what) {
        announcement(what);
        children(id);
        flush();
        say("out of " + what);
    }

    void list(NodeId id, Kind kind, const std::string& what, std::string_view one) {
        std::size_t items = 0;
        for (NodeId below = book_[id].first_child; below; below = book_[below].next_sibling)
            if (book_[below].kind == kind)
                ++items;
        announcement(
            fmt::format("{} with {}", what, plural(items, one, one == "item" ? "items" : "entries")));
        children(id);
        flush();
        say("out of " + what);
    }

    void item(NodeId id) {
        children(id);
        flush();
        if (!prefix_.empty()) { // a label and nothing after it
            std::string alone = collapsed(prefix_);
            prefix_.clear();
            say(std::move(alone));
        }
    }

    static bool is_bullet(std::string_view words) {
        return words == "•" || words == "●" || words == "–" || words == "◦" || words == "▪";
    }

    void label(NodeId id) {
        flush();
        if (is_bullet(words_of(book_, id))) {
            turn_page(first_page(id));
            announce("bullet, ");
            return;
        }
        children(id);
        const std::string words = collapsed(line_);
        line_.clear();
        const bool of_note = book_[book_[id].parent].kind == Kind::note;
        announce(of_note ? words + " " : words + ", ");
    }

    void note(NodeId id) {
        const std::size_t before = lines_.size();
        announce("note ");
        children(id);
        flush();
        if (lines_.size() > before + 1)
            say("out of note");
    }

    // ---- pictures

    void figure(NodeId id) {
        const Node& node = book_[id];
        const std::uint32_t page = first_page(id);
        const bool in_line = stands_in_line(book_, id);
        if (!in_line)
            flush();
        if (in_line)
            line_ += '[';
        if (node.alternative && !collapsed(*node.alternative).empty()) {
            text("graphic, " + *node.alternative, node.language, page);
        } else {
            turn_page(page);
            line_ += "graphic without description";
        }
        if (in_line)
            line_ += ']';
        else
            flush();
        if (!node.alternative)
            children(id);
    }

    // ---- links

    void link(NodeId id) {
        const Node& node = book_[id];
        const bool to_note = node.target.valid() && book_.closest(node.target, Kind::note).valid();
        if (to_note && !book_.closest(id, Kind::note).valid()) {
            turn_page(first_page(id));
            line_ += fmt::format("[note {}]", words_of(book_, id));
            return;
        }
        turn_page(first_page(id));
        line_ += "[link: ";
        const std::size_t before = line_.size();
        children(id);
        const std::string shown = words_of(book_, id);
        if (shown.empty() && line_.size() == before)
            line_ += "without words";
        if (line_.ends_with(' '))
            line_.pop_back();
        if (!node.description.empty() && node.description != shown)
            line_ += fmt::format(", announced as \"{}\"", node.description);
        line_ += fmt::format(" → {}]", where(node, shown));
    }

    [[nodiscard]] std::string where(const Node& link, const std::string& shown) const {
        if (!link.is_link_in_file)
            return link.address.empty() ? "nowhere" : link.address;
        if (!link.target)
            return "nowhere";
        if (link.is_way_back)
            return "back to the text";
        std::string words = shortened(words_without_notes(described(link.target)));
        return words.empty() || words == shown ? "there" : words;
    }

    // The numbers of notes are no part of a heading's name.
    [[nodiscard]] std::string words_without_notes(NodeId id) const {
        std::string words;
        for (NodeId at = id; at;) {
            const Node& node = book_[at];
            if (!is_inline(node.kind) && !words.empty())
                words += ' ';
            const bool number = node.kind == Kind::link && node.target && at != id &&
                                book_.closest(node.target, Kind::note).valid();
            const auto& spoken = node.replacement ? node.replacement : node.alternative;
            if (spoken && !number)
                words += *spoken;
            else if (node.kind == Kind::text)
                words += node.text;
            at = number || spoken ? book_.next_skipping_children(at, id) : book_.next(at, id);
        }
        return collapsed(words);
    }

    // What a place is known by: the heading of a division, else the block that it is in.
    [[nodiscard]] NodeId described(NodeId place) const {
        for (NodeId at = place; at; at = book_.next(at, place))
            if (book_[at].kind == Kind::heading || book_[at].kind == Kind::caption)
                return at;
        NodeId block = place;
        while (book_[block].parent && is_inline(book_[block].kind))
            block = book_[block].parent;
        return block;
    }

    // ---- tables

    void table(NodeId id) {
        const Grid grid = grid_of(book_, id);
        NodeId caption;
        for (NodeId below = book_[id].first_child; below; below = book_[below].next_sibling)
            if (book_[below].kind == Kind::caption)
                caption = below;
        turn_page(first_page(id));
        announce(fmt::format("table with {} and {}", plural(grid.rows, "row", "rows"),
                             plural(grid.columns, "column", "columns")));
        if (caption) {
            announce(", ");
            children(caption);
        }
        if (collapsed(line_).empty() && !prefix_.empty()) // a caption of paragraphs has said it
            announcement("");
        flush();
        for (const Cell& cell : grid.cells)
            this->cell(cell);
        say("out of table");
    }

    void cell(const Cell& cell) {
        const Node& node = book_[cell.node];
        std::string place =
            "row " + range(cell.row, node.row_span) + " column " + range(cell.column, node.column_span);
        if (node.kind == Kind::header_cell)
            place += node.scope == Scope::row    ? " row header"
                     : node.scope == Scope::both ? " row and column header"
                     : node.scope == Scope::none ? " header"
                                                 : " column header";
        for (const auto* headers : {&cell.column_headers, &cell.row_headers})
            for (const NodeId header : *headers)
                place += ", " + words_of(book_, header);
        announce(place + ": ");
        const std::size_t before = lines_.size();
        children(cell.node);
        if (lines_.size() == before || !collapsed(line_).empty())
            flush_or_blank();
        prefix_.clear();
    }

    static std::string range(std::uint32_t first, std::uint32_t span) {
        return span == 1 ? std::to_string(first) : fmt::format("{} to {}", first, first + span - 1);
    }

    const Book& book_;
    std::vector<std::string> lines_;
    std::string line_;   // being put together
    std::string prefix_; // comes before its words
    std::string spoken_language_;
    std::uint32_t page_ = UINT32_MAX;
};

} // namespace

std::vector<std::string> speak(const Book& book) {
    return Speaker(book).run();
}

} // namespace reading
