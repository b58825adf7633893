// A small publication with one of everything, put together by hand.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "content/tree.h"
#include "epub/write.h"
#include "report/log.h"

namespace epub_test {

using content::Name;
using content::NodeId;
using content::Role;

class Sample {
public:
    content::Tree tree;

    Sample() {
        add({}, Role::document);
        tree.metadata.title = "Impact report";
        tree.metadata.language = "en-GB";
        tree.metadata.publisher = "Dorset Council";
        tree.metadata.creators = {"Dorset Council"};
        tree.metadata.identifier = "https://example.org/id/report";
        tree.metadata.date = "2024";
        tree.metadata.subjects = {"disability"};
    }

    NodeId add(NodeId parent, Role role, std::string_view id = {}) {
        content::Node node;
        node.role = role;
        node.language = parent.valid() ? tree[parent].language : std::string_view("en-GB");
        const NodeId made = tree.append(parent, node);
        if (!id.empty())
            tree.set_attribute(made, Name::id, id);
        return made;
    }

    NodeId text(NodeId parent, std::string_view words) {
        const NodeId made = add(parent, Role::text);
        tree[made].text = words;
        return made;
    }

    NodeId with_text(NodeId parent, Role role, std::string_view words) {
        const NodeId made = add(parent, role);
        text(made, words);
        return made;
    }

    // A section with its heading.
    NodeId section(NodeId parent, std::string_view id, std::string_view title, std::uint8_t level = 2) {
        const NodeId made = add(parent, Role::section, id);
        tree[with_text(made, Role::heading, title)].level = level;
        return made;
    }

    NodeId paragraph(NodeId parent, std::string_view words) {
        return with_text(parent, Role::paragraph, words);
    }

    NodeId image(NodeId parent, std::string_view source, std::string_view alt) {
        const NodeId made = add(parent, Role::image);
        tree.set_attribute(made, Name::source, source);
        tree.set_attribute(made, Name::alt, alt);
        return made;
    }

    NodeId cover() {
        const NodeId made = add(tree.root, Role::cover);
        with_text(made, Role::title, "Impact report");
        return made;
    }
};

inline std::string drawing() {
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">)"
           R"(<circle cx="20" cy="20" r="15" fill="#005ea5"/></svg>)";
}

inline image::Picture picture() {
    image::Picture made;
    made.media_type = "image/svg+xml";
    made.original = drawing();
    return made;
}

// The bytes of one file of the package; a message that fits in no test if it is not there.
inline std::string file_of(const epub::Package& package, std::string_view path) {
    const auto found = std::ranges::find(package.resources, path, &epub::Resource::path);
    return found == package.resources.end() ? "no such file" : found->bytes;
}

// The whole text, all documents after one another.
inline std::string all_texts(const epub::Package& package) {
    std::string texts;
    for (const epub::Resource& resource : package.resources)
        if (resource.path.starts_with("EPUB/text/") && resource.path.find("nav.xhtml") == std::string::npos &&
            resource.path.find("accessibility.xhtml") == std::string::npos)
            texts += resource.bytes;
    return texts;
}

} // namespace epub_test
