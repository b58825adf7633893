#include "press/manuscript_line.h"

#include <gtest/gtest.h>

namespace {

report::Span span_at(std::uint32_t begin) {
    return {report::FileId(0), begin, begin + 1};
}

press::Origins origins() {
    press::Origins made;
    made.whole = span_at(1);
    made.objects = {{5, span_at(50)}, {9, span_at(90)}};
    made.pages = {span_at(10), span_at(20)};
    made.entries["EPUB/text/a.xhtml"] = {{10, span_at(100)}, {14, span_at(140)}};
    return made;
}

verify::Finding in_pdf(std::size_t page, int object) {
    verify::Finding finding;
    finding.place = {page, object};
    return finding;
}

verify::Finding in_epub(std::string entry, std::size_t line) {
    verify::Finding finding;
    finding.entry = {std::move(entry), line};
    return finding;
}

TEST(LineOf, AnObjectHasALineOfItsOwn) {
    EXPECT_EQ(press::line_of(origins(), in_pdf(1, 9)), span_at(90));
}

TEST(LineOf, WhatComesFromNoNodeHasThatOfItsPage) {
    EXPECT_EQ(press::line_of(origins(), in_pdf(2, 7)), span_at(20));
    EXPECT_EQ(press::line_of(origins(), in_pdf(3, 7)), span_at(1)) << "there is no such page";
}

TEST(LineOf, AllElseHasThatOfThePublication) {
    EXPECT_EQ(press::line_of(origins(), in_pdf(0, 7)), span_at(1));
    EXPECT_EQ(press::line_of(origins(), in_epub("EPUB/package.opf", 3)), span_at(1));
}

TEST(LineOf, AnElementOfAnEpubGoesOnToTheNext) {
    EXPECT_EQ(press::line_of(origins(), in_epub("EPUB/text/a.xhtml", 10)), span_at(100));
    EXPECT_EQ(press::line_of(origins(), in_epub("EPUB/text/a.xhtml", 13)), span_at(100));
    EXPECT_EQ(press::line_of(origins(), in_epub("EPUB/text/a.xhtml", 20)), span_at(140));
    EXPECT_EQ(press::line_of(origins(), in_epub("EPUB/text/a.xhtml", 9)), span_at(1)) << "the head";
}

} // namespace
