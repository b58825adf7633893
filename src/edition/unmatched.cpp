#include "edition/unmatched.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "edition/select.h"

namespace edition {
namespace {

using content::Name;

std::string_view written_name(Name name) {
    if (name == Name::audience)
        return "audience";
    if (name == Name::condition)
        return "condition";
    return name == Name::outputformat ? "outputformat" : "";
}

std::string_view value_in(const Plan& plan, Name name) {
    if (name == Name::outputformat)
        return plan.output == Output::epub ? "epub" : "pdf";
    return name == Name::audience ? plan.audience : plan.condition;
}

std::string hint_for(const std::vector<Plan>& plans, Name name) {
    std::set<std::string_view> seen;
    std::string list;
    for (const Plan& plan : plans)
        if (const std::string_view value = value_in(plan, name); !value.empty() && seen.insert(value).second)
            list += (list.empty() ? "" : ", ") + std::string(value);
    return "for all readers, take the attribute away; else write one of: " + list;
}

bool matches_any(const content::Attribute& attribute, const std::vector<Plan>& plans) {
    return std::any_of(plans.begin(), plans.end(), [&attribute](const Plan& plan) {
        return names(attribute.value, value_in(plan, attribute.name));
    });
}

} // namespace

void report_unmatched(const content::Tree& shared, const std::vector<Plan>& plans, report::Log& log) {
    std::set<std::string> reported;
    for (content::NodeId id = shared.root; id.valid(); id = shared.next(id, shared.root)) {
        for (const content::Attribute& attribute : shared[id].attributes) {
            const std::string_view name = written_name(attribute.name);
            if (name.empty() || matches_any(attribute, plans))
                continue;
            const std::string written = std::string(name) + "=\"" + std::string(attribute.value) + "\"";
            if (reported.insert(written).second)
                log.warning("edition-unmatched", attribute.span,
                            "no edition is made for " + written + ": what it marks is left out of all",
                            {hint_for(plans, attribute.name)});
        }
    }
}

} // namespace edition
