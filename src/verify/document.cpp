#include "verify/document.h"

#include <set>

#include <qpdf/QPDFExc.hh>

namespace verify {
namespace {

std::string reason(const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password)
        return "the file is locked with a password";
    return "the file cannot be read as PDF: " + error.getMessageDetail();
}

} // namespace

Document::Document(std::string_view bytes) : bytes_(bytes), qpdf_(std::make_unique<QPDF>()) {
    try {
        open();
    } catch (const QPDFExc& error) {
        problem_ = reason(error);
    } catch (const std::exception& error) {
        problem_ = std::string("the file cannot be read as PDF: ") + error.what();
    }
}

void Document::open() {
    if (bytes_.substr(0, 1024).find("%PDF-") == std::string_view::npos) {
        problem_ = "the file is not a PDF: it does not begin with %PDF-";
        return;
    }
    qpdf_->setSuppressWarnings(true);
    qpdf_->processMemoryFile("file", bytes_.data(), bytes_.size());
    for (const QPDFExc& warning : qpdf_->getWarnings())
        repairs_.push_back(warning.getMessageDetail());
    qpdf_->getRoot(); // throws if there is none
    objects_ = std::make_unique<ObjectStore>(bytes_, *qpdf_);
    trailer_ = objects_->trailer();
    catalog_ = get(trailer_, "/Root");
    collect_pages();
    if (pages_.empty())
        problem_ = "the file has no pages";
}

// An own walk: qpdf's would renumber and repair the tree. Iterative and each node once.
void Document::collect_pages() {
    struct Node {
        Object object;
        Object resources;
    };
    std::vector<Node> open{{get(catalog_, "/Pages"), Object()}};
    std::set<ObjectId> seen;
    while (!open.empty()) {
        Node node = open.back();
        open.pop_back();
        if (!node.object.is_dictionary() ||
            (node.object.is_indirect() && !seen.insert(key_of(node.object)).second))
            continue;
        if (Object own = get(node.object, "/Resources"); own.is_dictionary())
            node.resources = own;
        const Object kids = get(node.object, "/Kids");
        if (!kids.is_array()) {
            pages_.push_back({node.object, node.resources, pages_.size() + 1});
            numbers_.emplace(key_of(node.object), pages_.size());
            continue;
        }
        std::vector<Object> list = items(kids);
        for (auto kid = list.rbegin(); kid != list.rend(); ++kid)
            open.push_back({*kid, node.resources});
    }
}

std::size_t Document::page_number(ObjectId page) const {
    const auto found = numbers_.find(page);
    return found == numbers_.end() ? 0 : found->second;
}

} // namespace verify
