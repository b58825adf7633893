#include "style/sheet.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/bytes.h"
#include "style/read_rules.h"
#include "style/rules.h"

namespace style {
namespace {

// More than any publication has; the limits keep imports of imports from growing without end.
constexpr std::size_t deepest_import = 16;
constexpr std::size_t most_imports = 256;

class SheetReader : public ImportReader {
public:
    SheetReader(report::SourceMap& sources, report::Log& log, Medium medium)
        : sources_(sources), log_(log), medium_(medium) {}

    // Throws base::FileError.
    void read(const std::filesystem::path& path, SheetRules& rules) {
        const report::FileId file = sources_.add(path.generic_string(), base::read_file(path));
        stack_.push_back(path.lexically_normal());
        read_rules(sources_.text(file), file, rules, this, log_, medium_);
        stack_.pop_back();
    }

    // css-cascade-4, section 2: addresses are relative to the sheet that imports.
    void import_sheet(const std::string& address, report::Span span, SheetRules& rules) override {
        const std::filesystem::path path = (stack_.back().parent_path() / address).lexically_normal();
        if (std::find(stack_.begin(), stack_.end(), path) != stack_.end()) {
            log_.warning("css-import", span, fmt::format("{} imports itself", path.generic_string()));
            return;
        }
        if (stack_.size() > deepest_import || ++imports_ > most_imports) {
            log_.warning("css-import", span, "too many style sheets import one another");
            return;
        }
        try {
            read(path, rules);
        } catch (const base::FileError&) {
            log_.warning("css-import", span, fmt::format("cannot read {}", path.generic_string()),
                         {"the address is taken from the folder of this style sheet"});
        }
    }

private:
    report::SourceMap& sources_;
    report::Log& log_;
    Medium medium_;
    std::vector<std::filesystem::path> stack_;
    std::size_t imports_ = 0;
};

} // namespace

Sheet::Sheet() : rules_(std::make_unique<const SheetRules>()) {}
Sheet::Sheet(std::unique_ptr<const SheetRules> rules) : rules_(std::move(rules)) {}
Sheet::Sheet(Sheet&&) noexcept = default;
Sheet& Sheet::operator=(Sheet&&) noexcept = default;
Sheet::~Sheet() = default;

const std::vector<NamedFamily>& Sheet::families() const {
    return rules_->families;
}

Sheet read_sheet(const std::filesystem::path& path, report::SourceMap& sources, report::Log& log,
                 Medium medium) {
    auto rules = std::make_unique<SheetRules>();
    SheetReader(sources, log, medium).read(path, *rules);
    return Sheet(std::move(rules));
}

} // namespace style
