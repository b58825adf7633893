// Limits of numbers, strings and names, and what streams and page boxes may be (ISO 19005-2, 6.1.7
// and 6.1.13; ISO 19005-4, 6.1.6).
#include <algorithm>
#include <array>
#include <cmath>

#include "verify/checks.h"

namespace verify {
namespace {

constexpr auto filters =
    std::to_array<std::string_view>({"ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode",
                                     "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode"});

void check_value(const Object& value, Place place, Findings& findings) {
    if (value.is_integer()) {
        if (value.integer() > 2147483647LL || value.integer() < -2147483648LL)
            findings.add("limit-number", place, "an integer");
    } else if (value.is_real()) {
        const double number = std::abs(value.number());
        if (number > 3.403e38 || (number != 0 && number < 1.175e-38))
            findings.add("limit-number", place, "a real number");
    } else if (value.is_string()) {
        if (value.bytes().size() > 32767)
            findings.add("limit-string", place);
    } else if (value.is_name()) {
        if (value.name().size() > 127)
            findings.add("limit-name", place);
    }
}

void check_filters(Object& dictionary, Place place, Findings& findings) {
    Object filter = get(dictionary, "/Filter");
    Object parameters = get(dictionary, "/DecodeParms");
    for (const Object& one : one_or_all(filter)) {
        const auto named = name_of(one);
        const bool identity =
            named == "Crypt" && name(parameters, "/Name").value_or("Identity") == "Identity";
        if (named && !identity && std::find(filters.begin(), filters.end(), *named) == filters.end())
            findings.add("filter", place, *named);
    }
}

} // namespace

void check_object_limits(const File& file, Object& object, Place place) {
    if (!file.findings.wants("limit-name") && !file.findings.wants("filter"))
        return;
    if (object.is_dictionary()) {
        for (const auto& [key, value] : object.entries()) {
            if (key.size() > 128)
                file.findings.add("limit-name", place);
            if (!value.is_indirect())
                check_value(value, place, file.findings);
        }
        if (has(object, "/Length") && has(object, "/Filter"))
            check_filters(object, place, file.findings);
        if (has(object, "/Length") &&
            (has(object, "/F") || has(object, "/FFilter") || has(object, "/FDecodeParms")))
            file.findings.add("stream-external", place);
    } else if (object.is_array()) {
        for (Object& item : items(object))
            if (!item.is_indirect())
                check_value(item, place, file.findings);
    }
}

void check_page_sizes(const File& file) {
    for (const Page& page : file.document.pages())
        for (const char* const key : {"/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"}) {
            const std::vector<Object> box = items(inherited(page.dictionary, key));
            if (box.size() != 4)
                continue;
            for (std::size_t i = 0; i < 2; ++i) {
                const double size = std::abs(box[i + 2].number() - box[i].number());
                if (size < 3 || size > 14400)
                    file.findings.add("limit-page", place_of(page.dictionary, page.number), key + 1);
            }
        }
}

} // namespace verify
