// Values of XMP properties as their types ask for them (XMP Specification Part 1, 8.2).
#include "verify/xmp_schemas.h"

#include <gtest/gtest.h>

namespace {

struct Case {
    const char* type;
    std::initializer_list<const char*> good;
    std::initializer_list<const char*> bad;
};

const Case cases[] = {
    {"Date",
     {"2024", "2024-06", "2024-06-30", "2024-06-30T09:30", "2024-06-30T09:30Z", "2024-06-30T09:30:15+01:00",
      "2024-06-30T09:30:15.25Z"},
     {"", "24", "2024-6", "2024/06", "2024-06-30 09:30", "2024-06-30T9:30Z", "2024-06-30T09",
      "2024-06-30T09:30:", "2024-06-30T09:30+1:00", "2024-06-30T09:30:15.Z", "2024-06-30Z", "June 2024"}},
    {"Integer", {"7", "-7", "+07"}, {"", "-", "7.", "7a", "seven"}},
    {"Real", {"7", "-.5", "7.", "7.25"}, {"", ".", "+", "7.2.5", "1e3"}},
    {"Rational", {"1/2", "-3/4"}, {"", "1", "1/", "/2", "1/2/3", "1.5/2"}},
    {"GPSCoordinate", {"51,30,15N", "0,7.5W"}, {"", "51N", "51,30", "51,30,15", "51,30,15Q", "5123,4.5N"}},
    {"Boolean", {"True", "False"}, {"true", "0", ""}},
};

TEST(XmpValue, SuitsItsType) {
    for (const Case& one : cases) {
        for (const char* value : one.good)
            EXPECT_TRUE(verify::suits_type(one.type, "", value)) << one.type << ' ' << value;
        for (const char* value : one.bad)
            EXPECT_FALSE(verify::suits_type(one.type, "", value)) << one.type << ' ' << value;
    }
}

} // namespace
