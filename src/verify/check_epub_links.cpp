// Where links and pictures lead, and whether their words say so.
#include <algorithm>

#include "base/ascii.h"
#include "verify/epub_checks.h"

namespace verify {
namespace {

struct Reference {
    pugi::xml_node node;
    std::string_view value;
    bool link = false; // followed by a reader, not fetched with the page
};

// The address that an element has; an empty value if none.
Reference reference_of(pugi::xml_node node) {
    constexpr std::string_view with_source[] = {"img",   "iframe", "script", "embed", "source",
                                                "audio", "video",  "track",  "input"};
    const std::string_view name = local_name(node);
    if (name == "a" || name == "area") {
        const std::string_view value = attribute(node, "href");
        return {node, value.empty() ? attribute(node, "xlink:href") : value, true};
    }
    if (name == "link" || name == "image" || name == "use") {
        const std::string_view value = attribute(node, "href");
        return {node, value.empty() ? attribute(node, "xlink:href") : value, false};
    }
    if (name == "object")
        return {node, attribute(node, "data"), false};
    if (std::find(std::begin(with_source), std::end(with_source), name) != std::end(with_source))
        return {node, attribute(node, "src"), false};
    return {node, {}, false};
}

bool is_sound_or_film(std::string_view media_type) {
    return media_type.starts_with("audio/") || media_type.starts_with("video/");
}

// Sound and film may stay on the network (EPUB 3.3, 3.6).
bool may_be_remote(const Reference& reference) {
    return reference.link || is(reference.node, "audio") || is(reference.node, "video") ||
           is(reference.node, "source") || is_sound_or_film(attribute(reference.node, "type")) ||
           is(reference.node, "track") ||
           (is(reference.node, "link") && !has_word(attribute(reference.node, "rel"), "stylesheet"));
}

void check_local(const EpubFile& file, const XmlFile& document, const Reference& reference,
                 const Address& address) {
    const EntryPlace place = place_in(document, reference.node);
    const std::string shown(reference.value);
    const ArchiveEntry* entry = file.archive.find(address.path);
    if (!entry) {
        const std::string_view other = file.archive.find_in_other_case(address.path);
        file.findings.add("link-file", place, other.empty() ? shown : shown + " is " + std::string(other));
        return;
    }
    const XmlFile* target = file.book.find_document(address.path);
    // Other fragments name a part of a picture or a moment of a sound.
    const bool is_id =
        !address.fragment.empty() && address.fragment.find_first_of("=(:") == std::string::npos;
    if (target && is_id && target->problem().empty() && !target->by_id(address.fragment))
        file.findings.add("link-place", place, shown);
}

void check_reference(const EpubFile& file, const XmlFile& document, const Reference& reference) {
    const Address address = resolve(document.path(), reference.value);
    const EntryPlace place = place_in(document, reference.node);
    switch (address.kind) {
    case AddressKind::local: check_local(file, document, reference, address); break;
    case AddressKind::remote:
        if (!may_be_remote(reference))
            file.findings.add("remote-resource", place, std::string(reference.value));
        break;
    case AddressKind::file: file.findings.add("link-file-scheme", place, std::string(reference.value)); break;
    case AddressKind::escapes: file.findings.add("link-escapes", place, std::string(reference.value)); break;
    case AddressKind::other: break;
    }
}

void check_words(const EpubFile& file, const XmlFile& document, pugi::xml_node link) {
    constexpr std::string_view empty_words[] = {"here",       "click here", "more",      "read more",
                                                "this",       "link",       "this link", "see more",
                                                "learn more", "click",      "yma",       "rhagor"};
    std::string text = base::lowercase(text_of(link));
    if (!attribute(link, "aria-label").empty())
        text = base::lowercase(collapsed(attribute(link, "aria-label")));
    if (text.empty() && attribute(link, "aria-labelledby").empty() && !link.child("svg"))
        file.findings.add("link-empty", place_in(document, link), std::string(attribute(link, "href")));
    else if (std::find(std::begin(empty_words), std::end(empty_words), text) != std::end(empty_words))
        file.findings.add("link-text", place_in(document, link), text);
}

} // namespace

void check_epub_links(const EpubFile& file) {
    for (const XmlFile& document : file.book.documents)
        for (const pugi::xml_node node : document.elements()) {
            Reference reference = reference_of(node);
            reference.value = trimmed(reference.value);
            if (!reference.value.empty())
                check_reference(file, document, reference);
            if (is(node, "a") && has_attribute(node, "href") && inside(node, {"a"}))
                file.findings.add("link-in-link", place_in(document, node), std::string(reference.value));
            // Entries of navigation lists are looked at elsewhere.
            if (is(node, "a") && has_attribute(node, "href") && attribute(node, "aria-hidden") != "true" &&
                !inside(node, {"nav"}))
                check_words(file, document, node);
        }
}

} // namespace verify
