// XMP: title, identifiers, and agreement with the Info dictionary (ISO 14289-1, 5 and 7.1;
// ISO 19005-2, 6.6; ISO 19005-4, 6.7).
#include <algorithm>

#include "verify/blank.h"
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
        const XmpProperty* meant = metadata.find_by_prefix("pdfuaid", "part");
        file.findings.add("ua-identifier", place,
                          meant == nullptr ? "" : "the prefix pdfuaid stands for " + meant->space);
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

// Well-Tagged PDF 1.0, with its correction of an address that was printed with a slash.
void check_declarations(const File& file, Place place) {
    constexpr std::string_view start = "http://pdfa.org/declarations/wtpdf";
    bool any = false;
    for (const std::string& declared : declarations(file.metadata)) {
        if (!declared.starts_with(start))
            continue;
        std::string_view level = std::string_view(declared).substr(start.size());
        if (level.starts_with('/'))
            level.remove_prefix(1);
        any = true;
        if (level != "#accessibility1.0" && level != "#reuse1.0")
            file.findings.add("wtpdf-declaration", place, declared);
    }
    if (!any)
        file.findings.add("wtpdf-declaration", place, "there is none");
}

// ISO 15930-7: what is said twice must agree.
void check_info(const File& file) {
    struct Pair {
        const char* key;
        std::string_view space;
        std::string_view name;
    };
    constexpr Pair pairs[] = {{"/Title", uri::dc, "title"},
                              {"/Creator", uri::xmp, "CreatorTool"},
                              {"/Producer", uri::pdf, "Producer"},
                              {"/Keywords", uri::pdf, "Keywords"},
                              {"/Trapped", uri::pdf, "Trapped"}};
    const Object info = get(file.document.trailer(), "/Info");
    for (const Pair& pair : pairs) {
        const auto stated = name(info, pair.key) ? name(info, pair.key) : text(info, pair.key);
        if (stated && *stated != file.metadata.value(pair.space, std::string(pair.name)))
            file.findings.add("info-xmp", place_of(info), pair.key + 1);
    }
}

bool has_title(const Metadata& metadata) {
    const XmpProperty* title = metadata.find(uri::dc, "title");
    if (title == nullptr)
        return false;
    const std::vector<pugi::xml_node> texts = list_items(title->node);
    return texts.empty() || std::any_of(texts.begin(), texts.end(),
                                        [](pugi::xml_node one) { return !is_blank(one.text().get()); });
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
    if (!has_title(metadata))
        file.findings.add("title", place);
    check_ua_identifier(file, place);
    check_a_identifier(file, place);
    check_declarations(file, place);
    check_info(file);
}

} // namespace verify
