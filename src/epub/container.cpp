// The OCF container: a zip whose bytes depend on nothing but the resources.
#include "epub/write.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <zip.h>

#include "base/expect.h"

namespace epub {
namespace {

// DOS words: date = (year - 1980) << 9 | month << 5 | day. 1 January 1980, 00:00: the
// earliest there is, so neither clock nor time zone can show.
constexpr zip_uint16_t fixed_time = 0;
constexpr zip_uint16_t fixed_date = 0 << 9 | 1 << 5 | 1;
constexpr zip_uint32_t plain_file = static_cast<zip_uint32_t>(0100644) << 16; // rw-r--r--
constexpr zip_uint32_t strongest = 9;

struct SourceFree {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;

// A source of known size: otherwise libzip writes ZIP64 extra fields (OCF 4.2.2 forbids any
// on mimetype). `bytes` must outlive zip_close.
Source source_of(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    zip_error_fini(&error);
    base::expect(source != nullptr, "no zip source could be made");
    return source;
}

void add(zip_t* archive, const std::string& path, std::string_view bytes, zip_int32_t method) {
    Source source = source_of(bytes);
    const zip_int64_t added = zip_file_add(archive, path.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    base::expect(added >= 0, "two files of the package have one path");
    static_cast<void>(source.release()); // the archive owns it now
    const auto index = static_cast<zip_uint64_t>(added);
    zip_set_file_compression(archive, index, method, method == ZIP_CM_STORE ? 0 : strongest);
    zip_file_set_dostime(archive, index, fixed_time, fixed_date, 0);
    zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file);
}

// PNG and JPEG are compressed already.
zip_int32_t method_for(const Resource& resource) {
    const bool compressed = resource.media_type == "image/png" || resource.media_type == "image/jpeg";
    return compressed ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
}

std::vector<const Resource*> sorted_by_path(const Package& package) {
    std::vector<const Resource*> sorted;
    for (const Resource& resource : package.resources)
        sorted.push_back(&resource);
    std::ranges::sort(sorted, {}, &Resource::path);
    return sorted;
}

std::string bytes_of(zip_source_t* target) {
    zip_stat_t stat;
    base::expect(zip_source_stat(target, &stat) == 0 && zip_source_open(target) == 0,
                 "the zip can not be read");
    std::string bytes(stat.size, '\0');
    const zip_int64_t count = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    base::expect(count >= 0 && static_cast<std::size_t>(count) == bytes.size(), "the zip can not be read");
    return bytes;
}

} // namespace

// EPUB 3.3, OCF 4.2 and 4.3: mimetype first, stored, nothing before and nothing between.
std::string pack(const Package& package) {
    Source target = source_of({});
    zip_error_t error;
    zip_error_init(&error);
    zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
    zip_error_fini(&error);
    base::expect(archive != nullptr, "no zip could be begun");
    zip_source_keep(target.get()); // closing the archive drops its own hold
    add(archive, "mimetype", "application/epub+zip", ZIP_CM_STORE);
    for (const Resource* resource : sorted_by_path(package))
        add(archive, resource->path, resource->bytes, method_for(*resource));
    base::expect(zip_close(archive) == 0, "the zip could not be finished");
    return bytes_of(target.get());
}

} // namespace epub
