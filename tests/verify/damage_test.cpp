// Files that are cut off, changed or built to trap a reader: an answer, never a crash or a hang.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "verify/sample.h"

namespace {

using namespace verify_test;

std::string sample() {
    return Sample().bytes();
}

TEST(Damage, CutOffAnywhere) {
    const std::string whole = sample();
    for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 150)
        verify::verify_pdf(std::string_view(whole).substr(0, length));
    EXPECT_NE(verify::verify_pdf(std::string_view(whole).substr(0, 4)).problem, "");
}

TEST(Damage, OneByteChangedAnywhere) {
    const std::string whole = sample();
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 300) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x15);
        verify::verify_pdf(changed);
    }
    SUCCEED();
}

TEST(Damage, AWrongCrossReferenceIsToldOf) {
    std::string bytes = sample();
    EXPECT_THAT(broken(bytes), testing::Not(testing::Contains("file-repaired")));
    const std::size_t at = bytes.rfind("startxref") + 10;
    bytes[at] = bytes[at] == '9' ? '1' : '9';
    EXPECT_THAT(broken(bytes, {"ua-1"}), testing::Contains("file-repaired"));
}

TEST(Damage, NotAPdf) {
    EXPECT_NE(verify::verify_pdf("").problem, "");
    EXPECT_NE(verify::verify_pdf("PK\x03\x04 not a PDF").problem, "");
    EXPECT_NE(verify::verify_pdf("%PDF-1.7\nnothing else").problem, "");
}

TEST(Damage, AnElementThatHoldsItself) {
    Sample made;
    made.p.getKey("/K").appendItem(made.document);
    EXPECT_EQ(verify::verify_pdf(made.bytes()).problem, "");
}

TEST(Damage, AFormThatDrawsItself) {
    Sample made;
    Object form = Object::newStream(&made.pdf, "/X Do");
    form.replaceDict(Object::parse("<</Type /XObject /Subtype /Form /BBox [0 0 1 1]>>"));
    Object forms = Object::parse("<<>>");
    forms.replaceKey("/X", form);
    made.page.getKey("/Resources").replaceKey("/XObject", forms);
    form.getDict().replaceKey("/Resources", made.page.getKey("/Resources"));
    made.in_content("0.5 g", "/X Do 0.5 g");
    EXPECT_EQ(verify::verify_pdf(made.bytes()).problem, "");
}

TEST(Damage, SpansBeyondReason) {
    Sample made;
    made.td.replaceKey("/A", Object::parse("<</O /Table /RowSpan 2000000000 /ColSpan 2000000000>>"));
    EXPECT_EQ(verify::verify_pdf(made.bytes()).problem, "");
}

} // namespace
