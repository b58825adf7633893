#include "companion/report_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "companion/download_page.h"
#include "companion/html.h"

namespace companion {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string id_of(const EditionAccount& edition) {
    std::string id;
    for (const char c : edition.name)
        if (c != ',')
            id += c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return id;
}

// What stands first: is there anything to do? Of the account without repeats.
std::string verdict(const Account& account) {
    std::size_t mend = 0;
    std::size_t look = 0;
    for (const EditionAccount& edition : account.editions) {
        mend += count_to_mend(edition);
        look += count_to_look_at(edition);
    }
    if (account.draft)
        return "<p class=\"notice\"><strong>This is a draft.</strong> It was made in spite of errors, and "
               "its files "
               "claim nothing. Do not publish it.</p>\n";
    return fmt::format(
        "<p class=\"lead\">{} made. The program found {} to mend and lists {} that only a person can "
        "judge.</p>\n",
        counted(account.editions.size(), "file was", "files were"),
        mend == 0 ? "nothing" : counted(mend, "thing", "things"), counted(look, "place", "places"));
}

constexpr std::string_view steps =
    "<h2>What to do with this report</h2>\n<ol>\n"
    "<li>Mend what is listed under “To mend”: the manuscript has it at the line that is named. Then publish "
    "again.</li>\n"
    "<li>Look at what is listed under “For a person to look at”, with the edition open beside this "
    "page.</li>\n"
    "<li>Ask readers to try the editions that are made for them.</li>\n"
    "<li>Complete <a href=\"accessibility.html\">the accessibility statement</a>, and publish it with the "
    "files.</li>\n</ol>\n";

constexpr std::string_view limits = "<p class=\"notice\">A program finds fewer than half of the things that "
                                    "keep people from reading a document. "
                                    "A clean report is a good start, no more. Look at the places that are "
                                    "listed here, and ask readers.</p>\n";

std::string result_of(const EditionAccount& edition) {
    if (edition.rules_failed > 0)
        return counted(edition.rules_failed, "rule failed", "rules failed");
    return edition.standards.empty() ? "no standard claimed" : "passed";
}

// `in_all` has what is told of earlier editions too.
std::string overview_row(const EditionAccount& edition, const EditionAccount& in_all) {
    return fmt::format(
        "<tr><th scope=\"row\"><a href=\"#{}\">{}</a></th><td>{}</td><td>{}</td><td class=\"number\">{}</td>"
        "<td class=\"number\">{}</td></tr>\n",
        id_of(edition), escaped(edition.name), escaped(edition.standards), result_of(edition),
        count_to_mend(in_all), count_to_look_at(edition));
}

std::string overview(const Account& account, const Account& full) {
    std::string rows;
    for (std::size_t i = 0; i < account.editions.size(); ++i)
        rows += overview_row(account.editions[i], full.editions[i]);
    return fmt::format(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"All editions\"><table>\n"
        "<caption>All editions</caption>\n<thead><tr><th scope=\"col\">Edition</th>"
        "<th scope=\"col\">Standard</th><th scope=\"col\">Finished file</th>"
        "<th scope=\"col\" class=\"number\">To mend</th><th scope=\"col\" class=\"number\">To look "
        "at</th></tr></thead>\n"
        "<tbody>\n{}</tbody>\n</table></div>\n",
        rows);
}

std::string facts(const EditionAccount& edition) {
    std::string html =
        fmt::format("<p><a href=\"{}\">{}</a>, {}, {}", address_of(edition.file), escaped(edition.file),
                    escaped(edition.format), readable_size(edition.bytes));
    if (edition.pages > 0)
        html += ", " + counted(edition.pages, "page", "pages");
    html += ".</p>\n";
    if (!edition.standards.empty())
        html += fmt::format("<p>The finished file was held to {} of {}: {}.</p>\n",
                            counted(edition.rules_verified, "rule", "rules"), escaped(edition.standards),
                            edition.rules_failed == 0 ? "all passed" : result_of(edition));
    if (edition.words)
        html += fmt::format(
            "<p>Its {} characters are {}.<br><span class=\"quiet\">Fingerprint of the words (SHA-256): "
            "<code>{}</code></span></p>\n",
            edition.words->characters,
            edition.words->differences == 0
                ? "those of the manuscript, every one"
                : fmt::format("not those of the manuscript in {} places", edition.words->differences),
            edition.words->digest);
    return html;
}

std::string readers(const EditionAccount& edition) {
    if (edition.for_printers)
        return {};
    if (edition.reviewers.empty())
        return "<p><strong>Not yet tested with readers.</strong></p>\n";
    std::string html = "<p>Tested with readers:</p>\n<ul>\n";
    for (const std::string& reviewer : edition.reviewers)
        html += fmt::format("<li>{}</li>\n", escaped(reviewer));
    return html + "</ul>\n";
}

std::string check_row(const Check& check) {
    // 0 and 1 only switch a rule on.
    const bool has_limit = !check.value.empty() && check.value != "0" && check.value != "1";
    std::string source = has_limit ? "Asked for: " + escaped(check.value) + ". " : "";
    source += check.source.empty() ? "" : "Source: " + escaped(check.source) + ".";
    return fmt::format("<tr><th scope=\"row\">{}{}</th><td class=\"number\">{}</td><td "
                       "class=\"number\">{}</td></tr>\n",
                       escaped(check.requirement),
                       source.empty() ? "" : "<br><span class=\"quiet\">" + source + "</span>", check.checked,
                       check.found == 0 ? "none" : std::to_string(check.found));
}

std::string checks(const EditionAccount& edition) {
    if (edition.checks.empty())
        return {};
    std::string rows;
    for (const Check& check : edition.checks)
        rows += check_row(check);
    const auto in_order = std::count_if(edition.checks.begin(), edition.checks.end(),
                                        [](const Check& check) { return check.found == 0; });
    const std::string guide =
        edition.guide.empty()
            ? ""
            : fmt::format("<p>Guide in use: {}{} <span class=\"quiet\">(profile "
                          "<code>{}</code>)</span>.</p>\n",
                          escaped(edition.guide_name),
                          edition.guide_version.empty() ? "" : ", " + escaped(edition.guide_version),
                          escaped(edition.guide));
    return fmt::format(
        "<h3>Checked by the program</h3>\n{}<details><summary>{}, {} in order</summary>\n"
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Checks of "
        "{}\"><table>\n<caption>Rules</caption>\n"
        "<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\" class=\"number\">Places checked</th>"
        "<th scope=\"col\" class=\"number\">Found "
        "against it</th></tr></thead>\n<tbody>\n{}</tbody>\n</table></div></details>\n",
        guide, counted(edition.checks.size(), "rule", "rules"), in_order, escaped(edition.name), rows);
}

std::string mend_item(const Mend& mend) {
    const std::string place = place_in_words(mend.place);
    std::string html = fmt::format("<li>{}{}", place.empty() ? "" : escaped(place) + ": ",
                                   escaped(as_sentence(mend.message)));
    for (const std::string& hint : mend.hints)
        html += fmt::format("<br><span class=\"quiet\">{}</span>", escaped(as_sentence(hint)));
    return html + "</li>\n";
}

std::string mend_list(const EditionAccount& edition, bool notes, std::string_view heading) {
    std::string items;
    for (const Mend& mend : edition.mends)
        if ((mend.severity == report::Severity::note) == notes && mend.rule != "easy-read-coverage")
            items += mend_item(mend);
    return items.empty() ? items : fmt::format("<h3>{}</h3>\n<ul>\n{}</ul>\n", heading, items);
}

std::string look_item(const Look::At& at) {
    const std::string place = place_in_words(at.place);
    if (at.what.empty())
        return fmt::format("<li>{}</li>\n", escaped(place));
    const std::string& language = at.language_name.empty() ? at.language : at.language_name;
    const std::string what = at.language.empty()
                                 ? escaped(at.what)
                                 : fmt::format("{}: <bdi lang=\"{}\">{}</bdi>", escaped(language),
                                               escaped(at.language), escaped(at.what));
    return fmt::format("<li>{}{}</li>\n", what,
                       place.empty() ? ""
                                     : fmt::format(" <span class=\"quiet\">({})</span>", escaped(place)));
}

std::string look_list(const EditionAccount& edition, const Look& look) {
    std::string items;
    for (const Look::At& at : look.places)
        items += at.what.empty() && at.place.line == 0
                     ? fmt::format("<li>Where: all of <a href=\"{}\">{}</a></li>\n", address_of(edition.file),
                                   escaped(edition.file))
                     : look_item(at);
    return fmt::format("<p><strong>{}.</strong> {} {}</p>\n<ul>\n{}</ul>\n", escaped(look.topic),
                       escaped(look.question), escaped(look.mend), items);
}

std::string looks(const EditionAccount& edition) {
    if (edition.looks.empty())
        return edition.for_printers
                   ? ""
                   : "<p>A person should look at the same places as in the editions above.</p>\n";
    std::string html = "<h3>For a person to look at</h3>\n";
    for (const Look& look : edition.looks)
        html += look_list(edition, look);
    return html;
}

std::string measures(const EditionAccount& edition) {
    if (edition.measures.empty())
        return {};
    std::string rows;
    for (const Measure& measure : edition.measures)
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"number\">{:g}</td><td>{}</td></tr>\n",
                            escaped(measure.name), measure.value, escaped(measure.meaning));
    return fmt::format(
        "<h3>How easy the words are</h3>\n<p>This is advice. No formula knows what your readers know: ask "
        "them.</p>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Words of "
        "{}\"><table>\n<caption>Counts and scores</caption>\n<thead><tr><th scope=\"col\">Count or "
        "score</th><th scope=\"col\" class=\"number\">Value</th><th scope=\"col\">What it "
        "means</th></tr></thead>\n<tbody>\n{}</tbody>\n</table></div>\n",
        escaped(edition.name), rows);
}

