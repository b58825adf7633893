// The print shop's copy of the sample against the large-print reading copy: the same lines on the
// same pages, each page moved as a whole.
#include <filesystem>
#include <vector>

#include <gtest/gtest.h>

#include "base/bytes.h"
#include "content/build.h"
#include "edition/apply.h"
#include "edition/catalog.h"
#include "layout/paginate.h"
#include "press/program.h"
#include "source/read.h"
#include "style/cascade.h"

namespace {

namespace fs = std::filesystem;
using base::Length;

const fs::path root(EVENPAGE_ROOT);

// Pages look into what they were made from.
struct Laid {
    edition::Applied applied;
    std::vector<style::Sheet> sheets;
    style::Styles styles;
    layout::Pages pages;
};

class Sample {
public:
    Sample() : tree_(content::build(document_, log_)), fonts_(text::load_fonts({root / "fonts"}, log_)) {}

    std::unique_ptr<Laid> lay_out(const std::string& edition) {
        auto laid = std::make_unique<Laid>();
        for (const edition::Plan& plan :
             edition::read_catalog(root / "styles/editions.xml", sources_, log_)) {
            if (plan.name != edition)
                continue;
            laid->applied = edition::apply(tree_, plan, log_);
            laid->sheets.push_back(style::user_agent_sheet());
            for (const std::string& sheet : plan.sheets)
                laid->sheets.push_back(style::read_sheet(root / "styles" / sheet, sources_, log_));
            std::vector<const style::Sheet*> cascade;
            for (const style::Sheet& sheet : laid->sheets)
                cascade.push_back(&sheet);
            laid->styles = style::cascade(laid->applied.tree, cascade, log_);
            laid->pages = layout::paginate(
                {laid->applied.tree, laid->styles, fonts_, hyphenator_, pictures_, sources_}, log_);
        }
        return laid;
    }

private:
    report::SourceMap sources_;
    report::Log log_;
    source::Document document_ = source::read(root / "input/send-impact-report.xml", sources_, log_);
    content::Tree tree_;
    text::FontBook fonts_;
    text::Hyphenator hyphenator_;
    layout::PictureTable pictures_;
};

std::vector<layout::Glyphs> glyphs_of(const layout::Page& page) {
    std::vector<layout::Glyphs> all;
    for (const layout::Mark& mark : page.marks)
        if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape))
            all.push_back(*glyphs);
    return all;
}

TEST(PrintersEdition, HasTheGlyphsOfTheReadingCopyEachPageMovedSideways) {
    Sample sample;
    const auto reading = sample.lay_out("large-print");
    const auto printing = sample.lay_out("large-print-printers");
    ASSERT_GT(reading->pages.pages.size(), 5U);
    ASSERT_EQ(printing->pages.pages.size(), reading->pages.pages.size());
    for (std::size_t page = 0; page < reading->pages.pages.size(); ++page) {
        const auto wanted = glyphs_of(reading->pages.pages[page]);
        const auto found = glyphs_of(printing->pages.pages[page]);
        ASSERT_EQ(found.size(), wanted.size()) << page;
        ASSERT_FALSE(wanted.empty()) << page;
        const Length moved = found[0].origin.x - wanted[0].origin.x;
        // Page 1 is a right one: its gutter is on the left.
        EXPECT_EQ(moved >= Length{}, page % 2 == 0) << page;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            EXPECT_EQ(found[i].run.text, wanted[i].run.text);
            EXPECT_EQ(found[i].run.size, wanted[i].run.size);
            EXPECT_EQ(found[i].run.width, wanted[i].run.width);
            EXPECT_EQ(found[i].origin.x - wanted[i].origin.x, moved) << found[i].run.text;
            EXPECT_EQ(found[i].origin.y, wanted[i].origin.y) << found[i].run.text;
        }
    }
}

TEST(PrintersEdition, HasBleedAndKeepsWordsInTheSafeZoneOfABooklet) {
    Sample sample;
    const auto printing = sample.lay_out("large-print-printers");
    const Length safe = Length::from_points(10 * 72 / 25.4);
    for (const layout::Page& page : printing->pages.pages) {
        EXPECT_NEAR(page.bleed.points(), 3 * 72 / 25.4, 0.02);
        EXPECT_FALSE(page.crop_marks);
        for (const layout::Glyphs& glyphs : glyphs_of(page)) {
            EXPECT_GE(glyphs.origin.x, safe);
            EXPECT_LE(glyphs.origin.x + glyphs.run.width, page.size.width - safe);
            EXPECT_LE(glyphs.origin.y, page.size.height - safe);
        }
    }
}

TEST(PrintersEdition, IsMadeWithItsInstructionsAndStaysX4) {
    const press_test::TemporaryFolder folder;
    const press_test::Outcome outcome = press_test::run_program(
        "publish --pdf-standard ua-2 -o " + press_test::quoted(folder.path() / "out") + " " +
        press_test::quoted(root / "input/send-impact-report.xml"));
    ASSERT_EQ(outcome.exit_code, 0) << outcome.standard_error;
    const fs::path name = folder.path() / "out" / "send-impact-report-large-print-printers";
    EXPECT_TRUE(base::read_file(name.string() + ".pdf").starts_with("%PDF-1.6"));
    EXPECT_NE(base::read_file(name.string() + ".txt").find("PDF/X-4"), std::string::npos);
    const std::string page = base::read_file(folder.path() / "out" / "index.html");
    const std::size_t printers = page.find("For the print shop");
    EXPECT_GT(page.find("send-impact-report-large-print-printers.pdf"), printers);
    EXPECT_GT(page.find("send-impact-report-large-print-printers.txt"), printers);
}

TEST(PrintersEdition, AProfileOfScreensIsAnError) {
    const press_test::TemporaryFolder folder;
    fs::copy(root / "styles", folder.path() / "styles");
    const fs::path catalog = folder.path() / "styles" / "editions.xml";
    std::string text = base::read_file(catalog);
    const std::string profile = "ISOcoated_v2_300_bas.icc";
    text.replace(text.find(profile), profile.size(), "sRGB.icc");
    base::write_file(catalog, text);
    const press_test::Outcome outcome =
        press_test::run_program("check --quiet --styles " + press_test::quoted(folder.path() / "styles") +
                                " " + press_test::quoted(root / "input/send-impact-report.xml"));
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_NE(outcome.standard_error.find("sRGB.icc is no ICC profile of a press"), std::string::npos);
}

} // namespace
