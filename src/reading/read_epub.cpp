#include "reading/read_epub.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include <pugixml.hpp>

#include "reading/archive_path.h"
#include "reading/words.h"
#include "reading/xhtml_reader.h"

namespace reading {
namespace {

// White space between inline elements is part of the words.
constexpr unsigned parsing = pugi::parse_default | pugi::parse_ws_pcdata;

// The part of a name behind its prefix is all that is compared.
pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
    for (pugi::xml_node child = parent.first_child(); child; child = child.next_sibling()) {
        const std::string_view written = child.name();
        if (written == name || written.ends_with(":" + std::string(name)))
            return child;
    }
    return {};
}

class Reader {
public:
    explicit Reader(const verify::Archive& archive) : archive_(archive), xhtml_(book_) {}

    Book run() {
        const std::string package = package_file();
        if (package.empty()) {
            book_.problem = "the file is not an EPUB: META-INF/container.xml names no package document";
            return std::move(book_);
        }
        pugi::xml_document document;
        if (!parse(package, document))
            return std::move(book_);
        read_metadata(document.document_element());
        Node root;
        root.language = book_.language;
        book_.root = book_.add(std::move(root));
        read_spine(document.document_element(), package);
        xhtml_.resolve();
        return std::move(book_);
    }

private:
    [[nodiscard]] std::string package_file() const {
        const verify::ArchiveEntry* const found = archive_.find("META-INF/container.xml");
        pugi::xml_document container;
        if (found == nullptr || !container.load_buffer(found->bytes.data(), found->bytes.size()))
            return {};
        const pugi::xml_node files = child_named(container.document_element(), "rootfiles");
        return child_named(files, "rootfile").attribute("full-path").value();
    }

    bool parse(const std::string& file, pugi::xml_document& document) {
        const verify::ArchiveEntry* const found = archive_.find(file);
        if (found == nullptr) {
            book_.problem = "the file is damaged: it has no " + file;
            return false;
        }
        const pugi::xml_parse_result result =
            document.load_buffer(found->bytes.data(), found->bytes.size(), parsing);
        if (!result)
            book_.problem = "the file is damaged: " + file + ": " + result.description();
        return static_cast<bool>(result);
    }

    void read_metadata(pugi::xml_node package) {
        const pugi::xml_node metadata = child_named(package, "metadata");
        book_.title = collapsed(child_named(metadata, "title").text().get());
        book_.language = collapsed(child_named(metadata, "language").text().get());
    }

    // Also documents that are not part of the main order: they are reached by links.
    void read_spine(pugi::xml_node package, const std::string& file) {
        std::map<std::string, std::string> names;
        for (const pugi::xml_node item : child_named(package, "manifest").children())
            names.emplace(item.attribute("id").value(), resolved(file, item.attribute("href").value()));
        for (const pugi::xml_node reference : child_named(package, "spine").children()) {
            const auto name = names.find(reference.attribute("idref").value());
            pugi::xml_document document;
            if (name == names.end())
                continue;
            if (!parse(name->second, document))
                return;
            xhtml_.read(document, name->second);
        }
    }

    const verify::Archive& archive_;
    Book book_;
    XhtmlReader xhtml_;
};

// Why what is to be read cannot be; empty if it can.
std::string problem_of(const verify::Archive& archive) {
    constexpr std::array endings{".xml", ".opf", ".xhtml", ".html", ".htm", ".svg"};
    constexpr std::size_t most_bytes = std::size_t{256} << 20; // of all files together
    if (!archive.problem().empty())
        return archive.problem();
    std::size_t bytes = 0;
    for (const verify::ArchiveEntry& entry : archive.entries()) {
        if (std::none_of(endings.begin(), endings.end(),
                         [&entry](const char* ending) { return entry.name.ends_with(ending); }))
            continue;
        bytes += entry.bytes.size();
        if (entry.state != verify::EntryState::whole || bytes > most_bytes)
            return "the file is damaged, encrypted or too large: " + entry.name;
    }
    return {};
}

} // namespace

Book read_epub(const verify::Archive& archive) {
    if (std::string problem = problem_of(archive); !problem.empty()) {
        Book book;
        book.problem = std::move(problem);
        return book;
    }
    return Reader(archive).run();
}

} // namespace reading
