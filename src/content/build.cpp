#include "content/build.h"

#include <string>
#include <utility>

#include "content/builder.h"
#include "content/tidy.h"

namespace content {

Tree build(const source::Document& document, report::Log& log) {
    Builder b(document, log);
    if (document.empty()) {
        Node root;
        root.role = Role::document;
        root.language = "und";
        b.tree.append({}, std::move(root));
        return std::move(b.tree);
    }
    build_document(b);
    resolve_references(b);
    collapse_white_space(b.tree);
    place_index_terms(b);
    drop_empty(b.tree);
    set_heading_levels(b.tree);
    return std::move(b.tree);
}

} // namespace content
