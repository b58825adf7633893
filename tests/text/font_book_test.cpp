#include "text/font_book.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/parallel.h"
#include "text/font_files.h"
#include "text/fonts.h"

namespace {

using namespace text;
using ::testing::HasSubstr;
using text_test::fonts;

const Face& match(std::vector<std::string> families, int weight = 400, bool italic = false) {
    return fonts()[fonts().match({std::move(families), weight, italic})];
}

const Face& face_for(char32_t c, std::string_view language, int weight = 400) {
    const FaceId face = fonts().face_for(c, fonts().match({{"Andika"}, weight, false}), language);
    return fonts()[face];
}

TEST(FontFiles, NameOfAFileGivesFamilyAndStyle) {
    const FontFile face = read_file_name("NotoSansArabic-SemiCondensedExtraBoldItalic");
    EXPECT_EQ(face.family_key, "notosansarabic");
    EXPECT_EQ(face.weight, 800);
    EXPECT_TRUE(face.italic);
    EXPECT_FALSE(face.normal_width);
    EXPECT_EQ(read_file_name("DejaVuSans").weight, 400);
    EXPECT_EQ(read_file_name("NotoSans-Light").weight, 300);
    EXPECT_EQ(read_file_name("DejaVuSans-ExtraLight").weight, 200);
}

TEST(FontBook, SerifsAndLettersAlikeAreSeenInTheOutlines) {
    report::Log log;
    const FontBook book = load_fonts({"/usr/share/fonts/truetype/dejavu"}, log);
    const auto named = [&book](const char* name) -> const Face& {
        return book[book.match({{name}, 400, false})];
    };
    EXPECT_TRUE(named("DejaVu Serif").serif);
    EXPECT_FALSE(named("DejaVu Sans").serif);
    EXPECT_TRUE(named("DejaVu Sans").letters_alike);
    EXPECT_FALSE(named("DejaVu Sans Mono").letters_alike);
    EXPECT_FALSE(match({"Andika"}).serif);
    EXPECT_FALSE(match({"Andika"}).letters_alike);
    EXPECT_GT(least_ink(match({"Andika"}), U'•'), least_ink(match({"Andika"}), U'·'));
    EXPECT_EQ(least_ink(match({"Andika"}), U'語'), 0);
}

TEST(FontBook, FamilyNamesIgnoreCase) {
    EXPECT_EQ(match({"andika"}).family, "Andika");
    EXPECT_EQ(match({"No Such Family", "NOTO SANS"}).family, "Noto Sans");
}

TEST(FontBook, GenericNamesPreferTheOwnFolder) {
    EXPECT_THAT(match({"sans-serif"}).file.string(), HasSubstr(EVENPAGE_ROOT "/fonts"));
    EXPECT_FALSE(match({"sans-serif"}).serif);
    EXPECT_TRUE(match({"monospace"}).monospace);
    EXPECT_TRUE(match({"serif"}).serif);
}

TEST(FontBook, UnknownFamilyStillGivesAFace) {
    EXPECT_FALSE(match({"No Such Family"}).family.empty());
}

TEST(FontBook, StyleAndWeight) {
    EXPECT_EQ(match({"Andika"}, 700).postscript_name, "Andika-Bold");
    EXPECT_EQ(match({"Andika"}, 700, true).postscript_name, "Andika-BoldItalic");
    EXPECT_TRUE(match({"Andika"}, 400, true).italic);
    // No 600 and no 900: heavier first, then lighter.
    EXPECT_EQ(match({"Andika"}, 600).weight, 700);
    EXPECT_EQ(match({"Andika"}, 900).weight, 700);
    // 500 looks at 400 before it looks above 500; 300 looks below, then above.
    EXPECT_EQ(match({"Andika"}, 500).weight, 400);
    EXPECT_EQ(match({"Andika"}, 300).weight, 400);
}

TEST(FontBook, ItalicFallsBackToUpright) {
    const Face& face = match({"Noto Naskh Arabic"}, 700, true);
    EXPECT_EQ(face.family, "Noto Naskh Arabic");
    EXPECT_EQ(face.weight, 700);
}

TEST(FontBook, CondensedFacesAreNotChosen) {
    EXPECT_THAT(match({"Noto Serif"}).postscript_name, "NotoSerif-Regular");
}

TEST(FontBook, FamilyOfTheFirstFolderHidesTheSameFamilyElsewhere) {
    EXPECT_THAT(match({"Noto Sans"}, 600).file.string(), HasSubstr(EVENPAGE_ROOT "/fonts"));
}

TEST(FontBook, MeasuresAreTakenFromOutlines) {
    const FaceMetrics& metrics = match({"Andika"}).metrics;
    EXPECT_GT(metrics.x_height, metrics.units_per_em * 2 / 5);
    EXPECT_LT(metrics.x_height, metrics.cap_height);
    EXPECT_LT(metrics.cap_height, metrics.ascent);
    EXPECT_GT(metrics.descent, 0);
    EXPECT_GT(metrics.underline_position, 0);
    EXPECT_LT(metrics.bounds[0], metrics.bounds[2]);
    EXPECT_LT(match({"Andika"}, 400, true).metrics.italic_angle, 0);
    EXPECT_FALSE(match({"Andika"}).is_cff);
}

TEST(FontBook, UrduIsSetInNastaliqAndArabicInNaskh) {
    EXPECT_EQ(face_for(U'ب', "ur").family, "Noto Nastaliq Urdu");
    EXPECT_EQ(face_for(U'ب', "ks-Arab").family, "Noto Nastaliq Urdu");
    EXPECT_EQ(face_for(U'ب', "ar").family, "Noto Naskh Arabic");
    EXPECT_EQ(face_for(U'ب', "fa").family, "Noto Naskh Arabic");
    EXPECT_EQ(face_for(U'ب', "ur", 700).weight, 700);
}

TEST(FontBook, FallbackByScript) {
    EXPECT_EQ(face_for(U'আ', "bn").family, "Noto Sans Bengali");
    EXPECT_EQ(face_for(U'ਪ', "pa").family, "Noto Sans Gurmukhi");
    EXPECT_EQ(face_for(U'ગ', "gu").family, "Noto Sans Gujarati");
    EXPECT_EQ(face_for(U'த', "ta", 700).weight, 700);
    EXPECT_EQ(face_for(U'አ', "am").family, "Noto Sans Ethiopic");
    EXPECT_EQ(face_for(U'א', "he").family, "Noto Sans Hebrew");
    EXPECT_EQ(face_for(U'ཀ', "bo").family, "Noto Serif Tibetan");
}

TEST(FontBook, EastAsianFacesFollowTheLanguage) {
    EXPECT_EQ(face_for(U'語', "ja").family, "Noto Sans CJK JP");
    EXPECT_EQ(face_for(U'語', "zh-Hant").family, "Noto Sans CJK TC");
    EXPECT_EQ(face_for(U'語', "zh-HK").family, "Noto Sans CJK HK");
    EXPECT_EQ(face_for(U'语', "zh").family, "Noto Sans CJK SC");
    EXPECT_EQ(face_for(U'한', "en").family, "Noto Sans CJK KR");
    EXPECT_TRUE(face_for(U'語', "ja").is_cff);
    EXPECT_GT(face_for(U'語', "zh-Hant").index, 0U);
}

TEST(FontBook, TextDoesNotFallBackToTheMonospacedFaceOfTheBook) {
    EXPECT_FALSE(face_for(U'☎', "en").monospace);
}

TEST(FontBook, NoFaceForACharacterNobodyHas) {
    EXPECT_FALSE(fonts().face_for(U'\U0010FFFD', fonts().match({}), "en").valid());
}

TEST(FontBook, SameFacesFromManyThreads) {
    report::Log log;
    const FontBook book =
        load_fonts({"/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/noto"}, log);
    const std::u32string letters = U"بআਪગதאཀ∑✓";
    std::vector<FaceId> found(letters.size() * 8);
    base::parallel_for(found.size(), 4, [&](std::size_t i) {
        found[i] =
            book.face_for(letters[i % letters.size()], book.match({{"DejaVu Sans"}, 400, false}), "en");
    });
    for (std::size_t i = letters.size(); i < found.size(); ++i)
        EXPECT_EQ(found[i], found[i % letters.size()]);
}

TEST(FontBook, FolderThatIsNotThereIsANote) {
    report::Log log;
    const FontBook book = load_fonts({"/no/such/folder"}, log);
    EXPECT_EQ(book.size(), 0U);
    EXPECT_FALSE(book.match({}).valid());
    ASSERT_EQ(log.findings().size(), 1U);
    EXPECT_EQ(log.findings()[0].rule, "font-folder");
    EXPECT_EQ(log.findings()[0].severity, report::Severity::note);
}

TEST(FontBook, BrokenFileIsANoteAndIsNotChosen) {
    const auto folder = std::filesystem::temp_directory_path() / "evenpage-text-font-book-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "Aaa-Regular.ttf") << "no font at all";
    std::filesystem::copy_file(EVENPAGE_ROOT "/fonts/andika/Andika-Regular.ttf",
                               folder / "Andika-Regular.ttf",
                               std::filesystem::copy_options::overwrite_existing);
    report::Log log;
    const FontBook book = load_fonts({folder}, log);
    std::filesystem::remove_all(folder);
    ASSERT_EQ(log.findings().size(), 1U);
    EXPECT_EQ(log.findings()[0].rule, "font-file");
    EXPECT_THAT(log.findings()[0].message, HasSubstr("Aaa-Regular.ttf cannot be read as a font"));
    EXPECT_EQ(book[book.match({{"Aaa"}, 400, false})].family, "Andika");
    EXPECT_FALSE(book.has_glyph(FaceId{0}, U'a'));
}

} // namespace
