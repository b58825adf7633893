// The ParentTree and the elements must say the same (ISO 32000-1, 14.7.4.4).
#include "verify/checks.h"

namespace verify {
namespace {

void check_content_kids(const File& file, const Element& element) {
    const Place place = place_of(element.dictionary, file.document.page_number(element.page));
    for (const Kid& kid : element.kids) {
        if (kid.kind != Kid::Kind::content)
            continue;
        const auto known = file.content.mcids.find(kid.target);
        const auto index = static_cast<std::size_t>(kid.mcid);
        if (known == file.content.mcids.end() || kid.mcid < 0 || index >= known->second.size() ||
            !known->second[index]) {
            file.findings.add("content-missing", place,
                              element.type + " holds MCID " + std::to_string(kid.mcid));
            return;
        }
    }
}

} // namespace

void check_parent_tree(const File& file) {
    for (const Element& element : file.structure.elements())
        check_content_kids(file, element);
}

} // namespace verify
