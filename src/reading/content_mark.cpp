#include "reading/content_mark.h"

namespace reading {
namespace {

std::string decoded(const verify::Token& token) {
    return verify::decode_text_string(verify::string_bytes(token));
}

} // namespace

ContentMark written_mark(const std::vector<verify::Token>& operands) {
    ContentMark mark;
    int depth = 0;
    for (std::size_t i = 1; i + 1 < operands.size(); ++i) {
        const verify::TokenKind kind = operands[i].kind;
        if (kind == verify::TokenKind::dictionary_begin || kind == verify::TokenKind::array_begin)
            ++depth;
        else if (kind == verify::TokenKind::dictionary_end || kind == verify::TokenKind::array_end)
            --depth;
        if (depth != 1 || kind != verify::TokenKind::name)
            continue;
        const verify::Token& value = operands[i + 1];
        if (operands[i].text == "MCID" && value.kind == verify::TokenKind::integer)
            mark.mcid = static_cast<int>(value.value);
        else if (operands[i].text == "Lang" && value.is_string())
            mark.language = decoded(value);
        else if (operands[i].text == "ActualText" && value.is_string())
            mark.actual_text = decoded(value);
        if (value.kind == verify::TokenKind::name)
            ++i;
    }
    return mark;
}

ContentMark listed_mark(const verify::Object& dictionary) {
    ContentMark mark;
    mark.mcid = static_cast<int>(verify::integer(dictionary, "/MCID").value_or(-1));
    mark.language = verify::text(dictionary, "/Lang").value_or("");
    mark.actual_text = verify::text(dictionary, "/ActualText");
    return mark;
}

} // namespace reading
