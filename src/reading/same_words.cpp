#include "reading/same_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include <nettle/sha2.h>

#include "base/utf8.h"
#include "reading/words.h"

namespace reading {
namespace {

constexpr std::size_t furthest = 48;       // characters that may be lost before the texts go on alike
constexpr std::size_t enough = 6;          // so many must be the same for that
constexpr std::size_t excerpt_length = 40; // characters

// What stands before a character.
enum class Edge { none, space, block };

struct Unit {
    char32_t character = 0;
    Edge before = Edge::none;
};

bool is_plain(char byte) {
    return byte > ' ' && byte < '\x7F';
}

// Walks through passages character by character; copied to look ahead.
class Cursor {
public:
    explicit Cursor(const std::vector<Passage>& passages) : passages_(&passages) {}

    std::optional<Unit> next() {
        Edge edge = started_ ? Edge::none : Edge::block;
        while (passage_ < passages_->size()) {
            const Passage& passage = (*passages_)[passage_];
            if (at_ == 0 && passage.new_block)
                edge = Edge::block;
            if (at_ >= passage.text.size()) {
                ++passage_;
                at_ = 0;
                continue;
            }
            if (const char byte = passage.text[at_]; is_plain(byte)) { // nearly always
                ++at_;
                started_ = true;
                return Unit{static_cast<char32_t>(byte), edge};
            }
            const base::CodePoint point = base::decode_utf8(passage.text, at_);
            at_ += point.length;
            if (is_blank(point.value)) {
                edge = std::max(edge, Edge::space);
            } else if (!is_silent(point.value)) {
                started_ = true;
                return Unit{point.value, edge};
            }
        }
        return std::nullopt;
    }

    // What follows in this passage of characters that are neither blank nor more than a byte; nothing before
    // the first character.
    [[nodiscard]] std::string_view plain() const {
        if (!started_ || at_ == 0 || passage_ >= passages_->size())
            return {};
        const std::string_view rest = std::string_view((*passages_)[passage_].text).substr(at_);
        std::size_t end = 0;
        while (end < rest.size() && (is_plain(rest[end]) ||
                                     (rest[end] == ' ' && end + 1 < rest.size() && is_plain(rest[end + 1]))))
            ++end;
        return rest.substr(0, end);
    }

    // Past so many of them.
    void skip(std::size_t count) { at_ += count; }

    // Where the last character stands.
    [[nodiscard]] report::Span span() const {
        const std::size_t passage = std::min(passage_, passages_->size() - 1);
        return passages_->empty() ? report::Span{} : (*passages_)[passage].span;
    }

private:
    const std::vector<Passage>* passages_;
    std::size_t passage_ = 0;
    std::size_t at_ = 0;
    bool started_ = false;
};

// A block's edge parts words with or without a space; nothing else may.
bool same_edge(Edge expected, Edge found) {
    return expected == found || (expected == Edge::block && found == Edge::space) ||
           (expected == Edge::space && found == Edge::block);
}

std::vector<Unit> ahead(Cursor cursor) {
    std::vector<Unit> units;
    while (units.size() < furthest + enough) {
        const auto unit = cursor.next();
        if (!unit)
            break;
        units.push_back(*unit);
    }
    return units;
}

std::string excerpt(std::optional<Unit> first, const Cursor& rest) {
    std::string text;
    std::size_t count = 0;
    for (Cursor cursor = rest; first && count < excerpt_length; first = cursor.next(), ++count) {
        if (first->before != Edge::none && count > 0)
            text += ' ';
        base::append_utf8(text, first->character);
    }
    return text;
}

// How many units of either to leave out, so that both go on alike; the fewest together.
std::pair<std::size_t, std::size_t> gap(const std::vector<Unit>& a, const std::vector<Unit>& b) {
    const auto alike = [&](std::size_t i, std::size_t j) {
        const std::size_t wanted = std::min({enough, a.size() - i, b.size() - j});
        for (std::size_t k = 0; k < wanted; ++k)
            if (a[i + k].character != b[j + k].character)
                return false;
        return true;
    };
    if (a.empty() || b.empty())
        return {a.size(), b.size()};
    for (std::size_t total = 0; total <= a.size() + b.size(); ++total)
        for (std::size_t i = 0; i <= std::min(total, a.size()); ++i)
            if (const std::size_t j = total - i; j <= b.size() && alike(i, j))
                return {i, j};
    return {a.size(), b.size()};
}

class Digest {
public:
    Digest() { sha256_init(&context_); }