std::string left_out(const EditionAccount& edition) {
    if (edition.parts.empty())
        return {};
    std::string items;
    std::size_t count = 0;
    for (const Part& part : edition.parts) {
        if (part.told)
            continue;
        ++count;
        items += fmt::format("<li>{} <span class=\"quiet\">({})</span></li>\n", escaped(part.title),
                             escaped(place_in_words(part.place)));
    }
    if (count == 0)
        return fmt::format("<h3>Parts of the publication</h3>\n<p>This edition tells {}.</p>\n",
                           edition.parts.size() == 1 ? "the one part that there is"
                                                     : fmt::format("all {} parts", edition.parts.size()));
    return fmt::format(
        "<h3>Parts of the publication</h3>\n<p>This edition tells {} of {}. It leaves out these. Tell each "
        "of them in a section of its own, with <code>linkend</code> to the section that it stands for. If "
        "you leave it out on purpose, mark it with <code>role=\"standard-only\"</code>.</p>\n<ul>\n{}</ul>\n",
        edition.parts.size() - count, counted(edition.parts.size(), "part", "parts"), items);
}

std::string also_above(const EditionAccount& edition, const EditionAccount& in_all) {
    const std::size_t above = count_to_mend(in_all) - count_to_mend(edition);
    return above == 0 ? ""
                      : fmt::format("<p>{} to mend in the editions above {} to mend in this one too.</p>\n",
                                    counted(above, "thing", "things"), above == 1 ? "is" : "are");
}

