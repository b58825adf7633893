// Fonts and the text shown with them (ISO 14289-1, 7.21; ISO 14289-2, 8.4.5; ISO 19005-2, 6.2.11).
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "verify/checks.h"
#include "verify/font.h"

namespace verify {
namespace {

bool is_subset_name(std::string_view name) {
    if (name.size() < 7 || name[6] != '+')
        return false;
    for (std::size_t i = 0; i < 6; ++i)
        if (name[i] < 'A' || name[i] > 'Z')
            return false;
    return true;
}

bool is_standard_14(std::string_view name) {
    for (const std::string_view family : {"Courier", "Helvetica", "Times-", "Symbol", "ZapfDingbats"})
        if (name.starts_with(family))
            return true;
    return false;
}

class FontCheck {
public:
    FontCheck(const File& file, const FontUse& use) : findings_(file.findings), use_(use), font_(use) {}
    void check();

private:
    void check_dictionary();
    void check_simple_dictionary();
    void check_composite();
    void check_cmap();
    void check_true_type();
    void check_subset_lists();
    void check_char_set(const std::string& list);
    void check_code(std::uint32_t code, std::uint8_t flags);
    void check_width(std::uint32_t code, std::uint32_t glyph);
    void check_type3_width(std::uint32_t code, const std::string& glyph);
    void check_unicode(std::uint32_t code, std::uint8_t flags);
    [[nodiscard]] std::string described(std::uint32_t code) const;
    void add(RuleRef rule, const std::string& detail = {}) {
        findings_.add(rule, use_.place, font_.name() + (detail.empty() ? "" : ", " + detail));
    }

