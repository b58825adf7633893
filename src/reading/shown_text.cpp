#include "reading/shown_text.h"

#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "base/utf8.h"
#include "reading/content_mark.h"
#include "reading/matrix.h"
#include "reading/text_font.h"
#include "reading/visual_order.h"
#include "reading/words.h"

namespace reading {
namespace {

using verify::Object;
using verify::Token;
using verify::TokenKind;

constexpr int deepest = 28;                              // of forms within forms
constexpr std::size_t most_bytes = std::size_t{1} << 28; // of content, forms as often as they are drawn

struct Graphics {
    Matrix to_page;
    TextFont* font = nullptr;
    double size = 0;
    double character_space = 0;
    double word_space = 0;
    double scale = 1; // Tz
    double leading = 0;
    double rise = 0;
};

// The sequence that content belongs to, and what its dictionary says of it.
struct Around {
    std::optional<ContentKey> key;
    bool artifact = false;
    bool replaced = false; // the text was given already
    std::string language;
};

struct Stream {
    Object resources;
    verify::ObjectId owner;
    Around around;
    std::vector<Around> outer;
    Graphics graphics;
    std::vector<Graphics> saved;
    std::unordered_map<std::string, TextFont*> fonts; // by resource name
};

} // namespace

class ShownTextReader::Impl {
public:
    Impl(verify::Document& document, ImpliedSpaces spaces)
        : spaces_(spaces), tagged_(verify::get(document.catalog(), "/StructTreeRoot").is_dictionary()) {}

    void begin_page(const verify::Page& page) {
        out_.untagged.emplace_back();
        page_ = {};
        page_.resources = page.resources;
        page_.owner = verify::key_of(page.dictionary);
    }

    void operate_on_page(std::string_view name, const std::vector<Token>& operands) {
        operate(name, operands, page_);
    }

    void end_page() { end_segment(); }

    void read_page(const verify::Page& page) {
        begin_page(page);
        read(verify::page_data(verify::get(page.dictionary, "/Contents")), page_);
        end_page();
    }

    ShownText take() { return std::move(out_); }

private:
    void read(std::string_view data, Stream& stream) {
        read_ += data.size();
        if (read_ > most_bytes)
            return;
        std::vector<Token> operands;
        verify::Lexer lexer(data);
        for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
            if (token.kind != TokenKind::keyword || token.is("true") || token.is("false") ||
                token.is("null")) {
                operands.push_back(token);
                continue;
            }
            if (token.is("ID"))
                lexer.skip_image_data();
            else
                operate(token.text, operands, stream);
            operands.clear();
        }
    }

    void operate(std::string_view name, const std::vector<Token>& operands, Stream& stream) {
        operands_ = &operands;
        if (!operate_on_text(name, stream) && !operate_on_state(name, stream))
            operate_on_marks(name, stream);
    }

    // The i-th operand; 0 if it is not a number.
    [[nodiscard]] double number(std::size_t i) const {
        return i < operands_->size() && (*operands_)[i].is_number() ? (*operands_)[i].value : 0;
    }

    [[nodiscard]] Matrix matrix() const {
        return {number(0), number(1), number(2), number(3), number(4), number(5)};
    }

    bool operate_on_state(std::string_view name, Stream& stream) {
        Graphics& graphics = stream.graphics;
        if (name == "q") {
            if (stream.saved.size() < 10000)
                stream.saved.push_back(graphics);
        } else if (name == "Q") {
            if (!stream.saved.empty()) {
                graphics = stream.saved.back();
                stream.saved.pop_back();
            }
        } else if (name == "cm") {
            graphics.to_page = matrix() * graphics.to_page;
        } else if (name == "Tc") {
            graphics.character_space = number(0);
        } else if (name == "Tw") {
            graphics.word_space = number(0);
        } else if (name == "Tz") {
            graphics.scale = number(0) / 100;
        } else if (name == "TL") {
            graphics.leading = number(0);
        } else if (name == "Ts") {
            graphics.rise = number(0);
        } else if (name == "Tf") {
            select_font(stream);
        } else if (name == "gs") {
            select_font_of_state(stream);
        } else {
            return false;
        }
        return true;
    }

