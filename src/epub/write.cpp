#include "epub/write.h"

#include <fmt/format.h>

#include "epub/accessibility_metadata.h"
#include "epub/book.h"
#include "epub/navigation.h"
#include "epub/package_document.h"
#include "epub/statement_page.h"
#include "epub/stylesheet.h"
#include "epub/xhtml.h"

namespace epub {
namespace {

constexpr std::string_view xhtml_type = "application/xhtml+xml";

// EPUB 3.3, OCF 4.2.6.3.1: where the package document is.
constexpr std::string_view container_xml = R"(<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
 <rootfiles>
  <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
 </rootfiles>
</container>
)";

// Collects the files and, beside each, its line in the manifest.
class Files {
public:
    void add_text(std::string_view file, WrittenDocument document, std::string_view properties = {}) {
        items_.push_back({fmt::format("text-{}", ++texts_), fmt::format("text/{}", file),
                          std::string(xhtml_type), properties, true});
        add_resource(std::move(document.xhtml));
        resources_.back().origins = std::move(document.origins);
    }

    void add_other(std::string id, std::string path, std::string media_type, std::string bytes) {
        items_.push_back({std::move(id), std::move(path), std::move(media_type), {}, false});
        add_resource(std::move(bytes));
    }

    [[nodiscard]] const std::vector<ManifestItem>& items() const { return items_; }
    [[nodiscard]] std::vector<Resource> take() { return std::move(resources_); }

private:
    void add_resource(std::string bytes) {
        resources_.push_back(
            {fmt::format("EPUB/{}", items_.back().path), items_.back().media_type, std::move(bytes)});
    }

    std::vector<ManifestItem> items_;
    std::vector<Resource> resources_;
    int texts_ = 0;
};

void add_pictures(const Book& book, Files& files) {
    int number = 0;
    for (const auto& [source, path] : book.picture_files) {
        const image::Picture& picture = book.settings.pictures.find(source)->second;
        files.add_other(fmt::format("picture-{}", ++number), path, picture.media_type, picture.original);
    }
}

// The documents of the text in order; the contents list follows the title page.
void add_texts(const Book& book, std::vector<WrittenDocument> texts, const AccessibilityFacts& facts,
               const std::vector<WrittenPageBreak>& breaks, Files& files) {
    const std::string statement_title = "Accessibility";
    const std::string navigation = write_navigation(
        book, breaks, {{statement_title, std::string(statement_file), statement_language(book)}});
    const bool has_cover = !book.documents.empty() && book.documents.front().kind == DocumentKind::cover;
    if (!has_cover)
        files.add_text(navigation_file, {navigation, {}}, "nav");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        files.add_text(book.documents[i].file, std::move(texts[i]));
        if (has_cover && i == 0)
            files.add_text(navigation_file, {navigation, {}}, "nav");
    }
    files.add_text(statement_file, {write_statement_page(book, facts), {}});
}

// Page breaks in the order of the spine: the contents list comes after the title page.
std::vector<WrittenPageBreak> write_texts(const Book& book, std::vector<WrittenDocument>& texts) {
    std::vector<WrittenPageBreak> breaks;
    const std::vector<WrittenPageBreak> in_contents = page_breaks_in_navigation(book);
    const std::uint32_t before_contents =
        !book.documents.empty() && book.documents.front().kind == DocumentKind::cover ? 1 : 0;
    for (std::uint32_t i = 0; i < book.documents.size(); ++i) {
        if (i == before_contents)
            breaks.insert(breaks.end(), in_contents.begin(), in_contents.end());
        texts.push_back(write_document(book, i, breaks));
    }
    return breaks;
}

} // namespace

Package write(const content::Tree& tree, const Settings& settings, report::Log& log) {
    const Book book = plan_book(tree, settings);
    std::vector<WrittenDocument> texts;
    const std::vector<WrittenPageBreak> breaks = write_texts(book, texts);
    const AccessibilityFacts facts = find_facts(book, breaks);
    check_claims(book, facts, log);

    Files files;
    add_texts(book, std::move(texts), facts, breaks, files);
    files.add_other("style", std::string(stylesheet_file), "text/css", write_stylesheet(settings.stylesheet));
    add_pictures(book, files);

    Package package;
    package.resources.push_back({"META-INF/container.xml", "application/xml", std::string(container_xml)});
    package.resources.push_back({"EPUB/package.opf", "application/oebps-package+xml",
                                 write_package_document(book, facts, files.items())});
    for (Resource& resource : files.take())
        package.resources.push_back(std::move(resource));
    return package;
}

} // namespace epub
