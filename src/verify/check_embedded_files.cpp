// Embedded files (ISO 14289-1, 7.11; ISO 14289-2, 8.14; ISO 19005-2, 6.8).
#include "verify/checks.h"

namespace verify {

namespace {

// "text/plain"
bool is_media_type(const std::string& type) {
    const std::size_t slash = type.find('/');
    return slash != std::string::npos && slash > 0 && slash + 1 < type.size() &&
           type.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+._/") ==
               std::string::npos &&
           type.find('/', slash + 1) == std::string::npos;
}

} // namespace

void check_embedded_file(const File& file, Object& object, Place place) {
    if (!object.hasKey("/EF"))
        return;
    if (Object streams = get(object, "/EF"); streams.isDictionary())
        for (const std::string& key : streams.getKeys())
            if (!is_media_type(name(get(streams, key), "/Subtype").value_or("")))
                file.findings.add("embedded-type", place);
    if (!is_non_empty_text(object, "/F") || !is_non_empty_text(object, "/UF"))
        file.findings.add("embedded-names", place);
    if (!has(object, "/AFRelationship"))
        file.findings.add("embedded-relationship", place);
    if (!is_non_empty_text(object, "/Desc"))
        file.findings.add("embedded-description", place);
}

} // namespace verify
