// The pages of the sample publication, mark by mark, as they were when somebody last looked at them.
#include "edition_pages.h"
#include "support/golden.h"

namespace {

using namespace layout_test;

class Sample : public testing::TestWithParam<const char*> {};

TEST_P(Sample, pages_are_as_they_were) {
    const auto laid = lay_out_edition(root / "input/send-impact-report.xml", GetParam(), "");
    support::expect_golden(std::string("layout/sample-") + GetParam() + ".txt", laid->dump());
}

INSTANTIATE_TEST_SUITE_P(EveryEdition, Sample, testing::Values("standard", "large-print", "easy-read"));

} // namespace
