// What `content` and `string-set` say, turned into words (css-content-3, css-gcpm-3).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/context.h"
#include "layout/counters.h"

namespace layout {

// A piece of generated content in order.
struct GeneratedText {
    std::string text;
};
struct GeneratedLeader {
    std::string pattern;
};
struct GeneratedPageNumber {
    content::NodeId target;
};
using Generated = std::variant<GeneratedText, GeneratedLeader, GeneratedPageNumber>;

// Evaluates `items` at `node`. Page counters are not known here: margin boxes have their own
// evaluation in running_matter.
std::vector<Generated> generate(const std::vector<style::ContentItem>& items, content::NodeId node,
                                const Context& context, const Counters& counters);

// The same as one string; leaders and page numbers say nothing.
std::string generate_text(const std::vector<style::ContentItem>& items, content::NodeId node,
                          const Context& context, const Counters& counters);

// The value of an HTML attribute of `node`, for attr(): "href", "title", "lang" ...
std::string attribute_text(const content::Tree& tree, content::NodeId node, std::string_view name);

} // namespace layout
