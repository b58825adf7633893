// package.opf: metadata, manifest and spine (EPUB 3.3, section 5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "epub/accessibility_metadata.h"
#include "epub/book.h"

namespace epub {

// A file of the package as the manifest lists it; paths are relative to package.opf.
struct ManifestItem {
    std::string id;
    std::string path;
    std::string media_type;
    std::string_view properties; // "nav" or nothing
    bool in_spine = false;
};

// `items` in reading order where they are in the spine.
std::string write_package_document(const Book& book, const AccessibilityFacts& facts,
                                   const std::vector<ManifestItem>& items);

} // namespace epub
