#include "press/downloads.h"

#include <algorithm>

namespace press {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

// "easy-read" -> "Easy read"
std::string readable_name(const std::string& name) {
    std::string words = name;
    std::replace(words.begin(), words.end(), '-', ' ');
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    if (words == "Epub")
        return "EPUB";
    if (words.ends_with(" printers"))
        words.replace(words.size() - 8, 8, "for printing");
    if (words.ends_with(" epub"))
        words.replace(words.size() - 4, 4, "EPUB");
    return words;
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

Download describe(const EditionInput& input, const EditionResult& result) {
    Download download;
    download.name = readable_name(input.plan.name);
    download.description = input.plan.description;
    download.file = result.file;
    download.format = input.plan.output == edition::Output::pdf ? "PDF" : "EPUB";
    download.bytes = result.bytes.size();
    download.pages = static_cast<int>(result.pages);
    download.for_printers = is_for_printers(input.plan);
    return download;
}

} // namespace

PublicationPage describe_downloads(const std::vector<EditionInput>& inputs,
                                   const std::vector<EditionResult>& results) {
    const content::Tree& tree = inputs.front().applied.tree;
    PublicationPage page;
    page.title = tree.metadata.title;
    page.language = tree.metadata.language;
    page.right_to_left = tree[tree.root].direction == content::Direction::right_to_left;
    page.publisher = tree.metadata.publisher;
    page.summary = tree.metadata.description;
    page.contacts = contact_lines(tree);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        page.downloads.push_back(describe(inputs[i], results[i]));
        if (!results[i].printers_sheet.empty())
            page.downloads.push_back({"Instructions for the print shop", "Size, ink, paper and binding",
                                      printers_sheet_name(results[i]), "Text",
                                      results[i].printers_sheet.size(), 0, true});
    }
    return page;
}

} // namespace press
