#include "epub/accessibility_metadata.h"

#include <algorithm>

#include <fmt/format.h>

#include "epub/stylesheet.h"

namespace epub {
namespace {

using content::Name;
using content::Role;

// What was counted in the documents of the text.
struct Counts {
    int pictures = 0; // with something to say
    int without_alternative = 0;
    int headings = 0;
    int indexes = 0;
    bool may_move = false; // a picture that may be animated
};

// SVG can be animated by elements or by its style sheet, PNG by an acTL chunk (APNG).
bool may_move(const image::Picture& picture) {
    const std::string& bytes = picture.original;
    const auto holds = [&](const char* sign) { return bytes.find(sign) != std::string::npos; };
    if (picture.media_type == "image/svg+xml")
        return holds("<animate") || holds("<set") || holds("@keyframes") || holds("<script");
    return picture.media_type == "image/png" && holds("acTL");
}

void count_image(const Book& book, NodeId id, Counts& counts) {
    const auto alternative = book.tree.attribute(id, Name::alt);
    if (!alternative || !alternative->empty())
        ++counts.pictures;
    if (!alternative)
        ++counts.without_alternative;
    const auto picture = book.settings.pictures.find(book.tree.attribute(id, Name::source).value_or(""));
    if (picture != book.settings.pictures.end())
        counts.may_move |= may_move(picture->second);
}

Counts count(const Book& book) {
    Counts counts;
    for (std::uint32_t i = 0; i < book.documents.size(); ++i)
        for_each_node(book, i, [&](NodeId id) {
            switch (book.tree[id].role) {
            case Role::image: count_image(book, id, counts); break;
            case Role::heading: ++counts.headings; break;
            case Role::index: ++counts.indexes; break;
            default: break;
            }
        });
    return counts;
}

std::vector<std::string_view> features_of(const Book& book, const Counts& counts, bool has_pages) {
    std::vector<std::string_view> features{"ARIA", "readingOrder", "tableOfContents", "unlocked"};
    const auto add_if = [&](bool is_so, std::string_view feature) {
        if (is_so)
            features.push_back(feature);
    };
    add_if(counts.pictures > 0 && counts.without_alternative == 0, "alternativeText");
    add_if(!fixes_font_sizes(book.settings.stylesheet), "displayTransformability");
    add_if(counts.indexes > 0, "index");
    add_if(!book.described_image.empty(), "longDescription");
    add_if(has_pages, "pageBreakMarkers");
    add_if(has_pages, "pageNavigation");
    add_if(counts.headings > 0, "structuralNavigation");
    std::ranges::sort(features);
    return features;
}

// Only what the other fields can not say.
std::string summary_of(const Book& book) {
    const content::Metadata& metadata = book.tree.metadata;
    if (!metadata.accessibility_summary.empty())
        return std::string(metadata.accessibility_summary);
    std::string summary =
        book.settings.easy_read
            ? "This is an easy read publication: short sentences, with pictures beside them."
            : "This publication is made from the same source as its tagged PDF edition, with "
              "the same words in the same order.";
    if (!book.settings.page_source.empty())
        summary += " Its page numbers are those of the printed edition.";
    return summary;
}

// EPUB Accessibility 1.1, 3.4: the name of who evaluated. With nobody named it is who publishes.
std::string certifier_of(const content::Metadata& metadata) {
    if (!metadata.certified_by.empty())
        return std::string(metadata.certified_by);
    if (!metadata.publisher.empty())
        return std::string(metadata.publisher);
    return metadata.creators.empty() ? std::string{} : std::string(metadata.creators.front());
}

std::vector<std::string_view> hazards_of(const content::Metadata& metadata, bool pictures_may_move) {
    if (!pictures_may_move)
        return {"none"};
    // Whether something flashes only its author can know.
    std::vector<std::string_view> stated;
    for (const content::Metadata::Pair& pair : metadata.stated)
        if (pair.name == "schema:accessibilityHazard")
            stated.push_back(pair.value);
    return stated.empty() ? std::vector<std::string_view>{"unknown"} : stated;
}

bool holds(const std::vector<std::string_view>& list, std::string_view value) {
    return std::ranges::find(list, value) != list.end();
}

// The list a stated property is checked against; null for other properties.
const std::vector<std::string_view>* truth_for(std::string_view property, const AccessibilityFacts& facts) {
    if (property == "schema:accessMode")
        return &facts.modes;
    if (property == "schema:accessModeSufficient")
        return &facts.sufficient;
    if (property == "schema:accessibilityFeature")
        return &facts.features;
    return property == "schema:accessibilityHazard" ? &facts.hazards : nullptr;
}

std::string joined(const std::vector<std::string_view>& values) {
    return fmt::format("{}", fmt::join(values, ", "));
}

} // namespace

bool AccessibilityFacts::has_feature(std::string_view feature) const {
    return holds(features, feature);
}

bool AccessibilityFacts::is_readable_without_sight() const {
    return holds(sufficient, "textual");
}

AccessibilityFacts find_facts(const Book& book, const std::vector<WrittenPageBreak>& breaks) {
    const Counts counts = count(book);
    const content::Metadata& metadata = book.tree.metadata;
    AccessibilityFacts facts;
    facts.modes = {"textual"};
    if (counts.pictures > 0)
        facts.modes.push_back("visual");
    if (counts.without_alternative == 0)
        facts.sufficient.push_back("textual");
    if (counts.pictures > 0)
        facts.sufficient.push_back("textual,visual");
    facts.features = features_of(book, counts, !breaks.empty());
    facts.hazards = hazards_of(metadata, counts.may_move);
    facts.summary = summary_of(book);
    facts.certified_by = certifier_of(metadata);
    facts.conforms = book.settings.conformance == Conformance::claimed && counts.without_alternative == 0 &&
                     book.language != "und" && !book.title.empty() && !facts.certified_by.empty();
    if (!breaks.empty())
        facts.page_source = book.settings.page_source.empty() ? "none" : book.settings.page_source;
    return facts;
}

void check_claims(const Book& book, const AccessibilityFacts& facts, report::Log& log) {
    // EPUB Accessibility 1.1, 3.4: a claim without the name of who evaluated is none.
    if (book.settings.conformance == Conformance::claimed && facts.certified_by.empty())
        log.note("epub-conformance", book.tree.root.valid() ? book.tree[book.tree.root].span : report::Span{},
                 "the EPUB cannot say that it conforms: no publisher, author or evaluator is named",
                 {"name who publishes it, in `publisher` inside `info`"});
    for (const content::Metadata::Pair& pair : book.tree.metadata.stated) {
        const std::vector<std::string_view>* truth = truth_for(pair.name, facts);
        // The older name for pageBreakMarkers means the same.
        const bool old_name = pair.value == "printPageNumbers" && facts.has_feature("pageBreakMarkers");
        if (truth && !old_name && !holds(*truth, pair.value))
            log.warning("epub-claim", pair.span,
                        fmt::format("{} \"{}\" is claimed, but the EPUB has: {}", pair.name, pair.value,
                                    joined(*truth)),
                        {"the EPUB says what is really in it; remove this line, or add what it promises"});
        if (pair.name == "dcterms:conformsTo" && facts.conforms && pair.value != conformance_claim)
            log.warning("epub-claim", pair.span,
                        fmt::format("conformance to \"{}\" is claimed; the EPUB is made to \"{}\"",
                                    pair.value, conformance_claim),
                        {"remove this line: the EPUB says itself what it conforms to"});
        if (pair.name == "dcterms:conformsTo" && !facts.conforms)
            log.warning(
                "epub-claim", pair.span, "conformance is claimed, but the EPUB cannot claim it",
                {"every picture needs a text alternative, and the publication a title, a language and a "
                 "publisher"});
    }
}

} // namespace epub
