#include "verify/font.h"

#include <utility>

#include "base/utf8.h"

namespace verify {
namespace {

BaseEncoding encoding_named(const std::string& name) {
    if (name == "WinAnsiEncoding")
        return BaseEncoding::win_ansi;
    if (name == "MacRomanEncoding")
        return BaseEncoding::mac_roman;
    return name == "StandardEncoding" ? BaseEncoding::standard : BaseEncoding::none;
}

std::string utf8(const std::u16string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t value = text[i];
        const bool high = value >= 0xD800 && value < 0xDC00;
        if (high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000)
            value = 0x10000 + ((value - 0xD800) << 10) + (static_cast<char32_t>(text[++i]) - 0xDC00);
        base::append_utf8(out, value >= 0xD800 && value < 0xE000 ? U'\xFFFD' : value);
    }
    return out;
}

} // namespace

Font::Font(const FontUse& use, FontParts parts)
    : use_(use), subtype_(verify::name(use.dictionary, "/Subtype").value_or("")),
      name_(verify::name(use.dictionary, "/BaseFont").value_or("")), descendant_(use.dictionary),
      descriptor_(Object()) {
    if (use.composite) {
        const std::vector<Object> list = items(get(use.dictionary, "/DescendantFonts"));
        descendant_ = list.empty() ? Object() : list.front();
        read_composite_widths();
        if (Object map = get(descendant_, "/CIDToGIDMap"); map.is_stream())
            cid_to_gid_ = stream_data(map).value_or("");
    }
    descriptor_ = get(descendant_, "/FontDescriptor");
    if (parts == FontParts::all)
        read_program();
    read_encoding_entry();
    if (Object stream = get(use.dictionary, "/ToUnicode"); stream.is_stream())
        to_unicode_ = read_cmap(stream_data(stream).value_or(""));
}

void Font::read_program() {
    for (const char* const key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        Object stream = get(descriptor_, key);
        if (!stream.is_stream())
            continue;
        embedded_ = true;
        if (auto data = stream_data(stream))
            program_.emplace(std::move(*data));
        return;
    }
}

void Font::read_encoding_entry() {
    if (use_.composite)
        return;
    const Object encoding = get(use_.dictionary, "/Encoding");
    encoding_name_ = name_of(encoding).value_or(verify::name(encoding, "/BaseEncoding").value_or(""));
    base_ = encoding_named(encoding_name_);
    int code = 0;
    for (Object& entry : items(get(encoding, "/Differences"))) {
        if (entry.is_integer())
            code = static_cast<int>(entry.integer());
        else if (entry.is_name())
            differences_[code++] = entry.name();
    }
}

// ISO 32000-1, 9.7.4.3: "c [w1 w2]" and "first last w".
void Font::read_composite_widths() {
    default_width_ = number(descendant_, "/DW").value_or(1000);
    const std::vector<Object> list = items(get(descendant_, "/W"));
    for (std::size_t i = 0; i + 1 < list.size();) {
        Object first = list[i];
        Object second = list[i + 1];
        if (!first.is_number())
            return;
        auto cid = static_cast<std::uint32_t>(first.number());
        if (second.is_array()) {
            for (Object& one : items(second))
                cid_widths_[cid++] = one.is_number() ? one.number() : 0;
            i += 2;
        } else {
            if (i + 2 >= list.size() || !second.is_number() || !list[i + 2].is_number())
                return;
            const auto last = std::min<std::uint32_t>(static_cast<std::uint32_t>(second.number()), 0xFFFF);
            for (; cid <= last; ++cid)
                cid_widths_[cid] = list[i + 2].number();
            i += 3;
        }
    }
}

bool Font::symbolic() const {
    return (integer(descriptor_, "/Flags").value_or(0) & 4) != 0;
}

std::string Font::glyph_name(std::uint32_t code) const {
    if (const auto found = differences_.find(static_cast<int>(code)); found != differences_.end())
        return found->second;
    return code < 256 ? std::string(name_of_code(base_, static_cast<std::uint8_t>(code))) : std::string();
}

std::optional<std::uint32_t> Font::glyph(std::uint32_t code) const {
    if (!program_ || !program_->readable())
        return std::nullopt;
    return use_.composite ? composite_glyph(code) : simple_glyph(code);
}

