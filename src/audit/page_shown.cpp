#include "audit/page_shown.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "image/matrix.h"
#include "text/character.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;
using layout::Artifact;
using layout::Part;

// Only what lies within the picture is printed.
void cut(ShownRun& run, const base::Rect& picture) {
    constexpr double slack = 1; // points: a letter has some room of its own around it
    const Extent letters = run.is_level ? extent_of(run) : Extent{run.baseline, run.baseline};
    const double left = picture.left().points();
    const double right = picture.right().points();
    run.is_cut = run.left < left - slack || run.right > right + slack ||
                 letters.top < picture.top().points() - slack ||
                 letters.bottom > picture.bottom().points() + slack;
    run.left = std::clamp(run.left, left, right);
    run.right = std::clamp(run.right, left, right);
}

class Reader {
public:
    Reader(const content::Tree& tree, const style::Styles& styles, const layout::Pages& pages)
        : tree_(tree), styles_(styles), pages_(pages), blocks_(tree.nodes.size()) {}

    Shown read();

private:
    void read_mark(const layout::Mark& mark);
    void read_glyphs(const layout::Owner& owner, const layout::Glyphs& glyphs);
    void read_picture(const layout::Owner& owner, const layout::PlacedPicture& placed);
    void read_picture_line(NodeId node, const image::Picture& picture, const layout::PlacedPicture& placed,
                           const layout::PictureText& text);
    void add(ShownRun run);
    void make_lines();
    void make_paragraphs();
    void find_body_size();
    [[nodiscard]] const style::Computed* style_of(const layout::Content& owner) const;
    [[nodiscard]] NodeId block_of(NodeId node);
    [[nodiscard]] bool is_foot_note(NodeId block) const;
    [[nodiscard]] bool same_line(const ShownLine& line, const ShownRun& run) const;

    const content::Tree& tree_;
    const style::Styles& styles_;
    const layout::Pages& pages_;
    base::IdVector<NodeId, NodeId> blocks_; // found before
    std::uint32_t page_ = 0;
    std::uint32_t mark_ = 0;
    std::vector<ShownRun> notes_;
    Shown shown_;
};

NodeId Reader::block_of(NodeId node) {
    if (!blocks_[node])
        blocks_[node] = block_around(tree_, styles_, node);
    return blocks_[node];
}

bool Reader::is_foot_note(NodeId block) const {
    const NodeId note = tree_.closest(block, Role::footnote);
    return note && styles_.of(note).float_ == style::Float::footnote;
}

const style::Computed* Reader::style_of(const layout::Content& owner) const {
    style::ComputedId made;
    switch (owner.part) {
    case Part::content: break;
    case Part::marker: made = styles_.marker(owner.node); break;
    case Part::before: made = styles_.before(owner.node); break;
    case Part::after: made = styles_.after(owner.node); break;
    }
    return made.valid() ? &styles_[made] : &styles_.of(owner.node);
}

void Reader::add(ShownRun run) {
    run.page = page_;
    run.mark = mark_;
    run.is_blank = printed_length(run.text.substr(0, run.text.find_last_not_of(' ') + 1)) == 0;
    if (run.block && run.shows != Shows::picture && is_foot_note(run.block))
        notes_.push_back(std::move(run));
    else
        shown_.runs.push_back(std::move(run));
}

void Reader::read_glyphs(const layout::Owner& owner, const layout::Glyphs& glyphs) {
    ShownRun run;
    run.face = glyphs.run.face;
    run.text = glyphs.run.text;
    run.color = glyphs.color;
    run.size = glyphs.run.size.points();
    run.left = glyphs.origin.x.points();
    run.right = run.left + glyphs.run.width.points();
    run.baseline = glyphs.origin.y.points();
    run.offset = glyphs.text_offset;
    run.hyphen = glyphs.hyphen;
    run.space_after = glyphs.space_after;
    if (const auto* content = std::get_if<layout::Content>(&owner)) {
        run.shows = content->part == Part::marker ? Shows::marker : Shows::content;
        run.node = content->node;
        run.block = block_of(content->node);
        run.style = style_of(*content);
    } else {
        const auto artifact = std::get<Artifact>(owner);
        if (artifact == Artifact::repeated)
            return;
        const bool running = artifact == Artifact::header || artifact == Artifact::footer;
        const bool margin = artifact == Artifact::margin_note;
        run.shows = running ? Shows::running : margin ? Shows::margin : Shows::leader;
        if (run.shows == Shows::leader && !shown_.runs.empty() && shown_.runs.back().page == page_) {
            run.node = shown_.runs.back().node;
            run.block = shown_.runs.back().block;
        }
    }
    add(std::move(run));
}

