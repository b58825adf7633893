#include "image/svg_text.h"

#include <optional>

#include "base/utf8.h"
#include "image/svg_color.h"
#include "image/svg_length.h"
#include "image/svg_paint.h"
#include "image/svg_scan.h"
#include "image/svg_transform.h"

namespace image {

namespace {

constexpr int deepest_spans = 32;

bool is_space(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

bool same_look(const TextLine& a, const TextLine& b) {
    return a.families == b.families && a.size == b.size && a.weight == b.weight && a.italic == b.italic &&
           a.fill == b.fill && a.right_to_left == b.right_to_left;
}

// How far below the named line the alphabetic baseline lies, in em. Without the font at hand
// these are the measures of a usual one.
double baseline_drop(Baseline baseline) {
    switch (baseline) {
    case Baseline::alphabetic: return 0;
    case Baseline::middle: return 0.27;
    case Baseline::central: return 0.35;
    case Baseline::hanging: return 0.75;
    case Baseline::below: return -0.22;
    }
    return 0;
}

class TextReader {
public:
    TextReader(const SvgDocument& document, const Frame& frame) : document_(document), frame_(frame) {}

    std::vector<TextLine> read(pugi::xml_node element, const SvgStyle& style) {
        read_span(element, style, 0);
        end_line();
        return std::move(lines_);
    }

private:
    void read_span(pugi::xml_node element, const SvgStyle& style, int depth) {
        place_pen(element, style);
        if (element.attribute("textLength"))
            document_.left_out.insert("words drawn out to a length (textLength)");
        for (const pugi::xml_node child : element.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
                add_text(child.value(), style);
            else if (depth < deepest_spans)
                read_child(child, style, depth);
        }
    }

    void read_child(pugi::xml_node child, const SvgStyle& parent, int depth) {
        const std::string_view name = document_.name(child);
        if (name == "textPath")
            document_.left_out.insert("text along a path");
        if (name != "tspan" && name != "a")
            return;
        const SvgStyle style = style_of(document_, child, parent, frame_.viewport);
        if (style.displayed)
            read_span(child, style, depth + 1);
    }

    // SVG 2, 11.4: x and y place, dx and dy move; a new place starts a new line of text.
    void place_pen(pugi::xml_node element, const SvgStyle& style) {
        xs_ = lengths(element, "x", style, frame_.viewport.width);
        const auto ys = lengths(element, "y", style, frame_.viewport.height);
        const auto dxs = lengths(element, "dx", style, frame_.viewport.width);
        const auto dys = lengths(element, "dy", style, frame_.viewport.height);
        if (dxs.size() > 1 || dys.size() > 1 || ys.size() > 1)
            document_.left_out.insert("letters placed one by one");
        const bool nudged = !ys.empty() || !dxs.empty() || !dys.empty();
        if (!xs_.empty()) {
            end_line();
            x_ = xs_.front();
        } else if (nudged && has_line()) {
            document_.left_out.insert("a change of place within a line of text");
            return;
        }
        if (!ys.empty())
            y_ = ys.front();
        x_ += dxs.empty() ? 0 : dxs.front();
        y_ += dys.empty() ? 0 : dys.front();
    }

    [[nodiscard]] std::vector<double> lengths(pugi::xml_node element, const char* name, const SvgStyle& style,
                                              double whole) const {
        std::vector<double> values;
        std::string_view rest = trimmed(element.attribute(name).value());
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(" ,\t\r\n"), rest.size());
            const auto value = parse_length(rest.substr(0, end), {whole, style.font_size});
            if (!value)
                break;
            values.push_back(*value);
            Scanner scanner(rest.substr(end));
            scanner.skip_comma();
            rest = scanner.rest();
        }
        return values;
    }

    void add_text(std::string_view text, const SvgStyle& style) {
        std::size_t used = 0;
        for (std::size_t offset = 0; offset < text.size();) {
            const std::size_t length = base::decode_utf8(text, offset).length;
            const std::string_view letter = text.substr(offset, length);
            offset += length;
            if (used > 0 && used < xs_.size() && !(is_space(letter[0]) && !style.keep_spaces)) {
                end_line();
                x_ = xs_[used];
            }
            if (add_letter(letter, style))
                ++used;
        }
        xs_.clear();
    }

    // White space collapses to one space and goes at the start of a line, unless it is to be
    // kept (SVG 2, 11.7.3). True if something was added.
    bool add_letter(std::string_view letter, const SvgStyle& style) {
        const bool space = is_space(letter[0]);
        if (space && !style.keep_spaces && (!has_line() || line_->text.back() == ' '))
            return false;
        if (!has_line())
            start_line(style);
        else if (!space && &style != style_)
            compare_look(style);
        style_ = &style;
        line_->text += space ? std::string_view(" ") : letter;
        return true;
    }

    void compare_look(const SvgStyle& style) {
        if (!same_look(make_line(style), *line_))
            document_.left_out.insert("a change of style within a line of text");
    }

    void start_line(const SvgStyle& style) {
        line_ = make_line(style);
        visible_ = style.visible && line_->fill.alpha > 0;
        keep_end_ = style.keep_spaces;
    }

    [[nodiscard]] TextLine make_line(const SvgStyle& style) const {
        TextLine line;
        line.language = style.language;
        line.right_to_left = style.right_to_left;
        line.families = style.families;
        line.size = style.font_size;
        line.weight = style.weight;
        line.italic = style.italic;
        line.anchor = style.anchor;
        line.fill = fill_of(style);
        line.opacity = frame_.opacity;
        line.transform =
            multiply(frame_.matrix, translation(x_, y_ + baseline_drop(style.baseline) * style.font_size));
        return line;
    }

    // Text is filled with one colour: of a gradient, the first.
    [[nodiscard]] base::Color fill_of(const SvgStyle& style) const {
        const std::optional<Box> unit = Box{0, 0, 1, 1};
        const PaintPlace place{frame_.matrix, unit, frame_.viewport};
        auto paint = resolve_paint(document_, style.fill, style, style.fill_opacity, place);
        const bool stroked = style.stroke.kind != PaintKind::none && style.stroke_width > 0;
        if (stroked)
            document_.left_out.insert("outlined text");
        if (!paint && stroked)
            paint = resolve_paint(document_, style.stroke, style, style.stroke_opacity, place);
        if (!paint)
            return {0, 0, 0, 0};
        if (const auto* color = std::get_if<base::Color>(&*paint))
            return *color;
        document_.left_out.insert("a gradient in text");
        return std::get<Gradient>(*paint).stops.front().color;
    }

    [[nodiscard]] bool has_line() const { return line_.has_value(); }

    void end_line() {
        if (!line_)
            return;
        while (!keep_end_ && !line_->text.empty() && line_->text.back() == ' ')
            line_->text.pop_back();
        if (visible_ && !line_->text.empty() && line_->size > 0)
            lines_.push_back(std::move(*line_));
        line_.reset();
    }

    const SvgDocument& document_;
    const Frame& frame_;
    std::vector<TextLine> lines_;
    std::optional<TextLine> line_;
    const SvgStyle* style_ = nullptr; // of the last letter
    bool visible_ = true;
    bool keep_end_ = false;
    std::vector<double> xs_; // of the letters to come
    double x_ = 0;
    double y_ = 0;
};

} // namespace

std::vector<TextLine> text_lines(const SvgDocument& document, pugi::xml_node element, const SvgStyle& style,
                                 const Frame& frame) {
    if (!frame.clips.empty())
        document.left_out.insert("text cut off by a clip");
    return TextReader(document, frame).read(element, style);
}

} // namespace image
