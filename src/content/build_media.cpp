// Pictures: their files, their short and long text alternatives, their captions.
#include <charconv>
#include <string>

#include "content/builder.h"
#include "content/media_choice.h"
#include "content/tidy.h"

namespace content {
namespace {

bool named(const Builder& b, Element element, std::string_view name) {
    return b.is_element(element) && b.at(element).name == name;
}

std::string forward_slashes(std::string_view path) {
    std::string result(path);
    for (char& byte : result)
        byte = byte == '\\' ? '/' : byte;
    return result;
}

// A file is named from the folder of the file that names it; the tree counts from the
// manuscript's own.
std::string placed(std::string_view folder, std::string_view written) {
    const std::string path = forward_slashes(written);
    return path.starts_with('/') || path.find("://") != std::string::npos ? path : std::string(folder) + path;
}

// DocBook 4 wrote bare numbers for pixels and "150" for lengths in points; CSS wants units.
std::string as_length(std::string_view written) {
    const bool bare = !written.empty() && written.find_first_not_of("0123456789.") == std::string_view::npos;
    return bare ? std::string(written) + "px" : std::string(written);
}

void copy_length(Builder& b, Element element, NodeId id, const char* name, Name as) {
    const source::Attribute* found = b.find(element, name);
    if (found && !found->value.empty() && !b.tree.attribute(id, as))
        b.tree.set_attribute(id, as, b.tree.strings.keep(as_length(found->value)), found->span);
}

// contentwidth is the picture's own width; width is the room it stands in.
void build_candidate(Builder& b, Element object, Element data, NodeId image) {
    const NodeId file = open(b, image, object, Role::image);
    b.tree[file].span = b.at(data).span;
    const source::Attribute* fileref = b.find(data, "fileref");
    if (!fileref)
        fileref = b.find(data, "entityref");
    if (fileref)
        b.tree[file].span = fileref->span;
    if (fileref && fileref->value.find_first_not_of(" \t\n") != std::string_view::npos) {
        const std::string path = placed(b.document.folder_of(fileref->span.file), fileref->value);
        b.tree.set_attribute(file, Name::source,
                             path == fileref->value ? fileref->value : b.tree.strings.keep(path),
                             fileref->span);
    }
    copy_length(b, data, file, "contentwidth", Name::width);
    if (const std::string_view scale = b.value(data, "scale"); !scale.empty())
        b.tree.set_attribute(file, Name::width, b.tree.strings.keep(std::string(scale) + "%"));
    copy_length(b, data, file, "width", Name::width);
    copy_length(b, data, file, "contentdepth", Name::depth);
    copy_length(b, data, file, "depth", Name::depth);
    if (const source::Attribute* align = b.find(data, "align"))
        b.tree.set_attribute(file, Name::align, align->value, align->span);
}

void build_alternative(Builder& b, Element words, Element around, NodeId image, std::string_view kind) {
    const NodeId id = open(b, image, around, Role::span);
    b.tree[id].classes = kind;
    if (words != around && !b.tree.attribute(id, Name::audience))
        if (const source::Attribute* audience = b.find(words, "audience"))
            b.tree.set_attribute(id, Name::audience, audience->value, audience->span);
    ++b.inline_depth;
    build_words(b, words, id);
    --b.inline_depth;
}

bool is_long(Builder& b, Element textobject) {
    return has_block_child(b, textobject);
}

void build_image_object(Builder& b, Element object, NodeId image) {
    for (Element data = b.at(object).first_child; data.valid(); data = b.at(data).next_sibling)
        if (named(b, data, "imagedata")) {
            build_candidate(b, object, data, image);
            return read_picture_credit(b, object, b.tree[image].last_child);
        }
    open(b, image, object, Role::image);
}

void build_candidates(Builder& b, Element media, NodeId image) {
    if (b.at(media).name == "graphic" || b.at(media).name == "inlinegraphic")
        return build_candidate(b, media, media, image);
    for (Element child = b.at(media).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (named(b, child, "imageobject"))
            build_image_object(b, child, image);
        else if (named(b, child, "imageobjectco") && b.child(child, "imageobject"))
            build_image_object(b, b.child(child, "imageobject"), image);
        else if (named(b, child, "alt"))
            build_alternative(b, child, child, image, "alt");
        else if (named(b, child, "textobject") && b.child(child, "phrase") && !is_long(b, child))
            for (Element phrase = b.at(child).first_child; phrase.valid(); phrase = b.at(phrase).next_sibling)
                if (named(b, phrase, "phrase"))
                    build_alternative(b, phrase, child, image, "phrase");
    }
}

NodeId build_image(Builder& b, Element media, NodeId parent) {
    const NodeId image = open(b, parent, media, Role::image);
    b.tree[image].preserves_space = false;
    read_picture_credit(b, media, image);
    build_candidates(b, media, image);
    if (!has_profiled_candidates(b.tree, image))
        settle_image(b.tree, image, b.log);
    return image;
}

// Its target is the picture; the picture's target is the one that its edition keeps.
void build_long_descriptions(Builder& b, Element around, NodeId parent, NodeId described, Phrase label) {
    for (Element child = b.at(around).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!named(b, child, "textobject") ||
            (described && b.tree[described].role == Role::image && !is_long(b, child)))
            continue;
        const NodeId id = open(b, parent, child, Role::long_description);
        b.tree[id].target = described;
        const NodeId title = open_plain(b, id, Role::paragraph, b.at(child).span, "block-title generated");
        add_phrase(b, title, label, b.at(child).span);
        build_flow(b, child, id, Wrap::paragraphs);
        if (b.tree[described].role == Role::image)
            b.tree[described].target = id;
    }
}

bool has_picture(const Builder& b, Element media) {
    const std::string_view name = b.at(media).name;
    return name == "graphic" || b.child(media, "imageobject") || b.child(media, "imageobjectco");
}

// A film or a sound cannot be printed: what stands for it in words can.
void build_other_media(Builder& b, Element media, NodeId parent) {
    b.log.warning("media-kind", b.at(media).span,
                  "only pictures can be shown; the words for it are shown instead",
                  {"add an imageobject, for example a still from the film"});
    for (Element child = b.at(media).first_child; child.valid(); child = b.at(child).next_sibling)
        if (named(b, child, "textobject"))
            build_flow(b, child, parent, Wrap::paragraphs);
}

Element picture_of(const Builder& b, Element figure) {
    for (Element child = b.at(figure).first_child; child.valid(); child = b.at(child).next_sibling)
        if (named(b, child, "mediaobject") || named(b, child, "graphic"))
            return child;
    return {};
}

void build_caption(Builder& b, Element figure, NodeId parent, std::string_view kind) {
    const Element title = title_of(b, figure);
    std::vector<Element> captions;
    if (const Element own = b.child(figure, "caption"))
        captions.push_back(own);
    for (Element child = b.at(figure).first_child; child.valid(); child = b.at(child).next_sibling)
        if (named(b, child, "mediaobject") && b.child(child, "caption"))
            captions.push_back(b.child(child, "caption"));
    if (!title && captions.empty())
        return;
    const NodeId id = open_plain(b, parent, Role::figure_caption, b.at(title ? title : captions[0]).span);
    if (title && captions.empty())
        return build_caption_title(b, title, id, kind);
    if (title)
        build_caption_title(b, title, open_plain(b, id, Role::paragraph, b.at(title).span, "caption-title"),
                            kind);
    for (const Element caption : captions)
        build_flow(b, caption, id, Wrap::paragraphs);
    if (title)
        b.tree.set_attribute(id, Name::kind, kind);
}

// What a group of figures or tables is numbered among.
std::string_view kind_of_group(const Builder& b, Element element) {
    if (!named(b, element, "formalgroup"))
        return "example";
    for (const char* kind : {"table", "example", "equation"})
        if (b.child(element, kind))
            return kind;
    return "figure";
}

// Easy read: picture first, whatever the order it was written in; then the sentences.
void build_statement(Builder& b, Element element, NodeId parent) {
    const NodeId id = open(b, parent, element, Role::statement);
    for (const bool pictures : {true, false}) {
        for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
            const bool picture = named(b, child, "mediaobject") || named(b, child, "graphic");
            if (b.is_element(child) && picture == pictures && is_block(b, child))
                build_block(b, child, id);
        }
    }
    close(b, id);
}

} // namespace

