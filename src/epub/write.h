// Tree -> EPUB 3.3.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/page_labels.h"
#include "content/tree.h"
#include "image/picture.h"
#include "report/log.h"

namespace epub {

// The node whose element begins on a line of a file, from 1: the first one there.
struct LineOrigin {
    std::uint32_t line = 0;
    content::NodeId node;
};

// One file of the publication. The container is a list of these, in order.
struct Resource {
    std::string path; // "EPUB/text/chapter-1.xhtml", ASCII
    std::string media_type;
    std::string bytes;
    std::vector<LineOrigin> origins = {}; // by line
};

struct Package {
    std::vector<Resource> resources;
};

// Whether the publication says of itself that it conforms: drafts do not.
enum class Conformance : std::uint8_t { claimed, not_claimed };

struct Settings {
    std::string title;         // title of this edition
    std::string stylesheet;    // CSS for reading systems
    std::int64_t modified = 0; // seconds since 1970, UTC
    std::string generator;     // "evenpage 0.1"
    content::PageLabels pages; // ids of this tree; empty: no page list
    std::string page_source;   // what the page numbers are those of: "… (tagged PDF, A4)"
    std::map<std::string, image::Picture, std::less<>> pictures; // by Name::source value
    bool easy_read = false;
    Conformance conformance = Conformance::claimed;
};

// The publication's files; a pure function. `tree` is this edition's, as edition::apply left
// it. Reports what the manuscript claims of itself and is not so ("epub-claim").
Package write(const content::Tree& tree, const Settings& settings, report::Log& log);

// The zip: mimetype first and stored, no extra fields, fixed dates (EPUB 3.3, OCF 4.2). The
// same package gives the same bytes, whatever the clock, the time zone and the order of files.
std::string pack(const Package& package);

} // namespace epub
