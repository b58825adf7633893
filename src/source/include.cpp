#include "source/include.h"

#include <utility>

#include "source/characters.h"
#include "source/encoding.h"
#include "source/files.h"

namespace source {
namespace {

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
    std::optional<std::string> bytes = read_named_file(path);
    if (!bytes)
        return std::nullopt;
    return add(path, std::move(*bytes));
}

std::optional<ParsedFile*> Library::entity(const ParsedFile& from, const EntityContent& content) {
    const bool is_file = !content.path.empty();
    const std::string key = is_file
                                ? content.path.lexically_normal().string()
                                : std::to_string(content.file.index()) + ":" + std::to_string(content.begin);
    if (const auto known = entities_.find(key); known != entities_.end())
        return known->second.get();
    std::optional<std::string> bytes = is_file ? read_named_file(content.path) : std::string();
    if (!bytes)
        return std::nullopt;
    std::unique_ptr<ParsedFile>& place = entities_[key];
    place = is_file ? parse_entity_file(content.path, std::move(*bytes), from.entities, sources_, log_)
                    : parse_entity_text(content, from, sources_, log_);
    return place.get();
}

std::optional<IncludedText> Library::text(const std::filesystem::path& path, std::string_view encoding) {
    const auto [place, is_new] = texts_.try_emplace(path.lexically_normal().string());
    if (!is_new)
        return place->second;
    std::optional<std::string> bytes = read_named_file(path);
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
