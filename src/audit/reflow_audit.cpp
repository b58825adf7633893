#include "audit/reflow_audit.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "audit/page_tally.h"
#include "audit/reflow_checks.h"
#include "content/role_table.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;
using content::Tree;

enum class Scope : std::uint8_t { text, block, element };
enum class Value : std::uint8_t { none, number };

struct ReflowRule {
    Wording wording;
    ReflowCheck check;
    Scope scope;
    Value value;
    std::string_view asked = {}; // instead of the profile's value, which is of pages
};

// clang-format off
constexpr std::array table{
    ReflowRule{{"text-size", "the reader's own size or more", "set font-size: 1em or more"}, check_reflow_size, Scope::text, Value::number, "1em"},
    ReflowRule{{"text-size-raised", "raised letters as large beside the text as in print", "set a larger font-size for sup, sub and a.noteref"}, check_reflow_raised_size, Scope::text, Value::number, "as beside the text in print"},
    ReflowRule{{"text-size-even", "{} times the size of the text around, or more", "set font-size: 1em"}, check_reflow_even_size, Scope::text, Value::number},
    ReflowRule{{"text-italic", "upright text", "set font-style: normal and font-weight: bold"}, check_reflow_italic, Scope::text, Value::none},
    ReflowRule{{"text-underline", "no underlining but of links", "set text-decoration: none and font-weight: bold"}, check_reflow_underline, Scope::text, Value::none},
    ReflowRule{{"text-capitals", "at most {} letters of capitals in a row", "take it out of the style sheet"}, check_reflow_capitals, Scope::block, Value::number},
    ReflowRule{{"text-weight", "a weight of {} or more", "set font-weight: 400 or more"}, check_reflow_weight, Scope::text, Value::number},
    ReflowRule{{"text-condensed", "letters of the usual width", "take it out of the style sheet"}, check_reflow_condensed, Scope::text, Value::none},
    ReflowRule{{"text-sans-serif", "a family without serifs", "take it out of the style sheet, or name a family without serifs"}, check_reflow_sans_serif, Scope::text, Value::none},
    ReflowRule{{"list-bullet", "a solid round bullet", "set list-style-type: disc"}, check_reflow_bullet, Scope::element, Value::none},

    ReflowRule{{"text-align", "text set from the left with an uneven right edge", "set text-align: start"}, check_reflow_alignment, Scope::block, Value::none},
    ReflowRule{{"text-indent", "no indent", "set text-indent: 0, and a margin between paragraphs"}, check_reflow_indent, Scope::block, Value::none},
    ReflowRule{{"word-split", "each word on one line", "set hyphens: manual"}, check_reflow_hyphens, Scope::block, Value::none},
    ReflowRule{{"line-spacing", "{} or more", "set a larger line-height"}, check_reflow_line_spacing, Scope::block, Value::number},
    ReflowRule{{"paragraph-spacing", "{} times the size of the text or more", "set a larger margin-bottom"}, check_reflow_paragraph_spacing, Scope::block, Value::number},
    ReflowRule{{"hard-word-shown", "bold, or another colour", "set font-weight: bold for a.glossterm and span.hardword"}, check_reflow_hard_word, Scope::text, Value::none},
    ReflowRule{{"text-clipped", "lines that wrap on a narrow screen", "set white-space: normal or pre-wrap"}, check_reflow_wrapping, Scope::block, Value::none},

    ReflowRule{{"text-contrast", "{} or more, less for large letters", "set both colours so that they differ more, or leave both to the reader"}, check_reflow_contrast, Scope::text, Value::number},
    ReflowRule{{"text-photocopy", "{} % or more", "choose colours that differ in brightness too, or leave both to the reader"}, check_reflow_photocopy, Scope::text, Value::number},
    ReflowRule{{"text-grey", "no grey", "use black, white or a strong colour, or leave colours to the reader"}, check_reflow_grey, Scope::text, Value::none},
    ReflowRule{{"colour-pairs", "colours that can be told apart", "choose another colour for one of them, or leave both to the reader"}, check_reflow_colour_pairs, Scope::text, Value::none},
    ReflowRule{{"text-over-picture", "words on a plain ground", "take it out of the style sheet"}, check_reflow_over_picture, Scope::text, Value::none},

    ReflowRule{{"page-columns", "one column", ""}, check_reflow_columns, Scope::element, Value::none},
    ReflowRule{{"text-box", "no boxes beside the text", "take it out of the style sheet"}, check_reflow_box, Scope::element, Value::none},
    ReflowRule{{"row-picture-beside", "a picture beside its words, where a line begins", "float it to the other side, and leave room for it there"}, check_reflow_picture_beside, Scope::element, Value::none},
    ReflowRule{{"row-picture-share", "{} % or more", "set a larger width"}, check_reflow_picture_share, Scope::element, Value::number},

    ReflowRule{{"reader-colours", "both colours, or none", "set color and background-color together, or leave both to the reader"}, check_reader_colours, Scope::text, Value::none},
    ReflowRule{{"reader-settings", "the reader's own choice", "take !important out of it"}, check_reader_settings, Scope::element, Value::none},
    ReflowRule{{"reader-units", "a size in em", "write it in em, a line-height without a unit"}, check_reader_units, Scope::element, Value::none},
    ReflowRule{{"reader-width", "a width that any screen has", "set max-width instead, or a percentage"}, check_reader_width, Scope::element, Value::none},
};
// clang-format on

