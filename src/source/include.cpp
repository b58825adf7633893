#include "source/include.h"

#include <charconv>
#include <system_error>
#include <utility>

#include "base/bytes.h"
#include "source/characters.h"
#include "source/encoding.h"

namespace source {
namespace {

// The bytes of an ordinary file: a device or a pipe might never end.
std::optional<std::string> read_included(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return std::nullopt;
    try {
        return base::read_file(path);
    } catch (const base::FileError&) {
        return std::nullopt;
    }
}

// `%20` -> space (RFC 3986, 2.1).
std::string decode_percent(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned value = 0;
        const std::string_view digits = text.substr(at + 1, 2);
        const bool escaped = text[at] == '%' && digits.size() == 2;
        const char* end = digits.data() + digits.size();
        if (escaped && std::from_chars(digits.data(), end, value, 16).ptr == end && value != 0) {
            out.push_back(static_cast<char>(value));
            at += 2;
        } else {
            out.push_back(text[at]);
        }
    }
    return out;
}

// RFC 3986, 3.1. One letter is a drive of Windows, not a scheme.
bool has_scheme(std::string_view href) {
    const std::size_t colon = href.find(':');
    return colon != std::string_view::npos && colon > 1 && href.find_first_of("/?#") > colon;
}

// Steps to the node after `node` in document order; null at the end.
pugi::xml_node next_in_order(pugi::xml_node node, pugi::xml_node root) {
    if (const pugi::xml_node child = node.first_child())
        return child;
    while (node && node != root && !node.next_sibling())
        node = node.parent();
    return node == root ? pugi::xml_node() : node.next_sibling();
}

bool has_id(pugi::xml_node node, std::string_view id) {
    return node.attribute("xml:id").value() == id || node.attribute("id").value() == id;
}

} // namespace

ParsedFile* Library::add(const std::filesystem::path& path, std::string bytes) {
    std::unique_ptr<ParsedFile>& place = parsed_[path.lexically_normal().string()];
    place = parse_file(path, std::move(bytes), sources_, log_);
    return place.get();
}

std::optional<ParsedFile*> Library::xml(const std::filesystem::path& path) {
    if (const auto known = parsed_.find(path.lexically_normal().string()); known != parsed_.end())
        return known->second.get();
    std::optional<std::string> bytes = read_included(path);
    if (!bytes)
        return std::nullopt;
    return add(path, std::move(*bytes));
}

std::optional<IncludedText> Library::text(const std::filesystem::path& path, std::string_view encoding) {
    const auto [place, is_new] = texts_.try_emplace(path.lexically_normal().string());
    if (!is_new)
        return place->second;
    std::optional<std::string> bytes = read_included(path);
    if (!bytes) {
        texts_.erase(place);
        return std::nullopt;
    }
    Decoded decoded = decode(std::move(*bytes), Content::plain_text, encoding);
    const report::FileId file = sources_.add(path.string(), std::move(decoded.text));
    const std::string_view text = sources_.text(file);
    if (!decoded.rule.empty()) {
        log_.error(decoded.rule, {file, 0, 0}, decoded.problem, decoded.hints);
    } else if (const std::size_t bad = find_bad_character(text); bad != std::string_view::npos) {
        const auto begin = static_cast<std::uint32_t>(bad);
        log_.error("xml-encoding", {file, begin, begin + 1}, "this byte is not UTF-8 text",
                   {"save the file as UTF-8, or give its encoding in the xi:include"});
    } else {
        place->second = {file, text};
    }
    return place->second;
}

std::optional<std::filesystem::path> resolve_href(const std::filesystem::path& from, std::string_view href) {
    if (has_scheme(href) || href.find('#') != std::string_view::npos)
        return std::nullopt;
    return (from.parent_path() / decode_percent(href)).lexically_normal();
}

std::optional<pugi::xml_node> find_pointed(pugi::xml_node root, std::string_view xpointer) {
    if (xpointer.starts_with("element(") && xpointer.ends_with(")"))
        xpointer = xpointer.substr(8, xpointer.size() - 9);
    if (name_length(xpointer, 0) != xpointer.size())
        return std::nullopt;
    pugi::xml_node node = root;
    while (node && !has_id(node, xpointer))
        node = next_in_order(node, root);
    return node;
}

} // namespace source
