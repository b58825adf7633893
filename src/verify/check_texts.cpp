// Text strings of elements, bookmarks and annotations (ISO 14289-1, 7.17; ISO 14289-2, 8.4.3, 8.6 and 8.12;
// ISO 19005-4, 6.2.10.8).
#include <set>

#include "base/utf8.h"
#include "verify/blank.h"
#include "verify/checks.h"
#include "verify/private_use.h"

namespace verify {
namespace {

bool is_private(Object dictionary, const std::string& key) {
    const auto value = text(std::move(dictionary), key);
    return value && has_private_use(*value);
}

void check_bookmarks(const File& file) {
    std::vector<Object> open{get(get(file.document.catalog(), "/Outlines"), "/First")};
    std::set<ObjectId> seen;
    while (!open.empty()) {
        Object item = open.back();
        open.pop_back();
        if (!item.is_dictionary() || (item.is_indirect() && !seen.insert(key_of(item)).second))
            continue;
        if (is_private(item, "/Title"))
            file.findings.add("string-private-use", place_of(item), "a bookmark");
        if (is_blank(text(item, "/Title").value_or("")))
            file.findings.add("bookmark-title", place_of(item));
        open.push_back(get(item, "/First"));
        open.push_back(get(item, "/Next"));
    }
}

} // namespace

bool has_private_use(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, at);
        at += point.length;
        if ((point.value >= 0xE000 && point.value <= 0xF8FF) || point.value >= 0xF0000)
            return true;
    }
    return false;
}

void check_texts(const File& file) {
    for (const Element& element : file.structure.elements()) {
        const Place place = place_of(element.dictionary, file.document.page_number(element.page));
        if (const auto expansion = text(element.dictionary, "/E"); expansion && is_blank(*expansion))
            file.findings.add("expansion-blank", place, element.type);
        if (!element.under_actual_text && !element.under_alt)
            continue;
        if (is_private(element.dictionary, "/ActualText"))
            file.findings.add("actual-text-private-use", place, element.type);
        if (is_private(element.dictionary, "/Alt"))
            file.findings.add("alt-private-use", place, element.type);
    }
    if (has_private_use(file.default_language))
        file.findings.add("string-private-use", place_of(file.document.catalog()), "Lang of the document");
    check_bookmarks(file);
    for (const Page& page : file.document.pages())
        for (Object& one : items(get(page.dictionary, "/Annots")))
            if (is_private(one, "/Contents") || is_private(one, "/TU"))
                file.findings.add("string-private-use", place_of(one, page.number), "an annotation");
}

} // namespace verify