void Reader::read_picture_line(NodeId node, const image::Picture& picture,
                               const layout::PlacedPicture& placed, const layout::PictureText& text) {
    const auto& drawing = std::get<image::VectorPicture>(picture.contents);
    const auto& line = std::get<image::TextLine>(drawing.items[text.item]);
    const double across =
        placed.rect.size.width.points() / std::max(picture.natural_size.width.points(), 1.0);
    const double down =
        placed.rect.size.height.points() / std::max(picture.natural_size.height.points(), 1.0);
    const image::Matrix& m = line.transform;
    const double scale = std::sqrt(std::abs(m.a * m.d - m.b * m.c) * across * down);
    const double wide = std::hypot(m.a * across, m.b * down);
    const double high = std::hypot(m.c * across, m.d * down);
    double x = text.offset;
    for (const text::GlyphRun& glyphs : text.runs) {
        const auto from = image::mapped(m, {x, 0});
        x += glyphs.width.points();
        const auto to = image::mapped(m, {x, 0});
        ShownRun run;
        run.shows = Shows::picture;
        run.node = node;
        run.block = node ? block_of(node) : NodeId{};
        run.face = glyphs.face;
        run.text = glyphs.text;
        run.color = line.fill;
        run.color.alpha = static_cast<std::uint8_t>(std::lround(line.fill.alpha * line.opacity));
        run.size = glyphs.size.points() * scale;
        run.left = placed.rect.left().points() + std::min(from[0], to[0]) * across;
        run.right = placed.rect.left().points() + std::max(from[0], to[0]) * across;
        run.baseline = placed.rect.top().points() + from[1] * down;
        run.is_level = from[1] == to[1];
        run.stretch = wide / std::max(high, 1e-6);
        cut(run, placed.rect);
        run.item = static_cast<std::uint32_t>(text.item);
        add(std::move(run));
    }
}

void Reader::read_picture(const layout::Owner& owner, const layout::PlacedPicture& placed) {
    const auto* content = std::get_if<layout::Content>(&owner);
    const image::Picture& picture = *pages_.pictures[placed.picture];
    for (const layout::PictureText& text : placed.texts)
        read_picture_line(content != nullptr ? content->node : NodeId{}, picture, placed, text);
}

void Reader::read_mark(const layout::Mark& mark) {
    if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
        read_glyphs(mark.owner, *glyphs);
    else if (const auto* picture = std::get_if<layout::PlacedPicture>(&mark.shape))
        read_picture(mark.owner, *picture);
}

bool Reader::same_line(const ShownLine& line, const ShownRun& run) const {
    constexpr double most_raised = 0.55; // in ems: less than any distance between lines
    return line.page == run.page && line.block == run.block &&
           std::abs(line.baseline - run.baseline) < most_raised * std::max(line.size, run.size);
}

void Reader::make_lines() {
    double longest = 0;
    for (std::uint32_t i = 0; i < shown_.runs.size(); ++i) {
        const ShownRun& run = shown_.runs[i];
        if (run.shows != Shows::content)
            continue;
        const double width = run.right - run.left;
        if (shown_.lines.empty() || !same_line(shown_.lines.back(), run)) {
            shown_.lines.push_back(
                {run.page, run.block, i, i + 1, run.left, run.right, run.baseline, run.size});
            longest = width;
            continue;
        }
        ShownLine& line = shown_.lines.back();
        line.end_run = i + 1;
        line.left = std::min(line.left, run.left);
        line.right = std::max(line.right, run.right);
        line.size = std::max(line.size, run.size);
        if (width > longest) {
            longest = width;
            line.baseline = run.baseline;
        }
    }
}

