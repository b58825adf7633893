#include "reading/archive.h"

#include <algorithm>
#include <memory>

#include <zip.h>

namespace reading {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 20; // unpacked, of all files together

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// `left` bytes at most.
bool unpack(zip_t* archive, zip_uint64_t index, std::size_t left, std::string& out) {
    const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive, index, 0));
    if (!file)
        return false;
    std::string part(std::size_t{64} << 10, '\0');
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), part.data(), part.size());
        if (got < 0 || out.size() > left)
            return false;
        if (got == 0)
            return true;
        out.append(part, 0, static_cast<std::size_t>(got));
    }
}

} // namespace

Archive read_archive(std::string_view bytes, std::initializer_list<std::string_view> endings) {
    Archive found;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened == nullptr) {
        found.problem =
            std::string("the file cannot be read as a zip archive: ") + zip_error_strerror(&error);
        zip_source_free(source);
        zip_error_fini(&error);
        return found;
    }
    zip_error_fini(&error);
    const std::unique_ptr<zip_t, Close> archive(opened);
    const zip_int64_t count = zip_get_num_entries(opened, 0);
    std::size_t left = most_bytes;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* name = zip_get_name(opened, index, 0);
        const std::string_view called = name == nullptr ? "" : name;
        if (std::none_of(endings.begin(), endings.end(),
                         [called](std::string_view ending) { return called.ends_with(ending); }))
            continue;
        std::string& data = found.files[std::string(called)];
        if (!unpack(opened, index, left, data)) {
            found.problem = "the file is damaged, encrypted or too large: " + std::string(called);
            return found;
        }
        left -= std::min(left, data.size());
    }
    return found;
}

} // namespace reading
