// The text that the pages of a PDF show, by marked-content sequence: what the structure tree's
// leaves hold (ISO 32000-1, 14.7.4.2). Nothing is taken from the look of a page but the spaces
// that its lines imply where the file does not write them.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "verify/content_listener.h"
#include "verify/document.h"

namespace reading {

struct Piece {
    std::string text;     // UTF-8, in the order of reading
    std::string language; // stated in the content; empty: that of the element
};

struct Shown {
    std::vector<Piece> pieces;
    bool placed = false; // x and y are known
    double x = 0;        // of the first baseline, in the page's units
    double y = 0;
};

// Whose numbers (a page or a form) and which number.
using ContentKey = std::pair<verify::ObjectId, int>;

struct ShownText {
    std::map<ContentKey, Shown> tagged;
    std::vector<std::string> untagged; // by page: what is neither tagged nor an artifact, in lines
};

// Whether white space that is seen but not written is put in.
enum class ImpliedSpaces { added, left_out };

// Reads along while the verifier goes through the pages.
class ShownTextReader : public verify::ContentListener {
public:
    ShownTextReader(verify::Document& document, ImpliedSpaces spaces);
    ~ShownTextReader() override;
    void begin_page(const verify::Page& page) override;
    void operate(std::string_view name, const std::vector<verify::Token>& operands) override;
    void end_page() override;
    // What all pages heard show; to be asked for once.
    ShownText take();

private:
    friend ShownText read_shown_text(verify::Document& document, ImpliedSpaces spaces);
    class Impl;
    std::unique_ptr<Impl> impl_;
};

// The same, with no one to read along with.
ShownText read_shown_text(verify::Document& document, ImpliedSpaces spaces);

} // namespace reading
