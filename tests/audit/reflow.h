// A manuscript as an e-book, with faults sown in its style sheet.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audit/reflow_audit.h"
#include "base/bytes.h"
#include "edition.h"
#include "style/read_rules.h"

namespace reflow_test {

using page_test::profile;
using page_test::rule;

inline edition::Plan plan_named(std::string_view name) {
    for (const edition::Plan& plan : layout_test::catalog())
        if (plan.name == name)
            return plan;
    ADD_FAILURE() << "there is no edition " << name;
    return {};
}

// The e-book made of `xml` with the sheets of the edition and, after them, `css`, which stands in my.css.
class Book {
public:
    explicit Book(const std::string& xml, std::string_view css = "", std::string_view edition = "epub",
                  const std::filesystem::path& path = "test.xml") {
        const edition::Plan plan = plan_named(edition);
        document_ = source::read_text(path, xml, sources_, log_);
        shared_ = content::build(document_, log_);
        applied_ = edition::apply(shared_, plan, log_);
        reading_system_ = style::reading_system_sheet();
        for (const style::Medium medium : {style::Medium::screen, style::Medium::fitting_screen})
            add_view(plan, css, medium);
    }

    page_test::Audited held_to(const audit::Profile& profile) const {
        page_test::Audited found;
        found.audit = audit::audit_reflow({applied_.tree, views_, sources_}, profile, found.log);
        return found;
    }

private:
    void add_view(const edition::Plan& plan, std::string_view css, style::Medium medium) {
        std::vector<const style::Sheet*> sheets{&reading_system_};
        for (const std::string& name : plan.sheets) {
            sheets_.push_back(std::make_unique<style::Sheet>(
                style::read_sheet(layout_test::root / "styles" / name, sources_, log_, medium)));
            sheets.push_back(sheets_.back().get());
        }
        auto rules = std::make_unique<style::SheetRules>();
        const report::FileId file = sources_.add("folder/my.css", std::string(css));
        style::read_rules(sources_.text(file), file, *rules, nullptr, log_, medium);
        sheets_.push_back(std::make_unique<style::Sheet>(std::move(rules)));
        sheets.push_back(sheets_.back().get());
        audit::ReflowView& view = views_.emplace_back();
        view.styles = style::cascade(applied_.tree, sheets, log_, &view.declared);
    }

    report::SourceMap sources_;
    report::Log log_;
    source::Document document_;
    content::Tree shared_;
    edition::Applied applied_;
    style::Sheet reading_system_;
    std::vector<std::unique_ptr<const style::Sheet>> sheets_;
    std::vector<audit::ReflowView> views_;
};

} // namespace reflow_test
