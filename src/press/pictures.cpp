#include "press/pictures.h"

#include <string>
#include <utility>

namespace press {
namespace {

void read_tree_pictures(const content::Tree& tree, const std::filesystem::path& folder,
                        std::map<std::string, bool, std::less<>>& seen, layout::PictureTable& pictures,
                        report::Log& log) {
    for (content::NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        if (tree[id].role != content::Role::image)
            continue;
        const std::string source(tree.attribute(id, content::Name::source).value_or(""));
        if (source.empty() || std::exchange(seen[source], true))
            continue;
        if (auto picture = image::read_picture(folder / source, tree[id].span, log))
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
