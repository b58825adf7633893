#include "pictures/uncredited.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "base/bytes.h"
#include "base/percent.h"
#include "pictures/print.h"

namespace pictures {
namespace {

namespace fs = std::filesystem;
using content::Name;
using content::NodeId;

// Only files of the same size are worth reading.
using BySize = std::multimap<std::uintmax_t, const Symbol*>;

BySize by_size(const std::vector<Symbol>& symbols) {
    BySize sizes;
    for (const Symbol& symbol : symbols) {
        std::error_code error;
        if (const std::uintmax_t size = fs::file_size(symbol.file, error); !error)
            sizes.emplace(size, &symbol);
    }
    return sizes;
}

const Symbol* same_file(const BySize& sizes, const std::string& bytes) {
    const auto [begin, end] = sizes.equal_range(bytes.size());
    for (auto at = begin; at != end; ++at)
        if (base::read_file(at->second->file) == bytes)
            return at->second;
    return nullptr;
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

// The licence in an SVG's metadata: the address of cc:license, as drawing programs write it.
std::string licence_in(const std::string& bytes) {
    pugi::xml_document document;
    if (bytes.find("metadata") == std::string::npos || !document.load_buffer(bytes.data(), bytes.size()))
        return {};
    const pugi::xml_node found = document.find_node([](const pugi::xml_node& node) {
        return local_name(node) == "license" && node.attribute("rdf:resource");
    });
    return found.attribute("rdf:resource").value();
}

bool is_credited(const content::Tree& tree, NodeId image) {
    return tree.attribute(image, Name::credit) || tree.attribute(image, Name::rights);
}

std::optional<std::string> read(const fs::path& folder, std::string_view source) {
    std::error_code error;
    for (const fs::path& file : {folder / source, folder / base::decode_percent(source)})
        if (fs::is_regular_file(file, error))
            return base::read_file(file);
    return std::nullopt;
}

} // namespace

void report_uncredited(const content::Tree& tree, const fs::path& folder, const std::vector<Symbol>& symbols,
                       report::Log& log) {
    const BySize sizes = by_size(symbols);
    std::set<std::string_view> seen;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root)) {
        const std::string_view source = tree.attribute(id, Name::source).value_or("");
        if (tree[id].role != content::Role::image || source.empty() || is_credited(tree, id) ||
            !seen.insert(source).second)
            continue;
        const std::optional<std::string> bytes = read(folder, source);
        if (!bytes)
            continue;
        constexpr const char* hint =
            "add <info> with author and legalnotice to its mediaobject; docs/pictures.md shows how";
        if (const Symbol* symbol = same_file(sizes, *bytes))
            log.warning("picture-credit", tree[id].span,
                        fmt::format("this picture is “{}” ({}), and nothing credits it", symbol->name,
                                    terms_of(symbol->credit)),
                        {hint});
        else if (const std::string licence = licence_in(*bytes); !licence.empty())
            log.warning(
                "picture-credit", tree[id].span,
                fmt::format("this drawing says that its licence is {}, and nothing credits it", licence),
                {hint});
    }
}

} // namespace pictures
