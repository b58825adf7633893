#include "press/findings.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include <fmt/format.h>

namespace press {
namespace {

class Telling {
public:
    explicit Telling(const report::SourceMap& sources) : sources_(sources) {}

    // `edition` is empty for what is of none.
    void add(const report::Log& log, const std::string& edition) {
        for (const report::Finding& finding : log.findings())
            add(finding, edition);
    }

    [[nodiscard]] std::vector<report::Finding> take() {
        std::vector<report::Finding> findings;
        for (Told& told : told_) {
            told.finding.message += named(told.editions);
            findings.push_back(std::move(told.finding));
        }
        return findings;
    }

private:
    struct Told {
        report::Finding finding;
        std::vector<std::string> editions;
    };

    void add(const report::Finding& finding, const std::string& edition) {
        const std::string_view file =
            finding.span.file ? sources_.name(finding.span.file) : std::string_view{};
        const auto [first, is_new] =
            places_.try_emplace({file, finding.span.begin, finding.rule, finding.message}, told_.size());
        if (is_new)
            told_.push_back({finding, {}});
        std::vector<std::string>& editions = told_[first->second].editions;
        // What the manuscript has wrong is so in all of them.
        const bool is_common = !is_new && editions.empty();
        if (!edition.empty() && !is_common &&
            std::find(editions.begin(), editions.end(), edition) == editions.end())
            editions.push_back(edition);
    }

    // ", in the editions standard and large-print"
    static std::string named(const std::vector<std::string>& editions) {
        if (editions.size() < 2)
            return editions.empty() ? "" : fmt::format(", in the edition {}", editions.front());
        std::string text = ", in the editions " + editions.front();
        for (std::size_t i = 1; i < editions.size(); ++i)
            text += (i + 1 == editions.size() ? " and " : ", ") + editions[i];
        return text;
    }

    const report::SourceMap& sources_;
    std::vector<Told> told_;
    std::map<std::tuple<std::string_view, std::uint32_t, std::string_view, std::string>, std::size_t> places_;
};

} // namespace

std::vector<report::Finding> without_repeats(const report::Log& log, const report::SourceMap& sources) {
    Telling telling(sources);
    telling.add(log, {});
    return telling.take();
}

std::vector<report::Finding> findings_to_tell(const report::Log& log,
                                              const std::vector<EditionResult>& results,
                                              const report::SourceMap& sources) {
    Telling telling(sources);
    telling.add(log, {});
    for (const EditionResult& result : results)
        telling.add(result.log, result.edition);
    return telling.take();
}

} // namespace press
