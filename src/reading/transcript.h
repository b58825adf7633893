// A finished file -> what a screen reader would say of it. Start here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reading {

struct Transcript {
    std::string problem; // why the file could not be read; empty if it could
    std::string title;
    std::string language; // tag
    bool is_tagged = true;
    std::vector<std::string> lines; // one utterance each
};

// Of a PDF or an EPUB, whoever made it. Never throws for what is in the file.
Transcript transcript_of(std::string_view bytes);

// One utterance a line; the problem, if there is one.
std::string print_text(const Transcript& transcript);
std::string print_json(const Transcript& transcript, std::string_view file);

} // namespace reading
