#include "base/bytes.h"

#include <fstream>
#include <system_error>

namespace base {

std::string read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        throw FileError("cannot read " + path.string() + ": it is a folder");
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        throw FileError("cannot read " + path.string());
    const auto size = file.tellg();
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    file.read(bytes.data(), size);
    if (!file)
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
