#include "press/reflow_sheets.h"

#include "base/bytes.h"

namespace press {

ReflowSheets read_reflow_sheets(const std::filesystem::path& styles, const edition::Plan& plan,
                                report::SourceMap& sources, report::Log& log) {
    ReflowSheets sheets;
    report::Log told; // what is wrong with a sheet is so in both views
    for (const style::Medium medium : {style::Medium::screen, style::Medium::fitting_screen}) {
        auto& view = sheets.views.emplace_back();
        for (const std::string& sheet : plan.sheets)
            view.push_back(std::make_shared<const style::Sheet>(
                style::read_sheet(styles / sheet, sources, sheets.views.size() == 1 ? log : told, medium)));
    }
    for (const std::string& sheet : plan.sheets)
        sheets.text += base::read_file(styles / sheet);
    return sheets;
}

audit::Audit hold_to_profile(const content::Tree& tree, const ReflowSheets& sheets,
                             const audit::Profile& profile, const report::SourceMap& sources,
                             report::Log& log) {
    if (profile.rules.empty())
        return {};
    const style::Sheet reading_system = style::reading_system_sheet();
    std::vector<audit::ReflowView> views;
    for (const auto& view : sheets.views) {
        std::vector<const style::Sheet*> cascaded{&reading_system};
        for (const auto& sheet : view)
            cascaded.push_back(sheet.get());
        report::Log told;
        audit::ReflowView& made = views.emplace_back();
        made.styles = style::cascade(tree, cascaded, views.size() == 1 ? log : told, &made.declared);
    }
    return audit::audit_reflow({tree, views, sources}, profile, log);
}

} // namespace press
