// What looks like a fault of a page and is none.
#include "edition.h"

namespace {

using namespace page_test;

struct Harmless {
    const char* rule;
    const char* edition;
    const char* find;
    const char* replace;
};

void PrintTo(const Harmless& harmless, std::ostream* out) {
    *out << harmless.rule << " " << harmless.replace;
}

const Harmless harmless[] = {
    {"sentence-line", easy, "This is the end of the report.", "Look at example.org or ask Ph.D. Smith."},
    {"sentence-line", easy, "This is the end of the report.", "Bring fruit, bread etc. and ask at No. 5."},
    {"sentence-line", easy, "Part Four", "Part 4. What comes next"},
    {"numeral-shown", easy, "<para>This is the end of the report.</para>",
     "<orderedlist><listitem><para>One plan</para></listitem></orderedlist>"},
    {"text-align", large, "<figure>",
     "<informaltable><tgroup cols='2'><tbody><row><entry>One</entry><entry align='right'>12 thousand "
     "pounds</entry></row></tbody></tgroup></informaltable><figure>"},
    {"text-touches", large, "<figure>",
     "<informaltable><tgroup cols='2'><tbody><row><entry>One</entry><entry>Two</entry></row></tbody></tgroup>"
     "</informaltable><figure>"},
    {"caption-page", large, "<figure>",
     "<table><title>Years</title><tgroup "
     "cols='1'><tbody><row><entry>One</entry></row></tbody></tgroup></table>"
     "<figure>"},
    {"hard-word-shown", easy, "the end of", "the <glossterm>end</glossterm> of"},
    {"word-split", easy, "This is the end of the report.",
     "This is the Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz."},
    {"word-list-place", easy, "</article>",
     "<glossary audience='easy-read'><title>Hard "
     "words</title><glossentry><glossterm>Plan</glossterm><glossdef>"
     "<para>What we want to do.</para></glossdef></glossentry></glossary></article>"},
    {"data-split", large, "01632 960 123", "the numbers 12 15 18 21 &#x2028;24 27"},
    {"data-split", large, "12 May 2024", "June &#x2028;3, when the council met"},
    {"alt-file-name", large, "<alt>Years</alt>", "<alt>Census2021</alt>"},
    {"page-columns", large, "<figure>",
     "<informaltable><tgroup cols='2'><tbody><row><entry>One</entry><entry>Two</entry></row></tbody></tgroup>"
     "</informaltable><figure>"},
    {"text-align", large, "<figure>",
     "<para>We like to help. <?linebreak?>We like to help. <?linebreak?>We like to help. <?linebreak?>We "
     "like to "
     "help. <?linebreak?>We like to help.</para><figure>"},
};

class Lookalike : public testing::TestWithParam<Harmless> {};

TEST_P(Lookalike, raises_nothing) {
    const Harmless& sown = GetParam();
    const auto laid = lay_out(replaced(manuscript(sown.edition), sown.find, sown.replace), sown.edition, "");
    const audit::Profile whole = profile(sown.edition == std::string_view(easy) ? "uk-gov" : "uk-ukaaf");
    audit::Profile one;
    one.rules.push_back(*whole.find(sown.rule));
    EXPECT_EQ(audit_of(*laid, one).all(), "");
}

INSTANTIATE_TEST_SUITE_P(EachLookalike, Lookalike, testing::ValuesIn(harmless));

} // namespace
