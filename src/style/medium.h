// What a sheet is read for, and which of its rules that leaves.
#pragma once

#include <cstdint>

#include "report/log.h"
#include "style/parse.h"

namespace style {

// Pages are print. A reading system shows a screen that nobody knows beforehand: on `screen` no
// condition holds (of its size, its colours, what it supports), on `fitting_screen` each of them does.
// What is true of both is true of most.
enum class Medium : std::uint8_t { print, screen, fitting_screen };

// True if the list of media queries is true of `medium` (mediaqueries-4). In print, features such as
// (min-width: ...) are not known: a finding, and not true.
bool applies_to(Medium medium, const ComponentValues& queries, report::Span span, report::Log& log);

} // namespace style
