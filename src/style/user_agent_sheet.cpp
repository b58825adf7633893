// The built-in sheets: what HTML names look like before any design (HTML, section 15.3), on pages and in
// reading systems, and where the text of margin boxes stands (css-page-3, section 4.5).
#include "base/expect.h"
#include "style/read_rules.h"
#include "style/rules.h"
#include "style/sheet.h"

namespace style {
namespace {

constexpr std::string_view html = R"css(
body { display: block; }
address, article, aside, blockquote, dd, div, dl, dt, figcaption, figure, footer, header, hr, main, nav, ol, p, pre,
section, ul, h, h1, h2, h3, h4, h5, h6 { display: block; }
li { display: list-item; }

h, h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid; break-inside: avoid; hyphens: manual; }
h1 { font-size: 2em; margin-block: 0.67em; }
h2 { font-size: 1.5em; margin-block: 0.83em; }
h3 { font-size: 1.17em; margin-block: 1em; }
h4 { margin-block: 1.33em; }
h5 { font-size: 0.83em; margin-block: 1.67em; }
h6 { font-size: 0.67em; margin-block: 2.33em; }

p, dl, ol, ul, pre { margin-block: 1em; }
blockquote, figure { margin: 1em 40px; }
ol, ul { padding-inline-start: 40px; }
ul { list-style-type: disc; }
ul ul, ol ul { list-style-type: circle; }
ul ul ul, ol ul ul, ul ol ul, ol ol ul { list-style-type: square; }
ol { list-style-type: decimal; }
ol[type="a"] { list-style-type: lower-alpha; }
ol[type="A"] { list-style-type: upper-alpha; }
ol[type="i"] { list-style-type: lower-roman; }
ol[type="I"] { list-style-type: upper-roman; }
ol ol, ol ul, ul ol, ul ul { margin-block: 0; }
dd { margin-inline-start: 40px; }
dt { break-after: avoid; }

pre, code, kbd { font-family: monospace; hyphens: none; }
pre { white-space: pre; }
hr { border-top: 1px solid; margin-block: 0.5em; }
figcaption { break-before: avoid; }
img { break-inside: avoid; }

table { display: table; border-spacing: 2px; text-indent: 0; }
caption { display: table-caption; text-align: center; break-after: avoid; }
thead { display: table-header-group; break-inside: avoid; }
tbody { display: table-row-group; }
tfoot { display: table-footer-group; }
tr { display: table-row; break-inside: avoid; }
td, th { display: table-cell; padding: 1px; vertical-align: top; }
th { font-weight: bold; text-align: center; }
td[align="left"], th[align="left"] { text-align: left; }
td[align="right"], th[align="right"] { text-align: right; }
td[align="center"], th[align="center"] { text-align: center; }
td[align="justify"], th[align="justify"] { text-align: justify; }

em, i, cite, dfn { font-style: italic; }
b, strong { font-weight: bold; }
ins, u { text-decoration: underline; }
del, s { text-decoration: line-through; }
sub { vertical-align: sub; font-size: smaller; }
sup { vertical-align: super; font-size: smaller; }
small { font-size: smaller; }
q::before { content: open-quote; }
q::after { content: close-quote; }
)css";

// What belongs to pages, and to the classes of publications on them.
constexpr std::string_view print = R"css(
body { font-family: sans-serif; }
nav ol, .contents-list, .index-entry, .contents-entry { list-style-type: none; }
sub, sup { font-size: 0.75em; }
.noteref { vertical-align: super; font-size: 0.75em; }
.footnote::footnote-call { content: counter(footnote); vertical-align: super; font-size: 0.75em; }
.footnote::footnote-marker { content: counter(footnote) ". "; }

@page {
    size: A4;
    margin: 20mm;
    @top-left-corner { text-align: right; vertical-align: middle; }
    @top-left { text-align: left; vertical-align: middle; }
    @top-center { text-align: center; vertical-align: middle; }
    @top-right { text-align: right; vertical-align: middle; }
    @top-right-corner { text-align: left; vertical-align: middle; }
    @right-top { text-align: center; vertical-align: top; }
    @right-middle { text-align: center; vertical-align: middle; }
    @right-bottom { text-align: center; vertical-align: bottom; }
    @bottom-right-corner { text-align: left; vertical-align: middle; }
    @bottom-right { text-align: right; vertical-align: middle; }
    @bottom-center { text-align: center; vertical-align: middle; }
    @bottom-left { text-align: left; vertical-align: middle; }
    @bottom-left-corner { text-align: right; vertical-align: middle; }
    @left-bottom { text-align: center; vertical-align: bottom; }
    @left-middle { text-align: center; vertical-align: middle; }
    @left-top { text-align: center; vertical-align: top; }
    @footnote { margin-top: 1em; border-top: 0.5pt solid; padding-top: 0.5em; }
}
)css";

void add(std::string_view text, Medium medium, SheetRules& rules) {
    rules.origin = Origin::user_agent;
    report::Log log;
    read_rules(text, report::FileId{}, rules, nullptr, log, medium);
    base::expect(log.findings().empty(), "the built-in style sheet has no mistakes");
}

} // namespace

Sheet user_agent_sheet() {
    auto rules = std::make_unique<SheetRules>();
    add(html, Medium::print, *rules);
    add(print, Medium::print, *rules);
    return Sheet(std::move(rules));
}

Sheet reading_system_sheet() {
    auto rules = std::make_unique<SheetRules>();
    add(html, Medium::screen, *rules);
    return Sheet(std::move(rules));
}

} // namespace style
