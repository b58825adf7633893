// XMP: title, identifiers, and agreement with the Info dictionary (ISO 14289-1, 5 and 7.1;
// ISO 19005-2, 6.6; ISO 19005-4, 6.7).
#include <algorithm>

#include "verify/checks.h"

namespace verify {
namespace {

bool is_four_digits(const std::string& text) {
    return text.size() == 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void check_ua_identifier(const File& file, Place place) {
    const Metadata& metadata = file.metadata;
    const XmpProperty* part = metadata.find(uri::pdfuaid, "part");
    if (part == nullptr) {
        file.findings.add("ua-identifier", place);
        return;
    }
    if (part->value != "1")
        file.findings.add("ua-1-part", place, part->value);
    if (part->value != "2")
        file.findings.add("ua-2-part", place, part->value);
    for (const char* const name : {"part", "amd", "corr", "rev"})
        if (const XmpProperty* property = metadata.find(uri::pdfuaid, name);
            property != nullptr && property->prefix != "pdfuaid")
            file.findings.add("ua-prefix", place, property->prefix);
    if (!is_four_digits(metadata.value(uri::pdfuaid, "rev")))
        file.findings.add("ua-revision", place);
}

void check_a_identifier(const File& file, Place place) {
    const Metadata& metadata = file.metadata;
    const XmpProperty* part = metadata.find(uri::pdfaid, "part");
    if (part == nullptr) {
        file.findings.add("a-identifier", place);
        return;
    }
    if (part->value != std::to_string(file.profile.part))
        file.findings.add("a-part", place, part->value);
    if (file.profile.part < 4 && metadata.value(uri::pdfaid, "conformance") != file.profile.conformance)
        file.findings.add("a-conformance", place, metadata.value(uri::pdfaid, "conformance"));
    const bool states_none = metadata.find(uri::pdfaid, "conformance") == nullptr;
    if (file.profile.part == 4 &&
        (states_none ? !file.profile.conformance.empty()
                     : file.profile.conformance.empty() ||
                           metadata.value(uri::pdfaid, "conformance") != file.profile.conformance))
        file.findings.add("a-conformance-4", place, metadata.value(uri::pdfaid, "conformance"));
    for (const char* const name : {"part", "conformance", "amd", "corr", "rev"})
        if (const XmpProperty* property = metadata.find(uri::pdfaid, name);
            property != nullptr && property->prefix != "pdfaid")
            file.findings.add("a-prefix", place, property->prefix);
    if (!is_four_digits(metadata.value(uri::pdfaid, "rev")))
        file.findings.add("a-revision", place);
}

void check_packet(const File& file, Place place) {
    const Metadata& metadata = file.metadata;
    if (metadata.states_bytes)
        file.findings.add("xmp-bytes", place);
    if (metadata.states_encoding)
        file.findings.add("xmp-encoding", place);
    if (!metadata.well_formed)
        file.findings.add("xmp-form", place);
    if (!metadata.utf8)
        file.findings.add("xmp-utf8", place);
}

} // namespace

void check_metadata(const File& file) {
    const Metadata& metadata = file.metadata;
    const Place place = metadata.present ? place_of(metadata.stream) : place_of(file.document.catalog());
    if (!metadata.present) {
        file.findings.add("metadata-missing", place);
        return;
    }
    if (name(metadata.stream, "/Type") != "Metadata" || name(metadata.stream, "/Subtype") != "XML")
        file.findings.add("metadata-missing", place, "its Type or Subtype is wrong");
    check_packet(file, place);
    if (metadata.find(uri::dc, "title") == nullptr)
        file.findings.add("title", place);
    check_ua_identifier(file, place);
    check_a_identifier(file, place);
}

} // namespace verify
