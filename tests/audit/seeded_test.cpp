// One fault sown for each rule about pages, in a style sheet or in a manuscript: each must be found, and
// the same publication without it must raise nothing.
#include <set>

#include "edition.h"

namespace {

using namespace page_test;

struct Fault {
    const char* rule;
    const char* edition; // "large-print" or "easy-read"
    const char* css;
    const char* find = ""; // in the manuscript, to be replaced
    const char* replace = "";
    const char* value = nullptr; // of the rule, if the edition's own profile does not have it
};

void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.rule << " " << fault.edition << " " << fault.css << fault.replace;
}

const Fault faults[] = {
    {"text-size", large, "li { font-size: 15pt }"},
    {"text-size", large, "@page { font-size: 12pt }"},
    {"text-size", easy, "p { font-size: 12pt }"},
    {"text-size-raised", large, "a.noteref { font-size: 10pt }"},
    {"text-size-picture", large, "figure img { width: 20mm }"},
    {"text-size-even", large, "figcaption { font-size: 16pt }"},
    {"text-x-height", large, "p { font-size: 11pt }", "", "", "2.0"},
    {"text-italic", large, "em { font-style: italic; font-family: \"Noto Sans\" }"},
    {"text-italic", easy, "p { font-style: italic }"},
    {"text-italic", large, "em { font-style: italic; font-weight: 400 }", "<emphasis>never</emphasis>",
     "<emphasis>7.30</emphasis>"},
    {"text-underline", large, "em { text-decoration: underline }"},
    {"text-underline", easy, "h2 { text-decoration: underline }"},
    {"text-emphasis-underline", large, "em { font-weight: 700 }", "", "", ""},
    {"text-emphasis-underline", large, "em { font-weight: 700; text-decoration: underline }", "", "", ""},
    {"text-capitals", large, "h2 { text-transform: uppercase }"},
    {"text-capitals", large, "em { font-variant-caps: small-caps }"},
    {"text-capitals", easy, "", "We want every child to do well", "WE WANT EVERY CHILD to do well"},
    {"text-underline", "standard", "em { text-decoration: underline }", "", "", "except links"},
    {"text-weight", large, "p { font-weight: 300; font-family: \"Atkinson Hyperlegible Next\" }", "", "",
     "500"},
    {"text-condensed", large, "p { letter-spacing: -0.5pt }"},
    {"text-condensed", large, "@page { letter-spacing: -1pt }"},
    {"text-spacing", large, "p { letter-spacing: 4pt }"},
    {"text-spacing", large, "p { word-spacing: 8pt }"},
    {"text-spacing", easy, "p { word-spacing: -4pt }"},
    {"heading-shown", large, "h2 { font-size: 18pt; font-weight: 400 }"},
    {"heading-shown", large, "h2 { font-size: 20pt } h3 { font-size: 26pt }", "<title>Part Four</title>",
     "<title>Part Four</title><section><title>A smaller part</title><para>Words.</para></section>"},
    {"heading-scale", large, "h1.title { font-size: 20pt }", "", "", "22 20 18"},
    {"numeral-shown", easy, "ol { list-style-type: upper-roman }",
     "<para>This is the end of the report.</para>",
     "<orderedlist><listitem><para>One plan</para></listitem></orderedlist>"},
    {"numeral-shown", easy, "", "<para>This is the end of the report.</para>",
     "<orderedlist numeration='lowerroman'><listitem><para>One plan</para></listitem></orderedlist>"},
    {"numeral-shown", easy, "@page { @bottom-right { content: counter(page, lower-roman) } }"},
    {"heading-scale", large, "h2 { font-size: 18pt }", "", "", "22 20 18"},
    {"heading-scale", large, "h2 { font-weight: 400 }", "", "", "22 20 18"},
    {"heading-edge", large, "h2 { margin-left: 30mm }", "", "", ""},
    {"list-bullet", large, "ul { list-style-type: \"– \" }", "", "", ""},
    {"list-bullet", large, "ul { list-style-type: \"· \" }", "", "", ""},
    {"list-bullet", large, "ul { list-style-type: none }", "", "", ""},
    {"text-align", large, "td { text-align: center }", "<figure>",
     "<informaltable><tgroup cols='1'><tbody><row><entry>These are many words that stand in the middle of a "
     "cell, "
     "line below line.</entry></row></tbody></tgroup></informaltable><figure>"},
    {"text-align", large, "p { text-align: justify }"},
    {"text-align", large, "h2 { text-align: center }"},
    {"text-align", easy, "p { text-align: right }"},
    {"text-indent", large, "p { text-indent: 2em }"},
    {"word-split", large, "p { hyphens: auto; width: 40mm }"},
    {"word-split", large, "td { width: 30mm } table { table-layout: fixed }", "<figure>",
     "<informaltable><tgroup cols='4'><tbody><row><entry>Rindfleischetikettierungsgesetz</entry><entry>"
     "Donaudampfschiffahrtsgesellschaft</entry><entry>Rindfleischetikettierungsgesetz</entry><entry>d</"
     "entry></row>"
     "</tbody></tgroup></informaltable><figure>"},
    // A word that the line of the page has room for, where a sheet made the line narrow.
    {"word-split", easy, "section > p { max-width: 16mm }"},
    // In the foot of pages.
    {"word-split", large, "@page { @bottom-center { content: \"Recommendations\"; padding: 0 60mm } }"},
    // Layout keeps these together unless the manuscript breaks the line itself.
    {"data-split", large, "", "12 May 2024", "12 &#x2028;May 2024"},
    {"data-split", large, "", "12 May 2024", "12 May &#x2028;2024"},
    {"data-split", large, "", "01632 960 123", "01632 &#x2028;960 123"},
    {"data-split", large, "", "01632 960 123", "30 &#x2028;km away"},
    {"data-split", large, "", "01632 960 123", "£3 &#x2028;million in all"},
    {"data-split", large, "", "01632 960 123", "1.5 million &#x2028;pounds"},
    {"data-split", large, "", "01632 960 123", "45 per &#x2028;cent of us"},
    {"data-split", large, "", "01632 960 123", "from 2023 &#x2028;to 2024"},
    {"data-split", large, "", "01632 960 123", "from 5 to &#x2028;7 pm"},
    {"data-split", large, "", "01632 960 123", "01632 960123 ext. &#x2028;22"},
    {"data-split", large, "", "12 May 2024", "June &#x2028;3, 2025"},
    {"data-split", large, "", "12 May 2024", "June 3, &#x2028;2025"},
    {"data-split", large, "", "01632 960 123", "us at: Dorchester DT1 &#x2028;1XJ"},
    {"data-split", large, "", "01632 960 123", "us, or send a message to send@&#x2028;example.org"},
    {"line-spacing", large, "p { line-height: 0.9 }"},
    {"line-spacing", large, "p { line-height: 1.1 }"},
    {"line-spacing", easy, "p { line-height: 1.2 }"},
    {"line-spacing", large, "address { line-height: 1 }", "<figure>",
     "<address>The Town Hall\nHigh Street\nDorchester</address><figure>"},
    {"line-spacing-heading", large, "h2 { line-height: 1 }", "Part Four",
     "Part Four, which has a title that is so long that it needs two lines of the page"},
    {"paragraph-spacing", large, "ul { margin-bottom: 0 }", "</itemizedlist>",
     "</itemizedlist><para>What comes after.</para>"},
    {"list-item-spacing", large, "li { margin-bottom: 20pt }", "", "", "0.75"},
    {"paragraph-spacing", large, "p { margin-bottom: 6pt }"},
    {"line-length", large, "p { font-size: 11pt }"},
    {"line-length", easy, "p { font-size: 11pt }", "This is the end of the report.",
     "This is the end of the report that we have made for you and for everybody who has a child with special "
     "needs."},
    {"line-length-usual", large, "@page { margin-left: 10mm; margin-right: 10mm }"},
    {"line-length-usual", large, "li p { font-size: 12pt }", "A place in a school",
     "A place in a school that is so near to home that a child can walk to it with friends every morning",
     "60"},
    {"line-length-usual", large, "p.wide { font-size: 11pt }", "<para>The council works",
     "<para role='wide'>The council works", "60"},
    {"line-length-least", large, "p { max-width: 60mm }", "", "", "36"},
    // Easy read breaks the line between sentences, unless a sheet takes its breaks away.
    {"sentence-line", easy, "br { display: none }", "This is the end of the report.",
     "This is the end. It was long."},
    {"sentence-line", easy, "", "This is the end of the report.", "This is the end.It was long."},
    {"sentence-line", easy, "", "Part Four", "What is next? 4 things."},
    {"sentence-line", easy, "", "This is the end of the report.", "This is what we heard. you can go on."},
    {"hard-word-shown", easy, "a.glossterm, span.glossterm, span.hardword { font-weight: 400 }", "the end of",
     "the <glossterm>end</glossterm> of"},
    {"text-contrast", large, "p { color: #999999 }"},
    {"text-contrast", large, "p { background-color: #000000 }"},
    {"text-contrast", easy, "h2 { color: #7fd6cf }"},
    {"text-photocopy", large, "p { color: #e07050; background-color: #f4e4e0 }"},
    {"text-grey", large, "h2 { color: #555555 }", "", "", ""},
    {"text-grey", large, "p { background-color: #dddddd }", "", "", ""},
    {"colour-pairs", large, "p { color: #c00000; background-color: #008800 }", "", "", ""},
    {"colour-pairs", large, "aside.sidebar { background-color: #ffb000; border: 4pt solid #008000 }",
     "<figure>", "<sidebar><para>In a box.</para></sidebar><figure>", ""},
    {"picture-shape", easy, "div.statement img { width: 54mm; height: 18mm; max-height: none }"},
    {"picture-overlap", easy, "div.statement img { margin-bottom: -45mm; max-height: none }"},
    {"picture-overlap", easy, "div.statement img { margin-left: -40mm }"},
    {"text-over-picture", large, "figcaption { margin-top: -60pt }"},
    {"page-margin", large, "@page { margin-top: 12mm }", "", "", "25.4"},
    {"page-gutter", large, "@page :right { margin-left: 15mm }"},
    {"page-margin-outer", large, "@page :right { margin-right: 5mm }"},
    {"page-columns", large, "section p:first-of-type { float: left; width: 60mm }"},
    {"page-columns", large, "aside.sidebar { float: right; width: 60mm }", "<figure>",
     "<sidebar><para>This stands in a box.</para></sidebar><para>This goes on beside the box and is long "
     "enough to "
     "be read there.</para><figure>"},
    {"page-columns", large, "blockquote { float: right; width: 60mm; margin-bottom: 0 }", "<figure>",
     "<blockquote><para>This was said by a parent who met us in the town hall last year.</para></blockquote>"
     "<para>Short.</para><bridgehead>And this is a title beside it</bridgehead><figure>"},
    {"text-box", large, "section p:first-of-type { float: left; width: 60mm }", "", "", ""},
    {"text-clipped", large, "h2 { margin-left: -40mm }"},
    {"text-overlap", large, "h2 { margin-bottom: -20pt }"},
    {"text-overlap", large, "h2 { line-height: 0.8 }", "Part Four",
     "Why we pay for play: the many things that happy people get from going by train to Hartlepool and "
     "Kirkby"},
    {"text-touches", large, "td { padding: 0 }", "<figure>",
     "<informaltable><tgroup cols='2'><tbody><row><entry>One</entry><entry>Two</entry></row></tbody></tgroup>"
     "</informaltable><figure>"},
    {"text-touches", large,
     "td, table { padding: 0; border: none } td { text-align: right } td + td { text-align: left }",
     "<figure>",
     "<informaltable><tgroup "
     "cols='2'><tbody><row><entry>12345</entry><entry>67890</entry></row></tbody></tgroup>"
     "</informaltable><figure>"},
    {"page-columns", large, "", "<figure>",
     "<informaltable><tgroup cols='2'><tbody><row><entry>We shall do many things for every family that lives "
     "in "
     "our town and has asked for help.</entry><entry>We shall do many more things for every school in our "
     "town "
     "that has asked for help.</entry></row></tbody></tgroup></informaltable><figure>"},
    {"line-alone", large, "@page { size: 210mm 90mm } p { orphans: 1; widows: 1 }"},
    {"heading-at-foot", large, "h2 { break-after: page }"},
    {"paragraph-split", easy, "@page { size: 210mm 80mm } p { break-inside: auto; line-height: 2 }",
     "This is the end of the report.",
     "This is the end of the report that we have made for you and for everybody who has a child who is in "
     "need."},
    {"page-number", large, "@page :left { @bottom-left { content: none } }"},
    {"page-number-total", easy, "@page { @bottom-right { content: counter(page) } }"},
    {"page-number-size", easy, "@page { font-size: 18pt }"},
    {"page-number-place", large,
     "@page { @bottom-left { content: none } @bottom-center { content: counter(page) } }", "", "",
     "lower outer corner"},
    {"page-number-place", large, "@page { font-weight: 400 }", "", "", "lower outer corner"},
    {"page-number-place", easy,
     "@page :left { @bottom-right { content: none } @top-left { content: \"Page \" counter(page) \" of \" "
     "counter(pages) } }"
     " @page :first { @bottom-right { content: none } @top-left { content: \"Page \" counter(page) \" of \" "
     "counter(pages) } }"},
    {"page-number-place", easy,
     "@page :left { @bottom-right { content: none } @bottom-left { content: \"Page \" counter(page) \" of \" "
     "counter(pages) } }"},
    {"page-map", large, "", "", "", "100"},
    {"contents-leaders", large,
     "nav.contents a::after { content: leader(\".\") target-counter(attr(href), page) }", "", "", "none"},
    {"contents-leaders", large, "", "", "", "dots"},
    {"contents-numbers", large,
     "nav.contents a::after, nav.contents a[data-page-label]::after { content: none }"},
    {"contents-bands", large, "", "", "", ""},
    {"caption-page", large, "figure { break-inside: auto } figcaption { break-before: page }"},
    {"caption-page", large, "caption { break-after: page }", "<figure>",
     "<table><title>Years</title><tgroup "
     "cols='1'><tbody><row><entry>One</entry></row></tbody></tgroup></table>"
     "<figure>"},
    {"contents-page", easy, "nav.contents { break-before: auto }"},
    {"section-page", easy, "body > section.section { break-before: auto }"},
    {"word-list-place", easy, "", "<section audience='easy-read'><title>Part Four",
     "<glossary audience='easy-read'><title>Hard "
     "words</title><glossentry><glossterm>Plan</glossterm><glossdef>"
     "<para>What we want to do.</para></glossdef></glossentry></glossary>"
     "<section audience='easy-read'><title>Part Four"},
    {"notes-place", large, "aside.footnote { float: footnote }", "", "", "end"},
    {"page-count", easy, "", "", "", "5"},
    {"page-count-staples", large, "", "", "", "5"},
    {"page-count-volume", large, "", "", "", "5"},
    {"page-size", large, "@page { size: A5; margin: 20mm 14mm 24mm 24mm }"},
    {"page-size", easy, "@page { size: 105mm 148mm; margin: 5mm } div.statement img { width: 20mm }"},
    {"other-formats", large, "p.other-formats { font-size: 14pt }", "<para>", "<para role='other-formats'>"},
    {"other-formats", "standard", "p.other-formats { font-size: 12pt }", "<para>",
     "<para role='other-formats'>", "16"},
    {"figure-caption", large, "", "<title>The years of the plan</title>", "", ""},
    {"row-picture-beside", easy, "div.statement img { float: right }"},
    {"row-picture-beside", easy, "div.statement img { float: none } div.statement p { margin-left: 0 }"},
    {"row-words-share", easy, ":root { --picture: 105mm; --words: 112mm }"},
    {"row-picture-gap", easy, "div.statement > p { margin-left: 115mm }"},
    {"row-split", easy,
     "@page { size: 210mm 110mm } div.statement { break-inside: auto } div.statement img { float: none }"},
    {"row-picture-share", easy, "div.statement img { width: 25mm }"},
};

