// The rules that an edition without pages can be held to, one function each. reflow_audit.cpp has the table
// that names them.
#pragma once

#include <string>
#include <vector>

#include "audit/profile.h"
#include "audit/reflow_audit.h"

namespace audit {

// What a check reads: one place as one reading system shows it.
struct ReflowPlace {
    const content::Tree& tree;
    const ReflowView& view;
    const Profile& profile;
    const ProfileRule& rule;
    double value = 0;      // the rule's, if it is a number
    content::NodeId node;  // a text, a block with words in it, a picture or any element: as the rule asks
    content::NodeId block; // that the node stands in, or is

    [[nodiscard]] const style::Computed& style() const { return view.styles.of(node); }
    // The author's declaration that the node has or inherits; none if it is the reading system's own.
    [[nodiscard]] report::Span set_by(style::Property property) const;
    // The nearest declaration that makes the letters of the node another size than those around.
    [[nodiscard]] report::Span sized_by() const;
};

// True for a declaration that stands in a sheet.
inline bool is_written(report::Span declaration) {
    return declaration.begin != declaration.end;
}

// What one place comes to.
struct ReflowVerdict {
    struct Offence {
        std::string measured;
        report::Span cause; // the declaration; no file if reading systems do it by themselves
        std::string hint;   // instead of the rule's
    };
    bool asked = false;
    bool told_elsewhere = false;
    std::vector<Offence> offences;

    void ask() { asked = true; }
    void offend(std::string measured, report::Span cause, std::string hint = {}) {
        offences.push_back({std::move(measured), cause, std::move(hint)});
    }
};

using ReflowCheck = void (*)(const ReflowPlace&, ReflowVerdict&);

// reflow_letters.cpp: of a text
void check_reflow_size(const ReflowPlace&, ReflowVerdict&);
void check_reflow_raised_size(const ReflowPlace&, ReflowVerdict&);
void check_reflow_even_size(const ReflowPlace&, ReflowVerdict&);
void check_reflow_italic(const ReflowPlace&, ReflowVerdict&);
void check_reflow_underline(const ReflowPlace&, ReflowVerdict&);
void check_reflow_weight(const ReflowPlace&, ReflowVerdict&);
void check_reflow_condensed(const ReflowPlace&, ReflowVerdict&);
void check_reflow_sans_serif(const ReflowPlace&, ReflowVerdict&);
void check_reflow_hard_word(const ReflowPlace&, ReflowVerdict&);

// reflow_blocks.cpp: of a block, a picture or any element
void check_reflow_capitals(const ReflowPlace&, ReflowVerdict&);
void check_reflow_alignment(const ReflowPlace&, ReflowVerdict&);
void check_reflow_indent(const ReflowPlace&, ReflowVerdict&);
void check_reflow_hyphens(const ReflowPlace&, ReflowVerdict&);
void check_reflow_line_spacing(const ReflowPlace&, ReflowVerdict&);
void check_reflow_paragraph_spacing(const ReflowPlace&, ReflowVerdict&);
void check_reflow_wrapping(const ReflowPlace&, ReflowVerdict&);
void check_reflow_bullet(const ReflowPlace&, ReflowVerdict&);
void check_reflow_columns(const ReflowPlace&, ReflowVerdict&);
void check_reflow_box(const ReflowPlace&, ReflowVerdict&);
void check_reflow_picture_beside(const ReflowPlace&, ReflowVerdict&);
void check_reflow_picture_share(const ReflowPlace&, ReflowVerdict&);

// reflow_colours.cpp: of a text
void check_reflow_contrast(const ReflowPlace&, ReflowVerdict&);
void check_reflow_photocopy(const ReflowPlace&, ReflowVerdict&);
void check_reflow_grey(const ReflowPlace&, ReflowVerdict&);
void check_reflow_colour_pairs(const ReflowPlace&, ReflowVerdict&);
void check_reflow_over_picture(const ReflowPlace&, ReflowVerdict&);
void check_reader_colours(const ReflowPlace&, ReflowVerdict&);

// reflow_reader.cpp: what the reader chooses, of any element
void check_reader_settings(const ReflowPlace&, ReflowVerdict&);
void check_reader_units(const ReflowPlace&, ReflowVerdict&);
void check_reader_width(const ReflowPlace&, ReflowVerdict&);

} // namespace audit
