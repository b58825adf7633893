// A snippet of DocBook and a few lines of CSS -> pages, and what tests ask about pages.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/build.h"
#include "edition/apply.h"
#include "layout/dump.h"
#include "layout/paginate.h"
#include "source/read.h"
#include "style/read_rules.h"
#include "style/rules.h"

namespace layout_test {

using base::Length;
using base::Point;
using base::Rect;
using content::NodeId;
using content::Role;
using layout::Artifact;
using layout::Mark;
using layout::Part;

inline const std::filesystem::path root = EVENPAGE_ROOT;

// Only the fonts that belong to the repository, so that every machine sees the same pages.
inline const text::FontBook& fonts() {
    static const text::FontBook book = [] {
        report::Log log;
        return text::load_fonts({root / "fonts"}, log);
    }();
    return book;
}

inline const text::Hyphenator& hyphenator() {
    static const text::Hyphenator made;
    return made;
}

inline Length pt(double points) {
    return Length::from_points(points);
}

// Every letter of the font is as wide as any other, a line is 12 pt high, and a page has room for
// 26 letters (of 6.02 pt) on each of 20 lines, unless a test says otherwise.
inline constexpr std::string_view plain_css = R"css(
@page { size: 200pt 280pt; margin: 20pt }
header.cover { display: none }
* { margin: 0; padding: 0; font-family: "DejaVu Sans Mono"; font-size: 10pt; font-weight: 400; line-height: 12pt;
    orphans: 1; widows: 1; break-inside: auto }
ol, ul { padding-left: 30pt }
)css";

struct Options {
    std::uint32_t first_page = 1; // its number
    edition::Plan plan = [] {
        edition::Plan made;
        made.name = "test";
        made.contents_depth = 0;
        return made;
    }();
    layout::PictureTable pictures;
};

// A publication laid out, with everything its pages look into.
class Laid {
public:
    Options options;
    report::SourceMap sources;
    report::Log log;
    source::Document document;
    content::Tree shared;
    edition::Applied applied;
    style::Styles styles;
    layout::Pages pages;

    Laid(std::string xml, std::vector<const style::Sheet*> sheets, Options given,
         const std::filesystem::path& path = "test.xml")
        : options(std::move(given)), document(source::read_text(path, std::move(xml), sources, log)),
          shared(content::build(document, log)), applied(edition::apply(shared, options.plan, log)) {
        const style::Sheet built_in = style::user_agent_sheet();
        sheets.insert(sheets.begin(), &built_in);
        styles = style::cascade(applied.tree, sheets, log);
        const layout::Context context{applied.tree, styles, fonts(), hyphenator(), options.pictures, sources};
        pages = layout::paginate(context, log, {}, options.first_page);
    }
    Laid(const Laid&) = delete;
    Laid& operator=(const Laid&) = delete;

    [[nodiscard]] const content::Tree& tree() const { return applied.tree; }
    [[nodiscard]] std::string dump() const { return layout::dump(pages, applied.tree); }

    [[nodiscard]] std::vector<const report::Finding*> findings(std::string_view rule) const {
        std::vector<const report::Finding*> found;
        for (const report::Finding& finding : log.findings())
            if (finding.rule == rule)
                found.push_back(&finding);
        return found;
    }
};

inline style::Sheet sheet_of(std::string_view css) {
    report::Log log;
    auto rules = std::make_unique<style::SheetRules>();
    style::read_rules(css, report::FileId{}, *rules, nullptr, log);
    EXPECT_TRUE(log.findings().empty()) << "the test's own style sheet: " << log.findings().front().message;
    return style::Sheet(std::move(rules));
}

inline std::string article(std::string_view body, std::string_view language = "en-GB") {
    return "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "version=\"5.2\" xml:lang=\"" +
           std::string(language) + "\"><title>Title</title>" + std::string(body) + "</article>";
}

// `body` is what stands in an article after its title; `css` comes after plain_css.
inline std::unique_ptr<Laid> lay_out(std::string_view body, std::string_view css = {},
                                     const Options& options = {}, std::string_view language = "en-GB") {
    const style::Sheet sheet = sheet_of(std::string(plain_css) + std::string(css));
    return std::make_unique<Laid>(article(body, language), std::vector<const style::Sheet*>{&sheet}, options);
}