void read_formula_alternative(Builder& b, Element element, NodeId formula) {
    if (const Element alt = b.child(element, "alt"); alt && b.at(alt).first_child)
        b.tree.set_attribute(formula, Name::alt, collapsed(b.tree, b.at(b.at(alt).first_child).text),
                             b.at(alt).span);
}

void build_caption_title(Builder& b, Element title, NodeId caption, std::string_view kind) {
    b.tree.set_attribute(caption, Name::kind, kind);
    build_words(b, title, caption);
}

void build_media(Builder& b, Element element, NodeId parent) {
    if (!has_picture(b, element) && !b.at(element).first_child)
        return b.log.error("image-file", b.at(element).span, "this picture names no file",
                           {"add imageobject and imagedata with fileref=\"…\""});
    if (!has_picture(b, element))
        return build_other_media(b, element, parent);
    NodeId around = parent;
    const bool captioned = b.child(element, "caption") && b.tree[parent].role != Role::figure;
    if (captioned)
        around = open_plain(b, parent, Role::figure, b.at(element).span, "informalfigure");
    const NodeId image = build_image(b, element, around);
    if (captioned) {
        const Element caption = b.child(element, "caption");
        const NodeId id = open(b, around, caption, Role::figure_caption);
        build_either(b, caption, id);
        close(b, around);
    }
    if (b.tree[parent].role != Role::figure)
        build_long_descriptions(b, element, parent, image, Phrase::picture_description);
}

