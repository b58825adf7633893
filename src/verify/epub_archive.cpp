#include "verify/epub_archive.h"

#include <memory>
#include <optional>

#include <zip.h>

#include "base/ascii.h"

namespace verify {
namespace {

// More than any honest book needs; a few kilobytes of zip can unpack to any size.
constexpr std::size_t most_of_text = std::size_t{64} << 20;
constexpr std::uint64_t most_of_entry = std::uint64_t{1} << 30;
constexpr std::uint64_t most_of_all = std::uint64_t{2} << 30;
constexpr std::size_t most_entries = 100'000;
constexpr std::size_t kept_of_data = 4096;

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// Text has no zero bytes, but for UTF-16, which begins with a mark.
bool is_text(std::string_view beginning) {
    return beginning.starts_with("\xFE\xFF") || beginning.starts_with("\xFF\xFE") ||
           beginning.find('\0') == std::string_view::npos;
}

class Unpacker {
public:
    explicit Unpacker(zip_t* archive) : archive_(archive) {}

    // Nothing for a folder.
    std::optional<ArchiveEntry> unpack(zip_uint64_t index) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        ArchiveEntry entry;
        if (zip_stat_index(archive_, index, 0, &stat) != 0)
            return entry;
        if (const char* name = zip_get_name(archive_, index, ZIP_FL_ENC_RAW))
            entry.name = name;
        if (entry.name.ends_with('/'))
            return std::nullopt;
        entry.method = (stat.valid & ZIP_STAT_COMP_METHOD) != 0 ? stat.comp_method : std::uint16_t{0};
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            entry.state = EntryState::locked;
        else
            read(index, entry);
        return entry;
    }

private:
    void read(zip_uint64_t index, ArchiveEntry& entry) {
        const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive_, index, 0));
        if (!file)
            return;
        std::string buffer(std::size_t{1} << 16, '\0');
        bool text = true;
        std::uint64_t size = 0;
        for (;;) {
            const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
            if (count < 0)
                return; // damaged, or its checksum is another
            if (count == 0)
                break;
            const std::string_view piece =
                std::string_view(buffer).substr(0, static_cast<std::size_t>(count));
            if (size == 0)
                text = is_text(piece.substr(0, kept_of_data));
            size += piece.size();
            unpacked_ += piece.size();
            if (size > (text ? most_of_text : most_of_entry) || unpacked_ > most_of_all) {
                entry.state = EntryState::too_large;
                return;
            }
            if (text)
                entry.bytes += piece;
            else if (entry.bytes.empty())
                entry.bytes = piece.substr(0, kept_of_data);
        }
        entry.state = text ? EntryState::whole : EntryState::beginning;
    }

    zip_t* archive_;
    std::uint64_t unpacked_ = 0;
};

} // namespace

Archive::Archive(std::string_view bytes) : bytes_(bytes) {
    read();
}

void Archive::read() {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
    zip_t* opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!opened) {
        problem_ = std::string("the file cannot be read as a zip: ") + zip_error_strerror(&error);
        if (source)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    const std::unique_ptr<zip_t, Close> archive(opened);
    if (!archive)
        return;
    const auto count = static_cast<std::size_t>(zip_get_num_entries(archive.get(), 0));
    if (count > most_entries) {
        problem_ = "the zip has more files than any book needs";
        return;
    }
    Unpacker unpacker(archive.get());
    for (std::size_t i = 0; i < count; ++i)
        if (std::optional<ArchiveEntry> entry = unpacker.unpack(i)) {
            by_name_.emplace(entry->name, entries_.size());
            by_lower_name_.emplace(base::lowercase(entry->name), entries_.size());
            entries_.push_back(*std::move(entry));
        }
}

const ArchiveEntry* Archive::find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : &entries_[found->second];
}

std::string_view Archive::find_in_other_case(std::string_view name) const {
    const auto found = by_lower_name_.find(base::lowercase(name));
    return found == by_lower_name_.end() ? std::string_view{} : entries_[found->second].name;
}

} // namespace verify
