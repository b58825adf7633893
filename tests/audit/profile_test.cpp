#include "audit/profile.h"

#include <fstream>

#include <gtest/gtest.h>

namespace audit {
namespace {

class ProfileTest : public testing::Test {
protected:
    ProfileTest() : folder_(std::filesystem::path(testing::TempDir()) / "profiles") {
        std::filesystem::create_directories(folder_);
    }
    ~ProfileTest() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / (name + ".xml")) << text;
    }
    Profile read(const std::string& name) { return read_profile(folder_, name, sources_, log_); }

    std::filesystem::path folder_;
    report::SourceMap sources_;
    report::Log log_;
};

TEST_F(ProfileTest, ReadsRules) {
    write(
        "a",
        R"(<profile title="A" version="2"><rule id="heading-empty" value="15" evidence="C" source="S"/></profile>)");
    const Profile profile = read("a");
    EXPECT_TRUE(log_.findings().empty());
    EXPECT_EQ(profile.title, "A");
    EXPECT_EQ(profile.version, "2");
    EXPECT_EQ(profile.number("heading-empty"), 15);
    EXPECT_EQ(profile.find("figure-alt"), nullptr);
    EXPECT_EQ(profile.find("heading-empty")->source, "S");
}

TEST_F(ProfileTest, ReplacesAndRemovesWhatItExtends) {
    write(
        "a",
        R"(<profile><rule id="heading-empty" value="15" evidence="C"/><rule id="figure-alt" value="14" evidence="C"/></profile>)");
    write(
        "b",
        R"(<profile extends="a"><rule id="heading-empty" value="25" evidence="C"/><rule id="figure-alt" off="true" evidence="C"/></profile>)");
    const Profile profile = read("b");
    EXPECT_TRUE(log_.findings().empty());
    EXPECT_EQ(profile.number("heading-empty"), 25);
    EXPECT_EQ(profile.find("figure-alt"), nullptr);
}

TEST_F(ProfileTest, AnUnconfirmedRuleIsNoMoreThanANote) {
    write(
        "a",
        R"(<profile><rule id="figure-alt" value="14" severity="error" evidence="U"/><rule id="heading-empty" value="9" severity="error" evidence="D"/></profile>)");
    const Profile profile = read("a");
    EXPECT_EQ(profile.find("figure-alt")->severity, report::Severity::note);
    EXPECT_EQ(profile.find("heading-empty")->severity, report::Severity::error);
}

TEST_F(ProfileTest, TellsWhatIsWrongInIt) {
    write(
        "a",
        R"(<profile><rule id="no-such-rule" evidence="C"/><rule id="figure-alt" evidence="X"/><rule id="figure-alt" severity="fatal" evidence="C"/></profile>)");
    write("b", "<profile>");
    write("c", R"(<profile extends="c"/>)");
    read("a");
    EXPECT_EQ(log_.findings().size(), 3U);
    read("b");
    EXPECT_EQ(log_.findings().size(), 4U);
    read("c");
    EXPECT_EQ(log_.findings().size(), 5U);
    read("d");
    ASSERT_EQ(log_.findings().size(), 6U);
    for (const report::Finding& finding : log_.findings())
        EXPECT_EQ(finding.rule, "profile-file");
}

TEST(Profiles, ThatComeWithTheProgramAreInOrder) {
    const std::filesystem::path folder = std::filesystem::path(EVENPAGE_ROOT) / "styles" / "profiles";
    report::SourceMap sources;
    report::Log log;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        EXPECT_FALSE(read_profile(folder, file.path().stem().string(), sources, log).title.empty())
            << file.path();
    EXPECT_TRUE(log.findings().empty());
}

} // namespace
} // namespace audit
