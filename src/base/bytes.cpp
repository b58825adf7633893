#include "base/bytes.h"

#include <array>
#include <fstream>
#include <system_error>

namespace base {

std::string read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        throw FileError("cannot read " + path.string() + ": it is a folder");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw FileError("cannot read " + path.string());
    // Read to the end, not to a size asked for beforehand: a pipe has none.
    std::string bytes;
    std::array<char, 64 * 1024> part;
    while (file.read(part.data(), part.size()) || file.gcount() > 0)
        bytes.append(part.data(), static_cast<std::size_t>(file.gcount()));
    if (file.bad())
        throw FileError("cannot read " + path.string());
    return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        throw FileError("cannot write " + path.string());
}

} // namespace base
