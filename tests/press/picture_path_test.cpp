// How a manuscript may name the file of a picture.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "press/program.h"

namespace {

namespace fs = std::filesystem;
using press_test::quoted;

class PicturePath : public testing::Test {
protected:
    // The rules of the errors found in a manuscript that shows the picture `fileref`.
    std::vector<std::string> errors_of(const std::string& fileref) {
        base::write_file(folder_.path() / "my bin.svg",
                         "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
                         "<rect width=\"9\" height=\"9\"/></svg>");
        base::write_file(folder_.path() / "m.xml",
                         "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.2\" "
                         "xml:lang=\"en\"><info><title>Bins</title></info><mediaobject><alt>A bin</alt>"
                         "<imageobject><imagedata fileref=\"" +
                             fileref + "\"/></imageobject></mediaobject></article>");
        const auto outcome = press_test::run_program("check --edition standard --format json " +
                                                     quoted(folder_.path() / "m.xml"));
        std::vector<std::string> rules;
        for (const auto& finding : nlohmann::json::parse(outcome.standard_error))
            if (finding["severity"] == "error")
                rules.push_back(finding["rule"]);
        return rules;
    }
    press_test::TemporaryFolder folder_;
};

TEST_F(PicturePath, IsAFileNameAPathOrAFileAddress) {
    const std::string folder = folder_.path().string();
    for (const std::string& fileref :
         {std::string("my bin.svg"), std::string("my%20bin.svg"), std::string("./my bin.svg"),
          folder + "/my bin.svg", "file://" + folder + "/my%20bin.svg"})
        EXPECT_THAT(errors_of(fileref), testing::IsEmpty()) << fileref;
}

TEST_F(PicturePath, IsNotEmptyNorAnAddressElsewhere) {
    EXPECT_THAT(errors_of(""), testing::ElementsAre("image-file"));
    for (const char* const fileref : {"https://example.org/my bin.svg", "data:image/png;base64,AAAA",
                                      "C:\\Users\\me\\my bin.svg", "my%2Xbin.svg", "file://my bin.svg"})
        EXPECT_THAT(errors_of(fileref), testing::ElementsAre("picture-missing")) << fileref;
}

} // namespace
