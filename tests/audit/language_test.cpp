// The rules that look at more than one sentence; each with an example that fails and one that passes.
#include "audit/check_language.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audited.h"

namespace {

using audit_test::check;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string statement(const std::string& words, const std::string& alt = "A child") {
    return "<informalfigure role=\"statement\"><mediaobject><alt>" + alt +
           "</alt><imageobject><imagedata fileref=\"" + alt + ".svg\"/></imageobject></mediaobject>" + words +
           "</informalfigure>";
}

std::string repeated(const std::string& words, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += words;
    return all;
}

std::string word_list(const std::string& term, const std::string& explanation) {
    return "<glossary><title>Words</title><glossentry xml:id=\"g\"><glossterm>" + term +
           "</glossterm><glossdef><para>" + explanation + "</para></glossdef></glossentry></glossary>";
}

TEST(Lengths, OfSentencesAreThoseOfTheProfile) {
    const std::string words = "<para>" + repeated("word ", 16) + ".</para>";
    EXPECT_THAT(check(words)->found("sentence-words"), SizeIs(1));
    EXPECT_THAT(check(words, "uk-ers-2026")->found("sentence-words"), IsEmpty());
    EXPECT_THAT(check(words)->message("sentence-words"), HasSubstr("16 words, wanted at most 15"));
}

TEST(Lengths, OfTitlesLeaveOutWhatTheProgramPutsBeforeThem) {
    const auto warning = [](int words) {
        return "<warning><title>" + repeated("word ", words) + "</title><para>We help.</para></warning>";
    };
    EXPECT_THAT(check(warning(15))->found("sentence-words"), IsEmpty());
    EXPECT_THAT(check(warning(16))->found("sentence-words"), SizeIs(1));
}

TEST(Lengths, OfParagraphsCountWhatStandsBesideOnePicture) {
    EXPECT_THAT(check(statement(repeated("<para>We help.</para>", 6)))->found("paragraph-sentences"),
                SizeIs(1));
    EXPECT_THAT(check(repeated(statement("<para>We help.</para>"), 6))->found("paragraph-sentences"),
                IsEmpty());
    EXPECT_THAT(
        check(statement(repeated("<para>We help you to live well at home with your friends.</para>", 5)))
            ->found("paragraph-words"),
        SizeIs(1));
    EXPECT_THAT(check(statement(repeated("<para>We help you to live well at home.</para>", 5)))
                    ->found("paragraph-words"),
                IsEmpty());
}

TEST(Lengths, OfThePublicationAskForASummary) {
    const std::string long_text = repeated("<para>We help you to live well at home.</para>", 40);
    EXPECT_THAT(check(long_text)->found("summary"), SizeIs(1));
    EXPECT_THAT(check(long_text, "uk-gov", audit_test::english(), "<abstract><para>Help.</para></abstract>")
                    ->found("summary"),
                IsEmpty());
    const std::string longer = repeated(long_text, 4);
    EXPECT_THAT(check(longer, "uk-ers-2026")->found("document-words"), SizeIs(1));
    EXPECT_THAT(check(long_text, "uk-ers-2026")->found("document-words"), IsEmpty());
}

TEST(HardWords, AreToldOnceWithTheirNumber) {
    const auto audited = check("<para>We utilise it. They utilised it.</para>");
    EXPECT_THAT(audited->found("hard-word"), ElementsAre("utilise"));
    EXPECT_THAT(audited->message("hard-word"), HasSubstr("used 2 times"));
    EXPECT_THAT(check("<para>Read the tenancy. All tenancies differ.</para>")->found("hard-word"),
                ElementsAre("tenancy"));
}

TEST(HardWords, ThatTheTextExplainsAreNotHard) {
    EXPECT_THAT(check("<para>The provision is small.</para>")->found("hard-word"), SizeIs(1));
    EXPECT_THAT(check("<para>We want more provision. Provision means help.</para>")->found("hard-word"),
                IsEmpty());
    EXPECT_THAT(
        check("<para>The provision is small.</para>" + word_list("Provision", "Help."))->found("hard-word"),
        IsEmpty());
}

TEST(HardWords, OfTheirOwnListsCount) {
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "own-words";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "words.txt")
        << "# ours\nprovision\nsensory  # room\nperson with autism = autistic person\n"
           "child: pupil, learner\nbad =\n";
    report::SourceMap sources;
    report::Log log;
    const audit::Vocabulary own = audit::read_vocabulary(
        {audit_test::styles / "languages", "/usr/share/dict/scowl", {folder / "words.txt"}}, "en", 0, sources,
        log);
    ASSERT_THAT(log.findings(), SizeIs(1));
    EXPECT_EQ(log.findings().front().rule, "own-words");
    EXPECT_THAT(check("<para>The provision is sensory.</para>", "uk-gov", own)->found("hard-word"),
                IsEmpty());
    EXPECT_THAT(check("<para>A person with autism came.</para>", "uk-gov", own)->found("hard-word"),
                ElementsAre("person with autism"));
    EXPECT_THAT(check("<para>Each pupil can come.</para>", "uk-gov", own)->found("same-word"),
                ElementsAre("pupil"));
    std::filesystem::remove_all(folder);
}

