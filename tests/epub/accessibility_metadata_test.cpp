#include "epub/accessibility_metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "epub/sample.h"

namespace {

using epub_test::file_of;
using epub_test::NodeId;
using epub_test::Role;
using epub_test::Sample;
using testing::HasSubstr;
using testing::Not;

class MetadataTest : public testing::Test {
protected:
    MetadataTest() {
        section = sample.section(sample.tree.root, "one", "One");
        sample.paragraph(section, "Words.");
    }

    void add_picture(std::string_view alt) {
        sample.image(section, "p.svg", alt);
        settings.pictures.emplace("p.svg", epub_test::picture());
    }

    std::string package_document() {
        return file_of(epub::write(sample.tree, settings, log), "EPUB/package.opf");
    }

    void claim(std::string_view name, std::string_view value) {
        sample.tree.metadata.stated.push_back({name, value, {}});
    }

    Sample sample;
    NodeId section;
    epub::Settings settings;
    report::Log log;
};

TEST_F(MetadataTest, WithoutPicturesNothingIsClaimedAboutThem) {
    const std::string package = package_document();
    EXPECT_THAT(package, HasSubstr(R"("schema:accessMode">textual<)"));
    EXPECT_THAT(package, Not(HasSubstr("visual")));
    EXPECT_THAT(package, Not(HasSubstr("alternativeText")));
}

TEST_F(MetadataTest, ADecorativePictureIsNotVisualContent) {
    add_picture("");
    EXPECT_THAT(package_document(), Not(HasSubstr("visual")));
}

TEST_F(MetadataTest, PicturesWithAlternativesAreVisualAndDescribed) {
    add_picture("A family");
    const std::string package = package_document();
    EXPECT_THAT(package, HasSubstr(R"("schema:accessMode">visual<)"));
    EXPECT_THAT(package, HasSubstr(R"("schema:accessModeSufficient">textual<)"));
    EXPECT_THAT(package, HasSubstr("alternativeText"));
    EXPECT_THAT(package, HasSubstr(">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<"));
    EXPECT_THAT(package,
                HasSubstr(R"("a11y:certifiedBy" id="certifier" refines="#conformance">Dorset Council<)"));
}

TEST_F(MetadataTest, OnePictureWithoutAlternativeEndsTheClaims) {
    add_picture("A family");
    const NodeId bare = sample.add(section, Role::image);
    sample.tree.set_attribute(bare, content::Name::source, "p.svg");
    const std::string package = package_document();
    EXPECT_THAT(package, Not(HasSubstr("alternativeText")));
    EXPECT_THAT(package, Not(HasSubstr(R"(Sufficient">textual<)")));
    EXPECT_THAT(package, Not(HasSubstr("conformsTo")));
}

TEST_F(MetadataTest, ADraftClaimsNoConformance) {
    settings.conformance = epub::Conformance::not_claimed;
    const epub::Package package = epub::write(sample.tree, settings, log);
    EXPECT_THAT(file_of(package, "EPUB/package.opf"), Not(HasSubstr("conformsTo")));
    EXPECT_THAT(file_of(package, "EPUB/text/accessibility.xhtml"),
                HasSubstr("<li>No information is available</li>"));
}

TEST_F(MetadataTest, AMovingPictureMayBeAHazard) {
    add_picture("A clock");
    EXPECT_THAT(package_document(), HasSubstr(">none<"));
    settings.pictures.find("p.svg")->second.original.insert(4, "<animate/>");
    EXPECT_THAT(package_document(), HasSubstr(R"("schema:accessibilityHazard">unknown<)"));
}

TEST_F(MetadataTest, FixedFontSizesAreNotTransformable) {
    EXPECT_THAT(package_document(), HasSubstr("displayTransformability"));
    settings.stylesheet = "p { font-size: 12pt }";
    EXPECT_THAT(package_document(), Not(HasSubstr("displayTransformability")));
}

TEST_F(MetadataTest, WithNobodyNamedThereIsNoClaimAndANoteSaysWhy) {
    sample.tree.metadata.publisher = {};
    sample.tree.metadata.creators.clear();
    EXPECT_THAT(package_document(), Not(HasSubstr("conformsTo")));
    ASSERT_EQ(log.findings().size(), 1u);
    EXPECT_EQ(log.findings()[0].rule, "epub-conformance");
}

TEST_F(MetadataTest, AFalseClaimIsAWarning) {
    claim("schema:accessibilityFeature", "longDescription");
    package_document();
    ASSERT_EQ(log.findings().size(), 1u);
    EXPECT_EQ(log.findings()[0].rule, "epub-claim");
    EXPECT_EQ(log.findings()[0].severity, report::Severity::warning);
    EXPECT_THAT(log.findings()[0].message, HasSubstr("\"longDescription\" is claimed"));
}

TEST_F(MetadataTest, ATrueClaimIsSilent) {
    claim("schema:accessMode", "textual");
    claim("schema:accessibilityHazard", "none");
    claim("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
    package_document();
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(MetadataTest, TheStatementPageSaysWhatThePackageSays) {
    add_picture("A family");
    const std::string page =
        file_of(epub::write(sample.tree, settings, log), "EPUB/text/accessibility.xhtml");
    for (const char* phrase :
         {"Appearance can be modified", "Readable in read aloud or dynamic braille", "Has alternative text",
          "This publication meets accepted accessibility standards",
          "The publication was certified by Dorset Council", "Table of contents", "Headings", "No hazards",
          "ARIA roles included"})
        EXPECT_THAT(page, HasSubstr(phrase));
    EXPECT_THAT(page, Not(HasSubstr("Go to page")));
}

TEST_F(MetadataTest, TheIdentifierIsStableAndTheEasyReadEditionHasItsOwn) {
    const auto identifier = [](const std::string& package) {
        return package.substr(package.find("urn:uuid:"), 45);
    };
    const std::string standard = identifier(package_document());
    settings.modified = 1000;
    EXPECT_EQ(identifier(package_document()), standard);
    settings.easy_read = true;
    EXPECT_NE(identifier(package_document()), standard);
}

} // namespace
