// Page numbers of another edition: in the margin, at the foot.
#include "layout/source_pages.h"

#include "support.h"

namespace {

using namespace layout_test;

constexpr std::string_view css = R"css(
@page { margin: 20pt 20pt 20pt 60pt; size: 240pt 280pt;
        @left-middle { content: "p " string(-evenpage-source-page); padding-right: 6.02pt; text-align: right }
        @bottom-center { content: "of " string(-evenpage-source-pages); line-height: 12pt } }
)css";

// Lays out once to know the tree, then again with a page of the other edition beginning at each of
// these words.
layout::Pages with_starts(const Laid& laid, const std::vector<std::pair<std::string, std::string>>& starts) {
    content::PageLabels labels;
    const content::Tree& tree = laid.tree();
    for (const auto& [words, label] : starts)
        for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
            if (const auto at = tree[id].text.find(words); at != std::string_view::npos) {
                labels.starts.push_back({id, static_cast<std::uint32_t>(at), label});
                break;
            }
    report::Log log;
    return layout::paginate({tree, laid.styles, fonts(), hyphenator(), laid.options.pictures, laid.sources},
                            log, labels);
}

Length baseline_of(const layout::Page& page, std::string_view words) {
    for (const Mark& mark : page.marks)
        if (const layout::Glyphs* glyphs = glyphs_of(mark);
            glyphs != nullptr && glyphs->run.text.find(words) != std::string_view::npos)
            return glyphs->origin.y;
    ADD_FAILURE() << "nothing shows " << words;
    return {};
}

TEST(SourcePages, a_number_stands_in_the_margin_beside_the_line_where_the_page_begins) {
    const auto laid = lay_out("<para>one two three four five six seven eight nine ten</para>", css);
    const layout::Pages pages = with_starts(*laid, {{"one", "1"}, {"seven", "2"}});
    ASSERT_EQ(pages.pages.size(), 1u);
    const layout::Page& page = pages.pages[0];
    EXPECT_EQ(artifact_text(page, Artifact::margin_note), "of 1–2p 1p 2");
    EXPECT_EQ(baseline_of(page, "p 1"), baseline_of(page, "one"));
    EXPECT_EQ(baseline_of(page, "p 2"), baseline_of(page, "seven"));
    EXPECT_GT(baseline_of(page, "p 2"), baseline_of(page, "p 1"));
    const auto* note = glyphs_of(mark_of(pages, "p 2"));
    EXPECT_EQ(note->origin.x + note->run.width, pt(60) - pt(6.02));
}

TEST(SourcePages, the_foot_tells_which_pages_a_page_shows) {
    const auto laid = lay_out(paragraphs("P", 45), css);
    const layout::Pages pages = with_starts(*laid, {{"P1", "1"}, {"P30", "2"}, {"P41", "3"}});
    ASSERT_EQ(pages.pages.size(), 3u);
    EXPECT_TRUE(artifact_text(pages.pages[0], Artifact::margin_note).starts_with("of 1p "));
    EXPECT_TRUE(artifact_text(pages.pages[1], Artifact::margin_note).starts_with("of 1–2p "));
    EXPECT_TRUE(artifact_text(pages.pages[2], Artifact::margin_note).starts_with("of 3p "));
}

TEST(SourcePages, those_that_begin_on_one_line_share_a_number) {
    const auto laid = lay_out("<para>one two three</para><para>four</para>", css);
    const layout::Pages pages = with_starts(*laid, {{"one", "1"}, {"two", "2"}, {"three", "3"}});
    EXPECT_EQ(artifact_text(pages.pages[0], Artifact::margin_note), "of 1–3p 1–\u200B3")
        << "where the margin is narrow, in two lines";
}

TEST(SourcePages, without_a_page_map_the_margin_is_empty) {
    const auto laid = lay_out("<para>one</para>", css);
    EXPECT_EQ(artifact_text(laid->pages.pages[0], Artifact::margin_note).find("p "), std::string::npos);
}

TEST(SourcePages, change_nothing_in_the_text) {
    const auto laid = lay_out(paragraphs("P", 45), css);
    const layout::Pages pages = with_starts(*laid, {{"P1", "1"}, {"P30", "2"}});
    EXPECT_EQ(page_texts(pages), page_texts(laid->pages));
}

TEST(SourcePages, a_number_of_two_lines_keeps_the_next_one_away) {
    const std::string narrow =
        std::string(css) + "@page { @left-middle { padding-left: 30pt } }"; // 24 pt: "p" | "10"
    const auto laid = lay_out(paragraphs("P", 6), narrow);
    const layout::Pages apart = with_starts(*laid, {{"P1", "10"}, {"P3", "11"}});
    EXPECT_EQ(artifact_text(apart.pages.at(0), Artifact::margin_note), "of 10–11p10p11");
    const layout::Pages close = with_starts(*laid, {{"P1", "10"}, {"P2", "11"}});
    EXPECT_EQ(artifact_text(close.pages.at(0), Artifact::margin_note), "of 10–11p10–11");
}

} // namespace
