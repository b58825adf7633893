#include "layout/collect_inline.h"

#include <algorithm>
#include <utility>

#include "content/role_table.h"
#include "layout/generated_content.h"
#include "layout/marker.h"
#include "layout/replaced.h"
#include "text/case_map.h"

namespace layout {
namespace {

using content::NodeId;
using content::Role;
using style::Display;
using style::WhiteSpace;

constexpr std::string_view object_replacement = "\xEF\xBF\xBC"; // U+FFFC
constexpr std::string_view line_separator = "\xE2\x80\xA8";     // U+2028

bool keeps_spaces(WhiteSpace value) {
    return value == WhiteSpace::pre || value == WhiteSpace::pre_wrap;
}

// What an inline element hands down to the text inside it.
struct Surroundings {
    Length shift;
    bool isolate = false;
};

// The words of a leaf as they are set, and where in the leaf they come from.
class SetWords {
public:
    // `shown` stands for one byte of the leaf, that at `offset`.
    void keep(std::string_view shown, std::uint32_t offset) {
        if (offset != next_)
            jumps_.push_back({static_cast<std::uint32_t>(text_.size()), offset});
        text_ += shown;
        constexpr std::uint32_t elsewhere = UINT32_MAX;
        next_ = shown.size() == 1 ? offset + 1 : elsewhere;
    }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<OffsetJump>& jumps() const { return jumps_; }

private:
    std::string text_;
    std::vector<OffsetJump> jumps_;
    std::uint32_t next_ = 0;
};

class Collector {
public:
    Collector(Pass& pass, InlineContent& out) : pass_(pass), out_(out) {}

    void node(NodeId id, Surroundings outer);
    void generated(NodeId id, Part part, style::ComputedId style, Surroundings outer);
    void note_number(NodeId note, const std::string& number);

private:
    void element(NodeId id, Surroundings outer);
    void text_leaf(NodeId id, Surroundings outer);
    void picture(NodeId id, Surroundings outer);
    void page_reference(NodeId id, Surroundings outer);
    std::uint32_t add(std::string_view text, Owner owner, NodeId node, const style::Computed& style,
                      Surroundings outer);
    void add_collapsed(NodeId id, Surroundings outer);
    void add_words(const SetWords& words, NodeId id, Surroundings outer);
    void add_preserved(NodeId id, Surroundings outer, bool only_lines);
    void add_page_number(NodeId target, Owner owner, NodeId node, const style::Computed& style,
                         Surroundings outer);
    [[nodiscard]] bool ends_with_space() const {
        return out_.text.empty() || out_.text.back() == ' ' || out_.text.ends_with(line_separator);
    }

    Pass& pass_;
    InlineContent& out_;
};

std::uint32_t Collector::add(std::string_view text, Owner owner, NodeId node, const style::Computed& style,
                             Surroundings outer) {
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += text;
    const content::Node& from = pass_.context.tree[node];
    out_.segments.push_back({begin,
                             static_cast<std::uint32_t>(out_.text.size()),
                             owner,
                             &style,
                             outer.shift,
                             {},
                             outer.isolate,
                             from.direction,
                             from.language});
    return static_cast<std::uint32_t>(out_.segments.size() - 1);
}

void Collector::node(NodeId id, Surroundings outer) {
    switch (pass_.context.tree[id].role) {
    case Role::text: text_leaf(id, outer); break;
    case Role::line_break:
        if (pass_.style_of(id).display != Display::none)
            add(line_separator, Content{id}, id, pass_.style_of(id), outer);
        break;
    case Role::image: picture(id, outer); break;
    case Role::page_reference: page_reference(id, outer); break;
    default: element(id, outer);
    }
}

// How far `vertical-align` moves the baseline (CSS 2.1, 10.8.1), with the usual shares for sub
// and super.
Length baseline_shift(const style::Computed& style) {
    switch (style.vertical_align) {
    case style::VerticalAlign::sub: return style.font_size.scaled(-0.2);
    case style::VerticalAlign::super: return style.font_size.scaled(0.4);
    default: return style.vertical_shift;
    }
}

void Collector::element(NodeId id, Surroundings outer) {
    const content::Tree& tree = pass_.context.tree;
    const style::Computed& style = pass_.style_of(id);
    if (style.display == Display::none || pass_.left_out.contains(id))
        return;
    if (style.float_ == style::Float::footnote)
        return; // laid out where its reference says
    const bool block_inside = style.display != Display::inline_ && !ends_with_space();
    if (block_inside)
        add(" ", Artifact::layout, id, pass_.style_of(id), outer);
    out_.begins.push_back(id);
    pass_.counters.enter(style);
    for (const style::StringSet& set : style.string_set)
        out_.strings.push_back({set.name, generate_text(set.value, id, pass_.context, pass_.counters)});
    if (tree[id].role == Role::footnote_reference && tree[id].target)
        out_.footnotes.emplace_back(static_cast<std::uint32_t>(out_.text.size()), tree[id].target);
    Surroundings inner = outer;
    inner.shift += baseline_shift(style);
    if (tree[id].parent && tree[tree[id].parent].direction != tree[id].direction)
        inner.isolate = true;
    pass_.counters.begin_children();
    generated(id, Part::before, pass_.context.styles.before(id), inner);
    for (NodeId child = tree[id].first_child; child; child = tree[child].next_sibling)
        node(child, inner);
    generated(id, Part::after, pass_.context.styles.after(id), inner);
    pass_.counters.end_children();
}

void Collector::text_leaf(NodeId id, Surroundings outer) {
    const style::Computed& style = pass_.style_of(id);
    if (style.white_space == WhiteSpace::pre_line)
        add_preserved(id, outer, true);
    else if (keeps_spaces(style.white_space))
        add_preserved(id, outer, false);
    else
        add_collapsed(id, outer);
}

std::string transformed(std::string_view text, const style::Computed& style, std::string_view language) {
    switch (style.text_transform) {
    case style::TextTransform::uppercase: return text::map_case(text, text::Case::upper, language);
    case style::TextTransform::lowercase: return text::map_case(text, text::Case::lower, language);
    case style::TextTransform::capitalize: return text::map_case(text, text::Case::title, language);
    case style::TextTransform::none: break;
    }
    return std::string(text);
}

bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// css-text-3, 4.1.1: runs of white space become one space, across element boundaries too.
void Collector::add_collapsed(NodeId id, Surroundings outer) {
    const std::string_view text = pass_.context.tree[id].text;
    SetWords kept;
    bool after_space = ends_with_space();
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const bool white = is_white(text[i]);
        if (!(white && after_space))
            kept.keep(white ? " " : text.substr(i, 1), i);
        after_space = white;
    }
    add_words(kept, id, outer);
}

// Line ends become forced breaks, tabs go to the next multiple of eight columns.
void Collector::add_preserved(NodeId id, Surroundings outer, bool only_lines) {
    constexpr std::size_t tab_size = 8;
    const std::string_view text = pass_.context.tree[id].text;
    SetWords kept;
    std::size_t column = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r')
            continue;
        if (c == '\n') {
            kept.keep(line_separator, i);
            column = 0;
        } else if (c == '\t' && !only_lines) {
            const std::size_t spaces = tab_size - column % tab_size;
            kept.keep(std::string(spaces, ' '), i);
            column += spaces;
        } else if (!(only_lines && is_white(c) && (kept.text().empty() || kept.text().back() == ' '))) {
            kept.keep(is_white(c) ? " " : text.substr(i, 1), i);
            ++column;
        }
    }
    add_words(kept, id, outer);
}

