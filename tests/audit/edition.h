// A manuscript laid out as a large-print or easy-read edition, with faults sown in style sheet or text.
#pragma once

#include "audit/page_audit.h"
#include "layout/edition_pages.h"

namespace page_test {

using layout_test::Laid;

inline audit::Profile profile(std::string_view name) {
    report::SourceMap sources;
    report::Log log;
    return audit::read_profile(layout_test::root / "styles" / "profiles", name, sources, log);
}

// Every letter, line and page of these was looked at by eye once.
inline constexpr std::string_view words =
    "The council works with families, schools and health services so that every child gets the right help at "
    "the right time. What we heard from parents and carers is the reason for most of what has changed. ";

inline std::string general_manuscript() {
    std::string body = "<info><author><orgname>Our Council</orgname></author></info>";
    for (const std::string_view name : {"One", "Two", "Three"}) {
        body += "<section><title>Part " + std::string(name) + "</title>";
        for (int i = 0; i < 5; ++i)
            body += "<para>" + std::string(words) + std::string(words) + "</para>";
        body +=
            "<itemizedlist><listitem><para>A place in a school</para></listitem><listitem><para>A plan for "
            "each child</para></listitem></itemizedlist></section>";
    }
    body += "<section><title>Part Four</title><para>It is <emphasis>never</emphasis> too late "
            "<footnote><para>This is a note.</para></footnote> to ask. Write to us by 12 May 2024 or "
            "telephone 01632 960 123.</para>"
            "<figure><title>The years of the plan</title><mediaobject><alt>Years</alt><imageobject>"
            "<imagedata fileref='pictures/timeline.svg'/></imageobject></mediaobject></figure></section>";
    return layout_test::article(body);
}

inline std::string row(std::string_view picture, std::string_view sentences) {
    return "<informalfigure role='statement'><mediaobject><alt>A picture</alt><imageobject><imagedata "
           "fileref='pictures/" +
           std::string(picture) + ".svg'/></imageobject></mediaobject>" + std::string(sentences) +
           "</informalfigure>";
}

inline std::string easy_manuscript() {
    std::string body;
    for (const std::string_view name : {"One", "Two", "Three"}) {
        body += "<section audience='easy-read'><title>Part " + std::string(name) + "</title>";
        for (const std::string_view picture : {"family", "plan", "school", "phone", "meeting"})
            body +=
                row(picture == "school" ? "child" : picture,
                    "<para>We want every child to do well.</para><para>You can tell us what you think of the "
                    "plan for your child.</para>");
        body += "</section>";
    }
    body +=
        "<section audience='easy-read'><title>Part Four</title><para>This is the end of the report.</para>"
        "<para>You can read it with somebody you trust.</para></section>";
    return layout_test::article(body);
}

inline constexpr const char* large = "large-print";
inline constexpr const char* easy = "easy-read";

inline std::string manuscript(std::string_view edition) {
    return edition == easy ? easy_manuscript() : general_manuscript();
}

// `text` with the first `find` in it replaced; as it is without anything to find.
inline std::string replaced(std::string text, std::string_view find, std::string_view by) {
    const std::size_t at = find.empty() ? std::string::npos : text.find(find);
    EXPECT_TRUE(find.empty() || at != std::string::npos) << find;
    return at == std::string::npos ? text : text.replace(at, find.size(), by);
}

// `css` comes after the edition's own sheets.
inline std::unique_ptr<Laid> lay_out(const std::string& xml, std::string_view edition, std::string_view css) {
    layout_test::Options options;
    for (const edition::Plan& plan : layout_test::catalog())
        if (plan.name == edition)
            options.plan = plan;
    report::SourceMap sources;
    report::Log log;
    std::vector<style::Sheet> sheets;
    for (const std::string& sheet : options.plan.sheets)
        sheets.push_back(style::read_sheet(layout_test::root / "styles" / sheet, sources, log));
    sheets.push_back(layout_test::sheet_of(css));
    std::vector<const style::Sheet*> pointers;
    for (const style::Sheet& sheet : sheets)
        pointers.push_back(&sheet);
    const std::filesystem::path path = layout_test::root / "input" / "test.xml";
    options.pictures = layout_test::pictures_of(xml, path);
    return std::make_unique<Laid>(xml, pointers, std::move(options), path);
}

struct Audited {
    audit::Audit audit;
    report::Log log;

    [[nodiscard]] std::vector<std::string> told(std::string_view rule) const {
        std::vector<std::string> messages;
        for (const report::Finding& finding : log.findings())
            if (finding.rule == rule)
                messages.push_back(finding.message);
        return messages;
    }
    [[nodiscard]] std::string all() const {
        std::string text;
        for (const report::Finding& finding : log.findings())
            text += std::string(finding.rule) + ": " + finding.message + "\n";
        return text;
    }
};

inline Audited audit_of(const Laid& laid, const audit::Profile& profile) {
    Audited found;
    found.audit =
        audit::audit_pages({laid.tree(), laid.styles, layout_test::fonts(), laid.pages}, profile, found.log);
    return found;
}

// A profile of one rule.
inline audit::Profile rule(std::string_view id, std::string_view value = "") {
    audit::Profile profile;
    profile.rules.push_back(
        {std::string(id), std::string(value), report::Severity::warning, audit::Evidence::read, "a guide"});
    return profile;
}

} // namespace page_test