    Findings& findings_;
    const FontUse& use_;
    Font font_;
};

void FontCheck::check() {
    check_dictionary();
    const bool drawn_by_file = font_.subtype() == "Type3";
    if (!drawn_by_file && use_.rendered && !font_.embedded())
        add("font-embedded");
    if (font_.embedded() && font_.program() && !font_.program()->readable())
        add("font-damaged");
    if (use_.composite)
        check_composite();
    if (font_.subtype() == "TrueType" && use_.rendered)
        check_true_type();
    check_subset_lists();
    use_.for_each_code([this](std::uint32_t code, std::uint8_t flags) { check_code(code, flags); });
}

// ISO 32000-1, 9.6.2.1 and Table 111.
void FontCheck::check_dictionary() {
    if (name(use_.dictionary, "/Type") != "Font")
        add("font-type");
    constexpr std::string_view subtypes[] = {"Type1", "MMType1", "TrueType", "Type3", "Type0"};
    if (std::find(std::begin(subtypes), std::end(subtypes), font_.subtype()) == std::end(subtypes))
        add("font-subtype", font_.subtype());
    if (font_.subtype() != "Type3" && font_.name().empty())
        add("font-name");
    if (!base::is_valid_utf8(font_.name()) ||
        !base::is_valid_utf8(name(font_.descriptor(), "/FontName").value_or("")))
        add("name-utf8");
    if (const auto kind = name(get(font_.descriptor(), "/FontFile3"), "/Subtype"))
        if (*kind != "Type1C" && *kind != "CIDFontType0C" && *kind != "OpenType")
            add("font-program-type", *kind);
    if (!use_.composite)
        check_simple_dictionary();
}

void FontCheck::check_simple_dictionary() {
    const auto first = integer(use_.dictionary, "/FirstChar");
    const auto last = integer(use_.dictionary, "/LastChar");
    if (is_standard_14(font_.name()) && font_.descriptor().is_null())
        return;
    Object widths = get(use_.dictionary, "/Widths");
    if (!first || !last || !widths.is_array() || std::cmp_not_equal(widths.size(), *last - *first + 1))
        add("font-widths-entry");
}

void FontCheck::check_composite() {
    if (name(font_.descendant(), "/Subtype") == "CIDFontType2" && font_.embedded()) {
        Object map = get(font_.descendant(), "/CIDToGIDMap");
        if (!map.is_stream() && name_of(map) != "Identity")
            add("cid-to-gid");
    }
    const CMap& encoding = *use_.encoding;
    if (!encoding.identity) {
        const Object info = get(font_.descendant(), "/CIDSystemInfo");
        const auto supplement = integer(info, "/Supplement");
        const bool same = encoding.embedded
                              ? text(info, "/Ordering") == encoding.ordering &&
                                    text(info, "/Registry") == encoding.registry && supplement &&
                                    encoding.supplement && *supplement <= *encoding.supplement
                              : text(info, "/Registry") == "Adobe" && has(info, "/Ordering");
        if (!same)
            add("cid-system-info");
    }
    check_cmap();
}

void FontCheck::check_cmap() {
    const CMap& encoding = *use_.encoding;
    if (!encoding.embedded && !is_predefined_cmap(encoding.name))
        add("cmap-embedded", encoding.name);
    if (encoding.embedded && encoding.stated_mode.value_or(0) != encoding.writing_mode)
        add("cmap-writing-mode", encoding.name);
    if (!encoding.used.empty() && !is_predefined_cmap(encoding.used))
        add("cmap-uses", encoding.used);
    if (encoding.largest_cid > 65535)
        add("limit-cid", encoding.name);
}

// ISO 32000-1, 9.6.6.4.
void FontCheck::check_true_type() {
    const std::string& encoding = font_.base_encoding_name();
    if (font_.symbolic()) {
        if (has(use_.dictionary, "/Encoding"))
            add("true-type-symbolic-encoding");
        if (font_.program() && font_.program()->readable()) {
            const FontProgram& program = *font_.program();
            if (program.map_count() != 1 && !program.has_map(3, 0))
                add("true-type-symbolic-map");
            if (!program.has_map(3, 0) && !program.has_map(1, 0))
                add("true-type-symbolic-map-2");
        }
        return;
    }
    bool named = encoding == "MacRomanEncoding" || encoding == "WinAnsiEncoding";
    if (!font_.differences().empty()) {
        for (const auto& [code, called] : font_.differences())
            named = named && (called == ".notdef" || unicode_of_name(called) != 0 ||
                              font_.has_unicode(static_cast<std::uint32_t>(code)));
        named = named && (!font_.program() || !font_.program()->readable() || font_.program()->has_map(3, 1));
    }
    if (!named)
        add("true-type-encoding", encoding);
    if (!font_.program() || !font_.program()->readable())
        return;
    const FontProgram& program = *font_.program();
    if (program.has_map(3, 0) ? program.map_count() < 2 : program.map_count() < 1)
        add("true-type-map");
    if (!program.has_map(3, 1) && !program.has_map(1, 0))
        add("true-type-map-2");
}

// "/A/B/C": all glyphs of the program, and no others.
void FontCheck::check_char_set(const std::string& list) {
    std::set<std::string> names;
    for (std::size_t at = list.find('/'); at != std::string::npos;) {
        const std::size_t next = list.find('/', at + 1);
        std::string called = list.substr(at + 1, next == std::string::npos ? next : next - at - 1);
        called.erase(std::remove_if(called.begin(), called.end(), is_pdf_space), called.end());
        names.insert(std::move(called));
        at = next;
    }
    const FontProgram& program = *font_.program();
    std::set<std::string> drawn;
    for (std::uint32_t glyph = 1; glyph < program.glyph_count(); ++glyph)
        drawn.insert(program.glyph_name(glyph));
    names.erase(".notdef");
    drawn.erase(".notdef");
    if (names != drawn)
        add("char-set");
}

void FontCheck::check_subset_lists() {
    if (!font_.embedded() || !is_subset_name(font_.name()) || !font_.program() ||
        !font_.program()->readable())
        return;
    const FontProgram& program = *font_.program();
    if (Object list = get(font_.descriptor(), "/CharSet"); list.is_string() && !use_.composite)
        check_char_set(list.bytes());
    if (Object set = get(font_.descriptor(), "/CIDSet"); set.is_stream() && use_.composite) {
        const std::string bits = stream_data(set).value_or("");
        for (const std::uint32_t cid : program.all_cids())
            if (cid != 0 && (cid / 8 >= bits.size() ||
                             (static_cast<unsigned char>(bits[cid / 8]) & (0x80U >> cid % 8)) == 0)) {
                add("cid-set", "CID " + std::to_string(cid) + " is not listed");
                break;
            }
    }
}

std::string FontCheck::described(std::uint32_t code) const {
    char text[24];
    std::snprintf(text, sizeof text, "code %X", static_cast<unsigned>(code));
    return text;
}

void FontCheck::check_code(std::uint32_t code, std::uint8_t flags) {
    check_unicode(code, flags);
    if (font_.subtype() == "Type3") {
        const std::string called = font_.glyph_name(code);
        if (called == ".notdef")
            add("notdef", described(code));
        if ((flags & code_rendered) != 0)
            check_type3_width(code, called);
        return;
    }
    const auto glyph = font_.glyph(code);
    if (!glyph)
        return;
    const bool rendered = (flags & code_rendered) != 0;
    if (*glyph == 0 || *glyph >= font_.program()->glyph_count()) {
        const bool is_notdef =
            use_.composite ? use_.encoding->cid(code).value_or(0) == 0 || *glyph == 0 : *glyph == 0;
        if (is_notdef)
            add("notdef", described(code));
        if (rendered)
            add("glyph-missing", described(code));
        return;
    }
    if (rendered)
        check_width(code, *glyph);
}

void FontCheck::check_width(std::uint32_t code, std::uint32_t glyph) {
    const auto drawn = font_.program()->width(glyph);
    const auto stated = font_.width(code);
    if (drawn && stated && std::abs(*drawn - *stated) > 1.0001)
        add("glyph-width", described(code) + ": " + std::to_string(std::lround(*stated)) +
                               " in the dictionary, " + std::to_string(std::lround(*drawn)) +
                               " in the font program");
}

// The first operand of d0 or d1 is the width, in the same units as Widths.
void FontCheck::check_type3_width(std::uint32_t code, const std::string& glyph) {
    const auto data = stream_data(get(get(use_.dictionary, "/CharProcs"), "/" + glyph));
    if (!data)
        return;
    const Token first = Lexer(*data).next();
    const auto stated = font_.width(code);
    if (first.is_number() && stated && std::abs(first.value - *stated) > 1)
        add("glyph-width", described(code));
}

void FontCheck::check_unicode(std::uint32_t code, std::uint8_t flags) {
    if (!font_.has_unicode(code)) {
        add("no-unicode", described(code));
        return;
    }
    if (!font_.to_unicode())
        return;
    const auto text = font_.to_unicode()->unicode(code);
    if (!text)
        return;
    bool private_use = false;
    for (const char16_t unit : *text) {
        if (unit == 0 || unit == 0xFEFF || unit == 0xFFFE)
            add("bad-unicode", described(code));
        private_use = private_use || (unit >= 0xE000 && unit <= 0xF8FF) || (unit >= 0xDB80 && unit <= 0xDBFF);
    }
    if (private_use && (flags & code_not_replaced) != 0)
        add("private-use", described(code));
    if (private_use && (flags & code_real) != 0)
        add("private-use-2", described(code));
}

} // namespace

void check_fonts(const File& file) {
    for (const FontUse& use : file.content.fonts.all())
        FontCheck(file, use).check();
}

} // namespace verify
