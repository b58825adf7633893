// Marked content: what is tagged, what is an artifact, in which language (ISO 14289-1, 7.1 and 7.2).
#include "verify/content.h"
#include "verify/language_tag.h"
#include "verify/private_use.h"

namespace verify {
namespace {

// The properties of a marked-content sequence that rules ask about.
struct Properties {
    int mcid = -1;
    bool actual_text = false;
    bool alternative = false;
    bool expansion = false;
    bool language = false;
    bool private_text = false; // ActualText of the private use area
    std::string lang;
};

void take(Properties& properties, std::string_view key, const Token& value) {
    if (key == "MCID" && value.kind == TokenKind::integer)
        properties.mcid = static_cast<int>(value.value);
    else if (!value.is_string())
        return;
    else if (key == "ActualText") {
        properties.actual_text = true;
        properties.private_text = has_private_use(decode_text_string(string_bytes(value)));
    } else if (key == "Alt")
        properties.alternative = true;
    else if (key == "E")
        properties.expansion = true;
    else if (key == "Lang") {
        properties.language = true;
        properties.lang = string_bytes(value);
    }
}

// From "/Tag << ... >> BDC": pairs at the first level.
Properties inline_properties(const std::vector<Token>& operands) {
    Properties properties;
    int depth = 0;
    for (std::size_t i = 1; i < operands.size(); ++i) {
        const TokenKind kind = operands[i].kind;
        if (kind == TokenKind::dictionary_begin || kind == TokenKind::array_begin)
            ++depth;
        else if (kind == TokenKind::dictionary_end || kind == TokenKind::array_end)
            --depth;
        else if (depth == 1 && kind == TokenKind::name && i + 1 < operands.size()) {
            take(properties, operands[i].text, operands[i + 1]);
            if (operands[i + 1].kind == TokenKind::name)
                ++i;
        }
    }
    return properties;
}

Properties listed_properties(Object dictionary) {
    Properties properties;
    properties.mcid = static_cast<int>(integer(dictionary, "/MCID").value_or(-1));
    const auto actual_text = text(dictionary, "/ActualText");
    properties.actual_text = actual_text.has_value();
    properties.private_text = actual_text && has_private_use(*actual_text);
    properties.alternative = text(dictionary, "/Alt").has_value();
    properties.expansion = text(dictionary, "/E").has_value();
    const auto lang = text(dictionary, "/Lang");
    properties.language = lang.has_value();
    properties.lang = lang.value_or("");
    return properties;
}

} // namespace

bool ContentReader::operate_on_marks(std::string_view name, Stream& stream) {
    if (name == "BDC") {
        begin_mark_with_properties(stream);
    } else if (name == "BMC") {
        stream.marks.push_back({stream.around});
        begin_mark(operand_name(), stream);
    } else if (name == "EMC") {
        if (stream.marks.empty()) {
            stream.marks_unbalanced = true;
            return true;
        }
        stream.around = stream.marks.back().before;
        stream.marks.pop_back();
    } else {
        return name == "MP" || name == "DP";
    }
    return true;
}

void ContentReader::begin_mark(std::string_view tag, Stream& stream) {
    if (tag != "Artifact")
        return;
    if (stream.around.tagged)
        findings_.add("artifact-in-tagged", stream.place);
    stream.around.artifact = true;
}

void ContentReader::begin_mark_with_properties(Stream& stream) {
    stream.marks.push_back({stream.around});
    if (operands_.size() < 2)
        return;
    const std::string tag = name_text(operands_.front().text);
    const Properties properties =
        operands_[1].kind == TokenKind::name
            ? listed_properties(resource(stream, "/Properties", name_text(operands_[1].text)))
            : inline_properties(operands_);
    begin_mark(tag, stream);
    Surroundings& inside = stream.around;
    if (properties.language && !is_language_tag(properties.lang))
        findings_.add("language-tag", stream.place,
                      "the Lang of marked content is \"" + properties.lang + "\"");
    if (properties.private_text)
        findings_.add("actual-text-private-use", stream.place, "in marked content");
    if (properties.mcid >= 0)
        enter_element(properties.mcid, stream, inside);
    inside.language = inside.language || (properties.language && !properties.lang.empty());
    if (tag == "Span" && !inside.language && !default_language_) {
        if (properties.actual_text)
            findings_.add("language-actual-text", stream.place);
        if (properties.alternative)
            findings_.add("language-alt", stream.place);
        if (properties.expansion)
            findings_.add("language-expansion", stream.place);
    }
    inside.replaced = inside.replaced || properties.actual_text;
    inside.alternative = inside.alternative || properties.alternative;
}

void ContentReader::enter_element(int mcid, Stream& stream, Surroundings& inside) {
    const auto index = static_cast<std::size_t>(mcid);
    constexpr std::size_t most = 1 << 22; // more than any page holds
    const bool first = stream.mcids == nullptr;
    if (first)
        stream.mcids = &content_.mcids[stream.owner];
    if (index >= stream.mcids->size() && index < most)
        stream.mcids->resize(index + 1);
    if (index < most && (*stream.mcids)[index] && !first)
        findings_.add("mcid-twice", stream.place, "MCID " + std::to_string(mcid));
    if (index < most)
        (*stream.mcids)[index] = true;
    if (index >= stream.parents.size() || !stream.parents[index].is_dictionary())
        return;
    if (inside.artifact)
        findings_.add("tagged-in-artifact", stream.place);
    inside.tagged = true;
    const ElementIndex element = structure_.find(key_of(stream.parents[index]));
    if (element == no_element)
        return;
    inside.language = inside.language || structure_[element].under_lang;
    inside.replaced = inside.replaced || structure_[element].under_actual_text;
    inside.alternative = inside.alternative || structure_[element].under_alt;
}

void ContentReader::content_shown(Stream& stream, std::string_view what) {
    const Surroundings& around = stream.around;
    if (around.exempt)
        return;
    if (!around.tagged && !around.artifact && !stream.told_untagged) {
        stream.told_untagged = true; // once a stream: where one piece is untagged, most are
        findings_.add("content-untagged", stream.place, std::string(what));
    }
    if (what == "text" && !default_language_ && !around.language && !around.artifact)
        findings_.add("language-text", stream.place);
}

} // namespace verify
