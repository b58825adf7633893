// Letters that the families of the editions do not have: serifs, narrow and thin ones.
#include "edition.h"

namespace {

using namespace page_test;

const text::FontBook& system_fonts() {
    static const text::FontBook book = [] {
        report::Log log;
        return text::load_fonts({"/usr/share/fonts/truetype/dejavu"}, log);
    }();
    return book;
}

// One word of a paragraph on a page, in a face of the system.
class Word {
public:
    explicit Word(const char* face, const std::string& word = "word")
        : laid_(layout_test::lay_out("<para>" + word + "</para>")), word_(word) {
        text::GlyphRun& run = std::get<layout::Glyphs>(mark().shape).run;
        for (std::uint32_t i = 0; i < system_fonts().size(); ++i)
            if (system_fonts()[text::FaceId{i}].postscript_name == face)
                run.face = text::FaceId{i};
        EXPECT_EQ(system_fonts()[run.face].postscript_name, face);
    }
    [[nodiscard]] std::vector<std::string> told(std::string_view id, std::string_view value = "") {
        report::Log log;
        audit::audit_pages({laid_->tree(), laid_->styles, system_fonts(), laid_->pages}, rule(id, value),
                           log);
        std::vector<std::string> messages;
        for (const report::Finding& finding : log.findings())
            messages.push_back(finding.message);
        return messages;
    }

private:
    layout::Mark& mark() {
        for (layout::Mark& mark : laid_->pages.pages.front().marks)
            if (const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape);
                glyphs != nullptr && glyphs->run.text == word_)
                return mark;
        throw std::logic_error("the word is on no page");
    }
    std::unique_ptr<Laid> laid_;
    std::string word_;
};

TEST(PageType, tells_letters_with_serifs) {
    EXPECT_EQ(Word("DejaVuSerif").told("text-sans-serif").size(), 1U);
    EXPECT_TRUE(Word("DejaVuSans").told("text-sans-serif").empty());
}

TEST(PageType, tells_letters_that_look_alike) {
    EXPECT_EQ(Word("DejaVuSans", "Ill").told("text-letters-alike").size(), 1U);
    EXPECT_TRUE(Word("DejaVuSansMono", "Ill").told("text-letters-alike").empty());
    EXPECT_TRUE(Word("DejaVuSans", "can").told("text-letters-alike").empty());
}

TEST(PageType, tells_narrow_letters) {
    EXPECT_EQ(Word("DejaVuSansCondensed").told("text-condensed").size(), 1U);
    EXPECT_TRUE(Word("DejaVuSans").told("text-condensed").empty());
}

TEST(PageType, tells_thin_letters) {
    EXPECT_EQ(Word("DejaVuSans-ExtraLight").told("text-weight", "400").size(), 1U);
    EXPECT_TRUE(Word("DejaVuSans").told("text-weight", "400").empty());
}

TEST(PageType, one_cause_is_one_finding) {
    const auto laid = layout_test::lay_out("<para>One</para><para>Two</para><para>Three</para>");
    const Audited found = audit_of(*laid, rule("text-size", "12"));
    ASSERT_EQ(found.told("text-size").size(), 1U);
    EXPECT_EQ(found.told("text-size").front(),
              "10.0 pt text in p; 12 pt or more is wanted (page 1: \"One\", and 2 more up to page 1)");
    EXPECT_EQ(found.audit.outcomes.front().found, 3U);
}

// The size of the text is that of paragraphs, even where titles have more letters.
TEST(PageType, a_short_text_under_large_titles_is_not_small) {
    const auto laid = lay_out(layout_test::article("<para>One.</para>"), "large-print", "");
    EXPECT_EQ(audit_of(*laid, profile("uk-ukaaf")).all(), "");
}

TEST(PageType, a_rule_without_its_value_is_told) {
    const auto laid = layout_test::lay_out("<para>One</para>");
    const Audited found = audit_of(*laid, rule("text-size", "large"));
    EXPECT_EQ(found.told("profile-file").size(), 1U);
    EXPECT_TRUE(found.audit.outcomes.empty());
}

TEST(PageType, acronyms_are_no_blocks_of_capitals) {
    const auto laid = layout_test::lay_out("<para>The SEND plan, the NHS and the A1 road</para>");
    EXPECT_TRUE(audit_of(*laid, rule("text-capitals", "8")).log.findings().empty());
    const auto loud = layout_test::lay_out("<para>PLEASE NOTE this</para>");
    EXPECT_EQ(audit_of(*loud, rule("text-capitals", "8")).told("text-capitals").size(), 1U);
}

} // namespace
