#include "report/rules.h"

#include <algorithm>

namespace report {
namespace {

// Sorted by id; a test holds that. Add a row where the alphabet puts it.
constexpr Rule table[] = {
    {"entity-expansion", Severity::error, "An entity must not stand for itself, nor for endless text.",
     "XML 1.0, 4.1"},
    {"entity-external", Severity::error, "An entity that stands for another file is not read.",
     "XML 1.0, 4.4.3"},
    {"entity-markup", Severity::error, "An entity may stand for text only, not for elements.",
     "XML 1.0, 4.4.2"},
    {"entity-unknown", Severity::error, "An entity must be declared before it is used.", "XML 1.0, 4.1"},
    {"include-cycle", Severity::error, "A file must not include itself, nor too many others.",
     "XInclude 1.0, 4.2.7"},
    {"include-fallback", Severity::note, "A file to include is missing; its fallback took its place.",
     "XInclude 1.0, 4.4"},
    {"include-missing", Severity::error, "A file or element to include must be there.", "XInclude 1.0, 4.4"},
    {"include-xpointer", Severity::error, "What to include of a file is named by an id.",
     "XInclude 1.0, 4.2"},
    {"xml-depth", Severity::error, "Elements must not be nested deeper than any manuscript needs.", ""},
    {"xml-encoding", Severity::error, "A file must be in the encoding that it says, else in UTF-8.",
     "XML 1.0, 4.3.3"},
    {"xml-namespace", Severity::error, "Every prefix must be declared.", "Namespaces in XML 1.0, 5"},
    {"xml-not-xml", Severity::error, "The manuscript must be an XML file.", ""},
    {"xml-well-formed", Severity::error, "The manuscript must be well-formed XML.", "XML 1.0, 2.1"},
};

} // namespace

std::span<const Rule> rules() {
    return table;
}

const Rule* find_rule(std::string_view id) {
    const auto* found =
        std::lower_bound(std::begin(table), std::end(table), id,
                         [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
    return found != std::end(table) && found->id == id ? found : nullptr;
}

} // namespace report
