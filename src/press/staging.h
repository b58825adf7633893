// Finished files appear together or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace press {

// Files are written into a folder beside the target and moved in at the end, each by one
// rename. What else is in the target stays as it is, unless it is to be taken away.
class Staging {
public:
    // Throws base::FileError if no folder can be made there.
    explicit Staging(std::filesystem::path target);
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    ~Staging(); // removes what was not moved

    // `name` is a file name without folders. Throws base::FileError.
    void add(const std::string& name, std::string_view bytes);

    // What stands in the target under that name goes away when all is moved in.
    void take_away(const std::string& name) { old_names_.push_back(name); }

    // Moves everything in. Throws base::FileError, and then the target is as it was.
    void commit();

private:
    void replace(const std::string& name);
    void move_all();
    void set_aside(const std::string& name);
    void put_back(const std::string& name);

    std::filesystem::path target_;
    std::filesystem::path folder_;
    std::vector<std::string> names_;
    std::vector<std::string> old_names_;
    std::vector<std::string> touched_; // in the target, by commit
};

} // namespace press
