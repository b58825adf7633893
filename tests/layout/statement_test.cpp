// Rows of a picture and words, as the shipped easy-read style sheet sets them.
#include <fstream>

#include "edition_pages.h"

namespace {

using namespace layout_test;

TEST(Statement, a_list_stands_beside_the_picture_with_its_bullets) {
    const auto path = std::filesystem::path(testing::TempDir()) / "statement-with-list.xml";
    std::ofstream(path) << "<article xmlns='http://docbook.org/ns/docbook' version='5.2' xml:lang='en-GB'>"
                           "<title>T</title><informalfigure role='statement'><mediaobject><alt>A child</alt>"
                           "<imageobject><imagedata fileref='child.png'/></imageobject></mediaobject>"
                           "<para>Rights:</para><itemizedlist><listitem><para>Safety</para></listitem>"
                           "</itemizedlist></informalfigure></article>";
    const auto laid = lay_out_edition(path, "easy-read", "");
    const Point intro = place_of(laid->pages, "Rights:");
    const Point item = place_of(laid->pages, "Safety");
    const double indent = item.x.points() - intro.x.points();
    EXPECT_GT(indent, 0);
    EXPECT_LT(indent, 40) << "the words of the item stand far from their bullet";
}

} // namespace