TEST(HardWords, WithoutTheListAreThoseOfTheLanguageFile) {
    report::SourceMap sources;
    report::Log log;
    const audit::Vocabulary poor = audit::read_vocabulary(
        {audit_test::styles / "languages", "/no/such/folder", {}}, "en", 0, sources, log);
    EXPECT_FALSE(poor.has_common_words);
    EXPECT_THAT(log.findings(), SizeIs(1));
    EXPECT_THAT(check("<para>We utilise a zither.</para>", "uk-gov", poor)->found("hard-word"),
                ElementsAre("utilise"));
}

TEST(HardWords, AreThoseThatAreNotEveryday) {
    const auto hard = [](const std::string& text) {
        return check("<para>" + text + "</para>")->found("hard-word");
    };
    EXPECT_THAT(hard("The meetings are cheaper and nicer."), IsEmpty()) << "inflections";
    EXPECT_THAT(hard("You get there by perseverance."), ElementsAre("perseverance"));
    EXPECT_THAT(hard("We meet at the bandstand."), IsEmpty()) << "a compound of known words";
    EXPECT_THAT(hard("The costs are backbreaking."), ElementsAre("backbreaking"));
    EXPECT_THAT(hard("The box is unopened."), IsEmpty()) << "the opposite of a known word";
    EXPECT_THAT(hard("The rent is unmitigated."), ElementsAre("unmitigated"));
    EXPECT_THAT(hard("Jade has a job."), IsEmpty()) << "a name that is a word too";
    EXPECT_THAT(hard("Trepidation is normal."), ElementsAre("Trepidation"));
}

TEST(HardWords, AreNotExplainedByNamingOrInWordsOfADefinition) {
    EXPECT_THAT(check("<para>The first part is called procurement.</para>")->found("hard-word"),
                ElementsAre("procurement"));
    EXPECT_THAT(check("<para>Buying things is hard. This is called procurement.</para>")->found("hard-word"),
                IsEmpty());
    EXPECT_THAT(check("<para>You use a tool called a speculum.</para>")->found("hard-word"),
                ElementsAre("speculum"));
    EXPECT_THAT(check("<para>We look at procurement. It is good.</para>")->found("hard-word"),
                ElementsAre("procurement"));
    EXPECT_THAT(check("<para>A hub means bespoke provision.</para>")->found("hard-word"),
                ElementsAre("bespoke", "provision"));
}

TEST(HardWords, AreExplainedInTheNextSentence) {
    const std::string list = word_list("Hubs", "Places.");
    const std::string used = "<para>We have <glossterm linkend=\"g\">hubs</glossterm>. ";
    EXPECT_THAT(check(used + "We are happy.</para>" + list)->found("hard-word-explained"),
                ElementsAre("hubs"));
    EXPECT_THAT(check(used + "A hub is a place.</para>" + list)->found("hard-word-explained"), IsEmpty());
    EXPECT_THAT(check(used + "These are places.</para>" + list)->found("hard-word-explained"), IsEmpty());
    EXPECT_THAT(check(used + "You can get help there.</para>" + list)->found("hard-word-explained"),
                IsEmpty());
    EXPECT_THAT(check("<para>We met. This is called <glossterm linkend=\"g\">hubs</glossterm>.</para>" + list)
                    ->found("hard-word-explained"),
                IsEmpty());
}

TEST(HardWords, AreMarkedWhereTheyAreFirstUsed) {
    const std::string list = word_list("Hub", "A place.");
    EXPECT_THAT(check("<para>We have hubs. A hub is a place.</para>" + list)->found("hard-word-marked"),
                ElementsAre("hubs"));
    EXPECT_THAT(
        check("<para>We have <glossterm linkend=\"g\">hubs</glossterm>. A hub is a place.</para>" + list)
            ->found("hard-word-marked"),
        IsEmpty());
}

