#include "edition/apply.h"

#include <gtest/gtest.h>

#include <string>

#include "content/dump.h"
#include "made.h"
#include "support/golden.h"

namespace {

using content::Name;
using content::NodeId;
using content::Role;

struct Made : edition_test::Made {
    [[nodiscard]] std::string rules() const {
        std::string list;
        for (const report::Finding& finding : log.findings())
            if (finding.severity != report::Severity::note)
                list += (list.empty() ? "" : " ") + std::string(finding.rule);
        return list;
    }
    [[nodiscard]] NodeId find(Role role) const {
        NodeId id = tree().root;
        while (id.valid() && tree()[id].role != role)
            id = tree().next(id, tree().root);
        return id;
    }
    [[nodiscard]] std::string words() const { return text_of(tree(), tree().root); }
};

const std::string untested = "We still need to test this with readers.";

edition::Plan plan_for(const std::string& audience) {
    edition::Plan plan;
    plan.name = audience;
    plan.audience = audience;
    return plan;
}

Made make(const std::string& body, const edition::Plan& plan = plan_for("general"),
          const std::string& element = "article") {
    Made made;
    const std::string xml = "<" + element +
                            " xmlns=\"http://docbook.org/ns/docbook\" xml:lang=\"en\"><title>T</title>" +
                            body + "</" + element + ">";
    made.make(xml, plan);
    return made;
}

TEST(Select, keeps_what_names_the_audience_or_nobody) {
    const std::string body = "<para audience='general'>g</para><para audience='easy-read; general'>b</para>"
                             "<para audience='easy-read'>e</para><para>a</para>";
    EXPECT_EQ(make(body).words(), "Tgba");
    EXPECT_EQ(make(body, plan_for("easy-read")).words(), std::string("Easy readTbea") + untested);
}

TEST(Select, drops_what_selection_empties) {
    const std::string body =
        "<section><title>S</title><para audience='easy-read'>x</para></section>"
        "<itemizedlist><listitem><para audience='easy-read'>y</para></listitem></itemizedlist>"
        "<section><title><phrase audience='easy-read'>E</phrase></title><para>z</para></section>";
    const Made made = make(body);
    EXPECT_EQ(made.words(), "Tz");
    EXPECT_FALSE(made.find(Role::unordered_list).valid());
    EXPECT_FALSE(made.find(Role::heading).valid());
}

TEST(Select, a_note_goes_with_its_call) {
    const Made made =
        make("<para>a<phrase audience='easy-read'>b<footnote><para>n</para></footnote></phrase></para>");
    EXPECT_EQ(made.words(), "Ta");
}

TEST(Select, picture_and_alternative_by_audience) {
    const std::string body =
        "<mediaobject><imageobject audience='easy-read'><imagedata fileref='e.svg'/>"
        "</imageobject><imageobject audience='general'><imagedata fileref='g.png'/></imageobject>"
        "<textobject audience='general'><phrase>for all</phrase></textobject></mediaobject>";
    const Made made = make(body);
    EXPECT_EQ(made.rules(), "");
    const NodeId image = made.find(Role::image);
    EXPECT_EQ(made.tree().attribute(image, Name::source), "g.png");
    EXPECT_EQ(made.tree().attribute(image, Name::alt), "for all");
    EXPECT_EQ(make(body, plan_for("easy-read")).rules(), "figure-alt");
}

TEST(References, move_to_the_section_that_stands_in) {
    const std::string body =
        "<section xml:id='a' audience='general'><title>Long</title><para>x</para></section>"
        "<section xml:id='b' linkend='a' audience='easy-read'><title>Short</title><para>y</para>"
        "</section><para>See <xref linkend='a'/></para>";
    EXPECT_EQ(make(body).words(), "TLongxSee Long");
    EXPECT_EQ(make(body, plan_for("easy-read")).words(), std::string("Easy readTShortySee Short") + untested);
    EXPECT_EQ(make(body, plan_for("easy-read")).rules(), "");
}

TEST(References, to_what_the_edition_leaves_out) {
    const std::string body = "<para xml:id='a' audience='easy-read'>x</para><para><xref linkend='a'/></para>";
    EXPECT_EQ(make(body).rules(), "link-target");
    EXPECT_EQ(
        make("<para xml:id='a' audience='easy-read'>x</para><para><link linkend='a'>w</link></para>").rules(),
        "link-edition");
    EXPECT_EQ(make(body, plan_for("easy-read")).rules(), "");
}

TEST(References, have_the_words_of_their_target) {
    const std::string figure = "<figure xml:id='f'><title>F</title><mediaobject><alt>A</alt><imageobject>"
                               "<imagedata fileref='a.png'/></imageobject></mediaobject></figure>";
    EXPECT_EQ(make(figure + "<para><xref linkend='f'/></para>").words(), "TFigure\u00a01: FFigure\u00a01");
    EXPECT_EQ(make(figure + "<para><xref linkend='f' xrefstyle='page'/></para>").words(),
              "TFigure\u00a01: FFigure\u00a01, page\u00a0");
    EXPECT_EQ(make("<para xml:id='p' xreflabel='the start'>x</para><para><xref linkend='p'/></para>").words(),
              "Txthe start");
    EXPECT_EQ(make("<para xml:id='p'>x <phrase xml:id='w'>words</phrase></para><para><xref linkend='p' "
                   "endterm='w'/></para>")
                  .words(),
              "Tx wordswords");
}

TEST(References, to_works_items_and_anchors_name_them) {
    const std::string work = "<bibliography><title>B</title><biblioentry xml:id='w'>";
    const std::string see = "</biblioentry></bibliography><para><xref linkend='w'/></para>";
    EXPECT_EQ(make(work + "<abbrev>S20</abbrev><title>On hubs</title>" + see).words(), "TBS20. On hubs[S20]");
    EXPECT_EQ(make(work + "<title>On hubs</title>" + see).words(), "TBOn hubsOn hubs");
    EXPECT_EQ(
        make("<orderedlist numeration='loweralpha' startingnumber='2'><listitem><para>x</para></listitem>"
             "<listitem xml:id='i'><para>y</para></listitem></orderedlist>"
             "<para><xref linkend='i'/></para>")
            .words(),
        "Txyc");
    EXPECT_EQ(make("<para><anchor xml:id='a' xreflabel='the start'/>x</para><para><xref linkend='a'/></para>")
                  .words(),
              "Txthe start");
}

TEST(References, of_a_glossary_have_the_words_of_the_entry) {
    EXPECT_EQ(make("<glosslist><glossentry xml:id='h'><glossterm>Hub</glossterm><glossdef><para>x</para>"
                   "<glossseealso otherterm='c'/></glossdef></glossentry><glossentry xml:id='c'><glossterm>"
                   "Centre</glossterm><glosssee otherterm='h'/></glossentry></glosslist>")
                  .words(),
              "THubxSee also CentreCentreSee Hub");
}

TEST(References, say_what_language_the_title_is_in) {
    const Made made = make("<section xml:id='s' xml:lang='cy'><title>Amser</title><para>x</para></section>"
                           "<para><xref linkend='s'/></para>");
    const NodeId words = made.tree()[made.find(Role::cross_reference)].first_child;
    EXPECT_EQ(made.tree()[words].role, Role::span);
    EXPECT_EQ(made.tree()[words].language, "cy");
}

TEST(References, of_the_title_of_a_box_leave_out_what_kind_of_box_it_is) {
    const Made made =
        make("<warning xml:id='w'><title xml:id='t'>Water</title><para>A</para></warning><para><xref "
             "linkend='w'/>, <xref linkend='w' endterm='t'/></para>");
    EXPECT_THAT(made.words(), testing::HasSubstr("Warning: Water, Water"));
}

TEST(References, of_an_endterm_have_its_own_words_only) {
    const std::string body = "<chapter xml:id='c'><title xml:id='t'>Roads</title><para>x</para></chapter>"
                             "<chapter><title>B</title><para>";
    edition::Plan plan = plan_for("general");
    plan.contents_depth = 0;
    EXPECT_EQ(make(body + "<xref linkend='c' endterm='t'/></para></chapter>", plan, "book").words(),
              "TChapter\u00a01: RoadsxChapter\u00a02: BRoads");
    EXPECT_EQ(make(body + "<xref linkend='c'/></para></chapter>", plan, "book").words(),
              "TChapter\u00a01: RoadsxChapter\u00a02: BChapter\u00a01: Roads");
}

TEST(Numbers, chapters_of_books_have_them_and_sections_have_not) {
    const std::string body =
        "<chapter><title>A</title><section><title>S</title><para>x</para></section></chapter>"
        "<chapter><title>B</title><para>y</para></chapter><appendix><title>C</title>"
        "<para>z</para></appendix>";
    edition::Plan plan = plan_for("general");
    plan.contents_depth = 0;
    EXPECT_EQ(make(body, plan, "book").words(), "TChapter\u00a01: ASxChapter\u00a02: ByAppendix\u00a0A: Cz");
}

TEST(Numbers, notes_are_counted_as_they_are_called) {
    const Made made = make("<para>a<footnote xml:id='n'><para>N</para></footnote> b<footnoteref linkend='n'/>"
                           "<footnote><para>M</para></footnote></para>");
    EXPECT_EQ(made.words(), "Ta1 b12NM");
    const NodeId note = made.find(Role::footnote);
    EXPECT_EQ(made.tree()[made.tree()[note].target].role, Role::footnote_reference);
    EXPECT_EQ(made.tree().attribute(note, Name::label), "1");
}

TEST(Notes, stand_where_the_plan_says) {
    const std::string body = "<section><title>A</title><para>a<footnote><para>N</para></footnote></para>"
                             "<para>b</para></section><section><title>B</title><para>c</para></section>";
    edition::Plan plan = plan_for("general");
    plan.contents_depth = 0;
    plan.notes = edition::Notes::section;
    EXPECT_EQ(make(body, plan).words(), "TAa1bNotesNBc");
    plan.notes = edition::Notes::end;
    EXPECT_EQ(make(body, plan).words(), "TAa1bBcNotesN");
}

TEST(Terms, of_easy_read_must_be_explained) {
    const std::string entry =
        "<glossary><glossentry><glossterm>Hub</glossterm><glossdef audience='general'><para>d"
        "</para></glossdef></glossentry></glossary>";
    EXPECT_EQ(make("<para><glossterm>hubs</glossterm></para>" + entry, plan_for("easy-read")).rules(),
              "glossary-term");
    const Made made = make("<para><glossterm>hubs</glossterm></para>" + entry);
    EXPECT_EQ(made.rules(), "");
    EXPECT_TRUE(made.tree()[made.find(Role::glossary_term)].target.valid());
}

TEST(Terms, abbreviations_are_expanded_from_the_glossary) {
    const Made made =
        make("<para><acronym>SEN</acronym></para><glossary><glossentry><glossterm>special needs"
             "</glossterm><acronym>SEN</acronym><glossdef><para>d</para></glossdef></glossentry>"
             "</glossary>");
    EXPECT_EQ(made.tree().attribute(made.find(Role::abbreviation), Name::expansion), "special needs");
}

TEST(Contents, lists_the_headings_by_depth) {
    const std::string body =
        "<section><title>One</title><para>x</para><section><title>Inner</title><para>x</para>"
        "</section></section><section><title xml:lang='cy'>Dau</title><para>x</para></section>"
        "<section role='no-toc'><title>Hidden</title><para>x</para></section>";
    const Made made = make(body);
    support::expect_golden("edition/contents.txt", dump(made.tree()));
    edition::Plan flat = plan_for("general");
    flat.contents_depth = 1;
    EXPECT_FALSE(make(body, flat).find(Role::contents).valid()); // two entries are no list
}

int count(const content::Tree& tree, Role role) {
    int found = 0;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        found += tree[id].role == role ? 1 : 0;
    return found;
}

TEST(Contents, says_what_the_numbers_of_another_edition_are) {
    std::string sections;
    for (const char* const title : {"One", "Two", "Three"})
        sections += std::string("<section><title>") + title + "</title><para>x</para></section>";
    edition::Plan plan = plan_for("general");
    EXPECT_EQ(make(sections, plan).words().find("standard edition"), std::string::npos);
    plan.page_map = "standard";
    EXPECT_NE(make(sections, plan).words().find("standard edition"), std::string::npos);
    plan.output = edition::Output::epub;
    EXPECT_EQ(make(sections, plan).words().find("standard edition"), std::string::npos);
}

TEST(EasyRead, each_sentence_begins_a_line_and_the_paragraph_stays_one) {
    const std::string body = "<para>We wrote the plan together. This is called "
                             "<emphasis>co-production. It works</emphasis> well. Dr. Lee agrees.</para>";
    const Made made = make(body, plan_for("easy-read"));
    EXPECT_EQ(count(made.tree(), Role::line_break), 3);
    EXPECT_EQ(
        made.words(),
        std::string("Easy readTWe wrote the plan together. This is called co-production. It works well. "
                    "Dr. Lee agrees.") +
            untested);
    EXPECT_EQ(count(make(body).tree(), Role::line_break), 0);
}

TEST(EasyRead, a_sentence_that_begins_with_an_inline_begins_before_it) {
    const Made made = make("<para>One. <emphasis>Two</emphasis> is here.</para>", plan_for("easy-read"));
    const NodeId line_break = made.find(Role::line_break);
    ASSERT_TRUE(line_break);
    EXPECT_EQ(made.tree()[made.tree()[line_break].next_sibling].role, Role::emphasis);
}

TEST(EasyRead, the_end_says_who_tested_it_or_that_nobody_has) {
    const Made made = make("<para>x</para>", plan_for("easy-read"));
    const NodeId imprint = made.tree()[made.tree().root].last_child;
    ASSERT_EQ(made.tree()[imprint].role, Role::imprint);
    EXPECT_EQ(text_of(made.tree(), imprint), untested);
    const std::string tested =
        "<info><revhistory><title>Tested by</title><revision role='reader-test'><date>June 2024</date>"
        "<author><orgname>Our Voice</orgname></author></revision></revhistory></info><para>x</para>";
    const std::string words = make(tested, plan_for("easy-read")).words();
    EXPECT_EQ(words.find(untested), std::string::npos);
    EXPECT_NE(words.find("Our Voice"), std::string::npos);
    EXPECT_EQ(make("<para>x</para>").words(), "Tx");
}

TEST(EasyRead, the_end_speaks_the_language_of_the_publication) {
    const auto words = [](const char* language) {
        Made other;
        const std::string xml = std::string("<article xmlns='http://docbook.org/ns/docbook' xml:lang='") +
                                language + "'><title>T</title><para>x</para></article>";
        other.document = source::read_text("test.xml", xml, other.sources, other.log);
        other.shared = content::build(other.document, other.log);
        const edition::Plan plan = plan_for("easy-read");
        other.applied = edition::apply(other.shared, plan, other.log);
        return other.words();
    };
    EXPECT_NE(words("cy-GB").find("Mae angen i ni brofi hwn gyda darllenwyr o hyd."), std::string::npos);
    EXPECT_EQ(words("it").find(untested), std::string::npos);
}

TEST(Items, number_on_from_the_item_around_them) {
    const std::string inner =
        "<orderedlist numeration='loweralpha' INHERIT><listitem><para>x</para></listitem>"
        "<listitem><para>y</para></listitem></orderedlist>";
    const auto nested = [&inner](const std::string& inherit) {
        std::string list = inner;
        list.replace(list.find("INHERIT"), 7, inherit);
        return "<orderedlist><listitem><para>a</para></listitem><listitem><para>b</"
               "para><itemizedlist><listitem>" +
               list + "</listitem></itemizedlist></listitem></orderedlist>";
    };
    const auto labels = [](const Made& made) {
        std::string list;
        for (NodeId id = made.tree().root; id.valid(); id = made.tree().next(id, made.tree().root))
            if (made.tree()[id].role == Role::list_item)
                list += std::string(made.tree().attribute(id, Name::label).value_or("")) + ";";
        return list;
    };
    EXPECT_EQ(labels(make(nested("inheritnum='inherit'"))), ";;;2.a;2.b;");
    EXPECT_EQ(labels(make(nested("inheritnum='ignore'"))), ";;;;;");
    EXPECT_EQ(make(nested("inheritnum='inherit'")).words(), "Tabxy");
    edition::Plan book = plan_for("general");
    book.output = edition::Output::epub;
    EXPECT_EQ(make(nested("inheritnum='inherit'"), book).words(), "Tab2.a. x2.b. y");
}

TEST(Items, that_ask_for_numbers_of_no_other_list_have_their_own) {
    edition::Plan book = plan_for("general");
    book.output = edition::Output::epub;
    const std::string list =
        "<orderedlist inheritnum='inherit'><listitem><para>a</para></listitem></orderedlist>";
    EXPECT_EQ(make(list, book).words(), "T1. a");
}

TEST(Items, with_inherited_numbers_are_referred_to_by_them) {
    EXPECT_EQ(
        make("<orderedlist><listitem><para>a</para><orderedlist inheritnum='inherit'><listitem xml:id='i'>"
             "<para>b</para></listitem></orderedlist></listitem></orderedlist><para>see <xref "
             "linkend='i'/></para>")
            .words(),
        "Tabsee 1.1");
}

TEST(EasyRead, the_cover_says_so_once) {
    EXPECT_TRUE(make("<para>x</para>", plan_for("easy-read")).words().starts_with("Easy readT"));
    EXPECT_EQ(make("<subtitle>in Easy Read</subtitle><para>x</para>", plan_for("easy-read")).words(),
              "Tin Easy Readx" + untested);
    EXPECT_EQ(make("<para>x</para>").words(), "Tx");
}

TEST(Addresses, stand_ready_for_paper_unless_the_words_show_them) {
    const auto address = [](const std::string& href, const std::string& words) {
        const Made made = make("<para><link xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='" + href +
                               "'>" + words + "</link></para>");
        return std::string(made.tree().attribute(made.find(Role::link), Name::label).value_or(""));
    };
    EXPECT_EQ(address("https://www.example.org/plan/", "our plan"), "www.example.org/plan");
    EXPECT_EQ(address("https://www.example.org/plan/", "example.org/plan"), "");
    EXPECT_EQ(address("mailto:us@example.org", "write to us"), "us@example.org");
    EXPECT_EQ(address("mailto:us@example.org", "us@example.org"), "");
    EXPECT_EQ(address("tel:+441632960000", "01632 960 000"), "");
    EXPECT_EQ(address("tel:+441632960000", "phone us"), "+441632960000");
}

TEST(Ids, are_made_from_words_and_unique) {
    const Made made =
        make("<section><title>What we did!</title><para>x</para></section><section><title>What we did"
             "</title><para>y</para></section>");
    const NodeId first = made.find(Role::section);
    EXPECT_EQ(made.tree().attribute(first, Name::id), "what-we-did");
    EXPECT_EQ(made.tree().attribute(made.tree()[first].next_sibling, Name::id), "what-we-did-2");
}

TEST(Metadata, is_in_the_words_of_the_edition) {
    Made made;
    made.make("<article xml:lang='en' version='5.2'><info><title>R<phrase audience='easy-read'>: "
              "easy read</phrase></title>"
              "<meta name='schema:accessibilitySummary' audience='easy-read' content='E'/>"
              "<meta name='schema:accessibilitySummary' audience='general' "
              "content='G'/><abstract audience='general'><para>All.</para></abstract>"
              "<abstract audience='easy-read'><para>We did well.</para><para>Read "
              "on.</para></abstract></info><para>x</para></article>",
              plan_for("easy-read"));
    EXPECT_EQ(made.tree().metadata.title, "R: easy read");
    EXPECT_EQ(made.tree().metadata.description, "We did well. Read on.");
    EXPECT_EQ(made.tree().metadata.accessibility_summary, "E");
    EXPECT_EQ(made.tree().metadata.stated.size(), 1U);
}

TEST(HasContent, needs_something_to_read_for_the_audience) {
    edition::Plan plan = plan_for("easy-read");
    EXPECT_TRUE(edition::has_content_for(make("<para audience='easy-read'>x</para>").shared, plan));
    EXPECT_FALSE(edition::has_content_for(make("<para audience='general'>x</para>").shared, plan));
    EXPECT_FALSE(
        edition::has_content_for(make("<para><phrase audience='easy-read'>x</phrase></para>").shared, plan));
}

std::string number_set_apart(const std::string& language, const std::string& words) {
    const Made made = make("<para xml:lang='" + language + "'>" + words + "</para>");
    for (NodeId id = made.find(Role::paragraph); id.valid(); id = made.tree().next(id, made.tree().root))
        if (made.tree()[id].role == Role::span &&
            made.tree()[id].direction == content::Direction::left_to_right)
            return text_of(made.tree(), id);
    return {};
}

TEST(TelephoneNumbers, keep_the_order_of_their_groups_where_words_run_from_the_right) {
    EXPECT_EQ(number_set_apart("ur", "فون 01632 960 582 پر"), "01632 960 582");
    EXPECT_EQ(number_set_apart("ar", "(01632) 960-582"), "(01632) 960-582");
    EXPECT_EQ(number_set_apart("ur", "(01632 960 582)"), "01632 960 582") << "brackets stay together";
    EXPECT_EQ(number_set_apart("ur", "<indexterm><primary>x</primary></indexterm>01632 960 582"),
              "01632 960 582");
    EXPECT_EQ(number_set_apart("ur", "اس میں 30 سے 45، +44 1632 960582۔"), "+44 1632 960582");
    const Made made = make("<para xml:lang='ur'>یا 0300 123 456 یا 0300 123 457۔</para>");
    EXPECT_NE(made.words().find("یا 0300 123 456 یا 0300 123 457۔"), std::string::npos) << "no word is lost";
}

TEST(TelephoneNumbers, are_the_only_numbers_that_are_set_apart) {
    EXPECT_EQ(number_set_apart("ur", "2024 2025 2026"), "") << "years";
    EXPECT_EQ(number_set_apart("ur", "01632960582"), "") << "one group keeps its order";
    EXPECT_EQ(number_set_apart("ur", "0.5 123 456 789"), "");
    EXPECT_EQ(number_set_apart("ur", "فون \u200E01632 960 582"), "") << "marked by its author";
    EXPECT_EQ(number_set_apart("en", "01632 960 582"), "");
}

} // namespace
