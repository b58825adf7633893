// Resolves Common and Inherited characters to the scripts around them (UAX #24, 5.1 and 5.2).
#include "text/script_runs.h"

#include <hb.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/character.h"

namespace text {
namespace {

struct OpenBracket {
    UChar32 closing;
    std::uint32_t script;
};

bool is_shared(std::uint32_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

// The brackets that are open at some point of the text. Unbalanced ones are forgotten when an
// outer one closes.
class Brackets {
public:
    // The script a shared character `c` takes after `before`.
    std::uint32_t resolve(char32_t c, std::uint32_t before) {
        const auto icu = static_cast<UChar32>(c);
        const std::int32_t type =
            c < 0x80 && c != '(' && c != ')' && c != '[' && c != ']' && c != '{' && c != '}'
                ? U_BPT_NONE
                : u_getIntPropertyValue(icu, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_OPEN && open_.size() < most)
            open_.push_back({u_getBidiPairedBracket(icu), before});
        if (type != U_BPT_CLOSE)
            return before;
        for (std::size_t i = open_.size(); i > 0; --i) {
            if (open_[i - 1].closing != icu)
                continue;
            const std::uint32_t script = open_[i - 1].script;
            open_.resize(i - 1);
            return script;
        }
        return before;
    }

    // The first script of the text is known: brackets opened before it take it.
    void settle(std::uint32_t script) {
        for (OpenBracket& bracket : open_)
            if (is_shared(bracket.script))
                bracket.script = script;
    }

private:
    static constexpr std::size_t most = 63; // as many as UAX #9, BD16, remembers
    std::vector<OpenBracket> open_;
};

void extend(std::vector<ScriptRun>& runs, std::size_t begin, std::size_t end, std::uint32_t script) {
    if (!runs.empty() && runs.back().script == script)
        runs.back().end = static_cast<std::uint32_t>(end);
    else
        runs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), script});
}

} // namespace

std::uint32_t character_script(char32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
    return hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

std::vector<ScriptRun> script_runs(std::string_view text) {
    if (is_simple_text(text))
        return {{0, static_cast<std::uint32_t>(text.size()), HB_SCRIPT_LATIN}};
    std::vector<ScriptRun> runs;
    Brackets brackets;
    std::uint32_t before = HB_SCRIPT_COMMON;
    for (std::size_t i = 0; i < text.size();) {
        const base::CodePoint c = base::decode_utf8(text, i);
        std::uint32_t script = character_script(c.value);
        if (script == HB_SCRIPT_COMMON)
            script = brackets.resolve(c.value, before);
        else if (script == HB_SCRIPT_INHERITED)
            script = before;
        if (is_shared(before) && !is_shared(script)) {
            brackets.settle(script);
            if (!runs.empty())
                runs.front().script = script;
        }
        before = script;
        extend(runs, i, i + c.length, script);
        i += c.length;
    }
    if (runs.size() == 1 && is_shared(runs.front().script))
        runs.front().script = HB_SCRIPT_LATIN;
    return runs;
}

} // namespace text
