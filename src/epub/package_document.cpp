#include "epub/package_document.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "epub/calendar.h"
#include "epub/uuid.h"
#include "epub/xhtml.h"
#include "epub/xml_writer.h"

namespace epub {
namespace {

using content::Metadata;

// The same edition of the same work has the same identifier on every build; its easy read
// edition has another.
std::string identifier_of(const Book& book) {
    const Metadata& metadata = book.tree.metadata;
    const std::string work = metadata.identifier.empty()
                                 ? fmt::format("{}\n{}", metadata.publisher, metadata.title)
                                 : std::string(metadata.identifier);
    const std::string_view edition = book.settings.easy_read ? "easy-read" : "standard";
    return fmt::format("urn:uuid:{}",
                       name_based_uuid(fmt::format("{}\n{}\n{}", work, edition, book.language)));
}

class MetadataWriter {
public:
    MetadataWriter(const Book& book, const AccessibilityFacts& facts, XmlWriter& xml)
        : book_(book), metadata_(book.tree.metadata), facts_(facts), xml_(xml) {}

    void write() {
        xml_.new_line();
        xml_.open("metadata");
        xml_.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        identity();
        people("creator", "aut", metadata_.creators);
        people("contributor", "ctb", metadata_.contributors);
        about();
        accessibility();
        conformance();
        if (!book_.settings.generator.empty())
            old_meta("generator", book_.settings.generator);
        xml_.new_line_before_end();
        xml_.close();
    }

private:
    void dublin_core(std::string_view element, std::string_view value, std::string_view id = {}) {
        if (value.empty())
            return;
        xml_.new_line();
        xml_.open(element);
        if (!id.empty())
            xml_.attribute("id", id);
        xml_.text(value);
        xml_.close();
    }

    void meta(std::string_view property, std::string_view value, std::string_view refines = {},
              std::string_view id = {}) {
        if (value.empty())
            return;
        xml_.new_line();
        xml_.open("meta");
        xml_.attribute("property", property);
        if (!id.empty())
            xml_.attribute("id", id);
        if (!refines.empty())
            xml_.attribute("refines", refines);
        xml_.text(value);
        xml_.close();
    }

    void old_meta(std::string_view name, std::string_view content) {
        xml_.new_line();
        xml_.open("meta");
        xml_.attribute("name", name);
        xml_.attribute("content", content);
        xml_.close();
    }

    void identity() {
        dublin_core("dc:identifier", identifier_of(book_), "id");
        if (!metadata_.identifier.empty())
            meta("dcterms:isFormatOf", metadata_.identifier);
        dublin_core("dc:title", book_.title, "title");
        meta("title-type", "main", "#title");
        if (!metadata_.subtitle.empty()) {
            dublin_core("dc:title", metadata_.subtitle, "subtitle");
            meta("title-type", "subtitle", "#subtitle");
        }
        for (const std::string_view language : languages())
            dublin_core("dc:language", language);
        meta("dcterms:modified", utc_time(book_.settings.modified));
    }

    void people(std::string_view role, std::string_view relator, const std::vector<std::string_view>& names) {
        int number = 0;
        const std::string element = fmt::format("dc:{}", role);
        for (const std::string_view name : names) {
            const std::string id = fmt::format("{}-{}", role, ++number);
            const std::string refines = fmt::format("#{}", id);
            // XmlWriter keeps views of element names until they are closed; `element` lives longer.
            dublin_core(element, name, id);
            xml_.new_line();
            xml_.open("meta");
            xml_.attribute("property", "role");
            xml_.attribute("refines", refines);
            xml_.attribute("scheme", "marc:relators");
            xml_.text(relator);
            xml_.close();
            meta("file-as", name, refines);
        }
    }

    void about() {
        dublin_core("dc:publisher", metadata_.publisher);
        if (is_w3c_date(metadata_.date))
            dublin_core("dc:date", metadata_.date);
        dublin_core("dc:description", metadata_.description);
        for (const std::string_view subject : metadata_.subjects)
            dublin_core("dc:subject", subject);
        dublin_core("dc:rights", metadata_.rights);
        meta("dcterms:license", metadata_.rights_uri);
    }

