// A tree and pages made by hand for tests of the PDF writer: each line of text is one call.
#pragma once

#include <filesystem>
#include <memory>
#include <qpdf/QPDF.hh>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "content/tree.h"
#include "layout/page.h"
#include "pdf/write.h"
#include "text/font_book.h"
#include "text/shape.h"

namespace pdf_test {

using base::Length;
using content::Name;
using content::NodeId;
using content::Role;

inline const text::FontBook& fonts() {
    static const text::FontBook book = [] {
        report::Log log;
        return text::load_fonts({std::filesystem::path(EVENPAGE_ROOT) / "fonts"}, log);
    }();
    return book;
}

class PressSheet {
public:
    content::Tree tree;
    layout::Pages pages;
    report::Log log;
    pdf::Settings settings;

    PressSheet() {
        content::Node root;
        root.role = Role::document;
        root.language = "en-GB";
        tree.append({}, root);
        tree.metadata.title = "Test & trial";
        tree.metadata.language = "en-GB";
        tree.metadata.creators = {"Ada"};
        settings.created = 1718000000;
        settings.producer = "evenpage 0.1";
        settings.icc_profile = base::read_file(std::filesystem::path(EVENPAGE_ROOT) / "fonts/icc/sRGB.icc");
        new_page("1");
    }

    void new_page(std::string label) {
        layout::Page page;
        page.size = {Length::from_points(595), Length::from_points(842)};
        page.label = std::move(label);
        pages.pages.push_back(page);
        y_ = Length::from_points(60);
    }

    NodeId node(NodeId parent, Role role, std::uint8_t level = 0) {
        content::Node made;
        made.role = role;
        made.level = level;
        made.language = tree[parent].language;
        made.direction = tree[parent].direction;
        return tree.append(parent, made);
    }
    NodeId root() const { return tree.root; }

    // Keeps a picture for as long as the sheet, and gives the pages its id.
    layout::PictureId use(image::Picture picture) {
        kept_.push_back(std::make_unique<image::Picture>(std::move(picture)));
        return pages.pictures.push_back(kept_.back().get());
    }

    // A text leaf, not shown yet.
    NodeId leaf(NodeId parent, std::string_view words) {
        const NodeId id = node(parent, Role::text);
        tree[id].text = tree.strings.keep(words);
        return id;
    }

    // One line (or the rest of one) that shows `words` for `owner`.
    layout::Mark& show(NodeId owner, std::string_view words, layout::Part part = layout::Part::content) {
        place(owner);
        return show_as(layout::Content{owner, part}, words);
    }
    layout::Mark& show_as(layout::Owner owner, std::string_view words) {
        const std::string_view kept = pages.strings.keep(words);
        text::StyledRange style;
        style.end = static_cast<std::uint32_t>(kept.size());
        style.font.families = {"Andika", "Noto Naskh Arabic"};
        style.size = Length::from_points(12);
        const bool arabic = !kept.empty() && static_cast<unsigned char>(kept.front()) >= 0xD8;
        style.language = arabic ? "ar" : "en-GB";
        const auto direction = arabic ? text::Direction::right_to_left : text::Direction::left_to_right;
        for (text::GlyphRun& run : text::shape_line(kept, direction, style, fonts())) {
            layout::Glyphs glyphs;
            glyphs.origin = {x_, y_};
            x_ += run.width;
            glyphs.run = std::move(run);
            pages.pages.back().marks.push_back({owner, glyphs});
        }
        return pages.pages.back().marks.back();
    }
    void new_line() {
        x_ = Length::from_points(50);
        y_ += Length::from_points(16);
    }

    // A block with one line of text.
    NodeId block(NodeId parent, Role role, std::string_view words, std::uint8_t level = 0) {
        const NodeId id = node(parent, role, level);
        show(leaf(id, words), words);
        new_line();
        return id;
    }

    std::string write() { return pdf::write(tree, pages, fonts(), settings, log).bytes; }

private:
    std::vector<std::unique_ptr<image::Picture>> kept_;
    void place(NodeId id) {
        pages.places.resize(tree.nodes.size());
        for (; id.valid(); id = tree[id].parent)
            if (!pages.places[id].valid())
                pages.places[id] = {static_cast<std::uint32_t>(pages.pages.size() - 1), {x_, y_}};
    }
    Length x_ = Length::from_points(50);
    Length y_;
};

// The finished file, read back by libqpdf.
class Reader {
public:
    explicit Reader(std::string bytes) : bytes_(std::move(bytes)) {
        qpdf_.setSuppressWarnings(false);
        qpdf_.processMemoryFile("test", bytes_.data(), bytes_.size());
    }
    QPDFObjectHandle catalog() { return qpdf_.getRoot(); }
    QPDFObjectHandle trailer() { return qpdf_.getTrailer(); }
    QPDFObjectHandle page(std::size_t index) { return qpdf_.getAllPages().at(index); }
    QPDFObjectHandle document() { return catalog().getKey("/StructTreeRoot").getKey("/K"); }
    std::size_t warnings() { return qpdf_.numWarnings(); }
    QPDF& qpdf() { return qpdf_; }

    // "Document(H1[0] P[1 1.0])": types, MCIDs of the element's page, page.MCID of others, @ for
    // annotations.
    std::string outline_of_tags() { return shown(document()); }

private:
    std::size_t page_number(QPDFObjectHandle page) {
        const auto& all = qpdf_.getAllPages();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].getObjGen() == page.getObjGen())
                return i;
        return 999;
    }
    std::string shown(QPDFObjectHandle element) {
        std::string out = element.getKey("/S").getName().substr(1);
        QPDFObjectHandle kids = element.getKey("/K");
        if (kids.isNull())
            return out;
        out += "(";
        std::vector<QPDFObjectHandle> list =
            kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids};
        for (std::size_t i = 0; i < list.size(); ++i) {
            out += i == 0 ? "" : " ";
            if (list[i].isInteger())
                out += std::to_string(list[i].getIntValue());
            else if (list[i].getKey("/Type").isNameAndEquals("/MCR"))
                out += std::to_string(page_number(list[i].getKey("/Pg"))) + "." +
                       std::to_string(list[i].getKey("/MCID").getIntValue());
            else if (list[i].getKey("/Type").isNameAndEquals("/OBJR"))
                out += "@";
            else
                out += shown(list[i]);
        }
        return out + ")";
    }
    std::string bytes_;
    QPDF qpdf_;
};

} // namespace pdf_test
