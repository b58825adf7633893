// What is true of this publication's accessibility, worked out from what is in it. Package
// document, statement page and the check of the manuscript's own claims all read these facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "epub/book.h"
#include "epub/xhtml.h"
#include "report/log.h"

namespace epub {

// EPUB Accessibility 1.1, 2.2 and 4.2, in the words of the schema.org vocabulary.
struct AccessibilityFacts {
    std::vector<std::string_view> modes;      // accessMode
    std::vector<std::string_view> sufficient; // accessModeSufficient, each a comma list
    std::vector<std::string_view> features;   // accessibilityFeature
    std::vector<std::string_view> hazards;    // accessibilityHazard
    std::string summary;
    bool conforms = false;    // claimed: every picture has an alternative, title and language are there
    std::string certified_by; // who evaluated it
    std::string page_source;  // what the page numbers are those of; empty without a page list

    [[nodiscard]] bool has_feature(std::string_view feature) const;
    [[nodiscard]] bool is_readable_without_sight() const; // "textual" alone is enough
};

constexpr std::string_view conformance_claim = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

AccessibilityFacts find_facts(const Book& book, const std::vector<WrittenPageBreak>& breaks);

// A claim of the manuscript that is not so is a warning ("epub-claim").
// That the edition can not claim conformance, though it should, is a note ("epub-conformance").
void check_claims(const Book& book, const AccessibilityFacts& facts, report::Log& log);

} // namespace epub
