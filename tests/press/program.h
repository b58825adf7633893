// Runs the built program as a council officer would, and says what came of it.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/bytes.h"

namespace press_test {

// A folder of its own, gone with the object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "evenpage-press-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw base::FileError("no temporary folder can be made");
        path_ = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct Outcome {
    int exit_code = 0;
    std::string standard_output;
    std::string standard_error;
};

// One argument of a shell command. The tests give no path with a quotation mark.
inline std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

inline Outcome run_command(const std::string& command) {
    const TemporaryFolder folder;
    const std::filesystem::path out = folder.path() / "out";
    const std::filesystem::path err = folder.path() / "err";
    const int status = std::system((command + " >" + quoted(out) + " 2>" + quoted(err)).c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, base::read_file(out), base::read_file(err)};
}

inline Outcome run_program(const std::string& arguments) {
    return run_command(quoted(EVENPAGE_PROGRAM) + " " + arguments);
}

} // namespace press_test
