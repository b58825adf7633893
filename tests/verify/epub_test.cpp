// Every rule for EPUBs, broken once: the sample passes, one change fails it.
#include "verify/epub.h"

#include <algorithm>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "verify/epub_rule_table.h"
#include "verify/epub_sample.h"
#include "verify/print.h"

namespace {

using namespace verify_test;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

struct Case {
    const char* rule;
    std::function<void(EpubSample&)> change;
};

constexpr const char* opf = "package.opf";
constexpr const char* nav = "nav.xhtml";
constexpr const char* one = "one.xhtml";
constexpr const char* two = "two.xhtml";

std::function<void(EpubSample&)> edit(const char* file, const char* from, const char* to) {
    return [=](EpubSample& s) { s.edit(file, from, to); };
}

std::function<void(EpubSample&)> drop(const char* file, const char* what) {
    return [=](EpubSample& s) { s.remove_line(file, what); };
}

constexpr const char* encryption =
    "<encryption xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData>"
    "<enc:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes256-cbc\"/>"
    "<enc:CipherData><enc:CipherReference URI=\"EPUB/one.xhtml\"/></enc:CipherData>"
    "</enc:EncryptedData></encryption>";

// clang-format off
const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        // The zip.
        {"mimetype-first", [](EpubSample& s) { std::rotate(s.files.begin(), s.files.begin() + 1, s.files.end()); }},
        {"mimetype-stored", [](EpubSample& s) { s.file("mimetype").packing = Packing::deflated; }},
        {"mimetype-extra", [](EpubSample& s) { s.file("mimetype").extra = std::string("UT\1\0\0", 5); }},
        {"mimetype-words", [](EpubSample& s) { s.file("mimetype").bytes += "\n"; }},
        {"zip-method", [](EpubSample& s) { s.file("EPUB/style.css").method = 93; }},
        {"zip-encrypted", [](EpubSample& s) { s.file("EPUB/style.css").flags = 1; }},
        {"zip-duplicate", [](EpubSample& s) { s.add("EPUB/one.xhtml", "again"); }},
        {"zip-name-case", [](EpubSample& s) { s.add("EPUB/One.xhtml", "again"); }},
        {"zip-path", [](EpubSample& s) { s.add("EPUB/../../evil.sh", "x"); }},
        {"zip-path", [](EpubSample& s) { s.add("/etc/passwd", "x"); }},
        {"zip-path", [](EpubSample& s) { s.add("C:\\evil.exe", "x"); }},
        {"zip-name", [](EpubSample& s) { s.add("EPUB/what?.txt", "x"); }},
        {"zip-damaged", [](EpubSample& s) { s.file("EPUB/style.css").damaged = true; }},
        {"zip-too-large", [](EpubSample& s) { s.add("EPUB/large.css", std::string((std::size_t{64} << 20) + 1, ' ')); }},
        {"locked", [](EpubSample& s) { s.add("META-INF/encryption.xml", encryption); }},
        {"container-missing", [](EpubSample& s) { s.remove("META-INF/container.xml"); }},
        {"container-form", [](EpubSample& s) { s.file("META-INF/container.xml").bytes = "<container>"; }},
        {"package-missing", [](EpubSample& s) { s.remove("EPUB/package.opf"); }},
        // The package document.
        {"package-form", edit(opf, "</spine>", "")},
        {"package-version", edit(opf, "version=\"3.0\"", "version=\"2.0\"")},
        {"package-identifier", edit(opf, "unique-identifier=\"id\"", "unique-identifier=\"title\"")},
        {"package-title", drop(opf, "<dc:title")},
        {"package-dc-language", drop(opf, "<dc:language")},
        {"package-dc-language", edit(opf, "<dc:language>en-GB", "<dc:language>English (UK)")},
        {"package-language", edit(opf, " xml:lang=\"en-GB\"", "")},
        {"package-modified", edit(opf, "2024-01-01T00:00:00Z", "2024-01-01")},
        {"refines-nothing", edit(opf, "refines=\"#title\"", "refines=\"#titel\"")},
        {"id-twice", edit(opf, "<item id=\"css\"", "<item id=\"one\"")},
        {"id-twice", edit(two, "id=\"stone\"", "id=\"wood\"")},
        {"manifest-item", edit(opf, " media-type=\"text/css\"", "")},
        {"manifest-missing", edit(opf, "href=\"style.css\"", "href=\"styles.css\"")},
        {"manifest-case", edit(opf, "href=\"style.css\"", "href=\"Style.css\"")},
        {"manifest-twice", edit(opf, "<item id=\"css\"", "<item id=\"also\" href=\"one.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"css\"")},
        {"manifest-unlisted", [](EpubSample& s) { s.add("EPUB/.DS_Store", "x"); }},
        {"item-media-type", edit(opf, "image/png", "image/jpeg")},
        {"item-media-type", [](EpubSample& s) { s.file("EPUB/style.css").bytes = "<html/>"; }},
        {"foreign-resource", edit(opf, "<itemref idref=\"two\"/>", "<itemref idref=\"two\"/><itemref idref=\"map\"/>")},
        {"item-properties", edit(two, "They last.", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>")},
        {"item-properties", edit(opf, "id=\"two\"", "properties=\"mathml\" id=\"two\"")},
        {"cover-image", edit(opf, " properties=\"cover-image\"", "")},
        {"spine-empty", [](EpubSample& s) { for (const char* id : {"nav", "one", "two"}) s.remove_line(opf, std::string("<itemref idref=\"") + id); }},
        {"spine-reference", edit(opf, "idref=\"two\"", "idref=\"three\"")},
        {"spine-reference", edit(opf, "idref=\"two\"", "idref=\"one\"")},
        {"remote-resource", edit(one, "src=\"map.png\"", "src=\"https://example.org/map.png\"")},
        {"remote-resource", [](EpubSample& s) { s.file("EPUB/style.css").bytes = "@import 'https://example.org/a.css';"; }},
        // Documents.
        {"xhtml-form", edit(two, "</section>", "")},
        {"xhtml-form", edit(two, "They last.", "They&nbsp;last.")},
        {"document-language", edit(two, " lang=\"en-GB\" xml:lang=\"en-GB\"", "")},
        {"language-differs", edit(two, " xml:lang=\"en-GB\"", " xml:lang=\"cy\"")},
        {"language-form", edit(two, "<p>They are", "<p lang=\"english_uk\">They are")},
        {"language-unmarked", edit(two, "They are painted each spring.", "Mae gan y cyngor gynllun newydd ar gyfer plant a phobl ifanc yn y sir.")},
        {"document-title", edit(two, "<title>Benches</title>", "<title> </title>")},
        {"document-title-repeated", edit(two, "<title>Benches", "<title>Trees")},
        {"heading-level-skipped", edit(two, "<h2 id=\"wood\">Of wood</h2>", "<h3 id=\"wood\">Of wood</h3>")},
        {"heading-empty", edit(two, "Of stone</h2>", "</h2>")},
        {"heading-as-paragraph", edit(two, "<p>They are", "<p><b>Of oak</b></p><p>They are")},
        {"list-as-paragraphs", edit(two, "<p>They are", "<p>- oak</p><p>- elm</p><p>They are")},
        {"quotation-as-division", edit(two, "<p>They are", "<div class=\"quote\"><p>Sit!</p></div><p>They are")},
        {"role-unsaid", edit(one, " role=\"doc-footnote\"", "")},
        // Pictures.
        {"image-alt", edit(one, " alt=\"Four parks along the river\"", "")},
        {"image-alt-file-name", edit(one, "Four parks along the river", "map.png")},
        {"image-alt-file-name", [](EpubSample& s) { s.edit(one, "src=\"map.png\" alt=\"Four parks along the river\"", "src=\"IMG_0042.png\" alt=\"img_0042\""); }},
        {"image-alt-caption", edit(one, "Four parks along the river", "Map of the parks")},
        {"image-alt-caption", edit(one, "<figcaption>Map of the parks", "<figcaption>Figure 1: Four parks along the river")},
        {"drawing-name", edit(two, "They last.", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")},
        // Tables.
        {"table-header-cells", [](EpubSample& s) {
             for (const char* cell : {"<th scope=\"col\">Park</th>", "<th scope=\"col\">Trees</th>", "<th scope=\"row\">East</th>", "<th scope=\"row\">West</th>"})
                 s.edit(one, cell, "<td>x</td>");
         }},
        {"table-row-headers", [](EpubSample& s) {
             s.edit(one, "<th scope=\"row\">East</th>", "<td>East</td>");
             s.edit(one, "<th scope=\"row\">West</th>", "<td>West</td>");
         }},
        {"table-scope", edit(one, "<th scope=\"row\">East", "<th>East")},
        {"table-caption", drop(one, "<caption>")},
        {"table-header-ids", edit(one, "<td>12", "<td headers=\"none\">12")},
        // Links and notes.
        {"link-file", edit(one, "two.xhtml#wood", "three.xhtml")},
        {"link-file", edit(one, "two.xhtml#wood", "Two.xhtml#wood")},
        {"link-place", edit(one, "two.xhtml#wood", "two.xhtml#iron")},
        {"link-escapes", edit(one, "two.xhtml#wood", "../../../two.xhtml")},
        {"link-file-scheme", edit(one, "two.xhtml#wood", "file:///C:/two.xhtml")},
        {"link-empty", edit(one, "the benches of wood</a>", "</a>")},
        {"link-text", edit(one, "the benches of wood</a>", "Here</a>")},
        {"link-in-link", edit(one, "the benches of wood</a>", "the <a href=\"https://example.org/\">benches</a> of wood</a>")},
        {"note-target", edit(one, " epub:type=\"footnote\" role=\"doc-footnote\"", "")},
        {"note-backlink", edit(one, "<a href=\"#call\" role=\"doc-backlink\">1</a>", "1")},
        // Navigation.
        {"navigation-missing", edit(opf, " properties=\"nav\"", "")},
        {"contents-missing", edit(nav, "epub:type=\"toc\" role", "role")},
        {"contents-order", [](EpubSample& s) {
             s.edit(nav, "<li><a href=\"two.xhtml#wood\">Of wood</a></li>\n", "");
             s.edit(nav, "Of stone</a></li>\n", "Of stone</a></li>\n<li><a href=\"two.xhtml#wood\">Of wood</a></li>\n");
         }},
        {"contents-words", edit(nav, "Of wood", "Timber")},
        {"contents-lack", drop(nav, "Of stone")},
        {"contents-lack", drop(nav, "Trees")},
        {"contents-entry-empty", edit(nav, "Of wood", "")},
        {"landmarks-missing", edit(nav, " epub:type=\"landmarks\"", "")},
        // Page numbers.
        {"page-list-missing", edit(nav, " epub:type=\"page-list\"", "")},
        {"page-break-unlisted", drop(nav, "#page-2")},
        {"page-list-target", edit(nav, "two.xhtml#page-2", "two.xhtml#stone")},
        {"page-list-order", [](EpubSample& s) {
             s.remove_line(nav, "#page-1");
             s.edit(nav, "#page-2\">2</a></li>\n", "#page-2\">2</a></li>\n<li><a href=\"one.xhtml#page-1\">1</a></li>\n");
         }},
        {"page-label", edit(two, " aria-label=\"2\"", "")},
        {"page-label", edit(two, " aria-label=\"2\"", " aria-label=\"7\"")},
        {"page-source", drop(opf, "pageBreakSource")},
        // What it says of itself.
        {"access-mode", [](EpubSample& s) { s.remove_line(opf, "accessMode\">textual"); s.remove_line(opf, "accessMode\">visual"); }},
        {"access-mode-unknown", edit(opf, "accessMode\">visual", "accessMode\">visual, textual")},
        {"access-mode-visual", drop(opf, "accessMode\">visual")},
        {"access-mode-untrue", edit(opf, "accessMode\">visual", "accessMode\">auditory")},
        {"access-sufficient", drop(opf, "accessModeSufficient")},
        {"access-sufficient-untrue", edit(one, " alt=\"Four parks along the river\"", "")},
        {"feature-missing", edit(opf, "Feature\">alternativeText", "Feature\">none")},
        {"feature-untrue", edit(opf, "Feature\">structuralNavigation", "Feature\">MathML")},
        {"feature-untrue", edit(one, " alt=\"Four parks along the river\"", "")},
        {"feature-unclaimed", drop(opf, "pageNavigation")},
        {"hazard", drop(opf, "Hazard")},
        {"hazard-mixed", edit(opf, "Hazard\">none</meta>", "Hazard\">none</meta><meta property=\"schema:accessibilityHazard\">sound</meta>")},
        {"access-summary", drop(opf, "Summary")},
        {"conformance-missing", drop(opf, "conformsTo")},
        {"conformance-words", edit(opf, "EPUB Accessibility 1.1 - WCAG", "EPUB Accessibility 1.1 \u2013 WCAG")},
        {"conformance-certifier", drop(opf, "certifiedBy")},
        // Style sheets.
        {"css-file", [](EpubSample& s) { s.file("EPUB/style.css").bytes = "@font-face { src: url(fonts/a.otf) }"; }},
        {"css-unlisted", [](EpubSample& s) { s.file("EPUB/style.css").bytes = "p { background: url('b.png') }"; s.add("EPUB/b.png", "x"); }},
        {"css-contrast", [](EpubSample& s) { s.file("EPUB/style.css").bytes = "p { color: #999; background-color: #FFF }"; }},
        {"css-night", [](EpubSample& s) { s.file("EPUB/style.css").bytes = "@media screen { p { color: #222 } }"; }},
    };
    return all;
}
// clang-format on

class EpubRule : public testing::TestWithParam<Case> {};

TEST_P(EpubRule, IsFoundWhereItIsBroken) {
    EpubSample sample;
    GetParam().change(sample);
    const verify::Result result = verify::verify_epub(sample.bytes());
    EXPECT_EQ(result.problem, "");
    EXPECT_THAT(broken(result), Contains(GetParam().rule));
}

INSTANTIATE_TEST_SUITE_P(All, EpubRule, testing::ValuesIn(cases()), [](const auto& tested) {
    std::string name = tested.param.rule + std::to_string(tested.index);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(Epub, ASampleWithoutFaultHasNone) {
    const verify::Result result = verify::verify_epub(EpubSample().bytes());
    EXPECT_THAT(broken(result), IsEmpty());
    EXPECT_TRUE(result.claimed);
    EXPECT_EQ(result.documents, 3U);
    EXPECT_EQ(verify::print_text({{"a.epub", result}}),
              "a.epub: no fault found; held to EPUB 3.3, EPUB Accessibility 1.1, WCAG 2.2; 3 documents\n");
}

TEST(Epub, EveryRuleHasACase) {
    for (const verify::Rule& rule : verify::epub_rule_table)
        EXPECT_TRUE(std::any_of(cases().begin(), cases().end(), [&rule](const Case& one_case) {
            return rule.id == one_case.rule;
        })) << rule.id;
}

TEST(Epub, SaysWhichFileAndLine) {
    EpubSample sample;
    sample.edit(one, " alt=\"Four parks along the river\"", "");
    const verify::Result result = verify::verify_epub(sample.bytes());
    EXPECT_THAT(
        verify::print_text({{"a.epub", result}}),
        testing::HasSubstr("a.epub: EPUB/one.xhtml:12: error: a picture has no text alternative: map.png "
                           "[image-alt]; EPUB Accessibility 1.1, 3.3; WCAG 2.2, 1.1.1"));
    EXPECT_THAT(verify::print_json({{"a.epub", result}}), testing::HasSubstr("\"line\": 12"));
    EXPECT_THAT(verify::print_sarif({{"a.epub", result}}, "1"), testing::HasSubstr("EPUB/one.xhtml:12"));
}

TEST(Epub, AsksAPersonOnlyIfToldTo) {
    const std::string bytes = EpubSample().bytes();
    EXPECT_THAT(verify::verify_epub(bytes).questions, IsEmpty());
    EXPECT_THAT(verify::verify_epub(bytes, verify::Questions::all).questions,
                Contains(testing::StartsWith("look at each picture (1 in all; in EPUB/one.xhtml)")));
}

// What is right though it looks like a fault.
std::vector<std::string> after(const char* file, const char* from, const char* to) {
    EpubSample sample;
    sample.edit(file, from, to);
    return broken(verify::verify_epub(sample.bytes()));
}

TEST(Epub, WhatIsRightIsNoFault) {
    EXPECT_THAT(after(two, "They are painted each spring.",
                      "<span lang=\"cy\" xml:lang=\"cy\">Mae gan y cyngor gynllun newydd ar gyfer plant yn y "
                      "sir.</span>"),
                IsEmpty());
    EXPECT_THAT(after(two, "They last.",
                      "They <a href=\"https://example.org/\">last</a>, <a href=\"mailto:a@b.org\">Ann</a>."),
                IsEmpty());
    EXPECT_THAT(after(two, "<p>They are", "<p><b>Note</b>: it is so.</p><p>They are"), IsEmpty());
    EXPECT_THAT(after(two, "They last.", "<img src=\"map.png\" alt=\"\"/>They last."), IsEmpty());
    EXPECT_THAT(after(two, "They last.", "<audio src=\"https://example.org/a.mp3\"></audio>They last."),
                IsEmpty());
    EXPECT_THAT(after(nav, "Of wood", "1.1 Of  wood"), IsEmpty());
    EXPECT_THAT(after(one, "src=\"map.png\"", "src=\"./m%61p.png?x\""), IsEmpty());
    EXPECT_THAT(after(opf, "- WCAG 2.2 Level AA", "- WCAG 2.0 Level AAA"), IsEmpty());
}

TEST(Epub, ObfuscatedFontsAreNotLocked) {
    EpubSample sample;
    std::string words = encryption;
    words.replace(words.find("http://www.w3.org/2001/04/xmlenc#aes256-cbc"), 43,
                  "http://www.idpf.org/2008/embedding");
    sample.add("META-INF/encryption.xml", words);
    EXPECT_THAT(broken(verify::verify_epub(sample.bytes())), Not(Contains("locked")));
}

TEST(EpubDamage, CutOffAnywhere) {
    const std::string whole = EpubSample().bytes();
    for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 200)
        verify::verify_epub(std::string_view(whole).substr(0, length));
    EXPECT_NE(verify::verify_epub("").problem, "");
    EXPECT_NE(verify::verify_epub("PK\x03\x04 not a zip").problem, "");
}

TEST(EpubDamage, OneByteChangedAnywhere) {
    const std::string whole = EpubSample().bytes();
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 500) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x15);
        verify::verify_epub(changed);
    }
    SUCCEED();
}

TEST(EpubDamage, NestedWithoutEnd) {
    EpubSample sample;
    std::string deep;
    for (int i = 0; i < 200'000; ++i)
        deep += "<b>";
    for (int i = 0; i < 200'000; ++i)
        deep += "</b>";
    sample.edit(two, "They last.", deep);
    EXPECT_THAT(broken(verify::verify_epub(sample.bytes())), Contains("xhtml-form"));
}

TEST(EpubDamage, SizesThatAreNotSo) {
    EpubSample sample;
    sample.file("EPUB/style.css").size = 4'000'000'000UL;
    EXPECT_THAT(broken(verify::verify_epub(sample.bytes())), Contains("zip-damaged"));
}

TEST(EpubDamage, AnEmptyZip) {
    EXPECT_THAT(broken(verify::verify_epub(zip({}))), ElementsAre("container-missing", "mimetype-first"));
}

} // namespace
