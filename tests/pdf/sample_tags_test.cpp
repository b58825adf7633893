// The structure tree of the sample publication's PDFs, read back by libqpdf.
#include "pdf/edition_file.h"
#include "pdf/press_sheet.h"
#include "support/golden.h"

namespace {

using pdf_test::Reader;

std::string attribute(QPDFObjectHandle element, const std::string& key) {
    QPDFObjectHandle value = element.getKey(key);
    return value.isString() ? " " + key.substr(1) + "=\"" + value.getUTF8Value() + "\"" : "";
}

std::string scope(QPDFObjectHandle element) {
    QPDFObjectHandle list = element.getKey("/A");
    std::string found;
    for (QPDFObjectHandle& owner : list.isArray() ? list.getArrayAsVector() : std::vector{list})
        if (owner.isDictionary())
            for (const char* const key : {"/Scope", "/ListNumbering"})
                if (owner.hasKey(key))
                    found += " " + owner.getKey(key).getName().substr(1);
    return found;
}

// One line an element: its type, what it says of itself, "+" if it has content of its own and "@"
// if it has an annotation. Not how often: that would change with every line break.
void describe(QPDFObjectHandle element, std::size_t depth, std::string& out) {
    QPDFObjectHandle kids = element.getKey("/K");
    std::vector<QPDFObjectHandle> elements;
    bool content = false;
    bool annotation = false;
    for (QPDFObjectHandle& kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids}) {
        if (kid.isDictionary() && kid.hasKey("/S"))
            elements.push_back(kid);
        else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/OBJR"))
            annotation = true;
        else
            content = content || !kid.isNull();
    }
    out += std::string(2 * depth, ' ') + element.getKey("/S").getName().substr(1) + scope(element);
    for (const char* const key : {"/Lang", "/Alt", "/ActualText", "/E"})
        out += attribute(element, key);
    out += std::string(content ? " +" : "") + (annotation ? " @" : "") + "\n";
    for (QPDFObjectHandle& kid : elements)
        describe(kid, depth + 1, out);
}

class SampleTags : public testing::TestWithParam<const char*> {};

TEST_P(SampleTags, are_as_they_were) {
    const auto laid =
        layout_test::lay_out_edition(layout_test::root / "input/send-impact-report.xml", GetParam(), "");
    Reader reader(pdf_test::edition_file(*laid, "Sample"));
    std::string dump;
    describe(reader.document(), 0, dump);
    support::expect_golden(std::string("pdf/sample-tags-") + GetParam() + ".txt", dump);
}

INSTANTIATE_TEST_SUITE_P(EveryEdition, SampleTags, testing::Values("standard", "large-print", "easy-read"));

} // namespace
