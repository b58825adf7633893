// The sample publication, in every edition of the catalogue.
#include "edition/apply.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "content/build.h"
#include "content/dump.h"
#include "edition/catalog.h"
#include "source/read.h"

namespace {

using content::NodeId;
using content::Role;

const std::filesystem::path root = EVENPAGE_ROOT;

struct Sample : testing::Test {
    report::SourceMap sources;
    report::Log log;
    source::Document document = source::read(root / "input/send-impact-report.xml", sources, log);
    content::Tree shared = content::build(document, log);
    std::vector<edition::Plan> plans = edition::read_catalog(root / "styles/editions.xml", sources, log);

    void say_findings() const {
        for (const report::Finding& finding : log.findings())
            if (finding.severity != report::Severity::note)
                ADD_FAILURE() << sources.name(finding.span.file) << ":"
                              << sources.position(finding.span.file, finding.span.begin).line << ": "
                              << finding.message << " [" << finding.rule << "]";
    }
};

TEST_F(Sample, every_edition_is_made_without_findings) {
    ASSERT_EQ(plans.size(), 9U);
    for (const edition::Plan& plan : plans) {
        const edition::Applied applied = edition::apply(shared, plan, log);
        EXPECT_EQ(applied.tree.nodes.size(), applied.origin.size());
        EXPECT_FALSE(applied.tree.metadata.title.empty());
        if (const char* folder = std::getenv("EVENPAGE_DUMP"))
            std::ofstream(std::string(folder) + "/" + plan.name + ".txt") << content::dump(applied.tree);
    }
    say_findings();
}

TEST_F(Sample, origin_leads_back_to_the_same_words) {
    const edition::Applied applied = edition::apply(shared, plans.front(), log);
    for (NodeId id = applied.tree.root; id.valid(); id = applied.tree.next(id, applied.tree.root)) {
        const NodeId from = applied.origin[id];
        if (from && applied.tree[id].role == Role::text) {
            EXPECT_EQ(applied.tree[id].text, shared[from].text);
        }
    }
}

TEST_F(Sample, easy_read_has_many_more_statements_than_the_standard_edition) {
    const auto statements = [&](const edition::Plan& plan) {
        const edition::Applied applied = edition::apply(shared, plan, log);
        int count = 0;
        for (NodeId id = applied.tree.root; id.valid(); id = applied.tree.next(id, applied.tree.root))
            count += applied.tree[id].role == Role::statement ? 1 : 0;
        return count;
    };
    EXPECT_LT(statements(plans[0]), 5);
    EXPECT_GT(statements(plans[3]), 10);
    EXPECT_TRUE(edition::has_content_for(shared, plans[3]));
}

} // namespace
