// What a print shop's preflight asks of PDF/X-4 (ISO 15930-7, 6).
#include <algorithm>

#include "verify/checks.h"

namespace verify {
namespace {

struct Box {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};

std::optional<Box> box_of(Object page, const std::string& key) {
    const auto numbers = rectangle(inherited(std::move(page), key));
    if (!numbers)
        return std::nullopt;
    const auto [x, y, other_x, other_y] = *numbers;
    return Box{std::min(x, other_x), std::min(y, other_y), std::max(x, other_x), std::max(y, other_y)};
}

bool is_within(const Box& inner, const Box& outer) {
    constexpr double slack = 0.01;
    return inner.left >= outer.left - slack && inner.bottom >= outer.bottom - slack &&
           inner.right <= outer.right + slack && inner.top <= outer.top + slack;
}

void check_boxes(const File& file, const Page& page) {
    const Place place = place_of(page.dictionary, page.number);
    const auto media = box_of(page.dictionary, "/MediaBox");
    const auto trim = box_of(page.dictionary, "/TrimBox");
    const bool art = has(page.dictionary, "/ArtBox");
    if (!trim && !art)
        file.findings.add("trim-box", place);
    if (trim && art)
        file.findings.add("trim-and-art-box", place);
    const auto bleed = box_of(page.dictionary, "/BleedBox");
    const bool nested = !media || ((!bleed || is_within(*bleed, *media)) &&
                                   (!trim || is_within(*trim, bleed ? *bleed : *media)));
    if (!nested)
        file.findings.add("page-boxes", place);
    for (Object& one : items(get(page.dictionary, "/Annots"))) {
        const auto box = box_of(one, "/Rect");
        const std::string kind = name(one, "/Subtype").value_or("");
        const auto& shown = bleed ? bleed : trim;
        const bool inside = box && shown && box->left < shown->right && box->right > shown->left &&
                            box->bottom < shown->top && box->top > shown->bottom;
        if (inside && kind != "TrapNet" && kind != "PrinterMark")
            file.findings.add("print-annotation", place_of(one, page.number), kind);
    }
}

void check_output_intent(const File& file) {
    for (Object& intent : items(get(file.document.catalog(), "/OutputIntents"))) {
        if (name(intent, "/S") != "GTS_PDFX")
            continue;
        if (!is_non_empty_text(intent, "/OutputConditionIdentifier"))
            file.findings.add("print-output-intent", place_of(intent), "it names no printing condition");
        const auto data = stream_data(get(intent, "/DestOutputProfile"));
        if (data && read_icc_head(*data).device_class != "prtr")
            file.findings.add("print-output-intent", place_of(intent), "its profile is not of a printer");
        if (!data && !has(intent, "/DestOutputProfileRef") && !has(intent, "/RegistryName"))
            file.findings.add("print-output-intent", place_of(intent), "it has no profile");
        return;
    }
    file.findings.add("print-output-intent", place_of(file.document.catalog()), "there is none");
}

} // namespace

void check_print(const File& file) {
    if (!file.findings.wants("trim-box"))
        return;
    for (const Page& page : file.document.pages())
        check_boxes(file, page);
    check_output_intent(file);
    if (!file.metadata.value(uri::pdfxid, "GTS_PDFXVersion").starts_with("PDF/X-4"))
        file.findings.add("x-identifier", place_of(file.metadata.stream));
    const std::string trapped = file.metadata.value(uri::pdf, "Trapped");
    const auto trapped_name = name(get(file.document.trailer(), "/Info"), "/Trapped").value_or(trapped);
    if (trapped_name != "True" && trapped_name != "False")
        file.findings.add("trapped", place_of(file.metadata.stream));
    for (const char* const date : {"CreateDate", "ModifyDate", "MetadataDate"})
        if (file.metadata.find(uri::xmp, date) == nullptr)
            file.findings.add("print-dates", place_of(file.metadata.stream), date);
}

} // namespace verify
