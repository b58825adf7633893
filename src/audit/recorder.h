// Where the checks of an edition put what they looked at and what they found: the outcome of each rule
// of the profile, and a finding of the profile's severity for each place against it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/outcome.h"
#include "audit/profile.h"
#include "report/log.h"

namespace audit {

class Recorder {
public:
    Recorder(const Profile& profile, report::Log& log) : profile_(profile), log_(log) {}

    // True if the profile has the rule; what it has not is not looked for.
    [[nodiscard]] bool has(std::string_view rule) const { return profile_.find(rule) != nullptr; }
    // The value of the rule as a number, or `otherwise` if it says none.
    [[nodiscard]] double limit(std::string_view rule, double otherwise) const;

    // `rule` must be one that the profile has.
    void checked(std::string_view rule, std::size_t places = 1);
    void found(std::string_view rule, report::Span span, std::string message,
               std::vector<std::string> hints = {});

    // In the order of the profile.
    [[nodiscard]] std::vector<Outcome> outcomes() const;

private:
    const Profile& profile_;
    report::Log& log_;
    std::map<std::string_view, Outcome> outcomes_;
};

} // namespace audit
