#include "base/parallel.h"

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

TEST(ParallelFor, DoesEachItemOnce) {
    for (const unsigned threads : {0u, 1u, 3u, 64u}) {
        std::vector<int> done(1000);
        base::parallel_for(done.size(), threads, [&](std::size_t i) { ++done[i]; });
        EXPECT_EQ(done, std::vector<int>(1000, 1)) << threads;
    }
}

TEST(ParallelFor, DoesNothingForNothing) {
    base::parallel_for(0, 4, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, RethrowsTheFirstByItemOrder) {
    for (const unsigned threads : {1u, 4u}) {
        std::atomic<int> done = 0;
        try {
            base::parallel_for(100, threads, [&](std::size_t i) {
                ++done;
                if (i % 10 == 7)
                    throw std::runtime_error(std::to_string(i));
            });
            FAIL() << "nothing was thrown";
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "7");
        }
        EXPECT_EQ(done, 100);
    }
}

} // namespace
