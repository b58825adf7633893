#include "pictures/uncredited.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include "base/bytes.h"
#include "pictures/support.h"

namespace {

namespace fs = std::filesystem;

struct Uncredited : testing::Test, pictures_test::Sources {
    fs::path folder = fs::temp_directory_path() / ("evenpage-uncredited-" + std::to_string(getpid()));
    std::vector<pictures::Symbol> symbols =
        pictures::read_openmoji(pictures_test::samples / "openmoji", pictures::Stemming::english);

    Uncredited() { fs::create_directories(folder); }
    Uncredited(const Uncredited&) = delete;
    Uncredited& operator=(const Uncredited&) = delete;
    ~Uncredited() override { fs::remove_all(folder); }

    // The findings for a picture with these bytes, twice in a manuscript.
    std::string check(const std::string& bytes, const std::string& info = "") {
        base::write_file(folder / "a b.svg", bytes);
        const std::string media =
            "<mediaobject>" + info +
            "<alt>A</alt><imageobject><imagedata fileref='a%20b.svg'/></imageobject></mediaobject>";
        const source::Document document = source::read_text(
            "t.xml",
            "<article xmlns='http://docbook.org/ns/docbook' xml:lang='en'><title>T</title>" + media + media +
                "</article>",
            sources, log);
        const content::Tree tree = content::build(document, log);
        pictures::report_uncredited(tree, folder, symbols, log);
        return findings();
    }
    const std::string bus = base::read_file(pictures_test::samples / "openmoji/color/svg/1F68C.svg");
};

TEST_F(Uncredited, a_known_symbol_is_told_once) {
    EXPECT_EQ(check(bus),
              "1: this picture is “bus” (OpenMoji, CC BY-SA 4.0), and nothing credits it [picture-credit]\n");
}

TEST_F(Uncredited, a_licence_in_the_drawing_is_told) {
    EXPECT_EQ(check("<svg xmlns='http://www.w3.org/2000/svg'><metadata><rdf:RDF><cc:Work><cc:license "
                    "rdf:resource='https://c.org/by/4.0/'/></cc:Work></rdf:RDF></metadata></svg>"),
              "1: this drawing says that its licence is https://c.org/by/4.0/, and nothing credits it "
              "[picture-credit]\n");
}

TEST_F(Uncredited, what_is_credited_is_not_told) {
    EXPECT_EQ(check(bus, "<info><author><orgname>OpenMoji</orgname></author></info>"), "");
}

TEST_F(Uncredited, what_is_not_known_is_not_told) {
    EXPECT_EQ(check("<svg xmlns='http://www.w3.org/2000/svg'><metadata/></svg>"), "");
    EXPECT_EQ(check("\xFF\xD8"), "");
}

} // namespace