void Collector::add_words(const SetWords& words, NodeId id, Surroundings outer) {
    if (words.text().empty())
        return;
    const style::Computed& style = pass_.style_of(id);
    const auto segment =
        add(transformed(words.text(), style, pass_.context.tree[id].language), Content{id}, id, style, outer);
    out_.segments[segment].jumps = words.jumps();
}

void Collector::picture(NodeId id, Surroundings outer) {
    if (pass_.style_of(id).display == Display::none)
        return;
    out_.begins.push_back(id);
    const auto segment = add(object_replacement, Content{id}, id, pass_.style_of(id), outer);
    const auto source = pass_.context.tree.attribute(id, content::Name::source).value_or("");
    // The line's own width is not known here; an inline picture wider than the column is
    // scaled when the paragraph is placed.
    const base::Size size = picture_size(pass_, id, pass_.flow.width, pass_.flow.width);
    out_.atoms.push_back({segment, InlinePicture{source, size}});
}

void Collector::add_page_number(NodeId target, Owner owner, NodeId node, const style::Computed& style,
                                Surroundings outer) {
    const auto segment = add(page_number_text(pass_, target), owner, node, style, outer);
    out_.page_numbers.emplace_back(segment, target);
}

void Collector::page_reference(NodeId id, Surroundings outer) {
    const content::Node& node = pass_.context.tree[id];
    if (node.target)
        add_page_number(node.target, Content{id}, id, pass_.style_of(id), outer);
}

void Collector::generated(NodeId id, Part part, style::ComputedId style, Surroundings outer) {
    if (!style.valid())
        return;
    const style::Computed& computed = pass_.context.styles[style];
    if (!computed.content || computed.display == Display::none)
        return;
    pass_.counters.enter(computed);
    outer.shift += baseline_shift(computed);
    const Owner owner = Content{id, part};
    for (const Generated& piece : generate(*computed.content, id, pass_.context, pass_.counters)) {
        if (const auto* words = std::get_if<GeneratedText>(&piece)) {
            add(transformed(words->text, computed, pass_.context.tree[id].language), owner, id, computed,
                outer);
        } else if (const auto* leader = std::get_if<GeneratedLeader>(&piece)) {
            const auto segment = add(object_replacement, Artifact::layout, id, computed, outer);
            out_.atoms.push_back({segment, Leader{leader->pattern}});
        } else if (const auto* number = std::get_if<GeneratedPageNumber>(&piece)) {
            add_page_number(number->target, owner, id, computed, outer);
        }
    }
}

void Collector::note_number(NodeId note, const std::string& number) {
    const style::ComputedId marker = pass_.context.styles.footnote_marker(note);
    const style::Computed& style = marker ? pass_.context.styles[marker] : pass_.style_of(note);
    Surroundings raised;
    raised.shift = baseline_shift(style);
    add(number, Content{note, Part::marker}, note, style, raised);
    add(" ", Artifact::layout, note, pass_.style_of(note), {});
}

} // namespace

void collect_inline(Pass& pass, NodeId first, NodeId end, InlineContent& out) {
    Collector collector(pass, out);
    for (NodeId id = first; id.valid() && id != end; id = pass.context.tree[id].next_sibling)
        collector.node(id, {});
}

void collect_generated(Pass& pass, NodeId node, Part part, style::ComputedId style, InlineContent& out) {
    Collector(pass, out).generated(node, part, style, {});
}

void collect_note_number(Pass& pass, NodeId note, InlineContent& out) {
    const std::string number = note_number(pass, note);
    if (!number.empty())
        Collector(pass, out).note_number(note, number);
}

void trim_end(InlineContent& content) {
    while (!content.segments.empty() && content.text.ends_with(' ')) {
        Segment& last = content.segments.back();
        if (keeps_spaces(last.style->white_space))
            return;
        content.text.pop_back();
        if (--last.end == last.begin)
            content.segments.pop_back();
    }
}

} // namespace layout
