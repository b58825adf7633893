// Optional content (ISO 14289-1, 7.10; ISO 14289-2, 8.7; ISO 19005-2, 6.9).
#include <set>

#include "verify/checks.h"

namespace verify {
namespace {

void collect(Object order, std::set<ObjectId>& found, int depth) {
    for (Object& item : items(order)) {
        if (item.is_array() && depth < 32)
            collect(item, found, depth + 1);
        else if (item.is_dictionary())
            found.insert(key_of(item));
    }
}

} // namespace

void check_optional_content(const File& file) {
    Object properties = get(file.document.catalog(), "/OCProperties");
    if (!properties.is_dictionary())
        return;
    std::vector<Object> configurations = items(get(properties, "/Configs"));
    const bool several = !configurations.empty();
    configurations.insert(configurations.begin(), get(properties, "/D"));
    std::set<std::string> names;
    for (Object& one : configurations) {
        const Place place = place_of(one.is_indirect() ? one : properties);
        const std::string called = text(one, "/Name").value_or("");
        if (called.empty())
            file.findings.add("layers-name", place);
        if (!has(one, "/Name"))
            file.findings.add("layers-name-4", place);
        if (called.empty() && several)
            file.findings.add("layers-name-2", place);
        if (!names.insert(called).second)
            file.findings.add("layers-name-twice", place, called);
        if (has(one, "/AS"))
            file.findings.add("layers-automatic", place);
        if (!has(one, "/Order"))
            continue;
        std::set<ObjectId> listed;
        collect(get(one, "/Order"), listed, 0);
        for (Object& group : items(get(properties, "/OCGs")))
            if (listed.count(key_of(group)) == 0) {
                file.findings.add("layers-order", place);
                break;
            }
    }
}

} // namespace verify
