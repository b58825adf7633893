// A parsed style sheet. Opaque to everybody but the cascade.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "report/log.h"
#include "report/source_map.h"
#include "style/medium.h"

namespace style {

struct SheetRules; // selectors and declarations; style/rules.h

// The first family of a list of families, where the sheet names it.
struct NamedFamily {
    std::string name;
    report::Span span;
};

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
    // Of style rules: in font-family, and in variables that stand for it. Generic families are left out.
    [[nodiscard]] const std::vector<NamedFamily>& families() const;

private:
    std::unique_ptr<const SheetRules> rules_;
};

// Reads a sheet with everything it imports. Parsing never fails (css-syntax-3): what is not
// understood is a finding of severity warning at its line, and dropped.
Sheet read_sheet(const std::filesystem::path& path, report::SourceMap& sources, report::Log& log,
                 Medium medium = Medium::print);

// The built-in sheet that gives HTML names their usual display. Lowest in every cascade of pages.
Sheet user_agent_sheet();

// What reading systems do by themselves (HTML, section 15.3). Lowest in every cascade of a reflow edition.
Sheet reading_system_sheet();

} // namespace style
