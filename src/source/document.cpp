#include "source/document.h"

#include <algorithm>

namespace source {

const Attribute* Document::attribute(NodeId node, Namespace ns, std::string_view name) const {
    const Node& element = nodes[node];
    const Attribute* first = attributes.data() + element.first_attribute;
    const Attribute* last = first + element.attribute_count;
    const Attribute* found =
        std::find_if(first, last, [&](const Attribute& a) { return a.ns == ns && a.name == name; });
    return found == last ? nullptr : found;
}

std::string_view Document::folder_of(report::FileId file) const {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const SourceFile& entry) { return entry.file == file; });
    return found == files.end() ? std::string_view{} : found->folder;
}

} // namespace source
