#include "verify/cmap.h"

#include <algorithm>
#include <array>

#include "verify/lexer.h"

namespace verify {
namespace {

std::uint32_t code_of(const std::string& bytes) {
    std::uint32_t code = 0;
    for (const char byte : bytes)
        code = code << 8 | static_cast<unsigned char>(byte);
    return code;
}

std::u16string utf16_of(const std::string& bytes) {
    std::u16string out;
    if (bytes.size() == 1) // a common slip that readers take as one unit
        return {static_cast<char16_t>(static_cast<unsigned char>(bytes[0]))};
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        out += static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 |
                                     static_cast<unsigned char>(bytes[i + 1]));
    return out;
}

class Reader {
public:
    explicit Reader(std::string_view data) : lexer_(data) {}
    CMap read();

private:
    void keyword(std::string_view word);
    void after_name(const Token& token);
    void read_codespaces();
    void read_cids(bool ranges);
    void read_texts(bool ranges);
    void read_text_array(std::uint32_t low, std::uint32_t high);
    Token value() { return lexer_.next(); }

    Lexer lexer_;
    CMap map_;
    std::string last_name_;
};

CMap Reader::read() {
    for (Token token = lexer_.next(); token.kind != TokenKind::end; token = lexer_.next()) {
        if (token.kind == TokenKind::keyword)
            keyword(token.text);
        else
            after_name(token);
    }
    const auto by_low = [](const auto& a, const auto& b) { return a.low < b.low; };
    std::stable_sort(map_.cids.begin(), map_.cids.end(), by_low);
    std::stable_sort(map_.texts.begin(), map_.texts.end(), by_low);
    for (const CMap::CidRange& range : map_.cids)
        map_.largest_cid = std::max(map_.largest_cid, range.cid + (range.high - range.low));
    return std::move(map_);
}

// "/Key value def" pairs of the head.
void Reader::after_name(const Token& token) {
    if (token.kind == TokenKind::name) {
        if (last_name_ == "CMapName")
            map_.name = name_text(token.text);
        last_name_ = token.text;
        return;
    }
    if (last_name_ == "WMode" && token.kind == TokenKind::integer)
        map_.stated_mode = static_cast<int>(token.value);
    else if (last_name_ == "Supplement" && token.kind == TokenKind::integer)
        map_.supplement = static_cast<int>(token.value);
    else if (last_name_ == "Registry" && token.is_string())
        map_.registry = string_bytes(token);
    else if (last_name_ == "Ordering" && token.is_string())
        map_.ordering = string_bytes(token);
    else
        return;
    last_name_.clear();
}

void Reader::keyword(std::string_view word) {
    if (word == "begincodespacerange")
        read_codespaces();
    else if (word == "begincidrange" || word == "begincidchar")
        read_cids(word == "begincidrange");
    else if (word == "beginbfrange" || word == "beginbfchar")
        read_texts(word == "beginbfrange");
    else if (word == "usecmap")
        map_.used = last_name_;
}

void Reader::read_codespaces() {
    for (Token low = value(); low.is_string(); low = value()) {
        const Token high = value();
        const std::string bytes = string_bytes(low);
        map_.codespaces.push_back({bytes.size(), code_of(bytes), code_of(string_bytes(high))});
    }
}

void Reader::read_cids(bool ranges) {
    for (Token low = value(); low.is_string(); low = value()) {
        CMap::CidRange range;
        range.low = code_of(string_bytes(low));
        range.high = ranges ? code_of(string_bytes(value())) : range.low;
        const Token cid = value();
        range.cid = cid.is_number() && cid.value >= 0 ? static_cast<std::uint32_t>(cid.value) : 0;
        if (range.high >= range.low)
            map_.cids.push_back(range);
    }
}

void Reader::read_texts(bool ranges) {
    for (Token low = value(); low.is_string(); low = value()) {
        CMap::TextRange range;
        range.low = code_of(string_bytes(low));
        range.high = ranges ? code_of(string_bytes(value())) : range.low;
        const Token text = value();
        if (text.kind == TokenKind::array_begin) {
            read_text_array(range.low, range.high);
            continue;
        }
        range.text = utf16_of(string_bytes(text));
        if (range.high >= range.low)
            map_.texts.push_back(std::move(range));
    }
}

void Reader::read_text_array(std::uint32_t low, std::uint32_t high) {
    std::uint32_t code = low;
    for (Token text = value(); text.is_string(); text = value(), ++code)
        if (code <= high)
            map_.texts.push_back({code, code, utf16_of(string_bytes(text))});
}

template <typename Range>
const Range* find_range(const std::vector<Range>& ranges, std::uint32_t code) {
    auto after = std::upper_bound(ranges.begin(), ranges.end(), code,
                                  [](std::uint32_t value, const Range& range) { return value < range.low; });
    return after != ranges.begin() && code <= (--after)->high ? &*after : nullptr;
}

constexpr auto predefined = std::to_array<std::string_view>({"Identity-H",
                                                             "Identity-V",
                                                             "GB-EUC-H",
                                                             "GB-EUC-V",
                                                             "GBpc-EUC-H",
                                                             "GBpc-EUC-V",
                                                             "GBK-EUC-H",
                                                             "GBK-EUC-V",
                                                             "GBKp-EUC-H",
                                                             "GBKp-EUC-V",
                                                             "GBK2K-H",
                                                             "GBK2K-V",
                                                             "UniGB-UCS2-H",
                                                             "UniGB-UCS2-V",
                                                             "UniGB-UTF16-H",
                                                             "UniGB-UTF16-V",
                                                             "B5pc-H",
                                                             "B5pc-V",
                                                             "HKscs-B5-H",
                                                             "HKscs-B5-V",
                                                             "ETen-B5-H",
                                                             "ETen-B5-V",
                                                             "ETenms-B5-H",
                                                             "ETenms-B5-V",
                                                             "CNS-EUC-H",
                                                             "CNS-EUC-V",
                                                             "UniCNS-UCS2-H",
                                                             "UniCNS-UCS2-V",
                                                             "UniCNS-UTF16-H",
                                                             "UniCNS-UTF16-V",
                                                             "83pv-RKSJ-H",
                                                             "90ms-RKSJ-H",
                                                             "90ms-RKSJ-V",
                                                             "90msp-RKSJ-H",
                                                             "90msp-RKSJ-V",
                                                             "90pv-RKSJ-H",
                                                             "Add-RKSJ-H",
                                                             "Add-RKSJ-V",
                                                             "EUC-H",
                                                             "EUC-V",
                                                             "Ext-RKSJ-H",
                                                             "Ext-RKSJ-V",
                                                             "H",
                                                             "V",
                                                             "UniJIS-UCS2-H",
                                                             "UniJIS-UCS2-V",
                                                             "UniJIS-UCS2-HW-H",
                                                             "UniJIS-UCS2-HW-V",
                                                             "UniJIS-UTF16-H",
                                                             "UniJIS-UTF16-V",
                                                             "KSC-EUC-H",
                                                             "KSC-EUC-V",
                                                             "KSCms-UHC-H",
                                                             "KSCms-UHC-V",
                                                             "KSCms-UHC-HW-H",
                                                             "KSCms-UHC-HW-V",
                                                             "KSCpc-EUC-H",
                                                             "UniKS-UCS2-H",
                                                             "UniKS-UCS2-V",
                                                             "UniKS-UTF16-H",
                                                             "UniKS-UTF16-V"});

} // namespace

