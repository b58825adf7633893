#include "press/verify_files.h"

#include <cstdio>

#include "base/bytes.h"
#include "press/version.h"
#include "verify/epub.h"
#include "verify/print.h"

namespace press {
namespace {

bool is_epub(const std::filesystem::path& file, const std::string& bytes) {
    return file.extension() == ".epub" || verify::is_zip(bytes);
}

} // namespace

Exit verify_files(const VerifyJob& job) {
    verify::Profile profile;
    for (const std::string& name : job.profiles)
        verify::add_named(profile, name);
    const auto questions = job.human ? verify::Questions::all : verify::Questions::none;
    std::vector<verify::NamedResult> results;
    Exit exit = Exit::done;
    for (const std::filesystem::path& file : job.files) {
        const std::string bytes = base::read_file(file);
        results.push_back({file.string(), is_epub(file, bytes)
                                              ? verify::verify_epub(bytes, questions)
                                              : verify::verify_pdf(bytes, profile, questions)});
        if (!results.back().result.problem.empty())
            exit = Exit::unusable;
        else if (results.back().result.has_errors() && exit == Exit::done)
            exit = Exit::findings;
    }
    std::string text;
    switch (job.format) {
    case Format::text: text = verify::print_text(results); break;
    case Format::json: text = verify::print_json(results); break;
    case Format::sarif: text = verify::print_sarif(results, version); break;
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
    return exit;
}

} // namespace press
