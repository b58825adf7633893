// Graphics state dictionaries and images (ISO 19005-2, 6.2.5, 6.2.8 and 6.2.10).
#include <algorithm>
#include <array>

#include "verify/content.h"
#include "verify/jpeg2000.h"

namespace verify {
namespace {

constexpr auto blend_modes = std::to_array<std::string_view>(
    {"Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
     "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"});

constexpr auto inline_filters =
    std::to_array<std::string_view>({"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode",
                                     "CCITTFaxDecode", "DCTDecode", "AHx", "A85", "Fl", "RL", "CCF", "DCT"});

template <typename List>
bool contains(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

void check_halftone(Object halftone, const std::string& colourant, Place place, Findings& findings) {
    if (!halftone.is_dictionary() && !halftone.is_stream())
        return;
    const auto type = integer(halftone, "/HalftoneType");
    if (!type || (*type != 1 && *type != 5))
        findings.add("halftone-type", place);
    if (has(halftone, "/HalftoneName"))
        findings.add("halftone-name", place);
    const bool process = colourant.empty() || colourant == "Cyan" || colourant == "Magenta" ||
                         colourant == "Yellow" || colourant == "Black";
    if (colourant != "Default" && process == has(halftone, "/TransferFunction"))
        findings.add("halftone-transfer", place);
    if (type != 5 || !colourant.empty())
        return;
    for (const std::string_view key : halftone.keys())
        if (Object part = get(halftone, key); part.is_dictionary() || part.is_stream())
            check_halftone(part, std::string(key.substr(1)), place, findings);
}

} // namespace

void ContentReader::set_graphics_state(Stream& stream) {
    Object state = resource(stream, "/ExtGState", operand_name());
    if (!state.is_dictionary())
        return;
    const Place place = place_of(state, stream.place.page);
    if (has(state, "/TR"))
        findings_.add("transfer-function", place);
    if (Object second = get(state, "/TR2"); !second.is_null() && name_of(second) != "Default")
        findings_.add("transfer-function-2", place);
    if (has(state, "/HTP") || has(state, "/HTO"))
        findings_.add("halftone-phase", place);
    if (Object halftone = get(state, "/HT"); !halftone.is_null())
        check_halftone(halftone, "", place_of(halftone, stream.place.page), findings_);
    if (const auto intent = name(state, "/RI"))
        check_intent(*intent, stream);
    Object mode = get(state, "/BM");
    for (const Object& one : one_or_all(mode))
        if (const auto named = name_of(one)) {
            if (!contains(blend_modes, *named))
                findings_.add("blend-mode", place, *named);
            if (*named != "Normal" && *named != "Compatible")
                content_.transparent_pages.insert(key_of(stream.page));
        }
    if (number(state, "/ca").value_or(1) < 1 || number(state, "/CA").value_or(1) < 1)
        content_.transparent_pages.insert(key_of(stream.page));
    if (Object mask = get(state, "/SMask"); mask.is_dictionary()) {
        content_.transparent_pages.insert(key_of(stream.page));
        Stream around = stream;
        around.around.exempt = true;
        if (Object group = get(mask, "/G"); group.is_stream())
            draw_form(group, around);
    }
    if (has(state, "/OP"))
        stream.graphics.overprint_stroke = stream.graphics.overprint_fill = is_true(state, "/OP");
    if (has(state, "/op"))
        stream.graphics.overprint_fill = is_true(state, "/op");
    if (const auto overprint = integer(state, "/OPM"))
        stream.graphics.overprint_mode = static_cast<int>(*overprint);
    const std::vector<Object> font = items(get(state, "/Font"));
    if (!font.empty() && font[0].is_dictionary()) {
        bool is_new = false;
        stream.graphics.font = content_.fonts.find(font[0], stream.place, is_new);
    }
}

namespace {

// A picture in JPEG 2000 as it stands in the file; empty for any other.
std::string jpeg2000_bytes(const Object& image) {
    Object filter = get(image, "/Filter");
    if (filter.is_array() && filter.size() == 1)
        filter = filter[0];
    if (name_of(filter) != "JPXDecode")
        return {};
    return raw_stream_data(image);
}

} // namespace

void ContentReader::draw_image(Object image, Stream& stream) {
    const Place place = place_of(image, stream.place.page);
    if (structure_.parent_of_object(image) == no_element)
        content_shown(stream, "a picture");
    if (const std::string bytes = jpeg2000_bytes(image); !bytes.empty())
        check_jpeg2000(bytes, has(image, "/ColorSpace"), place, findings_);
    if (has(image, "/Alternates"))
        findings_.add("image-alternates", place);
    if (is_true(image, "/Interpolate"))
        findings_.add("image-interpolate", place);
    const bool mask = is_true(image, "/ImageMask");
    const auto bits = integer(image, "/BitsPerComponent");
    if (bits && (mask ? *bits != 1 : *bits != 1 && *bits != 2 && *bits != 4 && *bits != 8 && *bits != 16))
        findings_.add("image-bits", place);
    if (const auto intent = name(image, "/Intent"))
        check_intent(*intent, stream);
    if (mask) {
        paint(stream, true, false);
        return;
    }
    if (Object soft = get(image, "/SMask");
        soft.is_stream() || integer(image, "/SMaskInData").value_or(0) != 0) {
        content_.transparent_pages.insert(key_of(stream.page));
        if (is_true(soft, "/Interpolate"))
            findings_.add("image-interpolate", place_of(soft, stream.place.page));
    }
    if (Object space = get(image, "/ColorSpace"); !space.is_null())
        paint_colour(colours_.resolve(space, stream.resources, place), stream.graphics.overprint_fill,
                     stream);
}

void ContentReader::check_inline_entry(const std::string& key, const Token& token, Stream& stream) {
    const std::string value = token.kind == TokenKind::name ? name_text(token.text) : "";
    if ((key == "I" || key == "Interpolate") && token.is("true"))
        findings_.add("image-interpolate", stream.place);
    if (value.empty())
        return;
    if ((key == "F" || key == "Filter") && !contains(inline_filters, value))
        findings_.add("inline-filter", stream.place, value);
    if (key == "Intent")
        check_intent(value, stream);
    if (key == "CS" || key == "ColorSpace")
        paint_colour(colours_.resolve(value, stream.resources, stream.place), stream.graphics.overprint_fill,
                     stream);
}

// "BI /Key value ... ID data EI": the data ends at an EI that stands alone.
void ContentReader::skip_inline_image(Stream& stream, Lexer& lexer) {
    content_shown(stream, "a picture");
    std::string key;
    bool mask = false;
    int depth = 0;
    for (Token token = lexer.next(); token.kind != TokenKind::end && !token.is("ID"); token = lexer.next()) {
        if (key.empty()) {
            key = name_text(token.text);
            continue;
        }
        depth += token.kind == TokenKind::array_begin || token.kind == TokenKind::dictionary_begin ? 1 : 0;
        depth -= token.kind == TokenKind::array_end || token.kind == TokenKind::dictionary_end ? 1 : 0;
        mask = mask || ((key == "IM" || key == "ImageMask") && token.is("true"));
        check_inline_entry(key, token, stream);
        if (depth <= 0)
            key.clear();
    }
    if (mask)
        paint(stream, true, false);
    lexer.skip_image_data();
}

} // namespace verify