TEST(HardWords, OfTwoNamesAreBothMarked) {
    EXPECT_THAT(check("<para>You can join in. This is called ‘Participation’ or ‘Engagement’.</para>")
                    ->found("hard-word-marked"),
                ElementsAre("Participation", "Engagement"));
}

TEST(HardWords, WantAWordList) {
    const std::string marked =
        "<para>We have <phrase role=\"hardword\">hubs</phrase>. A hub is a place.</para>";
    EXPECT_THAT(check(marked)->found("word-list"), SizeIs(1));
    EXPECT_THAT(check(marked + word_list("Hub", "A place."))->found("word-list"), IsEmpty());
}

TEST(ShortForms, AreExplainedOrKnown) {
    EXPECT_THAT(check("<para>Ask for an EHCP.</para>")->found("abbreviation"), ElementsAre("EHCP"));
    EXPECT_THAT(check("<para>Ask for an EHCP. EHCP means a plan.</para>")->found("abbreviation"), IsEmpty());
    EXPECT_THAT(check("<para>This is called an EHCP. The EHCP helps.</para>")->found("abbreviation"),
                IsEmpty());
    EXPECT_THAT(check("<para>Ask for an EHCP.</para>" + word_list("EHCP", "A plan."))->found("abbreviation"),
                IsEmpty());
    EXPECT_THAT(check("<para>The EHCP is here. The EHCP helps.</para>")->found("abbreviation"), SizeIs(1));
}

TEST(SameWords, AreWanted) {
    EXPECT_THAT(check("<para>Each pupil came. All students spoke.</para>")->found("same-word"),
                ElementsAre("students"));
    EXPECT_THAT(check("<para>Each pupil came. All pupils spoke.</para>")->found("same-word"), IsEmpty());
    EXPECT_THAT(check("<para>Pupils and students came. The students spoke.</para>")->found("same-word"),
                IsEmpty());
    const std::string list = word_list("Family Hubs", "Places.");
    EXPECT_THAT(check("<para>A <glossterm linkend=\"g\">Family Hub</glossterm>. Two <glossterm "
                      "linkend=\"g\">centres</glossterm>.</para>" +
                      list)
                    ->found("same-word"),
                SizeIs(1));
    EXPECT_THAT(
        check("<para>A <glossterm linkend=\"g\">Family Hub</glossterm>. Two <glossterm linkend=\"g\">Family "
              "Hubs</glossterm>.</para>" +
              list)
            ->found("same-word"),
        IsEmpty());
}

TEST(SameWords, MayHaveSeveralForms) {
    EXPECT_THAT(check("<para>Young people came. Each young person spoke.</para>")->found("same-word"),
                IsEmpty());
    EXPECT_THAT(check("<para>Each young person came. All teenagers spoke.</para>")->found("same-word"),
                ElementsAre("teenagers"));
}

TEST(Languages, HavePhrasesThatTheirFileBreaksWhereItLikes) {
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "languages";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "en.xml")
        << "<language tag=\"en\"><list name=\"l\">one\n   two, three</list><table name=\"t\">in\n  full: "
           "all</table></language>";
    report::SourceMap sources;
    report::Log log;
    const audit::Language language = audit::read_language(folder, "en-GB", sources, log);
    EXPECT_TRUE(language.has("l", "one two"));
    EXPECT_TRUE(language.table("t").contains("in full"));
    std::filesystem::remove_all(folder);
}

TEST(Structure, HasNoNotesAndFewLevels) {
    EXPECT_THAT(check("<para>We help.<footnote><para>Note.</para></footnote></para>")->found("footnote"),
                SizeIs(1));
    EXPECT_THAT(
        check("<section xml:id=\"s\"><title>A</title><para>See <xref linkend=\"s\"/>.</para></section>")
            ->found("cross-reference"),
        SizeIs(1));
    EXPECT_THAT(check("<para>We help.</para>")->found("cross-reference"), IsEmpty());
    EXPECT_THAT(check("<para>We help.</para>")->found("footnote"), IsEmpty());
    const std::string open = "<section><title>A</title>";
    EXPECT_THAT(check(repeated(open, 4) + "<para>We help.</para>" + repeated("</section>", 4))
                    ->found("heading-levels"),
                SizeIs(1));
    EXPECT_THAT(check(repeated(open, 3) + "<para>We help.</para>" + repeated("</section>", 3))
                    ->found("heading-levels"),
                IsEmpty());
}