std::pair<std::uint32_t, std::size_t> CMap::next_code(std::string_view bytes, std::size_t at) const {
    const auto take = [&](std::size_t length) {
        std::uint32_t code = 0;
        for (std::size_t i = at; i < at + length; ++i)
            code = code << 8 | static_cast<unsigned char>(bytes[i]);
        return code;
    };
    for (const Codespace& space : codespaces) {
        if (space.length == 0 || space.length > 4 || at + space.length > bytes.size())
            continue;
        const std::uint32_t code = take(space.length);
        if (code >= space.low && code <= space.high)
            return {code, space.length};
    }
    const std::size_t length = std::min<std::size_t>(2, bytes.size() - at);
    return {take(length), length};
}

std::optional<std::uint32_t> CMap::cid(std::uint32_t code) const {
    if (identity)
        return code;
    if (const CidRange* range = find_range(cids, code))
        return range->cid + (code - range->low);
    return std::nullopt;
}

std::optional<std::u16string> CMap::unicode(std::uint32_t code) const {
    const TextRange* range = find_range(texts, code);
    if (range == nullptr)
        return std::nullopt;
    std::u16string out = range->text;
    if (!out.empty())
        out.back() = static_cast<char16_t>(out.back() + (code - range->low));
    return out;
}

CMap read_cmap(std::string_view data) {
    return Reader(data).read();
}

CMap read_encoding(Object encoding) {
    CMap map;
    if (const auto named = name_of(encoding)) {
        map.name = *named;
        map.identity = *named == "Identity-H" || *named == "Identity-V";
        map.known = map.identity;
        map.writing_mode = named->ends_with("-V") || *named == "V" ? 1 : 0;
        return map;
    }
    if (const auto data = stream_data(encoding))
        map = read_cmap(*data);
    map.embedded = true;
    map.name = name(encoding, "/CMapName").value_or(map.name);
    map.writing_mode = static_cast<int>(integer(encoding, "/WMode").value_or(0));
    if (const auto used = name(encoding, "/UseCMap"))
        map.used = *used;
    else if (Object stream = get(encoding, "/UseCMap"); stream.is_stream())
        map.used = name(stream, "/CMapName").value_or(map.used);
    map.known = map.used.empty() && !map.cids.empty();
    const Object info = get(encoding, "/CIDSystemInfo");
    map.registry = text(info, "/Registry").value_or(map.registry);
    map.ordering = text(info, "/Ordering").value_or(map.ordering);
    if (const auto supplement = integer(info, "/Supplement"))
        map.supplement = static_cast<int>(*supplement);
    return map;
}

bool is_predefined_cmap(std::string_view name) {
    return std::find(predefined.begin(), predefined.end(), name) != predefined.end();
}

} // namespace verify
