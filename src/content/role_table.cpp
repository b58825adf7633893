#include "content/role_table.h"

#include <array>

#include "base/expect.h"

namespace content {
namespace {

constexpr auto block = Level::block;
constexpr auto inline_ = Level::inline_;
constexpr auto leaf = Level::leaf;

// PDF names: ISO 32000-1, 14.8.4 and ISO 32000-2, 14.8.4 with the nesting rules of
// ISO/TS 32005. HTML and ARIA names: HTML, DPUB-ARIA 1.1; epub:type: EPUB SSV 1.1.
// clang-format off
constexpr std::array table{
    RoleRow{Role::document, "document", "body", "", "", "", "Document", "Document", block},
    RoleRow{Role::cover, "cover", "header", "cover", "", "", "Sect", "Sect", block},
    RoleRow{Role::title, "title", "h1", "title", "", "title", "H1", "H1", block},
    RoleRow{Role::subtitle, "subtitle", "p", "subtitle", "doc-subtitle", "subtitle", "P", "P", block},
    RoleRow{Role::byline, "byline", "p", "byline", "", "", "P", "P", block},
    RoleRow{Role::publisher, "publisher", "p", "publisher", "", "", "P", "P", block},
    RoleRow{Role::date, "date", "p", "date", "", "", "P", "P", block},
    RoleRow{Role::summary, "summary", "section", "summary", "doc-abstract", "abstract", "Sect", "Sect", block},
    RoleRow{Role::imprint, "imprint", "section", "imprint", "", "copyright-page", "Sect", "Sect", block},
    RoleRow{Role::contents, "contents", "nav", "contents", "doc-toc", "toc", "Sect", "Sect", block},
    RoleRow{Role::contents_list, "contents_list", "ol", "contents-list", "", "", "TOC", "TOC", block},
    RoleRow{Role::contents_entry, "contents_entry", "li", "contents-entry", "", "", "TOCI", "TOCI", block},

    RoleRow{Role::part, "part", "section", "part", "doc-part", "part", "Part", "Part", block},
    RoleRow{Role::chapter, "chapter", "section", "chapter", "doc-chapter", "chapter", "Sect", "Sect", block},
    RoleRow{Role::preface, "preface", "section", "preface", "doc-preface", "preface", "Sect", "Sect", block},
    RoleRow{Role::appendix, "appendix", "section", "appendix", "doc-appendix", "appendix", "Sect", "Sect", block},
    RoleRow{Role::section, "section", "section", "section", "", "", "Sect", "Sect", block},
    RoleRow{Role::glossary, "glossary", "section", "glossary", "doc-glossary", "glossary", "Sect", "Sect", block},
    RoleRow{Role::bibliography, "bibliography", "section", "bibliography", "doc-bibliography", "bibliography", "Sect", "Sect", block},
    RoleRow{Role::index, "index", "section", "index", "doc-index", "index", "Index", "Sect", block},
    RoleRow{Role::colophon, "colophon", "section", "colophon", "doc-colophon", "colophon", "Sect", "Sect", block},
    RoleRow{Role::dedication, "dedication", "section", "dedication", "doc-dedication", "dedication", "Sect", "Sect", block},
    RoleRow{Role::division, "division", "div", "", "", "", "Div", "Div", block},
    RoleRow{Role::heading, "heading", "h", "", "", "", "H", "H", block},

    RoleRow{Role::paragraph, "paragraph", "p", "", "", "", "P", "P", block},
    RoleRow{Role::verbatim, "verbatim", "pre", "", "", "", "P", "P", block},
    RoleRow{Role::code_block, "code_block", "pre", "code", "", "", "P", "P", block},
    RoleRow{Role::block_quote, "block_quote", "blockquote", "", "", "", "BlockQuote", "BlockQuote", block},
    RoleRow{Role::attribution, "attribution", "p", "attribution", "", "", "P", "P", block},
    RoleRow{Role::epigraph, "epigraph", "blockquote", "epigraph", "doc-epigraph", "epigraph", "BlockQuote", "BlockQuote", block},
    RoleRow{Role::address, "address", "address", "", "", "", "Div", "Div", block},
    RoleRow{Role::line, "line", "div", "line", "", "", "P", "P", block},
    RoleRow{Role::admonition, "admonition", "aside", "admonition", "note", "", "Sect", "Aside", block},
    RoleRow{Role::sidebar, "sidebar", "aside", "sidebar", "", "", "Sect", "Aside", block},
    RoleRow{Role::example, "example", "div", "example", "", "", "Div", "Div", block},
    RoleRow{Role::separator, "separator", "hr", "", "", "", "", "", block},

    RoleRow{Role::unordered_list, "unordered_list", "ul", "", "", "", "L", "L", block},
    RoleRow{Role::ordered_list, "ordered_list", "ol", "", "", "", "L", "L", block},
    RoleRow{Role::list_item, "list_item", "li", "", "", "", "LI", "LI", block},
    RoleRow{Role::description_list, "description_list", "dl", "", "", "", "L", "L", block},
    RoleRow{Role::description_group, "description_group", "div", "entry", "", "", "LI", "LI", block},
    RoleRow{Role::description_term, "description_term", "dt", "", "", "", "Lbl", "Lbl", block},
    RoleRow{Role::description_details, "description_details", "dd", "", "", "", "LBody", "LBody", block},

    RoleRow{Role::table, "table", "table", "", "", "", "Table", "Table", block},
    RoleRow{Role::table_caption, "table_caption", "caption", "", "", "", "Caption", "Caption", block},
    RoleRow{Role::table_head, "table_head", "thead", "", "", "", "THead", "THead", block},
    RoleRow{Role::table_body, "table_body", "tbody", "", "", "", "TBody", "TBody", block},
    RoleRow{Role::table_foot, "table_foot", "tfoot", "", "", "", "TFoot", "TFoot", block},
    RoleRow{Role::table_row, "table_row", "tr", "", "", "", "TR", "TR", block},
    RoleRow{Role::header_cell, "header_cell", "th", "", "", "", "TH", "TH", block},
    RoleRow{Role::data_cell, "data_cell", "td", "", "", "", "TD", "TD", block},

    RoleRow{Role::figure, "figure", "figure", "", "", "", "Div", "Div", block},
    RoleRow{Role::figure_caption, "figure_caption", "figcaption", "", "", "", "Caption", "Caption", block},
    RoleRow{Role::image, "image", "img", "", "", "", "Figure", "Figure", leaf},
    RoleRow{Role::long_description, "long_description", "aside", "long-description", "", "", "Div", "Div", block},
    RoleRow{Role::formula, "formula", "div", "formula", "", "", "Formula", "Formula", block},

    RoleRow{Role::statement, "statement", "div", "statement", "", "", "Div", "Div", block},

    RoleRow{Role::footnote, "footnote", "aside", "footnote", "doc-footnote", "footnote", "Note", "FENote", block},
    RoleRow{Role::footnote_list, "footnote_list", "section", "footnotes", "doc-endnotes", "footnotes", "Sect", "Sect", block},
    RoleRow{Role::bibliography_entry, "bibliography_entry", "p", "bibliography-entry", "", "", "P", "P", block},

    RoleRow{Role::index_terms, "index_terms", "", "", "", "", "", "", block},
    RoleRow{Role::index_term, "index_term", "", "", "", "", "", "", block},
    RoleRow{Role::index_mark, "index_mark", "", "", "", "", "", "", inline_},

    RoleRow{Role::span, "span", "span", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::emphasis, "emphasis", "em", "", "", "", "Span", "Em", inline_},
    RoleRow{Role::strong, "strong", "strong", "", "", "", "Span", "Strong", inline_},
    RoleRow{Role::code, "code", "code", "", "", "", "Code", "Code", inline_},
    RoleRow{Role::keyboard, "keyboard", "kbd", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::link, "link", "a", "", "", "", "Link", "Link", inline_},
    RoleRow{Role::cross_reference, "cross_reference", "a", "xref", "", "", "Link", "Link", inline_},
    RoleRow{Role::footnote_reference, "footnote_reference", "a", "noteref", "doc-noteref", "noteref", "Reference", "Reference", inline_},
    RoleRow{Role::quote, "quote", "q", "", "", "", "Quote", "Quote", inline_},
    RoleRow{Role::citation, "citation", "cite", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::abbreviation, "abbreviation", "abbr", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::defined_term, "defined_term", "dfn", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::glossary_term, "glossary_term", "a", "glossterm", "doc-glossref", "glossref", "Link", "Link", inline_},
    RoleRow{Role::foreign, "foreign", "i", "foreign", "", "", "Span", "Span", inline_},
    RoleRow{Role::subscript, "subscript", "sub", "", "", "", "Span", "Sub", inline_},
    RoleRow{Role::superscript, "superscript", "sup", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::inline_formula, "inline_formula", "span", "formula", "", "", "Formula", "Formula", inline_},
    RoleRow{Role::inserted, "inserted", "ins", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::deleted, "deleted", "del", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::small, "small", "small", "", "", "", "Span", "Span", inline_},
    RoleRow{Role::line_break, "line_break", "br", "", "", "", "", "", leaf},
    RoleRow{Role::index_place, "index_place", "span", "index-place", "", "", "Span", "Span", inline_},
    RoleRow{Role::page_reference, "page_reference", "span", "page-reference", "", "", "Span", "Span", inline_},
    RoleRow{Role::text, "text", "", "", "", "", "", "", leaf},
};
// clang-format on

constexpr bool rows_follow_the_enum() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].role) != i)
            return false;
    return table.size() == static_cast<std::size_t>(Role::text) + 1;
}
static_assert(rows_follow_the_enum(), "one row per role, in the order of content/role.h");

constexpr std::array<std::string_view, 7> heading_names{"h", "h1", "h2", "h3", "h4", "h5", "h6"};

} // namespace

const RoleRow& role_row(Role role) {
    return table[static_cast<std::size_t>(role)];
}

std::string_view element_name(const Node& node) {
    if (node.role != Role::heading)
        return role_row(node.role).element;
    base::expect(node.level <= 6, "heading levels are 1 to 6");
    return heading_names[node.level];
}

} // namespace content
