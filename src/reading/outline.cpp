#include "reading/outline.h"

#include <fmt/format.h>

namespace reading {
namespace {

constexpr std::string_view scopes[] = {" scope none", " scope row", " scope column", " scope both"};

std::string line_of(const Book& book, NodeId id, std::size_t depth) {
    const Node& node = book[id];
    std::string line = fmt::format("{} {}", depth, node.type);
    if (node.parent && book[node.parent].language != node.language)
        line += " language " + node.language;
    if (node.alternative)
        line += " alternative " + *node.alternative;
    if (!node.expansion.empty())
        line += " expansion " + node.expansion;
    if (node.kind == Kind::header_cell)
        line += scopes[static_cast<std::size_t>(node.scope)];
    if (node.row_span > 1 || node.column_span > 1)
        line += fmt::format(" spans {} by {}", node.row_span, node.column_span);
    for (const NodeId header : node.headers)
        line += " header " + words_of(book, header);
    return line;
}

} // namespace

std::vector<std::string> outline_of(const Book& book) {
    std::vector<std::string> lines;
    std::size_t depth = 0;
    for (NodeId at = book.root; at;) {
        if (book[at].kind != Kind::text)
            lines.push_back(line_of(book, at, depth));
        if (book[at].first_child) {
            at = book[at].first_child;
            ++depth;
            continue;
        }
        while (at && at != book.root && !book[at].next_sibling) {
            at = book[at].parent;
            --depth;
        }
        at = at && at != book.root ? book[at].next_sibling : NodeId{};
    }
    return lines;
}

} // namespace reading
