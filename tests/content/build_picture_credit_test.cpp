#include <gtest/gtest.h>

#include <string>

#include "content/build.h"
#include "source/read.h"

namespace {

using content::Name;
using content::NodeId;
using content::Role;

// "credit|rights|address" of the first picture.
std::string credit_of(const std::string& media) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read_text(
        "t.xml",
        "<article xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink' "
        "xml:lang='en'><title>T</title>" +
            media + "</article>",
        sources, log);
    const content::Tree tree = content::build(document, log);
    NodeId id = tree.root;
    while (id.valid() && tree[id].role != Role::image)
        id = tree.next(id, tree.root);
    std::string text;
    for (const Name name : {Name::credit, Name::rights, Name::rights_uri})
        text += (name == Name::credit ? "" : "|") + std::string(tree.attribute(id, name).value_or("-"));
    return text;
}

const std::string file = "<alt>A</alt><imageobject><imagedata fileref='a.svg'/></imageobject>";

TEST(PictureCredit, is_what_the_info_of_the_picture_says) {
    EXPECT_EQ(
        credit_of("<mediaobject><info><author><orgname>OpenMoji</orgname></author><legalnotice><para>\n<link "
                  "xlink:href='https://c.org/by-sa'>CC BY-SA 4.0</link>\n</para></legalnotice></info>" +
                  file + "</mediaobject>"),
        "OpenMoji|CC BY-SA 4.0|https://c.org/by-sa");
    EXPECT_EQ(credit_of("<mediaobject>" + file + "</mediaobject>"), "-|-|-");
}

TEST(PictureCredit, joins_people_and_copyright) {
    EXPECT_EQ(
        credit_of(
            "<mediaobject><info><authorgroup><author><personname><firstname>Ada</firstname><surname>Lane"
            "</surname></personname></author><othercredit><orgname>Studio</orgname></othercredit>"
            "</authorgroup><copyright><year>2024</year><holder>Us</holder></copyright></info>" +
            file + "</mediaobject>"),
        "Ada Lane, Studio, © 2024 Us|-|-");
}

TEST(PictureCredit, of_the_file_comes_before_that_of_the_picture) {
    EXPECT_EQ(
        credit_of(
            "<mediaobject><info><author><orgname>Others</orgname></author></info><alt>A</alt><imageobject>"
            "<info><author><orgname>Us</orgname></author></info><imagedata fileref='a.svg'/>"
            "</imageobject></mediaobject>"),
        "Us|-|-");
}

TEST(PictureCredit, is_none_of_the_words_of_the_text) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document =
        source::read_text("t.xml",
                          "<article xmlns='http://docbook.org/ns/docbook' "
                          "xml:lang='en'><title>T</title><mediaobject><info><legalnotice>"
                          "<para>Ours</para></legalnotice></info>" +
                              file + "</mediaobject></article>",
                          sources, log);
    const content::Tree tree = content::build(document, log);
    EXPECT_EQ(text_of(tree, tree.root), "T");
    EXPECT_TRUE(tree.metadata.rights.empty());
    EXPECT_TRUE(log.findings().empty());
}

} // namespace
