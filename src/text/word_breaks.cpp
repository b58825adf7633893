// Walks the text from blank to blank. What looks like an address breaks after its separators;
// ordinary words are hyphenated; anything with digits or several capitals is left whole.
#include "text/word_breaks.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <utility>

#include "base/utf8.h"
#include "text/character.h"

namespace text {
namespace {

struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

bool is_ascii_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool ends_token(char32_t c) {
    return is_breaking_space(c) || is_line_separator(c) || c == 0xA0 || c == 0x202F;
}

// "https://example.org/a", "www.example.org", "/usr/share/doc", "someone@example.org".
bool is_address(std::string_view token) {
    const std::size_t scheme = token.find("://");
    if (scheme != std::string_view::npos && scheme + 3 < token.size() &&
        is_ascii_alphanumeric(token[scheme + 3]))
        return true;
    if (token.starts_with("www."))
        return true;
    if (const std::size_t at = token.find('@'); at != std::string_view::npos)
        return at > 0 && token.find('.', at) != std::string_view::npos;
    int parts = 0; // that a slash begins
    for (std::size_t i = 1; i < token.size(); ++i)
        parts += token[i - 1] == '/' && is_ascii_alphanumeric(token[i]) ? 1 : 0;
    return parts >= 2;
}

bool is_mail_address(std::string_view token) {
    return token.find('@') != std::string_view::npos && token.find('/') == std::string_view::npos;
}

// A break needs a separator before it and a letter or digit after it, four characters before it
// on the line and two after.
void add_address_breaks(std::string_view token, std::uint32_t begin, std::vector<BreakOpportunity>& out) {
    constexpr std::size_t least_before = 4;
    constexpr std::size_t least_after = 2;
    const std::string_view separators = is_mail_address(token) ? "@." : "/.-_?&=@";
    for (std::size_t i = least_before; i + least_after <= token.size(); ++i)
        if (separators.find(token[i - 1]) != std::string_view::npos && is_ascii_alphanumeric(token[i]))
            out.push_back({begin + static_cast<std::uint32_t>(i), BreakKind::address});
}

// "Name: ........", "______": a line to write on. It fills what a line leaves it, and takes as little as need
// be.
bool add_filler_breaks(std::string_view token, std::uint32_t begin, std::vector<BreakOpportunity>& out) {
    constexpr std::size_t fewest = 5; // characters; an ellipsis counts as three
    const std::size_t before = out.size();
    std::size_t filled = 0;
    std::vector<std::uint32_t> ends;
    const auto finish = [&] {
        if (filled >= fewest)
            for (std::size_t i = 1; i < ends.size(); ++i)
                out.push_back({begin + ends[i - 1], BreakKind::address});
        filled = 0;
        ends.clear();
    };
    for (std::size_t at = 0; at < token.size();) {
        const base::CodePoint c = base::decode_utf8(token, at);
        at += c.length;
        if (c.value != U'.' && c.value != U'_' && c.value != U'\u2026') {
            finish();
            continue;
        }
        filled += c.value == U'\u2026' ? 3 : 1;
        ends.push_back(static_cast<std::uint32_t>(at));
    }
    finish();
    return out.size() > before;
}

// Words that must not be hyphenated: with digits, soft hyphens of the author's, hard hyphens,
// a full stop inside, or a capital after the first letter (abbreviations, names of products).
bool is_ordinary(std::string_view token) {
    bool after_letter = false;
    for (std::size_t at = 0; at < token.size();) {
        const base::CodePoint c = base::decode_utf8(token, at);
        at += c.length;
        const auto icu = static_cast<UChar32>(c.value);
        const bool letter = u_isalpha(icu) != 0;
        if (u_isdigit(icu) != 0 || c.value == 0xAD || c.value == '_' || c.value == '@' || c.value == '/')
            return false;
        if (letter && after_letter && u_isupper(icu) != 0)
            return false;
        const bool joins = c.value == '-' || c.value == 0x2010 || c.value == 0x2011 || c.value == '.';
        if (joins && after_letter && at < token.size() &&
            u_isalpha(static_cast<UChar32>(base::decode_utf8(token, at).value)) != 0)
            return false;
        after_letter = letter;
    }
    return true;
}

void hyphenate_words(std::string_view text, Token token, std::string_view language,
                     const Hyphenator& hyphenator, std::vector<BreakOpportunity>& out) {
    const auto is_letter = [text](std::uint32_t at) {
        const char32_t c = base::decode_utf8(text, at).value;
        return u_isalpha(static_cast<UChar32>(c)) != 0 || is_mark(c);
    };
    const auto step = [text](std::uint32_t at) {
        return at + static_cast<std::uint32_t>(base::decode_utf8(text, at).length);
    };
    for (std::uint32_t at = token.begin; at < token.end;) {
        const std::uint32_t begin = at;
        while (at < token.end && is_letter(at))
            at = step(at);
        for (const std::uint32_t point : hyphenator.hyphenate(text.substr(begin, at - begin), language))
            out.push_back({begin + point, BreakKind::hyphen});
        while (at < token.end && !is_letter(at))
            at = step(at);
    }
}

class WordBreaker {
public:
    WordBreaker(std::string_view text, const std::vector<BreakRange>& ranges, const Hyphenator& hyphenator)
        : text_(text), ranges_(ranges), hyphenator_(hyphenator), range_(ranges.begin()) {}

    WordBreaks run() {
        Token token;
        for (std::uint32_t at = 0; at < text_.size();) {
            const base::CodePoint c = base::decode_utf8(text_, at);
            if (ends_token(c.value)) {
                token.end = at;
                add(token);
                token.begin = at + static_cast<std::uint32_t>(c.length);
            }
            at += static_cast<std::uint32_t>(c.length);
        }
        token.end = static_cast<std::uint32_t>(text_.size());
        add(token);
        return std::move(found_);
    }

private:
    void add(Token token) {
        if (token.end - token.begin < 5)
            return;
        const std::string_view characters = text_.substr(token.begin, token.end - token.begin);
        if (is_address(characters)) {
            add_address_breaks(characters, token.begin, found_.opportunities);
            found_.addresses.emplace_back(token.begin, token.end);
            return;
        }
        if (add_filler_breaks(characters, token.begin, found_.opportunities))
            return;
        while (range_ != ranges_.end() && range_->end <= token.begin)
            ++range_;
        if (range_ == ranges_.end() || range_->begin > token.begin ||
            range_->hyphenation != Hyphenation::automatic || !is_ordinary(characters))
            return;
        hyphenate_words(text_, token, range_->language, hyphenator_, found_.opportunities);
    }

    std::string_view text_;
    const std::vector<BreakRange>& ranges_;
    const Hyphenator& hyphenator_;
    WordBreaks found_;
    std::vector<BreakRange>::const_iterator range_; // the one that holds the token, or one before it
};

} // namespace

WordBreaks word_breaks(std::string_view text, const std::vector<BreakRange>& ranges,
                       const Hyphenator& hyphenator) {
    return WordBreaker(text, ranges, hyphenator).run();
}

} // namespace text
