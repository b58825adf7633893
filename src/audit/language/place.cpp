#include "audit/language/place.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "base/utf8.h"

namespace audit {
namespace {

constexpr std::size_t longest_entity = 200; // bytes that an entity of a DTD may stand for here

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::size_t skip_space(std::string_view written, std::size_t at) {
    while (at < written.size() && is_space(written[at]))
        ++at;
    return at;
}

// What is markup, not text: the ends of CDATA sections, comments.
std::size_t skip_markup(std::string_view written, std::size_t at) {
    constexpr std::string_view cdata = "<![CDATA[";
    while (at < written.size()) {
        const std::string_view rest = written.substr(at);
        if (rest.starts_with(cdata))
            at += cdata.size();
        else if (rest.starts_with("]]>"))
            at += 3;
        else if (rest.starts_with("<!--"))
            at = std::min(written.find("-->", at), written.size() - 3) + 3;
        else
            break;
    }
    return at;
}

// "&#233;" and the five of XML itself; none for names that only a DTD knows.
std::optional<std::string> resolve(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
    for (const auto& [written, stands_for] : known)
        if (name == written)
            return std::string(stands_for);
    if (!name.starts_with('#'))
        return std::nullopt;
    const bool hexadecimal = name.starts_with("#x");
    name.remove_prefix(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    if (std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10).ec !=
        std::errc{})
        return std::nullopt;
    std::string out;
    base::append_utf8(out, static_cast<char32_t>(code));
    return out;
}

struct Step {
    std::size_t text = 0;    // bytes taken of the text
    std::size_t written = 0; // and of the manuscript; 0: they do not match
};

// A reference; one that is not known here stands for the text up to what follows it.
Step step_over_reference(std::string_view text, std::string_view written) {
    const std::size_t semicolon = written.find(';');
    if (semicolon == std::string_view::npos)
        return {};
    if (const auto resolved = resolve(written.substr(1, semicolon - 1)))
        return text.starts_with(*resolved) || is_space(resolved->front())
                   ? Step{is_space(resolved->front()) ? 1 : resolved->size(), semicolon + 1}
                   : Step{};
    const std::string_view rest = written.substr(semicolon + 1);
    const std::string_view following =
        rest.substr(0, std::min<std::size_t>(rest.find_first_of(" \t\r\n&<"), 6));
    const std::size_t taken = following.empty() ? base::decode_utf8(text, 0).length
                                                : text.substr(0, longest_entity).find(following);
    return taken == std::string_view::npos ? Step{} : Step{taken, semicolon + 1};
}

Step step(std::string_view text, std::string_view written) {
    if (is_space(text.front()) && is_space(written.front()))
        return {1, skip_space(written, 0)};
    if (written.front() == '&')
        return step_over_reference(text, written);
    return text.front() == written.front() ? Step{1, 1} : Step{};
}

} // namespace

std::vector<std::uint32_t> align(std::string_view text, std::string_view written) {
    std::vector<std::uint32_t> offsets;
    offsets.reserve(text.size() + 1);
    std::size_t at = skip_markup(written, 0);
    if (text.empty() || !is_space(text.front()))
        at = skip_markup(written, skip_space(written, at));
    while (offsets.size() < text.size()) {
        at = skip_markup(written, at);
        if (at >= written.size())
            return {};
        const Step taken = step(text.substr(offsets.size()), written.substr(at));
        if (taken.written == 0)
            return {};
        offsets.insert(offsets.end(), taken.text, static_cast<std::uint32_t>(at));
        at += taken.written;
    }
    offsets.push_back(static_cast<std::uint32_t>(at));
    return offsets;
}

// Easy read cuts a leaf where a sentence ends: all its parts then have the place of the whole.
void Places::align_leaf(const Passage& passage, const Piece& piece) {
    const report::Span span = tree_[piece.leaf].span;
    if (block_ == passage.block && span_ == span)
        return;
    const auto is_part = [&](const Piece& other) { return tree_[other.leaf].span == span; };
    const Piece* first = &piece;
    while (first != passage.pieces.data() && is_part(*(first - 1)))
        --first;
    const Piece* last = &piece;
    while (last != &passage.pieces.back() && is_part(*(last + 1)))
        ++last;
    block_ = passage.block;
    span_ = span;
    begin_ = first->begin;
    const std::string_view all = sources_.text(span.file);
    const std::size_t stop = std::min<std::size_t>(span.end, all.size());
    const std::size_t start = std::min<std::size_t>(span.begin, stop);
    const std::size_t length = last->begin + tree_[last->leaf].text.size() - begin_;
    offsets_ = align(std::string_view(passage.text).substr(begin_, length), all.substr(start, stop - start));
}

report::Span Places::find_in_leaf(const Passage& passage, const Piece& piece, std::uint32_t begin,
                                  std::uint32_t end) {
    const report::Span span = tree_[piece.leaf].span;
    if (!span.file)
        return span;
    align_leaf(passage, piece);
    if (offsets_.empty())
        return span;
    const auto at = [this](std::uint32_t offset) {
        return offsets_[std::min<std::size_t>(offset - begin_, offsets_.size() - 1)];
    };
    return {span.file, span.begin + at(begin), span.begin + at(end)};
}

report::Span Places::find(const Passage& passage, std::uint32_t begin, std::uint32_t end) {
    const auto piece_at = [&passage](std::uint32_t offset) -> const Piece& {
        const auto after =
            std::upper_bound(passage.pieces.begin(), passage.pieces.end(), offset,
                             [](std::uint32_t wanted, const Piece& piece) { return wanted < piece.begin; });
        return after == passage.pieces.begin() ? *after : *(after - 1);
    };
    const Piece& first = piece_at(begin);
    const Piece& last = piece_at(end > begin ? end - 1 : end);
    const auto first_end = first.begin + static_cast<std::uint32_t>(tree_[first.leaf].text.size());
    report::Span span = find_in_leaf(passage, first, begin, std::min(end, first_end));
    if (!span.file)
        return tree_[passage.block].span;
    if (first.leaf == last.leaf)
        return span;
    const report::Span tail = find_in_leaf(passage, last, last.begin, end);
    if (tail.file == span.file && tail.end > span.end)
        span.end = tail.end;
    return span;
}

report::Span Places::find(const Passage& passage, const Sentence& sentence) {
    return find(passage, passage.tokens[sentence.first].begin, passage.tokens[sentence.last - 1].end);
}

report::Span Places::find(const Passage& passage, const Token& token) {
    return find(passage, token.begin, token.end);
}

} // namespace audit
