// Text alternatives, which every edition holds to: of figures with captions, and of rows of easy read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audited.h"

namespace {

using namespace audit_test;
using testing::IsEmpty;
using testing::SizeIs;

std::string figure(const std::string& alt, const std::string& file = "a.svg",
                   const std::string& caption = "The new bins") {
    return "<figure><title>" + caption + "</title><mediaobject><alt>" + alt +
           "</alt><imageobject><imagedata fileref='" + file + "'/></imageobject></mediaobject></figure>";
}

std::vector<std::string> found(std::string_view rule, const std::string& content) {
    return check(content, "clear-print")->found(rule);
}

TEST(Alternatives, name_of_a_file) {
    for (const char* const name : {"DSC_0042", "IMG-2034", "P1010101", "bar_chart", "chart.png"})
        EXPECT_THAT(found("alt-file-name", figure(name)), SizeIs(1)) << name;
    for (const char* const words : {"A family", "Covid-19", "Map of the A352", "2024"})
        EXPECT_THAT(found("alt-file-name", figure(words)), IsEmpty()) << words;
}

TEST(Alternatives, that_say_only_what_kind_of_picture) {
    for (const char* const kind : {"Image", "chart", "Bar chart", "Figure 2", "photo."})
        EXPECT_THAT(found("alt-placeholder", figure(kind)), SizeIs(1)) << kind;
    for (const char* const words : {"Bar chart: 410 people in 2022", "A map", "Family photo from 1950"})
        EXPECT_THAT(found("alt-placeholder", figure(words)), IsEmpty()) << words;
}

TEST(Alternatives, that_repeat_caption_or_another_picture) {
    EXPECT_THAT(found("alt-repeated", figure("The new bins")), SizeIs(1));
    EXPECT_THAT(found("alt-repeated", figure("A blue and a green bin")), IsEmpty());
    EXPECT_THAT(found("alt-repeated", figure("A bin") + figure("A bin", "b.svg")), SizeIs(1));
    EXPECT_THAT(found("alt-repeated", figure("A bin") + figure("A bin")), IsEmpty());
}

TEST(Alternatives, that_begin_with_picture_of) {
    EXPECT_THAT(found("alt-picture-of", figure("Photo showing a bin")), SizeIs(1));
    EXPECT_THAT(found("alt-picture-of", figure("A bin")), IsEmpty());
}

TEST(Alternatives, of_decoration_are_not_looked_at) {
    const std::string twice =
        "<figure><title>T</title><mediaobject role='decorative'><alt/><imageobject><imagedata "
        "fileref='a.svg'/></imageobject></mediaobject></figure>";
    EXPECT_TRUE(check(twice + twice, "clear-print")->log.findings().empty());
}

TEST(PictureForIdea, tells_a_silent_picture_from_none) {
    const std::string row =
        "<informalfigure role='statement'><mediaobject role='decorative'><alt/><imageobject>"
        "<imagedata fileref='a.svg'/></imageobject></mediaobject><para>We help.</para>"
        "</informalfigure>";
    EXPECT_NE(check(row)->message("picture-for-idea").find("marked as decoration"), std::string::npos);
    EXPECT_NE(check("<para>We help.</para>")->message("picture-for-idea").find("no picture stands"),
              std::string::npos);
}

} // namespace
