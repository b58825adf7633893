#include "press/staging.h"

#include <optional>
#include <system_error>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "base/bytes.h"

namespace press {
namespace {

namespace fs = std::filesystem;

constexpr const char* replaced = "replaced"; // the folder of what stood in the target before

// A rename is one step only within one file system; a shared folder is often another.
bool on_one_device(const fs::path& a, const fs::path& b) {
    struct stat first {};
    struct stat second {};
    return stat(a.c_str(), &first) == 0 && stat(b.c_str(), &second) == 0 && first.st_dev == second.st_dev;
}

std::optional<fs::path> make_folder_in(const fs::path& parent, const std::string& name) {
    std::string pattern = (parent / ("." + name + "-XXXXXX")).string();
    if (mkdtemp(pattern.data()) == nullptr)
        return std::nullopt;
    return pattern;
}

// Beside the target; inside it where there is no writing beside it.
fs::path make_folder_for(const fs::path& target) {
    fs::path absolute = fs::absolute(target).lexically_normal();
    if (!absolute.has_filename())
        absolute = absolute.parent_path();
    std::error_code error;
    const bool exists = fs::exists(absolute, error);
    if (exists && !fs::is_directory(absolute, error))
        throw base::FileError("cannot write into " + absolute.string() + ": it is a file, not a folder");
    fs::create_directories(absolute.parent_path(), error);
    std::optional<fs::path> folder;
    const std::string name = absolute.filename().string();
    if (!exists || on_one_device(absolute, absolute.parent_path()))
        folder = make_folder_in(absolute.parent_path(), name);
    if (!folder && exists)
        folder = make_folder_in(absolute, name);
    if (!folder)
        throw base::FileError("cannot write " + absolute.string() + ": no folder can be made there");
    return *folder;
}

void move(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        throw base::FileError("cannot write " + to.string() + ": " + error.message());
}

} // namespace

Staging::Staging(fs::path target) : target_(std::move(target)), folder_(make_folder_for(target_)) {}

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
    for (const std::string& name : names_)
        if (fs::is_directory(target_ / name, error))
            throw base::FileError("cannot write " + (target_ / name).string() + ": a folder has that name");
    const bool made_target = fs::create_directories(target_, error);
    fs::create_directory(folder_ / replaced, error);
    try {
        move_all();
    } catch (const base::FileError&) {
        for (const std::string& name : touched_)
            put_back(name);
        if (made_target)
            fs::remove(target_, error);
        throw;
    }
}

void Staging::move_all() {
    for (const std::string& name : names_)
        replace(name);
    for (const std::string& name : old_names_)
        set_aside(name);
}

void Staging::set_aside(const std::string& name) {
    std::error_code error;
    if (fs::exists(target_ / name, error))
        move(target_ / name, folder_ / replaced / name);
    touched_.push_back(name);
}

void Staging::replace(const std::string& name) {
    set_aside(name);
    move(folder_ / name, target_ / name);
}

void Staging::put_back(const std::string& name) {
    std::error_code error;
    fs::remove(target_ / name, error);
    if (fs::exists(folder_ / replaced / name, error))
        fs::rename(folder_ / replaced / name, target_ / name, error);
}

} // namespace press
