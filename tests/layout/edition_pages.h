// A manuscript laid out as one of the editions in styles/editions.xml.
#pragma once

#include "base/bytes.h"
#include "edition/catalog.h"
#include "support.h"

namespace layout_test {

inline std::vector<edition::Plan> catalog() {
    report::SourceMap sources;
    report::Log log;
    return edition::read_catalog(root / "styles/editions.xml", sources, log);
}

inline layout::PictureTable pictures_of(const std::string& xml, const std::filesystem::path& path) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read_text(path, xml, sources, log);
    const content::Tree tree = content::build(document, log);
    layout::PictureTable pictures;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        const std::string name(tree.attribute(id, content::Name::source).value_or(""));
        if (name.empty() || pictures.contains(name))
            continue;
        if (auto picture = image::read_picture(path.parent_path() / name, tree[id].span, log))
            pictures.emplace(name, *std::move(picture));
    }
    return pictures;
}

inline std::unique_ptr<Laid> lay_out_edition(const std::filesystem::path& path, std::string_view name,
                                             const std::string& extra_css) {
    Options options;
    for (const edition::Plan& plan : catalog())
        if (plan.name == name)
            options.plan = plan;
    report::SourceMap sources;
    report::Log log;
    std::vector<style::Sheet> sheets;
    for (const std::string& sheet : options.plan.sheets)
        sheets.push_back(style::read_sheet(root / "styles" / sheet, sources, log));
    sheets.push_back(sheet_of(extra_css));
    std::vector<const style::Sheet*> pointers;
    for (const style::Sheet& sheet : sheets)
        pointers.push_back(&sheet);
    const std::string xml = base::read_file(path);
    options.pictures = pictures_of(xml, path);
    return std::make_unique<Laid>(xml, pointers, std::move(options), path);
}

} // namespace layout_test
