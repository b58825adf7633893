#include "image/missing.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

namespace image {

namespace {

// Lower case (ASCII) without spaces, dashes and underscores, which people and web pages swap.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char character : name) {
        if (character == ' ' || character == '-' || character == '_')
            continue;
        plain += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    }
    return plain;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        if (entry->is_regular_file(unknown))
            names.push_back(entry->path().filename().string());
    }
    std::sort(names.begin(), names.end()); // the folder's own order differs between machines
    return names;
}

// The whole name in other letters is a better guess than the same name with another ending.
std::optional<std::string> similar_name(const std::filesystem::path& file) {
    const std::vector<std::string> names = names_in(file.has_parent_path() ? file.parent_path() : ".");
    const auto find_by = [&](auto part_of) {
        const std::string wanted = plain_name(part_of(file));
        return std::find_if(names.begin(), names.end(),
                            [&](const std::string& name) { return plain_name(part_of(name)) == wanted; });
    };
    auto found = find_by([](const std::filesystem::path& path) { return path.filename().string(); });
    if (found == names.end())
        found = find_by([](const std::filesystem::path& path) { return path.stem().string(); });
    if (found == names.end())
        return std::nullopt;
    return *found;
}

} // namespace

void report_missing(const Reading& reading) {
    std::vector<std::string> hints;
    if (const auto name = similar_name(reading.file))
        hints.push_back(fmt::format("the folder has a file named \"{}\": was that meant?", *name));
    else
        hints.push_back("check the spelling of the name, and that the picture lies in that folder");
    reading.log.error("picture-missing", reading.reference,
                      fmt::format("there is no picture \"{}\"", reading.file.generic_string()),
                      std::move(hints));
}

} // namespace image
