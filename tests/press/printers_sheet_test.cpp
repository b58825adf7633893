#include "press/printers_sheet.h"

#include <sstream>

#include <gtest/gtest.h>

namespace {

press::PrintersSheet sample() {
    press::PrintersSheet sheet;
    sheet.title = "Impact report";
    sheet.file = "report-large-print-printers.pdf";
    sheet.pages = 16;
    sheet.blank_pages = 2;
    sheet.trim = {base::Length::from_points(595.28), base::Length::from_points(841.89)};
    sheet.bleed = base::Length::from_points(3 * 72 / 25.4);
    sheet.condition = "FOGRA39, ISO Coated v2 300% (basICColor)";
    sheet.inks = std::vector<pdf::Coverage>(16, {255, false});
    sheet.inks[3] = {340, true};
    sheet.fonts = {"Andika", "Andika-Bold"};
    sheet.smallest_text = base::Length::from_points(18);
    sheet.binding = edition::Binding::saddle_stitch;
    return sheet;
}

TEST(PrintersSheet, Golden) {
    EXPECT_EQ(press::printers_sheet(sample()),
              "\xEF\xBB\xBFImpact report\n"
              "Instructions for the print shop\n"
              "\n"
              "File          report-large-print-printers.pdf, PDF/X-4 (ISO 15930-7:2010)\n"
              "Pages         16, single pages in reading order, page 1 on the right; the last\n"
              "              2 are blank, to fill the sheets\n"
              "Trim size     210 x 297 mm. Print at 100 %: this is large print, the smallest\n"
              "              text is 18 point, and must not be made smaller.\n"
              "Bleed         3 mm on all sides; crop marks: none\n"
              "Colour        four colours on page 4; black ink alone on pages 1-3, 5-16\n"
              "Ink           at most 133 % in one place (limit 300 %); text is black ink\n"
              "              alone and overprints\n"
              "Condition     FOGRA39, ISO Coated v2 300% (basICColor), profile in the file\n"
              "Fonts         all embedded: Andika, Andika-Bold\n"
              "Paper         matt, white or cream, at least 90 g/m2, so that nothing shows\n"
              "              through; no gloss\n"
              "Binding       saddle stitch, 4 folded sheets\n"
              "\n"
              "Made by evenpage 0.1.0.\n");
}

TEST(PrintersSheet, AVolumeNamesTheOthersAndIsNotToBeSplitAgain) {
    press::PrintersSheet sheet = sample();
    sheet.pages = 400;
    EXPECT_NE(press::printers_sheet(sheet).find("\nVolumes "), std::string::npos);
    EXPECT_EQ(press::printers_sheet(sheet).find("\nVolume "), std::string::npos);
    sheet.volume = press::SheetVolume{2, 351, {349, 400}};
    const std::string text = press::printers_sheet(sheet);
    EXPECT_NE(text.find("Volume        2 of 2, a book of its own; its pages bear the numbers from 351"),
              std::string::npos);
    EXPECT_NE(text.find("volume 1, 349"), std::string::npos);
    EXPECT_EQ(text.find("\nVolumes "), std::string::npos);
    EXPECT_EQ(text.find("page 1 on the right"), std::string::npos);
}

TEST(PrintersSheet, LinesAreNoLongerThanAMessageMayHave) {
    press::PrintersSheet sheet = sample();
    sheet.fonts = std::vector<std::string>(30, "AtkinsonHyperlegibleNext-Regular");
    sheet.pages = 500;
    std::istringstream lines(press::printers_sheet(sheet));
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 78U) << line;
}

TEST(PrintersSheet, SaysWhatIsTheSameOnAllPages) {
    press::PrintersSheet sheet = sample();
    sheet.inks[3] = {255, false};
    EXPECT_NE(press::printers_sheet(sheet).find("black ink alone on all pages"), std::string::npos);
    sheet.inks = std::vector<pdf::Coverage>(2, {300, true});
    EXPECT_NE(press::printers_sheet(sheet).find("four colours on all pages"), std::string::npos);
}

TEST(PrintersSheet, HeavyBooksAreDividedAndDraftsClaimNothing) {
    press::PrintersSheet sheet = sample();
    EXPECT_EQ(press::printers_sheet(sheet).find("Volumes"), std::string::npos);
    sheet.pages = 500;
    sheet.claims_x4 = false;
    const std::string text = press::printers_sheet(sheet);
    EXPECT_NE(text.find("Volumes       2 of at most 363 pages"), std::string::npos);
    EXPECT_EQ(text.find("PDF/X-4"), std::string::npos);
}

} // namespace
