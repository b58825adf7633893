// Running heads and feet, page numbers, the contents list: what is known only once pages are cut.
#include "support.h"

namespace {

using namespace layout_test;

std::string section(std::string_view title, int count) {
    return "<section xml:id=\"" + std::string(title) + "\"><title>" + std::string(title) + "</title>" +
           paragraphs("x", count) + "</section>";
}

TEST(RunningMatter, says_page_x_of_y) {
    const auto laid =
        lay_out(paragraphs("A", 45),
                "@page { @bottom-center { content: \"Page \" counter(page) \" of \" counter(pages) } }");
    ASSERT_EQ(laid->pages.pages.size(), 3u);
    EXPECT_EQ(artifact_text(laid->pages.pages[0], Artifact::footer), "Page 1 of 3");
    EXPECT_EQ(artifact_text(laid->pages.pages[2], Artifact::footer), "Page 3 of 3");
}

TEST(RunningMatter, a_named_string_is_the_first_set_on_the_page_or_else_the_last_before) {
    const auto laid =
        lay_out(section("One", 29) + section("Two", 3) + section("Three", 3),
                "@page { @top-left { content: string(title) } } h2 { string-set: title content() }");
    ASSERT_EQ(laid->pages.pages.size(), 2u);
    EXPECT_EQ(artifact_text(laid->pages.pages[0], Artifact::header), "One");
    EXPECT_EQ(artifact_text(laid->pages.pages[1], Artifact::header), "Two");
    const auto longer =
        lay_out(section("One", 45),
                "@page { @top-left { content: string(title) } } h2 { string-set: title content() }");
    EXPECT_EQ(artifact_text(longer->pages.pages.at(2), Artifact::header), "One");
}

TEST(RunningMatter, the_first_page_may_have_none) {
    const auto laid = lay_out(paragraphs("A", 25), "@page { @bottom-center { content: counter(page) } } "
                                                   "@page :first { @bottom-center { content: none } }");
    EXPECT_EQ(artifact_text(laid->pages.pages.at(0), Artifact::footer), "");
    EXPECT_EQ(artifact_text(laid->pages.pages.at(1), Artifact::footer), "2");
}

// Lines of one kind of artifact, from left to right and from above to below as their boxes follow.
std::vector<std::string> running_lines(const layout::Page& page, Artifact kind) {
    std::vector<std::string> lines;
    Length baseline;
    for (const Mark& mark : page.marks) {
        const auto* artifact = std::get_if<Artifact>(&mark.owner);
        const layout::Glyphs* glyphs = glyphs_of(mark);
        if (artifact == nullptr || *artifact != kind || glyphs == nullptr)
            continue;
        if (lines.empty() || glyphs->origin.y != baseline)
            lines.emplace_back();
        baseline = glyphs->origin.y;
        lines.back() += glyphs->run.text;
    }
    return lines;
}

using Lines = std::vector<std::string>;

std::string two_boxes(std::string_view left, std::string_view right, std::string_view more = "") {
    return "@page { margin-top: 60pt; @top-left { content: \"" + std::string(left) +
           "\"; vertical-align: top; " + std::string(more) + " } @top-right { content: \"" +
           std::string(right) + "\"; vertical-align: bottom } }";
}

// A line has room for 26 letters.
TEST(RunningMatter, a_long_title_leaves_a_short_name_beside_it_whole) {
    const auto laid = lay_out(paragraphs("A", 1), two_boxes("The title of this report", "Clauses"));
    EXPECT_EQ(running_lines(laid->pages.pages.at(0), Artifact::header),
              (Lines{"The title of this", "report", "Clauses"}));
}

TEST(RunningMatter, two_long_names_share_their_side_and_break_between_words) {
    const auto laid =
        lay_out(paragraphs("A", 1), two_boxes("One title of a report", "What is to be done now"));
    EXPECT_EQ(running_lines(laid->pages.pages.at(0), Artifact::header),
              (Lines{"One title of", "a report", "What is to be", "done now"}));
}

TEST(RunningMatter, of_words_that_cannot_fit_only_the_longest_is_broken) {
    const auto laid =
        lay_out(paragraphs("A", 1), two_boxes("Donaudampfschifffahrtsgesellschaft", "Questions"));
    const auto lines = running_lines(laid->pages.pages.at(0), Artifact::header);
    EXPECT_EQ(lines.back(), "Questions");
    const auto other =
        lay_out(paragraphs("A", 1), two_boxes("Donaudampfschifffahrtsgesellschaft", "Clauses"));
    EXPECT_EQ(running_lines(other->pages.pages.at(0), Artifact::header).back(), "Clauses");
}

TEST(RunningMatter, a_box_in_the_middle_stays_there) {
    const auto laid =
        lay_out(paragraphs("A", 1), "@page { @top-left { content: \"A title of many words\" } "
                                    "@top-center { content: \"Mid\" } @top-right { content: \"Z\" } }");
    const layout::Glyphs* middle = glyphs_of(mark_of(laid->pages, "Mid"));
    ASSERT_NE(middle, nullptr);
    EXPECT_NEAR((middle->origin.x + middle->run.width / 2).points(), 100, 1);
    EXPECT_EQ(running_lines(laid->pages.pages.at(0), Artifact::header).front(), "A title of");
}

TEST(RunningMatter, what_is_more_than_line_clamp_allows_ends_in_an_ellipsis_behind_a_word) {
    const std::string long_title = "A title, of many, many words that no reader will read to its very end";
    const auto laid = lay_out(paragraphs("A", 1), two_boxes(long_title, "Clauses", "line-clamp: 2"));
    EXPECT_EQ(running_lines(laid->pages.pages.at(0), Artifact::header),
              (Lines{"A title, of many,", "many words that…", "Clauses"}));
    const auto fits = lay_out(paragraphs("A", 1), two_boxes("A title of words", "Clauses", "line-clamp: 2"));
    EXPECT_EQ(running_lines(fits->pages.pages.at(0), Artifact::header).front(), "A title of words");
}

constexpr std::string_view contents_css =
    "nav a::after { content: leader(\".\") target-counter(attr(href), page) } ol { padding-left: 0 }";

// The contents list itself pushes the sections on: its numbers are those of the pages they end up on.
TEST(Contents, numbers_are_those_of_the_pages) {
    Options options;
    options.plan.contents_depth = 1;
    std::string body;
    for (int i = 1; i <= 12; ++i)
        body += section("S" + std::string(1, static_cast<char>('a' + i)), 15);
    const auto laid = lay_out(body, contents_css, options);
    int checked = 0;
    for (const Line& line : lines_of(laid->pages)) {
        if (line.page > 0 || !line.text.starts_with("S") || line.text.size() < 3)
            continue;
        const std::string title = line.text.substr(0, 2);
        for (const Line& other : lines_of(laid->pages))
            if (other.text == title) {
                EXPECT_EQ(line.text.substr(2), laid->pages.pages[other.page].label) << title;
                ++checked;
            }
    }
    EXPECT_EQ(checked, 12);
}

TEST(Contents, leaders_fill_the_line_up_to_numbers_that_end_together_and_say_nothing) {
    Options options;
    options.plan.contents_depth = 1;
    const auto laid =
        lay_out(section("Sa", 3) + section("Longer", 3) + section("Sc", 3), contents_css, options);
    int entries = 0;
    for (const Line& line : lines_of(laid->pages))
        if (line.text.ends_with("1") && !line.text.starts_with("x")) {
            EXPECT_EQ(line.right, pt(180)) << line.text;
            EXPECT_EQ(line.text.find("."), std::string::npos) << line.text;
            ++entries;
        }
    EXPECT_EQ(entries, 3);
    EXPECT_NE(artifact_text(laid->pages.pages.at(0), Artifact::layout).find("....."), std::string::npos);
}

// Room is kept for two digits in a publication of this size; a third one needs lines broken again.
TEST(Contents, a_number_with_more_digits_than_were_thought_of_covers_no_dots) {
    Options options;
    options.plan.contents_depth = 1;
    std::string body;
    for (int i = 0; i < 101; ++i)
        body += section("S" + std::to_string(i), 1);
    const auto laid = lay_out(body, std::string(contents_css) + " section { break-before: page }", options);
    ASSERT_GT(laid->pages.pages.size(), 101u);
    int checked = 0;
    for (const layout::Page& page : laid->pages.pages) {
        const layout::Glyphs* dots = nullptr;
        for (const layout::Mark& mark : page.marks) {
            const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape);
            if (glyphs == nullptr)
                continue;
            if (glyphs->run.text.starts_with(".."))
                dots = glyphs;
            else if (dots != nullptr && glyphs->origin.y == dots->origin.y && glyphs->run.text.size() == 3) {
                EXPECT_LE(dots->origin.x + dots->run.width, glyphs->origin.x) << glyphs->run.text;
                ++checked;
            }
        }
    }
    EXPECT_GT(checked, 0);
}