std::string section(const EditionAccount& edition, const EditionAccount& in_all) {
    return fmt::format("<h2 id=\"{}\">{}</h2>\n", id_of(edition), escaped(edition.name)) + facts(edition) +
           readers(edition) + mend_list(edition, false, "To mend") + also_above(edition, in_all) +
           mend_list(edition, true, "Good to know") + left_out(edition) + looks(edition) + measures(edition) +
           checks(edition);
}

} // namespace

std::string place_in_words(const Place& place) {
    return place.line == 0 ? std::string{} : fmt::format("{}, line {}", place.file, place.line);
}

std::string report_page(const Account& full) {
    const Account account = without_repeats(full);
    std::string main = fmt::format("<h1>Report: {}</h1>\n", escaped(account.title));
    main += verdict(account);
    main += limits;
    main += overview(account, full);
    main += steps;
    main += "<p>Beside this page: <a href=\"index.html\">the page for readers</a>, "
            "<a href=\"accessibility.html\">an accessibility statement to complete</a>, "
            "<a href=\"report.json\">this report for programs</a>.</p>\n";
    for (std::size_t i = 0; i < account.editions.size(); ++i)
        main += section(account.editions[i], full.editions[i]);
    main += fmt::format("<p class=\"quiet\">Made by {}.</p>\n", escaped(account.producer));
    return plain_page("en-GB", "Report: " + account.title, main);
}

} // namespace companion
