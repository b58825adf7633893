#include "layout/generated_content.h"

#include <algorithm>
#include <array>
#include <utility>

#include "content/generated_words.h"

namespace layout {
namespace {

using content::Name;
using style::ContentItem;

constexpr std::array<std::pair<std::string_view, Name>, 13> attribute_names{{
    {"id", Name::id},
    {"href", Name::href},
    {"src", Name::source},
    {"alt", Name::alt},
    {"title", Name::title},
    {"start", Name::start},
    {"scope", Name::scope},
    {"colspan", Name::column_span},
    {"rowspan", Name::row_span},
    {"data-label", Name::label},
    {"data-expansion", Name::expansion},
    {"data-page-label", Name::page_label},
    {"data-kind", Name::kind},
}};

bool is_inner_quote(const content::Tree& tree, content::NodeId node) {
    bool inner = false;
    for (content::NodeId around = tree.closest(tree[node].parent, content::Role::quote); around.valid();
         around = tree.closest(tree[around].parent, content::Role::quote))
        inner = !inner;
    return inner;
}

enum class Side { open, close };

// Quotation marks of the quotation's own language; a quotation in a quotation has the other ones.
std::string_view quote_mark(const content::Tree& tree, content::NodeId node, Side side) {
    const content::QuoteMarks marks = content::quote_marks(tree[node].language);
    if (is_inner_quote(tree, node))
        return side == Side::open ? marks.inner_open : marks.inner_close;
    return side == Side::open ? marks.outer_open : marks.outer_close;
}

void append_text(std::vector<Generated>& out, std::string text) {
    if (text.empty())
        return;
    if (!out.empty() && std::holds_alternative<GeneratedText>(out.back()))
        std::get<GeneratedText>(out.back()).text += text;
    else
        out.emplace_back(GeneratedText{std::move(text)});
}

} // namespace

std::string attribute_text(const content::Tree& tree, content::NodeId node, std::string_view name) {
    if (name == "lang")
        return std::string(tree[node].language);
    const auto found = std::find_if(attribute_names.begin(), attribute_names.end(),
                                    [name](const auto& entry) { return entry.first == name; });
    if (found == attribute_names.end())
        return {};
    return std::string(tree.attribute(node, found->second).value_or(""));
}

std::vector<Generated> generate(const std::vector<ContentItem>& items, content::NodeId node,
                                const Context& context, const Counters& counters) {
    const content::Tree& tree = context.tree;
    std::vector<Generated> out;
    for (const ContentItem& item : items) {
        switch (item.kind) {
        case ContentItem::Kind::text: append_text(out, item.text); break;
        case ContentItem::Kind::attribute: append_text(out, attribute_text(tree, node, item.text)); break;
        case ContentItem::Kind::counter:
            append_text(out, format_counter(counters.value(item.text), item.counter_style));
            break;
        case ContentItem::Kind::content: append_text(out, content::text_of(tree, node)); break;
        case ContentItem::Kind::target_text:
            if (tree[node].target)
                append_text(out, content::text_of(tree, tree[node].target));
            break;
        case ContentItem::Kind::target_counter:
            if (tree[node].target)
                out.emplace_back(GeneratedPageNumber{tree[node].target});
            break;
        case ContentItem::Kind::leader: out.emplace_back(GeneratedLeader{item.text}); break;
        case ContentItem::Kind::open_quote:
            append_text(out, std::string(quote_mark(tree, node, Side::open)));
            break;
        case ContentItem::Kind::close_quote:
            append_text(out, std::string(quote_mark(tree, node, Side::close)));
            break;
        case ContentItem::Kind::named_string: break; // margin boxes only
        }
    }
    return out;
}

std::string generate_text(const std::vector<ContentItem>& items, content::NodeId node, const Context& context,
                          const Counters& counters) {
    std::string text;
    for (const Generated& piece : generate(items, node, context, counters))
        if (const auto* words = std::get_if<GeneratedText>(&piece))
            text += words->text;
    return text;
}

} // namespace layout
