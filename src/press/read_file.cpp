#include "press/read_file.h"

#include <cstdio>

#include "base/bytes.h"
#include "reading/transcript.h"

namespace press {

Exit read_file(const ReadJob& job) {
    const reading::Transcript transcript = reading::transcript_of(base::read_file(job.file));
    if (!transcript.problem.empty() && job.format == Format::text) {
        std::fprintf(stderr, "%s: %s\n", job.file.c_str(), transcript.problem.c_str());
        return Exit::unusable;
    }
    const std::string text = job.format == Format::json ? reading::print_json(transcript, job.file.string())
                                                        : reading::print_text(transcript);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return transcript.problem.empty() ? Exit::done : Exit::unusable;
}

} // namespace press