audit::Profile profile_of(const Fault& fault) {
    if (fault.value != nullptr)
        return rule(fault.rule, fault.value);
    const audit::Profile whole = profile(fault.edition == std::string_view(easy) ? "uk-gov" : "uk-ukaaf");
    const audit::ProfileRule* own = whole.find(fault.rule);
    EXPECT_NE(own, nullptr) << fault.rule << " is in no profile of this edition: give it a value";
    audit::Profile one;
    if (own != nullptr)
        one.rules.push_back(*own);
    return one;
}

class Seeded : public testing::TestWithParam<Fault> {};

TEST_P(Seeded, fault_is_found) {
    const Fault& fault = GetParam();
    const std::string xml = replaced(manuscript(fault.edition), fault.find, fault.replace);
    const auto laid = lay_out(xml, fault.edition, fault.css);
    const Audited found = audit_of(*laid, profile_of(fault));
    ASSERT_FALSE(found.told(fault.rule).empty()) << fault.rule << " " << fault.css << fault.replace;
    for (const report::Finding& finding : found.log.findings())
        EXPECT_TRUE(finding.span.file.valid()) << finding.message;
    ASSERT_EQ(found.audit.outcomes.size(), 1U);
    EXPECT_GT(found.audit.outcomes.front().checked, 0U);
    EXPECT_GT(found.audit.outcomes.front().found, 0U);
}

