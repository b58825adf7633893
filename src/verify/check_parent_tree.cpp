// The ParentTree and the elements must say the same (ISO 32000-1, 14.7.4.4).
#include <algorithm>

#include "verify/checks.h"

namespace verify {
namespace {

// The elements that the parent tree names for the content of each page or form, by MCID.
class ParentTree {
public:
    explicit ParentTree(const File& file) : file_(file) {
        for (const Page& page : file.document.pages())
            read(page.dictionary);
    }

    // The element named for one piece of content; nothing if that cannot be told.
    std::optional<ObjectId> element(ObjectId owner, std::size_t mcid) {
        auto found = named_.find(owner);
        if (found == named_.end())
            found = read(file_.document.object(owner));
        if (mcid >= found->second.size())
            return std::nullopt;
        return key_of(found->second[mcid]);
    }

private:
    using Named = std::map<ObjectId, std::vector<Object>>;

    Named::iterator read(const Object& owner) {
        const auto key = integer(owner, "/StructParents");
        return named_
            .emplace(key_of(owner), key ? items(file_.structure.parent_entry(*key)) : std::vector<Object>{})
            .first;
    }

    const File& file_;
    Named named_;
};

void check_content_kids(const File& file, const Element& element, ParentTree& tree) {
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
        const auto named = tree.element(kid.target, index);
        if (named && element.dictionary.is_indirect() && *named != key_of(element.dictionary)) {
            file.findings.add("parent-tree-differs", place,
                              element.type + " holds MCID " + std::to_string(kid.mcid));
            return;
        }
    }
}

bool holds(const Element& element, ObjectId object) {
    return std::any_of(element.kids.begin(), element.kids.end(),
                       [&](const Kid& kid) { return kid.kind == Kid::Kind::object && kid.target == object; });
}

// Annotations: the element that the tree names has a reference to them.
void check_annotations_of(const File& file, const Page& page) {
    for (Object& annotation : items(get(page.dictionary, "/Annots"))) {
        const ElementIndex named = file.structure.parent_of_object(annotation);
        if (named != no_element && annotation.is_indirect() &&
            !holds(file.structure[named], key_of(annotation)))
            file.findings.add("parent-tree-differs", place_of(annotation, page.number),
                              file.structure[named].type + " does not hold the annotation");
    }
}

} // namespace

void check_parent_tree(const File& file) {
    ParentTree tree(file);
    for (const Page& page : file.document.pages())
        check_annotations_of(file, page);
    for (const Element& element : file.structure.elements())
        check_content_kids(file, element, tree);
}

} // namespace verify
