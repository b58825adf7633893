// Whole files in and out. A file that cannot be read or written is a fault of the machine,
// not of the manuscript: it throws FileError, caught once in main (exit code 2).
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace base {

struct FileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The whole file as bytes. Throws FileError.
std::string read_file(const std::filesystem::path& path);

// Replaces the file's contents. Throws FileError.
void write_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace base
