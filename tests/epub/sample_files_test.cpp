// The text files of the sample publication's EPUBs, in the order of the container.
#include "epub/write.h"
#include "layout/edition_pages.h"
#include "support/golden.h"

namespace {

class SampleFiles : public testing::TestWithParam<const char*> {};

TEST_P(SampleFiles, are_as_they_were) {
    const std::filesystem::path path = layout_test::root / "input/send-impact-report.xml";
    report::SourceMap sources;
    report::Log log;
    const std::string xml = base::read_file(path);
    const source::Document document = source::read_text(path, xml, sources, log);
    const content::Tree shared = content::build(document, log);
    epub::Settings settings;
    settings.title = "Sample";
    settings.modified = 1718000000;
    settings.generator = "evenpage";
    settings.easy_read = std::string(GetParam()) == "easy-read-epub";
    settings.pictures = layout_test::pictures_of(xml, path);
    for (const edition::Plan& plan : layout_test::catalog()) {
        if (plan.name != GetParam())
            continue;
        const edition::Applied applied = edition::apply(shared, plan, log);
        std::string dump;
        for (const epub::Resource& file : epub::write(applied.tree, settings, log).resources) {
            dump += "==== " + file.path + " " + file.media_type + "\n";
            if (file.path.ends_with(".xhtml") || file.path.ends_with(".opf"))
                dump += file.bytes + "\n";
        }
        support::expect_golden(std::string("epub/sample-") + GetParam() + ".txt", dump);
    }
    for (const report::Finding& finding : log.findings())
        EXPECT_NE(finding.severity, report::Severity::error) << finding.message;
}

INSTANTIATE_TEST_SUITE_P(EveryEdition, SampleFiles, testing::Values("epub", "easy-read-epub"));

} // namespace
