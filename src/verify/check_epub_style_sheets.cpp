// Style sheets: what they fetch, and colours that are told without looking at a page.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/ascii.h"
#include "verify/epub_checks.h"

namespace verify {
namespace {

struct Sheet {
    const EpubFile& file;
    std::string path;
    std::string text; // without comments; lines kept
    std::size_t first_line = 1;
    std::vector<std::size_t> line_ends = {};

    [[nodiscard]] EntryPlace at(std::size_t offset) const {
        EntryPlace place = place_in(path);
        const auto end = std::lower_bound(line_ends.begin(), line_ends.end(), offset);
        place.line = first_line + static_cast<std::size_t>(end - line_ends.begin());
        return place;
    }
};

std::string without_comments(std::string_view text) {
    std::string out(text);
    for (std::size_t at = out.find("/*"); at != std::string::npos; at = out.find("/*", at)) {
        const std::size_t end = std::min(out.find("*/", at + 2), out.size() - 2) + 2;
        for (; at < end; ++at)
            if (out[at] != '\n')
                out[at] = ' ';
    }
    return out;
}

std::string_view unquoted(std::string_view value) {
    const auto trim = [&value](std::string_view what) {
        const std::size_t begin = value.find_first_not_of(what);
        value = begin == std::string_view::npos
                    ? std::string_view{}
                    : value.substr(begin, value.find_last_not_of(what) - begin + 1);
    };
    trim(" \t\r\n");
    trim("\"'");
    return value;
}

enum class Fetch { sheet, other };

void check_fetched(const Sheet& sheet, std::string_view value, std::size_t offset, Fetch what, bool font) {
    if (value.empty() || value.starts_with('#'))
        return;
    const Address address = resolve(sheet.path, value);
    const EntryPlace place = sheet.at(offset);
    const EpubFile& file = sheet.file;
    if (address.kind == AddressKind::escapes)
        file.findings.add("link-escapes", place, std::string(value));
    else if (address.kind == AddressKind::file)
        file.findings.add("link-file-scheme", place, std::string(value));
    else if (address.kind == AddressKind::remote && (what == Fetch::sheet || !font))
        file.findings.add("remote-resource", place, std::string(value));
    if (address.kind != AddressKind::local)
        return;
    if (!file.archive.find(address.path))
        file.findings.add("css-file", place, std::string(value));
    else if (file.book.by_path.find(address.path) == file.book.by_path.end())
        file.findings.add("css-unlisted", place, address.path);
}

// @namespace url(…) names, it does not fetch.
bool is_a_name(std::string_view text, std::size_t offset) {
    const std::size_t before = text.find_last_of(";{}", offset);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, offset - begin).find("@namespace") != std::string_view::npos;
}

// True if the block around `offset` belongs to @font-face.
bool in_font_face(std::string_view text, std::size_t offset) {
    const std::size_t open = text.rfind('{', offset);
    if (open == std::string_view::npos)
        return false;
    const std::size_t before = text.find_last_of(";}{", open == 0 ? 0 : open - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, open - begin).find("@font-face") != std::string_view::npos;
}

void check_addresses(const Sheet& sheet) {
    const std::string_view text = sheet.text;
    for (std::size_t at = text.find("url("); at != std::string_view::npos; at = text.find("url(", at + 4)) {
        const std::size_t end = std::min(text.find(')', at), text.size());
        if (is_a_name(text, at))
            continue;
        check_fetched(sheet, unquoted(text.substr(at + 4, end - at - 4)), at, Fetch::other,
                      in_font_face(text, at));
    }
    for (std::size_t at = text.find("@import"); at != std::string_view::npos;
         at = text.find("@import", at + 7)) {
        const std::size_t start = at + 7;
        const std::string_view value =
            text.substr(start, std::min(text.find(';', start), text.size()) - start);
        const std::size_t quote = value.find_first_of("\"'");
        if (quote != std::string_view::npos && value.find("url(") == std::string_view::npos)
            check_fetched(sheet, value.substr(quote + 1, value.find_last_of("\"'") - quote - 1), at,
                          Fetch::sheet, false);
    }
}

using Rgb = std::array<double, 3>;

// Of #rgb, #rrggbb, black and white; nothing for what depends on more.
std::optional<Rgb> colour_of(std::string_view value) {
    if (value == "black")
        return Rgb{0, 0, 0};
    if (value == "white")
        return Rgb{1, 1, 1};
    if (!value.starts_with('#') || (value.size() != 4 && value.size() != 7) ||
        value.find_first_not_of("0123456789abcdef", 1) != std::string_view::npos)
        return std::nullopt;
    Rgb out{};
    const std::size_t digits = value.size() == 4 ? 1 : 2;
    for (std::size_t i = 0; i < 3; ++i) {
        const int number = std::stoi(std::string(value.substr(1 + i * digits, digits)), nullptr, 16);
        out[i] = digits == 1 ? number / 15.0 : number / 255.0;
    }
    return out;
}

// WCAG 2.2, relative luminance.
double luminance(const Rgb& colour) {
    constexpr Rgb weights{0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += weights[i] *
               (colour[i] <= 0.04045 ? colour[i] / 12.92 : std::pow((colour[i] + 0.055) / 1.055, 2.4));
    return sum;
}

double contrast(const Rgb& a, const Rgb& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct Colours {
    std::string text;
    std::string background;
};

// The declarations of one block, the last of each.
Colours colours_of(std::string_view block) {
    Colours colours;
    while (!block.empty()) {
        const std::size_t end = std::min(block.find(';'), block.size());
        const std::string_view declaration = block.substr(0, end);
        block.remove_prefix(std::min(end + 1, block.size()));
        const std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string name = base::lowercase(collapsed(declaration.substr(0, colon)));
        std::string value = base::lowercase(collapsed(declaration.substr(colon + 1)));
        value = value.substr(0, value.find(" !"));
        if (name == "color")
            colours.text = value;
        else if (name == "background" || name == "background-color")
            colours.background = value;
    }
    return colours;
}

void check_colours(const Sheet& sheet) {
    const std::string_view text = sheet.text;
    std::size_t night = 0; // told once a sheet
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find_first_of("{}", open + 1);
        if (close == std::string_view::npos || text[close] == '{')
            continue; // rules inside @media
        const Colours colours = colours_of(text.substr(open + 1, close - open - 1));
        const std::optional<Rgb> letters = colour_of(colours.text);
        const std::optional<Rgb> ground = colour_of(colours.background);
        constexpr double least = 4.5;
        if (letters && ground && contrast(*letters, *ground) < least)
            sheet.file.findings.add("css-contrast", sheet.at(open),
                                    colours.text + " on " + colours.background);
        else if (letters && colours.background.empty() && night++ == 0)
            sheet.file.findings.add("css-night", sheet.at(open), colours.text);
    }
}

void check_sheet(Sheet sheet) {
    for (std::size_t i = 0; i < sheet.text.size(); ++i)
        if (sheet.text[i] == '\n')
            sheet.line_ends.push_back(i);
    check_addresses(sheet);
    check_colours(sheet);
}

} // namespace

void check_epub_style_sheets(const EpubFile& file) {
    for (const BookItem& item : file.book.manifest) {
        const ArchiveEntry* entry = file.archive.find(item.address.path);
        if (item.media_type == "text/css" && entry && entry->state == EntryState::whole)
            check_sheet({file, entry->name, without_comments(entry->bytes)});
    }
    for (const XmlFile& document : file.book.documents)
        for (const pugi::xml_node node : document.elements())
            if (is(node, "style"))
                check_sheet(
                    {file, document.path(), without_comments(node.child_value()), document.line_of(node)});
}

} // namespace verify