    bool operate_on_text(std::string_view name, Stream& stream) {
        if (name == "BT" || name == "ET") {
            begin_move(stream.graphics);
            text_ = line_ = {};
        } else if (name == "Td" || name == "TD") {
            if (name == "TD")
                stream.graphics.leading = -number(1);
            move_line(number(0), number(1), stream.graphics);
        } else if (name == "Tm") {
            begin_move(stream.graphics);
            text_ = line_ = matrix();
        } else if (name == "T*") {
            move_line(0, -stream.graphics.leading, stream.graphics);
        } else if (name == "Tj" || name == "TJ") {
            show(stream);
        } else if (name == "'" || name == "\"") {
            if (name == "\"") {
                stream.graphics.word_space = number(0);
                stream.graphics.character_space = number(1);
            }
            move_line(0, -stream.graphics.leading, stream.graphics);
            show(stream);
        } else {
            return false;
        }
        return true;
    }

    void operate_on_marks(std::string_view name, Stream& stream) {
        if (name == "BDC" || name == "BMC") {
            begin_mark(name == "BDC", stream);
        } else if (name == "EMC") {
            end_mark(stream);
        } else if (name == "Do") {
            draw(stream);
        }
    }

    static bool same_sequence(const Around& a, const Around& b) {
        return a.key == b.key && a.artifact == b.artifact && a.language == b.language;
    }

    void begin_mark(bool has_properties, Stream& stream) {
        stream.outer.push_back(stream.around);
        if (operands_->empty())
            return;
        Around inside = stream.around;
        inside.artifact = inside.artifact || operands_->front().text == "Artifact";
        ContentMark mark;
        if (has_properties && operands_->size() > 1)
            mark = (*operands_)[1].kind == TokenKind::name
                       ? listed_mark(resource(stream, "/Properties", verify::name_text((*operands_)[1].text)))
                       : written_mark(*operands_);
        if (mark.mcid >= 0 && tagged_)
            inside.key = ContentKey{stream.owner, mark.mcid};
        if (!mark.language.empty())
            inside.language = mark.language;
        if (!same_sequence(stream.around, inside))
            end_segment();
        stream.around = inside;
        if (mark.actual_text && !inside.replaced) {
            waiting_ = *mark.actual_text; // it stands where the first glyph does
            has_waiting_ = true;
        }
        stream.around.replaced = inside.replaced || mark.actual_text.has_value();
    }

    // ActualText may stand for a drawing: then no glyph has brought it out.
    void end_mark(Stream& stream) {
        if (stream.outer.empty())
            return;
        if (has_waiting_ && !stream.outer.back().replaced) {
            if (!segment_.open())
                open_segment(stream);
            segment_.add(waiting_, way_of(waiting_));
            has_waiting_ = false;
        }
        if (!same_sequence(stream.around, stream.outer.back()))
            end_segment();
        stream.around = std::move(stream.outer.back());
        stream.outer.pop_back();
    }

    Object resource(Stream& stream, const char* kind, const std::string& name) {
        return verify::get(verify::get(stream.resources, kind), "/" + name);
    }

    [[nodiscard]] std::string operand_name() const {
        for (auto token = operands_->rbegin(); token != operands_->rend(); ++token)
            if (token->kind == TokenKind::name)
                return verify::name_text(token->text);
        return {};
    }

    void select_font(Stream& stream) {
        stream.graphics.size = operands_->empty() ? 0 : number(operands_->size() - 1);
        const auto [slot, fresh] = stream.fonts.try_emplace(operand_name(), nullptr);
        if (fresh)
            slot->second = fonts_.find(resource(stream, "/Font", slot->first));
        stream.graphics.font = slot->second;
    }

    void select_font_of_state(Stream& stream) {
        const std::vector<Object> font =
            verify::items(verify::get(resource(stream, "/ExtGState", operand_name()), "/Font"));
        if (font.size() != 2)
            return;
        stream.graphics.font = fonts_.find(font[0]);
        stream.graphics.size = font[1].is_number() ? font[1].number() : 0;
    }

    void move_line(double x, double y, const Graphics& graphics) {
        begin_move(graphics);
        line_ = Matrix{1, 0, 0, 1, x, y} * line_;
        text_ = line_;
    }

