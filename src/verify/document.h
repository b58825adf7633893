// A finished PDF file, opened.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <qpdf/QPDF.hh>

#include "verify/access.h"

namespace verify {

struct Page {
    Object dictionary;
    Object resources; // inherited ones too
    std::size_t number = 0;
};

class Document {
public:
    // `bytes` must outlive the document.
    explicit Document(std::string_view bytes);

    // Empty if the file can be read; else why it cannot, in plain words.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    // What had to be mended to read it.
    [[nodiscard]] const std::vector<std::string>& repairs() const { return repairs_; }

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] QPDF& qpdf() { return *qpdf_; }
    [[nodiscard]] Object catalog() const { return catalog_; }
    [[nodiscard]] Object trailer() const { return trailer_; }
    [[nodiscard]] const std::vector<Page>& pages() const { return pages_; }
    // Every indirect object, in the order of their numbers.
    [[nodiscard]] std::vector<Object> all_objects() { return qpdf_->getAllObjects(); }
    // The number of the page with this object, from 1; 0 if there is none.
    [[nodiscard]] std::size_t page_number(QPDFObjGen page) const;

private:
    void open();
    void collect_pages();

    std::string_view bytes_;
    std::unique_ptr<QPDF> qpdf_;
    std::string problem_;
    std::vector<std::string> repairs_;
    Object catalog_;
    Object trailer_;
    std::vector<Page> pages_;
    std::map<QPDFObjGen, std::size_t> numbers_;
};

} // namespace verify
