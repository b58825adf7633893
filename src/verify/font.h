// One font as its dictionary and its program describe it: what each code shows, how wide, and
// which text it stands for.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "verify/cmap.h"
#include "verify/font_program.h"
#include "verify/font_use.h"
#include "verify/latin_names.h"

namespace verify {

// The program is not needed by who only asks for text and widths.
enum class FontParts { all, without_program };

class Font {
public:
    explicit Font(const FontUse& use, FontParts parts = FontParts::all);

    [[nodiscard]] const std::string& subtype() const { return subtype_; }
    [[nodiscard]] const std::string& name() const { return name_; } // BaseFont
    [[nodiscard]] Object descendant() const { return descendant_; } // the CIDFont; the font itself if simple
    [[nodiscard]] Object descriptor() const { return descriptor_; }
    [[nodiscard]] bool embedded() const { return embedded_; }
    [[nodiscard]] bool symbolic() const;
    [[nodiscard]] const std::optional<FontProgram>& program() const { return program_; }
    [[nodiscard]] const std::string& base_encoding_name() const { return encoding_name_; }
    [[nodiscard]] const std::map<int, std::string>& differences() const { return differences_; }
    [[nodiscard]] const std::optional<CMap>& to_unicode() const { return to_unicode_; }

    // The glyph in the program; nothing if that cannot be told. 0 is .notdef.
    [[nodiscard]] std::optional<std::uint32_t> glyph(std::uint32_t code) const;
    // In thousandths of the em, as the dictionary says.
    [[nodiscard]] std::optional<double> width(std::uint32_t code) const;
    // True if the code leads to Unicode, by ToUnicode or by the encoding.
    [[nodiscard]] bool has_unicode(std::uint32_t code) const;
    // The text of the code as UTF-8: by ToUnicode, else by the glyph names of the encoding; nothing
    // if neither tells.
    [[nodiscard]] std::optional<std::string> text_of(std::uint32_t code) const;
    // The glyph name that the encoding gives a code of a simple font; empty if none.
    [[nodiscard]] std::string glyph_name(std::uint32_t code) const;

private:
    void read_program();
    void read_encoding_entry();
    void read_composite_widths();
    [[nodiscard]] std::optional<std::uint32_t> simple_glyph(std::uint32_t code) const;
    [[nodiscard]] std::uint32_t true_type_glyph(std::uint32_t code) const;
    [[nodiscard]] std::optional<std::uint32_t> composite_glyph(std::uint32_t code) const;

    const FontUse& use_;
    std::string subtype_;
    std::string name_;
    Object descendant_;
    Object descriptor_;
    bool embedded_ = false;
    std::optional<FontProgram> program_;
    std::string encoding_name_;
    BaseEncoding base_ = BaseEncoding::none;
    std::map<int, std::string> differences_;
    std::optional<CMap> to_unicode_;
    std::map<std::uint32_t, double> cid_widths_;
    double default_width_ = 0;
    std::string cid_to_gid_; // the stream's bytes; empty for Identity
};

} // namespace verify
