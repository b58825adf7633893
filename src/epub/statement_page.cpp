#include "epub/statement_page.h"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "epub/calendar.h"
#include "epub/xhtml.h"
#include "epub/xml_writer.h"

namespace epub {
namespace {

struct Group {
    std::string_view title;
    std::vector<std::string> statements;
};

// Display Guide 2.0, "Ways of reading".
Group ways_of_reading(const AccessibilityFacts& facts) {
    Group group{"Ways of reading", {}};
    group.statements.emplace_back(facts.has_feature("displayTransformability")
                                      ? "Appearance can be modified"
                                      : "No information about appearance modifiability is available");
    group.statements.emplace_back(facts.is_readable_without_sight()
                                      ? "Readable in read aloud or dynamic braille"
                                      : "Not fully readable in read aloud or dynamic braille");
    if (facts.has_feature("alternativeText"))
        group.statements.emplace_back("Has alternative text");
    return group;
}

Group conformance(const Book& book, const AccessibilityFacts& facts) {
    if (!facts.conforms)
        return {"Conformance", {"No information is available"}};
    return {"Conformance",
            {"This publication meets accepted accessibility standards",
             "This publication claims to meet EPUB Accessibility 1.1 WCAG 2.2 Level AA",
             fmt::format("The publication was certified by {}", facts.certified_by),
             fmt::format("The publication was certified on {}", utc_date(book.settings.modified))}};
}

Group navigation(const AccessibilityFacts& facts) {
    Group group{"Navigation", {"Table of contents"}};
    if (facts.has_feature("index"))
        group.statements.emplace_back("Index");
    if (facts.has_feature("structuralNavigation"))
        group.statements.emplace_back("Headings");
    if (facts.has_feature("pageNavigation"))
        group.statements.emplace_back("Go to page");
    return group;
}

Group rich_content(const AccessibilityFacts& facts) {
    if (!facts.has_feature("longDescription"))
        return {"Rich content", {}};
    return {"Rich content", {"Information-rich images are described by extended descriptions"}};
}

std::string hazard_statement(std::string_view hazard) {
    struct Row {
        std::string_view value, statement;
    };
    constexpr std::array rows{
        Row{"none", "No hazards"},
        Row{"flashing", "Flashing content"},
        Row{"noFlashingHazard", "No flashing hazards"},
        Row{"motionSimulation", "Motion simulation"},
        Row{"noMotionSimulationHazard", "No motion simulation hazards"},
        Row{"sound", "Sounds"},
        Row{"noSoundHazard", "No sound hazards"},
    };
    for (const Row& row : rows)
        if (row.value == hazard)
            return std::string(row.statement);
    return "The presence of hazards is unknown";
}

Group hazards(const AccessibilityFacts& facts) {
    Group group{"Hazards", {}};
    for (const std::string_view hazard : facts.hazards)
        group.statements.push_back(hazard_statement(hazard));
    return group;
}

Group additional(const AccessibilityFacts& facts) {
    Group group{"Additional accessibility information", {}};
    if (facts.has_feature("ARIA"))
        group.statements.emplace_back("ARIA roles included");
    if (facts.has_feature("pageBreakMarkers"))
        group.statements.emplace_back("Page breaks included");
    if (!facts.page_source.empty() && facts.page_source != "none")
        group.statements.push_back(fmt::format("Page numbers are those of: {}", facts.page_source));
    return group;
}

void write_group(XmlWriter& xml, const Group& group) {
    if (group.statements.empty())
        return;
    xml.new_line();
    xml.element("h3", group.title);
    xml.new_line();
    xml.open("ul");
    for (const std::string& statement : group.statements) {
        xml.new_line();
        xml.element("li", statement);
    }
    xml.new_line_before_end();
    xml.close();
}

// The summary is the publication's, in its own language where its author wrote it.
void write_summary(XmlWriter& xml, const Book& book, const AccessibilityFacts& facts) {
    xml.new_line();
    xml.element("h3", "Accessibility summary");
    xml.new_line();
    xml.open("p");
    if (!book.tree.metadata.accessibility_summary.empty() && book.language != statement_language(book))
        write_language(xml, book.language);
    xml.text(facts.summary);
    xml.close();
    if (!book.tree.metadata.certifier_report.empty() && facts.conforms) {
        xml.new_line();
        xml.open("p");
        xml.open("a");
        xml.attribute("href", book.tree.metadata.certifier_report);
        xml.text("For more information refer to the certifier's report");
        xml.close();
        xml.close();
    }
}

} // namespace

std::string_view statement_language(const Book& book) {
    return primary_language(book.language) == "en" ? book.language : std::string_view("en");
}

std::string write_statement_page(const Book& book, const AccessibilityFacts& facts) {
    XmlWriter xml;
    open_page(xml, book, fmt::format("Accessibility – {}", book.title), statement_language(book));
    xml.new_line();
    xml.open("section");
    xml.attribute("class", "accessibility");
    xml.attribute("aria-labelledby", "accessibility");
    xml.new_line();
    xml.open("h2");
    xml.attribute("id", "accessibility");
    xml.text("Accessibility");
    xml.close();
    for (const Group& group : {ways_of_reading(facts), conformance(book, facts), navigation(facts),
                               rich_content(facts), hazards(facts)})
        write_group(xml, group);
    write_summary(xml, book, facts);
    write_group(xml, additional(facts));
    xml.new_line_before_end();
    xml.close();
    close_page(xml);
    return xml.take();
}

} // namespace epub
