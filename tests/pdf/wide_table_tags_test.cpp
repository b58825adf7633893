// A table is one Table in the tags, with the same rows, cells and heads, in whatever form it is set.
#include <set>

#include "pdf/edition_file.h"
#include "pdf/press_sheet.h"

namespace {

using pdf_test::Reader;

std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle element) {
    QPDFObjectHandle kids = element.getKey("/K");
    return kids.isArray() ? kids.getArrayAsVector() : std::vector{kids};
}

// What a Table says of itself, without its content: types, spans, scopes, heads.
struct Shape {
    std::string tags;
    std::set<int> pages; // that its content stands on, by object number
    int tables = 0;
};

void describe(QPDFObjectHandle element, std::size_t depth, bool in_table, Shape& shape) {
    const std::string type = element.getKey("/S").getName();
    in_table = in_table || type == "/Table";
    shape.tables += type == "/Table" ? 1 : 0;
    if (in_table) {
        shape.tags += std::string(depth, ' ') + type;
        if (type == "/TH" || type == "/TD")
            shape.tags += element.getKey("/A").unparseResolved();
        shape.tags += "\n";
    }
    for (QPDFObjectHandle& kid : kids_of(element)) {
        if (kid.isDictionary() && kid.hasKey("/S"))
            describe(kid, depth + 1, in_table, shape);
        else if (in_table && kid.isDictionary() && kid.hasKey("/Pg"))
            shape.pages.insert(kid.getKey("/Pg").getObjectID());
        else if (in_table && kid.isInteger())
            shape.pages.insert(element.getKey("/Pg").getObjectID());
    }
}

Shape set_as(const std::string& way) {
    const auto laid = layout_test::lay_out_edition(
        layout_test::root / "tests/manuscripts/indicators.xml", "large-print",
        "table { -evenpage-wide-table: " + way + " } @page turned { size: A3 landscape }");
    Reader reader(pdf_test::edition_file(*laid, "Indicators"));
    Shape shape;
    describe(reader.document(), 0, false, shape);
    return shape;
}

TEST(WideTableTags, are_the_same_in_every_form) {
    const Shape plain = set_as("none");
    EXPECT_EQ(plain.tables, 3);
    EXPECT_NE(plain.tags.find("/Headers"), std::string::npos) << plain.tags;
    for (const char* way : {"groups", "records", "turn"}) {
        const Shape shape = set_as(way);
        EXPECT_EQ(shape.tables, 3) << way;
        EXPECT_EQ(shape.tags, plain.tags) << way;
    }
}

TEST(WideTableTags, lead_to_every_page_that_a_group_of_columns_stands_on) {
    EXPECT_GT(set_as("groups").pages.size(), set_as("turn").pages.size());
}

} // namespace
