#include "press/staging.h"

#include <system_error>
#include <utility>

#include <unistd.h>

#include "base/bytes.h"

namespace press {
namespace {

namespace fs = std::filesystem;

fs::path make_folder_beside(const fs::path& target) {
    fs::path absolute = fs::absolute(target).lexically_normal();
    if (!absolute.has_filename())
        absolute = absolute.parent_path();
    std::error_code error;
    fs::create_directories(absolute.parent_path(), error);
    std::string pattern =
        (absolute.parent_path() / ("." + absolute.filename().string() + "-XXXXXX")).string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw base::FileError("cannot write beside " + absolute.string());
    return pattern;
}

} // namespace

Staging::Staging(fs::path target) : target_(std::move(target)), folder_(make_folder_beside(target_)) {}

Staging::~Staging() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void Staging::add(const std::string& name, std::string_view bytes) {
    base::write_file(folder_ / name, bytes);
    names_.push_back(name);
}

void Staging::commit() {
    std::error_code error;
    fs::create_directories(target_, error);
    for (const std::string& name : names_) {
        fs::rename(folder_ / name, target_ / name, error);
        if (error)
            throw base::FileError("cannot write " + (target_ / name).string() + ": " + error.message());
    }
}

} // namespace press