void build_inline_media(Builder& b, Element element, NodeId parent) {
    build_image(b, element, parent);
}

void build_figure(Builder& b, Element element, NodeId parent, const Word& word) {
    if (b.has_role(element, "statement"))
        return build_statement(b, element, parent);
    const NodeId id = open(b, parent, element, Role::figure, word.css_class);
    build_flow(b, element, id, Wrap::paragraphs);
    build_caption(b, element, id, "figure");
    close(b, id);
    build_info(b, info_of(b, element), parent);
    const Element media = picture_of(b, element);
    if (!media)
        return;
    NodeId image = b.tree[id].first_child;
    while (image && b.tree[image].role != Role::image)
        image = b.tree.next(image, id);
    if (image)
        build_long_descriptions(b, media, parent, image, Phrase::picture_description);
}

void build_example(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    if (const Element title = title_of(b, element))
        build_caption_title(b, title, open(b, id, title, Role::paragraph, "caption"),
                            kind_of_group(b, element));
    build_info(b, info_of(b, element), id);
    build_flow(b, element, id, Wrap::paragraphs);
    close(b, id);
}

// The caption stands beside the formula, which is heard as its text alternative and nothing else.
void build_equation(Builder& b, Element element, NodeId parent, const Word& word) {
    const Element title = title_of(b, element);
    const NodeId around = title ? open(b, parent, element, Role::division, word.css_class) : parent;
    if (title)
        build_caption_title(b, title, open(b, around, title, Role::paragraph, "caption"), "equation");
    build_info(b, info_of(b, element), around);
    const NodeId formula = title ? open_plain(b, around, Role::formula, b.at(element).span)
                                 : open(b, around, element, Role::formula, word.css_class);
    read_formula_alternative(b, element, formula);
    build_flow(b, element, formula, Wrap::paragraphs);
    close(b, formula);
    if (title)
        close(b, around);
}

} // namespace content