    // The publication's own language first, then those that a tenth of its words are in.
    std::vector<std::string_view> languages() const {
        std::map<std::string_view, std::size_t> bytes;
        std::size_t all = 0;
        for (std::uint32_t i = 0; i < book_.documents.size(); ++i)
            for_each_node(book_, i, [&](NodeId id) {
                const content::Node& node = book_.tree[id];
                bytes[node.language] += node.text.size();
                all += node.text.size();
            });
        std::vector<std::string_view> found{book_.language};
        for (const auto& [language, size] : bytes)
            if (!language.empty() && language != book_.language && size * 10 >= all && size > 0)
                found.push_back(language);
        return found;
    }

    // EPUB Accessibility 1.1, 2.2: discovery metadata.
    void accessibility() {
        for (const std::string_view mode : facts_.modes)
            meta("schema:accessMode", mode);
        for (const std::string_view modes : facts_.sufficient)
            meta("schema:accessModeSufficient", modes);
        for (const std::string_view feature : facts_.features)
            meta("schema:accessibilityFeature", feature);
        for (const std::string_view hazard : facts_.hazards)
            meta("schema:accessibilityHazard", hazard);
        meta("schema:accessibilitySummary", facts_.summary);
        meta("pageBreakSource", facts_.page_source);
    }

    // EPUB Accessibility 1.1, 3: the claim, who evaluated it, when, and where to read more.
    void conformance() {
        if (!facts_.conforms)
            return;
        meta("dcterms:conformsTo", conformance_claim, {}, "conformance");
        meta("a11y:certifiedBy", facts_.certified_by, "#conformance", "certifier");
        meta("dcterms:date", utc_date(book_.settings.modified), "#conformance");
        if (metadata_.certifier_report.empty())
            return;
        xml_.new_line();
        xml_.open("link");
        xml_.attribute("rel", "a11y:certifierReport");
        xml_.attribute("refines", "#certifier");
        xml_.attribute("href", metadata_.certifier_report);
        xml_.close();
    }

    const Book& book_;
    const Metadata& metadata_;
    const AccessibilityFacts& facts_;
    XmlWriter& xml_;
};

void write_manifest(XmlWriter& xml, const std::vector<ManifestItem>& items) {
    xml.new_line();
    xml.open("manifest");
    for (const ManifestItem& item : items) {
        xml.new_line();
        xml.open("item");
        xml.attribute("id", item.id);
        xml.attribute("href", item.path);
        xml.attribute("media-type", item.media_type);
        if (!item.properties.empty())
            xml.attribute("properties", item.properties);
        xml.close();
    }
    xml.new_line_before_end();
    xml.close();
}

void write_spine(XmlWriter& xml, const Book& book, const std::vector<ManifestItem>& items) {
    xml.new_line();
    xml.open("spine");
    if (book.direction == content::Direction::right_to_left)
        xml.attribute("page-progression-direction", "rtl");
    for (const ManifestItem& item : items) {
        if (!item.in_spine)
            continue;
        xml.new_line();
        xml.open("itemref");
        xml.attribute("idref", item.id);
        xml.close();
    }
    xml.new_line_before_end();
    xml.close();
}

} // namespace

std::string write_package_document(const Book& book, const AccessibilityFacts& facts,
                                   const std::vector<ManifestItem>& items) {
    XmlWriter xml;
    xml.open("package");
    xml.attribute("xmlns", "http://www.idpf.org/2007/opf");
    xml.attribute("version", "3.0");
    xml.attribute("unique-identifier", "id");
    xml.attribute("xml:lang", book.language);
    xml.attribute("dir", book.direction == content::Direction::right_to_left ? "rtl" : "ltr");
    MetadataWriter(book, facts, xml).write();
    write_manifest(xml, items);
    write_spine(xml, book, items);
    xml.new_line_before_end();
    xml.close();
    return xml.take();
}

} // namespace epub
