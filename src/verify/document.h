// A finished PDF file, opened.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <qpdf/QPDF.hh>

#include "verify/access.h"
#include "verify/object_store.h"

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
    [[nodiscard]] Object catalog() const { return catalog_; }
    [[nodiscard]] Object trailer() const { return trailer_; }
    [[nodiscard]] const std::vector<Page>& pages() const { return pages_; }
    // Every indirect object, in the order of their numbers.
    [[nodiscard]] std::vector<Object> all_objects() const { return objects_->all(); }
    [[nodiscard]] Object object(ObjectId id) const { return objects_->resolve(id); }
    // Where "12 0 obj" stands, of objects that are not in object streams.
    [[nodiscard]] std::vector<std::pair<ObjectId, std::size_t>> offsets() const {
        return objects_->offsets();
    }
    // The number of the page with this object, from 1; 0 if there is none.
    [[nodiscard]] std::size_t page_number(ObjectId page) const;

private:
    void open();
    void collect_pages();

    std::string_view bytes_;
    std::unique_ptr<QPDF> qpdf_;
    std::unique_ptr<ObjectStore> objects_;
    std::string problem_;
    std::vector<std::string> repairs_;
    Object catalog_;
    Object trailer_;
    std::vector<Page> pages_;
    std::unordered_map<ObjectId, std::size_t> numbers_;
};

} // namespace verify