std::optional<std::uint32_t> Font::composite_glyph(std::uint32_t code) const {
    if (!use_.encoding->known)
        return std::nullopt;
    const std::uint32_t cid = use_.encoding->cid(code).value_or(0);
    if (program_->cid_keyed())
        return program_->glyph_by_cid(cid).value_or(0);
    if (cid_to_gid_.empty())
        return cid < program_->glyph_count() ? cid : 0;
    const std::size_t at = std::size_t{cid} * 2;
    if (at + 1 >= cid_to_gid_.size())
        return 0;
    return static_cast<std::uint32_t>(static_cast<unsigned char>(cid_to_gid_[at]) << 8 |
                                      static_cast<unsigned char>(cid_to_gid_[at + 1]));
}

std::optional<std::uint32_t> Font::simple_glyph(std::uint32_t code) const {
    if (subtype_ == "TrueType")
        return true_type_glyph(code);
    const std::string called = glyph_name(code);
    if (called.empty())
        return program_->glyph_by_built_in_code(code);
    return called == ".notdef" ? 0 : program_->glyph_by_name(called);
}

// ISO 32000-1, 9.6.6.4.
std::uint32_t Font::true_type_glyph(std::uint32_t code) const {
    const std::string called = glyph_name(code);
    if (called == ".notdef")
        return 0;
    const bool by_name = !symbolic() && !called.empty();
    if (by_name) {
        if (const char32_t unicode = unicode_of_name(called); unicode != 0 && program_->has_map(3, 1))
            if (const std::uint32_t glyph = program_->glyph_by_map(3, 1, unicode))
                return glyph;
        if (const std::uint8_t mac = mac_roman_code(called); mac != 0)
            if (const std::uint32_t glyph = program_->glyph_by_map(1, 0, mac))
                return glyph;
        if (const std::uint32_t glyph = program_->glyph_by_name(called))
            return glyph;
    }
    for (const std::uint32_t base : {0x0000U, 0xF000U, 0xF100U, 0xF200U})
        if (const std::uint32_t glyph = program_->glyph_by_map(3, 0, base + code))
            return glyph;
    if (const std::uint32_t glyph = program_->glyph_by_map(1, 0, code))
        return glyph;
    return by_name ? 0 : program_->glyph_by_map(3, 1, code);
}

std::optional<double> Font::width(std::uint32_t code) const {
    if (use_.composite) {
        if (!use_.encoding->known)
            return std::nullopt;
        const auto found = cid_widths_.find(use_.encoding->cid(code).value_or(0));
        return found == cid_widths_.end() ? default_width_ : found->second;
    }
    Object widths = get(use_.dictionary, "/Widths");
    const long long at = static_cast<long long>(code) - integer(use_.dictionary, "/FirstChar").value_or(0);
    if (widths.is_array() && at >= 0 && std::cmp_less(at, widths.size())) {
        Object width = widths[static_cast<std::size_t>(at)];
        return width.is_number() ? std::optional(width.number()) : std::nullopt;
    }
    return descriptor_.is_null() ? std::nullopt
                                 : std::optional(number(descriptor_, "/MissingWidth").value_or(0));
}

// ISO 32000-1, 9.10.2.
bool Font::has_unicode(std::uint32_t code) const {
    if (to_unicode_ && to_unicode_->unicode(code))
        return true;
    if (use_.composite) {
        const std::string ordering = text(get(descendant_, "/CIDSystemInfo"), "/Ordering").value_or("");
        const bool character_collection =
            ordering == "GB1" || ordering == "CNS1" || ordering == "Japan1" || ordering == "Korea1";
        const bool registered =
            character_collection && text(get(descendant_, "/CIDSystemInfo"), "/Registry") == "Adobe";
        return registered || (is_predefined_cmap(use_.encoding->name) && !use_.encoding->identity);
    }
    const std::string called = glyph_name(code);
    if (!called.empty())
        return unicode_of_name(called) != 0 ||
               (program_ && program_->has_unicode(program_->glyph_by_name(called)));
    if (!program_ || subtype_ == "TrueType")
        return subtype_ == "TrueType" && !symbolic() && base_ != BaseEncoding::none;
    const std::uint32_t glyph = program_->glyph_by_built_in_code(code);
    return glyph != 0 && program_->has_unicode(glyph);
}

std::optional<std::string> Font::text_of(std::uint32_t code) const {
    if (to_unicode_)
        if (const auto text = to_unicode_->unicode(code))
            return utf8(*text);
    if (use_.composite)
        return std::nullopt;
    // A font with no encoding of its own has the standard one, or one that its program would tell.
    std::string called = glyph_name(code);
    if (called.empty() && code < 256)
        called = name_of_code(BaseEncoding::standard, static_cast<std::uint8_t>(code));
    const char32_t value = unicode_of_name(called);
    if (value == 0)
        return std::nullopt;
    std::string text;
    base::append_utf8(text, value);
    return text;
}

} // namespace verify
