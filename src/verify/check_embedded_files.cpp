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

namespace {

// Not looked into further: a file in a file in a file could go on for ever.
bool claims_pdf_a(const Object& stream) {
    const std::string data = stream_data(stream).value_or("");
    Document document(data);
    if (!document.problem().empty())
        return false;
    return read_metadata(get(document.catalog(), "/Metadata")).find(uri::pdfaid, "part") != nullptr;
}

// PDF/A-3, PDF/A-4e and PDF/A-4f may hold files of any kind.
bool must_be_pdf_a(const Profile& profile) {
    return profile.has(Standard::a2) ? profile.part == 2
                                     : profile.has(Standard::a4) && profile.conformance.empty();
}

} // namespace

void check_embedded_file(const File& file, Object& object, Place place) {
    if (!has(object, "/EF"))
        return;
    if (Object streams = get(object, "/EF"); streams.is_dictionary())
        for (const auto& [key, stream] : streams.entries())
            if (const auto type = name(stream, "/Subtype"); !type || !is_media_type(*type))
                file.findings.add("embedded-type", place);
    if (must_be_pdf_a(file.profile) && !claims_pdf_a(get(get(object, "/EF"), "/F")))
        file.findings.add("embedded-pdf-a", place);
    if (!is_non_empty_text(object, "/F") || !is_non_empty_text(object, "/UF"))
        file.findings.add("embedded-names", place);
    if (!has(object, "/AFRelationship"))
        file.findings.add("embedded-relationship", place);
    if (!is_non_empty_text(object, "/Desc"))
        file.findings.add("embedded-description", place);
}

} // namespace verify
