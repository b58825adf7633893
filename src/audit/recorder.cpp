#include "audit/recorder.h"

#include <utility>

#include "base/expect.h"
#include "report/rules.h"

namespace audit {

double Recorder::limit(std::string_view rule, double otherwise) const {
    return profile_.number(rule).value_or(otherwise);
}

void Recorder::checked(std::string_view rule, std::size_t places) {
    const report::Rule* const known = report::find_rule(rule);
    base::expect(known != nullptr, "a rule of the table");
    Outcome& outcome = outcomes_[known->id];
    outcome.rule = known->id;
    outcome.checked += places;
}

void Recorder::found(std::string_view rule, report::Span span, std::string message,
                     std::vector<std::string> hints) {
    checked(rule, 0);
    const report::Rule* const known = report::find_rule(rule);
    ++outcomes_[known->id].found;
    const ProfileRule* const row = profile_.find(rule);
    log_.add({row != nullptr ? row->severity : known->severity, known->id, span, std::move(message),
              std::move(hints)});
}

std::vector<Outcome> Recorder::outcomes() const {
    std::vector<Outcome> all;
    for (const ProfileRule& rule : profile_.rules)
        if (const auto found = outcomes_.find(rule.id); found != outcomes_.end())
            all.push_back(found->second);
    return all;
}

} // namespace audit
