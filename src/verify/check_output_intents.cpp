// Output intents and page groups (ISO 19005-2, 6.2.3 and 6.2.10).
#include "verify/checks.h"

namespace verify {

void check_output_intents(const File& file) {
    ObjectId first;
    bool any = false;
    for (Object& intent : items(get(file.document.catalog(), "/OutputIntents"))) {
        Object profile = get(intent, "/DestOutputProfile");
        const Place place = place_of(intent);
        if (has(intent, "/DestOutputProfileRef"))
            file.findings.add("output-intent-reference-4", place);
        if (name(intent, "/S") == "GTS_PDFX" && has(intent, "/DestOutputProfileRef"))
            file.findings.add("output-intent-reference", place);
        if (!profile.is_stream())
            continue;
        if (any && key_of(profile) != first)
            file.findings.add("output-intents-differ", place);
        first = key_of(profile);
        any = true;
        const IccHead head = read_icc_head(stream_data(profile).value_or(""));
        const bool good =
            (head.device_class == "prtr" || head.device_class == "mntr") && head.version < 5 &&
            (head.colour_space == "RGB " || head.colour_space == "CMYK" || head.colour_space == "GRAY");
        if (!good)
            file.findings.add("output-intent-profile", place_of(profile));
    }
    if (!file.colours.output_space().empty())
        return;
    for (const Page& page : file.document.pages())
        if (!(file.profile.has(Standard::a4) && has(page.dictionary, "/OutputIntents")) &&
            file.content.transparent_pages.count(key_of(page.dictionary)) > 0 &&
            !has(get(page.dictionary, "/Group"), "/CS"))
            file.findings.add("page-group-colour", place_of(page.dictionary, page.number));
}

} // namespace verify
