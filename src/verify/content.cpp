#include "verify/content.h"

#include <algorithm>
#include <cmath>

namespace verify {
namespace {

constexpr int deepest = 28; // of forms within forms; honest files stay far below

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

ContentReader::ContentReader(Document& document, const Structure& structure, Colours& colours,
                             Findings& findings, ContentListener* listener)
    : document_(document), structure_(structure), colours_(colours), findings_(findings), listener_(listener),
      check_syntax_(findings.wants("hex-string")),
      default_language_(is_non_empty_text(document.catalog(), "/Lang")) {}

Content ContentReader::read() {
    for (const Page& page : document_.pages()) {
        read_page(page);
        read_appearances(page);
    }
    return std::move(content_);
}

void ContentReader::read_page(const Page& page) {
    Stream stream;
    stream.resources = page.resources;
    stream.place = place_of(page.dictionary, page.number);
    stream.page = page.dictionary;
    stream.owner = key_of(page.dictionary);
    if (const auto key = integer(page.dictionary, "/StructParents"))
        stream.parents = items(structure_.parent_entry(*key));
    colours_.begin_page(page.dictionary);
    stream.graphics.blending = check_blending(get(page.dictionary, "/Group"), page.resources, stream.place);
    stream.listener = listener_;
    if (listener_ != nullptr)
        listener_->begin_page(page);
    run(page_data(get(page.dictionary, "/Contents")), stream);
    if (listener_ != nullptr)
        listener_->end_page();
}

void ContentReader::read_appearances(const Page& page) {
    for (Object& annotation : items(get(page.dictionary, "/Annots"))) {
        Stream around;
        around.place = place_of(annotation, page.number);
        around.page = page.dictionary;
        around.around.exempt = true;
        Object normal = get(get(annotation, "/AP"), "/N");
        if (normal.is_dictionary()) {
            for (const std::string_view state : normal.keys())
                read_appearance(get(normal, state), around);
        } else {
            read_appearance(normal, around);
        }
    }
}

void ContentReader::read_appearance(Object stream, Stream& around) {
    if (stream.is_stream())
        draw_form(stream, around);
}

void ContentReader::run(std::string_view data, Stream& stream) {
    std::vector<Token> outer;
    outer.swap(operands_);
    Lexer lexer(data);
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        if (check_syntax_)
            check_token(token, stream.place);
        if (token.kind != TokenKind::keyword || token.is("true") || token.is("false") || token.is("null")) {
            operands_.push_back(token);
            continue;
        }
        if (stream.listener != nullptr)
            stream.listener->operate(token.text, operands_);
        operate(token, stream, lexer);
        operands_.clear();
    }
    if (!stream.marks.empty() || stream.marks_unbalanced)
        findings_.add("marks-unbalanced", stream.place);
    operands_.swap(outer);
}

// ISO 19005-2, 6.1.6 and 6.1.13.
void ContentReader::check_token(const Token& token, Place place) {
    if (token.kind == TokenKind::hex && !is_whole_hex(token.text))
        findings_.add("hex-string", place);
    if (token.is_string() && token.text.size() > 32767 && string_bytes(token).size() > 32767)
        findings_.add("limit-string", place);
    if (token.kind == TokenKind::integer && std::abs(token.value) > 2147483648.0)
        findings_.add("limit-number", place, "an integer");
}

void ContentReader::operate(const Token& keyword, Stream& stream, Lexer& lexer) {
    const std::string_view name = keyword.text;
    if (name == "BI") {
        skip_inline_image(stream, lexer);
        return;
    }
    if (operate_on_text(name, stream) || operate_on_marks(name, stream) || operate_on_paint(name, stream) ||
        operate_on_state(name, stream) || operate_on_colour(name, stream))
        return;
    if (!is_one_of(name, {"m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "BX", "EX", "d0", "d1"}))
        findings_.add("operator-unknown", stream.place, std::string(name.substr(0, 20)));
}

bool ContentReader::operate_on_state(std::string_view name, Stream& stream) {
    if (name == "q") {
        if (stream.saved.size() < 10000)
            stream.saved.push_back(stream.graphics);
        if (stream.saved.size() == 29)
            findings_.add("limit-q", stream.place);
    } else if (name == "Q") {
        if (!stream.saved.empty()) {
            stream.graphics = stream.saved.back();
            stream.saved.pop_back();
        }
    } else if (name == "gs") {
        set_graphics_state(stream);
    } else if (name == "ri") {
        check_intent(operand_name(), stream);
    } else {
        return is_one_of(name, {"cm", "w", "J", "j", "M", "d", "i"});
    }
    return true;
}

bool ContentReader::operate_on_colour(std::string_view name, Stream& stream) {
    const bool stroke = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
    ColourUse Graphics::*const which = stroke ? &Graphics::stroke : &Graphics::fill;
    if (name == "g" || name == "G")
        set_space(stream, which, "DeviceGray");
    else if (name == "rg" || name == "RG")
        set_space(stream, which, "DeviceRGB");
    else if (name == "k" || name == "K")
        set_space(stream, which, "DeviceCMYK");
    else if (name == "cs" || name == "CS")
        set_space(stream, which, operand_name());
    else if (name == "scn" || name == "SCN")
        set_pattern(stream);
    else
        return name == "sc" || name == "SC";
    return true;
}

bool ContentReader::operate_on_text(std::string_view name, Stream& stream) {
    if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
        show_text(stream);
    } else if (name == "Tf") {
        select_font(stream);
    } else if (name == "Tr") {
        if (!operands_.empty() && operands_.back().is_number())
            stream.graphics.rendering_mode = static_cast<int>(operands_.back().value);
    } else {
        return is_one_of(name, {"Td", "TD", "Tm", "T*", "BT", "ET", "Tc", "Tw", "Tz", "TL", "Ts"});
    }
    return true;
}

bool ContentReader::operate_on_paint(std::string_view name, Stream& stream) {
    if (name == "Do") {
        draw_object(stream);
    } else if (name == "sh") {
        content_shown(stream, "a shading");
        draw_shading(stream);
    } else if (is_one_of(name, {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})) {
        content_shown(stream, "a drawing");
        const bool stroke = name[0] != 'f' && name[0] != 'F';
        paint(stream, name[0] != 'S' && name[0] != 's', stroke);
    } else {
        return false;
    }
    return true;
}

std::string ContentReader::operand_name() const {
    for (auto token = operands_.rbegin(); token != operands_.rend(); ++token)
        if (token->kind == TokenKind::name)
            return name_text(token->text);
    return {};
}

Object ContentReader::resource(Stream& stream, const char* kind, const std::string& name) {
    Object found = get(get(stream.resources, kind), "/" + name);
    if (found.is_null() && !name.empty())
        findings_.add("resource-missing", stream.place, std::string(kind + 1) + " " + name);
    return found;
}

void ContentReader::select_font(Stream& stream) {
    const std::string called = operand_name();
    const auto known = stream.fonts.find(called);
    if (known != stream.fonts.end()) {
        stream.graphics.font = known->second;
        return;
    }
    Object dictionary = resource(stream, "/Font", called);
    std::size_t font = no_font;
    if (dictionary.is_dictionary()) {
        bool is_new = false;
        font = content_.fonts.find(dictionary, stream.place, is_new);
        if (is_new && name(dictionary, "/Subtype") == "Type3")
            read_glyph_descriptions(dictionary, stream);
    }
    stream.fonts.emplace(called, font);
    stream.graphics.font = font;
}

void ContentReader::show_text(Stream& stream) {
    const int mode = stream.graphics.rendering_mode;
    std::uint8_t flags = code_shown;
    const Surroundings& around = stream.around;
    if (mode != 3)
        flags |= code_rendered;
    if (!around.replaced)
        flags |= code_not_replaced;
    if (around.tagged && !around.artifact && !around.replaced && !around.alternative)
        flags |= code_real;
    bool any = false;
    for (const Token& token : operands_) {
        if (!token.is_string() || token.text.empty())
            continue;
        any = true;
        if (stream.graphics.font != no_font)
            note_text(content_.fonts[stream.graphics.font], string_bytes(token), flags);
    }
    if (!any)
        return;
    content_shown(stream, "text");
    const int kind = mode % 4;
    const Graphics& graphics = stream.graphics;
    if (mode != 3) // a colour that is set counts, whether or not the mode uses it
        paint(stream, kind == 0 || kind == 2 || graphics.fill_stated,
              kind == 1 || kind == 2 || graphics.stroke_stated);
}

void ContentReader::paint(Stream& stream, bool fill, bool stroke) {
    const Graphics& graphics = stream.graphics;
    if (fill)
        paint_colour(graphics.fill, graphics.overprint_fill, stream);
    if (stroke)
        paint_colour(graphics.stroke, graphics.overprint_stroke, stream);
}

void ContentReader::paint_colour(const ColourUse& use, bool overprint, Stream& stream) {
    if (use.gray || use.rgb || use.cmyk)
        colours_.painted(use, stream.graphics.blending, stream.place);
    if (use.icc_cmyk && overprint && stream.graphics.overprint_mode == 1)
        findings_.add("overprint-icc", stream.place);
}

void ContentReader::set_space(Stream& stream, ColourUse Graphics::*which, const std::string& space) {
    const auto [slot, fresh] = stream.spaces.emplace(space, ColourUse{});
    if (fresh)
        slot->second = colours_.resolve(space, stream.resources, stream.place);
    stream.graphics.*which = slot->second;
    (which == &Graphics::fill ? stream.graphics.fill_stated : stream.graphics.stroke_stated) = true;
}

// A tiling pattern's stream is content too.
void ContentReader::set_pattern(Stream& stream) {
    if (operands_.empty() || operands_.back().kind != TokenKind::name)
        return;
    Object pattern = resource(stream, "/Pattern", operand_name());
    if (pattern.is_stream()) {
        Stream around = stream;
        around.around.exempt = true;
        draw_form(pattern, around);
        return;
    }
    if (Object shading = get(pattern, "/Shading"); !shading.is_null())
        colours_.painted(colours_.resolve(get(shading, "/ColorSpace"), stream.resources, stream.place),
                         stream.graphics.blending, stream.place);
    if (Object state = get(pattern, "/ExtGState"); state.is_dictionary() && has(state, "/TR"))
        findings_.add("transfer-function", place_of(pattern, stream.place.page));
}

void ContentReader::draw_shading(Stream& stream) {
    const Object shading = resource(stream, "/Shading", operand_name());
    colours_.painted(colours_.resolve(get(shading, "/ColorSpace"), stream.resources, stream.place),
                     stream.graphics.blending, stream.place);
}

void ContentReader::draw_object(Stream& stream) {
    Object object = resource(stream, "/XObject", operand_name());
    if (!object.is_stream())
        return;
    const std::string kind = name(object, "/Subtype").value_or("");
    const Place place = place_of(object, stream.place.page);
    if (kind == "Form") {
        draw_form(object, stream);
    } else if (kind == "Image") {
        draw_image(object, stream);
    } else {
        findings_.add("postscript-object", place);
    }
    if (has(object, "/OPI"))
        findings_.add("opi", place);
}

void ContentReader::draw_form(Object form, Stream& around) {
    const Place place = place_of(form, around.place.page);
    char blending = 0;
    Stream stream;
    stream.around = around.around;
    if (structure_.parent_of_object(form) != no_element)
        stream.around.tagged = true;
    if (name(get(form, "/Group"), "/S") == "Transparency") {
        content_.transparent_pages.insert(key_of(around.page));
        blending = check_blending(get(form, "/Group"), around.resources, place);
    }
    const auto key = integer(form, "/StructParents");
    const int drawn = key ? ++forms_with_content_[key_of(form)] : 0;
    if (drawn == 2 && content_.mcids.count(key_of(form)) > 0)
        findings_.add("form-used-twice", place);
    // What it is reached through makes a difference; how often does not.
    if (depth_ >= deepest || !forms_read_.emplace(key_of(form), stream.around).second)
        return;
    if (has(form, "/Ref"))
        findings_.add("reference-object", place);
    if (name(form, "/Subtype2") == "PS" || has(form, "/PS"))
        findings_.add("postscript-in-form", place);
    stream.resources = get(form, "/Resources");
    stream.place = place;
    stream.page = around.page;
    stream.owner = key_of(form);
    stream.graphics = around.graphics;
    if (blending != 0)
        stream.graphics.blending = blending;
    stream.told_untagged = around.told_untagged;
    if (!stream.resources.is_dictionary()) {
        stream.resources = around.resources;
        if (const auto data = stream_data(form); data && data->find('/') != std::string::npos)
            findings_.add("resources-inherited", place);
    }
    if (key)
        stream.parents = items(structure_.parent_entry(*key));
    ++depth_;
    run(stream_data(form).value_or(""), stream);
    --depth_;
    if (drawn > 1 && stream.mcids != nullptr)
        findings_.add("form-used-twice", place);
}

void ContentReader::read_glyph_descriptions(Object font, Stream& around) {
    Object procedures = get(font, "/CharProcs");
    if (!procedures.is_dictionary() || depth_ >= deepest)
        return;
    ++depth_;
    for (const std::string_view glyph : procedures.keys()) {
        Stream stream;
        stream.resources = has(font, "/Resources") ? get(font, "/Resources") : around.resources;
        stream.place = place_of(font, around.place.page);
        stream.page = around.page;
        stream.around = around.around;
        stream.around.exempt = true;
        stream.graphics.fill = stream.graphics.stroke = {};
        const std::string data = stream_data(get(procedures, glyph)).value_or("");
        if (!has(font, "/Resources") && data.find('/') != std::string::npos)
            findings_.add("resources-inherited", stream.place);
        run(data, stream);
    }
    --depth_;
}

// ISO 19005-2, 6.2.10: a group blends in its colour space, so that is used too.
char ContentReader::check_blending(Object group, Object resources, Place place) {
    Object space = get(group, "/CS");
    if (space.is_null())
        return 0;
    const ColourUse use = colours_.resolve(space, resources, place);
    if (colours_.is_uncovered(use))
        findings_.add("blending-colour", place);
    return use.family;
}

void ContentReader::check_intent(const std::string& intent, Stream& stream) {
    if (!is_one_of(intent, {"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}))
        findings_.add("rendering-intent", stream.place, intent);
}

} // namespace verify
