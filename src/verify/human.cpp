#include "verify/human.h"

#include <set>

#include "verify/standard_types.h"

namespace verify {
namespace {

struct Question {
    std::string_view one; // what it is about: "picture"
    std::string_view asks;
    std::string_view conditions;
    bool (*concerns)(const Element& element);
};

constexpr Question questions[] = {
    {"picture", "does its alternative say what it shows", "13-005, 13-006, 13-007",
     [](const Element& element) { return element.standard == "Figure"; }},
    {"formula", "does its alternative say it in words", "17-001",
     [](const Element& element) { return element.standard == "Formula"; }},
    {"heading", "does it look like a heading of its level, and is each heading of the page one", "14-001",
     [](const Element& element) { return heading_level(element.standard) > 0 || element.standard == "H"; }},
    {"table", "is it a table of facts, and are its headers the right cells", "15-001, 15-002, 15-004",
     [](const Element& element) { return element.standard == "Table"; }},
    {"list", "is it a list, and is its numbering the one that is seen", "16-001, 16-003",
     [](const Element& element) { return element.standard == "L"; }},
    {"link", "does its text say where it leads", "28-003",
     [](const Element& element) { return element.standard == "Link"; }},
    {"note", "does what refers to it stand where it is read", "19-001, 19-002",
     [](const Element& element) { return element.standard == "Note" || element.standard == "FENote"; }},
    {"change of language", "is the text in that language", "11-007",
     [](const Element& element) { return element.has_lang; }},
};

std::string listed(const std::set<std::size_t>& pages) {
    constexpr std::size_t most = 12;
    std::string out;
    std::size_t count = 0;
    for (const std::size_t page : pages) {
        if (count++ == most)
            return out + " and " + std::to_string(pages.size() - most) + " more";
        out += (out.empty() ? "" : ", ") + std::to_string(page);
    }
    return out;
}

// The page of an element, or of the first of its kids that has one.
std::size_t page_of(const Document& document, const Structure& structure, ElementIndex index) {
    std::vector<ElementIndex> open{index};
    for (int steps = 0; steps < 64 && !open.empty(); ++steps) {
        const ElementIndex at = open.back();
        open.pop_back();
        if (const std::size_t page = document.page_number(structure[at].page))
            return page;
        const std::vector<ElementIndex> kids = structure.kids_of(at);
        open.insert(open.end(), kids.rbegin(), kids.rend());
    }
    return 0;
}

} // namespace

std::vector<std::string> human_questions(Document& document, const Structure& structure) {
    std::vector<std::string> out;
    for (const Question& question : questions) {
        std::set<std::size_t> pages;
        std::size_t count = 0;
        for (ElementIndex i = 0; i < structure.elements().size(); ++i) {
            if (!question.concerns(structure[i]))
                continue;
            ++count;
            if (const std::size_t page = page_of(document, structure, i))
                pages.insert(page);
        }
        if (count > 0)
            out.push_back("look at each " + std::string(question.one) + " (" + std::to_string(count) +
                          " in all; pages " + listed(pages) + "): " + std::string(question.asks) + "? [" +
                          std::string(question.conditions) + "]");
    }
    out.emplace_back(
        "read the document aloud in the order of its tags: is it the order of its meaning? [09-001]");
    out.emplace_back("look at the page without colour: is anything said by colour alone? [04-001]");
    return out;
}

} // namespace verify
