#include "companion/download_page.h"

#include <cstdlib>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"

namespace {

using companion::Purpose;
using testing::HasSubstr;
using testing::Not;

companion::DownloadPage sample() {
    companion::DownloadPage page;
    page.title = "SEND Strategy impact report 2023 to 2024";
    page.language = "en-GB";
    page.publisher = "Dorset Council";
    page.summary = "How we helped children and young people with special educational needs and disabilities.";
    page.subtitle = "What changed for families";
    page.date = "2024-06-01";
    page.downloads = {
        {"Easy read", "Short sentences and pictures", "report-easy-read.pdf", "PDF", 1'449'000, 18,
         Purpose::easy_read},
        {"Large print", "PDF/X-4 with bleed", "report-large-print-printers.pdf", "PDF", 2'100'000, 9,
         Purpose::printers},
        {"Standard", "For everybody", "report.pdf", "PDF", 182'400, 1, Purpose::everybody},
        {"E-book", "For phones and libraries", "my report.epub", "EPUB", 400, 0, Purpose::screens},
    };
    page.contacts = {"Children’s Services, County Hall, Dorchester", "send@example.org",
                     "https://example.org/send", "01632 960 000", "+44 (0)1632 960000"};
    return page;
}

// All that is between the tags of `element`, once.
std::string inside(const std::string& html, const std::string& element) {
    const std::size_t begin = html.find("<" + element);
    return html.substr(begin, html.find("</" + element + ">") - begin);
}

// The drawings are looked at, not compared: `html` without them.
std::string without_drawings(std::string html) {
    for (std::size_t begin = 0; (begin = html.find("<svg")) != std::string::npos;)
        html.erase(begin, html.find("</svg>\n") + 7 - begin);
    return html;
}

TEST(DownloadPage, Golden) {
    EXPECT_EQ(
        without_drawings(inside(companion::download_page(sample()), "main")),
        "<main>\n"
        "<p class=\"summary\">How we helped children and young people with special educational needs and "
        "disabilities.</p>\n"
        "<h2>Choose a version</h2>\n"
        "<ul role=\"list\">\n"
        "<li><div><a href=\"report-easy-read.pdf\" aria-describedby=\"about-1\">Easy read</a>\n"
        "<div id=\"about-1\"><p>Short sentences and pictures</p>\n"
        "<p class=\"facts\">PDF, 1.4 MB, 18 pages</p></div></div></li>\n"
        "<li><div><a href=\"report.pdf\" aria-describedby=\"about-3\">Standard</a>\n"
        "<div id=\"about-3\"><p>For everybody</p>\n"
        "<p class=\"facts\">PDF, 182 kB, 1 page</p></div></div></li>\n"
        "<li><div><a href=\"my%20report.epub\" aria-describedby=\"about-4\">E-book</a>\n"
        "<div id=\"about-4\"><p>For phones and libraries</p>\n"
        "<p class=\"facts\">EPUB, 1 kB</p></div></div></li>\n"
        "</ul>\n"
        "<h2>For the print shop</h2>\n"
        "<ul role=\"list\">\n"
        "<li><div><a href=\"report-large-print-printers.pdf\" aria-describedby=\"about-2\">Large "
        "print</a>\n"
        "<div id=\"about-2\"><p>PDF/X-4 with bleed</p>\n"
        "<p class=\"facts\">PDF, 2.1 MB, 9 pages</p></div></div></li>\n"
        "</ul>\n");
    // EVENPAGE_KEEP_PAGE names a file: axe can then be run on it by hand.
    if (const char* path = std::getenv("EVENPAGE_KEEP_PAGE"))
        base::write_file(path, companion::download_page(sample()));
}

TEST(DownloadPage, SaysItsLanguageAndTitle) {
    const std::string html = companion::download_page(sample());
    EXPECT_THAT(html, HasSubstr("<html lang=\"en-GB\" dir=\"ltr\">"));
    EXPECT_THAT(html, HasSubstr("<title>SEND Strategy impact report 2023 to 2024 – Dorset Council</title>"));
}

TEST(DownloadPage, SaysWhoPublishedItAndWhen) {
    const std::string html = inside(companion::download_page(sample()), "header");
    EXPECT_THAT(html, HasSubstr("<p class=\"publisher\">Dorset Council</p>"));
    EXPECT_THAT(html, HasSubstr("<p class=\"subtitle\">What changed for families</p>"));
    EXPECT_THAT(html, HasSubstr("Published <time datetime=\"2024-06-01\">1 June 2024</time> · English"));
}

TEST(DownloadPage, LeavesADateThatItCannotReadAsItIs) {
    companion::DownloadPage page = sample();
    for (const char* date : {"2024", "Spring 2024", "2024-13", "2024-1x-02", "2024-06-00"}) {
        page.date = date;
        EXPECT_THAT(companion::download_page(page), HasSubstr(fmt::format(">{}</time>", date)));
    }
    page.date = "2024-12";
    EXPECT_THAT(companion::download_page(page), HasSubstr(">December 2024</time>"));
}

TEST(DownloadPage, NamesNoLanguageThatItDoesNotKnow) {
    companion::DownloadPage page = sample();
    page.language = "fr";
    page.date.clear();
    EXPECT_THAT(companion::download_page(page), Not(HasSubstr("class=\"published\"")));
}

TEST(DownloadPage, EachPurposeHasItsOwnDrawing) {
    std::set<std::string> drawings;
    for (const Purpose purpose :
         {Purpose::everybody, Purpose::low_vision, Purpose::easy_read, Purpose::screens, Purpose::printers}) {
        companion::DownloadPage page = sample();
        page.downloads.resize(1);
        page.downloads[0].purpose = purpose;
        drawings.insert(inside(companion::download_page(page), "svg"));
    }
    EXPECT_EQ(drawings.size(), 5U);
}

TEST(DownloadPage, ContactsThatAreAddressesAreLinks) {
    const std::string html = companion::download_page(sample());
    EXPECT_THAT(html, HasSubstr("<p><a href=\"mailto:send@example.org\">send@example.org</a></p>"));
    EXPECT_THAT(html, HasSubstr("<p><a href=\"https://example.org/send\">https://example.org/send</a></p>"));
    EXPECT_THAT(html, HasSubstr("<p><a href=\"tel:01632960000\">01632 960 000</a></p>"));
    EXPECT_THAT(html, HasSubstr("<p><a href=\"tel:+441632960000\">+44 (0)1632 960000</a></p>"));
    EXPECT_THAT(html, HasSubstr("<p>Children’s Services, County Hall, Dorchester</p>"));
}

TEST(DownloadPage, WhatIsUnknownLeavesNoEmptyElements) {
    companion::DownloadPage page = sample();
    page.summary.clear();
    page.contacts.clear();
    page.publisher.clear();
    page.subtitle.clear();
    page.date.clear();
    page.downloads.erase(page.downloads.begin() + 1);
    const std::string html = companion::download_page(page);
    EXPECT_THAT(html, Not(HasSubstr("<footer")));
    EXPECT_THAT(html, Not(HasSubstr("For the print shop")));
    EXPECT_THAT(html, Not(HasSubstr("></p>")));
}

TEST(DownloadPage, EscapesWhatTheManuscriptSays) {
    companion::DownloadPage page = sample();
    page.title = "Health & <care>";
    EXPECT_THAT(companion::download_page(page), HasSubstr("<h1>Health &amp; &lt;care&gt;</h1>"));
}

TEST(DownloadPage, SpeaksWelshInAWelshPublication) {
    companion::DownloadPage page = sample();
    page.language = "cy";
    EXPECT_THAT(companion::download_page(page), HasSubstr("Dewiswch fersiwn"));
}

TEST(DownloadPage, SizesAreRoundedAsPhonesShowThem) {
    EXPECT_EQ(companion::readable_size(0), "1 kB");
    EXPECT_EQ(companion::readable_size(999'400), "999 kB");
    EXPECT_EQ(companion::readable_size(999'600), "1.0 MB");
    EXPECT_EQ(companion::readable_size(12'345'678), "12.3 MB");
}

} // namespace
