// Embedded files (ISO 14289-1, 7.11; ISO 14289-2, 8.14; ISO 19005-2, 6.8).
#include "verify/checks.h"

namespace verify {

void check_embedded_file(const File& file, Object& object, Place place) {
    if (!object.hasKey("/EF"))
        return;
    if (!is_non_empty_text(object, "/F") || !is_non_empty_text(object, "/UF"))
        file.findings.add("embedded-names", place);
    if (!has(object, "/AFRelationship"))
        file.findings.add("embedded-relationship", place);
    if (!is_non_empty_text(object, "/Desc"))
        file.findings.add("embedded-description", place);
}

} // namespace verify
