#include "edition/catalog.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/bytes.h"

namespace {

struct Catalog : testing::Test {
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) /
        ("evenpage-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    report::SourceMap sources;
    report::Log log;

    void SetUp() override {
        std::filesystem::create_directories(folder);
        base::write_file(folder / "a.css", "");
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::vector<edition::Plan> read(const std::string& xml) {
        base::write_file(folder / "editions.xml", xml);
        return edition::read_catalog(folder / "editions.xml", sources, log);
    }
};

TEST_F(Catalog, the_editions_of_the_house_are_nine) {
    const auto plans =
        edition::read_catalog(std::filesystem::path(EVENPAGE_ROOT) / "styles" / "editions.xml", sources, log);
    EXPECT_TRUE(log.findings().empty());
    ASSERT_EQ(plans.size(), 9U);
    EXPECT_EQ(plans[0].name, "standard");
    EXPECT_EQ(plans[1].suffix, "-large-print");
    EXPECT_EQ(plans[1].notes, edition::Notes::section);
    EXPECT_EQ(plans[2].standard, edition::PdfStandard::x4);
    EXPECT_EQ(plans[2].press_condition, "FOGRA39");
    EXPECT_EQ(plans[2].binding, edition::Binding::saddle_stitch);
    EXPECT_EQ(plans[1].volume_pages, 0U); // a screen has no weight
    EXPECT_EQ(plans[2].volume_pages, 363U);
    EXPECT_TRUE(plans[3].needs_marked_content);
    EXPECT_EQ(plans[4].output, edition::Output::epub);
    EXPECT_EQ(plans[5].description, "Easy read for phones and e-readers");
    EXPECT_EQ(plans[1].page_map, "standard");
    EXPECT_EQ(plans[5].page_map, "easy-read");
    EXPECT_FALSE(plans[5].only_if_asked);
    EXPECT_TRUE(plans[6].only_if_asked);
}

TEST_F(Catalog, an_edition_for_print_shops_says_how_it_is_printed) {
    const auto plans =
        read("<editions><edition name='x' sheets='a.css' pdf-standard='x-4' press-profile='b.icc'/>"
             "</editions>");
    EXPECT_TRUE(log.findings().empty());
    EXPECT_EQ(plans[0].press_profile, "b.icc");
    EXPECT_EQ(plans[0].binding, edition::Binding::none);
    read("<editions><edition name='x' sheets='a.css' pdf-standard='x-4'/></editions>");
    EXPECT_EQ(log.findings().size(), 1U);
}

TEST_F(Catalog, page_numbers_come_from_a_paged_edition_with_numbers_of_its_own) {
    const std::string standard = "<edition name='standard' sheets='a.css'/>";
    read("<editions>" + standard + "<edition name='x' sheets='a.css' page-map='standard'/></editions>");
    EXPECT_TRUE(log.findings().empty());
    for (const char* const other : {"", "<edition name='y' sheets='a.css' output='epub'/>",
                                    "<edition name='y' sheets='a.css' page-map='standard'/>"}) {
        log = {};
        read("<editions>" + standard + other + "<edition name='x' sheets='a.css' page-map='y'/></editions>");
        EXPECT_EQ(log.findings().size(), 1U) << other;
    }
}

TEST_F(Catalog, an_edition_that_gives_page_numbers_is_not_split) {
    const std::string split = "<edition name='x' sheets='a.css' page-map='standard' volume-pages='363'/>";
    const auto plans = read("<editions><edition name='standard' sheets='a.css'/>" + split + "</editions>");
    EXPECT_TRUE(log.findings().empty());
    EXPECT_EQ(plans[0].volume_pages, 0U);
    EXPECT_EQ(plans[1].volume_pages, 363U);
    read("<editions><edition name='standard' sheets='a.css' volume-pages='0'/>" + split + "</editions>");
    EXPECT_TRUE(log.findings().empty());
    read("<editions><edition name='standard' sheets='a.css' volume-pages='200'/>" + split + "</editions>");
    EXPECT_EQ(log.findings().size(), 1U);
}

TEST_F(Catalog, a_volume_has_pages_enough) {
    for (const char* const wrong : {"19", "-5", "many", "1000000", "30' output='epub"}) {
        log = {};
        read(std::string("<editions><edition name='x' sheets='a.css' volume-pages='") + wrong +
             "'/></editions>");
        EXPECT_EQ(log.findings().size(), 1U) << wrong;
    }
}

TEST_F(Catalog, reading_copies_are_not_bound) {
    read("<editions><edition name='x' sheets='a.css' binding='saddle-stitch'/></editions>");
    EXPECT_EQ(log.findings().size(), 1U);
}

TEST_F(Catalog, an_edition_needs_no_more_than_a_name_and_a_sheet) {
    EXPECT_EQ(read("<editions><edition name='x' sheets='a.css'/></editions>").size(), 1U);
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(Catalog, faults_are_found_at_their_line) {
    read("<editions>\n<edition name='x' sheets='b.css' outptu='pdf' notes='never'/>\n</editions>");
    ASSERT_EQ(log.findings().size(), 3U);
    for (const report::Finding& finding : log.findings()) {
        EXPECT_EQ(finding.rule, "edition-catalog");
        EXPECT_EQ(sources.position(finding.span.file, finding.span.begin).line, 2U);
    }
}

TEST_F(Catalog, names_are_there_and_unique) {
    read("<editions><edition sheets='a.css'/><edition name='x' sheets='a.css'/><edition name='x' "
         "sheets='a.css'/>"
         "</editions>");
    EXPECT_EQ(log.findings().size(), 2U);
}

TEST_F(Catalog, broken_or_empty_lists_are_errors) {
    EXPECT_TRUE(read("<editions><edition").empty());
    EXPECT_TRUE(log.has_errors());
    report::Log second;
    log = second;
    EXPECT_TRUE(read("<editions/>").empty());
    EXPECT_TRUE(log.has_errors());
}

} // namespace
