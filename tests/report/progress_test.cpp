#include "report/progress.h"

#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

namespace {

using report::Progress;
using report::ProgressStyle;

// What two steps and their end print.
std::string printed(ProgressStyle style) {
    std::FILE* stream = std::tmpfile();
    Progress progress(stream, style, 2);
    progress.step("reading");
    progress.step("setting");
    progress.done();
    std::string out(static_cast<std::size_t>(std::ftell(stream)), '\0');
    std::rewind(stream);
    EXPECT_EQ(std::fread(out.data(), 1, out.size(), stream), out.size());
    std::fclose(stream);
    return out;
}

TEST(Progress, PrintsPlainLines) {
    EXPECT_EQ(printed(ProgressStyle::lines), "[1/2] reading\n[2/2] setting\n");
}

TEST(Progress, DrawsABarAndTakesItAway) {
    EXPECT_EQ(printed(ProgressStyle::bar), "\r\x1b[K[                    ] 1/2 reading"
                                           "\r\x1b[K[##########          ] 2/2 setting"
                                           "\r\x1b[K");
}

TEST(Progress, IsSilentWhenAsked) {
    EXPECT_EQ(printed(ProgressStyle::none), "");
}

TEST(Progress, IsLinesWhereThereIsNoTerminal) {
    std::FILE* stream = std::tmpfile();
    EXPECT_EQ(report::progress_style_for(fileno(stream)), ProgressStyle::lines);
    std::fclose(stream);
}

} // namespace
