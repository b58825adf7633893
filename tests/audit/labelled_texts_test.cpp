// The checks of language against whole leaflets with labels: every finding has its sentence, its rule and its
// words, and nothing else is found.
#include <cstdio>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "audited.h"

namespace {

struct Label {
    std::string rule;
    std::string words; // none: of the whole sentence
};

// A line of a leaflet, and what there is to find in it.
struct Line {
    std::string xml;
    std::vector<Label> labels;
};

std::string fold(std::string text) {
    return audit::fold(text);
}

std::vector<Label> labels_of(pugi::xml_node element) {
    std::vector<Label> labels;
    std::istringstream parts(element.attribute("rules").value());
    for (std::string part; std::getline(parts, part, ';');) {
        const std::size_t begin = part.find_first_not_of(' ');
        const std::size_t colon = std::min(part.find(": "), part.size());
        labels.push_back({part.substr(begin, colon - begin),
                          colon < part.size() ? part.substr(colon + 2) : std::string()});
    }
    return labels;
}

// The words of a line, with marks and text escaped as DocBook has them.
std::string inline_xml(pugi::xml_node line) {
    std::ostringstream out;
    for (const pugi::xml_node child : line.children()) {
        const std::string name = child.name();
        if (name == "t")
            out << "<phrase role=\"hardword\">" << inline_xml(child) << "</phrase>";
        else if (name == "b")
            out << "<emphasis role=\"strong\">" << inline_xml(child) << "</emphasis>";
        else
            child.print(out, "", pugi::format_raw);
    }
    return out.str();
}

// A leaflet as DocBook: one picture with each p and l.
class Leaflet {
public:
    explicit Leaflet(pugi::xml_node text) {
        for (const pugi::xml_node part : text.children())
            add(part);
        content_ += in_section_ ? "</section>" : "";
    }

    [[nodiscard]] const std::string& content() const { return content_; }
    [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }

private:
    void add(pugi::xml_node part) {
        const std::string name = part.name();
        if (name == "h") {
            content_ += in_section_ ? "</section><section>" : "<section>";
            in_section_ = true;
            content_ += "<title>" + line(part) + "</title>";
        } else if (name == "p" || name == "l") {
            const std::string number = std::to_string(++pictures_);
            content_ += "<informalfigure role=\"statement\"><mediaobject><alt>People " + number +
                        "</alt><imageobject><imagedata fileref=\"" + number +
                        ".svg\"/></imageobject></mediaobject>";
            content_ += name == "p" ? "<para>" : "<itemizedlist>";
            for (const pugi::xml_node child : part.children())
                content_ += name == "p" ? line(child) + "\n"
                                        : "<listitem><para>" + line(child) + "</para></listitem>";
            content_ += name == "p" ? "</para></informalfigure>" : "</itemizedlist></informalfigure>";
        } else if (part.first_child()) {
            add_words(part);
        }
    }

    void add_words(pugi::xml_node words) {
        content_ += "</section><glossary><title>Words</title>";
        in_section_ = false;
        for (const pugi::xml_node word : words.children())
            content_ += "<glossentry><glossterm>" + std::string(word.attribute("term").value()) +
                        "</glossterm><glossdef><para>" + line(word) + "</para></glossdef></glossentry>";
        content_ += "</glossary>";
    }

    std::string line(pugi::xml_node element) {
        lines_.push_back({inline_xml(element), labels_of(element)});
        return lines_.back().xml;
    }

