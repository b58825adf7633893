// An edition as data: one row of styles/editions.xml.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/span.h"

namespace edition {

enum class Output { pdf, epub };
enum class PdfStandard { ua1, ua2, x4 };
enum class Binding { none, saddle_stitch };
enum class Notes { page, section, end }; // where footnotes stand: after their block, or gathered

struct Plan {
    std::string name;        // "standard"
    std::string suffix;      // file name after the manuscript's: "-large-print"
    std::string description; // one line for the download page
    std::string audience;    // DocBook `audience` value that is kept: "general", "easy-read"
    std::string condition;   // DocBook `condition` value that is kept: "large-print"
    Output output = Output::pdf;
    PdfStandard standard = PdfStandard::ua1;
    std::vector<std::string> sheets; // style sheets in cascade order, relative to the editions file
    std::string profile;             // rule profile, a file of the folder profiles; empty: none
    std::string press_profile;       // x4: ICC profile of the printing condition, in the fonts' folder icc
    std::string press_condition;     // x4: its name in the ICC's registry; empty if it is not in it
    Binding binding = Binding::none; // x4
    std::size_t volume_pages = 0;    // pdf: with more pages it is published in volumes; 0: never
    int contents_depth = 2;          // levels of headings in the contents list; 0: no contents list
    Notes notes = Notes::page;
    std::string page_map;       // the edition whose page numbers this one shows beside its own; empty: none
    bool only_if_asked = false; // made only if the command line names it
    bool needs_marked_content = false; // skip unless the manuscript has content for this audience alone
    report::Span span;
};

} // namespace edition
