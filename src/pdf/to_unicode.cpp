#include "pdf/to_unicode.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.h"
#include "pdf/right_to_left.h"
#include "pdf/syntax.h"
#include "text/character.h"

namespace pdf {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::size_t entries_per_block = 100; // Adobe Technical Note 5014, 1.4.1

// Characters that only steer layout and must not reach the reader's ear. Joiners stay: they
// belong to the spelling of Persian and Indic words.
bool steers_layout(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// `text` without such characters; most often that is `text` itself.
std::string_view readable(std::string_view text, base::StringPool& scratch) {
    std::string kept;
    bool all = true;
    for (std::size_t i = 0; i < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, i);
        if (steers_layout(point.value))
            all = false;
        else
            kept.append(text, i, point.length);
        i += point.length;
    }
    return all ? text : scratch.keep(kept);
}

std::vector<std::size_t> starts_of_characters(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); i += base::decode_utf8(text, i).length)
        starts.push_back(i);
    return starts;
}

// Glyphs [begin, end) of `spelled` form one cluster that reads `text`.
struct Cluster {
    std::size_t begin;
    std::size_t end;
    std::string_view text;
    bool right_to_left;
    bool raised = false; // a glyph of it stands above, below or before its place
};

bool stands_off(const text::Glyph& glyph) {
    return glyph.y_offset != base::Length{} ||
           (glyph.advance == base::Length{} && glyph.x_offset != base::Length{});
}

// The i-th glyph of a cluster in logical order, which right to left is the last one first.
std::size_t logical(const Cluster& cluster, std::size_t i) {
    return cluster.right_to_left ? cluster.end - 1 - i : cluster.begin + i;
}

void show_actual(const Cluster& cluster, std::vector<Spelled>& spelled) {
    Spelled& first = spelled[cluster.begin];
    first.begins_actual = true;
    first.actual = cluster.text;
    first.actual_glyphs = static_cast<std::uint32_t>(cluster.end - cluster.begin);
    first.framed = cluster.raised && cluster.right_to_left;
}

// Each raised glyph by itself: readers such as poppler turn the letters of one ActualText round.
void show_raised(const text::GlyphRun& run, const Cluster& cluster, std::vector<Spelled>& spelled) {
    for (std::size_t i = cluster.begin; i < cluster.end; ++i)
        if (stands_off(run.glyphs[i]))
            show_actual({i, i + 1, spelled[i].text, true, true}, spelled);
}

void spell_cluster(const text::GlyphRun& run, const Cluster& cluster, std::vector<Spelled>& spelled) {
    const std::size_t glyphs = cluster.end - cluster.begin;
    if (glyphs == 1 && !cluster.text.empty()) {
        spelled[cluster.begin].text = cluster.text;
        if (cluster.raised && cluster.right_to_left)
            show_actual(cluster, spelled);
        return;
    }
    const std::vector<std::size_t> starts = starts_of_characters(cluster.text);
    // Readers that put text together from positions take a mark that is raised for a line of its own;
    // those that know ActualText do not then.
    if (cluster.raised && !cluster.right_to_left && starts.size() >= glyphs)
        show_actual(cluster, spelled);
    if (starts.size() < glyphs) {
        for (std::size_t i = 0; i < glyphs; ++i)
            spelled[logical(cluster, i)].text = zero_width_space;
        if (!starts.empty())
            spelled[logical(cluster, 0)].text = cluster.text;
        show_actual(cluster, spelled);
        return;
    }
    // The first glyph takes the characters that are too many.
    const std::size_t extra = starts.size() - glyphs;
    for (std::size_t i = 0; i < glyphs; ++i) {
        const std::size_t from = i == 0 ? 0 : starts[i + extra];
        const std::size_t to = i + 1 == glyphs ? cluster.text.size() : starts[i + 1 + extra];
        spelled[logical(cluster, i)].text = cluster.text.substr(from, to - from);
    }
    if (cluster.right_to_left)
        show_raised(run, cluster, spelled);
}

// Readers such as pdf.js take a glyph whose text has a mark in it for one that has no width, and put a
// space where it was. So a conjunct says its first letter, and leaves the rest to a glyph without a width.
void part_before_marks(Spelled& spelled) {
    for (std::size_t i = 0; i < spelled.text.size();) {
        const base::CodePoint point = base::decode_utf8(spelled.text, i);
        if (i > 0 && text::is_nonspacing_mark(point.value)) {
            spelled.rest = spelled.text.substr(i);
            spelled.text = spelled.text.substr(0, i);
            return;
        }
        i += point.length;
    }
}

