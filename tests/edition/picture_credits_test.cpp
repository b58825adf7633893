#include <gtest/gtest.h>

#include <string>

#include "made.h"

namespace {

using content::Name;
using content::NodeId;
using content::Role;

struct Made : edition_test::Made {
    // The section with the credits; none if there is none.
    [[nodiscard]] NodeId credits() const {
        NodeId id = tree().root;
        while (id.valid() && !tree().has_class(id, "picture-credits"))
            id = tree().next(id, tree().root);
        return id;
    }
    [[nodiscard]] std::string words() const { return credits() ? text_of(tree(), credits()) : "none"; }
};

Made make(const std::string& body, edition::Output output = edition::Output::epub,
          const std::string& language = "en-GB") {
    Made made;
    const std::string xml =
        "<article xmlns='http://docbook.org/ns/docbook' "
        "xmlns:xlink='http://www.w3.org/1999/xlink' xml:lang='" +
        language + "'><info><title>T</title><legalnotice><para>Imprint.</para></legalnotice></info>" + body +
        "</article>";
    edition::Plan plan;
    plan.audience = "general";
    plan.output = output;
    made.make(xml, plan);
    return made;
}

std::string picture(const std::string& alt, const std::string& info, const std::string& attributes = "") {
    return "<mediaobject " + attributes + "><info>" + info + "</info><alt>" + alt +
           "</alt><imageobject><imagedata fileref='a.svg'/></imageobject></mediaobject>";
}

const std::string openmoji = "<author><orgname>OpenMoji</orgname></author><legalnotice><para><link "
                             "xlink:href='https://c.org/by-sa/'>CC BY-SA 4.0</link></para></legalnotice>";

TEST(PictureCredits, stand_at_the_end_once_for_all_pictures_of_a_kind) {
    const Made made = make("<para>Words.</para>" + picture("A bus", openmoji) + picture("A box", openmoji) +
                           picture("A bus", openmoji) +
                           picture("A bin", "<legalnotice><para>Used with permission.</para></legalnotice>"));
    EXPECT_EQ(made.words(),
              "PicturesOpenMoji. A bus; A box. Licence: CC BY-SA 4.0A bin. Used with permission.");
    // Before the imprint, after everything else.
    EXPECT_EQ(made.tree()[made.credits()].next_sibling, made.tree()[made.tree().root].last_child);
}

TEST(PictureCredits, lead_to_the_licence) {
    const Made made = make(picture("A bus", openmoji));
    NodeId link = made.credits();
    while (link.valid() && made.tree()[link].role != Role::link)
        link = made.tree().next(link, made.credits());
    ASSERT_TRUE(link.valid());
    EXPECT_EQ(made.tree().attribute(link, Name::href), "https://c.org/by-sa/");
}

TEST(PictureCredits, give_the_address_where_it_may_be_printed) {
    EXPECT_EQ(make(picture("A bus", openmoji), edition::Output::pdf).words(),
              "PicturesOpenMoji. A bus. Licence: CC BY-SA 4.0 (https://c.org/by-sa/)");
}

TEST(PictureCredits, are_those_of_the_edition_alone) {
    EXPECT_EQ(make(picture("A bus", openmoji, "audience='easy-read'")).words(), "none");
    EXPECT_EQ(
        make("<mediaobject><alt>A</alt><imageobject><imagedata fileref='a.svg'/></imageobject></mediaobject>")
            .words(),
        "none");
}

TEST(PictureCredits, are_given_for_decoration_too) {
    EXPECT_EQ(make(picture("", openmoji, "role='decorative'")).words(),
              "PicturesOpenMoji. Licence: CC BY-SA 4.0");
}

TEST(PictureCredits, are_in_the_language_of_the_publication) {
    const Made made = make(picture("Bws", openmoji, "xml:lang='en'"), edition::Output::epub, "cy");
    EXPECT_EQ(made.words(), "LluniauOpenMoji. Bws. Trwydded: CC BY-SA 4.0");
    NodeId name = made.credits();
    while (made.tree()[name].text != "Bws")
        name = made.tree().next(name, made.credits());
    EXPECT_EQ(made.tree()[made.tree()[name].parent].language, "en");
}

TEST(PictureCredits, are_a_place_in_the_contents_with_an_id) {
    const std::string section = "<section><title>S</title><para>s</para></section>";
    const Made made = make(section + section + picture("A bus", openmoji));
    EXPECT_EQ(made.tree().attribute(made.credits(), Name::id), "pictures");
    bool listed = false;
    for (NodeId id = made.tree().root; id.valid(); id = made.tree().next(id, made.tree().root))
        listed = listed ||
                 (made.tree()[id].role == Role::contents_entry && made.tree()[id].target == made.credits());
    EXPECT_TRUE(listed);
}

} // namespace
