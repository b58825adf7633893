// What a sheet says, ready for the cascade: selectors with declarations, and pages.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "style/computed.h"
#include "style/property.h"
#include "style/selector.h"
#include "style/sheet.h"

namespace style {

enum class Origin : std::uint8_t { user_agent, author };

// A value with var() in it: read again at each node, when the variables are known.
struct PendingValue {
    std::string property; // as declared, lower case: perhaps a shorthand
    ComponentValues value;
};

struct Declaration {
    Assignment assignment;
    std::shared_ptr<const PendingValue> pending; // if set, the assignment names the longhand only
    bool important = false;
    bool absolute = false; // has a length in px, pt, cm and the like in it: it does not grow with the text
    report::Span span;
};

// A property that has no effect on pages, in a sheet for reading systems.
struct OtherDeclaration {
    std::string name; // lower case
    ComponentValues value;
    bool important = false;
    report::Span span;
};

// --name: value (css-variables-1).
struct CustomDeclaration {
    std::string name;
    ComponentValues value;
    Defaulting defaulting = Defaulting::none;
    bool important = false;
};

struct DeclarationBlock {
    std::vector<Declaration> declarations; // longhands, in order
    std::vector<CustomDeclaration> custom;
    std::vector<OtherDeclaration> others; // none in print
};

struct StyleRule {
    std::vector<ComplexSelector> selectors;
    DeclarationBlock block;
};

// css-page-3, section 3.
struct PageSelector {
    std::string name; // empty: any
    bool first = false;
    bool left = false;
    bool right = false;
    bool blank = false;
};

struct PageRule {
    std::vector<PageSelector> selectors; // empty: every page
    DeclarationBlock block;
    std::array<DeclarationBlock, margin_box_count> margin_boxes;
    DeclarationBlock footnote; // @footnote (css-gcpm-3, 2.6)
};

struct SheetRules {
    Origin origin = Origin::author;
    std::vector<StyleRule> styles;
    std::vector<PageRule> pages;
    std::vector<NamedFamily> families;
};

} // namespace style
