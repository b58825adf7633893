#include "pictures/paste.h"

#include <set>
#include <sstream>

#include <fmt/format.h>
#include <pugixml.hpp>

namespace pictures {
namespace {

// Letters and digits of ASCII in small letters, hyphens for the rest.
std::string slug_of(std::string_view words) {
    std::string slug;
    for (const char byte : words) {
        const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9'))
            slug += small;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug;
}

std::string name_of_copy(const Symbol& symbol, const std::set<std::string>& taken) {
    const std::string ending = symbol.file.extension().string();
    // A name that is also a file's name is the user's own.
    const std::string base = symbol.name.ends_with(ending) ? symbol.file.stem().string()
                                                           : slug_of(symbol.set) + "-" + slug_of(symbol.name);
    std::string name = base + ending;
    for (int number = 2; taken.contains(name); ++number)
        name = fmt::format("{}-{}{}", base, number, ending);
    return name;
}

// Two hyphens end a comment of XML too early.
std::string for_comment(std::string text) {
    for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at))
        text.replace(at, 2, "- -");
    return " " + text + " ";
}

void add_comment(pugi::xml_node parent, const std::string& text) {
    parent.append_child(pugi::node_comment).set_value(for_comment(text).c_str());
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text = {}) {
    pugi::xml_node element = parent.append_child(name);
    if (!text.empty())
        element.text().set(text.c_str());
    return element;
}

// DocBook's own way to credit a picture: the info of its mediaobject.
void add_credit(pugi::xml_node media, const Credit& credit) {
    if (credit.holder.empty() && credit.licence.empty())
        return;
    pugi::xml_node info = add(media, "info");
    if (!credit.holder.empty())
        add(add(info, "author"), "orgname", credit.holder);
    if (credit.licence.empty() && credit.licence_uri.empty())
        return;
    const pugi::xml_node paragraph = add(add(info, "legalnotice"), "para");
    if (credit.licence_uri.empty()) {
        paragraph.text().set(credit.licence.c_str());
        return;
    }
    pugi::xml_node link =
        add(paragraph, "link", credit.licence.empty() ? credit.licence_uri : credit.licence);
    link.append_attribute("xlink:href").set_value(credit.licence_uri.c_str());
}

void add_picture(pugi::xml_node parent, const Proposal& proposal, const std::string& file) {
    pugi::xml_node media = add(parent, "mediaobject");
    add_credit(media, proposal.symbol->credit);
    add(media, "alt", proposal.symbol->description);
    add(add(media, "imageobject"), "imagedata").append_attribute("fileref").set_value(file.c_str());
}

void add_suggested(pugi::xml_node root, const Suggested& suggested, std::string_view folder,
                   const std::map<const Symbol*, std::string>& names, const report::SourceMap& sources) {
    const report::Span span = suggested.statement.span;
    add_comment(root, fmt::format("line {}: {}", sources.position(span.file, span.begin).line,
                                  suggested.statement.words));
    for (const std::string& remark : remarks_on(suggested))
        add_comment(root, remark);
    int number = 0;
    const std::size_t count = suggested.suggestion.proposals.size();
    for (const Proposal& proposal : suggested.suggestion.proposals) {
        add_comment(root, fmt::format("{} of {}: for “{}”, score {}", ++number, count, proposal.idea,
                                      proposal.score));
        add_picture(root, proposal, std::string(folder) + names.at(proposal.symbol));
    }
}

} // namespace

std::map<const Symbol*, std::string> names_of_copies(const std::vector<Suggested>& all) {
    std::map<const Symbol*, std::string> names;
    std::set<std::string> taken;
    for (const Suggested& suggested : all)
        for (const Proposal& proposal : suggested.suggestion.proposals)
            if (!names.contains(proposal.symbol))
                taken.insert(names[proposal.symbol] = name_of_copy(*proposal.symbol, taken));
    return names;
}

std::string paste_file(const std::vector<Suggested>& all, const std::map<const Symbol*, std::string>& names,
                       std::string_view folder, std::string_view manuscript,
                       const report::SourceMap& sources) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    pugi::xml_node root = add(document, "section");
    root.append_attribute("xmlns").set_value("http://docbook.org/ns/docbook");
    root.append_attribute("xmlns:xlink").set_value("http://www.w3.org/1999/xlink");
    root.append_attribute("version").set_value("5.2");
    add(root, "title", fmt::format("Pictures to choose from for {}", manuscript));
    add_comment(
        root,
        "For each sentence, choose one picture or none. Copy its mediaobject into the manuscript, before "
        "the para: <informalfigure role=\"statement\"> mediaobject, para </informalfigure>. Then write "
        "into alt what the picture shows there. Leave info as it is: the edition credits the picture.");
    for (const Suggested& suggested : all)
        add_suggested(root, suggested, folder, names, sources);
    std::ostringstream text;
    document.save(text, " ", pugi::format_indent, pugi::encoding_utf8);
    return text.str();
}

} // namespace pictures
