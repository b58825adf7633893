#include "companion/html.h"

#include <fmt/format.h>

namespace companion {
namespace {

// Day and night colours of at least 7:1; tables scroll sideways by themselves on a phone.
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ink: #1b2429; --paper: #ffffff; --quiet: #47545b; --line: #b9c4c9; --card: #f4f7f8; --accent: #004f61; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef2f3; --paper: #12181b; --quiet: #b6c3c9; --line: #47555c; --card: #1c2529; --accent: #86d7e9; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
p, main > ul, main > ol { max-width: 44rem; }
h1 { margin: 0 0 1rem; font-size: clamp(1.75rem, 6vw, 2.5rem); line-height: 1.15; }
h2 { margin: 3rem 0 0.75rem; padding-top: 0.75rem; border-top: 0.25rem solid var(--accent); font-size: 1.625rem; line-height: 1.25; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.25rem; line-height: 1.3; }
a { color: var(--accent); text-underline-offset: 0.2em; }
li { margin: 0.25rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0 1.25rem; font-size: 1rem; }
caption { text-align: start; font-weight: 700; padding-bottom: 0.375rem; }
th, td { text-align: start; vertical-align: top; padding-block: 0.5rem; padding-inline: 0 1rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 400; min-width: 14rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.lead { font-size: 1.1875rem; }
.notice { padding: 1rem 1.25rem; background: var(--card); border-inline-start: 0.375rem solid var(--accent); }
.quiet { color: var(--quiet); }
summary { cursor: pointer; padding: 0.25rem 0; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; }
.blank { padding: 0 0.375rem; background: var(--card); border-bottom: 2px solid var(--ink); }
code { font-size: 0.9375em; }
@media print { body { font-size: 11pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
)";

} // namespace

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

std::string as_sentence(std::string_view message) {
    std::string sentence(message);
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    constexpr std::string_view ends = ".!?…";
    if (!sentence.empty() && ends.find(sentence.back()) == std::string_view::npos)
        sentence += '.';
    return sentence;
}

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

std::string plain_page(std::string_view language, std::string_view title, std::string_view main) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        escaped(language), escaped(title), style, main);
}

} // namespace companion