const ReflowRule* find_reflow_rule(std::string_view id) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [id](const ReflowRule& row) { return row.wording.rule == id; });
    return found == table.end() ? nullptr : found;
}

struct Place {
    NodeId node;
    NodeId block;
};

// The places that rules ask about, in reading order.
struct Places {
    std::vector<Place> texts;
    std::vector<Place> blocks; // with words of their own
    std::vector<Place> elements;

    [[nodiscard]] const std::vector<Place>& of(Scope scope) const {
        return scope == Scope::text ? texts : scope == Scope::block ? blocks : elements;
    }
};

bool is_inline(const style::Computed& style) {
    return style.display == style::Display::inline_ || style.display == style::Display::inline_block;
}

NodeId block_around(const Tree& tree, const style::Styles& styles, NodeId node) {
    while (tree[node].parent && is_inline(styles.of(node)))
        node = tree[node].parent;
    return node;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

Places find_places(const Tree& tree, const style::Styles& styles) {
    Places places;
    for (NodeId node = tree.root; node;) {
        const bool is_text = tree[node].role == Role::text;
        const bool is_shown = is_text || !content::role_row(tree[node].role).element.empty();
        if (!is_shown || styles.of(node).display == style::Display::none) {
            node = tree.next_skipping_children(node, tree.root);
            continue;
        }
        const NodeId block = block_around(tree, styles, node);
        if (!is_text)
            places.elements.push_back({node, block});
        else if (!is_blank(tree[node].text)) {
            places.texts.push_back({node, block});
            if (places.blocks.empty() || places.blocks.back().node != block)
                places.blocks.push_back({block, block});
        }
        node = tree.next(node, tree.root);
    }
    return places;
}

// "line 12 of epub.css has "text-align: justify""; empty for what is in no file.
std::string describe(report::Span declaration, const report::SourceMap& sources) {
    constexpr std::size_t longest = 60; // bytes
    if (!declaration.file)
        return {};
    std::string text(
        sources.text(declaration.file).substr(declaration.begin, declaration.end - declaration.begin));
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() > longest)
        text = text.substr(0, text.find(':')) + ": …";
    const std::string& name = sources.name(declaration.file);
    return fmt::format("line {} of {} has \"{}\"", sources.position(declaration.file, declaration.begin).line,
                       name.substr(name.rfind('/') + 1), text);
}