    void add(const Unit& unit) {
        if (unit.before != Edge::none)
            text_ += unit.before == Edge::block ? '\n' : ' ';
        if (unit.character < 0x80)
            text_ += static_cast<char>(unit.character);
        else
            base::append_utf8(text_, unit.character);
        if (text_.size() > 4096)
            flush();
    }

    // Words as Cursor::plain gives them, which follow the last character.
    void add(std::string_view plain) {
        text_ += plain;
        if (text_.size() > 4096)
            flush();
    }

    std::string finish() {
        flush();
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes{};
        sha256_digest(&context_, bytes.size(), bytes.data());
        constexpr std::string_view digits = "0123456789abcdef";
        std::string out;
        for (const std::uint8_t byte : bytes) {
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
        return out;
    }

private:
    void flush() {
        sha256_update(&context_, text_.size(), reinterpret_cast<const std::uint8_t*>(text_.data()));
        text_.clear();
    }

    sha256_ctx context_{};
    std::string text_;
};

std::string digest_of(const std::vector<Passage>& passages) {
    Digest digest;
    Cursor cursor(passages);
    while (const auto unit = cursor.next())
        digest.add(*unit);
    return digest.finish();
}

class Comparer {
public:
    Comparer(const std::vector<Passage>& expected, const std::vector<Passage>& found)
        : expected_(expected), found_(found) {}

    void run(Comparison& result) {
        for (;;) {
            const Cursor before_expected = expected_;
            const Cursor before_found = found_;
            const auto wanted = expected_.next();
            const auto got = found_.next();
            if (!wanted && !got)
                return;
            if (wanted)
                ++result.characters;
            const bool same = wanted && got && wanted->character == got->character;
            if (got && result.mismatches == 0)
                digest_.add(*got);
            if (same && same_edge(wanted->before, got->before)) {
                pass_same(result);
                continue;
            }
            if (result.mismatches == 0) {
                result.expected = excerpt(wanted, expected_);
                result.found = excerpt(got, found_);
                result.span = expected_.span();
            }
            ++result.mismatches;
            if (!same)
                go_on(before_expected, before_found, result);
        }
    }

    // Of what was found, as long as nothing was mismatched.
    std::string digest() { return digest_.finish(); }

private:
    // Past what follows in both, quickly.
    void pass_same(Comparison& result) {
        const std::string_view wanted = expected_.plain();
        const std::string_view got = found_.plain();
        const auto differs = std::mismatch(wanted.begin(), wanted.end(), got.begin(), got.end()).first;
        auto count = static_cast<std::size_t>(differs - wanted.begin());
        if (count > 0 && wanted[count - 1] == ' ') // it stands before the character that differs
            --count;
        const std::string_view same = wanted.substr(0, count);
        result.characters += count - static_cast<std::size_t>(std::count(same.begin(), same.end(), ' '));
        if (result.mismatches == 0)
            digest_.add(same);
        expected_.skip(count);
        found_.skip(count);
    }

    void go_on(const Cursor& before_expected, const Cursor& before_found, Comparison& result) {
        const auto [left, right] = gap(ahead(before_expected), ahead(before_found));
        result.mismatches += std::max(left, right) - std::min<std::size_t>(1, std::max(left, right));
        expected_ = before_expected;
        found_ = before_found;
        for (std::size_t i = 0; i < left; ++i)
            expected_.next();
        for (std::size_t i = 0; i < right; ++i)
            found_.next();
    }

    Cursor expected_;
    Cursor found_;
    Digest digest_;
};

} // namespace

Comparison compare_words(const std::vector<Passage>& expected, const std::vector<Passage>& found) {
    Comparison result;
    Comparer comparer(expected, found);
    comparer.run(result);
    result.digest = result.mismatches == 0 ? comparer.digest() : digest_of(found);
    return result;
}

std::vector<Passage> passages_of(const Book& book) {
    std::vector<Passage> passages;
    bool edge = true;
    for (NodeId at = book.root; at;) {
        const Node& node = book[at];
        edge = edge || is_block(book, at);
        const bool hidden = node.kind == Kind::figure;
        if (node.replacement || node.kind == Kind::text) {
            passages.push_back({node.replacement ? *node.replacement : node.text, {}, edge});
            edge = false;
        }
        const NodeId next = hidden || node.replacement ? book.next_skipping_children(at, book.root)
                                                       : book.next(at, book.root);
        // What was left on the way there.
        for (NodeId left = at; left && next && book[next].parent != left; left = book[left].parent) {
            edge = edge || is_block(book, left);
            if (book[left].parent == book[next].parent)
                break;
        }
        at = next;
    }
    return passages;
}

} // namespace reading