// A block that goes on after another one inside it begins a paragraph of its own.
void Reader::make_paragraphs() {
    for (std::uint32_t i = 0; i < shown_.lines.size(); ++i) {
        if (shown_.paragraphs.empty() || shown_.paragraphs.back().block != shown_.lines[i].block)
            shown_.paragraphs.push_back({shown_.lines[i].block, i, i});
        shown_.paragraphs.back().end_line = i + 1;
    }
}

void Reader::find_body_size() {
    constexpr std::array larger{Role::heading, Role::cover, Role::contents, Role::table_caption};
    std::map<double, std::size_t> counted;
    for (const ShownLine& line : shown_.lines) {
        const bool is_body = std::none_of(larger.begin(), larger.end(),
                                          [&](Role role) { return tree_.closest(line.block, role).valid(); });
        for (const ShownRun& run : shown_.runs_of(line))
            if (is_body && run.shows == Shows::content)
                counted[run.size] += run.text.size();
    }
    const auto most = std::max_element(counted.begin(), counted.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    shown_.body_size = most == counted.end() ? 0 : most->first;
}

Shown Reader::read() {
    for (page_ = 0; page_ < pages_.pages.size(); ++page_) {
        const std::vector<layout::Mark>& marks = pages_.pages[page_].marks;
        for (mark_ = 0; mark_ < marks.size(); ++mark_)
            read_mark(marks[mark_]);
    }
    shown_.foot_notes = shown_.runs.size();
    shown_.runs.insert(shown_.runs.end(), notes_.begin(), notes_.end());
    make_lines();
    make_paragraphs();
    find_body_size();
    return std::move(shown_);
}

} // namespace

Shown read_pages(const content::Tree& tree, const style::Styles& styles, const layout::Pages& pages) {
    return Reader(tree, styles, pages).read();
}

Extent extent_of(const ShownRun& run) {
    constexpr std::string_view low = "gjpqy,;()[]{}|@Q/";
    constexpr std::string_view small = "acemnorsuvwxzgpqy.,:;- ";
    constexpr double descent = 0.2; // ems, as are these: what most families have
    constexpr double ascent = 0.7;
    constexpr double x_height = 0.5;
    const bool is_low = run.text.find_first_of(low) != std::string_view::npos;
    const bool is_small = run.text.find_first_not_of(small) == std::string_view::npos;
    return {run.baseline - run.size * (is_small ? x_height : ascent),
            run.baseline + (is_low ? run.size * descent : 0)};
}

std::string text_of(const Shown& shown, const ShownLine& line) {
    std::string text;
    for (const ShownRun& run : shown.runs_of(line)) {
        if (line.block && run.shows != Shows::content)
            continue;
        text += run.text;
        if (run.space_after)
            text += ' ';
    }
    return text;
}

NodeId block_around(const content::Tree& tree, const style::Styles& styles, NodeId node) {
    while (node && tree[node].parent) {
        const style::Display display = styles.of(node).display;
        const bool is_leaf = tree[node].role == Role::text || tree[node].role == Role::line_break;
        if (!is_leaf && display != style::Display::inline_ && display != style::Display::inline_block)
            return node;
        node = tree[node].parent;
    }
    return node;
}

std::size_t printed_length(std::string_view text) {
    std::size_t length = 0;
    std::size_t upto_last_word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const bool plain = static_cast<unsigned char>(text[at]) < 0x80U;
        const base::CodePoint point =
            plain ? base::CodePoint{static_cast<unsigned char>(text[at]), 1} : base::decode_utf8(text, at);
        at += std::max<std::size_t>(point.length, 1);
        const bool space = plain ? point.value <= U' ' : text::is_breaking_space(point.value);
        const bool shown = plain || !(text::is_mark(point.value) || text::is_default_ignorable(point.value));
        if (!shown || (space && length == 0))
            continue;
        ++length;
        if (!space)
            upto_last_word = length;
    }
    return upto_last_word;
}

} // namespace audit