// The second of two volumes: all that says a page number says it as it is printed.
TEST(Contents, numbers_go_on_from_the_volume_before) {
    Options options;
    options.plan.contents_depth = 1;
    options.first_page = 101;
    const auto laid =
        lay_out(section("Sa", 15) + section("Sb", 15) + section("Sc", 15), contents_css, options);
    ASSERT_GT(laid->pages.pages.size(), 1u);
    EXPECT_EQ(laid->pages.pages[0].label, "101");
    EXPECT_EQ(laid->pages.labels.starts.front().label, "101");
    EXPECT_NE(glyphs_of(mark_of(laid->pages, "101")), nullptr);
    const auto foot =
        lay_out(paragraphs("A", 45),
                "@page { @bottom-center { content: counter(page) \" of \" counter(pages) } }", options);
    EXPECT_EQ(artifact_text(foot->pages.pages.at(1), Artifact::footer), "102 of 103");
}

// The dots are artifacts: without a space, who listens would hear "Sa1".
TEST(Contents, a_word_before_a_leader_ends_with_a_space) {
    Options options;
    options.plan.contents_depth = 1;
    const auto laid = lay_out(section("Sa", 3) + section("Sb", 3) + section("Sc", 3), contents_css, options);
    const layout::Glyphs* word = glyphs_of(mark_of(laid->pages, "Sa")); // the entry; the heading is later
    ASSERT_NE(word, nullptr);
    EXPECT_TRUE(word->space_after);
}

