// One edition from its tree to finished bytes.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/check_language.h"
#include "audit/outcome.h"
#include "audit/profile.h"
#include "content/page_labels.h"
#include "edition/apply.h"
#include "edition/plan.h"
#include "layout/context.h"
#include "layout/page.h"
#include "press/job.h"
#include "press/reflow_sheets.h"
#include "reading/same_words.h"
#include "report/log.h"
#include "style/cascade.h"
#include "style/sheet.h"

namespace press {

// What all editions of a run share; nothing in it changes while they are made.
struct Shared {
    const Job& job;
    const report::SourceMap& sources;
    const text::FontBook& fonts;
    const text::Hyphenator& hyphenator;
    const layout::PictureTable& pictures;
    const style::Sheet& user_agent;
    const std::string& icc_profile;
    std::int64_t created = 0;
};

// One file of an edition that is too long to be bound in one piece.
struct VolumeInfo {
    std::uint32_t number = 1;
    std::uint32_t count = 1;
    std::uint32_t first_page = 1;   // its number; odd
    std::vector<std::size_t> pages; // of each volume of the edition
    // The divisions that it and the volume after it begin with, in the tree that all editions share; none
    // of the first, and none after the last.
    content::NodeId start;
    content::NodeId next;
    std::shared_ptr<const edition::Applied> whole; // what the texts of the volume look into
};

struct EditionInput {
    edition::Plan plan;
    edition::Applied applied;
    std::optional<VolumeInfo> volume;
    std::vector<std::shared_ptr<const style::Sheet>> sheets;
    ReflowSheets reflow_sheets; // of an edition without pages, which has no others
    audit::Profile profile;     // what the edition is held to; without rules if it names none
    std::shared_ptr<const audit::Vocabulary> vocabulary; // null if its profile asks nothing of words
    std::vector<audit::Coverage> coverage;
    bool published = true; // false: laid out for its page numbers alone
};

// What the finished file was held to.
struct Verified {
    std::string standards; // "PDF/UA-1, PDF/A-2a"; empty if it was not looked at
    std::size_t rules = 0;
    std::size_t failed = 0;
};

// A paged edition before it is written.
struct LaidOut {
    style::Styles styles;
    layout::Pages pages;
};

// The pages of another edition, in ids of the tree that shows them; empty if it shows none.
struct PageMap {
    content::PageLabels labels;
    std::string source; // what the numbers are of, for e-books
};

// The line that an object of a finished PDF comes from.
struct ObjectOrigin {
    std::uint32_t object = 0;
    report::Span span;
};

// The line that an element comes from which begins on a line of a file in an EPUB.
struct LineOrigin {
    std::uint32_t line = 0;
    report::Span span;
};

// Where what stands in a finished file is written.
struct Origins {
    report::Span whole;                // where the publication begins
    std::vector<ObjectOrigin> objects; // of a tagged PDF, by number
    std::vector<report::Span> pages;   // what each page of a PDF begins with
    std::map<std::string, std::vector<LineOrigin>, std::less<>> entries; // of an EPUB, by line
};

struct EditionResult {
    std::string file;    // name only
    std::string edition; // "large-print"; of one in volumes "large-print, volume 2"
    std::string bytes;   // empty if the run only checks
    Origins origins;
    std::size_t pages = 0;
    content::PageLabels labels; // ids of the edition's tree
    Verified verified;
    audit::Audit audit;                           // what was checked against the profile
    std::vector<reading::Passage> expected_words; // until the file has been read back
    std::string shape;                            // of the tree: editions of the same one have the same tags
    std::vector<std::string> outline;             // of the tags, once read back
    std::optional<reading::Comparison> words;     // what reading it back came to
    std::string printers_sheet; // text that goes with the file; empty unless it is for printers
    report::Log log;
};

// `first_page` is the number of the first page. Takes out of the tree what the pages leave out.
LaidOut lay_out(EditionInput& input, const Shared& shared, const PageMap& page_map, report::Log& log,
                std::uint32_t first_page = 1);

// Makes the file. `laid_out` is the edition's own if it was laid out before.
EditionResult make_edition(EditionInput& input, const Shared& shared, const PageMap& page_map,
                           std::optional<LaidOut> laid_out);

// What a draft is called, in its files and on the download page.
std::string draft_title(std::string_view title);

// "report-large-print.pdf"
std::string file_name(const Job& job, const edition::Plan& plan);
// The tree of the publication: that of the edition, or of what its volumes were made from.
const content::Tree& publication_of(const EditionInput& input);

// "report-large-print-printers.txt"
std::string printers_sheet_name(const EditionResult& result);

// PDF/X-4, not a reading copy.
bool is_for_printers(const edition::Plan& plan);

} // namespace press
