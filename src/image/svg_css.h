// The style sheets inside SVG: rules with simple selectors.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace image {

struct Declaration {
    std::string name;
    std::string value;
    bool important = false;
};

// "g#a.b" is one part; empty strings match anything.
struct SelectorPart {
    std::string type;
    std::string id;
    std::vector<std::string> classes;
    bool child = false; // stands after ">": the part before it is the parent itself
};

struct CssRule {
    std::vector<SelectorPart> selector; // outermost first
    int specificity = 0;
    std::vector<Declaration> declarations;
};

struct CssSheet {
    std::vector<CssRule> rules; // by rising specificity, then as written
};

// "fill: red; stroke: blue !important".
std::vector<Declaration> parse_declarations(std::string_view text);

// Selectors of types, classes, ids, "*", descendants and children. Rules of other kinds are
// left out and named in `left_out`.
CssSheet parse_css(std::string_view text, std::set<std::string>& left_out);

bool matches(const CssRule& rule, pugi::xml_node element);

} // namespace image
