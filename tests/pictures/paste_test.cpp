#include "pictures/paste.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "pictures/support.h"
#include "support/golden.h"

namespace {

using pictures_test::Leaflet;

TEST(Paste, has_every_proposal_with_its_credit) {
    Leaflet leaflet;
    const auto all = leaflet.suggested();
    support::expect_golden("pictures/to-paste.xml",
                           pictures::paste_file(all, pictures::names_of_copies(all), "pictures/",
                                                "leaflet.xml", leaflet.sources));
}

TEST(Paste, names_each_copy_once) {
    Leaflet leaflet;
    const auto all = leaflet.suggested();
    const auto names = pictures::names_of_copies(all);
    std::set<std::string> different;
    for (const auto& [symbol, name] : names)
        different.insert(name);
    EXPECT_EQ(different.size(), names.size());
    EXPECT_TRUE(different.contains("voting.svg"));
    EXPECT_TRUE(different.contains("openmoji-ballot-box-with-ballot.svg"));
}

// What is pasted and published says who made it.
TEST(Paste, leads_to_a_credit_in_the_edition) {
    Leaflet leaflet;
    const auto all = leaflet.suggested();
    const std::string xml =
        pictures::paste_file(all, pictures::names_of_copies(all), "", "leaflet.xml", leaflet.sources);
    report::Log log;
    const std::string article =
        "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><title>T</title>" +
        xml.substr(xml.find("<section")) + "</article>";
    const source::Document document = source::read_text("pasted.xml", article, leaflet.sources, log);
    const content::Tree shared = content::build(document, log);
    const edition::Applied applied = edition::apply(shared, Leaflet::plan(), log);
    const std::string words = text_of(applied.tree, applied.tree.root);
    EXPECT_NE(words.find("PicturesAda Lane. A person who votes. Licence: CC BY 4.0 "
                         "(https://creativecommons.org/licenses/by/4.0/)"),
              std::string::npos)
        << words;
    EXPECT_NE(words.find("OpenMoji. ballot box with ballot; "), std::string::npos) << words;
    EXPECT_FALSE(log.has_errors());
}

} // namespace
