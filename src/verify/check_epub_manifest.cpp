// The manifest and the spine, held against the files of the zip.
#include <algorithm>
#include <set>

#include "verify/epub_checks.h"

namespace verify {
namespace {

// What the bytes are, as far as a look at them tells. `unknown` contradicts nothing.
enum class Kind { unknown, png, jpeg, gif, webp, font, svg, xhtml, other_xml, text, data };

bool is_font(std::string_view bytes) {
    constexpr std::string_view signs[] = {
        std::string_view("\0\1\0\0", 4), "OTTO", "true", "ttcf", "wOFF", "wOF2"};
    return std::any_of(std::begin(signs), std::end(signs),
                       [bytes](std::string_view sign) { return bytes.starts_with(sign); });
}

Kind kind_of_text(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE"))
        return Kind::unknown;
    const std::size_t start = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (start == std::string_view::npos || bytes[start] != '<')
        return Kind::text;
    // The root element is the first tag that is neither declaration nor comment.
    for (std::size_t at = start; at < bytes.size(); at = bytes.find('<', at + 1)) {
        const std::string_view tag = bytes.substr(at + 1, 64);
        if (tag.starts_with("!--")) {
            at = std::min(bytes.find("-->", at), bytes.size() - 1);
            continue;
        }
        if (tag.starts_with('!') || tag.starts_with('?'))
            continue;
        const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
        const std::string_view local =
            name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
        return local == "html" ? Kind::xhtml : local == "svg" ? Kind::svg : Kind::other_xml;
    }
    return Kind::text;
}

Kind kind_of(const ArchiveEntry& entry) {
    const std::string_view bytes = entry.bytes;
    if (bytes.empty())
        return Kind::unknown;
    if (bytes.starts_with("\x89PNG"))
        return Kind::png;
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return Kind::jpeg;
    if (bytes.starts_with("GIF8"))
        return Kind::gif;
    if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP")
        return Kind::webp;
    if (is_font(bytes))
        return Kind::font;
    return entry.state == EntryState::whole ? kind_of_text(bytes) : Kind::data;
}

// `unknown` for types that are not looked at.
Kind kind_of_type(std::string_view media_type) {
    struct Row {
        std::string_view type;
        Kind kind;
    };
    constexpr Row rows[] = {{"image/png", Kind::png},
                            {"image/jpeg", Kind::jpeg},
                            {"image/gif", Kind::gif},
                            {"image/webp", Kind::webp},
                            {"image/svg+xml", Kind::svg},
                            {"application/xhtml+xml", Kind::xhtml},
                            {"text/css", Kind::text},
                            {"application/vnd.ms-opentype", Kind::font},
                            {"application/font-sfnt", Kind::font},
                            {"application/font-woff", Kind::font},
                            {"application/x-dtbncx+xml", Kind::other_xml},
                            {"application/smil+xml", Kind::other_xml}};
    for (const Row& row : rows)
        if (row.type == media_type)
            return row.kind;
    return media_type.starts_with("font/") ? Kind::font : Kind::unknown;
}

void check_address(const EpubFile& file, const BookItem& item, const EntryPlace& place) {
    switch (item.address.kind) {
    case AddressKind::local: break;
    case AddressKind::remote: return; // where it is used it is told whether it may be
    case AddressKind::file: file.findings.add("link-file-scheme", place); return;
    case AddressKind::escapes: file.findings.add("link-escapes", place); return;
    case AddressKind::other: return;
    }
    const std::string& path = item.address.path;
    const ArchiveEntry* entry = file.archive.find(path);
    if (!entry) {
        const std::string_view other = file.archive.find_in_other_case(path);
        if (other.empty())
            file.findings.add("manifest-missing", place, path);
        else
            file.findings.add("manifest-case", place, path + " is " + std::string(other));
        return;
    }
    const Kind stated = kind_of_type(item.media_type);
    const Kind found = kind_of(*entry);
    if (stated != Kind::unknown && found != Kind::unknown && stated != found &&
        !is_encrypted(file.archive, path) && entry->state <= EntryState::beginning)
        file.findings.add("item-media-type", place, path + " is not " + std::string(item.media_type));
}

void check_items(const EpubFile& file, const XmlFile& package) {
    std::set<std::string_view> paths;
    std::size_t covers = 0;
    for (const BookItem& item : file.book.manifest) {
        const EntryPlace place = place_in(package, item.node);
        if (item.id.empty() || item.media_type.empty() || attribute(item.node, "href").empty()) {
            file.findings.add("manifest-item", place);
            continue;
        }
        check_address(file, item, place);
        if (item.address.kind == AddressKind::local && !paths.insert(item.address.path).second)
            file.findings.add("manifest-twice", place, item.address.path);
        covers += has_word(item.properties, "cover-image") ? 1U : 0U;
    }
    if (covers == 0)
        file.findings.add("cover-image", place_in(package.path()));
}

void check_unlisted(const EpubFile& file, const XmlFile& package) {
    for (const ArchiveEntry& entry : file.archive.entries())
        if (entry.name != "mimetype" && !entry.name.starts_with("META-INF/") &&
            entry.name != package.path() && file.book.by_path.find(entry.name) == file.book.by_path.end())
            file.findings.add("manifest-unlisted", place_in(entry.name));
}

// A document type that every reading system shows, by itself or by a fallback.
bool can_be_read(const Book& book, const BookItem* item) {
    constexpr int deepest = 16;
    for (int depth = 0; item && depth < deepest; ++depth) {
        if (item->media_type == "application/xhtml+xml" || item->media_type == "image/svg+xml")
            return true;
        const auto next =
            std::find_if(book.manifest.begin(), book.manifest.end(), [item](const BookItem& other) {
                return !item->fallback.empty() && other.id == item->fallback;
            });
        item = next == book.manifest.end() ? nullptr : &*next;
    }
    return false;
}

void check_spine(const EpubFile& file, const XmlFile& package) {
    const Book& book = file.book;
    if (book.spine.empty())
        file.findings.add("spine-empty", place_in(package.path()));
    std::set<std::size_t> named;
    for (const SpineEntry& entry : book.spine) {
        const EntryPlace place = place_in(package, entry.node);
        if (entry.item == no_item || !named.insert(entry.item).second)
            file.findings.add("spine-reference", place, std::string(attribute(entry.node, "idref")));
        else if (!can_be_read(book, &book.manifest[entry.item]))
            file.findings.add("foreign-resource", place, std::string(book.manifest[entry.item].media_type));
    }
}

bool is_script(pugi::xml_node node) {
    const std::string_view type = attribute(node, "type");
    return is(node, "form") || (is(node, "script") && (type.empty() || type == "module" ||
                                                       type.find("javascript") != std::string_view::npos ||
                                                       type.find("ecmascript") != std::string_view::npos));
}

struct Property {
    std::string_view name;
    bool (*shows)(pugi::xml_node node);
};

constexpr Property stated_properties[] = {
    {"mathml", [](pugi::xml_node node) { return is(node, "math"); }},
    {"svg", [](pugi::xml_node node) { return is(node, "svg"); }},
    {"scripted", is_script},
};

void check_properties(const EpubFile& file, const XmlFile& package) {
    for (const BookItem& item : file.book.manifest) {
        const XmlFile* document = file.book.find_document(item.address.path);
        if (!document || item.address.kind != AddressKind::local)
            continue;
        for (const Property& property : stated_properties) {
            const bool holds =
                std::any_of(document->elements().begin(), document->elements().end(), property.shows);
            const bool stated = has_word(item.properties, property.name);
            if (holds != stated && !(stated && property.name == "scripted"))
                file.findings.add("item-properties", place_in(package, item.node),
                                  item.address.path + (holds ? " has " : " has no ") +
                                      std::string(property.name));
        }
    }
}

} // namespace

void check_epub_manifest(const EpubFile& file) {
    const XmlFile& package = *file.book.package;
    check_items(file, package);
    check_unlisted(file, package);
    check_spine(file, package);
    check_properties(file, package);
}

} // namespace verify
