#include "press/publication_page.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace press {
namespace {

struct PageWords {
    std::string_view language;
    std::string_view choose, printers, help, page, pages;
};

constexpr std::array all_words{
    PageWords{"en", "Choose a version", "For print shops", "Do you need this in another way?", "page",
              "pages"},
    PageWords{"cy", "Dewiswch fersiwn", "I argraffwyr", "Oes angen hwn arnoch mewn ffordd arall?", "tudalen",
              "tudalen"},
};

const PageWords& words_for(std::string_view language) {
    for (const PageWords& words : all_words)
        if (words.language == language.substr(0, language.find('-')))
            return words;
    return all_words.front();
}

// System colours and fonts: the phone's own settings for size, contrast and night apply. The
// whole card is the target (WCAG 2.2, 2.5.8), and its link the only thing the keyboard stops at.
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ink: #1b2429; --paper: #ffffff; --quiet: #4c5a61; --line: #b9c4c9; --card: #f4f7f8; --accent: #00586b; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef2f3; --paper: #12181b; --quiet: #b6c3c9; --line: #47555c; --card: #1c2529; --accent: #7fd3e6; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
header, main, footer { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
.publisher { margin: 0 0 0.5rem; color: var(--quiet); font-weight: 600; }
h1 { margin: 0; font-size: clamp(1.75rem, 7vw, 2.5rem); line-height: 1.15; text-wrap: balance; }
.summary { margin: 1rem 0 0; max-width: 36rem; }
h2 { margin: 2.25rem 0 0.75rem; font-size: 1.25rem; line-height: 1.3; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; }
li { position: relative; padding: 1rem 1.25rem; border: 1px solid var(--line); border-inline-start: 0.375rem solid var(--accent); border-radius: 0.5rem; background: var(--card); }
li a { color: var(--accent); font-size: 1.25rem; font-weight: 700; line-height: 1.3; text-underline-offset: 0.2em; }
li a::after { content: ""; position: absolute; inset: 0; border-radius: 0.5rem; }
li a:focus-visible { outline: none; }
li a:focus-visible::after { outline: 0.1875rem solid var(--ink); outline-offset: 0.1875rem; }
li:hover { border-color: var(--accent); }
li p { margin: 0.25rem 0 0; }
.facts { color: var(--quiet); font-size: 1rem; }
.printers li { border-inline-start: 1px solid var(--line); }
footer { padding-bottom: 3rem; }
footer p { margin: 0 0 0.5rem; }
footer a { display: inline-block; min-height: 1.75rem; color: var(--accent); }
@media print { li a::after { content: none; } }
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

// File names are the manuscript's: a space, "#" or "?" in one must not end the address.
std::string address_of(std::string_view file) {
    constexpr std::string_view plain = "-._~/";
    std::string out;
    for (const char c : file) {
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || plain.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string facts_of(const Download& download, const PageWords& words) {
    std::string facts = fmt::format("{}, {}", escaped(download.format), readable_size(download.bytes));
    if (download.pages > 0)
        facts += fmt::format(", {} {}", download.pages, download.pages == 1 ? words.page : words.pages);
    return facts;
}

std::string item(const Download& download, const PageWords& words, std::string_view id) {
    std::string html = fmt::format("<li><a href=\"{}\" aria-describedby=\"{}\">{}</a>\n<div id=\"{}\">",
                                   address_of(download.file), id, escaped(download.name), id);
    if (!download.description.empty())
        html += fmt::format("<p>{}</p>\n", escaped(download.description));
    return html + fmt::format("<p class=\"facts\">{}</p></div></li>\n", facts_of(download, words));
}

enum class Audience { readers, printers };

std::string list(const PublicationPage& page, const PageWords& words, Audience audience) {
    std::string items;
    int number = 0;
    for (const Download& download : page.downloads) {
        ++number;
        if (download.for_printers == (audience == Audience::printers))
            items += item(download, words, fmt::format("about-{}", number));
    }
    if (items.empty())
        return {};
    const bool printers = audience == Audience::printers;
    return fmt::format("<h2>{}</h2>\n<ul{}>\n{}</ul>\n", printers ? words.printers : words.choose,
                       printers ? " class=\"printers\" role=\"list\"" : " role=\"list\"", items);
}

std::string contact(std::string_view line) {
    const std::string text = escaped(line);
    const bool single_word = line.find(' ') == std::string_view::npos;
    if (line.starts_with("https://") || line.starts_with("http://"))
        return single_word ? fmt::format("<p><a href=\"{0}\">{0}</a></p>\n", text)
                           : fmt::format("<p>{}</p>\n", text);
    if (single_word && line.find('@') != std::string_view::npos)
        return fmt::format("<p><a href=\"mailto:{0}\">{0}</a></p>\n", text);
    return fmt::format("<p>{}</p>\n", text);
}

std::string header(const PublicationPage& page) {
    std::string html = "<header>\n";
    if (!page.publisher.empty())
        html += fmt::format("<p class=\"publisher\">{}</p>\n", escaped(page.publisher));
    html += fmt::format("<h1>{}</h1>\n", escaped(page.title));
    if (!page.summary.empty())
        html += fmt::format("<p class=\"summary\">{}</p>\n", escaped(page.summary));
    return html + "</header>\n";
}

std::string footer(const PublicationPage& page, const PageWords& words) {
    if (page.contacts.empty())
        return {};
    std::string html = fmt::format("<footer>\n<h2>{}</h2>\n", words.help);
    for (const std::string& line : page.contacts)
        html += contact(line);
    return html + "</footer>\n";
}

} // namespace

std::string readable_size(std::uint64_t bytes) {
    const std::uint64_t kilobytes = std::max<std::uint64_t>((bytes + 500) / 1000, 1);
    if (kilobytes < 1000)
        return fmt::format("{} kB", kilobytes);
    const std::uint64_t tenths = (bytes + 50'000) / 100'000;
    return fmt::format("{}.{} MB", tenths / 10, tenths % 10);
}

std::string publication_page(const PublicationPage& page) {
    const PageWords& words = words_for(page.language);
    const std::string publisher = page.publisher.empty() ? std::string{} : " – " + escaped(page.publisher);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}{}</title>\n<style>{}</style>\n</head>\n<body>\n{}<main>\n{}{}</main>\n{}</body>\n"
        "</html>\n",
        escaped(page.language), page.right_to_left ? "rtl" : "ltr", escaped(page.title), publisher, style,
        header(page), list(page, words, Audience::readers), list(page, words, Audience::printers),
        footer(page, words));
}

} // namespace press