// What to change, and where.
std::string hint_for(const ReflowVerdict::Offence& offence, const Wording& wording,
                     const report::SourceMap& sources) {
    if (!is_written(offence.cause))
        return offence.hint.empty() ? fmt::format("reading systems do it by themselves: {}", wording.hint)
                                    : offence.hint;
    const std::string where = describe(offence.cause, sources);
    const std::string_view advice = offence.hint.empty() ? wording.hint : std::string_view(offence.hint);
    return where.empty() ? std::string(advice) : fmt::format("{}: {}", where, advice);
}

// One declaration is one cause, whatever comes of it at each place.
std::string key_of(const ReflowVerdict::Offence& offence) {
    if (!is_written(offence.cause))
        return fmt::format("{}\n{}", offence.measured, offence.hint);
    return fmt::format("{} {}", offence.cause.file.index(), offence.cause.begin);
}

// Holds the places to one rule. A place is counted once, however many reading systems show it wrong.
class RuleAudit {
public:
    RuleAudit(const ReflowInput& input, const Profile& profile, const ProfileRule& rule,
              const ReflowRule& row)
        : input_(input), profile_(profile), rule_(rule), row_(row),
          value_(profile.number(rule.id).value_or(0)) {}

    void look_at(const Place& place) {
        bool asked = false;
        bool offended = false;
        for (const ReflowView& view : input_.views) {
            ReflowVerdict verdict;
            row_.check({input_.tree, view, profile_, rule_, value_, place.node, place.block}, verdict);
            asked = asked || verdict.asked;
            if (offended || (verdict.offences.empty() && !verdict.told_elsewhere))
                continue;
            offended = true;
            tell(place, verdict);
        }
        tally_.look(asked ? 1 : 0);
    }

    Outcome report(report::Log& log) const {
        Outcome outcome = tally_.report(input_.tree, nullptr, rule_, row_.wording, log);
        outcome.asked = row_.asked;
        return outcome;
    }

private:
    void tell(const Place& place, const ReflowVerdict& verdict) {
        if (verdict.told_elsewhere)
            tally_.told_elsewhere();
        const content::Node& node = input_.tree[place.node];
        const std::string words =
            node.role == Role::text ? std::string(node.text) : content::text_of(input_.tree, place.node);
        for (const ReflowVerdict::Offence& offence : verdict.offences)
            tally_.offend(input_.tree, {place.node}, offence.measured, words,
                          hint_for(offence, row_.wording, input_.sources), {}, key_of(offence));
    }

    const ReflowInput& input_;
    const Profile& profile_;
    const ProfileRule& rule_;
    const ReflowRule& row_;
    double value_;
    Tally tally_;
};

} // namespace

report::Span ReflowPlace::set_by(style::Property property) const {
    const auto* const declaration = view.declared.inherited(tree, node, property);
    return declaration != nullptr ? declaration->span : report::Span{};
}

report::Span ReflowPlace::sized_by() const {
    for (NodeId around = node; around; around = tree[around].parent) {
        const auto* const own = view.declared.own(around, style::Property::font_size);
        const NodeId parent = tree[around].parent;
        const bool changes = !parent || view.styles.of(around).font_size != view.styles.of(parent).font_size;
        if (own != nullptr && changes)
            return own->span;
    }
    return {};
}

Audit audit_reflow(const ReflowInput& input, const Profile& profile, report::Log& log) {
    Audit audit;
    if (input.views.empty())
        return audit;
    const Places places = find_places(input.tree, input.views.front().styles);
    for (const ProfileRule& rule : profile.rules) {
        const ReflowRule* const row = find_reflow_rule(rule.id);
        if (row == nullptr)
            continue; // a rule about words or about pages
        if (row->value == Value::number && !profile.number(rule.id)) {
            report_no_value(rule, profile, log);
            continue;
        }
        RuleAudit of_rule(input, profile, rule, *row);
        for (const Place& place : places.of(row->scope))
            of_rule.look_at(place);
        audit.outcomes.push_back(of_rule.report(log));
    }
    return audit;
}

} // namespace audit
