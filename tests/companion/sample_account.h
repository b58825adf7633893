// An account with a bit of everything, for the tests of the pages made from it.
#pragma once

#include "companion/account.h"

namespace companion {

inline Account sample_account() {
    EditionAccount standard;
    standard.name = "Standard";
    standard.file = "my report.pdf";
    standard.format = "PDF";
    standard.bytes = 50'000;
    standard.pages = 7;
    standard.standards = "PDF/UA-1, PDF/A-2a";
    standard.rules_verified = 178;
    standard.guide = "clear-print";
    standard.guide_name = "Clear print";
    standard.guide_version = "2019";
    standard.checks = {
        {"figure-alt", "Every picture must have a text alternative.", "WCAG 2.2, 1.1.1", "", 14, 0}};
    standard.looks = {{"Pictures",
                       "Do these words say what it shows?",
                       "If not, write others.",
                       {{"A bus & a tram", {"report.xml", 12, 3}, "", ""}}},
                      {"Colour", "Is all clear without colour?", "If not, say it.", {{}}}};
    standard.words = SameWords{1200, 0, "abc123"};

    EditionAccount easy = standard;
    easy.name = "Easy read";
    easy.file = "my report-easy-read.pdf";
    easy.mends = {
        {report::Severity::warning,
         "sentence-words",
         "18 words in one sentence",
         {"report.xml", 40, 5},
         {"split it"}},
        {report::Severity::note, "element-dropped", "an index is left out", {"report.xml", 50, 1}, {}}};
    easy.looks[0].places.push_back({"Ciao", {"report.xml", 41, 1}, "it", "Italian"});
    easy.measures = {{"lix", "LIX", 21.5, "Below 30 is easy."}};
    easy.parts = {{"Trams", {"report.xml", 20, 2}, true}, {"Money & costs", {"report.xml", 30, 2}, false}};

    Account account;
    account.title = "Buses <2024>";
    account.language = "en-GB";
    account.publisher = "A Council";
    account.date = "2024";
    account.email = "us@example.org";
    account.producer = "evenpage 0.1.0";
    account.editions = {standard, easy};
    return account;
}

} // namespace companion
