#include "companion/download_page.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "companion/html.h"

namespace companion {
namespace {

struct PageWords {
    std::string_view language;
    std::string_view own_name; // of the language, in the language
    std::string_view published, choose, printers, help, help_how, page, pages;
    std::array<std::string_view, 12> months;
};

constexpr std::array all_words{
    PageWords{"en",
              "English",
              "Published",
              "Choose a version",
              "For the print shop",
              "Do you need this in another way?",
              "Contact us and tell us what would help you.",
              "page",
              "pages",
              {"January", "February", "March", "April", "May", "June", "July", "August", "September",
               "October", "November", "December"}},
    PageWords{"cy",
              "Cymraeg",
              "Cyhoeddwyd",
              "Dewiswch fersiwn",
              "I’r argraffwyr",
              "Oes angen hwn arnoch mewn ffordd arall?",
              "Cysylltwch â ni a dywedwch beth fyddai’n eich helpu.",
              "tudalen",
              "tudalen",
              {"Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
               "Hydref", "Tachwedd", "Rhagfyr"}},
};

const PageWords& words_for(std::string_view language) {
    for (const PageWords& words : all_words)
        if (words.language == language.substr(0, language.find('-')))
            return words;
    return all_words.front();
}

// The phone's own fonts and size; day and night colours of at least 7:1. The whole card is the
// target (WCAG 2.2, 2.5.8), and its link the only thing the keyboard stops at.
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ink: #1b2429; --paper: #ffffff; --quiet: #47545b; --line: #b9c4c9; --card: #f4f7f8; --accent: #004f61; --band: #004f61; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef2f3; --paper: #12181b; --quiet: #b6c3c9; --line: #47555c; --card: #1c2529; --accent: #86d7e9; --band: #06313c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
header { background: var(--band); color: #ffffff; padding: 2rem 0 2.25rem; }
header > div, main, footer > div { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header p { margin: 0; }
.publisher { margin-bottom: 1.25rem; font-weight: 700; }
h1 { margin: 0; font-size: clamp(1.875rem, 7vw, 2.75rem); line-height: 1.15; text-wrap: balance; }
.subtitle { margin-top: 0.5rem; font-size: 1.25rem; line-height: 1.35; }
.published { margin-top: 1.25rem; font-size: 1rem; }
.summary { margin: 1.75rem 0 0; max-width: 42rem; }
h2 { margin: 2.25rem 0 0.875rem; font-size: 1.5rem; line-height: 1.3; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.875rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); }
li { position: relative; display: flex; gap: 1rem; align-items: flex-start; padding: 1.125rem 1.25rem; border: 1px solid var(--line); border-radius: 0.625rem; background: var(--card); }
li svg { flex: none; width: 3rem; height: 3rem; fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
li div { min-width: 0; }
li a { color: var(--accent); font-size: 1.375rem; font-weight: 700; line-height: 1.25; text-underline-offset: 0.2em; }
li a::after { content: ""; position: absolute; inset: 0; border-radius: 0.625rem; }
li a:focus-visible { outline: none; }
li a:focus-visible::after { outline: 0.1875rem solid var(--ink); outline-offset: 0.1875rem; }
li:hover { border-color: var(--accent); }
li p { margin: 0.25rem 0 0; }
.facts { color: var(--quiet); font-size: 1rem; }
main { padding-bottom: 2.5rem; }
footer { border-top: 1px solid var(--line); background: var(--card); padding-bottom: 2.5rem; }
footer h2 { margin-top: 1.75rem; }
footer p { margin: 0 0 0.5rem; }
footer a { display: inline-block; padding: 0.375rem 0; min-height: 2.75rem; color: var(--accent); font-weight: 700; }
@media print { li a::after { content: none; } header { background: none; color: inherit; } }
)";

// Drawings of 24 units: a page, a large letter, a picture beside words, a telephone, a press.
std::string_view drawing(Purpose purpose) {
    switch (purpose) {
    case Purpose::low_vision: return R"(<path d="M2 21 9.5 3 17 21M5 14.5h9M17.5 21l2.5-6 2.5 6"/>)";
    case Purpose::easy_read:
        return R"(<rect x="1.5" y="4" width="9" height="9" rx="1"/><circle cx="6" cy="8.5" r="1.5"/><path d="M14 5.5h8.5M14 11h8.5M1.5 18h21"/>)";
    case Purpose::screens:
        return R"(<rect x="6" y="1.5" width="12" height="21" rx="2.5"/><path d="M9.5 6.5h5M9.5 10h5M9.5 13.5h3M11.5 19h1"/>)";
    case Purpose::printers:
        return R"(<path d="M6.5 8V2h11v6M6.5 17H2V8h20v9h-4.5"/><rect x="6.5" y="13" width="11" height="9"/>)";
    case Purpose::everybody: break;
    }
    return R"(<path d="M4.5 1.5h10l5 5v16h-15zM14.5 1.5v5h5M8 11.5h8M8 15h8M8 18.5h5"/>)";
}

std::string facts_of(const Download& download, const PageWords& words) {
    std::string facts = fmt::format("{}, {}", escaped(download.format), readable_size(download.bytes));
    if (download.pages > 0)
        facts += fmt::format(", {} {}", download.pages, download.pages == 1 ? words.page : words.pages);
    return facts;
}

std::string item(const Download& download, const PageWords& words, std::string_view id) {
    std::string html =
        fmt::format("<li><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">{}</svg>\n"
                    "<div><a href=\"{}\" aria-describedby=\"{}\">{}</a>\n<div id=\"{}\">",
                    drawing(download.purpose), address_of(download.file), id, escaped(download.name), id);
    if (!download.description.empty())
        html += fmt::format("<p>{}</p>\n", escaped(download.description));
    return html + fmt::format("<p class=\"facts\">{}</p></div></div></li>\n", facts_of(download, words));
}

enum class Audience { readers, printers };

std::string list(const DownloadPage& page, const PageWords& words, Audience audience) {
    std::string items;
    int number = 0;
    for (const Download& download : page.downloads) {
        ++number;
        if ((download.purpose == Purpose::printers) == (audience == Audience::printers))
            items += item(download, words, fmt::format("about-{}", number));
    }
    if (items.empty())
        return {};
    return fmt::format("<h2>{}</h2>\n<ul role=\"list\">\n{}</ul>\n",
                       audience == Audience::printers ? words.printers : words.choose, items);
}

// "01632 960 000", "+44 (0)1632 960000": digits enough to dial, and nothing that is not dialled.
bool is_telephone_number(std::string_view line) {
    const auto digits = std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 6 && line.find_first_not_of("0123456789 +()-") == std::string_view::npos;
}

// RFC 3966: digits alone; the "(0)" that is left out from abroad goes.
std::string dialled(std::string_view line) {
    std::string number;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (number.starts_with('+') && line.substr(i, 3) == "(0)")
            i += 2;
        else if (line[i] == '+' || (line[i] >= '0' && line[i] <= '9'))
            number += line[i];
    }
    return number;
}

std::string contact(std::string_view line) {
    const std::string text = escaped(line);
    const bool single_word = line.find(' ') == std::string_view::npos;
    std::string address;
    if (single_word && (line.starts_with("https://") || line.starts_with("http://")))
        address = text;
    else if (single_word && line.find('@') != std::string_view::npos)
        address = "mailto:" + text;
    else if (is_telephone_number(line))
        address = "tel:" + dialled(line);
    return address.empty() ? fmt::format("<p>{}</p>\n", text)
                           : fmt::format("<p><a href=\"{}\">{}</a></p>\n", address, text);
}

// "2024-06-01" -> "1 June 2024", "2024-06" -> "June 2024"; anything else as it is.
std::string written_out(std::string_view date, const PageWords& words) {
    const bool has_day = date.size() == 10 && date[7] == '-';
    const auto digit = [&](std::size_t at) {
        return date[at] >= '0' && date[at] <= '9' ? date[at] - '0' : 99;
    };
    if ((date.size() != 7 && !has_day) || date[4] != '-')
        return std::string(date);
    const int month = 10 * digit(5) + digit(6);
    const int day = has_day ? 10 * digit(8) + digit(9) : 1;
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return std::string(date);
    return fmt::format("{}{} {}", has_day ? fmt::format("{} ", day) : "",
                       words.months[static_cast<std::size_t>(month - 1)], date.substr(0, 4));
}

// "Published 1 June 2024 · English": the language is named where the page's words are in it too.
std::string published(const DownloadPage& page, const PageWords& words) {
    std::string line;
    if (!page.date.empty())
        line = fmt::format("{} <time datetime=\"{}\">{}</time>", words.published, escaped(page.date),
                           escaped(written_out(page.date, words)));
    if (page.language.starts_with(words.language))
        line += fmt::format("{}{}", line.empty() ? "" : " · ", words.own_name);
    return line.empty() ? line : fmt::format("<p class=\"published\">{}</p>\n", line);
}

std::string header(const DownloadPage& page, const PageWords& words) {
    std::string html = "<header>\n<div>\n";
    if (!page.publisher.empty())
        html += fmt::format("<p class=\"publisher\">{}</p>\n", escaped(page.publisher));
    html += fmt::format("<h1>{}</h1>\n", escaped(page.title));
    if (!page.subtitle.empty())
        html += fmt::format("<p class=\"subtitle\">{}</p>\n", escaped(page.subtitle));
    return html + published(page, words) + "</div>\n</header>\n";
}

std::string summary(const DownloadPage& page) {
    return page.summary.empty() ? std::string{}
                                : fmt::format("<p class=\"summary\">{}</p>\n", escaped(page.summary));
}

std::string footer(const DownloadPage& page, const PageWords& words) {
    if (page.contacts.empty())
        return {};
    std::string html = fmt::format("<footer>\n<div>\n<h2>{}</h2>\n<p>{}</p>\n", words.help, words.help_how);
    for (const std::string& line : page.contacts)
        html += contact(line);
    return html + "</div>\n</footer>\n";
}

} // namespace

std::string readable_size(std::uint64_t bytes) {
    const std::uint64_t kilobytes = std::max<std::uint64_t>((bytes + 500) / 1000, 1);
    if (kilobytes < 1000)
        return fmt::format("{} kB", kilobytes);
    const std::uint64_t tenths = (bytes + 50'000) / 100'000;
    return fmt::format("{}.{} MB", tenths / 10, tenths % 10);
}

std::string download_page(const DownloadPage& page) {
    const PageWords& words = words_for(page.language);
    const std::string publisher = page.publisher.empty() ? std::string{} : " – " + escaped(page.publisher);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}{}</title>\n<style>{}</style>\n</head>\n<body>\n{}<main>\n{}{}{}</main>\n{}</body>\n"
        "</html>\n",
        escaped(page.language), page.right_to_left ? "rtl" : "ltr", escaped(page.title), publisher, style,
        header(page, words), summary(page), list(page, words, Audience::readers),
        list(page, words, Audience::printers), footer(page, words));
}

} // namespace companion