INSTANTIATE_TEST_SUITE_P(EachRule, Seeded, testing::ValuesIn(faults));

// Guides that contradict each other have a sheet each.
struct Sound {
    const char* edition;
    const char* profile;
    const char* css = "";
};

void PrintTo(const Sound& sound, std::ostream* out) {
    *out << sound.edition << " under " << sound.profile;
}

// What the sheet of short lines does not do itself.
constexpr const char* bands = "li.contents-entry:nth-child(even) { background-color: #e3f4ff }";

class Clean : public testing::TestWithParam<Sound> {};

TEST_P(Clean, publication_raises_nothing) {
    const Sound& sound = GetParam();
    const auto laid = lay_out(manuscript(sound.edition), sound.edition, sound.css);
    const Audited found = audit_of(*laid, profile(sound.profile));
    EXPECT_EQ(found.all(), "");
    EXPECT_GT(found.audit.outcomes.size(), 10U);
}

INSTANTIATE_TEST_SUITE_P(EachEdition, Clean,
                         testing::Values(Sound{"standard", "clear-print"}, Sound{large, "uk-ukaaf"},
                                         Sound{easy, "uk-gov"}, Sound{easy, "uk-dh-2009"},
                                         Sound{easy, "uk-ers-2026"}, Sound{easy, "peoplefirst-2012"},
                                         Sound{"american-large-print", "us-acb-2025"},
                                         Sound{"short-line-large-print", "us-aph", bands}));

// A fault for each rule that any profile names. No family of the editions has serifs or letters alike:
// page_type_test.cpp has those; drawings_test.cpp has a picture that cannot be seen.
TEST(Seeded, every_rule_of_every_profile_has_a_fault) {
    std::set<std::string_view> sown{"text-sans-serif", "text-letters-alike", "picture-visible"};
    for (const Fault& fault : faults)
        sown.insert(fault.rule);
    const auto laid = lay_out(manuscript(large), large, "");
    for (const auto& file : std::filesystem::directory_iterator(layout_test::root / "styles" / "profiles"))
        for (const audit::Outcome& outcome :
             audit_of(*laid, profile(file.path().stem().string())).audit.outcomes)
            EXPECT_TRUE(sown.contains(outcome.rule)) << outcome.rule;
}

} // namespace