TEST(Contents, a_number_that_its_entry_leaves_no_room_for_ends_a_line_of_its_own) {
    Options options;
    options.plan.contents_depth = 1;
    const std::string title = "Sa " + std::string(22, 'w');
    const auto laid = lay_out(section(title, 3) + section("Sb", 3) + section("Sc", 3), contents_css, options);
    const layout::Glyphs* word = glyphs_of(mark_of(laid->pages, title));
    ASSERT_NE(word, nullptr);
    EXPECT_TRUE(word->space_after);
    std::vector<Length> ends;
    for (const Mark& mark : laid->pages.pages.at(0).marks)
        if (const layout::Glyphs* number = glyphs_of(mark); number != nullptr && number->run.text == "1")
            ends.push_back(number->origin.x + number->run.width);
    ASSERT_EQ(ends.size(), 3U);
    EXPECT_EQ(ends[0], ends[1]);
}

TEST(Contents, a_space_at_the_end_of_the_leader_keeps_it_from_the_number) {
    Options options;
    options.plan.contents_depth = 1;
    const auto laid =
        lay_out(section("Sa", 3) + section("Sb", 3) + section("Sc", 3),
                "nav a::after { content: leader(\". \") target-counter(attr(href), page) }", options);
    const layout::Glyphs* leader = nullptr;
    Length number;
    for (const Mark& mark : laid->pages.pages.at(0).marks) {
        const layout::Glyphs* glyphs = glyphs_of(mark);
        if (glyphs == nullptr)
            continue;
        if (is_artifact(mark) && glyphs->run.text.starts_with(". ."))
            leader = glyphs;
        else if (glyphs->run.text == "1")
            number = glyphs->origin.x;
    }
    ASSERT_NE(leader, nullptr);
    EXPECT_LT(leader->origin.x + leader->run.width, number);
    EXPECT_GT(leader->run.width, pt(60));
}

TEST(PageReference, in_running_text_shows_the_page_it_points_at) {
    const std::string body = "<para>see page <xref linkend=\"Two\" xrefstyle=\"page\"/></para>" +
                             section("One", 30) + section("Two", 3);
    const auto laid = lay_out(body, "a::after { content: \" p. \" target-counter(attr(href), page) }");
    const std::string first = page_texts(laid->pages).at(0);
    EXPECT_NE(first.find("p. 2"), std::string::npos) << first;
}

TEST(PageReference, in_an_index_names_each_page_once) {
    const std::string term = "<indexterm><primary>bins</primary></indexterm>";
    const auto laid = lay_out("<para>" + term + "blue " + term + "green</para>" + section("One", 30) +
                                  "<para>" + term + "brown</para><index/>",
                              "");
    const std::string last = page_texts(laid->pages).back();
    EXPECT_NE(last.find("bins, 1, 2"), std::string::npos) << last;
    EXPECT_EQ(laid->pages.left_out.size(), 1U);
}

TEST(RunningMatter, the_last_named_string_of_a_page_may_be_asked_for) {
    const auto laid =
        lay_out(section("One", 3) + section("Two", 3), "@page { @top-left { content: string(title, last) } } "
                                                       "h2 { string-set: title content() }");
    EXPECT_EQ(artifact_text(laid->pages.pages.at(0), Artifact::header), "Two");
}

} // namespace