    std::string content_;
    std::vector<Line> lines_;
    bool in_section_ = false;
    int pictures_ = 0;
};

struct Tally {
    int lines = 0;
    int right = 0;
    int wrong = 0;
    int missed = 0;
    std::string mistakes;
};

std::string words_of(const report::Finding& finding, std::string_view source) {
    return fold(std::string(source.substr(finding.span.begin, finding.span.end - finding.span.begin)));
}

bool fits(const Label& label, const report::Finding& finding, std::string_view source) {
    const std::string written = words_of(finding, source);
    const std::string words = fold(label.words);
    return finding.rule == label.rule &&
           (written.find(words) != std::string::npos || words.find(written) != std::string::npos);
}

// An editor marks "eligibility criteria" once; the checks may tell of each of its words.
bool is_part(const Label& label, const report::Finding& finding, std::string_view source) {
    return finding.rule == label.rule && !label.words.empty() &&
           fold(label.words).find(words_of(finding, source)) != std::string::npos;
}

// Takes the findings inside [begin, end) of the source that the line's labels name.
void count_line(const Line& line, std::string_view source, std::size_t begin,
                std::vector<const report::Finding*>& findings, Tally& tally) {
    const std::size_t end = begin + line.xml.size();
    ++tally.lines;
    const auto is_here = [&](const report::Finding* finding) {
        return finding->span.begin >= begin && finding->span.begin < end;
    };
    std::vector<const Label*> seen;
    for (const Label& label : line.labels) {
        const auto found =
            std::find_if(findings.begin(), findings.end(), [&](const report::Finding* finding) {
                return is_here(finding) && fits(label, *finding, source);
            });
        if (found == findings.end()) {
            ++tally.missed;
            tally.mistakes += "missed " + label.rule + " (" + label.words + "): " + line.xml + "\n";
            continue;
        }
        ++tally.right;
        findings.erase(found);
        seen.push_back(&label);
    }
    std::erase_if(findings, [&](const report::Finding* finding) {
        return is_here(finding) && std::any_of(seen.begin(), seen.end(), [&](const Label* label) {
                   return is_part(*label, *finding, source);
               });
    });
}

void read_leaflet(pugi::xml_node text, Tally& tally) {
    const Leaflet leaflet(text);
    const std::string info =
        "<abstract><para>This leaflet tells you what to do.</para></abstract><revhistory><revision "
        "role=\"reader-test\"><date>12 June 2024</date><revremark>4 people read it.</revremark></revision>"
        "</revhistory>";
    const auto audited = audit_test::check(leaflet.content(), "uk-gov", audit_test::english(), info);
    std::vector<const report::Finding*> findings;
    for (const report::Finding& finding : audited->log.findings())
        findings.push_back(&finding);
    ASSERT_FALSE(findings.empty()) << text.attribute("title").value();
    const std::string_view source = audited->sources.text(findings.front()->span.file);
    std::size_t at = source.find("</info>");
    for (const Line& line : leaflet.lines()) {
        at = source.find(line.xml, at);
        ASSERT_NE(at, std::string_view::npos) << line.xml;
        count_line(line, source, at, findings, tally);
        at += line.xml.size();
    }
    for (const report::Finding* const finding : findings) {
        ++tally.wrong;
        tally.mistakes += "false alarm " + std::string(finding->rule) + ": " + finding->message + "\n";
    }
}

Tally read_leaflets(const std::string& file) {
    pugi::xml_document document;
    const std::string path = std::string(EVENPAGE_ROOT) + "/tests/audit/labelled/" + file;
    EXPECT_TRUE(document.load_file(path.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single)) << path;
    Tally tally;
    for (const pugi::xml_node text : document.document_element().children("text"))
        read_leaflet(text, tally);
    std::printf("%s: %d sentences, %d right, %d false alarms, %d missed\n%s", file.c_str(), tally.lines,
                tally.right, tally.wrong, tally.missed, tally.mistakes.c_str());
    return tally;
}

TEST(LabelledTexts, AreReadAsAnEditorWould) {
    const Tally tally = read_leaflets("texts.xml");
    EXPECT_GE(tally.lines, 500);
    EXPECT_LT(tally.wrong * 100.0 / tally.lines, 2) << "false alarms in 100 sentences";
    EXPECT_GT(tally.right * 100.0 / (tally.right + tally.missed), 97) << "faults found";
}

TEST(LabelledTexts, KeptAsideAreReadNearlyAsWell) {
    const Tally tally = read_leaflets("held-out-texts.xml");
    EXPECT_GE(tally.lines, 300);
    EXPECT_LT(tally.wrong * 100.0 / tally.lines, 5) << "false alarms in 100 sentences";
    EXPECT_GT(tally.right * 100.0 / (tally.right + tally.missed), 95) << "faults found";
}

// Written by editors who had not seen the checks, and of sentences written before they were run.
TEST(LabelledTexts, OfOtherEditorsAreReadNearlyAsWell) {
    for (const char* const file :
         {"unseen-texts.xml", "more-unseen-texts.xml", "sown-texts.xml", "reworded-texts.xml",
          "newly-sown-texts.xml", "newly-reworded-texts.xml"}) {
        const Tally tally = read_leaflets(file);
        EXPECT_GE(tally.lines, 200) << file;
        EXPECT_LT(tally.wrong * 100.0 / tally.lines, 5) << "false alarms in 100 sentences of " << file;
        EXPECT_GT(tally.right * 100.0 / (tally.right + tally.missed), 95) << "faults found in " << file;
    }
}

} // namespace
