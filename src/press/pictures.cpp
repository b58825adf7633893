#include "press/pictures.h"

#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/percent.h"

namespace press {
namespace {

namespace fs = std::filesystem;

// The file that `source` names: as it is written, else with `%20` and the like resolved. None,
// and a finding, if it is the address of something elsewhere.
std::optional<fs::path> find_file(const fs::path& folder, std::string_view source, report::Span span,
                                  report::Log& log) {
    constexpr std::string_view here = "file://";
    if (source.starts_with(here))
        return base::decode_percent(source.substr(here.size()));
    if (base::has_scheme(source)) {
        log.error("picture-missing", span,
                  fmt::format("\"{}\" is an address, wanted the name of a picture file",
                              source.substr(0, source.starts_with("data:") ? 20 : 200)),
                  {"save the picture beside the manuscript, and give its name here"});
        return std::nullopt;
    }
    std::error_code error;
    const fs::path as_written = folder / source;
    const fs::path decoded = folder / base::decode_percent(source);
    return !fs::exists(as_written, error) && fs::exists(decoded, error) ? decoded : as_written;
}

void read_tree_pictures(const content::Tree& tree, const std::filesystem::path& folder,
                        std::map<std::string, bool, std::less<>>& seen, layout::PictureTable& pictures,
                        report::Log& log) {
    for (content::NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        if (tree[id].role != content::Role::image)
            continue;
        const std::string source(tree.attribute(id, content::Name::source).value_or(""));
        if (source.empty() || std::exchange(seen[source], true))
            continue;
        const std::optional<fs::path> file = find_file(folder, source, tree[id].span, log);
        if (!file)
            continue;
        if (auto picture = image::read_picture(*file, tree[id].span, log))
            pictures.emplace(source, *std::move(picture));
    }
}

} // namespace

layout::PictureTable read_pictures(const std::vector<const content::Tree*>& trees,
                                   const std::filesystem::path& folder, report::Log& log) {
    layout::PictureTable pictures;
    std::map<std::string, bool, std::less<>> seen;
    for (const content::Tree* tree : trees)
        if (tree->root)
            read_tree_pictures(*tree, folder, seen, pictures, log);
    return pictures;
}

} // namespace press