    // Where the last glyph ended is only asked for when text is moved.
    void begin_move(const Graphics& graphics) {
        if (!moved_)
            end_ = position(graphics);
        moved_ = true;
    }

    void show(Stream& stream) {
        Graphics& graphics = stream.graphics;
        if (graphics.font == nullptr)
            return;
        for (const Token& token : *operands_) {
            if (token.is_number()) {
                advance(-token.value / 1000 * graphics.size * graphics.scale);
                gap_in_line_ -= token.value / 1000;
                continue;
            }
            if (!token.is_string())
                continue;
            graphics.font->for_each_code(verify::string_bytes(token), [&](const Code& code, bool is_space) {
                place_glyph(code, stream);
                advance((code.width * graphics.size + graphics.character_space +
                         (is_space ? graphics.word_space : 0)) *
                        graphics.scale);
            });
        }
    }

    void advance(double x) {
        text_.e += x * text_.a;
        text_.f += x * text_.b;
    }

    [[nodiscard]] Matrix position(const Graphics& graphics) const { return text_ * graphics.to_page; }

    void place_glyph(const Code& code, Stream& stream) {
        if (stream.around.artifact && !stream.around.key)
            return;
        if (segment_.open()) {
            if (moved_)
                look_where_moved(position(stream.graphics), stream.graphics.size, code);
            else
                add_implied_space(gap_in_line_, code);
        }
        gap_in_line_ = 0;
        if (!segment_.open())
            open_segment(stream);
        if (shown_ != nullptr && !shown_->placed) {
            const Matrix at = position(stream.graphics);
            shown_->placed = true;
            shown_->x = at.e;
            shown_->y = at.f;
        }
        moved_ = false;
        if (has_waiting_) {
            segment_.add(waiting_, way_of(waiting_));
            has_waiting_ = false;
        } else if (!stream.around.replaced) {
            segment_.add(code.text, code.way);
        }
        if (!code.silent)
            last_ = &code;
    }

    // How this glyph stands to the one before it: on the same line farther right, or elsewhere.
    void look_where_moved(const Matrix& at, double size, const Code& code) {
        const double em = size * std::hypot(at.a, at.b);
        const double length = std::hypot(end_.a, end_.b);
        if (length == 0 || em == 0)
            return;
        const double along = ((at.e - end_.e) * end_.a + (at.f - end_.f) * end_.b) / length;
        const double across = ((at.f - end_.f) * end_.a - (at.e - end_.e) * end_.b) / length;
        const bool other_line = std::abs(across) > 0.6 * em;
        const bool back = !other_line && along < -0.05 * em;
        if (!other_line)
            add_implied_space(along / em, code);
        if (other_line) {
            note_line_end();
            end_segment(Gap::line);
        } else if (back || !goes_on(code)) {
            end_segment();
            backwards_ = back;
        }
    }

    void add_implied_space(double gap_in_ems, const Code& code) {
        if (spaces_ == ImpliedSpaces::added && gap_in_ems > 0.18 && code.way != Way::leftwards &&
            !code.silent && last_ != nullptr && last_->way != Way::leftwards &&
            !is_blank(base::last_code_point(last_->text)))
            segment_.add(" ", Way::either);
    }

    // After a move to the right, right-to-left text goes on with more of it: whoever moves so
    // writes what is seen from left to right.
    [[nodiscard]] bool goes_on(const Code& code) const {
        return last_ != nullptr && last_->way == Way::leftwards && code.way == Way::leftwards;
    }

    // Whether this file writes the spaces between its lines is seen from how most lines end.
    void note_line_end() {
        const char32_t last = last_ == nullptr ? 0 : base::last_code_point(last_->text);
        if (is_blank(last))
            ++lines_with_space_;
        else if (last != '-' && last != 0xAD && last < 0x0E00)
            ++lines_without_;
    }

    enum class Gap { none, line };

    void open_segment(Stream& stream) {
        shown_ = stream.around.key ? &out_.tagged[*stream.around.key] : nullptr;
        language_ = stream.around.language;
    }

