#include "press/downloads.h"

#include <algorithm>

#include <fmt/format.h>

namespace press {
namespace {

using companion::Download;
using companion::Purpose;
using content::Name;
using content::NodeId;
using content::Role;

// "easy-read" -> "Easy read"; the format stands under the name, so "epub" says only what it is.
std::string readable_name(const std::string& name) {
    std::string words = name;
    std::replace(words.begin(), words.end(), '-', ' ');
    if (words.ends_with("epub"))
        words.replace(words.size() - 4, 4, "e-book");
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    if (words.ends_with(" printers"))
        words.replace(words.size() - 8, 8, "for printing");
    return words;
}

Purpose purpose_of(const edition::Plan& plan) {
    if (plan.standard == edition::PdfStandard::x4)
        return Purpose::printers;
    if (plan.audience == "easy-read")
        return Purpose::easy_read;
    if (plan.condition == "large-print")
        return Purpose::low_vision;
    return plan.output == edition::Output::pdf ? Purpose::everybody : Purpose::screens;
}

// "Large print, volume 2 of 3"
std::string name_of(const EditionInput& input) {
    std::string name = readable_name(input.plan.name);
    if (input.volume)
        name += fmt::format(", volume {} of {}", input.volume->number, input.volume->count);
    return name;
}

// The lines of the first address that holds a link: a telephone number, an e-mail address.
std::vector<std::string> contact_lines(const content::Tree& tree) {
    std::vector<std::string> lines;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        const auto href = tree.attribute(id, Name::href).value_or("");
        const bool contact = href.starts_with("tel:") || href.starts_with("mailto:");
        if (!contact || !tree.closest(id, Role::address))
            continue;
        const std::string line = content::text_of(tree, id);
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(line);
    }
    return lines;
}

std::string instructions_for(const EditionInput& input) {
    const std::string name = "Instructions for the print shop";
    return input.volume ? fmt::format("{}, volume {}", name, input.volume->number) : name;
}

Download describe(const EditionInput& input, const EditionResult& result) {
    Download download;
    download.name = name_of(input);
    download.description = input.plan.description;
    download.file = result.file;
    download.format = input.plan.output == edition::Output::pdf ? "PDF" : "EPUB";
    download.bytes = result.bytes.size();
    download.pages = static_cast<int>(result.pages);
    download.purpose = purpose_of(input.plan);
    return download;
}

} // namespace

companion::DownloadPage describe_downloads(const std::vector<EditionInput>& inputs,
                                           const std::vector<EditionResult>& results) {
    const content::Tree& tree = publication_of(inputs.front());
    companion::DownloadPage page;
    page.title = tree.metadata.title;
    page.language = tree.metadata.language;
    page.right_to_left = tree[tree.root].direction == content::Direction::right_to_left;
    page.publisher = tree.metadata.publisher;
    page.subtitle = tree.metadata.subtitle;
    page.date = tree.metadata.date;
    page.summary = tree.metadata.description;
    page.contacts = contact_lines(tree);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        page.downloads.push_back(describe(inputs[i], results[i]));
        if (!results[i].printers_sheet.empty())
            page.downloads.push_back({instructions_for(inputs[i]), "Size, ink, paper and binding",
                                      printers_sheet_name(results[i]), "Text",
                                      results[i].printers_sheet.size(), 0, Purpose::printers});
    }
    return page;
}

} // namespace press
