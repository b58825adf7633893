// A finished PDF file -> what fails, and where. Start here; epub.h does the same for EPUBs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/findings.h"
#include "verify/profile.h"

namespace verify {

class ContentListener;
class Document;
class Structure;

enum class Questions { none, all };

struct Result {
    std::string problem; // why the file could not be read; empty if it could
    Profile profile;     // what it was held to
    bool claimed = true; // false if it claims nothing and was not told what to be held to
    std::vector<Finding> findings;
    std::map<const Rule*, std::size_t>
        counts;                         // of all findings, also those past the first thousand of a rule
    std::size_t pages = 0;              // of a PDF
    std::size_t documents = 0;          // of an EPUB
    std::vector<std::string> questions; // for a person to answer, if that was asked for
    [[nodiscard]] bool has_errors() const;
    void take(const Findings& found);
};

// Holds the file to `asked`, or where that is empty to what it claims in its XMP; a file that
// claims nothing is held to PDF/UA-1. Never throws for what is in the file.
Result verify_pdf(std::string_view bytes, const Profile& asked = {}, Questions questions = Questions::none);

// The same of a file that is open already. `listener` hears what the pages are drawn with; it may be null.
Result verify_pdf(Document& document, const Structure& structure, const Profile& asked = {},
                  Questions questions = Questions::none, ContentListener* listener = nullptr);

} // namespace verify
