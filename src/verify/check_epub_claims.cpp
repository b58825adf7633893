// What the book says of its accessibility, held against what is in it.
#include <algorithm>

#include "verify/epub_checks.h"

namespace verify {
namespace {

// What is in the documents.
struct Facts {
    std::size_t pictures = 0; // with something to say; the cover does not count
    std::size_t without_alternative = 0;
    bool sound = false;
    bool film = false;
    bool mathml = false;
    bool headings = false;
    bool page_breaks = false;
    bool descriptions = false;
    bool index = false;
    bool roles = false;
    bool overlays = false;
};

void add_element(pugi::xml_node node, bool on_cover, Facts& facts) {
    if (is(node, "img") || (is(node, "svg") && !inside(node, {"svg"}))) {
        const Alternative alternative = alternative_of(node);
        facts.without_alternative += alternative == Alternative::missing ? 1U : 0U;
        facts.pictures += alternative != Alternative::decoration && !on_cover ? 1U : 0U;
    }
    facts.sound |= is(node, "audio");
    facts.film |= is(node, "video");
    facts.mathml |= is(node, "math");
    facts.headings |= heading_level_of(node) > 0;
    facts.page_breaks |= has_type(node, "pagebreak");
    facts.descriptions |= has_attribute(node, "aria-details") || has_attribute(node, "aria-describedby") ||
                          has_attribute(node, "longdesc") ||
                          (is(node, "details") && inside(node, {"figure"}));
    facts.index |= has_type(node, "index");
    facts.roles |= has_attribute(node, "role");
}

bool is_cover(const XmlFile& document) {
    return std::any_of(document.elements().begin(), document.elements().end(), [](pugi::xml_node node) {
        return has_type(node, "cover") || has_word(attribute(node, "epub:type"), "cover-image");
    });
}

Facts facts_of(const Book& book) {
    Facts facts;
    for (const XmlFile& document : book.documents) {
        const bool cover = is_cover(document);
        for (const pugi::xml_node node : document.elements())
            add_element(node, cover, facts);
    }
    for (const BookItem& item : book.manifest)
        facts.overlays |= item.media_type == "application/smil+xml";
    return facts;
}

constexpr std::string_view known_modes[] = {
    "auditory",      "chartOnVisual", "chemOnVisual", "colorDependent", "diagramOnVisual", "mathOnVisual",
    "musicOnVisual", "tactile",       "textOnVisual", "textual",        "visual"};

template <std::size_t N>
bool is_one_of(const std::string_view (&known)[N], std::string_view value) {
    return std::find(std::begin(known), std::end(known), value) != std::end(known);
}

void check_modes(const EpubFile& file, const Facts& facts, const EntryPlace& place) {
    const std::vector<std::string_view> modes = file.book.values("schema:accessMode");
    if (modes.empty())
        file.findings.add("access-mode", place);
    for (const std::string_view mode : modes)
        if (!is_one_of(known_modes, mode))
            file.findings.add("access-mode-unknown", place, "accessMode " + std::string(mode));
    const bool says_visual = file.book.has_value("schema:accessMode", "visual");
    if (!modes.empty() && !says_visual && (facts.pictures > 0 || facts.film))
        file.findings.add("access-mode-visual", place, std::to_string(facts.pictures) + " pictures");
    if (says_visual && facts.pictures == 0 && !facts.film)
        file.findings.add("access-mode-untrue", place, "visual");
    if (file.book.has_value("schema:accessMode", "auditory") && !facts.sound && !facts.film &&
        !facts.overlays)
        file.findings.add("access-mode-untrue", place, "auditory");
}

void check_sufficient(const EpubFile& file, const Facts& facts, const EntryPlace& place) {
    const std::vector<std::string_view> sets = file.book.values("schema:accessModeSufficient");
    if (sets.empty())
        file.findings.add("access-sufficient", place);
    for (const std::string_view set : sets) {
        std::string words(set);
        std::replace(words.begin(), words.end(), ',', ' ');
        for (const std::string_view mode : words_of(words))
            if (!is_one_of({"auditory", "tactile", "textual", "visual"}, mode))
                file.findings.add("access-mode-unknown", place, "accessModeSufficient " + std::string(mode));
    }
    if (facts.without_alternative > 0 && file.book.has_value("schema:accessModeSufficient", "textual"))
        file.findings.add("access-sufficient-untrue", place,
                          std::to_string(facts.without_alternative) + " pictures without");
}

// A feature whose truth can be seen.
struct Feature {
    std::string_view name;
    bool there;
    bool should_claim; // readers look for it
};

std::vector<Feature> features_of(const EpubFile& file, const Facts& facts) {
    const Book& book = file.book;
    const bool page_list = !navigation_list(book, "page-list").empty();
    const bool locked =
        file.archive.find("META-INF/encryption.xml") || file.archive.find("META-INF/rights.xml");
    const bool fixed = book.has_value("rendition:layout", "pre-paginated");
    return {{"alternativeText", facts.without_alternative == 0, facts.pictures > 0},
            {"longDescription", facts.descriptions, false},
            {"MathML", facts.mathml, true},
            {"pageBreakMarkers", facts.page_breaks, true},
            {"printPageNumbers", facts.page_breaks, false},
            {"pageNavigation", page_list, true},
            {"tableOfContents", !navigation_list(book, "toc").empty(), true},
            {"structuralNavigation", facts.headings, true},
            {"index", facts.index, false},
            {"ARIA", facts.roles, false},
            {"synchronizedAudioText", facts.overlays, true},
            {"captions", facts.film, false},
            {"audioDescription", facts.film, false},
            {"signLanguage", facts.film, false},
            {"transcript", facts.film || facts.sound, false},
            {"displayTransformability", !fixed, false},
            {"unlocked", !locked, false}};
}

void check_features(const EpubFile& file, const Facts& facts, const EntryPlace& place) {
    const std::vector<std::string_view> claimed = file.book.values("schema:accessibilityFeature");
    const auto claims = [&claimed](std::string_view name) {
        return std::find(claimed.begin(), claimed.end(), name) != claimed.end();
    };
    if (claimed.empty() || claims("none") || claims("unknown")) {
        file.findings.add("feature-missing", place);
        return;
    }
    for (const Feature& feature : features_of(file, facts)) {
        const bool old_name = feature.name == "pageBreakMarkers" && claims("printPageNumbers");
        if (claims(feature.name) && !feature.there)
            file.findings.add("feature-untrue", place, std::string(feature.name));
        else if (!claims(feature.name) && feature.there && feature.should_claim && !old_name)
            file.findings.add("feature-unclaimed", place, std::string(feature.name));
    }
}

void check_hazards(const EpubFile& file, const EntryPlace& place) {
    constexpr std::string_view known[] = {"none",
                                          "unknown",
                                          "flashing",
                                          "noFlashingHazard",
                                          "unknownFlashingHazard",
                                          "motionSimulation",
                                          "noMotionSimulationHazard",
                                          "unknownMotionSimulationHazard",
                                          "sound",
                                          "noSoundHazard",
                                          "unknownSoundHazard"};
    const std::vector<std::string_view> hazards = file.book.values("schema:accessibilityHazard");
    if (hazards.empty())
        file.findings.add("hazard", place);
    for (const std::string_view hazard : hazards)
        if (!is_one_of(known, hazard))
            file.findings.add("access-mode-unknown", place, "accessibilityHazard " + std::string(hazard));
    const bool alone = file.book.has_value("schema:accessibilityHazard", "none") ||
                       file.book.has_value("schema:accessibilityHazard", "unknown");
    if (alone && hazards.size() > 1)
        file.findings.add("hazard-mixed", place);
}

// "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", or an address of version 1.0.
bool is_conformance_claim(std::string_view words) {
    constexpr std::string_view old = "http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-";
    if (words.starts_with(old))
        return is_one_of({"a", "aa", "aaa"}, words.substr(old.size()));
    constexpr std::string_view form = "EPUB Accessibility 1.# - WCAG 2.# Level ";
    if (words.size() <= form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '#' ? words[i] < '0' || words[i] > '9' : words[i] != form[i])
            return false;
    return is_one_of({"A", "AA", "AAA"}, words.substr(form.size()));
}

void check_conformance(const EpubFile& file, const EntryPlace& place) {
    std::vector<std::string_view> claims;
    for (const std::string_view claim : file.book.values("dcterms:conformsTo"))
        if (claim.find("ccessibility") != std::string_view::npos ||
            claim.find("WCAG") != std::string_view::npos)
            claims.push_back(claim);
    if (claims.empty())
        file.findings.add("conformance-missing", place);
    for (const std::string_view claim : claims)
        if (!is_conformance_claim(claim))
            file.findings.add("conformance-words", place, std::string(claim));
    const bool certified =
        std::any_of(file.book.metadata.begin(), file.book.metadata.end(), [](const BookMeta& meta) {
            return meta.property == "a11y:certifiedBy" && !meta.value.empty();
        });
    if (!claims.empty() && !certified)
        file.findings.add("conformance-certifier", place);
}

} // namespace

void check_epub_claims(const EpubFile& file) {
    const Facts facts = facts_of(file.book);
    const EntryPlace place = place_in(file.book.package->path());
    check_modes(file, facts, place);
    check_sufficient(file, facts, place);
    check_features(file, facts, place);
    check_hazards(file, place);
    if (file.book.values("schema:accessibilitySummary").empty())
        file.findings.add("access-summary", place);
    check_conformance(file, place);
}

} // namespace verify
