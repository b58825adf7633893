// A parsed style sheet. Opaque to everybody but the cascade.
#pragma once

#include <filesystem>
#include <memory>

#include "report/log.h"
#include "report/source_map.h"

namespace style {

struct SheetRules; // selectors and declarations; style/rules.h

class Sheet {
public:
    Sheet();
    explicit Sheet(std::unique_ptr<const SheetRules> rules);
    Sheet(Sheet&&) noexcept;
    Sheet& operator=(Sheet&&) noexcept;
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet();

    [[nodiscard]] const SheetRules& rules() const { return *rules_; }

private:
    std::unique_ptr<const SheetRules> rules_;
};

// Reads a sheet with everything it imports. Parsing never fails (css-syntax-3): what is not
// understood is a finding of severity warning at its line, and dropped.
Sheet read_sheet(const std::filesystem::path& path, report::SourceMap& sources, report::Log& log);

// The built-in sheet that gives HTML names their usual display. Lowest in every cascade.
Sheet user_agent_sheet();

} // namespace style
