// What was asked for on the command line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "edition/plan.h"

namespace press {

enum class Format : std::uint8_t { text, json, sarif };

// Exit codes of the program; other programs rely on them.
enum class Exit : std::uint8_t {
    done = 0,
    findings = 1, // of severity error: nothing was written
    unusable = 2, // wrong usage, or a file that cannot be read or written
};

struct Job {
    std::filesystem::path manuscript;
    std::filesystem::path output = "out";
    std::filesystem::path styles;                 // the folder of editions.xml and the sheets
    std::filesystem::path fonts;                  // searched before the system's
    std::vector<std::string> editions;            // by name; empty: all
    std::optional<edition::PdfStandard> standard; // instead of what editions.xml says
    Format format = Format::text;
    unsigned threads = 0; // 0: one per processor
    bool draft = false;   // publish in spite of errors, claiming nothing
    bool quiet = false;   // no progress
    bool check_only = false;
};

// Finished files to verify.
struct VerifyJob {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> profiles; // "ua-1" and so on; empty: what each file claims
    Format format = Format::text;
    bool human = false; // also what only a person can judge
    // How the files were published, to find the lines of findings; no manuscript: they are not asked for.
    Job publication = {};
};

// A manuscript whose easy-read edition lacks pictures.
struct PicturesJob {
    std::filesystem::path manuscript;
    std::filesystem::path styles;           // the folder of editions.xml and of concepts
    std::filesystem::path symbols;          // a folder that holds OpenMoji
    bool symbols_are_wanted = false;        // the folder was named: it must be there
    std::vector<std::filesystem::path> own; // folders of the user's own pictures, each with its index
    std::filesystem::path write;            // where the proposed pictures are copied; empty: nowhere
    Format format = Format::text;           // text or json
};

// A finished file to read aloud.
struct ReadJob {
    std::filesystem::path file;
    Format format = Format::text; // text or json
};

} // namespace press
