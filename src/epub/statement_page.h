// The accessibility statement inside the publication, in the words of the W3C Accessibility
// Metadata Display Guide: what a shop or library would show, the reader finds here too.
#pragma once

#include <string>
#include <string_view>

#include "epub/accessibility_metadata.h"
#include "epub/book.h"

namespace epub {

constexpr std::string_view statement_file = "accessibility.xhtml";

// The phrases are published in English only; the publication's own English where it is English.
std::string_view statement_language(const Book& book);

std::string write_statement_page(const Book& book, const AccessibilityFacts& facts);

} // namespace epub
