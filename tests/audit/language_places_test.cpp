// Where findings point, where sentences end, what is left out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/language/passage.h"
#include "audit/language/place.h"
#include "audited.h"

namespace {

using audit_test::check;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> sentences_of(const std::string& text) {
    const auto audited = check("<para>" + text + "</para>");
    std::vector<std::string> sentences;
    const auto passages = audit::read_passages(audited->applied.tree);
    for (const audit::Passage& passage : passages)
        if (passage.kind == audit::PassageKind::paragraph)
            for (const audit::Sentence& sentence : passage.sentences) {
                const auto begin = passage.tokens[sentence.first].begin;
                sentences.push_back(
                    passage.text.substr(begin, passage.tokens[sentence.last - 1].end - begin));
            }
    return sentences;
}

TEST(Sentences, EndAtFullStopsThatEndThem) {
    EXPECT_THAT(sentences_of("We met. They spoke."), ElementsAre("We met.", "They spoke."));
    EXPECT_THAT(sentences_of("Ask Mr. Jones. He helps."), ElementsAre("Ask Mr. Jones.", "He helps."));
    EXPECT_THAT(sentences_of("Go to St. Mary’s at 3.30 p.m. on Monday."),
                ElementsAre("Go to St. Mary’s at 3.30 p.m. on Monday."));
    EXPECT_THAT(sentences_of("It costs £3.50. That is cheap."),
                ElementsAre("It costs £3.50.", "That is cheap."));
    EXPECT_THAT(sentences_of("Bring food, e.g. fruit. It helps."),
                ElementsAre("Bring food, e.g. fruit.", "It helps."));
    EXPECT_THAT(sentences_of("I live at No. 10. Come in."), ElementsAre("I live at No. 10.", "Come in."));
    EXPECT_THAT(sentences_of("Wait... and see. Then go."), ElementsAre("Wait... and see.", "Then go."));
    EXPECT_THAT(sentences_of("She said “Stop!” and left."), ElementsAre("She said “Stop!” and left."));
    EXPECT_THAT(sentences_of("J. R. Smith is here. So am I. We talk."),
                ElementsAre("J. R. Smith is here.", "So am I.", "We talk."));
    EXPECT_THAT(sentences_of("1. Fill in the form."), ElementsAre("1. Fill in the form."));
    EXPECT_THAT(sentences_of("Can you come? Yes!"), ElementsAre("Can you come?", "Yes!"));
}

TEST(Sentences, OfAListAreItsItems) {
    const auto audited =
        check("<para>You can:</para><itemizedlist><listitem><para>come to one of our meetings in the "
              "town hall</para></listitem><listitem><para>write us a letter, or send an "
              "email</para></listitem></itemizedlist>");
    EXPECT_THAT(audited->found("sentence-words"), IsEmpty());
    EXPECT_EQ(audited->outcome("sentence-words").checked, 3U);
}

TEST(Places, AreThoseOfTheWords) {
    const auto audited =
        check("<para>The plan\n   was <emphasis>not</emphasis> &#8220;quickly&#8221; written, and "
              "we &amp; you don&apos;t know who has utilised it.</para>");
    EXPECT_THAT(audited->found("contraction"), ElementsAre("don&apos;t"));
    EXPECT_THAT(audited->found("hard-word"), ElementsAre("utilised"));
    EXPECT_THAT(check("<para>The plan\n was &lt;\n written\n here.</para>")->found("passive-voice"),
                IsEmpty());
    EXPECT_THAT(check("<para>The plan\n was <emphasis>also</emphasis>\n written\n here.</para>")
                    ->found("passive-voice"),
                ElementsAre("was <emphasis>also</emphasis>\n written"));
}

TEST(Places, SurviveCollapsedSpaceAndReferences) {
    EXPECT_THAT(audit::align("a b", "  a \n b "), ElementsAre(2U, 3U, 6U, 7U));
    EXPECT_THAT(audit::align("a&b", "a&amp;b"), ElementsAre(0U, 1U, 6U, 7U));
    EXPECT_THAT(audit::align("ab", "<![CDATA[ab]]>"), ElementsAre(9U, 10U, 11U));
    EXPECT_THAT(audit::align("other", "words"), IsEmpty());
}

TEST(Passages, LeaveOutWhatIsNoProse) {
    const auto audited =
        check("<para xml:lang=\"pl\">Nie don't wiem.</para><programlisting>don't</programlisting>"
              "<address>don't</address><para>Yes <phrase xml:lang=\"cy\">don't</phrase> "
              "<code>don't</code>.</para>");
    EXPECT_THAT(audited->found("contraction"), IsEmpty());
    EXPECT_THAT(check("<para>We don't.</para>")->found("contraction"), ElementsAre("don't"));
}

TEST(Passages, OfAnUnknownLanguageAreOnlyCounted) {
    const audit::Vocabulary none{};
    const auto audited =
        check("<para>Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
              "seize.</para>",
              "uk-gov", none, "", "fr");
    EXPECT_EQ(audited->found("sentence-words").size(), 1U);
    EXPECT_THAT(audited->found("hard-word"), IsEmpty());
}

} // namespace
