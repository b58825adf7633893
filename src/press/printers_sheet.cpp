#include "press/printers_sheet.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

#include "press/binding.h"
#include "press/version.h"

namespace press {
namespace {

constexpr std::size_t label_width = 14;
constexpr std::size_t line_width = 78;

// "Paper         matt, ...", broken between words, the rest hanging.
std::string entry(std::string_view label, std::string_view value) {
    std::string out(label);
    std::size_t column = 0;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        const std::string_view word = value.substr(at, end - at);
        if (column == 0) {
            out.resize(std::max(out.size(), label_width), ' ');
            column = label_width;
        } else if (column + 1 + word.size() > line_width) {
            out += '\n' + std::string(label_width, ' ');
            column = label_width;
        } else {
            out += ' ';
            ++column;
        }
        out += word;
        column += word.size();
        at = end + 1;
    }
    return out + "\n";
}

std::string millimetres(base::Length length) {
    return fmt::format("{:g}", std::round(length.points() * 25.4 / 72 * 10) / 10);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out;
}

// "pages 1-3, 5" or "page 4": those for which `is_one` holds, counted from 1.
template <typename IsOne>
std::string ranges(const std::vector<pdf::Coverage>& pages, IsOne is_one) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!is_one(pages[i]))
            continue;
        const std::size_t first = i;
        while (i + 1 < pages.size() && is_one(pages[i + 1]))
            ++i;
        parts.push_back(first == i ? fmt::format("{}", i + 1) : fmt::format("{}-{}", first + 1, i + 1));
    }
    if (parts.empty())
        return {};
    const bool one_page = parts.size() == 1 && parts.front().find('-') == std::string::npos;
    return (one_page ? "page " : "pages ") + joined(parts);
}

std::string colors(const PrintersSheet& sheet) {
    const std::string color = ranges(sheet.inks, [](const pdf::Coverage& page) { return page.color; });
    const std::string black = ranges(sheet.inks, [](const pdf::Coverage& page) { return !page.color; });
    if (color.empty())
        return "black ink alone on all pages";
    if (black.empty())
        return "four colours on all pages";
    return fmt::format("four colours on {}; black ink alone on {}", color, black);
}

std::string ink_limit(const PrintersSheet& sheet) {
    int most = 0;
    for (const pdf::Coverage& page : sheet.inks)
        most = std::max(most, page.most);
    return fmt::format("at most {} % in one place (limit {} %); text is black ink alone and overprints",
                       (most * 100 + 127) / 255, pdf::most_ink_percent);
}

std::string page_count(const PrintersSheet& sheet) {
    std::string out = fmt::format("{}, single pages in reading order, {} on the right", sheet.pages,
                                  sheet.volume ? "the first" : "page 1");
    if (sheet.blank_pages > 0)
        out += fmt::format("; the last {} blank, to fill the sheets",
                           sheet.blank_pages == 1 ? "is" : fmt::format("{} are", sheet.blank_pages));
    return out;
}

// "2 of 3; ...", and the pages of each, so that all are bound alike.
std::string volume_set(const SheetVolume& volume) {
    std::string out = fmt::format("{} of {}, a book of its own; its pages bear the numbers from {}, and are "
                                  "counted from 1 on this sheet. The set:",
                                  volume.number, volume.pages.size(), volume.first_page);
    for (std::size_t i = 0; i < volume.pages.size(); ++i)
        out += fmt::format("{} volume {}, {} pages", i == 0 ? "" : ";", i + 1, volume.pages[i]);
    return out + "; bind all alike";
}

void note_run(const text::GlyphRun& run, const text::FontBook& fonts, std::set<std::string>& names) {
    names.insert(fonts[run.face].postscript_name);
}

} // namespace

PrintersSheet describe_pages(const layout::Pages& pages, const text::FontBook& fonts) {
    PrintersSheet sheet;
    std::set<std::string> names;
    sheet.pages = pages.pages.size();
    sheet.trim = pages.pages.front().size;
    sheet.bleed = pages.pages.front().bleed;
    sheet.crop_marks = pages.pages.front().crop_marks;
    for (const layout::Page& page : pages.pages)
        for (const layout::Mark& mark : page.marks) {
            if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape)) {
                note_run(glyphs->run, fonts, names);
                const bool first = sheet.smallest_text == base::Length{};
                sheet.smallest_text = first ? glyphs->run.size : min(sheet.smallest_text, glyphs->run.size);
            } else if (const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape)) {
                for (const layout::PictureText& text : placed->texts)
                    for (const text::GlyphRun& run : text.runs)
                        note_run(run, fonts, names);
            }
        }
    sheet.fonts.assign(names.begin(), names.end());
    return sheet;
}

std::string printers_sheet(const PrintersSheet& sheet) {
    std::string out = "\xEF\xBB\xBF" + sheet.title + "\nInstructions for the print shop\n\n";
    out += entry("File", sheet.file + (sheet.claims_x4 ? ", PDF/X-4 (ISO 15930-7:2010)" : ", a draft"));
    if (sheet.volume)
        out += entry("Volume", volume_set(*sheet.volume));
    out += entry("Pages", page_count(sheet));
    out += entry("Trim size", fmt::format("{} x {} mm. Print at 100 %: this is large print, the smallest "
                                          "text is {:g} point, and must not be made smaller.",
                                          millimetres(sheet.trim.width), millimetres(sheet.trim.height),
                                          sheet.smallest_text.points()));
    out += entry("Bleed", fmt::format("{} mm on all sides; crop marks: {}", millimetres(sheet.bleed),
                                      sheet.crop_marks ? "yes, outside the bleed" : "none"));
    out += entry("Colour", colors(sheet));
    out += entry("Ink", ink_limit(sheet));
    out += entry("Condition", sheet.condition + ", profile in the file");
    out += entry("Fonts", "all embedded: " + joined(sheet.fonts));
    out += entry("Paper", "matt, white or cream, at least 90 g/m2, so that nothing shows through; no gloss");
    out += entry("Binding", binding_advice(sheet.pages, sheet.binding));
    if (const std::string volumes = volume_advice(sheet.pages); !volumes.empty() && !sheet.volume)
        out += entry("Volumes", volumes);
    return out + fmt::format("\nMade by {}.\n", producer);
}

} // namespace press
