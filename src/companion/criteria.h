// The success criteria of WCAG 2.2, levels A and AA, and what can be said of each about a
// publication: what its making rules out, what was checked, and what a person must judge.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "companion/account.h"

namespace companion {

// Why something can be said of a criterion.
enum class Basis : std::uint8_t {
    not_applicable, // no film, sound, form, script or gesture can be in these files
    built_in,       // the program makes every file so
    checked,        // the program looks, and finds or does not find
    judged,         // checked as far as a program can; a person has the last word
};

struct Criterion {
    std::string_view number; // "1.1.1"
    std::string_view name;
    std::string_view level; // "A", "AA"
    Basis basis = Basis::not_applicable;
    std::string_view because;                   // one or two sentences
    std::array<std::string_view, 4> rules = {}; // whose findings count against it
};

// All 55, in the order of WCAG. 4.1.1 is left out: WCAG 2.2 has removed it.
std::span<const Criterion> criteria();

enum class Support : std::uint8_t { supports, partially_supports, not_applicable };

struct Adherence {
    Support support = Support::supports;
    std::string notes;
};

// Over all reading editions: supported if no finding counts against it. The notes say what that rests on.
Adherence adherence_to(const Criterion& criterion, const Account& account);

// What was found against it in reading editions: each message once, and no more than ten.
std::vector<std::string> found_against(const Criterion& criterion, const Account& account);

// "supports", "partially-supports", "not-applicable": the terms of OpenACR.
std::string_view name_of(Support support);

} // namespace companion
