// A zip, unpacked within limits: what is in it, whatever it claims.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

enum class EntryState : std::uint8_t {
    whole,     // `bytes` is all of it
    beginning, // not text: `bytes` is how it begins, and the rest could be unpacked
    damaged,   // could not be unpacked
    too_large, // was not unpacked to its end
    locked,    // encrypted by the zip
};

struct ArchiveEntry {
    std::string name; // as stored
    std::uint16_t method = 0;
    EntryState state = EntryState::damaged;
    std::string bytes;
};

class Archive {
public:
    // `bytes` must outlive the archive.
    explicit Archive(std::string_view bytes);

    // Empty if it is a zip that can be read; else why not, in plain words.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    // In the order of the zip's directory; folders are left out.
    [[nodiscard]] const std::vector<ArchiveEntry>& entries() const { return entries_; }
    // The first of that name; null if there is none.
    [[nodiscard]] const ArchiveEntry* find(std::string_view name) const;
    // The name in the zip that differs in upper and lower case only; empty if there is none.
    [[nodiscard]] std::string_view find_in_other_case(std::string_view name) const;

private:
    void read();

    std::string_view bytes_;
    std::string problem_;
    std::vector<ArchiveEntry> entries_;
    std::map<std::string, std::size_t, std::less<>> by_name_;
    std::map<std::string, std::size_t, std::less<>> by_lower_name_;
};

} // namespace verify