// Words of one line: everything on one baseline, from left to right, as it reads.
struct Line {
    std::size_t page = 0;
    Length baseline;
    Length left;
    Length right;
    std::string text;
    bool hyphen = false;
};

inline bool is_artifact(const Mark& mark) {
    return std::holds_alternative<Artifact>(mark.owner);
}

inline const layout::Content* content_of(const Mark& mark) {
    return std::get_if<layout::Content>(&mark.owner);
}

inline const layout::Glyphs* glyphs_of(const Mark& mark) {
    return std::get_if<layout::Glyphs>(&mark.shape);
}

// The lines of content, page by page, in the order of their marks. Marks on one baseline that follow
// one another are one line.
inline std::vector<Line> lines_of(const layout::Pages& pages) {
    std::vector<Line> lines;
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
        for (const Mark& mark : pages.pages[page].marks) {
            const layout::Glyphs* glyphs = glyphs_of(mark);
            if (glyphs == nullptr || is_artifact(mark))
                continue;
            const Length right = glyphs->origin.x + glyphs->run.width;
            if (lines.empty() || lines.back().page != page || lines.back().baseline != glyphs->origin.y)
                lines.push_back({page, glyphs->origin.y, glyphs->origin.x, right, {}, false});
            Line& line = lines.back();
            line.left = min(line.left, glyphs->origin.x);
            line.right = max(line.right, right);
            line.text += glyphs->run.text;
            line.hyphen = glyphs->hyphen;
        }
    return lines;
}

inline std::vector<std::string> texts(const std::vector<Line>& lines) {
    std::vector<std::string> result;
    for (const Line& line : lines)
        result.push_back(line.text);
    return result;
}

// The words on each page, content only, lines joined by "|".
inline std::vector<std::string> page_texts(const layout::Pages& pages) {
    std::vector<std::string> result(pages.pages.size());
    for (const Line& line : lines_of(pages))
        result[line.page] += (result[line.page].empty() ? "" : "|") + line.text;
    return result;
}

// The words of one kind of artifact on one page.
inline std::string artifact_text(const layout::Page& page, Artifact artifact) {
    std::string text;
    for (const Mark& mark : page.marks)
        if (const auto* kind = std::get_if<Artifact>(&mark.owner); kind != nullptr && *kind == artifact)
            if (const layout::Glyphs* glyphs = glyphs_of(mark))
                text += glyphs->run.text;
    return text;
}

// The first mark whose text is `words`; fails the test if there is none.
inline const Mark& mark_of(const layout::Pages& pages, std::string_view words) {
    for (const layout::Page& page : pages.pages)
        for (const Mark& mark : page.marks)
            if (const layout::Glyphs* glyphs = glyphs_of(mark);
                glyphs != nullptr && glyphs->run.text == words)
                return mark;
    ADD_FAILURE() << "no mark shows " << words;
    static const Mark none{};
    return none;
}

inline Point place_of(const layout::Pages& pages, std::string_view words) {
    const layout::Glyphs* glyphs = glyphs_of(mark_of(pages, words));
    return glyphs == nullptr ? Point{} : glyphs->origin;
}

inline std::vector<layout::Fill> fills_on(const layout::Page& page) {
    std::vector<layout::Fill> fills;
    for (const Mark& mark : page.marks)
        if (const auto* fill = std::get_if<layout::Fill>(&mark.shape))
            fills.push_back(*fill);
    return fills;
}

inline std::vector<layout::Fill> fills_of_color(const layout::Page& page, base::Color color) {
    std::vector<layout::Fill> fills = fills_on(page);
    std::erase_if(fills, [color](const layout::Fill& fill) { return !(fill.color == color); });
    return fills;
}

inline constexpr base::Color red{255, 0, 0, 255};
inline constexpr base::Color blue{0, 0, 255, 255};
inline constexpr base::Color lime{0, 255, 0, 255};

// "A1 A2 ... An", one word a line on lines that have room for one.
inline std::string paragraphs(std::string_view word, int count) {
    std::string body;
    for (int i = 1; i <= count; ++i)
        body += "<para>" + std::string(word) + std::to_string(i) + "</para>";
    return body;
}

} // namespace layout_test
