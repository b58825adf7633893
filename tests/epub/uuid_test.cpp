#include "epub/uuid.h"

#include <gtest/gtest.h>

namespace {

// Known answers, made with another implementation (Python's uuid.uuid5 in NAMESPACE_URL).
TEST(Uuid, KnownAnswers) {
    EXPECT_EQ(epub::name_based_uuid("https://example.org/id/report"), "95cff5fc-3c2a-5d62-96f2-7c4470283529");
    EXPECT_EQ(epub::name_based_uuid(""), "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
    EXPECT_EQ(epub::name_based_uuid(std::string(200, 'a')), "7f4631a0-b493-5760-92a5-27e642bfb142");
}

} // namespace