TEST(Structure, LikesHeadingsThatAsk) {
    const std::string plain = repeated("<section><title>Our plan</title><para>We help.</para></section>", 3);
    const std::string asks = "<section><title>Who helps me?</title><para>We help.</para></section>";
    EXPECT_THAT(check(plain)->found("question-heading"), SizeIs(1));
    EXPECT_THAT(check(plain + asks)->found("question-heading"), IsEmpty());
}

TEST(Pictures, StandBesideEachIdea) {
    EXPECT_THAT(check("<para>We help.</para>")->found("picture-for-idea"), ElementsAre("We help."));
    EXPECT_THAT(check(statement("<para>We help.</para>"))->found("picture-for-idea"), IsEmpty());
    EXPECT_THAT(check("<itemizedlist><listitem><para>A</para></listitem><listitem><para>B</para></listitem>"
                      "</itemizedlist>")
                    ->found("picture-for-idea"),
                SizeIs(1));
}

TEST(Pictures, HaveWordsOfTheirOwn) {
    EXPECT_THAT(check(statement("<para>We help.</para>", "Picture of a child"))->found("alt-picture-of"),
                SizeIs(1));
    EXPECT_THAT(check(statement("<para>We help.</para>", "A child"))->found("alt-picture-of"), IsEmpty());
    EXPECT_THAT(check(statement("<para>We help.</para>", "We help"))->found("alt-repeated"), SizeIs(1));
    EXPECT_THAT(check(statement("<para>We help.</para>", "A child"))->found("alt-repeated"), IsEmpty());
    EXPECT_THAT(check(statement("<para>We help.</para>", "IMG_0042.JPG"))->found("alt-file-name"), SizeIs(1));
    EXPECT_THAT(check(statement("<para>We help.</para>", "A child"))->found("alt-file-name"), IsEmpty());
    std::string other = statement("<para>You help.</para>", "A child");
    other.replace(other.find("A child.svg"), 11, "other.svg");
    EXPECT_THAT(check(statement("<para>We help.</para>", "A child") + other)->found("alt-repeated"),
                SizeIs(1));
}

double measured(const audit_test::Audited& audited, std::string_view id) {
    for (const audit::Measure& measure : audited.audit.measures)
        if (measure.id == id)
            return measure.value;
    return -1;
}

TEST(Readability, IsMeasuredAndToldIfItIsHard) {
    const auto easy = check("<para>We help you to live well at home.</para>");
    EXPECT_THAT(easy->found("readability"), IsEmpty());
    ASSERT_FALSE(easy->audit.measures.empty());
    const auto hard = check("<para>Organisational infrastructure considerations necessitate comprehensive "
                            "interdepartmental collaboration.</para>");
    EXPECT_THAT(hard->found("readability"), SizeIs(1));
    // 8 words that are in the list of Dale and Chall; 7 that are not.
    EXPECT_DOUBLE_EQ(measured(*easy, "dale_chall"), 0.4);
    EXPECT_DOUBLE_EQ(measured(*hard, "dale_chall"), 19.8);
}

TEST(ReaderTests, AreNamedOrSaidToBeMissing) {
    const auto untested = check("<para>We help.</para>");
    EXPECT_THAT(untested->message("reader-test"), HasSubstr("not yet tested"));
    EXPECT_THAT(untested->audit.reader_tests, IsEmpty());
    const std::string history =
        "<revhistory><revision role=\"reader-test\"><date>12 June 2024</date><author><orgname>Our "
        "Voice</orgname></author><revremark>4 people read it.</revremark></revision></revhistory>";
    const auto tested = check("<para>We help.</para>", "uk-gov", audit_test::english(), history);
    EXPECT_THAT(tested->found("reader-test"), IsEmpty());
    ASSERT_THAT(tested->audit.reader_tests, SizeIs(1));
    EXPECT_THAT(tested->audit.reader_tests.front(), HasSubstr("Our Voice"));
}

TEST(Questions, AskWhetherEachPictureFits) {
    const auto audited = check(statement("<para>We help.</para>"));
    ASSERT_FALSE(audited->audit.questions.empty());
    EXPECT_THAT(audited->audit.questions.back().what, HasSubstr("A child: “We help."));
}

} // namespace
