// index.html: the page from which a family, a reader or a print shop takes the edition they
// need. One file, no scripts, nothing loaded from elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace companion {

// What a download is for; each has a small drawing, so that nobody needs to read to find theirs.
enum class Purpose { everybody, low_vision, easy_read, screens, printers };

struct Download {
    std::string name;        // "Large print"
    std::string description; // "18 point text, for readers with low vision"
    std::string file;        // relative to the page: "report-large-print.pdf"
    std::string format;      // "PDF", "EPUB"
    std::uint64_t bytes = 0;
    int pages = 0; // 0: the format has none
    Purpose purpose = Purpose::everybody;
};

struct DownloadPage {
    std::string title;
    std::string language; // BCP 47
    bool right_to_left = false;
    std::string publisher;
    std::string subtitle;
    std::string date; // as the manuscript has it: "2024", "2024-06-01"
    std::string summary;
    std::vector<Download> downloads; // reading copies come first on the page, in this order
    std::vector<std::string>
        contacts; // one line each; telephone numbers, e-mail and web addresses become links
};

// The whole page; the same input gives the same bytes. The page's own words are English, or
// Welsh for a Welsh publication.
std::string download_page(const DownloadPage& page);

// "820 kB", "1.4 MB": decimal units, as phones show them.
std::string readable_size(std::uint64_t bytes);

} // namespace companion
