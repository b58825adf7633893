// Tree + Pages -> a finished PDF. Pages say where marks stand; the tree says what they mean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/tree.h"
#include "layout/page.h"
#include "report/log.h"
#include "text/font_book.h"

namespace pdf {

enum class Standard : std::uint8_t {
    ua1_a2a, // PDF 1.7: ISO 14289-1 and ISO 19005-2 level A
    ua2_a4,  // PDF 2.0: ISO 14289-2, ISO 19005-4, WTPDF 1.0
    x4,      // ISO 15930-7:2010, no tags: write_for_press()
    none,    // PDF 1.7, tagged, claiming nothing (drafts)
};

struct Settings {
    Standard standard = Standard::ua1_a2a;
    std::string title;        // document title of this edition
    std::int64_t created = 0; // seconds since 1970, UTC
    std::string producer;     // "evenpage 0.1"
    std::string icc_profile;  // sRGB, the bytes of the profile; not for the press
    std::string document_id;  // of X-4 files: write_for_press() fills it in
    unsigned threads = 1;
    bool compress = true; // off only for dumps in tests
};

// What an object of the file was made from: the node of a structure element or a link, the first node
// shown on a page.
struct Origin {
    std::uint32_t object = 0; // its number
    content::NodeId node;
};

struct File {
    std::string bytes;
    std::vector<Origin> origins; // by object number
};

// The same bytes for the same arguments at any number of threads.
File write(const content::Tree& tree, const layout::Pages& pages, const text::FontBook& fonts,
           const Settings& settings, report::Log& log);

} // namespace pdf
