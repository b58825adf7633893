#include "reading/transcript.h"

#include <nlohmann/json.hpp>

#include "reading/read_epub.h"
#include "reading/read_pdf.h"
#include "reading/speak.h"

namespace reading {

Transcript transcript_of(std::string_view bytes) {
    const bool is_zip = bytes.starts_with("PK");
    const Book book = is_zip ? read_epub(verify::Archive(bytes)) : read_pdf(bytes);
    Transcript transcript;
    transcript.problem = book.problem;
    if (!book.problem.empty())
        return transcript;
    transcript.title = book.title;
    transcript.language = book.language;
    transcript.is_tagged = book.is_tagged;
    transcript.lines = speak(book);
    return transcript;
}

std::string print_text(const Transcript& transcript) {
    if (!transcript.problem.empty())
        return transcript.problem + "\n";
    std::string text;
    for (const std::string& line : transcript.lines)
        text += line + "\n";
    return text;
}

std::string print_json(const Transcript& transcript, std::string_view file) {
    nlohmann::ordered_json json;
    json["file"] = file;
    if (!transcript.problem.empty()) {
        json["problem"] = transcript.problem;
    } else {
        json["title"] = transcript.title;
        json["language"] = transcript.language;
        json["tagged"] = transcript.is_tagged;
        json["lines"] = transcript.lines;
    }
    return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace reading
