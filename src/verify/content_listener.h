// For who wants more of the pages than the verifier keeps: the operators of their content streams, read once
// for both.
#pragma once

#include <string_view>
#include <vector>

#include "verify/document.h"
#include "verify/lexer.h"

namespace verify {

class ContentListener {
public:
    virtual ~ContentListener() = default;
    virtual void begin_page(const Page& page) = 0;
    // Of the page's own stream, in order; a form is its Do, an inline image nothing. The operands are gone
    // after the call.
    virtual void operate(std::string_view name, const std::vector<Token>& operands) = 0;
    virtual void end_page() = 0;
};

} // namespace verify
