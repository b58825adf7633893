#include "companion/statement.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "companion/criteria.h"
#include "companion/html.h"

namespace companion {
namespace {

// Something for the publisher to fill in.
std::string blank(std::string_view what) {
    return fmt::format("<span class=\"blank\">[{}]</span>", what);
}

std::string or_blank(const std::string& known, std::string_view what) {
    return known.empty() ? blank(what) : escaped(known);
}

std::string formats(const Account& account) {
    std::string items;
    for (const EditionAccount& edition : account.editions)
        if (!edition.for_printers)
            items += fmt::format("<li><a href=\"{}\">{}</a> ({}{})</li>\n", address_of(edition.file),
                                 escaped(edition.name), escaped(edition.format),
                                 edition.standards.empty() ? "" : ", " + escaped(edition.standards));
    return fmt::format(
        "<h2>Using our documents</h2>\n<p>{} publishes this document in these editions:</p>\n<ul>\n{}</ul>\n"
        "<p>All of them can be read with a screen reader. They have headings, bookmarks, and words for every "
        "picture that says something.</p>\n",
        or_blank(account.publisher, "name of the organisation"), items);
}

bool falls_short(const Criterion& criterion, const Account& account) {
    return adherence_to(criterion, account).support == Support::partially_supports;
}

std::string compliance(const Account& account) {
    std::string items;
    for (const Criterion& criterion : criteria())
        if (falls_short(criterion, account))
            items += fmt::format(
                "<li>{} This fails WCAG 2.2 success criterion {} {} (level {}). We will mend it "
                "by {}.</li>\n",
                escaped(as_sentence(fmt::format("{}", fmt::join(found_against(criterion, account), "; ")))),
                criterion.number, criterion.name, criterion.level, blank("date"));
    if (items.empty())
        return fmt::format(
            "<h2>How accessible these documents are</h2>\n<p>The program that made these files found nothing "
            "in them against the Web Content Accessibility Guidelines version 2.2, level AA. A program "
            "cannot "
            "find everything. {} looked on {} at what only a person can judge, as the report lists it.</p>\n"
            "<p>The documents are {} with the guidelines.</p>\n",
            blank("name or team"), blank("date"), blank("fully or partially compliant"));
    return fmt::format(
        "<h2>How accessible these documents are</h2>\n<p>They are partially compliant with the Web Content "
        "Accessibility Guidelines version 2.2, level AA, because of what is listed "
        "here:</p>\n<ul>\n{}</ul>\n",
        items);
}

std::string help(const Account& account) {
    std::string html =
        "<h2>What to do if you cannot use one of our documents</h2>\n"
        "<p>Tell us which document it is, what format you need, and what assistive technology you use. "
        "You can ask for another format, such as braille, audio or British Sign Language.</p>\n<ul>\n";
    html += account.email.empty() ? fmt::format("<li>Email: {}</li>\n", blank("email address"))
                                  : fmt::format("<li>Email: <a href=\"mailto:{}\">{}</a></li>\n",
                                                escaped(account.email), escaped(account.email));
    html += fmt::format("<li>Telephone: {}</li>\n</ul>\n", or_blank(account.telephone, "telephone number"));
    return html + fmt::format("<p>We will answer within {} working days.</p>\n", blank("number"));
}

std::string enforcement() {
    return "<h2>Reporting accessibility problems with these documents</h2>\n"
           "<p>If you find a problem that is not listed on this page, or think that we do not meet the law, "
           "tell us at "
           "the same address.</p>\n"
           "<h2>Enforcement procedure</h2>\n"
           "<p>The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites "
           "and Mobile "
           "Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer "
           "your complaint, "
           "contact the Equality Advisory and Support Service (EASS). In Northern Ireland, contact the "
           "Equality Commission "
           "for Northern Ireland (ECNI).</p>\n";
}

std::string testing(const Account& account) {
    std::string html = fmt::format("<h2>How we test our documents</h2>\n<p>{} made the files and checked "
                                   "each before it was released: against the "
                                   "standards that it names, and for the same words in every edition. What "
                                   "it checked, and what it left for a person to judge, stands in "
                                   "<a href=\"report.html\">the report</a>.</p>\n",
                                   escaped(account.producer));
    std::string items;
    for (const EditionAccount& edition : account.editions)
        for (const std::string& reviewer : edition.reviewers)
            items += fmt::format("<li>{}: {}</li>\n", escaped(edition.name), escaped(reviewer));
    html += items.empty() ? "<p>The documents are not yet tested with readers.</p>\n"
                          : "<p>Tested with readers:</p>\n<ul>\n" + items + "</ul>\n";
    return html + fmt::format("<p>This statement was prepared on {}. It was last reviewed on {}.</p>\n",
                              blank("date"), blank("date"));
}

} // namespace

std::string accessibility_statement(const Account& account) {
    const std::string title = "Accessibility statement: " + account.title;
    const std::string main =
        fmt::format(
            "<h1>{}</h1>\n<p class=\"notice\">Before you publish this page: fill in what stands in square "
            "brackets, then take this notice out.</p>\n",
            escaped(title)) +
        formats(account) + compliance(account) + help(account) + enforcement() + testing(account);
    return plain_page("en-GB", title, main);
}

} // namespace companion