bool is_one_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    return (lead < 0x80 && text.size() == 1) || (lead >= 0xC3 && lead < 0xE0 && text.size() == 2);
}

std::string cmap(std::string_view name, std::string_view body) {
    return fmt::format("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo <</Registry (Adobe) /Ordering ({0}) /Supplement 0>> def\n"
                       "/CMapName /Adobe-{0} def\n/CMapType {1} def\n{2}"
                       "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{3}"
                       "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n",
                       name, name == "UCS" ? 2 : 1, name == "UCS" ? "" : "/WMode 0 def\n", body);
}

} // namespace

std::vector<Spelled> spell(const text::GlyphRun& run, LastGlyph last, base::StringPool& scratch) {
    std::vector<Spelled> spelled(run.glyphs.size());
    const bool right_to_left = run.direction == text::Direction::right_to_left;
    std::size_t first = 0;
    std::size_t count = run.glyphs.size();
    if (last == LastGlyph::hyphen && count > 0) {
        spelled[right_to_left ? 0 : count - 1].text = soft_hyphen;
        (right_to_left ? first : count) += right_to_left ? 1 : std::size_t(-1);
    }
    // A cluster's text ends where the next one in logical order begins.
    std::size_t end_of_text = run.text.size();
    if (last == LastGlyph::hyphen && count > first) {
        // A hyphen may have a character of its own, which is not part of the words.
        const std::uint32_t hyphen = run.glyphs[right_to_left ? 0 : count].cluster;
        if (hyphen > run.glyphs[right_to_left ? 1 : count - 1].cluster)
            end_of_text = std::min<std::size_t>(end_of_text, hyphen);
    }
    std::vector<Cluster> clusters;
    for (std::size_t begin = first; begin < count;) {
        std::size_t end = begin;
        bool raised = false;
        for (; end < count && run.glyphs[end].cluster == run.glyphs[begin].cluster; ++end)
            raised = raised || stands_off(run.glyphs[end]);
        if (raised && !right_to_left && !clusters.empty()) { // a mark belongs to its letter
            clusters.back().end = end;
            clusters.back().raised = true;
        } else {
            clusters.push_back({begin, end, {}, right_to_left, raised});
        }
        begin = end;
    }
    if (!right_to_left)
        std::reverse(clusters.begin(), clusters.end());
    for (Cluster& cluster : clusters) {
        const std::size_t from = std::min<std::size_t>(run.glyphs[cluster.begin].cluster, end_of_text);
        cluster.text = run.text.substr(from, end_of_text - from);
        end_of_text = from;
        if (cluster.text.empty() || !is_one_character(cluster.text))
            cluster.text = readable(cluster.text, scratch);
        spell_cluster(run, cluster, spelled);
    }
    if (right_to_left) {
        keep_order(run, spelled, scratch);
    } else {
        for (std::size_t i = 0; i < spelled.size(); ++i)
            if (run.glyphs[i].advance != base::Length{})
                part_before_marks(spelled[i]);
    }
    return spelled;
}

std::string to_unicode_cmap(const std::vector<CodeText>& codes) {
    std::string body;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i % entries_per_block == 0)
            body += fmt::format("{}{} beginbfchar\n", i == 0 ? "" : "endbfchar\n",
                                std::min(entries_per_block, codes.size() - i));
        body += fmt::format("<{:04X}> <", codes[i].code);
        put_utf16_hex(body, codes[i].text);
        body += ">\n";
    }
    if (!codes.empty())
        body += "endbfchar\n";
    return cmap("UCS", body);
}

std::string encoding_cmap(const std::vector<CodeCid>& aliases) {
    base::expect(!aliases.empty(), "without aliases the encoding is Identity-H");
    std::string body =
        fmt::format("1 begincidrange\n<0000> <{:04X}> 0\nendcidrange\n", aliases.front().code - 1);
    for (std::size_t i = 0; i < aliases.size(); ++i) {
        if (i % entries_per_block == 0)
            body += fmt::format("{}{} begincidchar\n", i == 0 ? "" : "endcidchar\n",
                                std::min(entries_per_block, aliases.size() - i));
        body += fmt::format("<{:04X}> {}\n", aliases[i].code, aliases[i].cid);
    }
    return cmap("Identity", body + "endcidchar\n");
}

} // namespace pdf
