#include "press/earlier_files.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "press/volumes.h"

namespace press {
namespace {

namespace fs = std::filesystem;

// "report-large-print", for each volume of it too.
std::string edition_stem(const Job& job, const EditionInput& input) {
    std::string stem = fs::path(file_name(job, input.plan)).stem().string();
    if (input.volume)
        stem.resize(stem.rfind(volume_suffix));
    return stem;
}

bool is_volume_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

struct Made {
    std::set<std::string> whole;   // stems of editions in one file
    std::set<std::string> split;   // of those in volumes
    std::set<std::string> volumes; // of the volumes
};

bool is_out_of_date(const std::string& stem, const Made& made) {
    if (made.split.contains(stem))
        return true;
    const std::size_t at = stem.rfind(volume_suffix);
    if (at == std::string::npos || made.volumes.contains(stem))
        return false;
    const std::string edition = stem.substr(0, at);
    const bool known = made.whole.contains(edition) || made.split.contains(edition);
    return known &&
           is_volume_number(std::string_view(stem).substr(at + std::string_view(volume_suffix).size()));
}

} // namespace

std::vector<std::string> earlier_files(const Job& job, const std::vector<EditionInput>& made) {
    Made stems;
    for (const EditionInput& input : made) {
        if (input.plan.output != edition::Output::pdf ||
            (input.plan.suffix.empty() && input.plan.volume_pages == 0))
            continue;
        const std::string stem = edition_stem(job, input);
        (input.volume ? stems.split : stems.whole).insert(stem);
        if (input.volume)
            stems.volumes.insert(fs::path(file_name(job, input.plan)).stem().string());
    }
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(job.output, error), end; !error && at != end; at.increment(error)) {
        const fs::path name = at->path().filename();
        const bool ours = name.extension() == ".pdf" || name.extension() == ".txt";
        if (ours && at->is_regular_file(error) && is_out_of_date(name.stem().string(), stems))
            names.push_back(name.string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace press