    void end_segment(Gap gap = Gap::none) {
        if (!segment_.open())
            return;
        const std::string text = segment_.take(backwards_ ? Line::leftwards : Line::unknown);
        backwards_ = false;
        std::string& target = shown_ != nullptr ? piece().text : out_.untagged.back();
        if (gap_ == Gap::line && shown_ == nullptr && !target.empty())
            target += '\n';
        else if (gap_ == Gap::line && before_ == shown_ && needs_space(target, text))
            target += ' ';
        target += text;
        before_ = shown_;
        gap_ = gap;
    }

    Piece& piece() {
        std::vector<Piece>& pieces = shown_->pieces;
        if (pieces.empty() || pieces.back().language != language_)
            pieces.push_back({{}, language_});
        return pieces.back();
    }

    [[nodiscard]] bool needs_space(std::string_view before, std::string_view after) const {
        const char32_t last = base::last_code_point(before);
        const char32_t first = base::decode_utf8(after, 0).value;
        const bool written = lines_with_space_ > lines_without_ && shown_ != nullptr;
        const bool without_spaces = last >= 0x0E00 && last < 0xA000 && !(last >= 0x1E00 && last < 0x2E80);
        return spaces_ == ImpliedSpaces::added && !written && last != 0 && !is_blank(last) && last != 0xAD &&
               last != '-' && !without_spaces && !is_blank(first);
    }

    void draw(Stream& around) {
        Object form = resource(around, "/XObject", operand_name());
        if (!form.is_stream() || verify::name(form, "/Subtype") != "Form" || depth_ >= deepest)
            return;
        Stream stream;
        stream.resources = verify::get(form, "/Resources");
        if (!stream.resources.is_dictionary())
            stream.resources = around.resources;
        stream.owner = verify::key_of(form);
        stream.around = around.around;
        stream.graphics = around.graphics;
        if (const std::vector<Object> six = verify::items(verify::get(form, "/Matrix")); six.size() == 6) {
            std::array<double, 6> m{};
            for (std::size_t i = 0; i < 6; ++i)
                m[i] = six[i].is_number() ? six[i].number() : 0;
            stream.graphics.to_page = Matrix{m[0], m[1], m[2], m[3], m[4], m[5]} * stream.graphics.to_page;
        }
        const Matrix text = text_;
        const Matrix line = line_;
        ++depth_;
        read(verify::stream_data(form).value_or(""), stream);
        --depth_;
        end_segment();
        text_ = text;
        line_ = line;
    }

    ImpliedSpaces spaces_;
    bool tagged_; // else marks lead nowhere
    ShownText out_;
    TextFonts fonts_;
    Stream page_;
    const std::vector<Token>* operands_ = nullptr; // of the operator at work
    std::size_t read_ = 0;
    int depth_ = 0;
    Matrix text_;
    Matrix line_;
    Matrix end_;                 // where the last glyph ended
    bool moved_ = false;         // a new position was set since the last glyph
    double gap_in_line_ = 0;     // in ems, since the last glyph
    Segment segment_;            // glyphs from left to right, not yet written
    const Code* last_ = nullptr; // the last glyph that says anything
    bool backwards_ = false;     // the segment stands left of what was read before it
    Shown* shown_ = nullptr;     // whose they are; none: untagged
    std::string language_;
    std::string waiting_; // ActualText that stands for the next glyph
    bool has_waiting_ = false;
    Gap gap_ = Gap::none;           // before the open segment
    const Shown* before_ = nullptr; // where the last segment went
    std::size_t lines_with_space_ = 0;
    std::size_t lines_without_ = 0;
};

ShownTextReader::ShownTextReader(verify::Document& document, ImpliedSpaces spaces)
    : impl_(std::make_unique<Impl>(document, spaces)) {}

ShownTextReader::~ShownTextReader() = default;

void ShownTextReader::begin_page(const verify::Page& page) {
    impl_->begin_page(page);
}

void ShownTextReader::operate(std::string_view name, const std::vector<Token>& operands) {
    impl_->operate_on_page(name, operands);
}

void ShownTextReader::end_page() {
    impl_->end_page();
}

ShownText ShownTextReader::take() {
    return impl_->take();
}

ShownText read_shown_text(verify::Document& document, ImpliedSpaces spaces) {
    ShownTextReader::Impl reader(document, spaces);
    for (const verify::Page& page : document.pages())
        reader.read_page(page);
    return reader.take();
}

} // namespace reading
