// What the zip of an EPUB must be like, down to its bytes.
#include <set>

#include "base/ascii.h"
#include "verify/epub_checks.h"

namespace verify {
namespace {

constexpr std::string_view media_type = "application/epub+zip";

// A local file header (APPNOTE, 4.3.7): the fields that tell how the name is followed by data.
struct LocalHeader {
    bool valid = false;
    unsigned flags = 0;
    unsigned method = 0;
    unsigned extra = 0;
    std::string_view name;
};

LocalHeader first_header(std::string_view bytes) {
    constexpr std::size_t length = 30;
    LocalHeader header;
    if (bytes.size() < length || !bytes.starts_with("PK\x03\x04"))
        return header;
    const auto word = [bytes](std::size_t at) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) |
               static_cast<unsigned>(static_cast<unsigned char>(bytes[at + 1])) << 8U;
    };
    header.valid = true;
    header.flags = word(6);
    header.method = word(8);
    header.name = bytes.substr(length, word(26));
    header.extra = word(28);
    return header;
}

void check_mimetype(const EpubFile& file) {
    const LocalHeader header = first_header(file.archive.bytes());
    const ArchiveEntry* entry = file.archive.find("mimetype");
    if (!header.valid || header.name != "mimetype" || !entry)
        file.findings.add("mimetype-first", EntryPlace{});
    else if (header.method != 0 || (header.flags & 1U) != 0)
        file.findings.add("mimetype-stored", place_in("mimetype"));
    else if (header.extra != 0)
        file.findings.add("mimetype-extra", place_in("mimetype"));
    if (entry && entry->bytes != media_type)
        file.findings.add("mimetype-words", place_in("mimetype"));
}

bool leads_out(std::string_view name) {
    if (name.starts_with('/') || name.starts_with('\\') || name.find(":\\") != std::string_view::npos ||
        name.find(":/") == 1)
        return true;
    const std::string steps = "/" + std::string(name) + "/";
    return steps.find("/../") != std::string::npos || steps.find("\\..\\") != std::string::npos ||
           steps.find("/..\\") != std::string::npos || steps.find("\\../") != std::string::npos;
}

bool has_bad_character(std::string_view name) {
    constexpr std::string_view bad = "\"*:<>?\\|\x7F";
    for (const char letter : name)
        if (bad.find(letter) != std::string_view::npos || static_cast<unsigned char>(letter) < 0x20)
            return true;
    return name.ends_with('.') || name.find("./") != std::string_view::npos;
}

void check_names(const EpubFile& file) {
    std::set<std::string_view> names;
    std::set<std::string> lower_names;
    for (const ArchiveEntry& entry : file.archive.entries()) {
        const EntryPlace place = place_in(entry.name);
        if (leads_out(entry.name))
            file.findings.add("zip-path", place);
        else if (has_bad_character(entry.name))
            file.findings.add("zip-name", place);
        const bool new_in_lower_case = lower_names.insert(base::lowercase(entry.name)).second;
        if (!names.insert(entry.name).second)
            file.findings.add("zip-duplicate", place);
        else if (!new_in_lower_case)
            file.findings.add("zip-name-case", place);
    }
}

void check_state(const EpubFile& file, const ArchiveEntry& entry) {
    const EntryPlace place = place_in(entry.name);
    constexpr unsigned deflated = 8;
    if (entry.method != 0 && entry.method != deflated) {
        file.findings.add("zip-method", place, "method " + std::to_string(entry.method));
        return;
    }
    switch (entry.state) {
    case EntryState::whole:
    case EntryState::beginning: break;
    case EntryState::damaged: file.findings.add("zip-damaged", place); break;
    case EntryState::too_large: file.findings.add("zip-too-large", place); break;
    case EntryState::locked: file.findings.add("zip-encrypted", place); break;
    }
}

constexpr const char* encryption_path = "META-INF/encryption.xml";

// Only fonts may be made unreadable, and only in these ways (EPUB 3.3, 4.4).
bool is_obfuscation(std::string_view algorithm) {
    return algorithm == "http://www.idpf.org/2008/embedding" || algorithm == "http://ns.adobe.com/pdf/enc#RC";
}

void check_encryption(const EpubFile& file) {
    const ArchiveEntry* entry = file.archive.find(encryption_path);
    if (!entry || entry->state != EntryState::whole)
        return;
    const XmlFile xml(*entry);
    for (const pugi::xml_node node : xml.elements())
        if (is(node, "EncryptionMethod") && is(node.parent(), "EncryptedData") &&
            !is_obfuscation(attribute(node, "Algorithm")))
            file.findings.add("locked", place_in(xml, node));
}

} // namespace

bool is_encrypted(const Archive& archive, std::string_view path) {
    const ArchiveEntry* entry = archive.find(encryption_path);
    return entry && entry->bytes.find(path) != std::string::npos;
}

void check_epub_zip(const EpubFile& file) {
    check_mimetype(file);
    check_names(file);
    for (const ArchiveEntry& entry : file.archive.entries())
        check_state(file, entry);
    check_encryption(file);
}

} // namespace verify
