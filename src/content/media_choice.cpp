#include "content/media_choice.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "content/tidy.h"

namespace content {
namespace {

std::string lower_ending(std::string_view file) {
    const std::size_t dot = file.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view{} : file.substr(dot + 1));
    for (char& byte : ending)
        if (byte >= 'A' && byte <= 'Z')
            byte = static_cast<char>(byte - 'A' + 'a');
    return ending;
}

int rank(std::string_view file) {
    const std::string ending = lower_ending(file);
    if (ending == "svg")
        return 0;
    if (ending == "png")
        return 1;
    return ending == "jpg" || ending == "jpeg" ? 2 : 3;
}

std::string_view file_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

NodeId best_file(const Tree& tree, NodeId image) {
    NodeId best;
    for (NodeId child = tree[image].first_child; child.valid(); child = tree[child].next_sibling)
        if (tree[child].role == Role::image && tree.attribute(child, Name::source))
            if (!best ||
                rank(*tree.attribute(child, Name::source)) < rank(*tree.attribute(best, Name::source)))
                best = child;
    return best;
}

NodeId best_alternative(const Tree& tree, NodeId image) {
    for (const std::string_view kind : {"alt", "phrase"})
        for (NodeId child = tree[image].first_child; child.valid(); child = tree[child].next_sibling)
            if (tree[child].role == Role::span && tree[child].classes == kind)
                return child;
    return {};
}

void check_alternative(const Tree& tree, NodeId image, NodeId alternative, std::string_view text,
                       report::Log& log) {
    if (text.empty())
        log.error("figure-alt", tree[alternative].span, "the text alternative of this picture has no words",
                  {"say what the picture shows, or mark it role=\"decorative\" if it only decorates"});
    const std::string_view source = tree.attribute(image, Name::source).value_or("");
    if (!text.empty() && !source.empty() && (text == source || text == file_name(source)))
        log.warning("alt-file-name", tree[alternative].span,
                    fmt::format("the text alternative \"{}\" is the name of the file", text),
                    {"say in a few words what the picture shows"});
}

// At the imagedata that names none, if there is one.
report::Span place_without_file(const Tree& tree, NodeId image) {
    for (NodeId child = tree[image].first_child; child.valid(); child = tree[child].next_sibling)
        if (tree[child].role == Role::image)
            return tree[child].span;
    return tree[image].span;
}

void take_file(Tree& tree, NodeId image, report::Log& log) {
    const NodeId file = best_file(tree, image);
    if (!file) {
        log.error("image-file", place_without_file(tree, image), "this picture names no file",
                  {"add imageobject and imagedata with fileref=\"…\""});
        return;
    }
    tree[image].span = tree[file].span;
    for (const Name name :
         {Name::source, Name::width, Name::depth, Name::align, Name::credit, Name::rights, Name::rights_uri})
        if (const auto value = tree.attribute(file, name))
            tree.set_attribute(image, name, *value, tree[file].span);
}

} // namespace

bool has_profiled_candidates(const Tree& tree, NodeId image) {
    for (NodeId child = tree[image].first_child; child.valid(); child = tree[child].next_sibling)
        for (const Attribute& attribute : tree[child].attributes)
            if (attribute.name == Name::audience || attribute.name == Name::condition ||
                attribute.name == Name::outputformat)
                return true;
    return false;
}

void settle_image(Tree& tree, NodeId image, report::Log& log) {
    const report::Span written = tree[image].span;
    take_file(tree, image, log);
    const NodeId alternative = best_alternative(tree, image);
    const bool decorative = tree.has_class(image, "decorative");
    if (decorative) {
        tree.set_attribute(image, Name::alt, "");
    } else if (!alternative) {
        log.error("figure-alt", written, "this picture has no text alternative",
                  {"add <alt>what the picture shows</alt>, or role=\"decorative\" if it only decorates"});
    } else {
        const std::string_view text = collapsed(tree, tree.strings.keep(text_of(tree, alternative)));
        tree.set_attribute(image, Name::alt, text);
        tree[image].language = tree[alternative].language;
        check_alternative(tree, image, alternative, text, log);
    }
    while (tree[image].first_child)
        tree.remove(tree[image].first_child);
}

} // namespace content
